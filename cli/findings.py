"""A finding as plain values, the same in `json` and `jsonl`."""

from typing import Any

from termbase.diagnostics import Related
from termbase.text import Location

from .results import Result

Json = dict[str, Any]


def finding_as_json(result: Result) -> Json:
    """Everything about a finding; `sentence` is the hash that a waiver in the file beside the texts names."""
    diagnostic = result.diagnostic
    problem, suppression = diagnostic.problem, diagnostic.suppression
    return {
        "rule": diagnostic.rule,
        "severity": diagnostic.severity.value,
        "confidence": problem.confidence.value,
        "message": problem.message,
        **_place(problem.location),
        "paragraph": problem.location.paragraph or None,
        "concept": problem.concept,
        "replacement": problem.replacement,
        "is_safe": problem.is_safe,
        "related": [
            *(_related("same", related) for related in problem.same),
            *(_related("evidence", related) for related in problem.evidence),
        ],
        "fingerprint": result.fingerprint,
        "sentence": result.sentence,
        "suppressed": suppression and {"kind": suppression.kind, "reason": suppression.reason},
    }


def _related(role: str, related: Related) -> Json:
    return {
        "role": role,
        **_place(related.location),
        "message": related.message,
        "replacement": related.replacement,
    }


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
