"""What `emergence sweep` costs beyond its kernels: processor time of a sweep of many tiny points, and of the same steps
and observations alone."""
import argparse
import json
import os
import resource
import subprocess
import tempfile

parser = argparse.ArgumentParser()
parser.add_argument("--emergence", required=True)
parser.add_argument("--bench", required=True)
parser.add_argument("--points", type=int, default=10_000)
parser.add_argument("--size", type=int, default=16)
parser.add_argument("--equilibrate", type=int, default=100)
parser.add_argument("--measure", type=int, default=400)
parser.add_argument("--repeats", type=int, default=2)
options = parser.parse_args()

preset = f"""\
system: ising
title: {{en: "Many tiny points"}}
parameters: {{algorithm: metropolis}}
size: {options.size}
control: {{temperature: {{from: 1.5, to: 3.5, count: {options.points}}}}}
protocol: {{start: ordered, equilibrate: {options.equilibrate}, measure: {options.measure}, every: 1}}
seed: 20261122
"""


def sweep():
    """Processor seconds of one whole sweep."""
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "tiny.yaml")
        with open(path, "w", encoding="utf-8") as file:
            file.write(preset)
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run(
            [options.emergence, "sweep", path, "--out", os.path.join(folder, "out"), "--jobs", "1", "--quiet"],
            check=True, stdout=subprocess.DEVNULL)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def kernels():
    """Processor seconds of its steps and observations alone."""
    numbers = f"{options.points},{options.size},{options.equilibrate},{options.measure},1"
    answer = subprocess.run([options.bench, "--sweep-kernels", numbers], check=True, stdout=subprocess.PIPE, text=True)
    return float(answer.stdout)


times = [(sweep(), kernels()) for _ in range(options.repeats)]
whole, kernel = min(t[0] for t in times), min(t[1] for t in times)
print(json.dumps({
    "kernel": "sweep-overhead", "points": options.points, "size": options.size,
    "steps": options.equilibrate + options.measure, "samples": options.measure, "whole": whole, "kernels": kernel,
    "share": 1 - kernel / whole,
}))
