"""Both sides laid out for scoring: what each bead of a grid of sentences is worth.

This is where the time goes, so what a score needs is laid out beforehand in lists and running sums.
"""

from collections.abc import Iterable, Sequence
from itertools import accumulate
from typing import NamedTuple

from termbase.aligning.clues import Clues
from termbase.aligning.evidence import Evidence, Line, compare
from termbase.aligning.model import MOST_BITS, Model
from termbase.aligning.structure import Structure

LONGEST = 4  # sentences of a bead on one side
MISFIT = -14.0  # log odds of lengths that no words make good
HALF_TRUST = 0.2  # words of a sentence hang together, and both sides tell the same story


class Row(NamedTuple):
    """One Chinese sentence beside the English ones from `first` on: masks of the bits explained."""

    first: int
    en: list[int]
    zh: list[int]
    en_anchors: list[int]
    zh_anchors: list[int]


class Grid:
    """Scores beads among the sentences that were entered last."""

    def __init__(self, zh: Sequence[Clues], en: Sequence[Clues], evidence: Evidence, model: Model) -> None:
        self.size = len(zh), len(en)
        self.model = model
        self.zh_length = _sums(clues.length for clues in zh)
        self.en_length = _sums(clues.length for clues in en)
        self._evidence = evidence
        self._structure = Structure(zh, en)
        self._rows: dict[int, Row] = {}
        self._lines: dict[int, Line] = {}
        self._zh_bits, self._zh_anchor_bits = map(_sums, evidence.zh_weights())
        self._en_bits, self._en_anchor_bits = map(_sums, evidence.en_weights())

    def enter(self, at: int, first: int, last: int) -> None:
        """Compare a Chinese sentence with the English ones from `first` up to `last`; forget those behind."""
        line, lines, row = self._evidence.zh_line(at), self._lines, Row(first, [], [], [], [])
        for j in range(first, last):
            other = lines.get(j)
            if other is None:
                other = lines[j] = self._evidence.en_line(j)
            en, zh, en_anchors, zh_anchors = compare(line, other)
            row.en.append(en)
            row.zh.append(zh)
            row.en_anchors.append(en_anchors)
            row.zh_anchors.append(zh_anchors)
        self._rows[at] = row
        self._rows.pop(at - 3 * LONGEST, None)
        if len(lines) > 4 * (last - first) + 64:
            for j in [j for j in lines if j < first - LONGEST]:
                del lines[j]

    def score(self, i: int, a: int, j: int, b: int) -> float:
        """The log odds of a bead of `a` Chinese sentences from `i` and `b` English ones from `j`."""
        model = self.model
        en_length = self.en_length[j + b] - self.en_length[j]
        worth = model.length(self.zh_length[i + a] - self.zh_length[i], en_length, b)
        if worth < MISFIT:
            return worth
        hits = self._hits_of_pair(i, j) if a == b == 1 else self._hits([self._rows[k] for k in range(i, i + a)], j, b)
        en_bits = self._en_bits[j + b] - self._en_bits[j]
        zh_bits = self._zh_bits[i + a] - self._zh_bits[i]
        gain, miss = model.words
        z = zh_bits if zh_bits < MOST_BITS else MOST_BITS
        e = en_bits if en_bits < MOST_BITS else MOST_BITS
        told = hits[0] * gain[z] + en_bits * miss[z] + hits[1] * gain[e] + zh_bits * miss[e]
        en_bits = self._en_anchor_bits[j + b] - self._en_anchor_bits[j]
        zh_bits = self._zh_anchor_bits[i + a] - self._zh_anchor_bits[i]
        if en_bits or zh_bits:
            gain, miss = model.anchors
            z = zh_bits + 1 if zh_bits < MOST_BITS else MOST_BITS
            e = en_bits + 1 if en_bits < MOST_BITS else MOST_BITS
            told += hits[2] * gain[z] + en_bits * miss[z] + hits[3] * gain[e] + zh_bits * miss[e]
        worth += told * HALF_TRUST
        if self._structure.tells:
            worth += self._structure.score(i, a, j, b)
        return worth

    def _hits_of_pair(self, i: int, j: int) -> tuple[int, int, int, int]:
        """How many bits two sentences explain: English words, Chinese words, and the anchors of either."""
        row = self._rows[i]
        at = j - row.first
        en_anchors, zh_anchors = row.en_anchors[at], row.zh_anchors[at]
        return (
            row.en[at].bit_count(),
            row.zh[at].bit_count(),
            en_anchors.bit_count() if en_anchors else 0,
            zh_anchors.bit_count() if zh_anchors else 0,
        )

    def _hits(self, rows: list[Row], j: int, b: int) -> tuple[int, int, int, int]:
        """The same for a longer bead: what any sentence of the other side explains."""
        en_masks, en_anchor_masks = [0] * b, [0] * b
        zh_hits = zh_anchor_hits = 0
        for row in rows:
            zh = zh_anchors = 0
            at = j - row.first
            for k in range(b):
                en_masks[k] |= row.en[at + k]
                en_anchor_masks[k] |= row.en_anchors[at + k]
                zh |= row.zh[at + k]
                zh_anchors |= row.zh_anchors[at + k]
            zh_hits += zh.bit_count()
            zh_anchor_hits += zh_anchors.bit_count()
        en_hits, en_anchor_hits = 0, 0
        for mask in en_masks:
            en_hits += mask.bit_count()
        for mask in en_anchor_masks:
            en_anchor_hits += mask.bit_count()
        return en_hits, zh_hits, en_anchor_hits, zh_anchor_hits


def _sums(values: Iterable[int]) -> list[int]:
    return list(accumulate(values, initial=0))
