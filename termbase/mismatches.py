"""Where the two sides of a bead differ in what they say in figures."""

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache
from typing import NamedTuple

from termbase.beads import Bead, Sides, sides_of, text_of
from termbase.context import Context
from termbase.diagnostics import Confidence, Problem, Related
from termbase.figures import BRACKETS, Figure, Key, figures_of
from termbase.quantity import WIDE, Weight
from termbase.text import Segment

NEXT = 50  # figures of the other side that are weighed against one: they come in much the same order
MOST_FAULTS = 4  # differences of one kind in a bead; more, and it is the alignment that is wrong


class Difference(NamedTuple):
    """A figure of one side that the other side lacks; both where one stands in place of the other."""

    target: Figure | None
    source: Figure | None

    @property
    def weight(self) -> Weight:
        """The weight of what is surest of the two."""
        return max(figure.weight for figure in self if figure)


class Mismatches(NamedTuple):
    """What differs in one bead, by kind."""

    bead: Bead
    symbols: tuple[Difference, ...]
    dates: tuple[Difference, ...]
    quantities: tuple[Difference, ...]


@lru_cache(maxsize=1)  # three rules ask for it, and reading figures takes long
def mismatches(context: Context) -> tuple[Mismatches, ...]:
    """The beads whose sides differ in some figure."""
    sides = sides_of(context)
    compared = (_compared(bead, sides) for bead in sides.beads)
    return tuple(one for one in compared if one.symbols or one.dates or one.quantities)


def _compared(bead: Bead, sides: Sides) -> Mismatches:
    """Pair the figures that only one side of a bead has.

    What a neighbour has too much explains what this bead lacks: a sentence may have moved.
    """
    target, source = figures_of(bead.target), figures_of(bead.source)
    beside = sides.beside(bead)
    spare_target = {key for other in beside for key in _surplus(other.target, other.source)}
    spare_source = {key for other in beside for key in _surplus(other.source, other.target)}

    def differences(here: Sequence[Figure], there: Sequence[Figure]) -> tuple[Difference, ...]:
        extra = _unexplained(here, source.loose | spare_source, bead.source)
        missing = _unexplained(there, target.loose | spare_target, bead.target)
        return tuple(_paired(extra, missing))

    return Mismatches(
        bead,
        differences(target.symbols, source.symbols),
        differences(target.dates, source.dates),
        differences(target.quantities, source.quantities),
    )


def _surplus(these: tuple[Segment, ...], those: tuple[Segment, ...]) -> frozenset[Key]:
    if not these:
        return frozenset()
    return figures_of(these).loose - (figures_of(those).loose if those else frozenset())


def _unexplained(
    figures: Sequence[Figure], known: AbstractSet[Key], opposite: Sequence[Segment]
) -> list[Figure]:
    """The figures with a part that is not known, cut down to such parts."""
    lacking = (
        figure._replace(keys=tuple(key for key in figure.keys if not _is_known(key, known, opposite)))
        for figure in figures
        if not any(set(keys) <= known for keys in figure.also)
    )
    return [figure for figure in lacking if figure.keys and figure.weight is not Weight.SLIGHT]


def _is_known(key: Key, known: AbstractSet[Key], opposite: Sequence[Segment]) -> bool:
    """Whether the other side has a part, or a symbol as it stands where no word says it is one."""
    if key in known or key[0] != "symbol":
        return key in known
    text = re.sub(r"\s", "", text_of(opposite).translate(WIDE).translate(BRACKETS))
    return bool(re.search(rf"(?<![\d/.]){re.escape(str(key[1]))}(?![\dA-Z/(]|[.-]\d)", text))


def _paired(extra: list[Figure], missing: list[Figure]) -> Iterator[Difference]:
    """Lay each figure too many beside one too few: of the same parts and weight first, in order."""
    left = list(missing)
    for figure in extra:
        partner = min(left[:NEXT], key=lambda other: _unlike(figure, other), default=None)
        if partner and not _same_parts(figure, partner):
            partner = None
        if partner:
            left.remove(partner)
        yield Difference(figure, partner)
    yield from (Difference(None, figure) for figure in left)


def _unlike(one: Figure, other: Figure) -> tuple[bool, bool, int]:
    return (
        [part for part, _ in one.keys] != [part for part, _ in other.keys],
        one.weight != other.weight,
        -_common_start(str(one.keys[0][1]), str(other.keys[0][1])),
    )


def _common_start(one: str, other: str) -> int:
    return next(
        (i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other))
    )


def _same_parts(one: Figure, other: Figure) -> bool:
    return bool({part for part, _ in one.keys} & {part for part, _ in other.keys})


def figure_problem(bead: Bead, difference: Difference, found: Sequence[Difference]) -> Problem:
    """Tell of a difference: at the figure, or at the segment that lacks it."""
    target, source = difference
    there = f"“{target.location.text}”" if target else ""
    origin = f"“{source.location.text}”" if source else ""
    message = f"{there} is not in the source" if target else f"the source's {origin} is missing"
    if target and source:
        message = f"{there} is {origin} in the source"
    is_sure = bead.trust is Confidence.CERTAIN and len(found) < MOST_FAULTS
    return Problem(
        target.location if target else bead.place,
        message,
        confidence=Confidence.CERTAIN if is_sure else Confidence.LIKELY,
        evidence=(Related(source.location if source else bead.origin, "the source"),),
    )
