"""Does a bead render the terms of the other side? What the rules on missing and foreign terms share."""

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from termbase.answers import (
    NAMES,
    counted,
    heads_of,
    is_said,
    is_taken_up,
    nearness,
    renderings_of,
    right_renderings,
)
from termbase.beads import Bead, Side, Sides, read_side, sides_of
from termbase.context import Context
from termbase.likeness import likeness
from termbase.matching import TermMatch
from termbase.misquoted import miscalled, misquoted
from termbase.normalization import fold
from termbase.text import Document, Location, Span

MOST_TERMS = 400  # in a bead; more, and it is a list that was not read as one
NEXT = 2  # characters between the parts of one name
LONGEST_LINK = 10  # characters of “, and X” over a line break


class Want(NamedTuple):
    """A term of one side, and how the other side of its bead renders it."""

    bead: Bead
    match: TermMatch
    is_rendered: bool
    likeness: float  # the best share of a rendering that stands in the other side's text
    is_nested: bool = False  # a rendering stands there as a part of another concept's
    rival: TermMatch | None = None  # a term of the other side that nothing in this one explains
    title: Location | None = None  # a title on the other side that is no official one, but much like it

    @property
    def concept(self) -> str:
        """The id of the concept."""
        return self.match.concept.id

    @property
    def place(self) -> Location:
        """Where the target is at fault: the rival term or title, or the whole segment."""
        return self.stand_in or self.bead.place

    @property
    def stand_in(self) -> Location | None:
        """What stands in place of a rendering, if it is known."""
        return self.rival.location if self.rival else self.title

    @property
    def is_name(self) -> bool:
        """Whether the term is the name of something, and no common noun."""
        return self.match.concept.kind in NAMES and not self.match.text[:1].islower()


@lru_cache(maxsize=4)
def wants(context: Context, *, of_source: bool) -> tuple[Want, ...]:
    """Every term of the source (or of the target) that its other side should render, with the answer."""
    sides = sides_of(context)
    return tuple(want for bead in sides.beads for want in _wants(context, sides, bead, of_source=of_source))


def _wants(context: Context, sides: Sides, bead: Bead, *, of_source: bool) -> Iterator[Want]:
    beside = [other if of_source else other.turned for other in sides.beside(bead)]
    seen = bead if of_source else bead.turned
    there = read_side(context, seen.target)
    asked = read_side(context, seen.source)
    rivals: list[TermMatch] | None = None
    rests: dict[frozenset[str], Side] = {}  # the other side without what this one names beside some concepts
    shorts = _defined(context, seen.target[0].document)
    if len(asked.matches) > MOST_TERMS:
        return
    for match in asked.matches:
        if not counted(match) or _is_bracketed(match):
            continue
        named = frozenset(sense.concept.id for sense in match.senses)
        if named not in rests:
            rests[named] = there.without(asked.concepts - named)
        rest = rests[named]
        if wrong := miscalled(match, there):
            yield Want(bead, match, is_rendered=False, likeness=0.0, title=wrong)
            continue
        if is_said(match, rest) or _is_short(match, there, shorts) or _is_in_longer(match, asked, there):
            yield Want(bead, match, is_rendered=True, likeness=1.0)
            continue
        if _is_overlapped(match, there) or any(_has_spare(context, match, other) for other in beside):
            yield Want(bead, match, is_rendered=True, likeness=1.0)
            continue
        if rivals is None:
            around = read_side(context, [*seen.source, *(s for other in beside for s in other.source)])
            rivals = _rivals(there, around)
        rival, title = _rival(match, rivals), misquoted(context, match, seen)
        if is_taken_up(match, rest) and not (title or _has_head(match, rival)):
            yield Want(bead, match, is_rendered=True, likeness=1.0)
            continue
        alike = nearness(match, rest.text)
        nested = any(form in there.text for form in right_renderings(match))
        yield Want(bead, match, False, alike, nested, rival, title)


def _rivals(there: Side, around: Side) -> list[TermMatch]:
    """The terms of one side that nothing on the other side or beside it says, or is said for.

    Those whose words stand there in a longer term come last.
    """
    unnamed = around.without(around.concepts)  # the head of another name stands for that name
    found = [
        match
        for match in there.matches
        if _may_rival(match) and not (is_said(match, unnamed) or is_taken_up(match, unnamed))
    ]
    return sorted(found, key=lambda match: is_said(match, around))


def _has_head(match: TermMatch, rival: TermMatch | None) -> bool:
    """Whether the head that may stand for a name stands for a rival: 《禁止酷刑公约》…… 该公约."""
    return rival is not None and any(fold(rival.text).endswith(head) for head in heads_of(match))


