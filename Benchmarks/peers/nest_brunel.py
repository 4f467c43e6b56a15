"""Brunel's network (J. Comput. Neurosci. 8, 183, model A) in NEST, with Emergence's numbers: 12 500 neurons, 1000
excitatory and 250 inhibitory inputs each, g = 5, η = 2, a grid of 0.1 ms."""
import nest

from report import arguments, report, seconds

if __name__ == "__main__":
    options = arguments([12_500])
    nest.set_verbosity("M_ERROR")
    for size in options.sizes:
        nest.ResetKernel()
        nest.set(local_num_threads=1, resolution=0.1, rng_seed=7)
        excitatory, inputs, weight, delay, drive, g = size * 4 // 5, 1000, 0.1, 1.5, 2, 5
        neurons = nest.Create("iaf_psc_delta", size, params={
            "C_m": 1.0, "tau_m": 20.0, "t_ref": 2.0, "E_L": 0.0, "V_reset": 10.0, "V_th": 20.0,
            "V_m": nest.random.uniform(0.0, 20.0)})
        outside = nest.Create("poisson_generator", params={"rate": drive * 20.0 / (weight * 20.0) * 1000.0})
        spikes = nest.Create("spike_recorder")
        nest.Connect(outside, neurons, syn_spec={"weight": weight, "delay": delay})
        for sources, count, jump in (
                (neurons[:excitatory], inputs, weight), (neurons[excitatory:], inputs // 4, -g * weight)):
            nest.Connect(sources, neurons, {"rule": "fixed_indegree", "indegree": count},
                         {"weight": jump, "delay": delay})
        nest.Connect(neurons, spikes, syn_spec={"delay": delay})
        nest.Simulate(100.0)
        rates = []
        for _ in range(options.repeats):
            before = spikes.n_events
            time, _ = seconds(lambda: nest.Simulate(200.0))
            rates.append((spikes.n_events - before) * inputs * 5 // 4 / time)
        report("nest-simulator", "brunel", size, "synaptic events", rates)
