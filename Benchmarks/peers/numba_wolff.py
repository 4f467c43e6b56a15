"""Wolff's single cluster with a stack, compiled by numba."""
import math

import numba
import numpy

from report import T_C, arguments, report, seconds


@numba.njit
def clusters(spins, stack, count, random, bond):
    size = spins.shape[0]
    sites = size * size
    flat = spins.reshape(sites)
    flipped = 0
    for _ in range(count):
        random ^= random << numba.uint64(13)
        random ^= random >> numba.uint64(7)
        random ^= random << numba.uint64(17)
        site = int((random >> numba.uint64(32)) * numba.uint64(sites) >> numba.uint64(32))
        seed = flat[site]
        flat[site] = -seed
        stack[0] = site
        depth = 1
        while depth > 0:
            depth -= 1
            flipped += 1
            site = stack[depth]
            y = site // size
            x = site - y * size
            for direction in range(4):
                if direction == 0:
                    next_site = site + size if y < size - 1 else site + size - sites
                elif direction == 1:
                    next_site = site - size if y > 0 else site - size + sites
                elif direction == 2:
                    next_site = site + 1 if x < size - 1 else site + 1 - size
                else:
                    next_site = site - 1 if x > 0 else site - 1 + size
                if flat[next_site] == seed:
                    random ^= random << numba.uint64(13)
                    random ^= random >> numba.uint64(7)
                    random ^= random << numba.uint64(17)
                    if random >> numba.uint64(32) < bond:
                        flat[next_site] = -seed
                        stack[depth] = next_site
                        depth += 1
    return flipped, random


options = arguments([128, 512, 1024, 2048])
bond = numpy.uint64((1 - math.exp(-2 / T_C)) * 2**32)
for size in options.sizes:
    spins = numpy.ones((size, size), numpy.int8)
    stack = numpy.empty(size**2, numpy.int32)
    count = max(40, int(40_000_000 / size**1.75))
    _, random = clusters(spins, stack, max(60, count // 10), numpy.uint64(88172645463325252), bond)
    rates = []
    for _ in range(options.repeats):
        elapsed, (flipped, random) = seconds(lambda: clusters(spins, stack, count, numpy.uint64(random), bond))
        rates.append(flipped / elapsed)
    report("numba", "wolff", size, "flipped spins", rates)
