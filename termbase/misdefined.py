"""Bodies whose full names are misspelt where a Chinese text defines their short forms: 环境规署（环境署）.

The short form in the bracket says which body is meant, so one character is enough to tell that the name
before it is not as it should be.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from termbase.context import Context
from termbase.glossary import Concept, TermType
from termbase.language import Language
from termbase.matching import TermMatch
from termbase.names import LEAST, near_end
from termbase.normalization import fold
from termbase.text import Document, Location, Span

SPARE = 2  # code points more than the name has: what may have been put in, and one to see where it begins


class Misdefined(NamedTuple):
    """A misspelt name: where it stands, what it should be, the body."""

    location: Location
    name: str
    concept: Concept


def misdefined(context: Context) -> Iterator[Misdefined]:
    """Compare the words before each short form of a body in brackets with the names of that body."""
    for document in context.documents:
        if document.language is Language.ZH:
            for bracket in _bracket().finditer(document.text):
                yield from _before(context, document, Span(*bracket.span(1)))


def _before(context: Context, document: Document, short: Span) -> Iterator[Misdefined]:
    matches, end = context.matches(document), short.start - 1
    concepts = {
        sense.concept.id: sense.concept
        for match in matches.within(short)
        if match.span == short
        for sense in match.senses
        if sense.term.type is TermType.ABBREVIATION and sense.term.status.is_usable
    }
    if len(concepts) != 1 or context.zones(document).is_verbatim(short):
        return
    (concept,) = concepts.values()
    names = [name for name in _full_names(concept) if len(name) >= LEAST]
    longest = max(map(len, names), default=0) + SPARE
    around = [m for m in matches.within(Span(max(end - 2 * longest, 0), end)) if _is_of(m, concept, end)]
    run = document.text[max(end - 2 * longest, 0) : end].replace("\n", "")[-longest:]
    if around or any(fold(run).endswith(fold(name)) for name in names):
        return
    for name in names:
        if tail := near_end(run, name):
            start = _start(document.text, end, len(tail))
            yield Misdefined(Location(document, Span(start, end)), name, concept)
            return


def _is_of(match: TermMatch, concept: Concept, end: int) -> bool:
    """Whether a name of the body ends there; the short form may be the end of a misspelt name."""
    return match.span.end == end and any(
        sense.concept is concept and sense.term.type is not TermType.ABBREVIATION for sense in match.senses
    )


def _full_names(concept: Concept) -> Iterator[str]:
    for term in concept.terms:
        if term.language is Language.ZH and term.type is TermType.FULL and term.status.is_usable:
            yield term.text


def _start(text: str, end: int, length: int) -> int:
    """Where some characters before an end begin; line breaks do not count."""
    at = end
    while length and at:
        at -= 1
        length -= text[at] != "\n"
    return at


@cache
def _bracket() -> re.Pattern[str]:
    return re.compile(r"(?<=[一-鿿])[（(]([一-鿿]{2,12})[)）]")
