"""Where a text has several terms of the glossary for one term of its source."""

from collections.abc import Iterator
from typing import NamedTuple

from termbase.beads import sides_of, terms_in
from termbase.context import Context
from termbase.glossary import PartOfSpeech, Term, TermType
from termbase.language import Language
from termbase.matching import TermMatch
from termbase.normalization import fold
from termbase.text import Segment

FULLY_SAID = frozenset({TermType.FULL, TermType.PHRASE, TermType.SHORT, TermType.VARIANT})
BEFORE_VERBS = frozenset(["", "also", "further", "once again", "again", "又", "还", "并", "再次", "再", "也"])


class Alternation(NamedTuple):
    """A term of the source, the text's usual term for it, and the places of another one."""

    origin: TermMatch
    usual: str
    usually: list[TermMatch]
    text: str
    places: list[TermMatch]


# By a name for the term of the source: its first place, and the places of each term of the target.
_Uses = dict[tuple[str, str], tuple[TermMatch, dict[str, list[TermMatch]]]]


def alternations(context: Context) -> Iterator[Alternation]:
    """Find them; the usual term is the most frequent, of several the preferred one."""
    for origin, by_text in (*_nouns(context).values(), *_opening_verbs(context).values()):
        preferred = origin.concept.preferred(context.target.language, context.date)
        best = preferred.text if preferred else ""
        ranked = sorted(by_text.items(), key=lambda item: (-len(item[1]), item[0] != best))
        usual, usually = ranked[0]
        for text, places in ranked[1:]:
            if text not in usual and usual not in text:
                yield Alternation(origin, usual, usually, text, places)


def _nouns(context: Context) -> _Uses:
    """The technical terms of the target whose concept the source names in the same bead."""
    zones = context.zones(context.target)
    used: _Uses = {}
    for bead in sides_of(context).beads:
        source = {m.concept.id: m for m in terms_in(context, bead.source) if len(m.senses) == 1}
        for match in terms_in(context, bead.target):
            origin = source.get(match.concept.id)
            if origin is None or match.concept.kind != "term" or len(match.senses) > 1:
                continue
            if _is_comparable(match.term, context) and not zones.is_verbatim(match.span):
                key = match.concept.id, origin.term.text
                used.setdefault(key, (origin, {}))[1].setdefault(match.term.text, []).append(match)
    return used


def _is_comparable(term: Term, context: Context) -> bool:
    """Whether a text has no reason to use a term beside others: no acronym, verb or adjective."""
    is_noun = term.part_of_speech is PartOfSpeech.NOUN
    return is_noun and term.type in FULLY_SAID and context.is_usable(term)


def _opening_verbs(context: Context) -> _Uses:
    """The verbs with which the paragraphs of a resolution open: urges, 敦促."""
    used: _Uses = {}
    for bead in sides_of(context).beads:
        origin, match = _first_verb(context, bead.source[0]), _first_verb(context, bead.target[0])
        if origin and match and not _is_imperative(origin, match):
            key = "verb", origin.term.text
            used.setdefault(key, (origin, {}))[1].setdefault(match.text, []).append(match)
    return used


def _is_imperative(*matches: TermMatch) -> bool:
    """Whether an English verb stands bare, as in a list of goals: no verb of a resolution does."""
    return any(m.term.language is Language.EN and fold(m.text) == fold(m.term.text) for m in matches)


def _first_verb(context: Context, segment: Segment) -> TermMatch | None:
    """The verb that a segment begins with, after “also” or 又."""
    first = next(iter(context.matches(segment.document).within(segment.span)), None)
    if first is None or first.term.part_of_speech is not PartOfSpeech.VERB:
        return None
    before = segment.document.text[segment.span.start : first.span.start].strip().lower()
    return first if before in BEFORE_VERBS else None
