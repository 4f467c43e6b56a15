"""The sweeps of presets grokking, multitask-parity and induction in PyTorch: same networks, data, optimizers, lengths and
stopping rules, runs side by side in worker processes of one thread each. Prints a mean of the order parameter for each
control value, so that speed is compared at equal results. That gradients and losses are the same, torch_gradients.py
shows.

usage: torch_training.py grokking|multitask-parity|induction [--workers 2] [--seeds N] [--steps N]
"""
import argparse
import itertools
import multiprocessing
import os

os.environ["OMP_NUM_THREADS"] = "1"

import torch  # noqa: E402  (after the number of threads is fixed)

torch.set_num_threads(1)


def grokking(run):
    fraction, seed, steps = run
    p, hidden = 23, 128
    generator = torch.Generator().manual_seed(seed)
    pairs = torch.randperm(p * p, generator=generator)
    a, b = pairs // p, pairs % p
    target = (a + b) % p
    count = round(fraction * p * p)
    parameters = [
        (torch.randn(p, hidden, generator=generator) / p**0.5).requires_grad_(),
        (torch.randn(p, hidden, generator=generator) / p**0.5).requires_grad_(),
        (torch.randn(hidden, p, generator=generator) / hidden**0.5).requires_grad_(),
    ]
    first, second, output = parameters
    optimizer = torch.optim.AdamW(parameters, lr=0.01, betas=(0.9, 0.98), weight_decay=2.0, fused=True)
    one_hot = torch.nn.functional.one_hot(target[:count], p).float()
    left, right = a[:count], b[:count]
    accuracy = 0.0
    for step in range(1, steps + 1):
        optimizer.zero_grad(set_to_none=True)
        scores = torch.nn.functional.embedding(left, first).add(torch.nn.functional.embedding(right, second)).square() @ output
        loss = (scores - one_hot).square().sum() / count
        loss.backward()
        optimizer.step()
        if step % 20 == 0:
            with torch.no_grad():
                scores = (first[a] + second[b]).square() @ output
                accuracy = (scores.argmax(1) == target)[count:].float().mean().item()
            if accuracy > 0.999:
                break
    return fraction, (accuracy - 1 / p) / (1 - 1 / p)


def skills(count, bits, order, generator):
    chosen = []
    while len(chosen) < count:
        skill = set(torch.randperm(bits, generator=generator)[:order].tolist())
        if all(len(skill & other) <= 1 for other in chosen):
            chosen.append(skill)
    return torch.tensor([sorted(skill) for skill in chosen])


def parity(run):
    hidden, seed, steps = run
    tasks, bits, batch, rate, tests = 12, 18, 512, 0.005, 512
    generator = torch.Generator().manual_seed(seed)
    subsets = skills(tasks, bits, 3, generator)
    frequency = torch.arange(1, tasks + 1).float() ** -1.6
    parameters = [
        (0.5 * torch.randn(tasks, hidden, generator=generator)).requires_grad_(),
        (torch.randn(bits, hidden, generator=generator) / bits**0.5).requires_grad_(),
        (torch.randn(hidden, generator=generator) / hidden**0.5).requires_grad_(),
        torch.zeros(1).requires_grad_(),
    ]
    vectors, inputs, output, bias = parameters
    optimizer = torch.optim.Adam(parameters, lr=rate, fused=True)

    def examples(task):
        x = torch.randint(0, 2, (len(task), bits), generator=generator).float() * 2 - 1
        return x, x.gather(1, subsets[task]).prod(1)

    def answer(x, task):
        return torch.relu(x @ inputs + torch.nn.functional.embedding(task, vectors)) @ output + bias

    for step in range(1, steps + 1):
        if step == 4 * steps // 5:
            for group in optimizer.param_groups:
                group["lr"] = 0.2 * rate
        task = torch.multinomial(frequency, batch, replacement=True, generator=generator)
        x, y = examples(task)
        optimizer.zero_grad(set_to_none=True)
        torch.nn.functional.softplus(-y * answer(x, task)).mean().backward()
        optimizer.step()
    with torch.no_grad():
        task = torch.arange(tasks).repeat_interleave(tests)
        x, y = examples(task)
        accuracy = (answer(x, task) * y > 0).float().mean().item()
    return hidden, 2 * accuracy - 1