@lru_cache(maxsize=4)
def _defined(context: Context, document: Document) -> dict[str, tuple[str, ...]]:
    """The short forms that a text itself defines, by the concept that they stand for."""
    from termbase.abbreviations import definitions

    shorts: dict[str, tuple[str, ...]] = {}
    for found in definitions(context, document):
        if not found.is_general and len(found.short_text) > 1:
            for concept in found.concepts:
                shorts[concept] = (*shorts.get(concept, ()), fold(found.short_text))
    for match in context.matches(document):  # a short form need not be made of the name: 信息峰会
        if match.concept.kind in NAMES:
            bracket = _short_form().match(document.text, match.span.end)
            if bracket:
                shorts[match.concept.id] = (*shorts.get(match.concept.id, ()), fold(bracket[1]))
    return shorts


@cache
def _short_form() -> re.Pattern[str]:
    return re.compile(r"》?\s?[(（]([\u4e00-\u9fff]{2,10}|[A-Z][A-Za-z-]{1,9})[)）]")


def _is_bracketed(match: TermMatch) -> bool:
    """Whether an acronym alone in a bracket only repeats, in short, the name before it."""
    text, span = match.document.text, match.span
    before, after = text[max(span.start - 1, 0) : span.start], text[span.end : span.end + 1]
    return before in ("(", "（") and after in (")", "）") and match.text.isupper()


def goes_on(match: TermMatch) -> bool:
    """Whether an English name may go on: Minister for Foreign Affairs and Trade."""
    after = match.document.text[match.span.end : match.span.end + LONGEST_LINK]
    return match.text[:1].isupper() and bool(re.match(r",?\s+and\s+[A-Z]", after))


def _is_short(match: TermMatch, side: Side, shorts: dict[str, tuple[str, ...]]) -> bool:
    """Whether a short form that the other text defines for a concept stands there."""
    return any(short in side.text for sense in match.senses for short in shorts.get(sense.concept.id, ()))


def _is_in_longer(match: TermMatch, asked: Side, there: Side) -> bool:
    """Whether a name is the beginning of a longer one that is a single term there: 《公约》任择议定书."""
    if not any(form in there.text for form in right_renderings(match)):
        return False
    return any(
        other.concept.id in there.concepts and 0 <= _gap(match.span, other.span) <= NEXT
        for other in asked.matches
        if other.concept.id != match.concept.id and other.document is match.document
    )


def _is_overlapped(match: TermMatch, there: Side) -> bool:
    """Whether a term is a part of a longer one that another term hides, and that is rendered there.

    Of “violence against women migrant workers” the first three words are a term, and so are the last three.
    """
    words, text = fold(match.text), match.document.text
    for form in {form for other in there.matches for form in renderings_of(other)}:
        if len(form) > len(words) and words in form:
            spare = 2 * len(form)
            before = fold(text[max(match.span.start - spare, 0) : match.span.end])
            after = fold(text[match.span.start : match.span.end + spare])
            head, tail = form.split(words, 1)
            if before.endswith(head + words) and after.startswith(words + tail):
                return True
    return False


def _gap(one: Span, other: Span) -> int:
    """The characters between two spans; negative where they overlap."""
    return max(one.start, other.start) - min(one.end, other.end)


def _may_rival(match: TermMatch) -> bool:
    """Whether a term is a noun that may stand in another's place, however short."""
    concept, term = match.senses[0]
    return bool(counted(match)) or (
        concept.kind == "term"
        and term.part_of_speech == "noun"
        and len(match.senses) == 1
        and len(term.text) > 1
    )


def _has_spare(context: Context, match: TermMatch, other: Bead) -> bool:
    """Whether a neighbour renders a term that its own other side does not ask for: it has moved there."""
    asked = read_side(context, other.source).concepts
    if any(sense.concept.id in asked for sense in match.senses):
        return False
    there = read_side(context, other.target).concepts
    return any(sense.concept.id in there for sense in match.senses)


def _rival(match: TermMatch, rivals: Sequence[TermMatch]) -> TermMatch | None:
    """A term without a source that seems to stand for this one: of the same kind, and alike."""
    concept = match.concept
    for rival in rivals:
        if rival.concept.kind != concept.kind:
            continue
        if concept.kind != "term" or rival.concept.subject == concept.subject:
            return rival
        if any(likeness(form, fold(rival.text)) > 0 for form in renderings_of(match)):
            return rival
    return None
