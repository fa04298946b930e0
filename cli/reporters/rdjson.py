"""Reviewdog's diagnostic format; a column counts bytes of UTF-8, from 1, and an end is exclusive."""

import json
from typing import Any, TextIO

from termbase.checker import Report
from termbase.diagnostics import Severity
from termbase.text import Location

from ..results import Result, path_of, results_in_view, utf8_column
from . import Reporter, View

Json = dict[str, Any]
LEVELS = {Severity.ERROR: "ERROR", Severity.WARNING: "WARNING", Severity.NOTE: "INFO"}


def write(report: Report, out: TextIO, view: View) -> None:
    """Write one object; hidden findings stay in it, as information."""
    result = {
        "source": {"name": "termbase"},
        "diagnostics": [_diagnostic(one, view) for one in results_in_view(report, view)],
    }
    json.dump(result, out, ensure_ascii=False, indent=2)
    out.write("\n")


def _diagnostic(result: Result, view: View) -> Json:
    location = result.diagnostic.location
    return {
        "message": result.message,
        "location": _location(location, view),
        "severity": "INFO" if result.hidden else LEVELS[result.diagnostic.severity],
        "code": {"value": result.diagnostic.rule},
        "suggestions": [
            {"range": _range(Location(document, edit.span)), "text": edit.replacement}
            for document, edits in ([] if result.hidden else result.edits())
            for edit in edits
            if document is location.document
        ],
        "related_locations": [
            {"message": one.message, "location": _location(one.location, view)} for one in result.related
        ],
    }


def _location(location: Location, view: View) -> Json:
    return {"path": path_of(location.document, view), "range": _range(location)}


def _range(location: Location) -> Json:
    return {
        "start": {"line": location.start.line, "column": utf8_column(location, location.span.start)},
        "end": {"line": location.end.line, "column": utf8_column(location, location.span.end)},
    }


REPORTER = Reporter(name="rdjson", write=write)
