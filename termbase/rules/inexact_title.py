"""A title of a treaty, declaration, programme or document is almost, but not quite, the official one.

Titles in 《》, and treaty names written without marks, are compared with the official titles of the
glossary. One that is none of them but comes near to one is reported with the characters that differ. So
are title marks that close before the title ends or after it, two titles in one pair of marks, and
a convention of the International Labour Organization whose number and title do not agree.

Why it matters: a treaty is found, cited and ratified under its title. 《消除所有形式种族歧视公约》 is a
convention that nobody has signed.

What it leaves alone: every title that the glossary has as official, long or short (a treaty may have
several); short titles that the text itself has defined; titles that differ in a number, a year, the
name of a country, the persons they protect or the kind of instrument, which are other
instruments; laws of States.

Settings: none.

Bad:  各国重申《德班宣言与行动纲领》。
Good: 各国重申《德班宣言和行动纲领》。

Bad:  缔约国应遵守《消除对妇女一切形式歧视》公约。
Good: 缔约国应遵守《消除对妇女一切形式歧视公约》。
"""

import re
from collections.abc import Iterator
from functools import cache

from termbase.context import Context
from termbase.covers import Covers
from termbase.diagnostics import Problem, Related, Severity
from termbase.instruments import TYPES, is_other
from termbase.language import Language
from termbase.normalization import fold
from termbase.rules import Rule
from termbase.text import Document, Location, Span
from termbase.titlemarks import Fault, MarkedTitles, clause, differences, distinct_names, in_width
from termbase.titles import KINDS, Near, Titles, placed_tokens, titles_of
from termbase.zones import ZoneKind

WINDOW = 70  # code points before the end of a name without marks
LEAST_BARE = 10  # tokens of Chinese; without marks the words may be anything
LEAST_WORDS = 6  # words of English


def check(context: Context) -> Iterator[Problem]:
    """Compare the titles of each text with the official ones."""
    found: dict[tuple[str, str], list[tuple[Document, Fault]]] = {}
    for document in context.documents:
        for fault in _faults(context, document):
            words = document.text[fault.span.start : fault.span.end]
            found.setdefault((fold(words), fault.message), []).append((document, fault))
    for places in found.values():
        (document, fault), *others = places
        yield Problem(
            Location(document, fault.span),
            fault.message,
            concept=fault.official.concept,
            replacement=fault.replacement,
            is_safe=fault.is_safe,
            same=tuple(Related(Location(other, same.span)) for other, same in others),
        )


def _faults(context: Context, document: Document) -> Iterator[Fault]:
    if document.language is Language.ZH:
        zones = context.zones(document).of_kind(ZoneKind.TITLE)
        if zones:
            marked = MarkedTitles(context, document)
            yield from filter(None, (marked.judge(zone.content) for zone in zones))
    yield from _bare(context, document)


def _bare(context: Context, document: Document) -> Iterator[Fault]:
    """Names of treaties and conferences without title marks that come near to an official title."""
    text, language = document.text, document.language
    zones = context.zones(document)
    shields: Covers | None = None
    titles: Titles | None = None
    for found in _ending(language).finditer(text):
        span = Span(*found.span())
        if zones.around(span, ZoneKind.TITLE) or zones.is_verbatim(span):
            continue
        if shields is None or titles is None:
            shields, titles = _shields(context, document), titles_of(context.glossary, language)
        if shields.hold(span):
            continue
        start, window = _window(text, span, language)
        placed = placed_tokens(window, language)
        near = _near_in(context, titles, placed, span.start - start)
        if near:
            last = near.end - 1
            end = start + (placed[last][1] + len(_word(window, placed[last][1], language)))
            place = Span(start + placed[near.start][1], end)
            words = tuple(word for word, _ in placed[near.start : near.end])
            message = f"“{text[slice(*place)]}” is not the official title; write “{near.title.text}”"
            yield Fault(
                place,
                f"{message} ({differences(near, words)})",
                near.title,
                in_width(near.title.text, text[slice(*place)]),
            )


def _near_in(context: Context, titles: Titles, placed: list[tuple[str, int]], at: int) -> Near | None:
    language = titles.language
    least = LEAST_BARE if language is Language.ZH else LEAST_WORDS
    words = tuple(word for word, _ in placed)
    if len(words) < least:
        return None
    joint = "" if language is Language.ZH else " "
    for near in titles.within(words, at_end=language is Language.ZH):
        official, written = near.title.tokens, words[near.start : near.end]
        if not written or not placed[near.start][1] <= at <= placed[near.end - 1][1]:
            continue  # another title of the sentence
        if not near.edits:
            return None
        if len(official) < least or near.edits > max(len(official) // 8, 1):
            continue
        if (written[0], written[-1]) != (official[0], official[-1]):
            continue
        if not is_other(official, written, distinct_names(context.glossary, language), joint):
            return near
    return None


def _window(text: str, span: Span, language: Language) -> tuple[int, str]:
    """The words around a word for a treaty that may be its name, and where they begin."""
    start = max(span.start - WINDOW, 0)
    if language is Language.ZH:
        window = clause(text[start : span.end], -1)
        return span.end - len(window), window
    before = re.split(r"[.;:!?]\s|\n\n", text[start : span.start])[-1]
    after = re.split(r"[.;:!?](?:\s|$)|\n\n", text[span.start : span.end + 3 * WINDOW])[0]
    return span.start - len(before), before + after


def _word(window: str, at: int, language: Language) -> str:
    if language is Language.ZH:
        return window[at]
    found = re.compile(r"\w+(?:['’-]\w+)*").match(window, at)
    return found[0] if found else ""


def _shields(context: Context, document: Document) -> Covers:
    """Where the glossary's own titles and bodies stand: what is right there, or another rule's."""
    matches = context.matches(document)
    wanted = [
        senses
        for senses in matches.readings
        if any(sense.concept.kind in (*KINDS, "body") for sense in senses)
    ]
    return Covers(match.span for match in matches.with_senses(wanted))


# What a name without title marks ends with; the shortest words end too many other things.
ENDINGS = {
    Language.ZH: (*(t for t in TYPES if not t.isascii() and t not in "法计划方案"), "纲领"),
    Language.EN: tuple(t.capitalize() for t in TYPES if t.isascii()),
}


@cache
def _ending(language: Language) -> re.Pattern[str]:
    edge = r"\b" if language is Language.EN else ""
    return re.compile(f"{edge}(?:{'|'.join(ENDINGS[language])}){edge}")


RULE = Rule(
    id="inexact-title",
    severity=Severity.WARNING,
    check=check,
    doc=__doc__,
    only_if=("《", *ENDINGS[Language.ZH], *ENDINGS[Language.EN]),
)
