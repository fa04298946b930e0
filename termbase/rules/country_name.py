"""The text names another country than its source.

The countries of each pair of aligned segments are compared by the glossary: a country that stands in
place of another, one that a list has lost or gained, an everyday name (俄罗斯) where the source has the
official one (the Russian Federation), a country where the source has another one's adjective (Mongolian),
and the short name where the source has the formal one.

Why it matters: no error gives more offence than a State under another State's name.

What it leaves alone: a country that the text takes up as 该国 or “the country”, or gives as an adjective
(“French”); everyday names in titles or where the source has one too, and outdated ones (deprecated-term);
a name inside a longer name.

Settings: none. On a doubtful alignment a finding is only likely. Formal names are compared as notes.

Bad:  斯洛伐克政府提交了报告。 beside: The Government of Slovenia submitted its report.
Good: 斯洛文尼亚政府提交了报告。 beside: The Government of Slovenia submitted its report.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from termbase.context import Context
from termbase.diagnostics import Confidence, Problem, Related, Severity
from termbase.glossary import Term, TermStatus, TermType
from termbase.language import Language
from termbase.matching import TermMatch
from termbase.rules import Rule
from termbase.text import Segment

if TYPE_CHECKING:
    from termbase.beads import Bead, Sides

EVERYDAY = (TermType.SHORT, TermType.ABBREVIATION)
ADJECTIVE_STEM = 5  # letters of a name that its adjective begins with
LIST = 4  # countries in a segment from which it is a list, where each one counts
ADJECTIVES = {
    "france": "french", "netherlands": "dutch", "switzerland": "swiss", "united kingdom": "british",
    "greece": "greek", "denmark": "danish", "spain": "spanish", "poland": "polish", "philippines": "filipin",
    "turkey": "turkish", "wales": "welsh", "russian federation": "russia", "viet nam": "vietnam",
    "united states": "american", "kyrgyzstan": "kyrgyz", "laos": "lao", "slovakia": "slovak",
}  # fmt: skip


def check(context: Context) -> Iterator[Problem]:
    """Compare the countries of each bead."""
    from termbase.beads import sides_of

    sides = sides_of(context)
    for bead in sides.beads:
        target, source = _countries(context, bead.target), _countries(context, bead.source)
        if target or source:
            yield from _compared(context, sides, bead, target, source)


Named = dict[str, TermMatch]


def _countries(context: Context, segments: Sequence[Segment]) -> Named:
    """The countries of some segments by concept, at their first place."""
    from termbase.beads import terms_in

    found: Named = {}
    for match in terms_in(context, segments):
        if all(sense.concept.kind == "country" for sense in match.senses):
            for sense in match.senses:
                found.setdefault(sense.concept.id, match)
    return found


def _compared(context: Context, sides: Sides, bead: Bead, target: Named, source: Named) -> Iterator[Problem]:
    beside = sides.beside(bead)
    spare_source = {c for other in beside for c in _surplus(context, other.source, other.target)}
    spare_target = {c for other in beside for c in _surplus(context, other.target, other.source)}
    extra = _unexplained(target, source, spare_source, bead.source)
    missing = _unexplained(source, target, spare_target, bead.target)
    if len(extra) + len(missing) == 1:  # the other side may name it by an adjective: Mongolian
        yield from _by_adjective(context, bead, extra, missing, target.keys() | source.keys())
    is_list = min(len(source), len(target)) >= LIST
    for match, other in zip(extra, missing, strict=False):
        yield _problem(bead, match, f"“{match.text}” stands in place of “{other.text}”", other)
    for match in extra[len(missing) :]:
        if is_list:
            yield _problem(bead, match, f"“{match.text}” is not in the source")
    for other in missing[len(extra) :]:
        if is_list:
            message = f"“{other.text}” of the source is missing"
            yield _problem(bead, None, message, other)
    for concept in target.keys() & source.keys():
        if everyday := _everyday(context, bead, concept, source[concept]):
            yield everyday
        elif _is_shortened(context, concept, source[concept], target[concept], bead):
            names = f"“{target[concept].text}” is the short name; the source has the formal"
            message = f"{names} “{source[concept].text}”"
            yield _problem(bead, target[concept], message, source[concept])._replace(
                confidence=Confidence.LIKELY, severity=Severity.NOTE
            )


def _by_adjective(
    context: Context, bead: Bead, extra: list[TermMatch], missing: list[TermMatch], named: AbstractSet[str]
) -> Iterator[Problem]:
    """A country in the Chinese text where the English one has the adjective of another (Mongolian)."""
    from termbase.beads import text_of

    (match,) = extra or missing
    if match.document.language is Language.EN:
        return
    english = bead.source if extra else bead.target
    for word in re.findall(r"\b[A-Z][a-z]{4,}(?:an|ese|ish|i)\b", text_of(english)):
        countries = _adjectives(context).get(word[:ADJECTIVE_STEM].lower(), frozenset())
        if countries and not countries & named:
            place = match.location if extra else bead.place
            message = (
                f"“{match.text}” stands in place of “{word}”"
                if extra
                else f"“{word}” stands in place of “{match.text}”"
            )
            yield _problem(bead, match, message)._replace(location=place)
            return


@lru_cache(maxsize=1)
def _adjectives(context: Context) -> dict[str, frozenset[str]]:
    """The countries by the first letters of their short English names, with which their adjectives begin."""
    found: dict[str, set[str]] = {}
    for concept in context.glossary.of_kind("country"):
        for term in concept.in_language(Language.EN):
            if term.type is TermType.SHORT and " " not in term.text:
                found.setdefault(term.text[:ADJECTIVE_STEM].lower(), set()).add(concept.id)
    return {stem: frozenset(ids) for stem, ids in found.items()}


def _surplus(context: Context, here: Sequence[Segment], there: Sequence[Segment]) -> Iterator[str]:
    """The countries that one side of a neighbour has too many."""
    named = _countries(context, here)
    for match in _unexplained(named, _countries(context, there), frozenset(), there) if named else ():
        yield from (sense.concept.id for sense in match.senses)


def _unexplained(
    these: Named, others: Named, spare: AbstractSet[str], opposite: Sequence[Segment]
) -> list[TermMatch]:
    """The countries that the other side names neither by a noun nor by an adjective."""
    from termbase.beads import text_of

    known = others.keys() | spare
    text = text_of(opposite).lower()
    for match in others.values():  # “Niger” is no beginning of “Nigerian”
        edge = r"\b" if match.text.isascii() else ""
        text = re.sub(f"{edge}{re.escape(match.text.lower())}{edge}", "#", text)
    return [
        match
        for concept, match in these.items()
        if concept not in known
        and not any(sense.concept.id in known for sense in match.senses)
        and not any(_begins(name, text) for name in _names(match))
    ]


def _names(match: TermMatch) -> Iterator[str]:
    """The names, and the beginnings of adjectives, by which the other side may mean a country."""
    for sense in match.senses:
        for term in sense.concept.terms:
            if term.language is match.document.language:
                continue
            name = term.text.lower()
            yield name
            if term.language is Language.EN:
                yield from (adjective for country, adjective in ADJECTIVES.items() if country in name)
                if term.type is TermType.SHORT and " " not in name:
                    yield name[: max(len(name) - 2, 4)]


def _begins(name: str, text: str) -> bool:
    """Whether a name stands in a text, in English at the beginning of a word."""
    return bool(re.search(rf"\b{re.escape(name)}" if name.isascii() else re.escape(name), text))


@cache
def _formal() -> re.Pattern[str]:
    return re.compile(r"Republic|Kingdom|State of|Federation|Islamic|Duchy|Principality|共和国|王国|国$")


def _is_shortened(context: Context, concept: str, source: TermMatch, target: TermMatch, bead: Bead) -> bool:
    """Whether the source has a formal name only, and the target a short one where a formal one exists."""
    from termbase.beads import terms_in

    formal = [s.term for s in source.senses if s.term.type is TermType.FULL]
    short = [s.term for s in target.senses if s.term.type is TermType.SHORT]
    terms = target.senses[0].concept.in_language(target.document.language)
    has_formal = any(term.type is TermType.FULL and term.status.is_usable for term in terms)
    if not (formal and short and has_formal and len(target.senses) == 1):
        return False
    used = {
        sense.term.type
        for match in terms_in(context, bead.source)
        for sense in match.senses
        if sense.concept.id == concept
    }
    return used == {TermType.FULL} and bool(_formal().search(source.text))


def _everyday(context: Context, bead: Bead, concept: str, source: TermMatch) -> Problem | None:
    """An everyday name (俄罗斯) where the source has the United Nations' own (the Russian Federation)."""
    from termbase.beads import terms_in

    def named(segments: Sequence[Segment]) -> list[TermMatch]:
        return [m for m in terms_in(context, segments) if [s.concept.id for s in m.senses] == [concept]]

    ours = source.concept.preferred(context.target.language, context.date)
    used = named(bead.target)
    if not ours or not used or any(m.term.text == ours.text for m in used):
        return None
    if not all(_is_official(m.term) and context.is_usable(m.term) for m in named(bead.source)):
        return None
    first = used[0]
    is_everyday = first.term.status is TermStatus.ADMITTED and first.term.type in EVERYDAY
    if not is_everyday and first.term.status is not TermStatus.DEPRECATED:
        return None
    if context.zones(first.document).is_verbatim(first.span):
        return None
    official = f"the source has the official “{source.text}”: write “{ours.text}”"
    message = f"“{first.text}” is an everyday name; {official}"
    problem = _problem(bead, first, message, source)
    return problem._replace(severity=Severity.WARNING, replacement=ours.text)


def _is_official(term: Term) -> bool:
    """Whether a name is the United Nations' own, or the formal one: Bolivarian Republic of Venezuela."""
    return term.status is TermStatus.PREFERRED or term.type is TermType.FULL


def _problem(bead: Bead, match: TermMatch | None, message: str, other: TermMatch | None = None) -> Problem:
    # Two countries, each on one side alone, prove each other; one alone stands on its own match.
    is_proven = (match and other) or all(m.is_certain for m in (match, other) if m)
    is_sure = bead.trust is Confidence.CERTAIN and is_proven
    named = match or other
    return Problem(
        match.location if match else bead.place,
        message,
        confidence=Confidence.CERTAIN if is_sure else Confidence.LIKELY,
        concept=named.concept.id if named else None,
        evidence=(Related(other.location if other else bead.origin, "the source"),),
    )


RULE = Rule(id="country-name", severity=Severity.ERROR, check=check, doc=__doc__, needs_pair=True)
