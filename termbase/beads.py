"""The bitext as the rules on pairs read it: the source and target of each bead, and what stands beside it."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache
from typing import NamedTuple

from termbase.alignment import TranslationUnit
from termbase.context import Context
from termbase.diagnostics import Confidence
from termbase.language import Language
from termbase.matching import TermMatch
from termbase.normalization import fold
from termbase.text import BlockKind, Location, Segment, Span

DOUBTFUL = 0.5  # confidence of a bead below which a finding on it is only likely
LEAST_ALIGNED = 0.3  # share of the text in beads; below, the texts are no translations of each other
AROUND = 1  # units on each side whose words may explain what a bead lacks


class Bead(NamedTuple):
    """Segments of the target that render those of the source; `number` is its place in the bitext, from 0."""

    number: int
    target: tuple[Segment, ...]
    source: tuple[Segment, ...]
    confidence: float

    @property
    def trust(self) -> Confidence:
        """How sure a finding on this bead can be."""
        return Confidence.CERTAIN if self.confidence >= DOUBTFUL else Confidence.LIKELY

    @property
    def turned(self) -> "Bead":
        """The same with its sides exchanged."""
        return self._replace(target=self.source, source=self.target)

    @property
    def place(self) -> Location:
        """The target segments as one place."""
        return place_of(self.target)

    @property
    def origin(self) -> Location:
        """The source segments as one place."""
        return place_of(self.source)


class Sides(NamedTuple):
    """The units of a bitext by what they are to the text under check."""

    units: tuple[Bead, ...]  # every unit in order, those with an empty side too
    beads: tuple[Bead, ...]  # those with both sides, if the texts translate each other
    is_translation: bool

    def beside(self, bead: Bead) -> tuple[Bead, ...]:
        """The units just before and after a bead."""
        return (
            self.units[max(bead.number - AROUND, 0) : bead.number]
            + self.units[bead.number + 1 : bead.number + 1 + AROUND]
        )


@lru_cache(maxsize=1)  # every rule on pairs asks for the same
def sides_of(context: Context) -> Sides:
    """Read the bitext of a context; without one, there are no beads."""
    bitext = context.bitext
    if bitext is None or context.source is None:
        return Sides((), (), is_translation=True)
    target, source = context.target.language, context.source.language
    units = tuple(_bead(index, unit, target, source) for index, unit in enumerate(bitext.units))
    beads = tuple(bead for bead in units if bead.target and bead.source)
    is_translation = not units or _length(beads) >= LEAST_ALIGNED * _length(units)
    return Sides(units, beads if is_translation else (), is_translation)


def _bead(index: int, unit: TranslationUnit, target: Language, source: Language) -> Bead:
    return Bead(index, unit.side(target), unit.side(source), unit.confidence)


def _length(beads: Sequence[Bead]) -> int:
    return sum(len(segment.text) for bead in beads for segment in (*bead.target, *bead.source))


def place_of(segments: Sequence[Segment]) -> Location:
    """The stretch from the first segment to the last, which may hold notes between them."""
    return Location(segments[0].document, Span(segments[0].span.start, segments[-1].span.end))


def text_of(segments: Sequence[Segment]) -> str:
    """The words of some segments, parted by line feeds."""
    return "\n".join(segment.text for segment in segments)


def terms_in(context: Context, segments: Sequence[Segment]) -> tuple[TermMatch, ...]:
    """The glossary's terms in some segments."""
    return tuple(
        match for segment in segments for match in context.matches(segment.document).within(segment.span)
    )


def is_prose(segment: Segment) -> bool:
    """Whether a segment is running text: no contents, table cell or note."""
    return segment.block.kind in (BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.HEADING)


class Side(NamedTuple):
    """The words of one side of a bead, folded, and the concepts that its terms may name."""

    text: str
    matches: tuple[TermMatch, ...]
    concepts: frozenset[str]
    segments: tuple[Segment, ...]

    def without(self, concepts: AbstractSet[str]) -> "Side":
        """The same without the words that name some concepts, which cannot name another one too."""
        spans = [m.span for m in self.matches if any(sense.concept.id in concepts for sense in m.senses)]
        if not spans:
            return self
        texts = []
        for segment in self.segments:
            start, text = segment.span.start, segment.text
            for span in spans:
                if segment.span.start <= span.start and span.end <= segment.span.end:
                    blank = "#" * (span.end - span.start)
                    text = f"{text[: span.start - start]}{blank}{text[span.end - start :]}"
            texts.append(text)
        return self._replace(text=fold("\n".join(texts)))


def read_side(context: Context, segments: Sequence[Segment]) -> Side:
    """Read the words and the concepts of some segments."""
    return _read_side(context, tuple(segments))


@lru_cache(maxsize=64)  # a side is asked for by its bead and by the beads beside it
def _read_side(context: Context, segments: tuple[Segment, ...]) -> Side:
    matches = terms_in(context, segments)
    concepts = frozenset(sense.concept.id for match in matches for sense in match.senses)
    return Side(fold(text_of(segments)), matches, concepts, segments)
