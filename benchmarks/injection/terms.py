"""Faults of terms: wrong variants, mixed variants, titles and names that are not quite right."""

import random
from collections import Counter
from collections.abc import Iterator

from injection.faults import Fault, chosen, is_chinese, is_open, length, misspelled, replaced, text_of

from termbase.context import Context
from termbase.families import Families, competing
from termbase.glossary import Term, TermStatus, TermType
from termbase.matching import TermMatch
from termbase.zones import ZoneKind

NAMED = ("body", "post", "person", "operation")
TITLED = ("treaty", "declaration", "programme")
WRONG = (TermStatus.FORBIDDEN, TermStatus.DEPRECATED)
CHARACTERS_A_CHANGE = 6  # of a title: more changes would make another one
ENGLISH_TITLE = 5  # words of an English title in which some may be changed


def deprecated(context: Context, chance: random.Random) -> Fault | None:
    """Write a term that the glossary rules out for one that it prefers."""
    wide = _wide(context)
    left_alone = (*NAMED, "country", "region", "language")
    choices = [
        (match, term)
        for match in _open_matches(context)
        if match.concept.kind not in left_alone
        for term in match.concept.in_language(context.target.language)
        if _is_out(term, context.date) and not (term.text in _rivals(match) and match.concept.id in wide)
        if _fits(match, term, context)
    ]
    return _swapped(choices, chance)


def mixed(context: Context, chance: random.Random) -> Fault | None:
    """Write another variant of a term that the text has three times or more."""
    matches = list(_open_matches(context))
    times = Counter(match.term.text for match in matches)
    wide = _wide(context)
    choices = [
        (match, term)
        for match in matches
        if times[match.term.text] >= 3 and match.text == match.term.text
        for term in match.concept.in_language(context.target.language)
        if term.text in _rivals(match) and sorted(term.text) != sorted(match.text)
        if term.text not in times and (context.is_usable(term) or match.concept.id in wide)
        if _fits(match, term, context)
    ]
    return _swapped(choices, chance)


def title(context: Context, chance: random.Random) -> Fault | None:
    """Change one to three characters of an official title."""
    text = text_of(context)
    official = {m.span for m in context.matches(context.target) if m.concept.kind in TITLED}
    titles = [zone.content for zone in context.zones(context.target).of_kind(ZoneKind.TITLE)]
    if text.isascii() or not is_chinese(text[titles[0].start] if titles else " "):
        titles = [span for span in official if text[slice(*span)].count(" ") >= ENGLISH_TITLE]
    span = chosen([span for span in titles if span in official and length(span) >= 6], chance)
    if span is None:
        return None
    words = " ".join(text[slice(*span)].split())
    changed = misspelled(words, text, chance, chance.randint(1, min(3, length(span) // CHARACTERS_A_CHANGE)))
    return replaced(span, changed) if changed != words else None


def name(context: Context, chance: random.Random) -> Fault | None:
    """Change one character of the name of a body."""
    matches = [
        m
        for m in _open_matches(context)
        if m.concept.kind == "body"
        and len(m.text) >= 6
        and len(m.text.split()) != 2
        and m.senses[0].term.type is TermType.FULL
    ]
    matches = [m for m in matches if is_chinese(m.text[0]) or m.text.count(" ") >= 3]
    match = chosen(matches, chance)
    if match is None:
        return None
    changed = misspelled(match.text, text_of(context), chance)
    return replaced(match.span, changed) if changed != match.text else None


def wrong_name(context: Context, chance: random.Random) -> Fault | None:
    """Write a name that the glossary rules out for a body that the text names rightly elsewhere."""
    matches = [m for m in _open_matches(context) if m.concept.kind in NAMED]
    times = Counter(m.term.text for m in matches)
    choices = [
        (match, term)
        for match in matches
        if times[match.term.text] > 1
        for term in match.concept.in_language(context.target.language)
        if term.status in WRONG and _fits(match, term, context) and len(term.text) == len(match.text)
    ]
    return _swapped(choices, chance)


def _open_matches(context: Context) -> Iterator[TermMatch]:
    for match in context.matches(context.target):
        if len(match.senses) == 1 and context.is_usable(match.term) and is_open(context, match.span):
            yield match


def _wide(context: Context) -> frozenset[str]:
    """The concepts of the text whose family goes beyond one concept.

    In these a wrong wording is found as a mixture; elsewhere as a term that is wrong by itself.
    """
    families, language = Families(context), context.target.language
    roots: dict[str, set[str]] = {}
    for match in context.matches(context.target):
        if _rivals(match):
            roots.setdefault(families.root(match.concept, language).id, set()).add(match.concept.id)
    return frozenset(concept for members in roots.values() if len(members) > 1 for concept in members)


def _rivals(match: TermMatch) -> tuple[str, ...]:
    rivals = competing(match.concept, match.term.language)
    return rivals if match.term.text in rivals else ()


def _is_out(term: Term, date: str) -> bool:
    """Whether a text of a day should not have a term."""
    late = term.status is TermStatus.SUPERSEDED and date and term.valid_to and date > f"{term.valid_to}~"
    return term.status in WRONG or bool(late)


def _fits(match: TermMatch, term: Term, context: Context) -> bool:
    """Whether a term may stand for another without making a longer one, or a right one of another concept."""
    limits = term.not_after or term.not_before or term.only_with
    text = text_of(context)
    changed = text[match.span.start - 12 : match.span.start] + term.text + text[match.span.end :][:12]
    reads = [m for m in _document_matches(context, changed) if m.text == term.text]
    same = [m for m in reads if all(s.concept.id == match.concept.id for s in m.senses)]
    return not limits and bool(same) and match.text not in term.text


def _document_matches(context: Context, text: str) -> list[TermMatch]:
    from termbase.documents import document_from

    document = document_from(text.encode(), context.target.name)
    return list(context.matcher(context.target.language).find(document))


def _swapped(choices: list[tuple[TermMatch, Term]], chance: random.Random) -> Fault | None:
    """One of the swaps; each concept has the same chance, however often it stands in the text."""
    concept = chosen(sorted({match.concept.id for match, _ in choices}), chance)
    choice = chosen([choice for choice in choices if choice[0].concept.id == concept], chance)
    return replaced(choice[0].span, choice[1].text) if choice else None
