"""Abbreviations of a text: where a short form is defined, 全称（简称）, and where it is used.

A text has parts with definitions of their own: the summary, the body, each annex.
"""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from termbase.brackets import LONGEST_NAME, Definition, definitions_in
from termbase.context import Context
from termbase.covers import Covers
from termbase.normalization import fold
from termbase.text import BlockKind, Document, Span
from termbase.zones import ZoneKind

BODY = (BlockKind.PARAGRAPH, BlockKind.ITEM)
UNREAD = frozenset({BlockKind.CONTENTS, BlockKind.CODE, BlockKind.COMMENT, BlockKind.FURNITURE})
NO_USE = (ZoneKind.CONTENTS, ZoneKind.ADDRESS, ZoneKind.CODE, ZoneKind.SYMBOL)


@lru_cache(maxsize=4)  # four rules ask for it
def definitions(context: Context, document: Document) -> tuple[Definition, ...]:
    """Find the definitions of a document, in order."""
    return tuple(
        found
        for block, part in zip(document.blocks, _parts(document), strict=True)
        if block.kind not in UNREAD
        for found in definitions_in(context, document, block, part)
    )


def uses(
    context: Context, document: Document, short: str, known: tuple[Definition, ...] = ()
) -> Iterator[Span]:
    """Find where a short form is used, apart from the brackets that define it.

    A short form inside a longer name is no use of it: inside its own long form, another definition's name, a
    term of the glossary, a longer title.
    """
    text, folded, zones = document.text, fold(short), context.zones(document)
    plurals = (f"{short}s", f"{short}’s", f"{short}'s")
    longer = {d.long_text for d in known} | {d.short_text for d in known if len(d.short_text) > len(short)}
    covers = Covers(span for words in longer if words for span in _places(text, words))
    brackets = Covers(d.short for d in known)
    for span in _places(text, short):
        if brackets.hold(span) or covers.go_beyond(span) or _in_word(text, span):
            continue
        title = zones.around(span, ZoneKind.TITLE)
        if (title and fold(text[slice(*title.content)]) != folded) or zones.around(span, *NO_USE):
            continue
        around = Span(max(span.start - LONGEST_NAME, 0), span.end + LONGEST_NAME)
        names = Covers(m.span for m in context.matches(document).within(around) if m.text not in plurals)
        if not names.go_beyond(span):
            yield span


def part_at(document: Document, offset: int) -> int:
    """The part of the text (summary, body, annex) that an offset lies in."""
    parts = _parts(document)
    return max(
        (part for block, part in zip(document.blocks, parts, strict=True) if block.start <= offset), default=0
    )


def _parts(document: Document) -> tuple[int, ...]:
    """The part that each block belongs to; annexes can only follow the first numbered paragraph."""
    words = [document.text[slice(*block.span)].strip("*_ \u3000") for block in document.blocks]
    summary = next((number for number, title in enumerate(words) if _summary().fullmatch(title)), -1)
    part, parts, has_begun = int(summary < 0), list[int](), False
    for number, (block, title) in enumerate(zip(document.blocks, words, strict=True)):
        numbered = block.kind is BlockKind.PARAGRAPH and bool(block.number)
        has_begun = has_begun or numbered
        if part == 0 and (numbered or (block.kind is BlockKind.CONTENTS and number > summary)):
            part = 1
        elif has_begun and block.kind in (BlockKind.HEADING, BlockKind.PARAGRAPH) and _annex().match(title):
            part += 1
        parts.append(part)
    return tuple(parts)


@cache
def _summary() -> re.Pattern[str]:
    """The title of a summary; the contents may stand before it or after."""
    return re.compile(r"(?:内容|执行)?(?:摘要|提要|概要)|(?:Executive )?[Ss]ummary|Abstract")


@cache
def _annex() -> re.Pattern[str]:
    """The title of an annex."""
    return re.compile(
        r"(?:附件|附录|Annex|Appendix|ANNEX)\s*(?:[一二三四五六七八九十]{1,3}|[IVX\d]+)?\s*(?:$|[.．:：])"
    )


def _places(text: str, words: str) -> Iterator[Span]:
    """Where words stand in a text, over a line break too."""
    pattern = r"\s?".join(map(re.escape, words.replace(" ", ""))) if not words.isascii() else re.escape(words)
    for found in re.finditer(pattern, text):
        yield Span(*found.span())


def _in_word(text: str, span: Span) -> bool:
    """Whether Latin letters go on beside a span that begins or ends with one."""
    before, after = text[span.start - 1 : span.start], text[span.end : span.end + 1]
    first, last = text[span.start], text[span.end - 1]
    starts = first.isascii() and first.isalnum() and before.isascii() and (before.isalnum() or before in "-/")
    ends = last.isascii() and last.isalnum() and after.isascii() and (after.isalnum() or after == "/")
    return (starts and bool(before)) or (ends and bool(after) and after != "s")
