"""Judged statements counted by their confidence."""
import collections

import judge
from goldsets import Skipped

# Figures of this set are only checked, never tuned on: not in "together".
CHECKED = "seesaw dev"
TOGETHER = "together"
BINS = 10


class Tally:
    """Statements of one bin. In "together" every set weighs the same, so that
    the largest does not decide alone."""

    def __init__(self):
        self.count, self.weight, self.right, self.confidence = 0, 0.0, 0.0, 0.0

    def add(self, confidence, right, weight):
        self.count += 1
        self.weight += weight
        self.right += right * weight
        self.confidence += confidence * weight

    def gap(self):
        return abs(self.confidence - self.right)

    def cell(self):
        return "%d of %d" % (round(100.0 * self.right / self.weight), self.count) \
            if self.count else "-"


def bin_of(confidence):
    return min(int(confidence * BINS + 1e-9), BINS - 1)


def tallies(sets_of_pairs):
    """One tally for each bin, and one for all."""
    bins = [Tally() for _ in range(BINS + 1)]
    for pairs in sets_of_pairs:
        for statement, right in pairs:
            confidence = statement["confidence"]
            for some in (bins[bin_of(confidence)], bins[BINS]):
                some.add(confidence, right, 1.0 / len(pairs))
    return bins


def calibration_error(bins):
    """In points of a hundred."""
    weight = bins[BINS].weight
    return 100.0 * sum(some.gap() for some in bins[:BINS]) / weight if weight else 0.0


def measure(sets):
    """The bins of every set and of all together, and what was skipped."""
    pairs, skipped = collections.OrderedDict(), []
    for name in judge.JUDGES:
        try:
            pairs[name] = judge.judged(sets, name)
        except Skipped as why:
            skipped.append((name, str(why)))
    columns = collections.OrderedDict((name, tallies([some])) for name, some in pairs.items())
    columns[TOGETHER] = tallies([some for name, some in pairs.items() if name != CHECKED])
    return columns, skipped
