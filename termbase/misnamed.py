"""Names that the glossary knows to be wrong, beside right ones of the same body, office or person."""

from collections.abc import Iterator
from typing import NamedTuple
from weakref import WeakKeyDictionary

from termbase.compiled import Sense
from termbase.context import Context
from termbase.glossary import Concept, Term, TermStatus
from termbase.matching import TermMatch
from termbase.names import distance

NAMED = frozenset({"body", "post", "person", "operation"})


def right_form(concept: Concept, wrong: Term, date: str) -> str:
    """What to write for a wrong term on a day: the entry's own advice, or a name that was right then."""
    preferred = concept.preferred(wrong.language, date) or concept.preferred(wrong.language)
    advised = wrong.replacement or (preferred.text if preferred else "")
    then = [
        term.text
        for term in concept.in_language(wrong.language)
        if date and term.status is TermStatus.SUPERSEDED and term.is_valid(date) and term.text != wrong.text
    ]
    return min((*then, advised), key=lambda text: distance(text, wrong.text, len(wrong.text)) if text else 99)


class Misnamed(NamedTuple):
    """A body, office or person that a text gives a wrong name and, elsewhere, a right one."""

    concept: Concept
    wrong: tuple[TermMatch, ...]
    right: tuple[TermMatch, ...]


_misnamed: "WeakKeyDictionary[Context, tuple[Misnamed, ...]]" = WeakKeyDictionary()


def misnamed(context: Context) -> tuple[Misnamed, ...]:
    """Each wrong name that the glossary knows, where the texts under check have a right one as well."""
    if context not in _misnamed:
        _misnamed[context] = tuple(_misnamed_in(context))
    return _misnamed[context]


def _misnamed_in(context: Context) -> Iterator[Misnamed]:
    wrong: dict[tuple[str, str], list[TermMatch]] = {}
    right: dict[str, list[TermMatch]] = {}
    for document in context.documents:
        matches, zones = context.matches(document), context.zones(document)
        named = [senses for senses in matches.readings if all(s.concept.kind in NAMED for s in senses)]
        if not any(_is_wrong(senses) for senses in named):
            continue
        for match in matches.with_senses(named):
            if zones.is_verbatim(match.span):
                continue
            if _is_wrong(match.senses):
                wrong.setdefault((match.concept.id, match.term.text), []).append(match)
            elif len(match.senses) == 1 and match.term.status is not TermStatus.FORBIDDEN:
                right.setdefault(match.concept.id, []).append(match)
    for (concept, text), matches_of_term in wrong.items():
        near = tuple(match for match in right.get(concept, ()) if _is_near(match.term.text, text))
        if near:
            yield Misnamed(matches_of_term[0].concept, tuple(matches_of_term), near)


def _is_near(right: str, wrong: str) -> bool:
    """Whether two names are of one make: an abbreviation says nothing of the full name."""
    return 2 * distance(right, wrong, len(wrong)) <= max(len(right), len(wrong))


def _is_wrong(senses: tuple[Sense, ...]) -> bool:
    return all(s.term.status in (TermStatus.FORBIDDEN, TermStatus.DEPRECATED) for s in senses)
