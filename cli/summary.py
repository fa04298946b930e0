"""What every report for people ends with: what was done, and what is not shown."""

from collections import Counter
from collections.abc import Iterator

from termbase.checker import Report
from termbase.diagnostics import Diagnostic, Severity

from .reporters import View


def visible(report: Report, view: View) -> list[Diagnostic]:
    """The findings that a view shows: certain errors and warnings, and the notes when asked for."""
    return [d for d in report.shown if view.all or d.severity is not Severity.NOTE]


def summary_lines(report: Report, view: View) -> Iterator[str]:
    """Say what was found, what it was judged by, and what is hidden."""
    shown = visible(report, view)
    counts = Counter(d.severity for d in shown)
    found = ", ".join(_counted(counts[s], s.value) for s in Severity if counts[s]) or "nothing found"
    texts = _counted(len(report.documents), "text")
    concepts = f"{report.concepts_found} of {report.concepts_in_glossary} concepts occur"
    yield f"{found[0].upper()}{found[1:]} in {texts}; {concepts}."
    if report.date.day:
        yield f"Judged by the usage of {report.date.day} ({report.date.source})."
    else:
        yield "Dated names are not judged: the text has no date that could be told (give one with --date)."
    notes = sum(d.severity is Severity.NOTE for d in report.shown)
    if notes and not view.all:
        yield f"{_counted(notes, 'note')} not shown (--all shows them)."
    hidden = Counter(d.suppression.kind for d in report.diagnostics if d.suppression)
    if hidden:
        yield f"Hidden: {', '.join(f'{n} by {kind}' for kind, n in sorted(hidden.items()))}."


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
