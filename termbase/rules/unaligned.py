"""A passage of the source has no counterpart in the text, or the reverse.

A sentence or paragraph that was lost in translation is told once, with the words that are lost; so is one
that the source does not have. Neighbouring losses make one finding, and the other rules on pairs say
nothing there. Where the two texts do not translate each other at all, that is the only finding.

Why it matters: nobody misses a sentence that is not there. A paragraph lost from a report is found by its
reader, in another language.

What it leaves alone: headings, entries of contents, cells, notes and page furniture; passages of a few
words; a sentence whose figures and names stand in the sentence beside it, which has only been merged.

Settings: none. Where the alignment around it is doubtful, a finding is only likely.

Bad:  一句。 beside: One sentence. And in 2004 the service handled 9,300 calls from hospitals.
Good: 一句。2004年，该服务处理了9 300次来自医院的来电。 beside: One sentence. And in 2004 the service handled
9,300 calls from hospitals.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import TYPE_CHECKING

from termbase.context import Context
from termbase.diagnostics import Confidence, Problem, Related, Severity
from termbase.language import Language
from termbase.rules import Rule
from termbase.text import BlockKind, Location, Segment, Span

if TYPE_CHECKING:
    from termbase.beads import Bead, Sides
    from termbase.renderings import Want

ENOUGH = {Language.ZH: 12, Language.EN: 30}  # characters: about six words
SHOWN = 60  # characters of the lost words in the message
TEXT = frozenset({BlockKind.PARAGRAPH, BlockKind.ITEM})
ENDS = "。！？.!?；;”’"


def check(context: Context) -> Iterator[Problem]:
    """Tell of each run of units with an empty side."""
    from termbase.beads import sides_of
    from termbase.shortfalls import lost_passages

    sides = sides_of(context)
    if not sides.is_translation:
        yield _no_translation(context)
        return
    for is_lost, group in groupby(sides.units, key=_is_loss):
        if is_lost is None:
            continue
        run = [unit for unit in group if _has_enough(unit.source if is_lost else unit.target)]
        run = [unit for unit in run if not _is_merged(context, sides, unit)]
        if run:
            yield _lost(context, sides, run) if is_lost else _added(sides, run)
    for wants in lost_passages(context).values():
        yield _partly_lost(wants)


def _is_loss(unit: Bead) -> bool | None:
    """True where the target lacks a unit, False where the source does, None where both have it."""
    return None if unit.target and unit.source else bool(unit.source)


def _has_enough(segments: tuple[Segment, ...]) -> bool:
    prose = [segment for segment in segments if segment.block.kind in TEXT]
    length = sum(len(segment.text) for segment in prose)
    return bool(prose) and length >= ENOUGH[prose[0].document.language] and prose[-1].text[-1] in ENDS


def _is_merged(context: Context, sides: Sides, unit: Bead) -> bool:
    """Whether the neighbours hold what this unit says: its figures and its terms."""
    from termbase.figures import figures_of

    said = figures_of(unit.source or unit.target)
    figures = {key for figure in (*said.symbols, *said.dates, *said.quantities) for key in figure.keys}
    concepts = _concepts(context, unit.source or unit.target)
    if len(figures) + len(concepts) < 2:
        return False
    held = 0
    for other in sides.beside(unit):
        there, here = (other.target, other.source) if unit.source else (other.source, other.target)
        if there and here:
            held += len(figures & (figures_of(there).loose - figures_of(here).loose))
            held += len(concepts & (_concepts(context, there) - _concepts(context, here)))
    return held > 0.5 * (len(figures) + len(concepts))


def _concepts(context: Context, segments: tuple[Segment, ...]) -> frozenset[str]:
    from termbase.beads import terms_in

    return frozenset(
        match.concept.id for match in terms_in(context, segments) if match.concept.kind != "phrase"
    )


def _lost(context: Context, sides: Sides, run: list[Bead]) -> Problem:
    """Point at the target segment after which the lost words should stand."""
    from termbase.beads import place_of

    lost = [segment for unit in run for segment in unit.source]
    before = next((u.target for u in reversed(sides.units[: run[0].number]) if u.target), None)
    after = next((u.target for u in sides.units[run[-1].number :] if u.target), None)
    words = " ".join(" ".join(segment.text for segment in lost).split())
    count = f"{len(lost)} sentences" if len(lost) > 1 else "a sentence"
    place = before[-1].location if before else after[0].location if after else _start(context)
    where = "after this" if before else "before this"
    return Problem(
        place,
        f"{count} of the source has no counterpart {where}: “{_cut(words)}”".replace(
            "sentences of the source has", "sentences of the source have"
        ),
        confidence=_trust(sides, run),
        evidence=(Related(place_of(lost), "the source"),),
    )


def _added(sides: Sides, run: list[Bead]) -> Problem:
    from termbase.beads import place_of

    added = [segment for unit in run for segment in unit.target]
    before = next((u.source for u in reversed(sides.units[: run[0].number]) if u.source), None)
    return Problem(
        place_of(added),
        f"{len(added)} sentences have no counterpart in the source"
        if len(added) > 1
        else "this sentence has no counterpart in the source",
        confidence=_trust(sides, run),
        evidence=(Related(before[-1].location, "the source before it"),) if before else (),
    )


def _partly_lost(wants: tuple[Want, ...]) -> Problem:
    """A segment that lacks several terms at once has lost a passage of its source."""
    bead = wants[0].bead
    terms = ", ".join(f"“{want.match.text}”" for want in wants)
    return Problem(
        bead.place,
        f"a passage of the source seems to be missing here: {terms}",
        confidence=bead.trust,
        evidence=tuple(Related(want.match.location, "the source") for want in wants),
    )


def _trust(sides: Sides, run: list[Bead]) -> Confidence:
    """A loss is as sure as the beads around it."""
    from termbase.beads import DOUBTFUL

    beside = [*sides.units[: run[0].number][-1:], *sides.units[run[-1].number + 1 :][:1]]
    firm = all(unit.confidence >= DOUBTFUL for unit in beside if unit.target and unit.source)
    return Confidence.CERTAIN if firm else Confidence.LIKELY


def _cut(words: str) -> str:
    return words if len(words) <= SHOWN else f"{words[:SHOWN].rstrip()}…"


def _start(context: Context) -> Location:
    return Location(context.target, Span(0, min(1, len(context.target.text))))


def _no_translation(context: Context) -> Problem:
    name = context.source.name if context.source else ""
    return Problem(
        _start(context),
        f"this text and “{name}” do not seem to be translations of each other; nothing was compared",
    )


RULE = Rule(id="unaligned", severity=Severity.WARNING, check=check, doc=__doc__, needs_pair=True)
