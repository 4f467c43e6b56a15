"""peapods (Rust): Metropolis, Wolff and Swendsen-Wang. Every step of it is a local sweep, after which a cluster update
may follow, so the time of clusters is that of both minus that of sweeps alone."""
import numpy
import peapods

from report import T_C, arguments, report, seconds

options = arguments([128, 1024])
for size in options.sizes:
    def time_per_step(steps, **clusters):
        model = peapods.Ising((size, size), temperatures=numpy.array([T_C]))
        return seconds(lambda: model.sample(steps, warmup_ratio=0.1, sequential=True, **clusters))[0] / steps

    steps = max(8, 12_000_000 // size**2)
    time_per_step(2)
    sweeps = [time_per_step(steps) for _ in range(options.repeats)]
    report("peapods", "metropolis", size, "spin updates", [size**2 / s for s in sweeps])
    both = [time_per_step(steps, cluster_update_interval=1, cluster_mode="sw") for _ in range(options.repeats)]
    report("peapods", "swendsen-wang", size, "sites", [size**2 / (s - min(sweeps)) for s in both])
    if size > 128:
        # It starts at random and cannot be told otherwise; a large lattice would take too long to grow clusters.
        continue
    both = [time_per_step(steps, cluster_update_interval=1, cluster_mode="wolff") for _ in range(options.repeats)]
    # It does not count flips; at T_c the mean cluster is the share <m^2> = 1.0923 L^(-1/4) of the sites.
    flipped = size**2 * 1.0923 * size**-0.25
    report("peapods", "wolff", size, "flipped spins", [flipped / (s - min(sweeps)) for s in both])
