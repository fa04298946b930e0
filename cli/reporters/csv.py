"""CSV: one row a finding; no cell is a formula to a spreadsheet, and Excel sees that a file is UTF-8."""

import csv
from typing import TextIO

from termbase.checker import Report

from ..rows import COLUMNS, FORMULA, rows
from ..streams import printable
from . import Reporter, View

BOM = "\ufeff"


def write(report: Report, out: TextIO, view: View) -> None:
    """Write a header and the rows."""
    if view.is_file:
        out.write(BOM)
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    writer.writerows([_cell(value) for value in row] for row in rows(report, view))


def _cell(value: object) -> object:
    """A cell; an apostrophe keeps a spreadsheet from running what looks like a formula."""
    if not isinstance(value, str):
        return value
    return f"'{printable(value)}" if value.startswith(FORMULA) else printable(value)


REPORTER = Reporter(name="csv", write=write)
