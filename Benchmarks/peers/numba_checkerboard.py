"""Metropolis on a checkerboard with one byte a spin, compiled by numba: what a physicist writes in an afternoon."""
import math

import numba
import numpy

from report import T_C, arguments, report, seconds


@numba.njit
def sweep(spins, state, sweeps, accept_one, accept_none):
    size = spins.shape[0]
    for half in range(2 * sweeps):
        for y in range(size):
            random = state[y]
            above, row, below = spins[y - 1], spins[y], spins[(y + 1) % size]
            for x in range((y + half) & 1, size, 2):
                aligned = row[x] * (above[x] + below[x] + row[x - 1] + row[x + 1 if x + 1 < size else 0])
                random ^= random << numba.uint64(13)
                random ^= random >> numba.uint64(7)
                random ^= random << numba.uint64(17)
                threshold = accept_one if aligned == 2 else accept_none
                if aligned <= 0 or random >> numba.uint64(32) < threshold:
                    row[x] = -row[x]
            state[y] = random


options = arguments([2048])
for size in options.sizes:
    spins = numpy.ones((size, size), numpy.int8)
    state = numpy.random.default_rng(1).integers(1, 2**63, size).astype(numpy.uint64)
    accept = [numpy.uint64(math.exp(-cost / T_C) * 2**32) for cost in (4, 8)]
    sweep(spins, state, 20, *accept)
    sweeps = max(4, 60_000_000 // size**2)
    rates = []
    for _ in range(options.repeats):
        elapsed, _ = seconds(lambda: sweep(spins, state, sweeps, *accept))
        rates.append(sweeps * size**2 / elapsed)
    report("numba", "metropolis", size, "spin updates", rates, "checkerboard")
