"""Abbreviations of a text: where a short form is defined, 全称（简称）, and where it is used.

A bracket after a name defines a short form when it says so (下称, hereinafter), when the glossary knows it
as a short form of the name before it, or when it is made of that name: of its characters in order
in Chinese, of its words' initials in English. Numbers, symbols, dates, remarks and the English originals that
Chinese texts give for information are none.
"""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from termbase.context import Context
from termbase.covers import Covers
from termbase.glossary import Concept
from termbase.language import Language
from termbase.normalization import fold
from termbase.shortforms import beginning, is_general, is_listed, is_made_of
from termbase.text import Block, BlockKind, Document, Location, Span
from termbase.zones import ZoneKind

LONGEST_NAME = 45  # code points before a bracket that may belong to the name it shortens
BODY = (BlockKind.PARAGRAPH, BlockKind.ITEM)


class Definition(NamedTuple):
    """A place where a text defines a short form.

    `part` counts the texts within the text, each with definitions of its own: 0 is the summary, 1 the body,
    more are the annexes. An `original` is a foreign acronym given beside a Chinese name, often
    only for information. Only where the name is `bounded` (a title, a term of the glossary) is it known where
    it begins.
    """

    document: Document
    long: Span
    bracket: Span
    short: Span
    part: int
    kind: BlockKind
    concepts: tuple[str, ...] = ()
    original: bool = False
    bounded: bool = False
    listed: bool = False  # the glossary has the short form

    @property
    def short_text(self) -> str:
        """The short form, without line breaks."""
        return _joined(self.document.text[slice(*self.short)])

    @property
    def long_text(self) -> str:
        """The name that it stands for, without line breaks."""
        return _joined(self.document.text[slice(*self.long)])

    @property
    def location(self) -> Location:
        """Where the short form stands in its bracket."""
        return Location(self.document, self.short)

    @property
    def is_general(self) -> bool:
        """Whether the short form is a common word, whose uses cannot be told from others."""
        return is_general(self.short_text)


@lru_cache(maxsize=4)  # four rules ask for it
def definitions(context: Context, document: Document) -> tuple[Definition, ...]:
    """Find the definitions of a document, in order."""
    parts = _parts(document)
    return tuple(
        found
        for number, block in enumerate(document.blocks)
        if block.kind not in (BlockKind.CONTENTS, BlockKind.CODE, BlockKind.COMMENT, BlockKind.FURNITURE)
        for bracket in _bracket().finditer(document.text, block.span.start, block.span.end)
        for found in _read(context, document, block, bracket, parts[number])
    )


def uses(
    context: Context, document: Document, short: str, known: tuple[Definition, ...] = ()
) -> Iterator[Span]:
    """Find where a short form is used, apart from the brackets that define it.

    A short form inside a longer name is no use of it: inside its own long form, another definition's name, a
    term of the glossary, a longer title.
    """
    text, folded = document.text, fold(short)
    plurals = (f"{short}s", f"{short}’s", f"{short}'s")
    longer = {d.long_text for d in known} | {d.short_text for d in known if len(d.short_text) > len(short)}
    covers = Covers(span for words in longer if words for span in _places(text, words))
    brackets = Covers(d.short for d in known)
    for span in _places(text, short):
        if brackets.hold(span) or covers.go_beyond(span) or _in_word(text, span):
            continue
        title = context.zones(document).around(span, ZoneKind.TITLE)
        if title and fold(text[slice(*title.content)]) != folded:
            continue
        if any(
            context.zones(document).around(span, kind)
            for kind in (ZoneKind.CONTENTS, ZoneKind.ADDRESS, ZoneKind.CODE, ZoneKind.SYMBOL)
        ):
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


