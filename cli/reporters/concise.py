"""Concise: one line a finding, for pipes and editors, and a line of summary."""

from typing import TextIO

from termbase.checker import Report
from termbase.diagnostics import Diagnostic

from ..languages import rule_label, said
from ..streams import printable
from ..summary import summary_lines, visible
from . import Reporter, View


def write(report: Report, out: TextIO, view: View) -> None:
    """Write path:line:column, severity, rule and message."""
    out.writelines(printable(_line(diagnostic)) + "\n" for diagnostic in visible(report, view))
    out.writelines(printable(said(line)) + "\n" for line in summary_lines(report, view))


def _line(diagnostic: Diagnostic) -> str:
    location, problem = diagnostic.location, diagnostic.problem
    place = f"{location.document.name}:{location.start.line}:{location.start.column}"
    paragraph = f" (para. {location.paragraph})" if location.paragraph else ""
    more = f" [{len(problem.same)} more]" if problem.same else ""
    message = said(" ".join(problem.message.split()))
    severity, rule = said(diagnostic.severity.value), rule_label(diagnostic.rule)
    return f"{place}: {severity} {rule}: {message}{more}{paragraph}"


REPORTER = Reporter(name="concise", write=write)
