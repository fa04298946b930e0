"""Stretches of a text whose wording is not the writer's own, or is no wording at all.

Official titles, quotations, document symbols, addresses and code are recognised once, here; every rule
asks before it judges.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from enum import StrEnum
from functools import cache
from typing import NamedTuple

from termbase.language import Language
from termbase.marks import Marks, is_in, marks_of
from termbase.text import BlockKind, Document, Span


class ZoneKind(StrEnum):
    """What a zone is."""

    TITLE = "title"  # 《…》; in English an italic title
    QUOTE = "quote"  # “…”, 「…」, "…"
    SYMBOL = "symbol"  # A/60/150 and Add.1-2
    ADDRESS = "address"  # of the web or of mail
    CODE = "code"
    CONTENTS = "contents"  # the table of contents
    FOOTNOTE_MARK = "footnote mark"


VERBATIM = (ZoneKind.TITLE, ZoneKind.QUOTE, ZoneKind.ADDRESS, ZoneKind.CODE, ZoneKind.SYMBOL)
LONGEST = {ZoneKind.TITLE: 120, ZoneKind.QUOTE: 600}  # code points; a longer one has lost its end


class Zone(NamedTuple):
    """A stretch of text and what it is; its marks (《》, quotation marks) belong to it."""

    span: Span
    kind: ZoneKind
    is_closed: bool = True  # not so a quoted paragraph before the last, which has no closing mark

    @property
    def content(self) -> Span:
        """The span without the marks of a title or quotation."""
        if self.kind in LONGEST:
            return Span(self.span.start + 1, self.span.end - self.is_closed)
        return self.span


class Zones:
    """The zones of a document. Zones of one kind do not overlap; those of two kinds may."""

    def __init__(self, document: Document) -> None:
        self._of_kind: dict[ZoneKind, list[Zone]] = {kind: [] for kind in ZoneKind}
        apart = _apart(document.text)
        not_words = sorted(zone.span for zone in apart if zone.kind in (ZoneKind.CODE, ZoneKind.ADDRESS))
        marks = marks_of(document, not_words)
        found = [*_whole_blocks(document), *apart, *_between(marks, document.text), *_italics(document)]
        for zone in sorted(found, key=lambda zone: (zone.span.start, -zone.span.end)):
            zones = self._of_kind[zone.kind]
            if not zones or zone.span.start >= zones[-1].span.end:
                zones.append(zone)
        self._starts = {kind: [zone.span.start for zone in zones] for kind, zones in self._of_kind.items()}
        # Where a title or quotation mark stands that no other one closes or opens, in order.
        self.unpaired = tuple(sorted(marks.alone))

    def of_kind(self, kind: ZoneKind) -> tuple[Zone, ...]:
        """The zones of one kind, in order."""
        return tuple(self._of_kind[kind])

    def around(self, span: Span, *kinds: ZoneKind) -> Zone | None:
        """The zone of some kinds that holds a span, if there is one."""
        for kind in kinds:
            at = bisect_right(self._starts[kind], span.start) - 1
            if at >= 0 and span.end <= (zone := self._of_kind[kind][at]).span.end:
                return zone
        return None

    def is_verbatim(self, span: Span) -> bool:
        """Whether the wording of a span is fixed by someone else: a title, quotation, address, code."""
        return self.around(span, *VERBATIM) is not None


def _whole_blocks(document: Document) -> Iterator[Zone]:
    for block in document.blocks:
        if block.kind is BlockKind.CONTENTS:
            yield Zone(block.span, ZoneKind.CONTENTS)
        elif block.kind is BlockKind.CODE:
            yield Zone(block.span, ZoneKind.CODE)


def _between(marks: Marks, text: str) -> Iterator[Zone]:
    """What stands between title or quotation marks, if it is neither nothing nor too long."""
    for span in marks.pairs:
        kind = ZoneKind.TITLE if text[span.start] == "《" else ZoneKind.QUOTE
        if 2 < span.end - span.start <= LONGEST[kind] + 2:
            yield Zone(span, kind)
    for span in marks.paragraphs:
        yield Zone(span, ZoneKind.QUOTE, is_closed=False)


def _apart(text: str) -> list[Zone]:
    """What its characters alone make plain; of two that overlap, the kind that is asked for first stands."""
    zones: list[Zone] = []
    for kind, signs, pattern in _PLAIN:
        if any(sign in text for sign in signs) or (kind is ZoneKind.FOOTNOTE_MARK and _glued().search(text)):
            taken = sorted(zone.span for zone in zones)
            starts = [span.start for span in taken]
            found = (Span(*match.span()) for match in pattern().finditer(text))
            zones += [Zone(span, kind) for span in found if not is_in(span.start, taken, starts)]
    return zones


@cache
def _code() -> re.Pattern[str]:
    return re.compile(r"`[^`\n]+`")


@cache
def _address() -> re.Pattern[str]:
    domain = r"(?:[a-z0-9-]+\.)+(?:org|int|com|net|edu|gov|info)"
    return re.compile(
        rf"""(?:https?://|www\.)[!#-;=?-~]*[\w/#=]|[\w.+-]+@[a-z][\w-]*(?:\.[\w-]+)+
            |(?<![\w.]){domain}\b(?:/[!#-;=?-~]*[\w/#=])?""",
        re.VERBOSE | re.ASCII,
    )


@cache
def _symbol() -> re.Pattern[str]:
    """Document symbols of the United Nations, as ST/CS/SER.B/5 lists them."""
    added = r"(?:Add|Corr|Rev|Amend)\.\s?\d+(?:\s?[-–]\s?\d+)?"
    return re.compile(
        rf"""(?<![A-Za-z0-9/])(?=[A-Z]{{1,6}}[A-Za-z.\-]*/[A-Za-z/.\-()]*\d)[A-Z]{{1,6}}(?:\.\d+)?
            (?:/[A-Za-z0-9]+(?:[.\-](?:[ ](?=\d))?[A-Za-z0-9]+)*(?:\((?:[IVXLC]+|\d+)\))?)+
            (?:\s?\((?:Parts?|Vol\.|Sect\.|Supp\.)?\s?[IVX\d]+\))?
            (?:\s*(?:[,，、;；]|和|及|与|and)\s*{added})*""",
        re.VERBOSE | re.ASCII,
    )


@cache
def _glued() -> re.Pattern[str]:
    """A digit after a closing mark, by and large: `_footnote_mark` looks closer."""
    return re.compile(r"[》”），。；]\d")


@cache
def _footnote_mark() -> re.Pattern[str]:
    """A mark, or a digit that is glued to a sentence and counts nothing."""
    return re.compile(
        r"""\[\^\w+\](?!:)|(?<=\S)[¹²³⁰⁴-⁹]+|(?<=\S)[ ]?\\\*{1,3}
            |(?<=》)\d{1,2}(?=[\n，。；、）]|$|[\u3400-\u9fff])(?![年月日号个项条款名次国种份页段章节人位本卷期部篇万亿千百])
            |(?<=[”）])\d{1,2}(?=[\n，。；、]|[的和与及或等中所在为是将]|$)
            |(?<=[\u3400-\u9fff][，。；])\d{1,2}(?=\s*\n|$|[这该其并以])|(?<=[》”）][，。；])\d{1,2}(?=\s*\n|$|[这该其并以])""",
        re.VERBOSE | re.ASCII,
    )


# Kinds that single characters give away: signs without which a text has none, and what they are.
_PLAIN = (
    (ZoneKind.CODE, ("`",), _code),
    (
        ZoneKind.ADDRESS,
        ("://", "www.", "@", ".org", ".int", ".com", ".net", ".edu", ".gov", ".info"),
        _address,
    ),
    (ZoneKind.SYMBOL, ("/",), _symbol),
    (ZoneKind.FOOTNOTE_MARK, ("[^", "\\*", *"¹²³⁰⁴⁵⁶⁷⁸⁹"), _footnote_mark),
)


def _italics(document: Document) -> Iterator[Zone]:
    """English titles in Markdown's italics: a capital first, more than a word, over a line at most."""
    if document.language is Language.EN:
        title = r"(?<![\w*\\])\*(?=[A-Z])([^*\n]|\n(?!\n)){3,200}?(?<![\s\\])\*(?![\w*])"
        for found in re.finditer(title, document.text):
            yield Zone(Span(*found.span()), ZoneKind.TITLE)
