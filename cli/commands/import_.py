"""Merge another glossary into a CSV file of one's own."""

import difflib
import sys
from pathlib import Path
from typing import Annotated

import typer

from termbase.delimited import decoded
from termbase.errors import TermbaseError
from termbase.exchange import read_glossary
from termbase.glossary import Glossary
from termbase.merging import Merge, OnConflict, concepts_after, merge
from termbase.rewriting import encoded_like, rewritten

from ..errors import complain
from ..options import one_of
from ..output import replace_file
from ..streams import printable


def import_(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="The glossary to take in, of any format.")],
    into: Annotated[Path, typer.Option("--into", metavar="GLOSSARY.csv", help="The file to merge it into.")],
    format_name: Annotated[
        str,
        typer.Option("--from", metavar="FORMAT", help="FILE's format, where its suffix does not tell."),
    ] = "",
    on_conflict: Annotated[
        str, typer.Option(metavar="WHAT", help="Where both differ: keep, replace or error.")
    ] = "error",
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Show the changes, write nothing.")] = False,
) -> None:
    """Merge another glossary into a CSV file: by concept id, or by the terms of a concept.

    A column that FILE lacks changes nothing; the order and the comments of the CSV file stay.
    """
    choice = OnConflict(one_of("way to settle conflicts", on_conflict, tuple(OnConflict)))
    if into.suffix.lower() not in (".csv", ".tsv"):
        raise TermbaseError(
            f"{into}: only CSV and TSV files are merged into; “termbase export” writes the others"
        )
    theirs = read_glossary(file, format_name)
    ours = read_glossary(into) if into.exists() else Glossary(())
    outcome = merge(ours, theirs, choice)
    _check(ours, outcome, into)
    original = into.read_bytes() if into.exists() else b""
    before = decoded(original, str(into))
    after = rewritten(before, str(into), outcome.changed, outcome.added)
    if dry_run:
        sys.stdout.writelines(_diff(before, after, into))
        sys.stdout.flush()
    elif after != before:
        replace_file(into, encoded_like(after, original))
    for sentence in _summary(outcome, choice, theirs):
        complain(sentence)


def _check(ours: Glossary, outcome: Merge, into: Path) -> None:
    """Ids may meet when a concept found by its terms has one id here and another there."""
    ids = [concept.id for concept in concepts_after(ours, outcome)]
    doubled = next((i for i in ids if ids.count(i) > 1), None) if len(ids) != len(set(ids)) else None
    if doubled:
        raise TermbaseError(f"{into}: the concept “{doubled}” would stand twice")


def _diff(before: str, after: str, path: Path) -> list[str]:
    lines = difflib.unified_diff(
        before.splitlines(keepends=True), after.splitlines(keepends=True), str(path), f"{path} (merged)"
    )
    return [printable(line.rstrip("\r\n")) + "\n" for line in lines]


def _summary(outcome: Merge, choice: OnConflict, theirs: Glossary) -> list[str]:
    lines = [f"{len(outcome.added)} concepts added, {len(outcome.changed)} changed"]
    if outcome.conflicts:
        done = "kept as they were" if choice is OnConflict.KEEP else "replaced"
        lines.append(f"{len(outcome.conflicts)} differences {done}: {outcome.conflicts[0]} …")
    return [*lines, *theirs.left_out]
