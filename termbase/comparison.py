"""What changed between two glossaries, by concept, and what the change does to findings in texts."""

from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import NamedTuple

from termbase.checker import Report
from termbase.diagnostics import Diagnostic
from termbase.glossary import Concept, Glossary, Term


class Change(StrEnum):
    """What became of a concept, a term or a finding."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"


class ConceptChange(NamedTuple):
    """A concept that differs; `details` say how, one line each."""

    change: Change
    concept: str
    details: tuple[str, ...]


def compare(before: Glossary, after: Glossary) -> Iterator[ConceptChange]:
    """Yield what changed, in the order of the concepts: those of `after`, then those that went."""
    old = {concept.id: concept for concept in before.concepts}
    new = {concept.id for concept in after.concepts}
    for concept in after.concepts:
        if concept.id not in old:
            terms = tuple(f"+ {_named(term)}" for term in concept.terms)
            yield ConceptChange(Change.ADDED, concept.id, terms)
        elif details := tuple(_differences(old[concept.id], concept)):
            yield ConceptChange(Change.CHANGED, concept.id, details)
    for concept in before.concepts:
        if concept.id not in new:
            terms = tuple(f"- {_named(term)}" for term in concept.terms)
            yield ConceptChange(Change.REMOVED, concept.id, terms)


def _differences(old: Concept, new: Concept) -> Iterator[str]:
    for field in ("kind", "subject", "definition"):
        if getattr(old, field) != getattr(new, field):
            yield f"~ {field}: “{getattr(old, field)}” → “{getattr(new, field)}”"
    before, after = _by_key(old.terms), _by_key(new.terms)
    for key, term in after.items():
        if key not in before:
            yield f"+ {_named(term)}"
        else:
            yield from _term_differences(before[key], term)
    yield from (f"- {_named(term)}" for key, term in before.items() if key not in after)


def _by_key(terms: Iterable[Term]) -> dict[tuple[str, ...], Term]:
    """The terms by what tells them apart: language and text, and the dates where one text has several."""
    found: dict[tuple[str, ...], Term] = {}
    for term in terms:
        key: tuple[str, ...] = (term.language, term.text)
        while key in found:
            key = (*key, term.valid_from, term.valid_to)
        found[key] = term
    return found


def _term_differences(old: Term, new: Term) -> Iterator[str]:
    for field in Term._fields:
        was, now = getattr(old, field), getattr(new, field)
        if field != "origin" and was != now:
            yield f"~ {new.language} “{new.text}”: {field} {_shown(was)} → {_shown(now)}"


def _named(term: Term) -> str:
    return f"{term.language} “{term.text}” ({term.status.label})"


def _shown(value: object) -> str:
    label = getattr(value, "label", None)
    if isinstance(value, tuple):
        return f"“{' | '.join(value)}”"
    return f"“{label or value}”"


def compare_findings(before: Report, after: Report) -> Iterator[tuple[Change, Diagnostic]]:
    """Yield the findings that only one of two reports on the same texts has."""
    old = {_key(diagnostic): diagnostic for diagnostic in before.diagnostics}
    new = {_key(diagnostic): diagnostic for diagnostic in after.diagnostics}
    yield from ((Change.REMOVED, found) for key, found in old.items() if key not in new)
    yield from ((Change.ADDED, found) for key, found in new.items() if key not in old)


def _key(diagnostic: Diagnostic) -> tuple[object, ...]:
    location = diagnostic.location
    return (
        location.document.name,
        location.span,
        diagnostic.rule,
        diagnostic.severity,
        diagnostic.problem.message,
    )
