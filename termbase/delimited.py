"""Text with delimiters: CSV and TSV files read into records, and rows written as such text.

The reader takes UTF-8 or UTF-16, with or without a byte order mark, and commas, semicolons or
tabs, whichever the header has most of. RFC 4180 quoting. A line that begins with `#` is a comment. A
cell that a spreadsheet program would run as a formula is written with a tab before it, which is
taken off again when it is read (OWASP, “CSV injection”).
"""

import csv
import io
import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from termbase.errors import UnreadableGlossaryError
from termbase.tabular import Record, check_header

FORMULA_LEADS = ("=", "+", "-", "@", "\t", "\r")
COMMENT = "#"
BOM = b"\xef\xbb\xbf"
LONGEST_CELL = 1 << 20  # characters; the csv module's own limit is 128 Ki


class Chunk(NamedTuple):
    """A record, or a comment or blank line, with the very text that it stands in."""

    text: str
    line: int  # the line it ends on
    cells: tuple[str, ...]  # empty for comments and blank lines


def decoded(data: bytes, name: str) -> str:
    """Decode a file by its byte order mark; without one it is UTF-8."""
    try:
        if data.startswith((b"\xff\xfe", b"\xfe\xff")):
            return data.decode("utf-16")
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UnreadableGlossaryError(
            f"{name}: not UTF-8 or UTF-16 text (byte {error.start}); save it as “CSV UTF-8”"
        ) from error


def delimiter_of(text: str) -> str:
    """Tell the delimiter by the header, the first line that is no comment."""
    lines = (line for line in io.StringIO(text, newline=None) if line.strip() and line[0] != COMMENT)
    return max(",;\t", key=next(lines, "").count)


def chunks(text: str, name: str) -> Iterator[Chunk]:
    """Part a text into its records and comments; their texts joined are the text again."""
    lines = _Lines(text)
    reader = csv.reader(lines, delimiter=delimiter_of(text), strict=True)
    csv.field_size_limit(LONGEST_CELL)
    while True:
        try:
            cells = next(reader)
        except StopIteration:
            break
        except csv.Error as error:
            raise UnreadableGlossaryError(f"{name}:{lines.line}: broken CSV: {error}") from error
        yield from lines.skipped()
        yield Chunk(lines.taken(), lines.line, tuple(cells) if any(cells) else ())
    yield from lines.skipped()


class _Lines:
    """Feeds lines to the csv reader and keeps them; between records it holds comments back."""

    def __init__(self, text: str) -> None:
        self._source = io.StringIO(text, newline="")
        self._comments: list[Chunk] = []
        self._record: list[str] = []
        self.line = 0

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        for line in self._source:
            self.line += 1
            if self._record or not line.startswith(COMMENT):
                self._record.append(line)
                return line
            self._comments.append(Chunk(line, self.line, ()))
        raise StopIteration

    def skipped(self) -> list[Chunk]:
        """The comments since the last call."""
        comments, self._comments = self._comments, []
        return comments

    def taken(self) -> str:
        """The text of the record that was read; the next line begins another."""
        record, self._record = "".join(self._record), []
        return record


def read_records(text: str, name: str) -> tuple[list[str], Iterator[Record]]:
    """Read the header, checked, and the records under it."""
    records = (chunk for chunk in chunks(text, name) if chunk.cells)
    header = header_of(next(records, Chunk("", 1, ())), name)
    return header, _records(header, records, name)


def header_of(chunk: Chunk, name: str) -> list[str]:
    """The columns that a header names, checked."""
    header = [cell.strip().lower() for cell in chunk.cells]
    check_header(header, name)
    return header


def _records(header: list[str], records: Iterable[Chunk], name: str) -> Iterator[Record]:
    for _, line, cells in records:
        if len(cells) != len(header):
            raise UnreadableGlossaryError(
                f"{name}:{line}: {len(cells)} cells where the header has {len(header)}; "
                "is a comma not quoted, or a cell missing?"
            )
        yield Record(line, dict(zip(header, map(unguarded, cells), strict=True)))


def written(rows: Iterable[Iterable[str]], delimiter: str, line_end: str) -> str:
    """Write rows, guarded, as text."""
    special = re.compile(f'["\r\n{delimiter}]')  # before 3.13 the csv module leaves a lone CR unquoted
    lines = (
        delimiter.join(
            '"' + cell.replace('"', '""') + '"' if special.search(cell) else cell for cell in _guarded(row)
        )
        for row in rows
    )
    return "".join(line + line_end for line in lines)


def _guarded(row: Iterable[str]) -> list[str]:
    """Put a tab before what a spreadsheet would run, and before what would begin a comment."""
    cells = [f"\t{cell}" if cell.startswith(FORMULA_LEADS) else cell for cell in row]
    if cells[0].startswith(COMMENT):
        cells[0] = f"\t{cells[0]}"
    return cells


def unguarded(cell: str) -> str:
    """Take off the tab that guards a cell."""
    return cell[1:] if cell.startswith("\t") and cell[1:].startswith((*FORMULA_LEADS, COMMENT)) else cell
