"""Pairs written for this purpose, clean and with faults that translators make, checked as a user would.

Texts of the kinds that the United Nations prints, each with nine faults put in by hand (`texts/pairs`: the
rows of NAME.txt are Chinese and English paragraphs, those of NAME.tsv are row, kind, right and wrong words).
Both sides go through the reader, the aligner and every rule. What stands in the default view on a clean
text is listed, to be judged by a reader; a fault is found when its paragraph has a finding that the clean
one lacks.

Option: --folder F for other texts of the same form.
"""

import argparse
import csv
from bisect import bisect_right
from collections import Counter
from pathlib import Path
from typing import NamedTuple

from termbase.checker import Settings, check
from termbase.compiled import CompiledGlossary, load_glossaries
from termbase.curated import curated_files
from termbase.diagnostics import Diagnostic, Severity
from termbase.documents import document_from

TEXTS = Path(__file__).parents[1] / "texts" / "pairs"


class Fault(NamedTuple):
    """Words to put in place of others in one row; nothing for a sentence that is left out."""

    row: int  # from 0
    kind: str
    right: str
    wrong: str


class Pair(NamedTuple):
    """Paragraphs of both sides, and the day by which to judge them."""

    name: str
    date: str
    rows: list[tuple[str, str]]
    faults: list[Fault]


def main() -> None:
    """Print what the clean texts give, and the recall of each kind of fault."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--folder", type=Path, default=TEXTS)
    options, _ = parser.parse_known_args()
    glossary = load_glossaries(curated_files())
    rows = findings = false = 0
    faults, found, noted = Counter[str](), Counter[str](), Counter[str]()
    for pair in map(_read, sorted(options.folder.glob("*.txt"))):
        clean = _findings(pair, pair.rows, glossary)
        rows += len(pair.rows)
        for diagnostic, places in clean:
            if diagnostic.severity is not Severity.NOTE:
                findings += 1
                print(f"{pair.name}, row {min(places) + 1}: {diagnostic.rule}: {diagnostic.problem.message}")
        known = {(one.rule, one.problem.message) for one, _ in clean}
        faulty = {fault.row for fault in pair.faults}
        new = [
            (one, places)
            for one, places in _findings(pair, _with_faults(pair), glossary)
            if (one.rule, one.problem.message) not in known
        ]
        firm = [(one, places) for one, places in new if one.severity is not Severity.NOTE]
        false += sum(not places & faulty for _, places in firm)
        for fault in pair.faults:
            faults[fault.kind] += 1
            found[fault.kind] += any(fault.row in places for _, places in firm)
            noted[fault.kind] += any(fault.row in places for _, places in new)
    print(f"clean: {findings} findings (above) in {rows} pairs, {100 * findings / max(rows, 1):.1f} per 100")
    print(f"{'fault':16}{'faults':>7}{'found':>7}{'recall':>8}{'with notes':>12}")
    for kind, number in sorted(faults.items()):
        share, with_notes = found[kind] / number, noted[kind] / number
        print(f"{kind:16}{number:7}{found[kind]:7}{share:8.2f}{with_notes:12.2f}")
    print(f"all: {sum(found.values())} of {sum(faults.values())} found; {false} findings beside the faults")


def _read(file: Path) -> Pair:
    first, *lines = file.read_text("utf-8").splitlines()
    rows = [(zh, en) for zh, mark, en in (line.partition(" ||| ") for line in lines) if mark]
    with file.with_suffix(".tsv").open(encoding="utf-8", newline="") as handle:
        faults = [
            Fault(int(row[0]) - 1, row[1], row[2], row[3] if len(row) > 3 else "")
            for row in csv.reader(handle, delimiter="\t", quoting=csv.QUOTE_NONE)
            if row
        ]
    return Pair(file.stem, first.removeprefix("@date").strip(), rows, faults)


def _with_faults(pair: Pair) -> list[tuple[str, str]]:
    rows = list(pair.rows)
    for fault in pair.faults:
        zh, en = rows[fault.row]
        if fault.right not in zh:
            raise ValueError(f"{pair.name}, row {fault.row + 1}: “{fault.right}” is not there")
        rows[fault.row] = zh.replace(fault.right, fault.wrong, 1), en
    return rows


def _findings(
    pair: Pair, rows: list[tuple[str, str]], glossary: CompiledGlossary
) -> list[tuple[Diagnostic, set[int]]]:
    """All findings, each with the rows that it touches."""
    target = document_from("\n\n".join(zh for zh, _ in rows).encode(), f"{pair.name}.zh.md")
    source = document_from("\n\n".join(en for _, en in rows).encode(), f"{pair.name}.en.md")
    starts = [0]
    for zh, _ in rows:
        starts.append(starts[-1] + len(zh) + 2)
    report = check((target,), glossary, Settings(date=pair.date), source=source)
    return [
        (
            diagnostic,
            {
                row
                for place in diagnostic.problem.places
                for row in range(_row(starts, place.span.start), _row(starts, place.span.end - 1) + 1)
            },
        )
        for diagnostic in report.diagnostics
    ]


def _row(starts: list[int], at: int) -> int:
    return bisect_right(starts, at) - 1


if __name__ == "__main__":
    main()
