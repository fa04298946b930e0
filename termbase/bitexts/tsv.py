"""TSV: the columns zh, en and confidence, one row a bead, an empty cell for a missing side."""

import csv
from typing import TextIO

from termbase.alignment import Bitext
from termbase.bitexts import BitextFormat, words_of


def write(bitext: Bitext, out: TextIO) -> tuple[str, ...]:
    """Write one row a bead; a tab in a sentence becomes a space, a cell with a straight quote is quoted."""
    writer = csv.writer(out, delimiter="\t", lineterminator="\n")
    writer.writerow(("zh", "en", "confidence"))
    for unit in bitext.units:
        sides = (words_of(side).replace("\t", " ") for side in (unit.zh, unit.en))
        writer.writerow((*sides, f"{unit.confidence:.3f}"))
    return ()


FORMAT = BitextFormat(name="tsv", suffixes=(".tsv", ".tab"), write=write)
