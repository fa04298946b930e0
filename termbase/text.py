"""Texts and the places in them."""

from bisect import bisect_right
from collections.abc import Callable
from enum import StrEnum
from functools import cached_property
from typing import NamedTuple

from termbase.language import Language


class Span(NamedTuple):
    """A half-open range of code points in a document."""

    start: int
    end: int

    def overlaps(self, other: "Span") -> bool:
        """Whether both hold some place."""
        return self.start < other.end and other.start < self.end


class Position(NamedTuple):
    """A place as an editor shows it: line and column both count from 1, in code points."""

    line: int
    column: int


class BlockKind(StrEnum):
    """What a block of text is to its reader."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    CELL = "cell"
    CONTENTS = "contents"  # an entry of the table of contents
    FOOTNOTE = "footnote"
    FURNITURE = "furniture"  # running headers, page numbers
    CODE = "code"
    COMMENT = "comment"


PROSE = frozenset({BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.FOOTNOTE})


class Block(NamedTuple):
    """A heading, paragraph, list item, table cell … without its marker."""

    kind: BlockKind
    span: Span
    number: str = ""  # the block's own number or letter: “47”, “(a)”, “二”
    level: int = 0  # of a heading, from 1
    paragraph: str = ""  # the number of the numbered paragraph it belongs to
    start: int = 0  # where its marker begins
    continues: bool = False  # a sentence of the block before goes on here


class Document:
    """A text in one language, the name it goes by (most often its path) and its blocks.

    `encoding` is the codec that turns `text` back into the bytes it was read from, after
    `bom`. Line breaks are kept as they were read. `layout` finds the blocks when they are first
    asked for.
    """

    def __init__(
        self,
        name: str,
        text: str,
        language: Language,
        layout: "Callable[[str], tuple[Block, ...]] | None" = None,
        encoding: str = "utf-8",
        bom: bytes = b"",
    ) -> None:
        self.name = name
        self.text = text
        self.language = language
        self.encoding = encoding
        self.bom = bom
        self._layout = layout

    def __repr__(self) -> str:
        return f"Document({self.name!r}, {len(self.text)} code points, {self.language})"

    def with_text(self, text: str) -> "Document":
        """The same document with another text."""
        return Document(self.name, text, self.language, self._layout, self.encoding, self.bom)

    @cached_property
    def blocks(self) -> tuple[Block, ...]:
        """The blocks of the text in order; they do not overlap."""
        if self._layout is not None:
            return self._layout(self.text)
        return (Block(BlockKind.PARAGRAPH, Span(0, len(self.text))),)

    @cached_property
    def _block_starts(self) -> list[int]:
        return [block.start for block in self.blocks]

    def block_at(self, offset: int) -> Block | None:
        """Find the block that an offset falls in, its marker included."""
        index = bisect_right(self._block_starts, offset) - 1
        return self.blocks[index] if index >= 0 else None

    @cached_property
    def _line_starts(self) -> list[int]:
        text = self.text
        starts, at = [0], 0
        if "\r" not in text:
            while at := text.find("\n", at) + 1:
                starts.append(at)
            return starts
        for at, char in enumerate(text):
            if char == "\n" or (char == "\r" and text[at + 1 : at + 2] != "\n"):
                starts.append(at + 1)
        return starts

    def position(self, offset: int) -> Position:
        """Turn an offset into a line and a column; a line ends with LF, CR LF or CR."""
        line = bisect_right(self._line_starts, offset)
        return Position(line, offset - self._line_starts[line - 1] + 1)

    def offset(self, position: Position) -> int:
        """Turn a line and a column into an offset, cut to the line and the text."""
        starts = self._line_starts
        line = min(max(position.line, 1), len(starts))
        end = starts[line] - 1 if line < len(starts) else len(self.text)
        return min(starts[line - 1] + max(position.column, 1) - 1, end)

    def line_span(self, offset: int) -> Span:
        """Find the line around an offset, without its line break."""
        starts = self._line_starts
        line = bisect_right(starts, offset)
        end = starts[line] if line < len(starts) else len(self.text)
        return Span(
            starts[line - 1], starts[line - 1] + len(self.text[starts[line - 1] : end].rstrip("\r\n"))
        )

    def paragraph(self, offset: int) -> str:
        """Name the numbered paragraph around an offset, or return an empty string."""
        block = self.block_at(offset)
        return block.paragraph if block else ""


class Location(NamedTuple):
    """A span of a document."""

    document: Document
    span: Span

    @property
    def text(self) -> str:
        """The words that stand there."""
        return self.document.text[self.span.start : self.span.end]

    @property
    def start(self) -> Position:
        """Where it begins."""
        return self.document.position(self.span.start)

    @property
    def end(self) -> Position:
        """Where it ends: the place after its last character."""
        return self.document.position(self.span.end)

    @property
    def paragraph(self) -> str:
        """The number of the paragraph around it, if it has one."""
        return self.document.paragraph(self.span.start)


class Segment(NamedTuple):
    """A sentence, or what stands for one in a heading or a list."""

    document: Document
    span: Span
    block: Block

    @property
    def location(self) -> Location:
        """Where it stands."""
        return Location(self.document, self.span)

    @property
    def text(self) -> str:
        """Its words."""
        return self.document.text[self.span.start : self.span.end]
