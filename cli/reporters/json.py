"""JSON: every finding with its places, for other programs; lines and columns from 1, in code points."""

import json
from importlib.metadata import version
from typing import Any, TextIO

from termbase.checker import Report
from termbase.diagnostics import Diagnostic, Related, Severity
from termbase.text import Location

from . import Reporter, View

Json = dict[str, Any]


def write(report: Report, out: TextIO, view: View) -> None:  # noqa: ARG001 - JSON holds everything
    """Write one object; nothing is left out, notes and hidden findings included."""
    json.dump(as_json(report), out, ensure_ascii=False, indent=2)
    out.write("\n")


def as_json(report: Report) -> Json:
    """The report as plain values."""
    counts = {s.value: sum(d.severity is s for d in report.shown) for s in Severity}
    hidden = {
        kind: sum(d.suppression is not None and d.suppression.kind == kind for d in report.diagnostics)
        for kind in ("waiver", "baseline")
    }
    return {
        "version": version("termbase"),
        "summary": {
            **counts,
            "documents": len(report.documents),
            "concepts_in_glossary": report.concepts_in_glossary,
            "concepts_found": report.concepts_found,
            "date": report.date.day or None,
            "date_source": report.date.source or None,
            "hidden": hidden,
            "glossary_hash": report.glossary_hash,
            "rules": list(report.rules),
        },
        "findings": [_finding(diagnostic) for diagnostic in report.diagnostics],
    }


def _finding(diagnostic: Diagnostic) -> Json:
    problem = diagnostic.problem
    return {
        "rule": diagnostic.rule,
        "severity": diagnostic.severity.value,
        "confidence": problem.confidence.value,
        "message": problem.message,
        **_place(problem.location),
        "paragraph": problem.location.paragraph or None,
        "concept": problem.concept,
        "replacement": problem.replacement,
        "related": [
            *(_related("same", related) for related in problem.same),
            *(_related("evidence", related) for related in problem.evidence),
        ],
        "suppressed": diagnostic.suppression and diagnostic.suppression._asdict(),
    }


def _related(role: str, related: Related) -> Json:
    return {"role": role, **_place(related.location), "message": related.message}


def _place(location: Location) -> Json:
    start, end = location.start, location.end
    return {
        "path": location.document.name,
        "line": start.line,
        "column": start.column,
        "end_line": end.line,
        "end_column": end.column,
        "text": location.text,
    }


REPORTER = Reporter(name="json", write=write)
