"""Check texts: run the rules, settle severities, hide what is suppressed, put in order → Report."""

from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

from termbase.compiled import CompiledGlossary
from termbase.context import Context
from termbase.dating import DocumentDate, date_of
from termbase.diagnostics import Confidence, Diagnostic, Problem, Severity, Suppression
from termbase.errors import NothingToCheckError
from termbase.rules import Rule, rule_ids, rule_named
from termbase.text import Document

Suppress = Callable[[str, Problem], Suppression | None]


class Settings(NamedTuple):
    """How to check: which rules, at which severity, by which day's usage, and what is hidden."""

    rules: tuple[str, ...] = ()  # ids; all of them when empty
    severity: Mapping[str, Severity] = {}
    date: str = ""
    suppress: Suppress | None = None


class Report(NamedTuple):
    """What a check found, and what it was made with."""

    diagnostics: tuple[Diagnostic, ...]
    documents: tuple[Document, ...]
    date: DocumentDate
    rules: tuple[str, ...]
    concepts_in_glossary: int
    concepts_found: int
    glossary_hash: str

    @property
    def shown(self) -> tuple[Diagnostic, ...]:
        """The findings that nothing hides."""
        return tuple(d for d in self.diagnostics if d.suppression is None)


def check(
    documents: tuple[Document, ...],
    glossary: CompiledGlossary,
    settings: Settings | None = None,
    *,
    source: Document | None = None,
) -> Report:
    """Check texts as one (most often a single text), beside their source if there is one.

    Raises NothingToCheckError when no term of the glossary could apply: silence would look like
    a clean text.
    """
    settings = settings or Settings()
    target = documents[0]
    date = DocumentDate(settings.date, "given") if settings.date else date_of(target)
    rules = [rule_named(rule) for rule in settings.rules or rule_ids()]
    if len(glossary) and not glossary.can_apply(target.language, date.day):
        raise NothingToCheckError(
            f"{target.name}: no term of the glossary could apply (none is in “{target.language}” and in force"
            f"{f' on {date.day}' if date.day else ''}); give another glossary or --date"
        )
    context = Context(documents, glossary, date=date.day, source=source)
    found = [
        _diagnostic(rule, problem, settings)
        for rule in rules
        if source is not None or not rule.needs_pair
        for problem in rule.check(context)
    ]
    concepts = {
        sense.concept.id for d in documents for senses in context.matches(d).readings for sense in senses
    }
    return Report(
        tuple(sorted(found, key=_place)),
        documents,
        date,
        tuple(rule.id for rule in rules),
        len(glossary),
        len(concepts),
        glossary.hash,
    )


def merged(reports: Iterable[Report]) -> Report:
    """Put the reports of several texts into one."""
    first, *others = reports
    for other in others:
        first = first._replace(
            diagnostics=first.diagnostics + other.diagnostics,
            documents=first.documents + other.documents,
            date=first.date if first.date == other.date else DocumentDate("", "differs"),
            concepts_found=max(first.concepts_found, other.concepts_found),
        )
    return first


def _diagnostic(rule: Rule, problem: Problem, settings: Settings) -> Diagnostic:
    chosen = settings.severity.get(rule.id)
    severity = chosen or problem.severity or rule.severity
    if problem.confidence is Confidence.LIKELY and not rule.keeps_likely and not chosen:
        severity = Severity.NOTE
    suppression = settings.suppress(rule.id, problem) if settings.suppress else None
    return Diagnostic(rule.id, severity, problem, suppression)


def _place(diagnostic: Diagnostic) -> tuple[str, int, str]:
    location = diagnostic.location
    return location.document.name, location.span.start, diagnostic.rule
