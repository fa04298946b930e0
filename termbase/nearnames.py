"""Names in Chinese texts that are one character off another name: of bodies, and in persons' names.

A name is compared with those that the glossary has and with those that the texts write more often.
"""

import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from termbase.context import Context
from termbase.glossary import TermStatus
from termbase.matching import TermMatch
from termbase.misnamed import NAMED
from termbase.names import DOTS, LEAST, Names, near_end, persons, respellings
from termbase.text import Document, Location, Span
from termbase.variants import mixed_places

LEAST_PART = 4  # characters of a person's name; a shorter part has too many neighbours


class NearName(NamedTuple):
    """Where the texts write a name with another character, and where they write it as it should be.

    It is a slip where that character cannot make the name of another body or person.
    """

    places: tuple[Location, ...]
    model: str
    models: tuple[Location, ...]
    is_slip: bool = True


class Named(NamedTuple):
    """A name, and where the texts write it."""

    text: str
    places: tuple[Location, ...]


def near_bodies(context: Context) -> Iterator[NearName]:
    """Names of bodies that are one character from another name in the texts."""
    known, unknown = _named_bodies(context)
    mixed = mixed_places(context)
    for model in known:
        found: dict[str, list[Location]] = {}
        for place in _slips(context, model.text):
            if not _is_mixed(place, mixed):
                found.setdefault(place.text, []).append(place)
        for places in found.values():
            yield _near(context, tuple(places), model, is_known=True)
    for name in unknown:
        if not _is_mixed(name.places[0], mixed):
            yield from _nearest(context, name, known, unknown)


def _nearest(context: Context, name: Named, known: list[Named], unknown: list[Named]) -> Iterator[NearName]:
    """The first name that another one is near to: a known one of like end, or one that is more frequent."""
    models = [model for model in known if model.text[-2:] == name.text[-2:]]
    rivals = [model for model in unknown if len(model.places) > len(name.places)]
    for model in (*models, *rivals):
        tail = near_end(name.text, model.text)
        is_known = model in models
        if tail and tail not in model.text and not (is_known and len(tail) == len(model.text)):
            places = tuple(_tail_of(place, tail) for place in name.places)
            yield _near(context, places, model, is_known=is_known)
            return


def _named_bodies(context: Context) -> tuple[list[Named], list[Named]]:
    """The names of bodies in the texts: those that the glossary has, and the others."""
    known: dict[str, list[Location]] = {}
    unknown: dict[str, list[Location]] = {}
    for document in context.documents:
        zones, matches = context.zones(document), context.matches(document)
        bodies = [senses for senses in matches.readings if any(s.concept.kind in NAMED for s in senses)]
        ends = set()
        for match in matches.with_senses(bodies):
            ends.add(match.span.end)
            if _is_right(match) and not zones.is_verbatim(match.span):
                known.setdefault(match.term.text, []).append(match.location)
        for name in Names(document).all:
            if name.span.end not in ends and not zones.is_verbatim(name.span):
                unknown.setdefault(name.text, []).append(Location(document, name.span))
    return _gathered(known), _gathered(unknown)


def _is_right(match: TermMatch) -> bool:
    return len(match.text) >= LEAST and any(
        sense.term.status.is_usable or sense.term.status is TermStatus.SUPERSEDED for sense in match.senses
    )


def _gathered(places: dict[str, list[Location]]) -> list[Named]:
    return [Named(text, tuple(found)) for text, found in places.items()]


def _slips(context: Context, name: str) -> Iterator[Location]:
    """Where the texts write a known name with another character, and no other name that the glossary has."""
    for document in context.documents:
        zones, matches = context.zones(document), context.matches(document)
        for span in respellings(document, name):
            around = Span(max(span.start - len(name), 0), span.end + len(name))
            named = (match for match in matches.within(around) if match.concept.kind in NAMED)
            covered = any(match.span.start <= span.start and span.end <= match.span.end for match in named)
            if not (
                covered
                or zones.is_verbatim(span)
                or _ends_in_word(context, document.text[slice(*span)], name)
            ):
                yield Location(document, span)


