"""Metropolis with 64 spins of one colour of the checkerboard in a word, compiled by numba."""
import math

import numba
import numpy

from report import T_C, arguments, report, seconds

BITS = 24
u64 = numba.uint64


@numba.njit
def sweep(even, odd, state, sweeps, accept_one, accept_none):
    size, words = even.shape
    for half in range(2 * sweeps):
        own, other = (even, odd) if half & 1 == 0 else (odd, even)
        for y in range(size):
            s0, s1, s2, s3 = state[y, 0], state[y, 1], state[y, 2], state[y, 3]
            for w in range(words):
                spin, near = own[y, w], other[y, w]
                if (y + half) & 1:
                    far = near >> u64(1) | other[y, (w + 1) % words] << u64(63)
                else:
                    far = near << u64(1) | other[y, w - 1] >> u64(63)
                a, b = other[y - 1, w] ^ spin, other[(y + 1) % size, w] ^ spin
                c, d = near ^ spin, far ^ spin
                flip = (a & b) | (c & d) | ((a ^ b) & (c ^ d))
                one, none = (a ^ b ^ c ^ d) & ~flip, ~(a | b | c | d)
                # Each random bit decides the sites whose threshold differs from it.
                for bit in range(BITS - 1, -1, -1):
                    if one | none == u64(0):
                        break
                    random = s0 + s3
                    shifted = s1 << u64(17)
                    s2 ^= s0
                    s3 ^= s1
                    s1 ^= s2
                    s0 ^= s3
                    s2 ^= shifted
                    s3 = s3 << u64(45) | s3 >> u64(19)
                    if accept_one >> bit & 1:
                        flip |= one & ~random
                        one &= random
                    else:
                        one &= ~random
                    if accept_none >> bit & 1:
                        flip |= none & ~random
                        none &= random
                    else:
                        none &= ~random
                own[y, w] = spin ^ flip
            state[y, 0], state[y, 1], state[y, 2], state[y, 3] = s0, s1, s2, s3


options = arguments([2048])
for size in options.sizes:
    even = numpy.full((size, size // 128), 2**64 - 1, numpy.uint64)
    odd = even.copy()
    state = numpy.random.default_rng(1).integers(1, 2**63, (size, 4)).astype(numpy.uint64)
    accept = [int(math.exp(-cost / T_C) * 2**BITS) for cost in (4, 8)]
    sweep(even, odd, state, 300, *accept)
    sweeps = max(4, 600_000_000 // size**2)
    rates = []
    for _ in range(options.repeats):
        elapsed, _ = seconds(lambda: sweep(even, odd, state, sweeps, *accept))
        rates.append(sweeps * size**2 / elapsed)
    report("numba", "metropolis", size, "spin updates", rates, "multi-spin")
