"""Both sides laid out for scoring: what each bead of a grid of sentences is worth.

This is where the time goes, so what a score needs is laid out beforehand in lists and running sums.
"""

from collections.abc import Iterable, Sequence
from itertools import accumulate

from termbase.aligning.clues import Clues
from termbase.aligning.evidence import Cell, Evidence, Line, compare
from termbase.aligning.model import MOST_BITS, Model
from termbase.aligning.structure import Structure

LONGEST = 4  # sentences of a bead on one side
MISFIT, MISFIT_OF_LONG = -14.0, -3.0  # log odds of lengths that no words make good, 1-1 or other
IMPOSSIBLE = -1e9
HALF_TRUST = 0.2  # words of a sentence hang together, and both sides tell the same story


Row = tuple[int, list[Cell]]  # one Chinese sentence beside the English ones from a first one on
Hits = tuple[
    int, int, int, int
]  # bits explained: of English and Chinese words, of English and Chinese anchors


class Grid:
    """Scores beads among the sentences that were entered last."""

    def __init__(self, zh: Sequence[Clues], en: Sequence[Clues], evidence: Evidence, model: Model) -> None:
        self.size = len(zh), len(en)
        self.model = model
        self.zh_length = _sums(clues.length for clues in zh)
        self.en_length = _sums(clues.length for clues in en)
        self._evidence = evidence
        self._structure = Structure(zh, en, model.ends)
        self._rows: dict[int, Row] = {}
        self._lines: dict[int, Line] = {}
        self._zh_bits, self._zh_anchor_bits = map(_sums, evidence.zh_weights())
        self._en_bits, self._en_anchor_bits = map(_sums, evidence.en_weights())

    def enter(self, at: int, first: int, last: int) -> None:
        """Compare a Chinese sentence with the English ones from `first` up to `last`; forget those behind."""
        line, lines, cells = self._evidence.zh_line(at), self._lines, []
        for j in range(first, last):
            other = lines.get(j)
            if other is None:
                other = lines[j] = self._evidence.en_line(j)
            cells.append(compare(line, other))
        self._rows[at] = first, cells
        self._rows.pop(at - 3 * LONGEST, None)
        if len(lines) > 4 * (last - first) + 64:
            for j in [j for j in lines if j < first - LONGEST]:
                del lines[j]

    def score(self, i: int, a: int, j: int, b: int) -> float:
        """The log odds of a bead of `a` Chinese sentences from `i` and `b` English ones from `j`."""
        model = self.model
        en_length = self.en_length[j + b] - self.en_length[j]
        worth = model.length(self.zh_length[i + a] - self.zh_length[i], en_length, b)
        if worth < (MISFIT if a == b else MISFIT_OF_LONG):
            return IMPOSSIBLE
        en_hits, zh_hits, en_anchor_hits, zh_anchor_hits = self._hits(i, a, j, b)
        en_bits = self._en_bits[j + b] - self._en_bits[j]
        zh_bits = self._zh_bits[i + a] - self._zh_bits[i]
        gain, miss = model.words
        z = min(MOST_BITS, zh_bits)
        e = min(MOST_BITS, en_bits)
        told = en_hits * gain[z] + en_bits * miss[z] + zh_hits * gain[e] + zh_bits * miss[e]
        en_bits = self._en_anchor_bits[j + b] - self._en_anchor_bits[j]
        zh_bits = self._zh_anchor_bits[i + a] - self._zh_anchor_bits[i]
        if en_bits or zh_bits:
            gain, miss = model.anchors
            z = zh_bits + 1 if zh_bits < MOST_BITS else MOST_BITS
            e = en_bits + 1 if en_bits < MOST_BITS else MOST_BITS
            told += (
                en_anchor_hits * gain[z] + en_bits * miss[z] + zh_anchor_hits * gain[e] + zh_bits * miss[e]
            )
        return worth + told * HALF_TRUST + self._structure.score(i, a, j, b)

    def _hits(self, i: int, a: int, j: int, b: int) -> Hits:
        """How many bits any sentence of a bead explains of those of its other side."""
        first, cells = self._rows[i]
        en, zh, en_anchors, zh_anchors = cells[j - first]
        if a == b == 1:
            return en.bit_count(), zh.bit_count(), en_anchors.bit_count(), zh_anchors.bit_count()
        if a == 1:
            return _over_english(cells[j - first : j - first + b])
        if b == 1:
            rows = (self._rows[k] for k in range(i, i + a))
            zh_hits = zh_anchor_hits = 0
            for start, others in rows:
                more_en, zh, more_en_anchors, zh_anchors = others[j - start]
                en |= more_en
                en_anchors |= more_en_anchors
                zh_hits += zh.bit_count()
                zh_anchor_hits += zh_anchors.bit_count()
            return en.bit_count(), zh_hits, en_anchors.bit_count(), zh_anchor_hits
        return self._hits_of_block(i, a, j, b)

    def _hits_of_block(self, i: int, a: int, j: int, b: int) -> Hits:
        """The same for several sentences on both sides."""
        en_masks, en_anchor_masks = [0] * b, [0] * b
        zh_hits = zh_anchor_hits = 0
        for row in range(i, i + a):
            first, cells = self._rows[row]
            zh = zh_anchors = 0
            for k, (en, more_zh, en_anchors, more_zh_anchors) in enumerate(cells[j - first : j - first + b]):
                en_masks[k] |= en
                en_anchor_masks[k] |= en_anchors
                zh |= more_zh
                zh_anchors |= more_zh_anchors
            zh_hits += zh.bit_count()
            zh_anchor_hits += zh_anchors.bit_count()
        en_hits = sum(map(int.bit_count, en_masks))
        return en_hits, zh_hits, sum(map(int.bit_count, en_anchor_masks)), zh_anchor_hits


def _over_english(cells: Sequence[Cell]) -> Hits:
    """What several English sentences and one Chinese sentence explain of each other."""
    en_hits = zh = en_anchor_hits = zh_anchors = 0
    for en, more_zh, en_anchors, more_zh_anchors in cells:
        en_hits += en.bit_count()
        zh |= more_zh
        en_anchor_hits += en_anchors.bit_count()
        zh_anchors |= more_zh_anchors
    return en_hits, zh.bit_count(), en_anchor_hits, zh_anchors.bit_count()


def _sums(values: Iterable[int]) -> list[int]:
    return list(accumulate(values, initial=0))