def _read(
    context: Context, document: Document, block: Block, bracket: re.Match[str], part: int
) -> Iterator[Definition]:
    """Read one bracket: each short form in it that belongs to the name before."""
    text = document.text
    announced = _announced().match(bracket[1])
    symbol = context.zones(document).of_kind(ZoneKind.SYMBOL) if "/" in bracket[1] else ()
    if any(bracket.start() < zone.span.start < bracket.end() for zone in symbol):
        return
    names = tuple(_names_before(context, document, block, bracket.start()))
    for piece in _piece().finditer(
        text, bracket.start(1) + (announced.end() if announced else 0), bracket.end(1)
    ):
        short = Span(*piece.span("short"))
        form = _joined(text[slice(*short)])
        if not form:
            continue
        for name in names:
            concepts = tuple(c.id for c in name.concepts if is_listed(c, form, document.language))
            if concepts or announced or is_made_of(form, text[slice(*name.span)], document.language):
                yield Definition(
                    document,
                    name.span if name.bounded else _cut(form, name.span, document),
                    Span(*bracket.span()),
                    short,
                    part,
                    block.kind,
                    concepts or tuple(c.id for c in name.concepts),
                    document.language is Language.ZH and form.isascii() and not announced,
                    name.bounded,
                    bool(concepts),
                )
                break


def _cut(form: str, span: Span, document: Document) -> Span:
    """Cut a run of characters to the name in it."""
    run = document.text[slice(*span)]
    return Span(span.start + beginning(form, run, document.language), span.end)


class _Name(NamedTuple):
    """What stands before a bracket and may be a long form; `bounded` when its beginning is known."""

    span: Span
    bounded: bool
    concepts: tuple[Concept, ...] = ()


def _names_before(context: Context, document: Document, block: Block, end: int) -> Iterator[_Name]:
    """Offer what may be the name before a bracket: the glossary's term, the title, the run of characters."""
    text = document.text
    end = len(text[:end].rstrip()) if text[end - 1 : end].isspace() else end
    start = max(block.span.start, end - 2 * LONGEST_NAME)
    if start >= end:
        return
    closing = {end, end - 1} if text[end - 1] in '》”’"' else {end}
    touching = [m for m in context.matches(document).within(Span(start, end)) if m.span.end in closing]
    concepts = tuple(sense.concept for m in touching for sense in m.senses)
    title = context.zones(document).around(Span(end - 1, end), ZoneKind.TITLE)
    if title and title.span.end == end:
        inside = tuple(
            s.concept
            for m in context.matches(document).within(title.content)
            for s in m.senses
            if m.span == title.content
        )
        yield _Name(title.content, bounded=True, concepts=inside)
        return
    if touching:
        yield _Name(touching[0].span, bounded=True, concepts=concepts)
    run = _run(document.language).search(text, start, end)
    if run:
        yield _Name(Span(*run.span()), bounded=False)


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


@cache
def _bracket() -> re.Pattern[str]:
    return re.compile(r"[（(]([^（）()]{2,60})[)）]")


@cache
def _announced() -> re.Pattern[str]:
    """The words that announce a short form: 以下简称, 下称, hereinafter referred to as."""
    return re.compile(
        r"\s*(?:(?:以下|下文|此后)?(?:简称|称)(?:为|作)?|下称|以下统称|[Hh]erein(?:after)?|[Hh]ereafter)"
        r"\s*,?\s*(?:(?:referred to|known) as\s*)?[:：]?\s*"
    )


@cache
def _piece() -> re.Pattern[str]:
    """One of the forms in a bracket, without quotation marks and title marks."""
    return re.compile(
        r"[\s“\"「《]*(?:或|又称|简称|or|the(?=\s))?[\s“\"「《]*(?P<short>[^，,、；;/“”\"「」《》]*[^，,、；;/“”\"「」《》\s])"
    )


@cache
def _run(language: Language) -> re.Pattern[str]:
    """The words before a bracket that may be a name, as many as stand without a stop."""
    if language is Language.ZH:  # 、 may stand within a name: 教育、科学及文化组织
        return re.compile(r"[^\s，。；：“”（）()《》,;:\d][^，。；：“”（）()《》,;:]*\Z")
    return re.compile(r"[A-Za-z][^.;:()“”]*\Z")


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


def _joined(words: str) -> str:
    """Words without the line breaks and spaces that a page put between Chinese characters."""
    return re.sub(r"\s+", " ", words).strip() if words.isascii() else re.sub(r"\s*\n\s*", "", words).strip()