def sequences(count, symbols, length, generator):
    """Sequences that begin with a prefix of different symbols, as long as a quarter to a half of them, and repeat it."""
    periods = torch.randint(length // 4, length // 2 + 1, (count,), generator=generator)
    prefixes = torch.rand(count, symbols, generator=generator).argsort(1)
    return prefixes.gather(1, torch.arange(length) % periods[:, None]), periods


def attention(parameters, tokens):
    """Scores of the next symbol: codes of symbols and positions, layers of one causal head each, and a readout."""
    symbol_codes, position_codes, readout, *heads = parameters
    width = symbol_codes.shape[1]
    stream = torch.nn.functional.embedding(tokens, symbol_codes) + position_codes
    for query, key, value, output in heads:
        mixed = torch.nn.functional.scaled_dot_product_attention(
            stream @ query, stream @ key, stream @ value, is_causal=True, scale=width**-0.5
        )
        stream = stream + mixed @ output
    return stream @ readout


def induction(run):
    width, seed, steps = run
    symbols, length, layers, batch, tests = 32, 32, 2, 128, 256
    generator = torch.Generator().manual_seed(seed)

    def random(*shape, deviation):
        return (deviation * torch.randn(*shape, generator=generator)).requires_grad_()

    code, linear = width**-0.5, (3 * width) ** -0.5
    flat = [
        random(symbols, width, deviation=code),
        random(length - 1, width, deviation=code),
        random(width, symbols, deviation=linear),
    ]
    heads = [[random(width, width, deviation=linear) for _ in range(4)] for _ in range(layers)]
    weights = flat + [matrix for head in heads for matrix in head]
    optimizer = torch.optim.Adam(weights, lr=0.003, betas=(0.9, 0.98), fused=True)
    for _ in range(steps):
        tokens, _ = sequences(batch, symbols, length, generator)
        optimizer.zero_grad(set_to_none=True)
        scores = attention(flat + heads, tokens[:, :-1])
        torch.nn.functional.cross_entropy(scores.flatten(0, 1), tokens[:, 1:].flatten()).backward()
        optimizer.step()
    with torch.no_grad():
        tokens, periods = sequences(tests, symbols, length, generator)
        is_right = attention(flat + heads, tokens[:, :-1]).argmax(2) == tokens[:, 1:]
        repeats = torch.arange(length - 1) >= periods[:, None]
        accuracy = is_right[repeats].float().mean().item()
    return width, (accuracy - 1 / symbols) / (1 - 1 / symbols)


SWEEPS = {
    "grokking": (
        grokking,
        [0.1, 0.15, 0.2, 0.25, 0.275, 0.3, 0.325, 0.35, 0.375, 0.4, 0.425, 0.45, 0.5, 0.55, 0.6, 0.7, 0.8],
        10,
        3000,
    ),
    "multitask-parity": (parity, [4, 8, 12, 16, 24, 32, 48, 64, 96, 128], 3, 5000),
    "induction": (induction, [4, 8, 12, 16, 20, 24, 32], 3, 1000),
}

if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("sweep", choices=SWEEPS)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--seeds", type=int, help="runs at each control value; those of the preset without it")
    parser.add_argument("--steps", type=int, help="steps of a run; those of the preset without it")
    arguments = parser.parse_args()
    function, controls, seeds, steps = SWEEPS[arguments.sweep]
    runs = list(itertools.product(controls, range(arguments.seeds or seeds), [arguments.steps or steps]))
    with multiprocessing.Pool(arguments.workers) as pool:
        results = pool.map(function, runs, chunksize=1)
    for control in controls:
        values = [value for key, value in results if key == control]
        print(f"{control:g} {sum(values) / len(values):.4f}")
