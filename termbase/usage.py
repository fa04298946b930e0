"""How a text, or both sides of a pair, use each concept: forms, counts, places, renderings."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from termbase.abbreviations import definitions
from termbase.compiled import Sense
from termbase.context import Context
from termbase.glossary import Concept, TermType
from termbase.language import Language
from termbase.matching import TermMatch
from termbase.text import Document

COMPETING = (TermType.FULL, TermType.VARIANT)


class ConceptUsage(NamedTuple):
    """One concept in a text: its forms with their counts, and those of the other side.

    `unrendered` counts the places whose aligned text has no term of the concept. A use is mixed when
    one side writes the name in several ways; abbreviations, and short forms that the text defines, do not
    count as such.
    """

    concept: Concept
    forms: tuple[tuple[str, int], ...]
    renderings: tuple[tuple[str, int], ...]
    unrendered: int
    paragraphs: tuple[str, ...]
    is_mixed: bool

    @property
    def total(self) -> int:
        """How often the text under check names the concept."""
        return sum(count for _, count in self.forms)


class _Use(NamedTuple):
    """A match, the sense it has here, and the terms of that concept on the other side."""

    match: TermMatch
    sense: Sense
    renderings: tuple[TermMatch, ...]


def usage(context: Context) -> tuple[ConceptUsage, ...]:
    """Gather the use of each concept in the text under check, the most frequent first."""
    uses: dict[str, list[_Use]] = {}
    for use in _uses(context):
        uses.setdefault(use.sense.concept.id, []).append(use)
    shorts = frozenset(found.short_text for found in definitions(context, context.target))
    found = [
        _summed(of_concept, shorts, has_source=context.source is not None) for of_concept in uses.values()
    ]
    return tuple(sorted(found, key=lambda use: (-use.total, use.concept.id)))


def _uses(context: Context) -> Iterator[_Use]:
    if context.bitext is None:
        for match in context.all_matches():
            yield _Use(match, match.senses[0], ())
        return
    for unit in context.bitext.units:
        here = unit.side(context.target.language)
        there = unit.side(context.target.language.other)
        naming: dict[str, list[TermMatch]] = {}  # a concept
        for segment in there:
            for match in context.matches(segment.document).within(segment.span):
                for concept in {sense.concept.id for sense in match.senses}:
                    naming.setdefault(concept, []).append(match)
        others = {concept: tuple(matches) for concept, matches in naming.items()}
        for segment in here:
            for match in context.matches(segment.document).within(segment.span):
                yield _resolved(match, others)


def _resolved(match: TermMatch, others: dict[str, tuple[TermMatch, ...]]) -> _Use:
    """Choose the sense that the other side names too."""
    for sense in match.senses:
        if named := others.get(sense.concept.id):
            return _Use(match, sense, named)
    return _Use(match, match.senses[0], ())


def _summed(uses: list[_Use], shorts: frozenset[str], *, has_source: bool) -> ConceptUsage:
    document = uses[0].match.document
    forms = Counter(_shown(use.match) for use in uses)
    beside = {id(use.renderings): use.renderings for use in uses}.values()  # uses of a unit share them
    places = {(other.span, other.text): other for renderings in beside for other in renderings}
    renderings = Counter(_shown(other) for other in places.values())
    competing = {use.sense.term.text for use in uses if use.sense.term.type in COMPETING}
    return ConceptUsage(
        uses[0].sense.concept,
        tuple(forms.most_common()),
        tuple(renderings.most_common()),
        sum(not use.renderings for use in uses) if has_source else 0,
        _paragraphs(document, uses),
        len(competing - shorts) > 1,
    )


def _shown(match: TermMatch) -> str:
    """The words of a match on one line; capitals at the beginning of a sentence do not count."""
    if match.document.language is Language.ZH:
        return re.sub(r"(?<=[^\x00-\xff])\s+|\s+(?=[^\x00-\xff])", "", match.text)
    words = " ".join(match.text.split())
    term = match.term.text
    return words if not words[:1].isupper() or term[:1].isupper() else words[:1].lower() + words[1:]


def _paragraphs(document: Document, uses: Iterable[_Use]) -> tuple[str, ...]:
    numbers = dict.fromkeys(document.paragraph(use.match.span.start) for use in uses)
    return tuple(number for number in numbers if number)
