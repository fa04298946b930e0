"""Check texts for wrong and inconsistent terminology."""

import sys
from typing import Annotated

import typer

from termbase.checker import Report, Settings, merged
from termbase.checker import check as check_texts
from termbase.compiled import CompiledGlossary
from termbase.dating import valid_date
from termbase.diagnostics import Severity
from termbase.errors import TermbaseError
from termbase.rules import rule_ids
from termbase.text import Document

from ..errors import ExitStatus
from ..options import (
    Encoding,
    Glossaries,
    NoCurated,
    Output,
    Paths,
    StdinName,
    With,
    glossary_in_force,
    one_of,
    source_of,
    texts,
)
from ..output import write_report
from ..reporters import View, reporter_named
from ..summary import visible

Rules = Annotated[str, typer.Option(metavar="RULES", help="Rule ids, parted by commas.")]


def check(
    paths: Paths,
    source: With = None,
    date: Annotated[
        str, typer.Option(metavar="DAY", help="Judge by the usage of this day (YYYY-MM-DD).")
    ] = "",
    select: Rules = "",
    ignore: Rules = "",
    glossary: Glossaries = None,
    no_curated: NoCurated = False,
    show_all: Annotated[bool, typer.Option("--all", help="Show notes too.")] = False,
    together: Annotated[
        bool, typer.Option("--together", help="Judge all texts as one, as the chapters of a report.")
    ] = False,
    output_format: Annotated[
        str, typer.Option(metavar="FORMAT", help="full, concise, json …; full on a terminal.")
    ] = "",
    output: Output = None,
    encoding: Encoding = None,
    stdin_filename: StdinName = "<stdin>",
) -> None:
    """Check texts for wrong and inconsistent terminology.

    Exits with 0 when nothing was found, 1 when something was, 2 when it could not run.
    """
    reporter = reporter_named(output_format or ("full" if sys.stdout.isatty() and not output else "concise"))
    settings = Settings(rules=_rules(select, ignore), date=_date(date))
    compiled = glossary_in_force(glossary, no_curated=no_curated)
    documents = texts(paths, encoding, stdin_filename)
    if source and len(documents) > 1:
        raise TermbaseError("--with takes one text and its other side; several texts were given")
    if together:
        report = check_texts(tuple(documents), compiled, settings)
    else:
        report = merged(_each(documents, compiled, settings, source_of(documents[0], source, encoding)))
    view = View(all=show_all)
    write_report(report, reporter, view, output)
    found = any(d.severity is not Severity.NOTE or show_all for d in visible(report, view))
    raise typer.Exit(ExitStatus.FOUND if found else ExitStatus.CLEAN)


def _each(
    documents: list[Document], glossary: CompiledGlossary, settings: Settings, source: Document | None
) -> list[Report]:
    return [check_texts((document,), glossary, settings, source=source) for document in documents]


def _rules(select: str, ignore: str) -> tuple[str, ...]:
    chosen = [one_of("rule", rule, rule_ids()) for rule in _listed(select)] or list(rule_ids())
    left_out = {one_of("rule", rule, rule_ids()) for rule in _listed(ignore)}
    return tuple(rule for rule in chosen if rule not in left_out)


def _listed(names: str) -> list[str]:
    return [name.strip() for name in names.split(",") if name.strip()]


def _date(day: str) -> str:
    try:
        return valid_date(day) if day else ""
    except ValueError as error:
        raise TermbaseError(f"--date {day}: not a day; write YYYY-MM-DD") from error
