"""SARIF 2.1.0, for code scanning and editors: columns are code points, hidden findings are marked."""

import json
from pathlib import Path
from typing import Any, TextIO
from urllib.parse import quote

from termbase.checker import Report
from termbase.diagnostics import Related
from termbase.fixes import Edit
from termbase.rules import Rule, rule_named
from termbase.signature import signature
from termbase.text import Document, Location, Span
from termbase.version import VERSION

from ..results import Result, every_result, path_of
from . import Reporter, View

Json = dict[str, Any]
SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def write(report: Report, out: TextIO, view: View) -> None:
    """Write one run; nothing is left out: a result that vanishes is taken for fixed."""
    json.dump(_log(report, view), out, ensure_ascii=False, indent=2)
    out.write("\n")


def _log(report: Report, view: View) -> Json:
    results = every_result(report, view)
    rules = sorted({*report.rules, *(result.diagnostic.rule for result in results)})
    has_baseline = any(_kind(result) == "baseline" for result in results)
    notifications = [{"level": "error", "message": {"text": text}} for text in report.failures]
    return {
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [
            {
                "tool": {
                    "driver": {
                        "name": "termbase",
                        "version": VERSION,
                        "rules": [_rule(rule_named(rule)) for rule in rules],
                    }
                },
                "invocations": [
                    {
                        "executionSuccessful": not report.failures,
                        "toolExecutionNotifications": notifications,
                    }
                ],
                "columnKind": "unicodeCodePoints",
                "properties": {"signature": signature(report)},
                "results": [_result(result, rules, view, has_baseline=has_baseline) for result in results],
            }
        ],
    }


def _kind(result: Result) -> str:
    suppression = result.diagnostic.suppression
    return suppression.kind if suppression else ""


def _rule(rule: Rule) -> Json:
    return {
        "id": rule.id,
        "name": rule.id,
        "shortDescription": {"text": rule.summary},
        "fullDescription": {"text": rule.doc.split("\n\n", 1)[-1].strip() or rule.summary},
        "help": {"text": rule.doc.strip(), "markdown": rule.doc.strip()},
        "defaultConfiguration": {"level": rule.severity.value},
        "properties": {"tags": ["terminology"]},
    }


def _result(result: Result, rules: list[str], view: View, *, has_baseline: bool) -> Json:
    diagnostic = result.diagnostic
    values: Json = {
        "ruleId": diagnostic.rule,
        "ruleIndex": rules.index(diagnostic.rule),
        "level": diagnostic.severity.value,
        "message": {"text": diagnostic.problem.message},
        "locations": [_location(diagnostic.location, view)],
        "relatedLocations": [_related(n, one, view) for n, one in enumerate(result.related, 1)],
        "partialFingerprints": {"termbase/v1": result.fingerprint},
        "fixes": _fixes(result, view),
        "properties": {
            "confidence": diagnostic.problem.confidence.value,
            "concept": diagnostic.problem.concept,
        },
    }
    if has_baseline:
        values["baselineState"] = "unchanged" if _kind(result) == "baseline" else "new"
    if suppression := diagnostic.suppression:
        values["suppressions"] = [
            {
                "kind": "inSource" if suppression.is_in_source else "external",
                "status": "accepted",
                "justification": suppression.reason or suppression.kind,
            }
        ]
    return values


def _location(location: Location, view: View) -> Json:
    region = {**_region(location.document, location.span), "snippet": {"text": location.text}}
    return {"physicalLocation": {"artifactLocation": _artifact(location.document, view), "region": region}}


def _related(number: int, related: Related, view: View) -> Json:
    return {"id": number, "message": {"text": related.message}, **_location(related.location, view)}


def _artifact(document: Document, view: View) -> Json:
    path = path_of(document, view)
    if Path(path).is_absolute():
        return {"uri": Path(path).as_uri()}
    return {"uri": quote(path.encode("utf-8", "surrogateescape")), "uriBaseId": "%SRCROOT%"}


def _region(document: Document, span: Span) -> Json:
    start, end = document.position(span.start), document.position(span.end)
    return {
        "startLine": start.line,
        "startColumn": start.column,
        "endLine": end.line,
        "endColumn": end.column,
    }


def _fixes(result: Result, view: View) -> list[Json]:
    changes = [
        {
            "artifactLocation": _artifact(document, view),
            "replacements": [_replacement(document, edit) for edit in edits],
        }
        for document, edits in result.edits()
    ]
    if not changes:
        return []
    problem = result.diagnostic.problem
    doubt = "" if problem.is_safe else " (needs a second look)"
    return [
        {
            "description": {"text": f"Write “{problem.replacement}”{doubt}"},
            "artifactChanges": changes,
        }
    ]


def _replacement(document: Document, edit: Edit) -> Json:
    return {
        "deletedRegion": _region(document, edit.span),
        "insertedContent": {"text": edit.replacement},
    }


REPORTER = Reporter(name="sarif", write=write)
