"""Show which concepts a text uses, how it writes them, and how the other side renders them."""

import sys
from typing import Annotated

import typer

from termbase.context import Context
from termbase.dating import date_of
from termbase.errors import TermbaseError
from termbase.glossary import Concept
from termbase.language import Language
from termbase.usage import usage as usage_of

from ..options import Encoding, Glossaries, NoCurated, Output, With, glossary_in_force, source_of, texts
from ..output import spare_inputs
from ..tables import Table, write_table

SHORT = {"count": "×", "not rendered": "–", "mixed": "*", "paragraphs": "para."}
COLUMNS = (
    "concept",
    "subject",
    "count",
    "forms",
    "preferred",
    "renderings",
    "not rendered",
    "mixed",
    "paragraphs",
)


def usage(
    path: Annotated[str, typer.Argument(metavar="PATH", help="A text, or - for standard input.")],
    source: With = None,
    concept: Annotated[str, typer.Option(metavar="ID", help="Show this concept alone.")] = "",
    show_all: Annotated[bool, typer.Option("--all", help="Show general words and formulas too.")] = False,
    mixed: Annotated[
        bool, typer.Option("--mixed", help="Show only what is written in several ways.")
    ] = False,
    glossary: Glossaries = None,
    no_curated: NoCurated = False,
    output_format: Annotated[str, typer.Option(metavar="FORMAT", help="table, csv or json.")] = "table",
    output: Output = None,
    encoding: Encoding = None,
) -> None:
    """Show which concepts a text uses, how it writes them, and how the other side renders them."""
    spare_inputs(output, (path, source))
    compiled = glossary_in_force(glossary, no_curated=no_curated)
    (document, *more) = texts([path], encoding)
    if more:
        raise TermbaseError(f"{path}: usage shows one text at a time, and this is a folder of several")
    other = source_of(document, source, encoding)
    day = date_of(document).day
    found = [
        use
        for use in usage_of(Context((document,), compiled, date=day, source=other))
        if (use.concept.id == concept if concept else show_all or use.concept.kind != "phrase")
        and (use.is_mixed or not mixed)
    ]
    if concept and not found and not mixed and not compiled.concept_named(concept):
        raise TermbaseError(f"there is no concept “{concept}”; “termbase lookup” finds ids by terms")
    rows = [
        {
            "concept": use.concept.id,
            "subject": use.concept.subject,
            "count": use.total,
            "forms": dict(use.forms),
            "preferred": _preferred(use.concept, document.language.other, day),
            "renderings": dict(use.renderings),
            "not rendered": use.unrendered,
            "mixed": use.is_mixed,
            "paragraphs": list(use.paragraphs),
        }
        for use in found
    ]
    hidden = ["concept", "subject"] + ([] if other else ["renderings", "not rendered"])
    lacking = "; –: places without a rendering" if other else ""
    caption = f"{len(rows)} concepts. ×: places{lacking}; *: written in several ways."
    table = Table("usage", COLUMNS, rows, tuple(hidden), caption, SHORT)
    write_table(table, output_format, output or sys.stdout)


def _preferred(concept: Concept, language: Language, day: str) -> str:
    term = concept.preferred(language, day) or concept.preferred(language)
    return term.text if term else ""
