"""GitLab: a code quality report; hidden findings stay, as “info”, so that none looks fixed."""

import json
from typing import Any, TextIO

from termbase.checker import Report
from termbase.diagnostics import Severity
from termbase.text import Location

from ..results import Result, path_of, results_in_view
from . import Reporter, View

LEVELS = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.NOTE: "info"}


def write(report: Report, out: TextIO, view: View) -> None:
    """Write a list of issues."""
    issues = [_issue(result, view) for result in results_in_view(report, view)]
    json.dump(issues, out, ensure_ascii=False, indent=2)
    out.write("\n")


def _issue(result: Result, view: View) -> dict[str, Any]:
    location = result.diagnostic.location
    others = [f"{one.message} ({_place(one.location, view)})" for one in result.related]
    return {
        "type": "issue",
        "check_name": result.diagnostic.rule,
        "description": "; ".join([result.message, *others]),
        "categories": ["Style"],
        "severity": "info" if result.hidden else LEVELS[result.diagnostic.severity],
        "fingerprint": result.fingerprint,
        "location": {
            "path": path_of(location.document, view),
            "positions": {"begin": location.start._asdict(), "end": location.end._asdict()},
        },
    }


def _place(location: Location, view: View) -> str:
    return f"{path_of(location.document, view)}:{location.start.line}:{location.start.column}"


REPORTER = Reporter(name="gitlab", write=write)
