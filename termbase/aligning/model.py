"""How likely a bead is: its kind, its lengths, its words and its numbers, beside mere chance.

Lengths follow Gale and Church (Computational Linguistics 19, 1993) with Student's tails for their normal
curve; words follow a two-way naive model: under a translation a bit is explained with one probability,
under chance with another that grows with the size of the other side. Every parameter starts at a guess and
is refitted to the document.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from math import exp, lgamma, log, pi
from typing import NamedTuple

MOST_BITS = 600
FREEDOM = 8.0  # of Student's t: between the normal curve and Cauchy's
STUDENT = lgamma((FREEDOM + 1) / 2) - lgamma(FREEDOM / 2) - 0.5 * log(FREEDOM * pi)

KINDS = ((1, 1), (1, 0), (0, 1), (1, 2), (2, 1), (2, 2), (1, 3), (3, 1), (1, 4), (4, 1), (2, 3), (3, 2))
SHORT_KINDS = KINDS[:5]
PRIORS = {
    (1, 1): 0.74, (1, 0): 0.03, (0, 1): 0.03, (1, 2): 0.065, (2, 1): 0.065, (2, 2): 0.03,
    (1, 3): 0.012, (3, 1): 0.012, (1, 4): 0.003, (4, 1): 0.003, (2, 3): 0.005, (3, 2): 0.005,
}  # fmt: skip
ENDS = (".", "?", "!", ";", ",", "")
MOST_BY_END = 2.0  # log odds
PRIOR_WEIGHT = 20.0  # beads that the guess above counts for when the document's own are counted


Kind = tuple[int, int]  # sentences of a bead, Chinese and English


class Odds(NamedTuple):
    """By the size of the other side: what a bit is worth, and how much more when it is explained."""

    gain: list[float]
    miss: list[float]


def odds(true: float, chance: float) -> Odds:
    """Tabulate log odds for bits explained with probability `true` in a translation."""
    gain, miss = [0.0], [0.0]
    for size in range(1, MOST_BITS + 1):
        likely = 1 - (1 - true) * exp(-chance * size)  # a long side explains more by chance, too
        unlikely = min(1 - exp(-chance * size), likely * 0.999)
        miss.append(log((1 - likely) / (1 - unlikely)))
        gain.append(log(likely / unlikely) - miss[-1])
    return Odds(gain, miss)


def ends_table(pairs: Iterable[tuple[str, str]]) -> dict[tuple[str, str], float]:
    """How much likelier than by chance a Chinese end stands beside an English one; `pairs` are 1-1 beads."""
    counts = Counter(pairs)
    for left in ENDS:
        for right in ENDS:
            counts[left, right] += 6 if left == right else 1
    total = sum(counts.values())
    zh, en = Counter[str](), Counter[str]()
    for (left, right), count in counts.items():
        zh[left] += count
        en[right] += count
    odds_of = {pair: log(count * total / (zh[pair[0]] * en[pair[1]])) for pair, count in counts.items()}
    return {pair: min(max(worth, -MOST_BY_END), MOST_BY_END) for pair, worth in odds_of.items()}


class Model(NamedTuple):
    """The parameters of one document."""

    ratio: float  # English letters for one Chinese character
    variance: float  # of the English length, for each letter expected
    mean: float  # English letters in a sentence
    words: Odds
    anchors: Odds
    priors: dict[Kind, float]  # natural logarithms
    ends: dict[tuple[str, str], float]
    further: float = log(0.6)  # of a sentence left alone after another

    @classmethod
    def guess(cls, zh: Sequence[int], en: Sequence[int], true: float, chance: float) -> "Model":
        """The model before anything is aligned."""
        ratio = max(sum(en), 1) / max(sum(zh), 1)
        ratio = min(max(ratio, 2.0), 5.0)
        mean = max(sum(en) / max(len(en), 1), 1.0)
        priors = {kind: log(share) for kind, share in PRIORS.items()}
        return cls(ratio, 5.0, mean, odds(true, chance), odds(0.85, 0.004), priors, ends_table(()))

    def length(self, zh: int, en: int, sentences: int) -> float:
        """The log odds of so many English letters, in so many sentences, for so many characters."""
        expected = self.ratio * zh
        spread = self.variance * (expected + en) / 2 + 1.0
        off = (en - expected) ** 2 / spread
        fits = STUDENT - 0.5 * log(spread) - (FREEDOM + 1) / 2 * log(1 + off / FREEDOM)
        chance = -sentences * log(self.mean) - en / self.mean
        split = log((1, 1, 2, 6)[sentences - 1]) - (sentences - 1) * log(en + 1)
        return fits + split - chance


def refitted(model: Model, lengths: Sequence[tuple[int, int]], kinds: Counter[Kind]) -> Model:
    """Fit lengths and kinds of beads to a path: the lengths of its 1-1 beads, the kinds of all.

    The worst tenth of the lengths is left out of the variance, and made good by a factor.
    """
    weight = len(lengths) / (len(lengths) + PRIOR_WEIGHT)
    if lengths:
        ratio = sum(en for _, en in lengths) / max(sum(zh for zh, _ in lengths), 1)
        ratio = min(max(ratio * weight + model.ratio * (1 - weight), 1.5), 8.0)
        off = sorted((en - ratio * zh) ** 2 / max((en + ratio * zh) / 2, 1) for zh, en in lengths)
        kept = off[: max(len(off) * 9 // 10, 1)]
        variance = min(max(sum(kept) / len(kept) * 1.2, 0.5), 12.0)
        model = model._replace(ratio=ratio, variance=variance * weight + model.variance * (1 - weight))
    total = sum(kinds.values()) + PRIOR_WEIGHT
    return model._replace(
        priors={kind: log((kinds[kind] + PRIOR_WEIGHT * share) / total) for kind, share in PRIORS.items()}
    )
