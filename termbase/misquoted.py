"""A title in its marks that is no official one, where the source names one that is much like it."""

import re

from termbase.answers import heads_of, right_renderings
from termbase.context import Context
from termbase.language import Language
from termbase.likeness import head_of, likeness
from termbase.matching import TermMatch
from termbase.normalization import fold
from termbase.text import Document, Location, Segment, Span
from termbase.titles import titles_of, tokens
from termbase.zones import ZoneKind

TITLED = frozenset({"treaty", "declaration", "programme"})
ALIKE = 0.5  # likeness to the right title
LONGEST_REDUCTION = 4  # characters before the head of a title that may only be short: 《残疾人权利公约》


def misquoted(context: Context, match: TermMatch, segments: tuple[Segment, ...]) -> Location | None:
    """The title in some Chinese segments that stands for the title of a match, and is not right.

    Titles that come so near to an official one that a reader needs no source are left to inexact-title.
    """
    document = segments[0].document
    if match.concept.kind not in TITLED or document.language is match.document.language:
        return None
    for zone in context.zones(document).of_kind(ZoneKind.TITLE):
        if any(s.span.start <= zone.span.start and zone.span.end <= s.span.end for s in segments):
            words = re.sub(r"\s", "", document.text[slice(*zone.content)])
            if _is_like(words, match) and not _is_known(context, document, words, zone.content):
                return Location(document, zone.span)
    return None


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
    language = Language.ZH if match.document.language is Language.EN else Language.EN
    return any(likeness(form, folded, head_of(form, language)) >= ALIKE for form in right_renderings(match))
