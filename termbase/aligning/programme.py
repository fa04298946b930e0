"""The dynamic programme: the best path of beads through a window of the grid."""

from collections.abc import Sequence
from typing import NamedTuple

from termbase.aligning.grid import IMPOSSIBLE, LONGEST, Grid
from termbase.aligning.model import Kind

BEAM = 40.0  # a state so much worse than the best of its row is given up
NARROW_BEAM = 15.0  # … as the beginning of a bead of several sentences
LOPSIDED, SLACK = 2.2, 30  # a long bead whose sides differ more in length, by so many letters, is not tried
Window = Sequence[tuple[int, int]]


class Bead(NamedTuple):
    """Where a bead starts on both sides, and how many sentences it takes."""

    zh: int
    zh_count: int
    en: int
    en_count: int


State = tuple[int, float]  # English sentences passed, and the score of the best path so far


def best_path(grid: Grid, window: Window, kinds: Sequence[Kind]) -> list[Bead]:
    """Find the best path from (0, 0) to the end of both sides.

    `window` gives, for each count of Chinese sentences from 0, the least and the greatest count of English
    sentences that the path may have passed by then.
    """
    return _Programme(grid, window, kinds).path()


class _Programme:
    """The states of the rows near the one in work, and for every row how each state was reached."""

    def __init__(self, grid: Grid, window: Window, kinds: Sequence[Kind]) -> None:
        self.grid = grid
        self.window = window
        self.kinds = kinds
        priors = grid.model.priors
        self.pairs = [(number, a, b, priors[a, b]) for number, (a, b) in enumerate(kinds) if a and b]
        self.zh_alone, self.en_alone = kinds.index((1, 0)), kinds.index((0, 1))
        self.alone = priors[1, 0], priors[0, 1]
        self.wide: list[list[State]] = []
        self.narrow: list[list[State]] = []
        self.came: list[bytearray] = []

    def path(self) -> list[Bead]:
        """Fill every row, then follow the way back."""
        for row in range(self.grid.size[0] + 1):
            low, high = self.window[row]
            if row:
                self._enter(row)
            scores, came = [IMPOSSIBLE] * (high - low + 1), bytearray(high - low + 1)
            if row:
                self._from_rows_before(row, scores, came)
            else:
                scores[0] = 0.0
            self._along(scores, came)
            self._keep(row, scores, came)
        return self._traced()

    def _enter(self, row: int) -> None:
        """Compare the row's sentence with all that some bead through it may hold."""
        near = self.window[max(0, row - LONGEST) : row + LONGEST]
        self.grid.enter(row - 1, min(low for low, _ in near), max(high for _, high in near))

    def _from_rows_before(self, row: int, scores: list[float], came: bytearray) -> None:
        low, high = self.window[row]
        score, ratio = self.grid.score, self.grid.model.ratio
        zh_length, en_length = self.grid.zh_length, self.grid.en_length
        for number, a, b, prior in self.pairs:
            start = row - a
            if start < 0:
                continue
            is_pair = a == b == 1
            expected = (zh_length[row] - zh_length[start]) * ratio
            for before, value in self.wide[start] if is_pair else self.narrow[start]:
                end = before + b
                if not low <= end <= high:
                    continue
                if not is_pair:
                    english = en_length[end] - en_length[before]
                    if english > LOPSIDED * expected + SLACK or expected > LOPSIDED * english + SLACK:
                        continue
                worth = value + prior + score(start, a, before, b)
                if worth > scores[end - low]:
                    scores[end - low], came[end - low] = worth, number
        self._over_one(row, scores, came)

    def _over_one(self, row: int, scores: list[float], came: bytearray) -> None:
        """Leave the row's Chinese sentence alone; a second one in a row costs less."""
        low, high = self.window[row]
        start, further = self.window[row - 1][0], self.grid.model.further
        before_came = self.came[row - 1]
        for at, value in self.wide[row - 1]:
            if low <= at <= high:
                worth = value + (further if before_came[at - start] == self.zh_alone else self.alone[0])
                if worth > scores[at - low]:
                    scores[at - low], came[at - low] = worth, self.zh_alone

    def _along(self, scores: list[float], came: bytearray) -> None:
        """Leave English sentences alone."""
        further, alone, number = self.grid.model.further, self.alone[1], self.en_alone
        for at in range(1, len(scores)):
            worth = scores[at - 1] + (further if came[at - 1] == number else alone)
            if worth > scores[at]:
                scores[at], came[at] = worth, number

    def _keep(self, row: int, scores: list[float], came: bytearray) -> None:
        low, top = self.window[row][0], max(scores)
        through = self.window[min(row + 1, self.grid.size[0])][0]  # where the next row can be entered at all
        self.wide.append(
            [
                (low + at, value)
                for at, value in enumerate(scores)
                if value > top - BEAM or low + at == through
            ]
        )
        self.narrow.append([state for state in self.wide[-1] if state[1] > top - NARROW_BEAM])
        self.came.append(came)
        if row >= LONGEST:
            self.wide[row - LONGEST] = self.narrow[row - LONGEST] = []

    def _traced(self) -> list[Bead]:
        i, j = self.grid.size
        beads = []
        while i or j:
            a, b = self.kinds[self.came[i][j - self.window[i][0]]]
            i, j = i - a, j - b
            beads.append(Bead(i, a, j, b))
        return beads[::-1]
