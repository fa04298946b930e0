"""Pair sentences that were moved: left alone on both sides of the path, and much alike."""

from collections import Counter, defaultdict
from collections.abc import Sequence

from termbase.aligning.certainty import MOST_MARGIN, confidence
from termbase.aligning.evidence import Evidence, Line
from termbase.aligning.grid import Grid
from termbase.aligning.programme import Bead

LEAST_WORTH = 8.0  # log odds; a place far off the path speaks against a pair
LEAD = 5.0  # … by which it must be ahead of any other sentence left alone
MOST_MET = 40  # sentences left alone that hold a word; a commoner one is no clue
MOST_RIVALS = 4  # sentences looked at more closely
Sure = tuple[Bead, float]


def with_moved(beads: Sequence[Sure], grid: Grid, evidence: Evidence) -> list[Sure]:
    """Put sentences together that only their order kept apart; the pair stands in the Chinese one's place."""
    zh = [bead.zh for bead, _ in beads if bead.zh_count and not bead.en_count]
    en = [bead.en for bead, _ in beads if bead.en_count and not bead.zh_count]
    pairs = _pairs(zh, en, grid, evidence)
    taken = {j for j, _ in pairs.values()}
    moved: list[Sure] = []
    for bead, sure in beads:
        if not bead.en_count and bead.zh in pairs:
            j, worth = pairs[bead.zh]
            moved.append(
                (Bead(bead.zh, 1, j, 1), confidence(min(worth - LEAST_WORTH, MOST_MARGIN) / 2, worth))
            )
        elif bead.zh_count or bead.en not in taken:
            moved.append((bead, sure))
    return moved


def _pairs(
    zh: Sequence[int], en: Sequence[int], grid: Grid, evidence: Evidence
) -> dict[int, tuple[int, float]]:
    """For a Chinese sentence the English one that is best for it and it for that, and their log odds."""
    if not zh or not en:
        return {}
    lines = {j: evidence.en_line(j) for j in en}
    holders: dict[str, list[int]] = defaultdict(list)
    for j, line in lines.items():
        for word in _clues(line):
            holders[word].append(j)
    telling = {word: found for word, found in holders.items() if len(found) <= MOST_MET}
    ranked: dict[int, list[tuple[float, int]]] = defaultdict(list)
    rivals: dict[int, list[float]] = defaultdict(list)
    for i in zh:
        line = evidence.zh_line(i)
        met = Counter(j for word in _clues(line) for j in telling.get(word, ()))
        for j, _ in met.most_common(MOST_RIVALS):
            grid.enter(i, j, j + 1)
            worth = grid.score(i, 1, j, 1)
            ranked[i].append((worth, j))
            rivals[j].append(worth)
    pairs = {}
    for i, found in ranked.items():
        (worth, j), *others = sorted(found, reverse=True)
        second = max([w for w, _ in others[:1]] + sorted(rivals[j], reverse=True)[1:2], default=0.0)
        if worth >= LEAST_WORTH and worth - second >= LEAD and worth == max(rivals[j]):
            pairs[i] = (j, worth)
    return pairs


def _clues(line: Line) -> list[str]:
    return [*line.words, *(f"#{anchor}" for anchor in line.anchors)]
