"""Alignment: which sentences of two texts translate each other."""

from collections.abc import Sequence
from typing import NamedTuple

from termbase.compiled import CompiledGlossary
from termbase.errors import TermbaseError
from termbase.language import Language
from termbase.segmentation import segment
from termbase.text import BlockKind, Document, Segment

ALIGNER = "termbase-1"  # named in each report; to be raised when the same texts may align in another way


class TranslationUnit(NamedTuple):
    """Segments that say the same: a bead 1-1, 1-2, 0-1 …, and how sure that is (0 to 1)."""

    zh: tuple[Segment, ...]
    en: tuple[Segment, ...]
    confidence: float

    def side(self, language: Language) -> tuple[Segment, ...]:
        """The segments of one language."""
        return self.zh if language is Language.ZH else self.en


class Bitext(NamedTuple):
    """Two documents as translation units, in order."""

    units: tuple[TranslationUnit, ...]


class NotATranslationError(TermbaseError):
    """Two texts that were given as a pair do not say the same."""


LEAST_TO_JUDGE = 8  # sentences of either side; with fewer, nothing is said of the pair as a whole
LEAST_WORTH = 4.0  # mean log odds of the beads; unrelated texts reach 0 to 3.5, translations 7 to 26


def align(zh: Document, en: Document, glossary: CompiledGlossary | None = None) -> Bitext:
    """Align two documents, cut into sentences; where both have footnotes, those among themselves and last.

    Raises NotATranslationError when they are long enough to tell and hardly a sentence has a counterpart.
    """
    sides = segment(zh), segment(en)
    (zh_body, zh_notes), (en_body, en_notes) = map(_parted, sides)
    if not (zh_notes and en_notes):
        return align_segments(*sides, glossary)
    body = align_segments(zh_body, en_body, glossary)
    return Bitext(body.units + align_segments(zh_notes, en_notes, glossary, is_judged=False).units)


def _parted(segments: Sequence[Segment]) -> tuple[list[Segment], list[Segment]]:
    """Part the footnotes from the rest: each language's pages break elsewhere."""
    body = [segment for segment in segments if segment.block.kind is not BlockKind.FOOTNOTE]
    return body, [segment for segment in segments if segment.block.kind is BlockKind.FOOTNOTE]


def align_segments(
    zh: Sequence[Segment],
    en: Sequence[Segment],
    glossary: CompiledGlossary | None = None,
    *,
    is_judged: bool = True,
) -> Bitext:
    """Align segments as they are; none is split or joined.

    Raises NotATranslationError as `align` does, unless the sides are not to be judged.
    """
    from termbase.aligning.clues import clues_of  # loaded with the first pair: start-up is measured
    from termbase.aligning.concepts import concepts_in
    from termbase.aligning.dictionary import dictionary
    from termbase.aligning.passes import aligned

    zh_clues = clues_of(zh, Language.ZH, concepts_in(zh, glossary))
    en_clues = clues_of(en, Language.EN, concepts_in(en, glossary))
    beads, worth = aligned(zh_clues, en_clues, dictionary())
    if is_judged and min(len(zh), len(en)) >= LEAST_TO_JUDGE and worth < LEAST_WORTH:
        raise NotATranslationError(
            f"{zh[0].document.name} and {en[0].document.name} are no translations of each other:"
            " hardly a sentence has a counterpart"
        )
    return Bitext(
        tuple(
            TranslationUnit(tuple(zh[i : i + a]), tuple(en[j : j + b]), confidence)
            for (i, a, j, b), confidence in beads
        )
    )
