"""TSV: the columns of CSV, parted by tabs; a cell with a tab or a line break is quoted.

It is written without a byte order mark: the translation programs that ask for TSV take the mark for
a part of the first cell.
"""

from typing import BinaryIO

from termbase.delimited import decoded, read_records, written
from termbase.exchange import Format, WriteOptions
from termbase.glossary import Glossary
from termbase.tabular import glossary_of
from termbase.tabulation import lost_by_concept, lost_by_term, rows


def read(file: BinaryIO, name: str) -> Glossary:
    """Read either layout; the header tells which."""
    return glossary_of(*read_records(decoded(file.read(), name), name), name)


def write(glossary: Glossary, file: BinaryIO, options: WriteOptions) -> tuple[str, ...]:
    """Write either layout; what a layout has no column for is named."""
    file.write(written(rows(glossary, options.layout), "\t", "\n").encode())
    return lost_by_concept(glossary) if options.layout == "concept" else lost_by_term(glossary)


FORMAT = Format(name="tsv", suffixes=(".tsv", ".tab"), read=read, write=write)
