"""JSON: every finding with its places, for other programs; lines and columns from 1, in code points."""

import json
from typing import Any, TextIO

from termbase.checker import Report
from termbase.diagnostics import Severity
from termbase.signature import signature
from termbase.version import VERSION

from ..findings import finding_as_json
from ..results import every_result
from . import Reporter, View

Json = dict[str, Any]


def write(report: Report, out: TextIO, view: View) -> None:
    """Write one object; nothing is left out, notes and hidden findings included."""
    json.dump(as_json(report, view), out, ensure_ascii=False, indent=2)
    out.write("\n")


def as_json(report: Report, view: View) -> Json:
    """The report as plain values."""
    return {
        "version": VERSION,
        "signature": signature(report),
        "summary": summary_as_json(report),
        "findings": [finding_as_json(result) for result in every_result(report, view)],
    }


def summary_as_json(report: Report) -> Json:
    """What was checked, by what, and how many findings there are."""
    counts = {s.value: sum(d.severity is s for d in report.shown) for s in Severity}
    hidden = {
        kind: sum(d.suppression is not None and d.suppression.kind == kind for d in report.diagnostics)
        for kind in ("waiver", "baseline")
    }
    return {
        **counts,
        "documents": len(report.documents),
        "concepts_in_glossary": report.concepts_in_glossary,
        "concepts_found": report.concepts_found,
        "date": report.date.day or None,
        "date_source": report.date.source or None,
        "hidden": hidden,
        "unused_baseline_entries": report.unused_entries,
        "failures": list(report.failures),
        "glossary_hash": report.glossary_hash,
        "aligner": report.aligner or None,
        "rules": list(report.rules),
    }


REPORTER = Reporter(name="json", write=write)
