"""What a bracket after a name defines: a short form of the name, 全称（简称）, or nothing.

It defines a short form when it says so (下称, hereinafter), when the glossary knows it
as a short form of the name before it, or when it is made of that name: of its characters in order
in Chinese, of its words' initials in English. Numbers, symbols, dates, remarks and the English originals that
Chinese texts give for information are none.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from termbase.context import Context
from termbase.glossary import Concept
from termbase.language import Language
from termbase.shortforms import beginning, is_general, is_listed, is_made_of
from termbase.text import Block, BlockKind, Document, Location, Span
from termbase.zones import ZoneKind

LONGEST_NAME = 45  # code points before a bracket that may belong to the name it shortens


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


def definitions_in(context: Context, document: Document, block: Block, part: int) -> Iterator[Definition]:
    """Find the definitions in the brackets of one block, in order."""
    for bracket in _bracket().finditer(document.text, block.span.start, block.span.end):
        symbols = context.zones(document).of_kind(ZoneKind.SYMBOL) if "/" in bracket[1] else ()
        if not any(bracket.start() < symbol.span.start < bracket.end() for symbol in symbols):
            yield from _read(context, document, block, bracket, part)


def _read(
    context: Context, document: Document, block: Block, bracket: re.Match[str], part: int
) -> Iterator[Definition]:
    """Read one bracket: each short form in it that belongs to the name before."""
    text = document.text
    announced = _announced().match(bracket[1])
    names = tuple(_names_before(context, document, block, bracket.start()))
    first = bracket.start(1) + (announced.end() if announced else 0)
    for piece in _piece().finditer(text, first, bracket.end(1)):
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


def _joined(words: str) -> str:
    """Words without the line breaks and spaces that a page put between Chinese characters."""
    return re.sub(r"\s+", " ", words).strip() if words.isascii() else re.sub(r"\s*\n\s*", "", words).strip()
