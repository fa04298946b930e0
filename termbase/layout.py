"""Find the blocks of a United Nations text: headings, numbered paragraphs, items, tables, notes.

Plain text and Markdown share one reading, line by line, because official texts mark their
structure in words (“1.”, “(a)”, “一.”) whatever the format; Markdown adds its own marks.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from termbase.pagebreaks import FULL_LINE, is_cut_before, reads_on, width
from termbase.text import Block, BlockKind, Span

CONTENTS_TITLE = r"(?:目\s*[录录次]|Contents|CONTENTS|Table of contents)"
ROMAN_OR_CHINESE = r"(?:[一二三四五六七八九十]{1,3}|[IVX]{1,5}|[A-Z])"
COLUMN_TITLE = r"(?:段次|页次|页码|章次|Paragraphs?|Pages?|Chapters?)"
LONGEST_HEADING = 60  # code points; a numbered line that is longer is a paragraph

ASIDES = {"fence": BlockKind.CODE}
NOT_PARTED = frozenset({BlockKind.CODE, BlockKind.COMMENT})
MARKS = {
    "number": BlockKind.PARAGRAPH,
    "item": BlockKind.ITEM,
    "bullet": BlockKind.ITEM,
    "note": BlockKind.FOOTNOTE,
}


@cache
def _opening(*, markdown: bool) -> re.Pattern[str]:
    """What a line opens, by the name of the group that matches; a whole fence or comment at once."""
    bold = r"(?:\*\*|__)?"
    marks = r"""
        (?P<fence>(?:```|~~~)[\s\S]*?(?:^[ \t]*(?:```|~~~)[ \t]*$|\Z))
        |(?P<comment><!--[\s\S]*?(?:-->|\Z))
        |(?P<row>\|)
        |(?P<heading>\#{1,6})(?=[ \t])
        |(?P<bullet>[-+*•·●○–—])(?=[ \t])
    """
    shared = rf"""
        (?P<number>\d{{1,4}})(?:\\?[.．](?!\d)|、)
        |(?P<item>[(（](?:[a-z]{{1,2}}|[ivx]{{1,5}}|[一二三四五六七八九十]{{1,3}}|\d{{1,2}})[)）])
        |(?P<section>{ROMAN_OR_CHINESE})(?:、|\\?[.．](?=\s))
        |(?P<note>(?!\*+[^*\s][^*\n]*\*)\\?\*{{1,3}}(?=[\s\u3400-\u9fff])|\[\^\w+\]:|[¹²³⁴-⁹]+(?=\s))
    """
    pattern = f"{marks}|{bold}(?:{shared})" if markdown else rf"{shared}|(?P<bullet>[•●○])(?=\s)"
    return re.compile(rf"[ \t\f\u3000]*(?:{pattern})?[ \t\u3000]*", re.VERBOSE | re.MULTILINE)


@cache
def _leader() -> re.Pattern[str]:
    """The dots of a table of contents, and the page numbers after them."""
    return re.compile(r"\s*(?:[.．·…]\s?){3,}[\d\s\-–—,、|]*$")


@cache
def _columns() -> re.Pattern[str]:
    """The columns of a table of contents that has no dots: paragraphs and page, parted by white space."""
    return re.compile(r"(?:\s+\d+(?:\s*[-–—]\s*\d+)?\s+\d+|(?:\t|\s{2,})\s*\d+(?:\s*[-–—]\s*\d+)?)\s*$")


@cache
def _furniture() -> re.Pattern[str]:
    """A running header or footer: a page number, a document symbol, a job number, or several."""
    page = r"[-–—]?\s*\d{1,4}\s*[-–—]?|\d{1,3}/\d{1,3}|第\s*\d{1,3}\s*页|[Pp]age\s+\d{1,3}"
    job = r"(?:GE\.)?\d\d-\d{4,6}\s*(?:\([A-Z]\))?|\\?\*\d{7}\\?\*"
    piece = rf"(?:{page}|[A-Z]{{1,5}}(?:/[\w.]+)+|{job}|联合国|United Nations)"
    return re.compile(rf"{piece}(?:\s+{piece})*")


def plain_blocks(text: str) -> tuple[Block, ...]:
    """Find the blocks of a plain text."""
    return tuple(_continued(text, _joined(text, _opened(text, markdown=False), markdown=False)))


def markdown_blocks(text: str) -> tuple[Block, ...]:
    """Find the blocks of a Markdown text."""
    return tuple(_continued(text, _joined(text, _parted(text, _opened(text, markdown=True)), markdown=True)))


def _opened(text: str, *, markdown: bool) -> Iterator[Block]:
    """Yield a block for each line, or cell of a table; one without a mark may yet be joined."""
    opening, paragraph, contents, at = _opening(markdown=markdown), "", Contents(), 0
    line_end = re.compile(r"[\r\n]|\Z")
    while at < len(text):
        mark = opening.match(text, at)
        kind = (mark and mark.lastgroup) or "text"
        body = mark.end() if mark else at
        if kind == "comment":  # words may follow it on its line
            yield Block(BlockKind.COMMENT, Span(at, body), start=at)
            at = body
            continue
        end = line_end.search(text, body).start()  # type: ignore[union-attr]
        if kind in ASIDES:
            yield Block(ASIDES[kind], Span(at, end), start=at)
        elif kind == "row":
            yield from _cells(text, Span(body, end), contents.is_open)
        elif span := _trimmed(text, body, end):
            marker = mark[kind] if mark and mark.lastgroup else ""
            block = _block(text, span, kind, marker, contents.is_open and contents.first != marker)
            contents = contents.after(block, text)
            if block.kind is BlockKind.HEADING:
                paragraph = ""
            elif kind == "number" and block.kind is BlockKind.PARAGRAPH:
                paragraph = block.number
            note = block.kind is BlockKind.FOOTNOTE
            yield block._replace(start=at, paragraph="" if note else paragraph)
        at = end + 1


def _parted(text: str, blocks: Iterable[Block]) -> Iterator[Block]:
    """Part the words of a line from the comments within it."""
    comments = [found.span() for found in re.finditer(r"<!--[\s\S]*?(?:-->|\Z)", text)]
    starts, ends = [start for start, _ in comments], [end for _, end in comments]
    for block in blocks:
        first, last = bisect_right(ends, block.span.start), bisect_left(starts, block.span.end)
        at, rest = block.span.start, block
        for start, end in () if block.kind in NOT_PARTED else comments[first:last]:
            if span := _trimmed(text, at, start):
                yield rest._replace(span=span)
                rest = rest._replace(number="", start=end)
            yield Block(BlockKind.COMMENT, Span(max(start, at), min(end, block.span.end)), start=start)
            at = end
        if span := _trimmed(text, at, block.span.end):
            yield rest._replace(span=span)


class Contents(NamedTuple):
    """Whether the lines at hand are a table of contents, and the number of its first entry.

    Where that number comes again, without dots or pages, the body begins.
    """

    is_open: bool = False
    first: str = ""

    def after(self, block: Block, text: str) -> "Contents":
        """What holds after one more block."""
        if block.kind is BlockKind.HEADING:
            return Contents(re.fullmatch(CONTENTS_TITLE, text[slice(*block.span)]) is not None)
        if block.kind is BlockKind.PARAGRAPH and block.number:
            return Contents()
        if self.is_open and not self.first and block.kind is BlockKind.CONTENTS:
            return self._replace(first=block.number)
        return self


def _block(text: str, span: Span, kind: str, mark: str, in_contents: bool) -> Block:
    """Say what the words of one line are."""
    words = text[slice(*span)]
    if kind == "text" and len(words) < LONGEST_HEADING and _furniture().fullmatch(words):
        return Block(BlockKind.FURNITURE, span)
    leader = _leader().search(words) or (in_contents and _columns().search(words))
    if leader and leader.start():
        entry = Span(span.start, span.start + leader.start())
        return _numbered(text, Block(BlockKind.CONTENTS, entry, _bare(kind, mark)))
    if kind == "heading":
        return _numbered(text, Block(BlockKind.HEADING, span, level=len(mark)))
    if kind == "section" and len(words) <= LONGEST_HEADING and words[-1] not in "。；;，,":
        contents = BlockKind.CONTENTS if in_contents else BlockKind.HEADING
        if words.endswith(("**", "__")):
            span = Span(span.start, span.end - 2)
        return Block(contents, span, mark, level=2 if mark not in "ABCDEFGH" else 3)
    if kind == "bullet" and in_contents:
        return _numbered(text, Block(BlockKind.CONTENTS, span))
    if kind == "section":
        return Block(BlockKind.PARAGRAPH, span, mark)
    if kind in MARKS:
        return Block(MARKS[kind], span, mark)
    if re.fullmatch(CONTENTS_TITLE, words):
        return Block(BlockKind.HEADING, span, level=2)
    return Block(BlockKind.PARAGRAPH, span)


def _cells(text: str, row: Span, in_contents: bool) -> Iterator[Block]:
    """Yield the cells of a table's row; in the contents, the first one is the entry."""
    for found in re.finditer(r"[^|]+", text[row.start : row.end]):
        span = _trimmed(text, row.start + found.start(), row.start + found.end())
        if not span or not text[slice(*span)].strip("-: "):
            continue
        words = text[slice(*span)]
        leader = _leader().search(words)
        titled = len(words) > 3 and not words[0].isdigit() and not re.fullmatch(COLUMN_TITLE, words)
        if leader or (in_contents and titled):
            end = span.start + leader.start() if leader else span.end
            yield _numbered(text, Block(BlockKind.CONTENTS, Span(span.start, end), start=span.start))
        else:
            yield Block(BlockKind.CELL, span, start=span.start)


@cache
def _section_number() -> re.Pattern[str]:
    """A number that opens a heading: “一.”, “IV.”, “1.”, “2.3”, “（一）”, “(a)”."""
    return re.compile(
        rf"""({ROMAN_OR_CHINESE}|\d{{1,2}}(?:\.\d{{1,2}})*)(?:、|\\?[.．](?!\d))\s*(?=\S)
        |(\d{{1,2}}(?:\.\d{{1,2}})+)\s+(?=\S)
        |([(（](?:[a-z]{{1,2}}|[ivx]{{1,5}}|[一二三四五六七八九十]{{1,3}}|\d{{1,2}})[)）])\s*(?=\S)""",
        re.VERBOSE,
    )


def _numbered(text: str, block: Block) -> Block:
    """Take the section number out of a heading's words."""
    start, end = block.span
    found = None if block.number else _section_number().match(text, start, end)
    return block._replace(number=found[found.lastindex or 1], span=Span(found.end(), end)) if found else block


def _bare(kind: str, mark: str) -> str:
    return mark if kind in ("section", "number") else ""


def _trimmed(text: str, start: int, end: int) -> Span | None:
    """Cut white space off both ends; None when nothing is left."""
    words = text[start:end]
    stripped = words.strip()
    if not stripped:
        return None
    start += len(words) - len(words.lstrip())
    return Span(start, start + len(stripped))


def _joined(text: str, blocks: Iterable[Block], *, markdown: bool) -> Iterator[Block]:
    """Join the lines of one paragraph: in Markdown all, in plain text those broken to fit a page."""
    last: Block | None = None
    for block in blocks:
        if last and _goes_on(text, last, block, markdown=markdown):
            last = last._replace(span=Span(last.span.start, block.span.end))
            continue
        if last:
            yield last
        last = block
    if last:
        yield last


def _goes_on(text: str, last: Block, block: Block, *, markdown: bool) -> bool:
    """Whether an unmarked line belongs to the block on the line just before it."""
    if block.kind is not BlockKind.PARAGRAPH or block.number:
        return False
    if last.kind not in (BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.FOOTNOTE):
        return False
    between = text[last.span.end : block.span.start]
    if len(re.findall(r"\r\n|\r|\n", between)) > 1:
        return False
    if markdown or (last.paragraph and reads_on(text, last, block)):
        return True
    line = re.split(r"[\r\n]", text[slice(*last.span)])[-1]
    return width(line) >= FULL_LINE


def _continued(text: str, blocks: Iterable[Block]) -> Iterator[Block]:
    """Mark the blocks in which a sentence of the block before goes on (a page break cut it)."""
    last: Block | None = None
    for block in blocks:
        yield block._replace(continues=bool(last and is_cut_before(text, last, block)))
        if block.kind not in (BlockKind.FURNITURE, BlockKind.FOOTNOTE, BlockKind.COMMENT):
            last = block
