"""Alignment: which sentences of two texts translate each other."""

from typing import NamedTuple

from termbase.compiled import CompiledGlossary
from termbase.language import Language
from termbase.segmentation import segment
from termbase.text import Document, Segment


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
    """Pair the segments of two documents by their numbered paragraphs, and in order within them."""
    sides = {document.language: _by_paragraph(segment(document)) for document in (zh, en)}
    numbers = dict.fromkeys([*sides[Language.ZH], *sides[Language.EN]])
    units = []
    for number in numbers:
        left, right = sides[Language.ZH].get(number, ()), sides[Language.EN].get(number, ())
        units.append(TranslationUnit(tuple(left), tuple(right), 1.0 if left and right else 0.0))
    return Bitext(tuple(units))


def _by_paragraph(segments: tuple[Segment, ...]) -> dict[str, list[Segment]]:
    paragraphs: dict[str, list[Segment]] = {}
    for one in segments:
        paragraphs.setdefault(one.block.paragraph, []).append(one)
    return paragraphs
