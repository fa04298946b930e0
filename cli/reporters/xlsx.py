"""XLSX: the table of findings for a reviser, with filters, and a sheet that says how it was made."""

from typing import Any, BinaryIO

from termbase.checker import Report
from termbase.errors import needs_extra

from ..rows import COLUMNS, rows
from ..streams import printable
from ..summary import summary_lines
from . import Reporter, View

WIDTHS = {"path": 24, "text": 24, "message": 60, "write": 24, "places": 20, "evidence": 40, "hidden": 24}
NARROW = 12
LONGEST = 32_767  # characters that a cell can hold, by Excel's own limits


def write(report: Report, out: BinaryIO, view: View) -> None:
    """Write a workbook of two sheets."""
    openpyxl = needs_extra("openpyxl", "xlsx")
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "findings"
    _add(sheet, list(COLUMNS))
    for row in rows(report, view):
        _add(sheet, row)
    _arrange(sheet)
    about = book.create_sheet("about")
    for line in summary_lines(report, view._replace(quiet=False)):
        _add(about, [line])
    about.column_dimensions["A"].width = 120
    book.save(out)


def _add(sheet: Any, values: list[Any]) -> None:
    """Append a row in which every text is a text, whatever it begins with."""
    number = sheet.max_row + 1 if sheet.cell(1, 1).value is not None else 1
    for column, value in enumerate(values, 1):
        cell = sheet.cell(number, column)
        cell.value = printable(value)[:LONGEST] if isinstance(value, str) else value
        if isinstance(value, str):
            cell.data_type = "s"


def _arrange(sheet: Any) -> None:
    from openpyxl.styles import Alignment, Font
    from openpyxl.utils import get_column_letter

    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = sheet.dimensions
    for number, name in enumerate(COLUMNS, 1):
        sheet.column_dimensions[get_column_letter(number)].width = WIDTHS.get(name, NARROW)
        sheet.cell(1, number).font = Font(bold=True)
    for row in sheet.iter_rows(min_row=2):
        for cell in row:
            cell.alignment = Alignment(wrap_text=True, vertical="top")


REPORTER = Reporter(name="xlsx", write=write, is_binary=True)
