"""What every report for people ends with: what was done, and what is not shown."""

from collections import Counter
from collections.abc import Iterator

from termbase.checker import Report
from termbase.diagnostics import Diagnostic, Severity
from termbase.signature import signature

from .reporters import View


def visible(report: Report, view: View) -> list[Diagnostic]:
    """The findings that a view shows: certain errors and warnings, and the notes when asked for."""
    return [d for d in report.shown if view.shows(d.severity)]


def fails(report: Report, view: View) -> bool:
    """Whether something is shown at or above the severity on which a run fails; `--all` makes no run fail."""
    return any(d.severity.rank >= view.fail_on.rank for d in report.shown)


def summary_lines(report: Report, view: View) -> Iterator[str]:
    """Say what was found, what it was judged by, and what is hidden."""
    if view.statistics:
        yield from _statistics(report, view)
    if view.quiet:
        return
    shown = visible(report, view)
    counts = Counter(d.severity for d in shown)
    found = ", ".join(_counted(counts[s], s.value) for s in Severity if counts[s]) or "nothing found"
    texts = _counted(len(report.documents), "text")
    concepts = f"{report.concepts_found} of {report.concepts_in_glossary} concepts occur"
    yield f"{found[0].upper()}{found[1:]} in {texts}; {concepts}."
    if report.date.day:
        yield f"Judged by the usage of {report.date.day} ({report.date.source})."
    elif len(report.documents) > 1 and report.date.source:
        yield "Each text was judged by the usage of its own date."
    else:
        yield "Dated names are not judged: the text has no date that could be told (give one with --date)."
    yield from _unseen(report, view)
    yield f"Signature: {signature(report)}"


def _unseen(report: Report, view: View) -> Iterator[str]:
    """Say what is not shown, and why."""
    notes = sum(d.severity is Severity.NOTE for d in report.shown)
    if notes and not view.shows(Severity.NOTE):
        yield f"{_counted(notes, 'note')} not shown (--all shows them)."
    hidden = Counter(d.suppression.kind for d in report.diagnostics if d.suppression)
    if hidden:
        yield f"Hidden: {', '.join(f'{n} by {kind}' for kind, n in sorted(hidden.items()))}."
    if report.unused_entries:
        entries = "1 entry" if report.unused_entries == 1 else f"{report.unused_entries} entries"
        yield f"Note: {entries} of the baseline found nothing any more (--prune-baseline takes them out)."
    if report.failures:
        yield f"{_counted(len(report.failures), 'text')} could not be checked."


def _statistics(report: Report, view: View) -> Iterator[str]:
    """Count the findings by rule, the most frequent first."""
    counts = Counter(d.rule for d in visible(report, view))
    width = len(str(max(counts.values(), default=0)))
    for rule, count in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
        yield f"{count:>{width}} {rule}"


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
