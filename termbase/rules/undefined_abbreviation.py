"""An abbreviation of a body, treaty or document is used and defined nowhere in the text.

Finds abbreviations that the glossary knows (教科文组织; UNESCO in an English text, and in a Chinese one) and
whose full name the text never gives. A text that defines its abbreviations as a rule is held to that rule:
there the finding is a warning. In a text that defines none or one, in one that gives the full name
elsewhere, and where the short form is just a part of the name (移民组织 of 国际移民组织), it is a note.

Why it matters: a report is read by people who do not know every office. United Nations practice is to give
the full name once and the short form in brackets after it.

What it leaves alone: principal organs (安理会, 经社理事会), names of two characters that newspapers use
(欧盟, 世行), the United Nations itself; short forms of countries and everyday words; titles, quotations,
headings, tables, footnotes, document symbols; an abbreviation that only ever stands in brackets.

Settings: none.

Bad:  国际劳工组织（劳工组织）和世界卫生组织（世卫组织）出席。劳工组织、世卫组织和贸发会议发了言。
Good: 国际劳工组织（劳工组织）、世界卫生组织（世卫组织）和联合国贸易和发展会议（贸发会议）发了言。
"""

import re
from collections.abc import Iterator

from termbase.compiled import Sense
from termbase.context import Context
from termbase.diagnostics import Confidence, Problem, Severity
from termbase.glossary import TermStatus, TermType
from termbase.language import Language
from termbase.normalization import fold
from termbase.rules import Rule
from termbase.text import BlockKind, Document, Location, Span
from termbase.zones import ZoneKind

SHORT = (TermType.ABBREVIATION, TermType.ACRONYM)
KINDS = frozenset(["body", "treaty", "declaration", "document", "programme"])
KNOWN_TO_ALL = frozenset(["principal organs"])  # subject fields
EVERYDAY = frozenset(["united-nations", "united-nations-system"])
HOUSEHOLD = 2  # characters of a Chinese name that newspapers use without more: 欧盟, 非盟, 世行
HABIT = 2  # definitions by which a text shows that it defines its abbreviations
RUNNING = (BlockKind.PARAGRAPH, BlockKind.ITEM)
UNJUDGED = (ZoneKind.TITLE, ZoneKind.QUOTE, ZoneKind.SYMBOL, ZoneKind.ADDRESS, ZoneKind.CODE)


def check(context: Context) -> Iterator[Problem]:
    """Look at the first use of each abbreviation that the glossary knows; one finding a concept."""
    found = {document: list(_abbreviations(context, document)) for document in context.documents}
    if not any(found.values()):
        return
    from termbase.abbreviations import definitions  # a text without abbreviations does not pay for it

    defined = [d for document in context.documents for d in definitions(context, document)]
    forms = {fold(d.short_text) for d in defined}
    seen = {concept for d in defined for concept in d.concepts}
    habit = sum(not (d.original or d.is_general) for d in defined) >= HABIT
    for document in context.documents:
        spelt = {
            sense.concept.id
            for senses in context.matches(document).readings
            for sense in senses
            if sense.term.type in (TermType.FULL, TermType.VARIANT) and not _is_short(sense)
        }
        for span, sense in sorted(found[document], key=lambda place: place[0]):
            concept = sense.concept.id
            if concept in seen or fold(document.text[slice(*span)]) in forms:
                continue
            if _is_aside(document, span):
                if _is_alone(document, span):  # behind a name that it was not cut out of: it is defined
                    seen.add(concept)
                continue
            seen.add(concept)
            yield from _problem(context, Location(document, span), sense, habit and concept not in spelt)


def _abbreviations(context: Context, document: Document) -> Iterator[tuple[Span, Sense]]:
    """The abbreviations of bodies and texts that the writer's own sentences use."""
    matches = context.matches(document)
    wanted = [senses for senses in matches.readings if _is_abbreviation(context, senses)]
    found = [(m.span, _short(m.senses)) for m in matches.with_senses(wanted) if m.is_certain]
    if document.language is Language.ZH:
        found += _foreign(context, document)
    for span, sense in found:
        block = document.block_at(span.start)
        around = (context.zones(document).around(span, kind) for kind in UNJUDGED)
        if block and block.kind in RUNNING and not any(around):
            yield span, sense