def _ends_in_word(context: Context, text: str, name: str) -> bool:
    """Whether the character that differs is the last and makes a word: 欧洲联盟法律 is no 欧洲联盟法院."""
    return text[-1] != name[-1] and bool(context.glossary.words().frequency(text[-2:]))


def _is_mixed(place: Location, mixed: frozenset[tuple[Document, Span]]) -> bool:
    """Whether `mixed-variants` reports the place."""
    return any(document is place.document and span.overlaps(place.span) for document, span in mixed)


def _tail_of(place: Location, tail: str) -> Location:
    return Location(place.document, Span(place.span.end - len(tail), place.span.end))


def _near(context: Context, places: tuple[Location, ...], model: Named, *, is_known: bool) -> NearName:
    is_slip = _makes_no_word(context, places[0].text, model.text) and (is_known or len(model.places) > 1)
    is_slip = is_slip or _is_rewording(context, places[0], model.places[0])
    return NearName(places, model.text, model.places, is_slip)


def _makes_no_word(context: Context, text: str, model: str) -> bool:
    """Whether the character that differs makes no word, so that it cannot make another body's name."""
    if len(text) != len(model):
        return False
    at = next(i for i, pair in enumerate(zip(text, model, strict=True)) if pair[0] != pair[1])
    words = context.glossary.words()
    return not any(words.frequency(text[i : i + 2]) for i in (at - 1, at))


def _is_rewording(context: Context, place: Location, model: Location) -> bool:
    """Whether the words that differ are two wordings of one concept, as 移徙 and 移民."""
    here, there = _concepts(context, place), _concepts(context, model)
    return any(
        text != there[end][0] and concepts & there[end][1]
        for end, (text, concepts) in here.items()
        if end in there
    )


def _concepts(context: Context, place: Location) -> dict[int, tuple[str, set[str]]]:
    """The terms in a name, each with the concepts that it may mean, by how far before its end they end."""
    return {
        place.span.end - match.span.end: (match.text, {sense.concept.id for sense in match.senses})
        for match in context.matches(place.document).within(place.span)
    }


def near_persons(context: Context) -> Iterator[NearName]:
    """Long parts of persons' names written with one other character, alone or in the same full name."""
    found: dict[tuple[str, ...], list[Location]] = {}
    for document in context.documents:
        for person in persons(document, lambda word: context.glossary.words().frequency(word)):
            found.setdefault(person.parts, []).append(Location(document, person.span))
    counts = Counter({part: len(places) for parts, places in found.items() for part in parts})
    told: set[str] = set()
    for parts, places in found.items():
        for part in parts:
            if len(part) < LEAST_PART or part in told:
                continue
            told.add(part)
            respelt = [
                place for place in _respelt(context, parts, part, found) if counts[place.text] <= counts[part]
            ]
            told.update(place.text for place in respelt)
            if respelt:
                yield NearName(tuple(respelt), part, tuple(places))


def _respelt(
    context: Context, parts: tuple[str, ...], part: str, names: dict[tuple[str, ...], list[Location]]
) -> Iterator[Location]:
    """The places where a part is written otherwise, but not in the name of another person."""
    elsewhere = {one for name in names for one in name}
    for document in context.documents:
        zones = context.zones(document)
        for span in respellings(document, part):
            text = document.text[span.start : span.end]
            edges = document.text[span.start - 1 : span.start] + document.text[span.end : span.end + 1]
            in_name = any(dot in edges for dot in DOTS)
            if zones.is_verbatim(span) or (text in elsewhere and not in_name):
                continue
            beside = "·".join(parts).replace(part, text)
            whole = document.text[max(span.start - len(beside), 0) : span.end + len(beside)]
            if not in_name or re.sub(f"[{DOTS}]", "·", whole).find(beside) >= 0:
                yield Location(document, span)
