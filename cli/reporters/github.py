"""GitHub: annotations on the lines of a pull request, and a table in the summary of the job.

Some ten annotations a level are shown, so the worst come first. Hidden findings are not annotated: the table
counts them.
"""

import os
from pathlib import Path
from typing import TextIO

from termbase.checker import Report
from termbase.diagnostics import Severity
from termbase.text import Location

from ..results import Result, path_of, results_in_view
from ..summary import summary_lines
from . import Reporter, View

LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}
LONGEST = 1_000_000  # bytes of the job's summary that GitHub takes: 1 MiB


def write(report: Report, out: TextIO, view: View) -> None:
    """Write a workflow command for each finding, the worst first."""
    results = sorted(results_in_view(report, view), key=lambda result: -result.diagnostic.severity.rank)
    shown = [result for result in results if not result.hidden]
    out.writelines(_command(result, view) + "\n" for result in shown)
    out.writelines(f"::error title=termbase::{_escaped(failure)}\n" for failure in report.failures)
    if file := os.environ.get("GITHUB_STEP_SUMMARY"):
        with Path(file).open("a", encoding="utf-8") as summary:
            summary.write(job_summary(report, results, view))


def _command(result: Result, view: View) -> str:
    diagnostic = result.diagnostic
    location = diagnostic.location
    start, end = location.start, location.end
    path = path_of(location.document, view)
    properties = {
        "title": f"termbase ({diagnostic.rule})",
        "file": path,
        "line": start.line,
        "col": start.column,
        "endLine": end.line,
        "endColumn": end.column,
    }
    if start.line != end.line:  # GitHub shows no annotation that has columns and several lines
        del properties["col"], properties["endColumn"]
    listed = ",".join(f"{key}={_escaped_property(str(value))}" for key, value in properties.items())
    lines = [f"{_place(location, view)}: {diagnostic.rule} {result.message}"]
    lines += [f"  {_place(one.location, view)}: {one.message}" for one in result.related]
    return f"::{LEVELS[diagnostic.severity]} {listed}::{_escaped(chr(10).join(lines))}"


def _place(location: Location, view: View) -> str:
    return f"{path_of(location.document, view)}:{location.start.line}:{location.start.column}"


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _escaped_property(text: str) -> str:
    return _escaped(text).replace(":", "%3A").replace(",", "%2C")


def job_summary(report: Report, results: list[Result], view: View) -> str:
    """A Markdown table of the findings, and what every report says at its end."""
    head = ["### termbase", "", *(f"{line}  " for line in summary_lines(report, view)), ""]
    if results:
        head += ["| severity | rule | place | finding |", "| --- | --- | --- | --- |"]
    text, left = "\n".join(head) + "\n", len(results)
    size = len(text.encode())
    rows = []
    for result in results:
        row = _row(result, view)
        size += len(row.encode())
        if size > LONGEST:
            rows.append(f"\n{left} more are not in this table.\n")
            break
        rows.append(row)
        left -= 1
    return "".join([text, *rows, "\n"])


def _row(result: Result, view: View) -> str:
    diagnostic = result.diagnostic
    place = _place(diagnostic.location, view)
    cells = (diagnostic.severity.value, diagnostic.rule, place, result.message)
    return f"| {' | '.join(map(_cell, cells))} |\n"


def _cell(text: str) -> str:
    return text.replace("\\", "\\\\").replace("|", "\\|").replace("<", "&lt;").replace("\n", " ")


REPORTER = Reporter(name="github", write=write)
