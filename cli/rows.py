"""The findings as rows of a table, for `csv` and `xlsx`: what a reviser sends on."""

from collections.abc import Iterator
from typing import Any

from termbase.checker import Report
from termbase.diagnostics import Related

from .reporters import View
from .results import Result, path_of, results_in_view

COLUMNS = (
    "path",
    "paragraph",
    "line",
    "column",
    "severity",
    "rule",
    "text",
    "message",
    "write",
    "places",
    "evidence",
    "concept",
    "confidence",
    "hidden",
    "sentence hash",
    "fingerprint",
)
FORMULA = ("=", "+", "-", "@", "\t", "\r")  # what a spreadsheet would run (OWASP, CSV injection)


def rows(report: Report, view: View) -> Iterator[list[Any]]:
    """One row a finding, in the order of `COLUMNS`; lines and columns are numbers, from 1, in code points."""
    return (_row(result, view) for result in results_in_view(report, view))


def _row(result: Result, view: View) -> list[Any]:
    diagnostic = result.diagnostic
    problem, location = diagnostic.problem, diagnostic.location
    return [
        path_of(location.document, view),
        location.paragraph,
        location.start.line,
        location.start.column,
        diagnostic.severity.value,
        diagnostic.rule,
        " ".join(location.text.split()),
        " ".join(problem.message.split()),
        problem.replacement or "",
        "; ".join(f"{one.location.start.line}:{one.location.start.column}" for one in problem.same),
        "; ".join(_evidence(one, view) for one in problem.evidence),
        problem.concept or "",
        problem.confidence.value,
        result.hidden,
        result.sentence,
        result.fingerprint,
    ]


def _evidence(related: Related, view: View) -> str:
    location = related.location
    words = " ".join(location.text.split())
    place = f"{path_of(location.document, view)}:{location.start.line}:{location.start.column}"
    return f"{place} “{words}”" + (f": {related.message}" if related.message else "")
