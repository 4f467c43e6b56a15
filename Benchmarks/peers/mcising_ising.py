"""mcising (Rust): Metropolis, Wolff and Swendsen-Wang through its core class, which its manual offers for work at the
level of sweeps. It counts the spins that Wolff clusters flip itself."""
import numpy
from mcising._core import IsingSimulation

from report import T_C, arguments, report, seconds

options = arguments([128, 2048])
for size in options.sizes:
    def simulation(algorithm, warm):
        one = IsingSimulation(size, 1.0, 0.0, 0.0, 0.0, 12345, algorithm)
        one.set_spins(numpy.ones((size, size), numpy.int8))
        one.sweep(warm, temperature=T_C)
        return one

    # About a quarter of a second at the rates of the package.
    sweeps = max(4, 50_000_000 // size**2)
    one = simulation("metropolis", 30)
    rates = []
    for _ in range(options.repeats):
        elapsed, _ = seconds(lambda: one.sweep(sweeps, temperature=T_C))
        rates.append(sweeps * size**2 / elapsed)
    report("mcising", "metropolis", size, "spin updates", rates)

    clusters = max(20, int(8_000_000 / size**1.75))
    one = simulation("wolff", max(60, clusters // 10))
    rates = []
    for _ in range(options.repeats):
        elapsed, (flipped, _, _) = seconds(lambda: one.sweep(clusters, temperature=T_C))
        rates.append(flipped / elapsed)
    report("mcising", "wolff", size, "flipped spins", rates)

    sweeps = max(2, 10_000_000 // size**2)
    one = simulation("swendsen_wang", 20)
    rates = []
    for _ in range(options.repeats):
        elapsed, _ = seconds(lambda: one.sweep(sweeps, temperature=T_C))
        rates.append(sweeps * size**2 / elapsed)
    report("mcising", "swendsen-wang", size, "sites", rates)