def _foreign(context: Context, document: Document) -> list[tuple[Span, Sense]]:
    """English acronyms in a Chinese text, looked up apart from the Chinese characters around them."""
    pattern = re.compile(r"(?<![A-Za-z0-9/.\-])[A-Z][A-Za-z]*[A-Z](?![A-Za-z0-9/.\-])")
    places = [Span(*found.span()) for found in pattern.finditer(document.text)]
    if not places:
        return []
    words = Document(document.name, "\n".join(document.text[slice(*p)] for p in places), Language.EN)
    matches = context.matcher(Language.EN).find(words)
    at = {}
    start = 0
    for place in places:
        at[start] = place
        start += place.end - place.start + 1
    return [
        (at[match.span.start], _short(match.senses))
        for match in matches.with_senses([s for s in matches.readings if _is_abbreviation(context, s)])
        if match.span.start in at and len(match.text) == at[match.span.start].end - at[match.span.start].start
    ]


def _is_abbreviation(context: Context, senses: tuple[Sense, ...]) -> bool:
    """Whether a match can be nothing but the abbreviation of a body or text that not everybody knows."""
    if len({sense.concept.id for sense in senses}) > 1 or not any(map(_is_short, senses)):
        return False
    concept, term = _short(senses)
    if not (term.status.is_usable or (context.date and term.is_valid(context.date))):
        return False
    if concept.kind not in KINDS or concept.subject in KNOWN_TO_ALL or concept.id in EVERYDAY:
        return False
    return term.language is Language.EN or len(term.text) > HOUSEHOLD


def _short(senses: tuple[Sense, ...]) -> Sense:
    """The sense in which a match is an abbreviation."""
    return next(sense for sense in senses if _is_short(sense))


def _is_short(sense: Sense) -> bool:
    """Whether the glossary has a term as an abbreviation, or as what an abbreviation was before."""
    if sense.term.type in SHORT:
        return sense.term.status.is_usable
    return sense.term.status is TermStatus.SUPERSEDED and any(
        other.text == sense.term.replacement and other.type in SHORT for other in sense.concept.terms
    )


def _full_name(context: Context, sense: Sense, language: Language) -> str:
    """The name to write in full on the text's day; empty when the glossary has none."""
    preferred = sense.concept.preferred(language, context.date)
    names = [
        term.text
        for term in sense.concept.terms
        if term.language is language
        and term.type is TermType.FULL
        and term.status in (TermStatus.ADMITTED, TermStatus.SUPERSEDED)
        and context.date
        and term.is_valid(context.date)
    ]
    undated = sense.concept.preferred(language)
    found = preferred or undated
    if preferred is None and names:
        return max(names, key=len)
    return found.text if found else ""


def _is_aside(document: Document, span: Span) -> bool:
    """Whether it stands alone, or first, in brackets."""
    before, after = document.text[span.start - 1 : span.start], document.text[span.end : span.end + 1]
    return before in ("（", "(") or (before in "，,、;；/" and after in ("）", ")") and bool(before))


def _is_alone(document: Document, span: Span) -> bool:
    """Whether it is all that stands in brackets right behind Chinese words."""
    text = document.text
    before, inside = text[max(span.start - 2, 0) : span.start], text[span.end : span.end + 1]
    return len(before) == 2 and "一" <= before[0] <= "鿿" and before[1] in "（(" and inside in ("）", ")")


def _problem(context: Context, location: Location, sense: Sense, strict: bool) -> Iterator[Problem]:
    language = location.document.language
    full = _full_name(context, sense, language)
    if not full or fold(full) == fold(location.text):
        return
    opening, closing = "（）" if language is Language.ZH else (" (", ")")
    written = f"{full}{opening}{location.text}{closing}"
    is_part = fold(location.text) in fold(full)
    yield Problem(
        location,
        f"“{location.text}” is defined nowhere in this text; write “{written}” where it first stands",
        confidence=Confidence.CERTAIN if strict and not is_part else Confidence.LIKELY,
        concept=sense.concept.id,
        replacement=written,
    )


RULE = Rule(id="undefined-abbreviation", severity=Severity.WARNING, check=check, doc=__doc__)
