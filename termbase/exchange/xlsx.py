"""XLSX: the columns of CSV in a spreadsheet, one row a term or one row a concept.

Needs the extra `xlsx`. The file is written by openpyxl, every cell as text, so that nothing runs as a
formula; it is read by python-calamine. Before that, the archive's sizes are checked: a few
kilobytes may claim to hold gigabytes.
"""

import io
import re
import zipfile
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from functools import cache
from typing import BinaryIO

from termbase.errors import UnreadableGlossaryError, needs_extra
from termbase.exchange import Format, WriteOptions
from termbase.glossary import Glossary
from termbase.tabular import Record, check_header, glossary_of
from termbase.tabulation import lost_by_concept, lost_by_term, rows

LARGEST = 1 << 28  # bytes unpacked; 30,000 concepts take 30 MB
PACKED_AT_MOST = 200  # times; a sheet of repeated words reaches some 50
SMALL = 1 << 22  # bytes unpacked that no ratio makes suspicious
LONGEST_CELL = 32_767  # characters: Excel's limit
WIDTHS = {"term": 40, "zh": 40, "en": 40, "match": 40, "no_match": 40, "note": 40, "definition": 40}


def read(file: BinaryIO, name: str) -> Glossary:
    """Read the first sheet; numbers and dates that a spreadsheet made of texts become texts again."""
    calamine = needs_extra("python_calamine", "xlsx")
    data = file.read()
    _check_sizes(data, name)
    try:
        sheet = calamine.CalamineWorkbook.from_filelike(io.BytesIO(data)).get_sheet_by_index(0)
        lines = [[_text(value) for value in row] for row in sheet.to_python(skip_empty_area=False)]
    except Exception as error:  # calamine raises kinds of its own for each part of a broken file
        raise UnreadableGlossaryError(f"{name}: cannot be read as a spreadsheet: {error}") from error
    header = [cell.strip().lower() for cell in lines[0]] if lines else []
    while header and not header[-1]:
        header.pop()
    check_header(header, name)
    return glossary_of(header, _records(header, lines), name)


def _check_sizes(data: bytes, name: str) -> None:
    """Refuse an archive that unpacks to more than a glossary can be, or lies about its sizes."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            size = sum(member.file_size for member in archive.infolist())
            if size > LARGEST or (size > SMALL and size > PACKED_AT_MOST * len(data)):
                raise UnreadableGlossaryError(
                    f"{name}: unpacks to {size:,} bytes from {len(data):,}; this is no glossary"
                )
            broken = archive.testzip()
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError) as error:
        raise UnreadableGlossaryError(f"{name}: no XLSX file: {error}") from error
    if broken:
        raise UnreadableGlossaryError(f"{name}: the file is damaged at {broken}")


def _text(value: object) -> str:
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, (date, datetime)):
        return value.isoformat()[:10]
    return str(value)


def _records(header: list[str], lines: Iterable[list[str]]) -> Iterator[Record]:
    for line, cells in enumerate(lines, 1):
        if line > 1 and any(cells):
            yield Record(line, dict(zip(header, cells, strict=False)))


def write(glossary: Glossary, file: BinaryIO, options: WriteOptions) -> tuple[str, ...]:
    """Write one sheet under a fixed header; what a cell cannot hold is named."""
    openpyxl = needs_extra("openpyxl", "xlsx")
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Font

    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("Glossary")
    sheet.freeze_panes = "A2"
    bold, cut = Font(bold=True), 0
    for number, row in enumerate(rows(glossary, options.layout)):
        if number == 0:
            for letter, column in zip(_letters(), row, strict=False):
                sheet.column_dimensions[letter].width = WIDTHS.get(column, 14)
        cells = []
        for text in row:
            cut += len(text) > LONGEST_CELL
            cell = WriteOnlyCell(sheet, _clean(text) or None)
            if text:
                cell.data_type = "s"  # not “f”, whatever it begins with
            if number == 0:
                cell.font = bold
            cells.append(cell)
        sheet.append(cells)
    book.save(file)
    lost = lost_by_concept(glossary) if options.layout == "concept" else lost_by_term(glossary)
    return (*lost, f"{cut} cells are cut at {LONGEST_CELL:,} characters") if cut else lost


def _letters() -> Iterator[str]:
    return iter("ABCDEFGHIJKLMNOPQRSTUVWXYZ")


@cache
def _unheld() -> re.Pattern[str]:
    """Controls, which a sheet's XML cannot hold; it would turn a carriage return into a line feed."""
    return re.compile("[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]")


def _clean(text: str) -> str:
    """Make a text the content of a cell; `_x0041_` would be read as an escape (ECMA-376, ST_Xstring)."""
    return re.sub("_(?=x[0-9A-Fa-f]{4}_)", "_x005F_", _unheld().sub("", text)[:LONGEST_CELL])


FORMAT = Format(name="xlsx", suffixes=(".xlsx",), read=read, write=write)
