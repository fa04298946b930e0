"""The bitext as the rules on pairs read it: the source and target of each bead, and what stands beside it."""

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from termbase.alignment import TranslationUnit
from termbase.context import Context
from termbase.diagnostics import Confidence
from termbase.language import Language
from termbase.matching import TermMatch
from termbase.text import BlockKind, Location, Segment, Span

DOUBTFUL = 0.5  # confidence of a bead below which a finding on it is only likely
LEAST_ALIGNED = 0.3  # share of the text in beads; below, the texts are no translations of each other
AROUND = 1  # units on each side whose words may explain what a bead lacks


class Bead(NamedTuple):
    """Segments of the target that render those of the source; `index` is its place in the bitext."""

    index: int
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
            self.units[max(bead.index - AROUND, 0) : bead.index]
            + self.units[bead.index + 1 : bead.index + 1 + AROUND]
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
