"""What `emergence sweep` costs beyond its kernels, for many tiny points: processor time of the whole sweep, of its steps
and observations alone, and of a sweep of as many points with one step each, which is the cost of a point's existence:
planning, building, writing, reading back and the table. The rest is statistics of the samples."""
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
parser.add_argument("--repeats", type=int, default=2)
options = parser.parse_args()


def sweep(equilibrate, measure):
    """Processor seconds of one whole sweep on one thread."""
    preset = f"""\
system: ising
title: {{en: "Many tiny points"}}
parameters: {{algorithm: metropolis}}
size: {options.size}
control: {{temperature: {{from: 1.5, to: 3.5, count: {options.points}}}}}
protocol: {{start: ordered, equilibrate: {equilibrate}, measure: {measure}, every: 1}}
seed: 20261122
"""
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


def kernels(equilibrate, measure):
    """Processor seconds of its steps and observations alone."""
    numbers = f"{options.points},{options.size},{equilibrate},{measure},1"
    answer = subprocess.run([options.bench, "--sweep-kernels", numbers], check=True, stdout=subprocess.PIPE, text=True)
    return float(answer.stdout)


for equilibrate, measure in ((100, 400), (1000, 4000)):
    times = [
        (sweep(equilibrate, measure), kernels(equilibrate, measure), sweep(0, 1)) for _ in range(options.repeats)]
    whole, kernel, fixed = (min(column) for column in zip(*times))
    print(json.dumps({
        "kernel": "sweep-overhead", "points": options.points, "size": options.size, "steps": equilibrate + measure,
        "samples": measure, "whole": whole, "kernels": kernel, "fixed": fixed,
    }), flush=True)
