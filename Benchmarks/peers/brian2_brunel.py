"""Brunel's network (J. Comput. Neurosci. 8, 183, model A) in Brian2's fastest mode on one thread, a program in C++ that it
writes and compiles, with Emergence's numbers: 12 500 neurons, 1000 excitatory and 250 inhibitory inputs each, g = 5,
η = 2, a grid of 0.1 ms. Links are drawn with equal probability, so neurons have these numbers on average. Only the time of
the run is counted, which the program measures itself, without compiling and without drawing links."""
import resource
import subprocess
import tempfile
import time

from brian2 import (
    NeuronGroup, PoissonInput, SpikeMonitor, Synapses, defaultclock, device, ms, mV, prefs, run, second, seed, set_device)

from report import arguments, report


def build(size, folder):
    """Writes and compiles the program; `main SECONDS` runs it."""
    set_device("cpp_standalone", directory=folder, build_on_run=False)
    prefs.devices.cpp_standalone.openmp_threads = 0
    seed(1)
    defaultclock.dt = 0.1 * ms
    excitatory, inputs, weight, g = size * 4 // 5, 1000, 0.1 * mV, 5
    neurons = NeuronGroup(
        size, "dv/dt = -v/(20*ms) : volt (unless refractory)", threshold="v > 20*mV", reset="v = 10*mV",
        refractory=2 * ms, method="exact")
    neurons.v = "rand()*20*mV"
    outside = PoissonInput(neurons, "v", inputs, 2 * 20 * mV / (weight * inputs * 20 * ms), weight)
    excite = Synapses(neurons[:excitatory], neurons, on_pre="v += 0.1*mV", delay=1.5 * ms)
    inhibit = Synapses(neurons[excitatory:], neurons, on_pre=f"v -= {g}*0.1*mV", delay=1.5 * ms)
    excite.connect(p=inputs / excitatory)
    inhibit.connect(p=inputs / 4 / (size - excitatory))
    spikes = SpikeMonitor(neurons, record=False)
    run(1 * second)
    device.build(run=True, compile=True, directory=folder)
    return int(spikes.num_spikes), outside


if __name__ == "__main__":
    options = arguments([12_500])
    for size in options.sizes:
        with tempfile.TemporaryDirectory() as folder:
            spikes, _ = build(size, folder)
            rates = []
            for _ in range(options.repeats):
                # Brian2's own clock is that of the wall; the share of it that a processor worked corrects for a busy
                # machine.
                before = resource.getrusage(resource.RUSAGE_CHILDREN)
                wall = time.monotonic()
                subprocess.run(["./main"], cwd=folder, check=True, stdout=subprocess.DEVNULL)
                wall = time.monotonic() - wall
                after = resource.getrusage(resource.RUSAGE_CHILDREN)
                work = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
                with open(f"{folder}/results/last_run_info.txt", encoding="utf-8") as file:
                    running = float(file.read().split()[0])
                rates.append(spikes * 1250 / (running * work / wall))
        report("brian2", "brunel", size, "synaptic events", rates, "C++")
