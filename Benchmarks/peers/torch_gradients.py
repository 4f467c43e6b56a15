"""Losses and gradients of the three networks that torch_training.py trains, by PyTorch's automatic differentiation at
weights and examples of closed formulas. Its output is Tests/NeuralScaleTests/Reference/torch-gradients.csv, which a test
compares with Emergence's own kernels.

usage: torch_gradients.py > torch-gradients.csv
"""
import torch

import torch_training as peers


def weights(count):
    """As the test makes them: a wave without a period, in double precision, rounded to float32."""
    return (0.2 * torch.sin(1.7 * torch.arange(count, dtype=torch.float64) + 0.3)).float().requires_grad_()


def cut(flat, *shapes):
    """Views of one array, one after another."""
    views, begin = [], 0
    for shape in shapes:
        size = torch.Size(shape).numel()
        views.append(flat[begin : begin + size].view(shape))
        begin += size
    return views


def grokking():
    p, hidden, count = 11, 24, 60
    flat = weights(3 * p * hidden)
    first, second, output = cut(flat, (p, hidden), (p, hidden), (hidden, p))
    index = torch.arange(count)
    a, b = index * 7 % p, index * 3 % p
    scores = (first[a] + second[b]).square() @ output
    one_hot = torch.nn.functional.one_hot((a + b) % p, p).float()
    return flat, (scores - one_hot).square().sum() / count


def parity():
    tasks, bits, hidden, count = 4, 10, 24, 60
    flat = weights((tasks + bits + 1) * hidden + 1)
    vectors, inputs, output, bias = cut(flat, (tasks, hidden), (bits, hidden), (hidden,), (1,))
    index = torch.arange(count)[:, None] * bits + torch.arange(bits)
    x = 1 - 2 * (index * index % 7 % 2).float()
    task = torch.arange(count) % tasks
    y = x[torch.arange(count), task] * x[torch.arange(count), task + 3]
    answer = torch.relu(x @ inputs + vectors[task]) @ output + bias
    return flat, torch.nn.functional.softplus(-y * answer).mean()


def induction():
    symbols, positions, width, layers, count = 8, 11, 12, 2, 16
    shapes = [(symbols, width), (positions, width)] + 4 * layers * [(width, width)] + [(width, symbols)]
    flat = weights(sum(torch.Size(shape).numel() for shape in shapes))
    parts = cut(flat, *shapes)
    heads = [parts[2 + 4 * layer : 6 + 4 * layer] for layer in range(layers)]
    period = 3 + torch.arange(count)[:, None] % 3
    tokens = (torch.arange(positions + 1) % period * 3 + torch.arange(count)[:, None]) % symbols
    scores = peers.attention([parts[0], parts[1], parts[-1], *heads], tokens[:, :-1])
    return flat, torch.nn.functional.cross_entropy(scores.flatten(0, 1), tokens[:, 1:].flatten())


if __name__ == "__main__":
    print("network,quantity,value")
    for network in (grokking, parity, induction):
        flat, loss = network()
        loss.backward()
        gradient = flat.grad.double()
        name = "multitask-parity" if network is parity else network.__name__
        print(f"{name},loss,{loss.item():.9g}")
        print(f"{name},norm,{gradient.norm().item():.9g}")
        for index in range(0, len(gradient), 37):
            print(f"{name},{index},{gradient[index].item():.9g}")
