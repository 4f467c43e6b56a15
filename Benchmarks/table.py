"""Turns the measurements of a run, one JSON object a line, into Markdown tables: the best of all rounds for each program,
and Emergence's targets beside what was reached."""
import json
import os
import platform
import re
import sys

TITLES = {
    "metropolis": "Metropolis, square lattice, one thread", "wolff": "Wolff at T_c", "swendsen-wang": "Swendsen–Wang at T_c",
    "ant-foraging": "Foraging, 100 000 ants", "lennard-jones": "Lennard-Jones molecules in the plane, L on a side",
    "brunel": "Brunel's network",
}
OURS = "emergence"


def machine():
    """The processor in words, without a name of the computer."""
    try:
        with open("/proc/cpuinfo", encoding="utf-8") as file:
            text = file.read()
    except OSError:
        return platform.machine()
    model = re.search(r"model name\s*:\s*(.*)", text)
    flags = re.search(r"flags\s*:\s*(.*)", text)
    vectors = [name for name, flag in (("AVX-512", "avx512f"), ("AVX2", "avx2")) if flags and flag in flags[1].split()]
    return f"{model[1] if model else platform.machine()}, {os.cpu_count()} cores visible, {vectors[0] if vectors else 'SSE2'}"


def words(rate):
    """A rate with a decimal prefix and three digits."""
    for scale, prefix in ((1e9, "G"), (1e6, "M"), (1e3, "k")):
        if rate >= scale:
            value = rate / scale
            return f"{value:.{0 if value >= 100 else 1 if value >= 10 else 2}f} {prefix}"
    return f"{rate:.3g}"


best, median, sweeps = {}, {}, []
for line in open(sys.argv[1], encoding="utf-8"):
    one = json.loads(line)
    if one["kernel"] == "sweep-overhead":
        sweeps.append(one)
        continue
    key = (one["kernel"], one["program"], one["size"], one["threads"])
    if key not in best or one["rate"] > best[key]["rate"]:
        best[key] = one
    median.setdefault(key, []).append(one["median"])


def rate(kernel, program, size, threads=1):
    one = best.get((kernel, program, size, threads))
    return one["rate"] if one else None


def best_peer(kernel, size=None):
    """The fastest peer, at one size or at any."""
    rates = [one["rate"] for (k, program, s, _), one in best.items()
             if k == kernel and not program.startswith(OURS) and size in (None, s)]
    return max(rates, default=None)


print(f"Machine: {machine()}. Load at the end of the measurements: {os.getloadavg()[0]:.1f}.\n")
for kernel, title in TITLES.items():
    rows = [one for (k, *_), one in best.items() if k == kernel]
    if not rows:
        continue
    sizes = sorted({one["size"] for one in rows})
    programs = sorted({one["program"] for one in rows}, key=lambda p: -max(r["rate"] for r in rows if r["program"] == p))
    print(f"**{title}** ({rows[0]['unit']} per second of processor time)\n")
    letter = "N" if kernel == "brunel" else "L"
    print("| program | " + " | ".join(f"{letter} = {size}" for size in sizes) + " |")
    print("|---|" + "---:|" * len(sizes))
    for program in programs:
        cells = [rate(kernel, program, size) for size in sizes]
        print(f"| {program} | " + " | ".join(words(cell) if cell else "" for cell in cells) + " |")
    print()

print("**Emergence and the hardware**\n")
print("| kernel | L | threads | best | median | counted | hardware limit | fraction |")
print("|---|---:|---:|---:|---:|---|---|---:|")
for key, one in best.items():
    kernel, program, size, threads = key
    if program != OURS:
        continue
    middle = sorted(median[key])[len(median[key]) // 2]
    limit = one.get("limit")
    print(f"| {kernel} | {size} | {threads} | {words(one['rate'])} | {words(middle)} | {one['unit']}/s | "
          + (f"{words(limit)} ({one['limitedBy']}) | {100 * one['rate'] / limit:.0f} % |" if limit else "– | – |"))
print()

targets = []


def target(text, value, least, form):
    if value is not None:
        targets.append((text, form(value), form(least), "yes" if value >= least else "**no**"))


def times(value):
    return f"{value:.2f}×"


target("Metropolis, L = 2048, native", rate("metropolis", OURS, 2048), 15e9, words)
target("Metropolis, L = 2048, portable", rate("metropolis", f"{OURS} portable", 2048), 3e9, words)
one, two = (rate("metropolis-shared", OURS, 2048, threads) for threads in (1, 2))
if one and two:
    target("Two threads over one, L = 2048", two / one, 1.8, times)
for size in sorted({size for (kernel, program, size, _) in best if kernel == "wolff" and program == OURS}):
    ours, peer = rate("wolff", OURS, size), best_peer("wolff", size)
    target(f"Wolff, L = {size}", ours, 80e6, words)
    if peer:
        target(f"Wolff, L = {size}, over the best peer", ours / peer, 1.7, times)
for size in sorted({size for (kernel, program, size, _) in best if kernel == "swendsen-wang" and program == OURS}):
    target(f"Swendsen–Wang, L = {size}", rate("swendsen-wang", OURS, size), 60e6, words)
for size in sorted({size for (kernel, program, size, _) in best if kernel == "lennard-jones" and program == OURS}):
    target(f"Lennard-Jones, {size}² molecules", rate("lennard-jones", OURS, size), 8e6, words)
ours, peer = rate("brunel", OURS, 12_500), best_peer("brunel", 12_500)
target("Brunel's network, N = 12 500", ours, 150e6, words)
if ours and peer:
    target("Brunel's network, N = 12 500, over the best peer", ours / peer, 1, times)
print("**Targets**\n")
print("| what | reached | target | met |")
print("|---|---:|---:|---|")
for row in targets:
    print("| " + " | ".join(row) + " |")
for one in sweeps:
    share = one["fixed"] / one["whole"]
    met = "yes" if share < 0.05 else "**no**"
    print(f"| {one['points']} points, L = {one['size']}, {one['steps']} steps, {one['samples']} samples: planning, reading "
          f"and writing | {100 * share:.1f} % | < 5 % | {met} |")
if sweeps:
    print("\n**Where the processor time of a sweep of tiny points goes**\n")
    print("| points | L | steps | samples | whole | steps and observations | statistics | planning, reading, writing |")
    print("|---:|---:|---:|---:|---:|---:|---:|---:|")
    for one in sweeps:
        rest = one["whole"] - one["kernels"] - one["fixed"]
        print(f"| {one['points']} | {one['size']} | {one['steps']} | {one['samples']} | {one['whole']:.2f} s | "
              + " | ".join(f"{part:.2f} s ({100 * part / one['whole']:.0f} %)" for part in (
                  one["kernels"], rest, one["fixed"])) + " |")
