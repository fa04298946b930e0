"""How sure each bead is: how much its best rival falls short of it, and how well it holds by itself."""

from collections.abc import Iterator, Sequence
from math import exp

from termbase.aligning.grid import Grid
from termbase.aligning.programme import Bead

# Fitted by logistic regression to 6,445 beads of damaged pairs (benchmarks/quality, but of other texts and
# seeds than it reports on): where it says 0.62, 0.82, 0.94, 0.99, so many were right: 0.45, 0.88, 0.94, 0.99.
PER_MARGIN, PER_WORTH = 0.44, 0.02
PER_DOUBT = 0.15  # for worth below nothing: rarer in those pairs than in texts that have little in common
MOST_MARGIN, MOST_WORTH = 12.0, 20.0


def confidences(grid: Grid, beads: Sequence[Bead]) -> tuple[list[float], float]:
    """Give each bead a confidence from 0 to 1, and the mean worth of those that join both sides."""
    margins, worths = measured(grid, beads)
    joined = [worth for worth, bead in zip(worths, beads, strict=True) if bead.zh_count and bead.en_count]
    mean = sum(joined) / len(joined) if joined else 0.0
    return [confidence(margin, worth) for margin, worth in zip(margins, worths, strict=True)], mean


def confidence(margin: float, worth: float) -> float:
    """The chance that a bead is right, by its margin over its best rival and its own log odds."""
    score = PER_MARGIN * min(margin, MOST_MARGIN) + (PER_WORTH if worth > 0 else PER_DOUBT) * min(
        worth, MOST_WORTH
    )
    return 1 / (1 + exp(-max(score, -30.0)))


def measured(grid: Grid, beads: Sequence[Bead]) -> tuple[list[float], list[float]]:
    """The margin of each bead over the best other way to part it and a neighbour, and its own worth."""
    margins = [MOST_MARGIN] * len(beads)
    worths = [0.0] * len(beads)
    for at, bead in enumerate(beads):
        before, after = beads[max(0, at - 1)], beads[min(len(beads) - 1, at + 1)]
        for row in range(bead.zh, bead.zh + bead.zh_count):
            grid.enter(row, before.en, after.en + after.en_count)
        worths[at] = _worth(grid, bead) if bead.zh_count and bead.en_count else 0.0
        if at:
            margin = _margin(grid, before, bead)
            margins[at - 1] = min(margins[at - 1], margin)
            margins[at] = min(margins[at], margin)
    return margins, worths


def _worth(grid: Grid, bead: Bead) -> float:
    """The log odds of a bead, its kind included."""
    i, a, j, b = bead
    priors = grid.model.priors
    if a and b:
        return priors[a, b] + grid.score(i, a, j, b)
    return a * priors[1, 0] + b * priors[0, 1]


def _margin(grid: Grid, first: Bead, second: Bead) -> float:
    standing = _worth(grid, first) + _worth(grid, second)
    rivals = [sum(_worth(grid, bead) for bead in way) for way in _other_ways(grid, first, second)]
    return standing - max(rivals, default=standing - MOST_MARGIN)


def _other_ways(grid: Grid, first: Bead, second: Bead) -> Iterator[tuple[Bead, ...]]:
    """Yield the other ways to part the sentences of two neighbouring beads, or to join them."""
    i, j = first.zh, first.en
    zh, en = first.zh_count + second.zh_count, first.en_count + second.en_count
    kinds = grid.model.priors
    if (zh, en) in kinds:
        yield (Bead(i, zh, j, en),)
    alone = not (first.zh_count and first.en_count) and not (second.zh_count and second.en_count)
    for a in range(zh + 1):
        for b in range(en + 1):
            c, d = zh - a, en - b
            if (a, b) == first[1::2] or (a, b) not in kinds or (c, d) not in kinds:
                continue
            if alone and not (a and b) and not (c and d):
                continue
            yield Bead(i, a, j, b), Bead(i + a, c, j + b, d)
