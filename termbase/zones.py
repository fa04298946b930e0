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
from termbase.text import BlockKind, Document, Span


class ZoneKind(StrEnum):
    """What a zone is."""

    TITLE = "title"  # 《…》; in English an italic title
    QUOTE = "quote"  # “…”, 「…」
    SYMBOL = "symbol"  # A/60/150
    ADDRESS = "address"  # of the web or of mail
    CODE = "code"
    CONTENTS = "contents"  # the table of contents
    FOOTNOTE_MARK = "footnote mark"


LONGEST_TITLE = 120  # code points
LONGEST_QUOTE = 400


class Zone(NamedTuple):
    """A stretch of text and what it is; its marks (《》, quotation marks) belong to it."""

    span: Span
    kind: ZoneKind

    @property
    def content(self) -> Span:
        """The span without the marks of a title or quotation."""
        if self.kind in (ZoneKind.TITLE, ZoneKind.QUOTE):
            return Span(self.span.start + 1, self.span.end - 1)
        return self.span


@cache
def _pattern(language: Language) -> re.Pattern[str]:
    quote = rf"“[^“”\n]{{1,{LONGEST_QUOTE}}}”|「[^「」\n]{{1,{LONGEST_QUOTE}}}」|『[^『』\n]{{1,{LONGEST_QUOTE}}}』"
    if language is Language.EN:
        quote += rf"|(?<!\w)\"[^\"\n]{{1,{LONGEST_QUOTE}}}\"(?!\w)"
    return re.compile(
        rf"""(?P<TITLE>《[^《》]{{1,{LONGEST_TITLE}}}(?:《[^《》]*》[^《》]{{0,{LONGEST_TITLE}}})*》)
        |(?P<QUOTE>{quote})
        |(?P<ADDRESS>\b(?:https?://|www\.)[^\s，。；、（）《》]+|\b[\w.+-]+@[\w-]+\.[\w.]+)
        |(?P<CODE>`[^`\n]+`)
        |(?P<SYMBOL>\b(?=[A-Za-z/.\-()]*\d)[A-Z]{{1,6}}(?:/[A-Za-z0-9.\-()]+)+)
        |(?P<FOOTNOTE_MARK>\[\^\w+\]|(?<=\w)[¹²³⁰⁴-⁹]+)""",
        re.VERBOSE,
    )


class Zones:
    """The zones of a document. Zones of one kind do not overlap; those of two kinds may."""

    def __init__(self, document: Document) -> None:
        self._of_kind: dict[ZoneKind, list[Zone]] = {kind: [] for kind in ZoneKind}
        for zone in sorted(_found(document)):
            self._of_kind[zone.kind].append(zone)
        self._starts = {kind: [zone.span.start for zone in zones] for kind, zones in self._of_kind.items()}

    def of_kind(self, kind: ZoneKind) -> tuple[Zone, ...]:
        """The zones of one kind, in order."""
        return tuple(self._of_kind[kind])

    def around(self, span: Span, kind: ZoneKind) -> Zone | None:
        """The zone of a kind that holds a span, if there is one."""
        at = bisect_right(self._starts[kind], span.start) - 1
        if at < 0:
            return None
        zone = self._of_kind[kind][at]
        return zone if span.end <= zone.span.end else None

    def is_verbatim(self, span: Span) -> bool:
        """Whether the wording of a span is fixed by someone else: a title, quotation, address, code."""
        return any(self.around(span, kind) for kind in VERBATIM)


VERBATIM = (ZoneKind.TITLE, ZoneKind.QUOTE, ZoneKind.ADDRESS, ZoneKind.CODE, ZoneKind.SYMBOL)


def _found(document: Document) -> Iterator[Zone]:
    text = document.text
    for block in document.blocks:
        if block.kind is BlockKind.CONTENTS:
            yield Zone(block.span, ZoneKind.CONTENTS)
        elif block.kind is BlockKind.CODE:
            yield Zone(block.span, ZoneKind.CODE)
    pattern = _pattern(document.language)
    at = 0
    while found := pattern.search(text, at):
        kind = ZoneKind[found.lastgroup or "CODE"]
        yield Zone(Span(*found.span()), kind)
        # A quotation may hold a title, and a title a quotation: look inside as well.
        at = found.start() + 1 if kind in (ZoneKind.TITLE, ZoneKind.QUOTE) else found.end()
