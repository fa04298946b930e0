"""A title in its marks, or a body's name, that is not the one that the source has but much like it."""

import re
from functools import lru_cache

from termbase.answers import heads_of, right_renderings
from termbase.beads import Bead, Side, text_of
from termbase.context import Context
from termbase.glossary import TermType
from termbase.language import Language
from termbase.likeness import head_of, likeness
from termbase.matching import TermMatch
from termbase.names import Name, Names
from termbase.normalization import fold
from termbase.text import Document, Location, Segment, Span
from termbase.titles import titles_of, tokens
from termbase.zones import ZoneKind

TITLED = frozenset({"treaty", "declaration", "programme"})
ALIKE = 0.5  # likeness to the right title
SPARE = 2  # code points by which a body's wrong name may be longer than the right one
LONGER = 3  # code points by which it may be longer or shorter where its short form follows in brackets
LONGEST_REDUCTION = 4  # characters before the head of a title that may only be short: 《残疾人权利公约》


def misquoted(context: Context, match: TermMatch, bead: Bead) -> Location | None:
    """What stands in the target of a bead for the title or body that its source names, and is not right.

    Titles that come so near to an official one that a reader needs no source are left to inexact-title.
    """
    document = bead.target[0].document
    if document.language is match.document.language:
        return None
    if match.concept.kind == "body" and document.language is Language.ZH:
        return _misnamed(context, match, bead)
    if match.concept.kind not in TITLED:
        return None
    for zone in context.zones(document).of_kind(ZoneKind.TITLE):
        if _is_within(zone.span, bead.target):
            words = re.sub(r"\s", "", document.text[slice(*zone.content)])
            if _is_like(words, match) and not _is_known(context, document, words, zone.content):
                return Location(document, zone.span)
    return None


def _misnamed(context: Context, match: TermMatch, bead: Bead) -> Location | None:
    """The one full name of a body in the target, if it is unknown and shares half of the right one's words.

    Where either side has several names with the same last noun, which is which cannot be told.
    """
    document, heads = bead.target[0].document, tuple(heads_of(match))
    names = [n for n in _names(document) if _is_within(n.span, bead.target) and n.text.endswith(heads)]
    head = head_of(fold(match.text), Language.EN)
    said = (
        re.findall(rf"\b{re.escape(head)} (?:on|of|for|against)\b", fold(text_of(bead.source)))
        if head
        else []
    )
    if len(names) != 1 or len(said) != 1:
        return None
    (name,) = names
    if any(found.concept.kind in ("body", "event") for found in context.matches(document).within(name.span)):
        return None
    for form in right_renderings(match):
        own = head_of(form, Language.ZH)
        start = max(name.span.end - len(form) - SPARE, bead.target[0].span.start)
        words = fold(document.text[start : name.span.end])
        if own and words.endswith(own) and likeness(form.removesuffix(own), words) >= ALIKE:
            return Location(document, Span(min(name.span.start, start + SPARE), name.span.end))
    return None


def miscalled(match: TermMatch, there: Side) -> Location | None:
    """What stands before a body's short form in brackets and is none of its names.

    非洲经济共同体（非洲经委会） is no definition. It must begin as the right name does and be about as
    long, for a sentence may put other words there.
    """
    if match.concept.kind != "body" or match.text.isupper():
        return None
    own = [m for m in there.matches if any(s.concept.id == match.concept.id for s in m.senses)]
    if len(own) != 1 or own[0].term.type is not TermType.ABBREVIATION:
        return None
    text, end = own[0].document.text, own[0].span.start - 1
    if text[end : end + 1] not in ("(", "（") or not re.match(r"\s*[)）]", text[own[0].span.end :][:4]):
        return None
    for form in right_renderings(match):
        window = text[max(end - len(form) - LONGER, 0) : end]
        at = window.rfind(form[:2])
        if (
            at >= 0
            and abs(len(window) - at - len(form)) <= LONGER
            and not re.search(r"[，。；,;]", window[at:])
        ):
            return Location(own[0].document, Span(end - len(window) + at, end))
    return None


@lru_cache(maxsize=4)
def _names(document: Document) -> tuple[Name, ...]:
    return Names(document).all


def _is_within(span: Span, segments: tuple[Segment, ...]) -> bool:
    return any(s.span.start <= span.start and span.end <= s.span.end for s in segments)


def _is_known(context: Context, document: Document, words: str, span: Span) -> bool:
    """Whether some words are an official title, or near enough to one for inexact-title."""
    if titles_of(context.glossary, document.language).near(tokens(words, document.language)):
        return True
    return any(found.concept.kind in TITLED for found in context.matches(document).within(span))


def _is_like(words: str, match: TermMatch) -> bool:
    """Whether a title has the head of the right one and much of the rest."""
    folded = fold(words)
    head = next((head for head in heads_of(match) if folded.endswith(head)), "")
    if not head or len(folded) - len(head) <= LONGEST_REDUCTION:
        return False
    language = match.document.language.other
    return any(likeness(form, folded, head_of(form, language)) >= ALIKE for form in right_renderings(match))
