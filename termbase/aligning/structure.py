"""What the layout says of a bead: paragraph numbers, headings, notes, cells, blocks, page furniture.

Cutting a text hard at its paragraph numbers loses more than it gains, because numbers are dropped and
misread; so a number opens a bead, and the numbers in a bead must agree, each as a matter of odds.
"""

from collections.abc import Mapping, Sequence
from itertools import accumulate

from termbase.aligning.clues import FURNITURE, Clues

SAME_NUMBER, OTHER_NUMBER, ONE_NUMBER = 2.0, -8.0, -0.5  # log odds of a bead that opens so
OVER_NUMBER, OVER_BLOCK = -2.5, -2.0  # … that goes on over the beginning of a numbered line, of a block
OTHER_KIND, OVER_KIND = -2.0, -3.0  # … of a heading with running text, side by side or joined
WITH_FURNITURE = -12.0
SAME_OPENING, OTHER_OPENING = 0.7, -0.7  # … whose sides both open a block, or only one
OVER_END = {".": -0.2, "?": -0.2, "!": -0.2, ";": 0.0, ",": 0.8, "": -0.5}  # … that goes on over an end
IN_BLOCKS = 0.9  # where more of the sentences open a block, blocks are just lines


class Structure:
    """Both sides' layout, as far as it tells anything."""

    def __init__(
        self, zh: Sequence[Clues], en: Sequence[Clues], ends: Mapping[tuple[str, str], float]
    ) -> None:
        self._zh, self._en = zh, en
        self._ends = ends
        zh_blocks, en_blocks = _is_in_blocks(zh), _is_in_blocks(en)
        self._compares_blocks = zh_blocks and en_blocks
        self._zh_joins = _joins(zh, in_blocks=zh_blocks)
        self._en_joins = _joins(en, in_blocks=en_blocks)

    def score(self, i: int, a: int, j: int, b: int) -> float:
        """The log odds of a bead's layout."""
        left, right = self._zh[i], self._en[j]
        worth = self._ends[self._zh[i + a - 1].end, self._en[j + b - 1].end]
        if a > 1:
            worth += self._zh_joins[i + a] - self._zh_joins[i + 1]
        if b > 1:
            worth += self._en_joins[j + b] - self._en_joins[j + 1]
        if left.number or right.number:
            if left.number and right.number:
                worth += SAME_NUMBER if left.number == right.number else OTHER_NUMBER
            else:
                worth += ONE_NUMBER
        if left.kind or right.kind:
            worth += OTHER_KIND if left.kind != right.kind else 0.0
            worth += WITH_FURNITURE if FURNITURE in (left.kind, right.kind) else 0.0
        if self._compares_blocks and (left.opens or right.opens):
            worth += SAME_OPENING if left.opens == right.opens else OTHER_OPENING
        return worth


def _joins(side: Sequence[Clues], *, in_blocks: bool) -> list[float]:
    """Running sums of what it costs that a bead goes on over the beginning of each sentence."""
    costs = []
    before, end = "", ""
    for clues in side:
        cost = OVER_END[end] + (OVER_NUMBER if clues.number else 0.0)
        if clues.kind != before:
            cost += WITH_FURNITURE if FURNITURE in (clues.kind, before) else OVER_KIND
        if in_blocks and clues.opens:
            cost += OVER_BLOCK
        costs.append(cost)
        before, end = clues.kind, clues.end
    return list(accumulate(costs, initial=0.0))


def _is_in_blocks(side: Sequence[Clues]) -> bool:
    return sum(clues.opens for clues in side) < IN_BLOCKS * len(side)
