"""JSON Lines: one finding a line, as in `json`; the last line is the summary."""

import json
from typing import TextIO

from termbase.checker import Report
from termbase.signature import signature

from ..findings import finding_as_json
from ..results import every_result
from . import Reporter, View


def write(report: Report, out: TextIO, view: View) -> None:
    """Write a line of type “finding” for each, then one of type “summary”."""
    for result in every_result(report, view):
        _write_line({"type": "finding", **finding_as_json(result)}, out)
    _write_line(
        {
            "type": "summary",
            "signature": signature(report),
            "documents": [document.name for document in report.documents],
            "findings": len(report.diagnostics),
            "shown": len(report.shown),
            "failures": list(report.failures),
        },
        out,
    )


def _write_line(values: dict[str, object], out: TextIO) -> None:
    out.write(json.dumps(values, ensure_ascii=False) + "\n")


REPORTER = Reporter(name="jsonl", write=write)
