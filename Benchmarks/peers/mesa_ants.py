"""Foraging ants as in Emergence in the agent framework Mesa: agents as objects, the field in numpy."""
import math

import mesa
import numpy

from numba_ants import RIM, ground
from report import arguments, report, seconds


class Ant(mesa.Agent):
    def __init__(self, model):
        super().__init__(model)
        self.x = self.y = model.side / 2 + RIM
        self.heading = model.random.randrange(256)
        self.task = 0

    def smell(self, heading):
        model = self.model
        ahead = model.directions[heading & 255]
        return model.threshold + model.smell[int(self.y + 3 * ahead[1]), int(self.x + 3 * ahead[0])]

    def step(self):
        model, chance = self.model, self.model.random.random
        row, column = int(self.y), int(self.x)
        homeward, error = int(model.home[row, column]), int(21 * chance()) - 10
        if self.task == 0:
            left, ahead, right = self.smell(self.heading - 32), self.smell(self.heading), self.smell(self.heading + 32)
            left, ahead, right = left * left, ahead * ahead + model.threshold**2, right * right
            choice = chance() * (left + ahead + right)
            heading = self.heading + (-20 if choice < left else 0 if choice < left + ahead else 20) + error & 255
            if model.smell[row, column] > model.threshold and heading - homeward + 40 & 255 < 80 and chance() < 0.125:
                heading = heading + 128 & 255
        else:
            heading = homeward + error & 255
        step = model.directions[heading]
        row, column = int(self.y + step[1]), int(self.x + step[0])
        mark = model.marks[row, column]
        if mark == 1:
            self.heading = model.random.randrange(256)
            return
        self.x, self.y, self.heading = self.x + step[0], self.y + step[1], heading
        if self.task == 1:
            model.smell[row, column] += 1
        if mark == 2 and self.task == 0:
            self.task = 1
        elif mark == 3 and self.task != 0:
            self.task, self.heading = 0, model.random.randrange(256)
        elif self.task == 0 and chance() * 2000 < 1:
            self.task = 2


class Colony(mesa.Model):
    def __init__(self, side, ants):
        super().__init__(seed=1)
        self.side, self.threshold = side, 30.0
        self.marks, self.home = ground(side)
        self.smell = numpy.zeros(self.marks.shape, numpy.float32)
        self.directions = [(math.cos(2 * math.pi * h / 256), math.sin(2 * math.pi * h / 256)) for h in range(256)]
        for _ in range(ants):
            Ant(self)

    def step(self):
        self.agents.do("step")
        inside = slice(RIM, -RIM)
        old, new = self.smell, numpy.zeros_like(self.smell)
        around = old[inside, RIM - 1:-RIM - 1] + old[inside, RIM + 1:-RIM + 1]
        around += old[RIM - 1:-RIM - 1, inside] + old[RIM + 1:-RIM + 1, inside]
        new[inside, inside] = 0.995 * (0.8 * old[inside, inside] + 0.05 * around)
        self.smell = new


options = arguments([512])
for side in options.sizes:
    ants = 100_000
    colony = Colony(side, ants)
    colony.step()

    def steps():
        for _ in range(3):
            colony.step()

    rates = [3 * ants / seconds(steps)[0] for _ in range(options.repeats)]
    report("mesa", "ant-foraging", side, "ant steps", rates)
