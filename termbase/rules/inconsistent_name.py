"""One body, office or person has two names in the text.

Finds four faults: a body under a name that the glossary rules out and, elsewhere, under a right one; a
name that differs in one character from that of a known body, or from one that the text writes more
often; a name one character off where its short form is defined; a foreign person's name written with
another character in one place. Bodies that the glossary tells apart are two bodies, however alike their
names are.

Why it matters: 国际移徙组织 and 国际迁徙组织 in one report read as two organizations, and a special
rapporteur whose name changes reads as two persons.

What it leaves alone: short forms and parts of a name; names in titles and quotations; names that differ in a
number, or in a word that makes another body (法律事务司 / 经济事务司). Where the evidence is thin, a note
is given at most.

Settings: `--date` says which of several names of a body was right.

Bad:  国际移徙组织提供了援助。国际迁徙组织还设立了中心。
Good: 国际移徙组织提供了援助。国际移徙组织还设立了中心。
"""

import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from termbase.context import Context
from termbase.diagnostics import Confidence, Problem, Related, Severity
from termbase.glossary import TermStatus
from termbase.language import Language
from termbase.matching import TermMatch
from termbase.misdefined import Misdefined, misdefined
from termbase.misnamed import NAMED, Misnamed, misnamed, right_form
from termbase.names import DOTS, LEAST, Names, distance, near_end, persons, respellings
from termbase.rules import Rule
from termbase.text import Location, Span
from termbase.variants import mixed_places

LEAST_PART = 4  # characters of a person's name; likewise


class Named(NamedTuple):
    """A name, and where the texts write it."""

    text: str
    places: tuple[Location, ...]


def check(context: Context) -> Iterator[Problem]:
    """Compare the names in the texts with each other."""
    for name in misnamed(context):
        yield _known(context, name)
    if any(document.language is Language.ZH for document in context.documents):
        wrong = list(misdefined(context))
        told = [name.location for name in wrong]
        yield from map(_misspelt, wrong)
        yield from (problem for problem in _bodies(context) if not _is_told(problem.location, told))
        yield from _persons(context)


def _misspelt(name: Misdefined) -> Problem:
    return Problem(
        name.location,
        f"“{name.location.text}” is not the name of the body whose short form follows; write “{name.name}”",
        concept=name.concept.id,
        replacement=name.name,
        severity=Severity.WARNING,
    )


def _is_told(place: Location, told: list[Location]) -> bool:
    return any(one.document is place.document and _overlap(one.span, place.span) for one in told)


def _known(context: Context, name: Misnamed) -> Problem:
    first, *others = name.wrong
    written = min(name.right, key=lambda match: distance(match.term.text, first.term.text, 20))
    near = distance(written.term.text, first.term.text) <= 2
    better = written.term.text if near else right_form(name.concept, first.term, context.date)
    forbidden = first.term.status is TermStatus.FORBIDDEN
    certain = any(match.is_certain for match in name.wrong)
    return Problem(
        first.location,
        f"“{first.text}” and “{written.text}” name one body; write “{better}”"
        if name.concept.kind == "body"
        else f"“{first.text}” and “{written.text}” name the same; write “{better}”",
        confidence=Confidence.CERTAIN if certain else Confidence.LIKELY,
        concept=name.concept.id,
        replacement=better or None,
        is_safe=forbidden and first.is_certain,
        severity=Severity.ERROR if forbidden else Severity.WARNING,
        same=tuple(Related(match.location) for match in others),
        evidence=(Related(written.location, f"“{written.text}” here"),),
    )


def _bodies(context: Context) -> Iterator[Problem]:
    """Names of bodies that are one character from another name in the texts."""
    known, unknown = _named_bodies(context)
    others = mixed_places(context)
    for model in known:
        found: dict[str, list[Location]] = {}
        for place in _slips(context, model.text):
            if not any(d is place.document and _overlap(span, place.span) for d, span in others):
                found.setdefault(place.text, []).append(place)
        for text, places in found.items():
            yield _near_name(context, Named(text, tuple(places)), text, model, is_known=True)
    for name in unknown:
        if any(d is name.places[0].document and _overlap(span, name.places[0].span) for d, span in others):
            continue
        models = [model for model in known if model.text[-2:] == name.text[-2:]]
        rivals = [model for model in unknown if len(model.places) > len(name.places)]
        for model in (*models, *rivals):
            tail = near_end(name.text, model.text)
            is_known = model in models
            if tail and tail not in model.text and not (is_known and len(tail) == len(model.text)):
                yield _near_name(context, name, tail, model, is_known=is_known)
                break


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


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def _near_name(context: Context, name: Named, tail: str, model: Named, *, is_known: bool) -> Problem:
    places = [_tail_of(place, tail) for place in name.places]
    is_slip = _is_slip(context, tail, model.text) and (is_known or len(model.places) > 1)
    is_slip = is_slip or _is_rewording(context, places[0], model.places[0])
    first, *others = places
    return Problem(
        first,
        f"“{tail}” looks like “{model.text}” ({len(model.places)}) with another character",
        confidence=Confidence.CERTAIN if is_slip else Confidence.LIKELY,
        replacement=model.text,
        severity=Severity.WARNING,
        same=tuple(map(Related, others)),
        evidence=(Related(model.places[0], f"“{model.text}” here"),),
    )


def _tail_of(place: Location, tail: str) -> Location:
    return Location(place.document, Span(place.span.end - len(tail), place.span.end))


def _is_slip(context: Context, tail: str, model: str) -> bool:
    """Whether the character that differs makes no word, so that it cannot make another body's name."""
    if len(tail) != len(model):
        return False
    at = next(i for i, pair in enumerate(zip(tail, model, strict=True)) if pair[0] != pair[1])
    words = context.glossary.words()
    return not any(words.frequency(tail[i : i + 2]) for i in (at - 1, at))


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


def _persons(context: Context) -> Iterator[Problem]:
    """A long part of a person's name written with one other character, alone or in the same full name."""
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
                yield _respelling(respelt, part, places)


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


def _respelling(places: list[Location], part: str, models: list[Location]) -> Problem:
    first, *others = places
    return Problem(
        first,
        f"“{first.text}” looks like “{part}” ({len(models)}) with another character",
        replacement=part,
        severity=Severity.WARNING,
        same=tuple(map(Related, others)),
        evidence=(Related(models[0], f"“{models[0].text}” here"),),
    )


RULE = Rule(id="inconsistent-name", severity=Severity.ERROR, check=check, doc=__doc__)
