"""Tables of results: for people on a terminal, and as CSV or JSON for programs."""

import csv
import io
import json
import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple, TextIO

from termbase.errors import UnknownNameError

from .output import replace_file
from .streams import harmless, printable

WIDE = 160  # cells: a table that is piped is not cut to the width of a terminal
PARAGRAPHS_SHOWN = 4


class Table(NamedTuple):
    """Rows of named cells: numbers, words, lists, counts by word.

    `hidden` columns are for programs; `short` has narrower titles for the terminal; cells of
    `whole` columns are not broken.
    """

    title: str
    columns: Sequence[str]
    rows: Sequence[Mapping[str, Any]]
    hidden: Sequence[str] = ()
    caption: str = ""
    short: Mapping[str, str] = {}
    whole: Sequence[str] = ()


def write_table(table: Table, output_format: str, to: TextIO | Path) -> None:
    """Write a table as `table`, `csv` or `json`."""
    writers = {"table": _write_plain, "csv": _write_csv, "json": _write_json}
    if output_format not in writers:
        raise UnknownNameError("output format", output_format, writers)
    if isinstance(to, Path):
        out = io.StringIO(newline="")
        writers[output_format](table, out)
        replace_file(to, out.getvalue().encode())
    else:
        writers[output_format](table, to if output_format == "table" else harmless(to))


def _write_json(table: Table, out: TextIO) -> None:
    rows = [{key.replace(" ", "_"): value for key, value in row.items()} for row in table.rows]
    json.dump({table.title: rows}, out, ensure_ascii=False, indent=2)
    out.write("\n")


def _write_csv(table: Table, out: TextIO) -> None:
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(table.columns)
    writer.writerows([_cell(row[column], "; ") for column in table.columns] for row in table.rows)


def _write_plain(table: Table, out: TextIO) -> None:
    from rich import box
    from rich.console import Console, JustifyMethod
    from rich.table import Table as RichTable

    console = Console(file=out, highlight=False, emoji=False, markup=False)
    if not console.is_terminal and "COLUMNS" not in os.environ:
        console = Console(file=out, highlight=False, emoji=False, markup=False, width=WIDE)
    columns = [column for column in table.columns if column not in table.hidden]
    grid = RichTable(box=box.SIMPLE_HEAD, pad_edge=False, caption_justify="left")
    for column in columns:
        number = all(isinstance(row[column], int) for row in table.rows)
        title = table.short.get(column, column)
        justify: JustifyMethod = "right" if number else "left"
        grid.add_column(title, justify=justify, overflow="fold", no_wrap=column in table.whole)
    for row in table.rows:
        grid.add_row(*(printable(_cell(row[column], ", ", short=True)) for column in columns))
    console.print(grid)
    if table.caption:
        console.print(table.caption)


def _cell(value: object, separator: str, *, short: bool = False) -> str:
    if isinstance(value, bool):
        return "*" if value else ""
    if isinstance(value, Mapping):
        return separator.join(f"{word} ({count})" for word, count in value.items())
    if isinstance(value, Sequence) and not isinstance(value, str):
        shown = value[:PARAGRAPHS_SHOWN] if short else value
        return separator.join(map(str, shown)) + (" …" if len(shown) < len(value) else "")
    return str(value)
