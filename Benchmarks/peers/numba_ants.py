"""Foraging ants as in Emergence, written plainly and compiled by numba: the same smells, choices, marks and field."""
import math

import numba
import numpy

from report import arguments, report, seconds

RIM = 8


@numba.njit
def uniform(state):
    state[0] ^= state[0] << numba.uint64(13)
    state[0] ^= state[0] >> numba.uint64(7)
    state[0] ^= state[0] << numba.uint64(17)
    return (state[0] >> numba.uint64(40)) * numba.float32(2.0**-24)


@numba.njit
def walk(x, y, heading, task, smell, marks, home, dx, dy, k, patience, noise, state):
    for ant in range(x.size):
        h = heading[ant]
        left, right = (h - 32) & 255, (h + 32) & 255
        a = k + smell[int(y[ant] + 3 * dy[left]), int(x[ant] + 3 * dx[left])]
        b = k + smell[int(y[ant] + 3 * dy[h]), int(x[ant] + 3 * dx[h])]
        c = k + smell[int(y[ant] + 3 * dy[right]), int(x[ant] + 3 * dx[right])]
        a, b, c = a * a, b * b + k * k, c * c
        choice = uniform(state) * (a + b + c)
        turn = -20 if choice < a else (0 if choice < a + b else 20)
        error = int(uniform(state) * (2 * noise + 1)) - noise
        row, column = int(y[ant]), int(x[ant])
        homeward = home[row, column]
        if task[ant] == 0:
            h = (h + turn + error) & 255
            if smell[row, column] > k and ((h - homeward + 40) & 255) < 80 and uniform(state) < 0.125:
                h = (h + 128) & 255
        else:
            h = (homeward + error) & 255
        row, column = int(y[ant] + dy[h]), int(x[ant] + dx[h])
        if marks[row, column] == 1:
            heading[ant] = int(uniform(state) * 256)
            continue
        x[ant] += dx[h]
        y[ant] += dy[h]
        heading[ant] = h
        if task[ant] == 1:
            smell[row, column] += 1
        if marks[row, column] == 2 and task[ant] == 0:
            task[ant] = 1
        elif marks[row, column] == 3 and task[ant] != 0:
            task[ant] = 0
            heading[ant] = int(uniform(state) * 256)
        elif task[ant] == 0 and uniform(state) * patience < 1:
            task[ant] = 2


@numba.njit(fastmath=True)
def spread(smell, new, evaporation, diffusion):
    own = (1 - evaporation) * (1 - 4 * diffusion)
    share = (1 - evaporation) * diffusion
    rows, columns = smell.shape
    for row in range(RIM, rows - RIM):
        for column in range(RIM, columns - RIM):
            value = own * smell[row, column] + share * (
                smell[row, column - 1] + smell[row, column + 1] + smell[row - 1, column] + smell[row + 1, column])
            new[row, column] = value if value > 1e-6 else 0


def ground(side):
    """Marks (1 wall, 2 food, 3 nest) and the heading home of every cell: six places of food around the nest."""
    row, column = numpy.mgrid[0:side + 2 * RIM, 0:side + 2 * RIM] + 0.5 - RIM
    marks = numpy.zeros(row.shape, numpy.int8)
    for place in range(6):
        angle = place * math.pi / 3
        distance = numpy.hypot(
            column - side / 2 * (1 + 0.4 * math.cos(angle)), row - side / 2 * (1 + 0.4 * math.sin(angle)))
        marks[distance <= 12] = 2
    marks[numpy.hypot(column - side / 2, row - side / 2) < 6] = 3
    marks[(row < 0) | (row >= side) | (column < 0) | (column >= side)] = 1
    home = numpy.rint(numpy.arctan2(side / 2 - row, side / 2 - column) / (2 * math.pi) * 256).astype(numpy.int64) & 255
    return marks, home


if __name__ == "__main__":
    options = arguments([512])
    for side in options.sizes:
        ants = 100_000
        marks, home = ground(side)
        angles = numpy.arange(256) * 2 * math.pi / 256
        dx, dy = numpy.cos(angles).astype(numpy.float32), numpy.sin(angles).astype(numpy.float32)
        x = numpy.full(ants, side / 2 + RIM, numpy.float32)
        y = x.copy()
        heading = numpy.random.default_rng(1).integers(0, 256, ants)
        task = numpy.zeros(ants, numpy.int8)
        smell = numpy.zeros(marks.shape, numpy.float32)
        new = smell.copy()
        state = numpy.array([88172645463325252], numpy.uint64)

        def steps(count):
            global smell, new
            for _ in range(count):
                walk(x, y, heading, task, smell, marks, home, dx, dy, numpy.float32(30), numpy.float32(2000), 10, state)
                spread(smell, new, numpy.float32(0.005), numpy.float32(0.05))
                smell, new = new, smell

        steps(1000)
        rates = [ants * 100 / seconds(lambda: steps(100))[0] for _ in range(options.repeats)]
        report("numba", "ant-foraging", side, "ant steps", rates)
