"""Show each place of a word in texts, with its context and the aligned sentence."""

import sys
from bisect import bisect_right
from typing import Annotated

import typer

from termbase.concordance import ConcordanceLine
from termbase.concordance import concordance as find
from termbase.context import Context
from termbase.errors import TermbaseError
from termbase.text import Document

from ..errors import ExitStatus, complain
from ..kwic import write_lines
from ..options import Encoding, Glossaries, NoCurated, Paths, With, glossary_in_force, source_of, texts
from ..streams import spoken
from ..tables import Table, write_table


def concordance(
    term: Annotated[str, typer.Argument(metavar="TERM", help="The word or term to look for.")],
    paths: Paths,
    source: With = None,
    glossary: Glossaries = None,
    no_curated: NoCurated = False,
    output_format: Annotated[
        str, typer.Option(metavar="FORMAT", help="table (KWIC), csv or json.")
    ] = "table",
    encoding: Encoding = None,
) -> None:
    """Show each place of a word in texts, with its context and the aligned sentence.

    Exits with 0 when it was found, 1 when not.
    """
    term = spoken(term)
    compiled = glossary_in_force(glossary, no_curated=no_curated)
    documents = texts(paths, encoding)
    if source and len(documents) > 1:
        raise TermbaseError("--with takes one text and its other side; several texts were given")
    lines: list[tuple[ConcordanceLine, str]] = []
    for document in documents:
        context = Context((document,), compiled, source=source_of(document, source, encoding))
        aligned = _Aligned(context)
        lines += [(line, aligned.beside(line)) for line in find(term, document, compiled)]
    if not lines:
        complain(f"“{term}” does not occur in {len(documents)} text{'s' * (len(documents) > 1)}")
    if output_format == "table":
        write_lines(lines, sys.stdout)
    else:
        columns = ("path", "line", "column", "paragraph", "left", "node", "right", "aligned")
        write_table(Table("lines", columns, [_row(*line) for line in lines]), output_format, sys.stdout)
    raise typer.Exit(ExitStatus.CLEAN if lines else ExitStatus.FOUND)


class _Aligned:
    """The units of a bitext by where their segments of one side begin."""

    def __init__(self, context: Context) -> None:
        units = context.bitext.units if context.bitext else ()
        language = context.target.language
        self._placed = sorted(
            ((segment.span, unit.side(language.other)) for unit in units for segment in unit.side(language)),
            key=lambda placed: placed[0],
        )

    def beside(self, line: ConcordanceLine) -> str:
        """The text of the other side that is aligned with a line's sentence."""
        start = line.location.span.start
        at = bisect_right(self._placed, start, key=lambda placed: placed[0].start) - 1
        if at < 0 or self._placed[at][0].end <= start:
            return ""
        return " ".join(_flat(segment.text) for segment in self._placed[at][1])


def _row(line: ConcordanceLine, aligned: str) -> dict[str, object]:
    document: Document = line.location.document
    return {
        "path": document.name,
        "line": line.location.start.line,
        "column": line.location.start.column,
        "paragraph": line.location.paragraph,
        "left": _flat(line.left)[-60:],
        "node": _flat(line.node),
        "right": _flat(line.right)[:60],
        "aligned": aligned,
    }


def _flat(text: str) -> str:
    return " ".join(text.split())
