"""What all peers' programs share: the temperature, the clock and the line of JSON they print."""
import argparse
import json
import math
import time
from importlib.metadata import version

T_C = 2 / math.log(1 + math.sqrt(2))


def arguments(sizes):
    parser = argparse.ArgumentParser()
    parser.add_argument("--sizes", type=int, nargs="+", default=sizes)
    parser.add_argument("--repeats", type=int, default=3)
    return parser.parse_args()


def seconds(work):
    """Processor seconds of `work()`, and what it returned."""
    start = time.process_time()
    result = work()
    return time.process_time() - start, result


def report(package, kernel, size, unit, rates, variant=""):
    """Prints the best and the median of several rates, in units per second."""
    rates = sorted(rates)
    print(json.dumps({
        "program": f"{package} {version(package)} {variant}".strip(), "kernel": kernel, "size": size, "threads": 1,
        "clock": "cpu", "unit": unit, "rate": rates[-1], "median": rates[len(rates) // 2],
    }), flush=True)
