"""Read a United Nations text line by line: is a line a heading, a numbered paragraph, an item, a row, a note?

Plain text and Markdown share one reading, because official texts mark their structure in words (“1.”, “(a)”,
“一.”) whatever the format; Markdown adds its own marks.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from termbase.text import Block, BlockKind, Span

CONTENTS_TITLE = r"(?:目\s*[录录次]|Contents|CONTENTS|Table of contents)"
ROMAN_OR_CHINESE = r"(?:[一二三四五六七八九十]{1,3}|[IVX]{1,5}|[A-Z])"
COLUMN_TITLE = r"(?:段次|页次|页码|章次|Paragraphs?|Pages?|Chapters?)"
LONGEST_HEADING = 60  # code points; a numbered line that is longer is a paragraph
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


def lines_of(text: str, *, markdown: bool) -> Iterator[Block]:
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
        end = next(line_end.finditer(text, body)).start()
        if kind == "fence":
            yield Block(BlockKind.CODE, Span(at, end), start=at)
        elif kind == "row":
            yield from _cells(text, Span(body, end), contents.is_open)
        elif span := trimmed(text, body, end):
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
        span = trimmed(text, row.start + found.start(), row.start + found.end())
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


def trimmed(text: str, start: int, end: int) -> Span | None:
    """Cut white space off both ends; None when nothing is left."""
    words = text[start:end]
    stripped = words.strip()
    if not stripped:
        return None
    start += len(words) - len(words.lstrip())
    return Span(start, start + len(stripped))
