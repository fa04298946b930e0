"""Full: each finding with its line, a caret under the words, what to write, and its other places."""

from collections.abc import Iterator
from typing import TextIO

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from termbase.checker import Report
from termbase.diagnostics import Confidence, Diagnostic, Related, Severity
from termbase.text import Document, Location

from ..excerpt import excerpt
from ..languages import rule_label, said
from ..streams import can_encode, printable
from ..summary import summary_lines, visible
from . import Reporter, View

STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "bold yellow", Severity.NOTE: "bold cyan"}
PLACES_SHOWN = 8  # of a finding's further places; the rest are counted
EVIDENCE_SHOWN = 3


def write(report: Report, out: TextIO, view: View) -> None:
    """Print the findings in the order of the text, then the summary."""
    console = _console(out, view)
    for diagnostic in visible(report, view):
        _print(diagnostic, console)
    for line in summary_lines(report, view):
        console.print(printable(said(line)), soft_wrap=True)


def _console(out: TextIO, view: View) -> Console:
    """A console with colours where the view wants them; NO_COLOR and FORCE_COLOR are heeded by rich."""
    terminal = {"always": True, "never": None, "auto": None}[view.color]
    return Console(
        file=out,
        highlight=False,
        emoji=False,
        markup=False,
        width=view.width,
        force_terminal=terminal,
        no_color=True if view.color == "never" else False if terminal else None,
        color_system=None if view.color == "never" else "auto",
    )


def _print(diagnostic: Diagnostic, console: Console) -> None:
    location, problem = diagnostic.location, diagnostic.problem
    console.print(_heading(diagnostic), soft_wrap=True)
    console.print(Padding(printable(said(problem.message)), (0, 0, 0, 2)))
    for line in _source(location, console, STYLES[diagnostic.severity]):
        console.print(line, no_wrap=True, overflow="ignore", crop=False)
    for remark in _remarks(diagnostic):
        console.print(Padding(Text(printable(said(remark)), "dim"), (0, 0, 0, 4)))
    console.print()


def _heading(diagnostic: Diagnostic) -> Text:
    location = diagnostic.location
    likely = " (likely)" if diagnostic.problem.confidence is Confidence.LIKELY else ""
    paragraph = f"  para. {location.paragraph}" if location.paragraph else ""
    return Text.assemble(
        (said(diagnostic.severity.value), STYLES[diagnostic.severity]),
        f" {rule_label(diagnostic.rule)}{likely}  ",
        (printable(f"{location.document.name}:{location.start.line}:{location.start.column}"), "bold"),
        (printable(paragraph), "bold"),
    )


def _source(location: Location, console: Console, style: str) -> Iterator[Text]:
    """The line around the finding and the caret under it."""
    bar = "│" if can_encode(console.file, "│") else "|"
    number = str(location.start.line)
    margin = f"{' ' * len(number)} {bar} "
    cut = excerpt(location.document, location.span, max(console.width - len(margin), 20))
    yield Text.assemble((f"{number} {bar} ", "blue"), cut.before, (cut.node, style), cut.after)
    yield Text.assemble((margin, "blue"), (cut.caret, style))


def _remarks(diagnostic: Diagnostic) -> Iterator[str]:
    problem, document = diagnostic.problem, diagnostic.location.document
    if problem.same:
        shown = ", ".join(_place(related.location, document) for related in problem.same[:PLACES_SHOWN])
        more = len(problem.same) - PLACES_SHOWN
        yield f"also at {shown}{f' and {more} more' if more > 0 else ''}"
    for related in problem.evidence[:EVIDENCE_SHOWN]:
        yield _evidence(related, document)


def _evidence(related: Related, document: Document) -> str:
    words = " ".join(related.location.text.split())
    words = words if len(words) <= 40 else f"{words[:39]}…"
    return (
        f"{_place(related.location, document)} “{words}”{f': {related.message}' if related.message else ''}"
    )


def _place(location: Location, document: Document) -> str:
    """A place in few words: line and column, the paragraph, and the file if it is another one."""
    file = "" if location.document is document else f"{location.document.name}:"
    paragraph = f" (para. {location.paragraph})" if location.paragraph else ""
    return f"{file}{location.start.line}:{location.start.column}{paragraph}"


REPORTER = Reporter(name="full", write=write)
