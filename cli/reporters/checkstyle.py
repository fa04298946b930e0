"""Checkstyle's XML; columns are code points, hidden findings have the severity “ignore”."""

from typing import TextIO
from xml.etree.ElementTree import Element, SubElement

from termbase.checker import Report
from termbase.diagnostics import Severity

from ..results import path_of, results_in_view
from ..xml import attributes, write_xml
from . import Reporter, View

LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "info"}


def write(report: Report, out: TextIO, view: View) -> None:
    """Write the findings file by file; a file without any is there, empty."""
    root = Element("checkstyle", version="4.3")
    files = {
        path: SubElement(root, "file", attributes(name=path))
        for path in dict.fromkeys(path_of(document, view) for document in report.documents)
    }
    for result in results_in_view(report, view):
        diagnostic = result.diagnostic
        path = path_of(diagnostic.location.document, view)
        if path not in files:
            files[path] = SubElement(root, "file", attributes(name=path))
        start = diagnostic.location.start
        level = "ignore" if result.hidden else LEVELS[diagnostic.severity]
        SubElement(
            files[path],
            "error",
            attributes(
                line=start.line,
                column=start.column,
                severity=level,
                message=result.message,
                source=f"termbase.{diagnostic.rule}",
            ),
        )
    write_xml(root, out)


REPORTER = Reporter(name="checkstyle", write=write)
