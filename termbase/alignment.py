"""Alignment: which sentences of two texts translate each other."""

from collections.abc import Sequence
from typing import NamedTuple

from termbase.compiled import CompiledGlossary
from termbase.language import Language
from termbase.segmentation import segment
from termbase.text import Document, Segment

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


def align(zh: Document, en: Document, glossary: CompiledGlossary | None = None) -> Bitext:
    """Align two documents, cut into sentences."""
    return align_segments(segment(zh), segment(en), glossary)


def align_segments(
    zh: Sequence[Segment], en: Sequence[Segment], glossary: CompiledGlossary | None = None
) -> Bitext:
    """Align segments as they are; none is split or joined."""
    from termbase.aligning.clues import clues_of
    from termbase.aligning.concepts import concepts_in
    from termbase.aligning.dictionary import dictionary
    from termbase.aligning.passes import aligned

    zh_clues = clues_of(zh, Language.ZH, concepts_in(zh, glossary))
    en_clues = clues_of(en, Language.EN, concepts_in(en, glossary))
    beads = aligned(zh_clues, en_clues, dictionary())
    return Bitext(
        tuple(
            TranslationUnit(tuple(zh[i : i + a]), tuple(en[j : j + b]), confidence)
            for (i, a, j, b), confidence in beads
        )
    )
