"""Stretches of a text whose wording is not the writer's own, or is no wording at all.

Official titles, quotations, document symbols, addresses and code are recognised once, here; every rule
asks before it judges.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from enum import StrEnum
from functools import cache
from typing import NamedTuple

from termbase.language import Language
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
PAIRS = {"《": "》", "“": "”", "‘": "’", "「": "」", "『": "』"}
OPENING = {closing: opening for opening, closing in PAIRS.items()}
STRAIGHT = '"'
NOT_WORDS = frozenset({BlockKind.CODE, BlockKind.COMMENT, BlockKind.FURNITURE})


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
        alone: list[int] = []
        for zone in sorted(_found(document, alone), key=lambda zone: (zone.span.start, -zone.span.end)):
            zones = self._of_kind[zone.kind]
            if not zones or zone.span.start >= zones[-1].span.end:
                zones.append(zone)
        self._starts = {kind: [zone.span.start for zone in zones] for kind, zones in self._of_kind.items()}
        # Where a title or quotation mark stands that no other one closes or opens, in order.
        self.unpaired = tuple(sorted(alone))

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


def _found(document: Document, alone: list[int]) -> Iterator[Zone]:
    """Yield the zones, unordered and some in others; marks that have no partner are put into `alone`."""
    for block in document.blocks:
        if block.kind is BlockKind.CONTENTS:
            yield Zone(block.span, ZoneKind.CONTENTS)
        elif block.kind is BlockKind.CODE:
            yield Zone(block.span, ZoneKind.CODE)
    apart = _apart(document.text)
    yield from apart
    not_words = [zone.span for zone in apart if zone.kind in (ZoneKind.CODE, ZoneKind.ADDRESS)]
    yield from _marked(document, not_words, alone)
    if document.language is Language.EN:
        for found in _italics().finditer(document.text):
            yield Zone(Span(*found.span()), ZoneKind.TITLE)


def _apart(text: str) -> list[Zone]:
    """What its characters alone make plain; of two that overlap, the kind that is asked for first stands."""
    zones: list[Zone] = []
    for kind, signs, pattern in _PLAIN:
        if any(sign in text for sign in signs) or (kind is ZoneKind.FOOTNOTE_MARK and _glued().search(text)):
            taken = sorted(zone.span for zone in zones)
            starts = [span.start for span in taken]
            found = (Span(*match.span()) for match in pattern().finditer(text))
            zones += [Zone(span, kind) for span in found if not _is_in(span.start, taken, starts)]
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


@cache
def _italics() -> re.Pattern[str]:
    """An English title in Markdown's italics: a capital first, more than a word, over a line at most."""
    return re.compile(r"(?<![\w*\\])\*(?=[A-Z])([^*\n]|\n(?!\n)){3,200}?(?<![\s\\])\*(?![\w*])")


def _marked(document: Document, not_words: list[Span], alone: list[int]) -> Iterator[Zone]:
    """What stands between title or quotation marks within one flow of text."""
    starts = [span.start for span in not_words]
    last_open: Zone | None = None
    for flow, marks in _flows(document):
        inside = [at for at in marks if not _is_in(at, not_words, starts)]
        pairs, unpaired = _paired(document.text, inside)
        yield from pairs
        opens = document.text[flow.start] == "“"
        if last_open and opens:  # a quotation of several paragraphs closes with the last of them alone
            alone.remove(last_open.span.start)
            yield last_open
        goes_on = opens and flow.start in unpaired
        last_open = Zone(flow, ZoneKind.QUOTE, is_closed=False) if goes_on else None
        alone += unpaired


def _is_in(at: int, spans: list[Span], starts: list[int]) -> bool:
    before = bisect_right(starts, at) - 1
    return before >= 0 and at < spans[before].end


def _flows(document: Document) -> Iterator[tuple[Span, list[int]]]:
    """The text in stretches that a page break may cut but nothing else, each with its marks."""
    marks = _mark_places(document.text)
    at = next(marks, -1)
    flow: Span | None = None
    inside: list[int] = []
    for block in document.blocks:
        if block.kind in NOT_WORDS:
            continue
        if flow and not block.continues:
            yield flow, inside
            flow, inside = None, []
        flow = Span(flow.start if flow else block.span.start, block.span.end)
        while 0 <= at < block.span.end:
            if at >= block.span.start:
                inside.append(at)
            at = next(marks, -1)
    if flow:
        yield flow, inside


def _mark_places(text: str) -> Iterator[int]:
    """Where title and quotation marks stand, in order."""
    present = [mark for mark in (*PAIRS, *OPENING, STRAIGHT) if mark in text]
    if present:
        yield from (found.start() for found in re.finditer(f"[{''.join(present)}]", text))


def _paired(text: str, marks: Iterable[int]) -> tuple[list[Zone], list[int]]:
    """Pair the marks of a flow; a mark without its partner is returned apart and holds nothing."""
    zones: list[Zone] = []
    unpaired: list[int] = []
    stack: list[int] = []
    straight: list[int] = []
    for at in marks:
        mark = text[at]
        if mark == STRAIGHT:
            straight.append(at)
        elif mark in PAIRS:
            stack.append(at)
        elif not any(text[start] == OPENING[mark] for start in stack):
            unpaired.append(at)
        elif not _is_apostrophe(text, at):
            while text[start := stack.pop()] != OPENING[mark]:
                unpaired.append(start)
            zones += _zone(start, at + 1, ZoneKind.TITLE if mark == "》" else ZoneKind.QUOTE)
    if len(straight) % 2 == 0:
        for start, end in zip(straight[::2], straight[1::2], strict=True):
            zones += _zone(start, end + 1, ZoneKind.QUOTE)
    return zones, [*unpaired, *stack]


def _is_apostrophe(text: str, at: int) -> bool:
    return text[at] == "’" and text[at + 1 : at + 2].isalpha() and text[at + 1].isascii()


def _zone(start: int, end: int, kind: ZoneKind) -> list[Zone]:
    return [Zone(Span(start, end), kind)] if 2 < end - start <= LONGEST[kind] + 2 else []
