"""CSV: one row a term or one row a concept, to diff in git and to open in a spreadsheet program.

`tabular` tells the columns, `delimited` what text is read: Excel's semicolons, tabs and UTF-16 too.
For Excel a byte order mark is written unless it is not wanted; without it, lines end
as git likes them.
"""

from typing import BinaryIO

from termbase.delimited import BOM, decoded, read_records, written
from termbase.exchange import Format, WriteOptions
from termbase.glossary import Glossary
from termbase.tabular import glossary_of
from termbase.tabulation import lost_by_concept, lost_by_term, rows


def read(file: BinaryIO, name: str) -> Glossary:
    """Read either layout; the header tells which."""
    return glossary_of(*read_records(decoded(file.read(), name), name), name)


def write(glossary: Glossary, file: BinaryIO, options: WriteOptions) -> tuple[str, ...]:
    """Write either layout; what a layout has no column for is named."""
    text = written(rows(glossary, options.layout), ",", "\r\n" if options.bom else "\n")
    file.write((BOM if options.bom else b"") + text.encode())
    return lost_by_concept(glossary) if options.layout == "concept" else lost_by_term(glossary)


FORMAT = Format(name="csv", suffixes=(".csv",), read=read, write=write)
