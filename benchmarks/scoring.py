"""Scores an alignment as the scorer of vecalign does (Thompson and Koehn, EMNLP 2019).

Strict counts a bead that is equal, lax one that overlaps on both sides: beads of one side count for
precision, where a wrong one is wrong, not for recall.
"""

from collections.abc import Iterable, Sequence

from termbase.aligning import passes
from termbase.aligning.clues import clues_of
from termbase.aligning.concepts import concepts_in
from termbase.aligning.dictionary import dictionary
from termbase.compiled import CompiledGlossary
from termbase.language import Language
from termbase.segmentation import lines_of
from termbase.text import Document

Pair = tuple[list[str], list[str]]  # what is one bead: sentences of either side
Gold = set[tuple[tuple[int, ...], tuple[int, ...]]]


def sides(pairs: Iterable[Pair]) -> tuple[list[str], list[str], Gold]:
    """Lay rows out as the lines of either side, and say which belong together."""
    zh: list[str] = []
    en: list[str] = []
    gold: Gold = set()
    for left, right in pairs:
        gold.add((tuple(range(len(zh), len(zh) + len(left))), tuple(range(len(en), len(en) + len(right)))))
        zh += left
        en += right
    return zh, en, gold - {((), ())}


def aligned(
    zh: Sequence[str], en: Sequence[str], glossary: CompiledGlossary, *, with_dictionary: bool
) -> Gold:
    """Align lines as they are."""
    left = lines_of(Document("zh", "\n".join(zh), Language.ZH))
    right = lines_of(Document("en", "\n".join(en), Language.EN))
    known = dictionary() if with_dictionary else {}
    clues = [clues_of(side, side[0].document.language, concepts_in(side, glossary)) for side in (left, right)]
    beads, _ = passes.aligned(clues[0], clues[1], known)
    return {(tuple(range(i, i + a)), tuple(range(j, j + b))) for (i, a, j, b), _ in beads}


def counted(gold: Gold, test: Gold) -> tuple[int, int, int]:
    """How many beads of `test` are in `gold`, how many overlap one, and how many there are."""
    of_zh: dict[int, set[int]] = {}
    for zh, en in gold:
        for sentence in zh:
            of_zh.setdefault(sentence, set()).update(en)
    strict = sum(bead in gold for bead in test)
    lax = sum(
        (zh, en) in gold or bool(set(en) & {k for sentence in zh for k in of_zh.get(sentence, ())})
        for zh, en in test
    )
    return strict, lax, len(test)


def f1(results: Sequence[tuple[Gold, Gold]]) -> tuple[float, float]:
    """Strict and lax F1 over several texts."""
    precision = [sum(column) for column in zip(*(counted(gold, test) for gold, test in results), strict=True)]
    recall = [
        sum(column)
        for column in zip(*(counted(_joined(test), _joined(gold)) for gold, test in results), strict=True)
    ]
    return _mean(precision[0], recall[0], precision, recall), _mean(
        precision[1], recall[1], precision, recall
    )


def _joined(beads: Gold) -> Gold:
    return {(zh, en) for zh, en in beads if zh and en}


def _mean(hits: int, found: int, precision: Sequence[int], recall: Sequence[int]) -> float:
    p, r = hits / max(precision[2], 1), found / max(recall[2], 1)
    return 2 * p * r / (p + r) if p + r else 0.0
