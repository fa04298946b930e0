"""Where the path runs, roughly: anchors found box by box, so that time grows with the text's length.

Within a box of both texts, words that are rare there and linked to each other mark cells; cells that are
each other's best, in increasing order and not far off their neighbours' slope, are anchors. The gaps
between them are boxes again, in which other words are rare.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise, product
from math import ceil

from termbase.aligning.clues import Clues
from termbase.aligning.lexicon import Links
from termbase.aligning.programme import Bead

Point = tuple[int, int]
RARE = 3  # times in a box
ROOM = 5  # sentences around a box
TUBE = 4  # sentences around a path
SMALLEST_BOX = 10  # sentences of either side; a smaller box is left to the dynamic programme
LARGEST_BOX = 250_000  # cells; a larger box is searched along its diagonal alone
BAND = 60  # sentences around that diagonal


def anchor_points(zh: Sequence[Clues], en: Sequence[Clues], links: Links) -> list[Point]:
    """Find pairs of sentences that surely translate each other, in increasing order on both sides."""
    points: list[Point] = []
    boxes = [(0, len(zh), 0, len(en))]
    while boxes:
        box = boxes.pop()
        if box[1] - box[0] < SMALLEST_BOX or box[3] - box[2] < SMALLEST_BOX:
            continue
        found = _on_slope(_chain(_mutual(_marked(zh, en, links, box))), box)
        points += found
        if found:
            corners = [(box[0], box[2]), *((i + 1, j + 1) for i, j in found)]
            ends = [*found, (box[1], box[3])]
            boxes += [(i, k, j, m) for (i, j), (k, m) in zip(corners, ends, strict=True)]
    return sorted(points)


def _marked(
    zh: Sequence[Clues], en: Sequence[Clues], links: Links, box: tuple[int, int, int, int]
) -> dict[Point, float]:
    """The cells in which rare words or anchors of the box meet, each with the weight of its meetings."""
    rows = _places(zh, box[0], box[1])
    columns = _places(en, box[2], box[3])
    cells: defaultdict[Point, float] = defaultdict(float)
    for word, left in rows.items():
        for other in (word,) if word[0] == "#" else links.get(word, ()):
            right = columns.get(other, ())
            for i, j in product(left, right):
                cells[i, j] += 1 / (len(left) * len(right))
    return cells


def _places(side: Sequence[Clues], first: int, last: int) -> dict[str, list[int]]:
    """Where the words and anchors stand that are rare in a part of a side."""
    places: defaultdict[str, list[int]] = defaultdict(list)
    for at in range(first, last):
        for word in side[at].words:
            places[word].append(at)
        for anchor in side[at].anchors:
            places[f"#{anchor}"].append(at)
    return {word: found for word, found in places.items() if len(found) <= RARE}


def _mutual(cells: dict[Point, float]) -> list[tuple[int, int, float]]:
    """Keep the cells that are the best of their row and of their column."""
    row_best: dict[int, float] = {}
    column_best: dict[int, float] = {}
    for (i, j), worth in cells.items():
        row_best[i] = max(row_best.get(i, 0.0), worth)
        column_best[j] = max(column_best.get(j, 0.0), worth)
    return sorted(
        (i, j, worth)
        for (i, j), worth in cells.items()
        if worth == row_best[i] and worth == column_best[j] and worth >= 0.5
    )


def _chain(cells: list[tuple[int, int, float]]) -> list[tuple[int, int, float]]:
    """The heaviest chain that increases on both sides (a Fenwick tree over the columns)."""
    order = sorted({j for _, j, _ in cells})
    tree: list[tuple[float, int]] = [(0.0, -1)] * (len(order) + 1)
    before: list[int] = []
    totals: list[float] = []
    at = 0
    while at < len(cells):
        stop = at
        while stop < len(cells) and cells[stop][0] == cells[at][0]:
            stop += 1
        for number in range(at, stop):
            _, j, worth = cells[number]
            place, best = bisect_left(order, j), (0.0, -1)
            while place > 0:
                best = max(best, tree[place])
                place -= place & -place
            totals.append(best[0] + worth)
            before.append(best[1])
        for number in range(at, stop):
            place = bisect_left(order, cells[number][1]) + 1
            while place <= len(order):
                tree[place] = max(tree[place], (totals[number], number))
                place += place & -place
        at = stop
    number = max(range(len(cells)), key=totals.__getitem__, default=-1)
    chain = []
    while number >= 0:
        chain.append(cells[number])
        number = before[number]
    return chain[::-1]


def _on_slope(chain: list[tuple[int, int, float]], box: tuple[int, int, int, int]) -> list[Point]:
    """Drop the anchors that neither neighbour bears out."""
    slope = (box[3] - box[2]) / (box[1] - box[0])
    slope = min(max(slope, 0.5), 2.0)
    kept = []
    for number, (i, j, worth) in enumerate(chain):
        near = [chain[k] for k in (number - 2, number - 1, number + 1, number + 2) if 0 <= k < len(chain)]
        borne_out = sum(
            abs((j - m) - slope * (i - k)) <= 3 + 0.35 * abs(i - k) for k, m, _ in near if abs(i - k) <= 60
        )
        if borne_out >= (1 if worth >= 1 else 2):
            kept.append((i, j))
    return kept


def window_around(points: Sequence[Point], rows: int, columns: int) -> list[tuple[int, int]]:
    """The window that holds every box between neighbouring anchors, and some room around it."""
    low, high = [0] * (rows + 1), [columns] * (rows + 1)
    knots = [(0, 0), *points, (rows, columns)]
    for (i, j), (k, m) in pairwise(knots):
        for row in range(i, k + 1):
            low[row], high[row] = _reach((i, j), (k, m), row)
    return _widened(low, high, columns, ROOM)


def _reach(corner: Point, end: Point, row: int) -> tuple[int, int]:
    """The columns of a box to be searched in a row: all, but for a box that has no anchor for so long.

    Such sides do not translate each other, or they say one thing over and over; neither is worth time
    that grows with the square of their length.
    """
    (i, j), (k, m) = corner, end
    if (k - i) * (m - j) <= LARGEST_BOX:
        return j, m
    slope = (m - j) / (k - i)
    band = max(BAND, 2 * ceil(slope))
    middle = j + round(slope * (row - i))
    return (j if row == i else max(j, middle - band)), (m if row == k else min(m, middle + band))


def tube_around(path: Sequence[Bead], rows: int, columns: int) -> list[tuple[int, int]]:
    """The window within a few sentences of a path."""
    low, high = [columns] * (rows + 1), [0] * (rows + 1)
    for i, a, j, b in [*path, Bead(rows, 0, columns, 0)]:
        for row in range(i, i + a + 1):
            low[row] = min(low[row], j)
            high[row] = max(high[row], j + b)
    return _widened(low, high, columns, TUBE)


def _widened(low: list[int], high: list[int], columns: int, room: int) -> list[tuple[int, int]]:
    """Widen a window by some sentences on every side."""
    last = len(low) - 1
    window = [
        (
            max(0, min(low[row] - room, low[max(0, row - room)])),
            min(columns, max(high[row] + room, high[min(last, row + room)])),
        )
        for row in range(last + 1)
    ]
    window[0] = (0, window[0][1])
    window[last] = (window[last][0], columns)
    return window
