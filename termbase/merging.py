"""Merge one glossary into another: by concept id or by terms, and what is done where they differ.

A fact that the incoming file has no place for is unknown and changes nothing; one that it has a
place for and leaves empty is empty. Nothing is ever removed but by such an empty value.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum
from typing import Any, NamedTuple

from termbase.errors import TermbaseError
from termbase.glossary import Concept, Glossary, Term, TermStatus, overlapping_preferred
from termbase.language import Language
from termbase.normalization import fold

CONCEPT_FIELDS = ("kind", "subject", "definition")
TERM_FIELDS = tuple(field for field in Term._fields if field not in ("text", "language", "origin"))
SHOWN = 5  # conflicts that the error names


class OnConflict(StrEnum):
    """What to do where both glossaries say something, and not the same."""

    KEEP = "keep"
    REPLACE = "replace"
    ERROR = "error"


class Merge(NamedTuple):
    """The outcome: concepts that changed, as they were and as they are now, and those that are new."""

    changed: Mapping[str, tuple[Concept, Concept]]
    added: tuple[Concept, ...]
    conflicts: tuple[str, ...]


def merge(ours: Glossary, theirs: Glossary, on_conflict: OnConflict) -> Merge:
    """Merge `theirs` into `ours`; raises TermbaseError with the conflicts if those are to be errors."""
    merger = _Merger(frozenset(theirs.fields), on_conflict)
    index = _Index(ours)
    now: dict[str, Concept] = {}
    added: dict[str, Concept] = {}
    for concept in theirs.concepts:
        old = index.counterpart(concept)
        if old is None:
            added[concept.id] = concept
        else:
            now[old.id] = merger.merged(now.get(old.id, old), concept)
    if on_conflict is OnConflict.ERROR and merger.conflicts:
        more = len(merger.conflicts) - SHOWN
        raise TermbaseError(
            "; ".join(merger.conflicts[:SHOWN])
            + (f"; and {more} more" if more > 0 else "")
            + "; choose --on-conflict keep or replace"
        )
    changed = {i: (index.by_id[i], concept) for i, concept in now.items() if concept != index.by_id[i]}
    return Merge(changed, tuple(added.values()), tuple(merger.conflicts))


class _Index:
    """Finds the concept of ours that an incoming one is."""

    def __init__(self, ours: Glossary) -> None:
        self.by_id = {concept.id: concept for concept in ours.concepts}
        self._by_form: dict[tuple[Language, str], set[str]] = {}
        for concept in ours.concepts:
            for key in _forms(concept):
                self._by_form.setdefault(key, set()).add(concept.id)

    def counterpart(self, concept: Concept) -> Concept | None:
        """The one with its id; else the only one that shares a right term in each language both have."""
        if concept.id in self.by_id:
            return self.by_id[concept.id]
        forms = _forms(concept)
        candidates = {i for key in forms for i in self._by_form.get(key, ())}
        same = [i for i in candidates if _share_all(forms, _forms(self.by_id[i]))]
        return self.by_id[same[0]] if len(same) == 1 else None


def _forms(concept: Concept) -> set[tuple[Language, str]]:
    return {(term.language, fold(term.text)) for term in concept.terms if term.status.is_usable}


def _share_all(first: set[tuple[Language, str]], second: set[tuple[Language, str]]) -> bool:
    common = {language for language, _ in first} & {language for language, _ in second}
    return bool(common) and common == {language for language, _ in first & second}


class _Merger:
    """Merges concept into concept and keeps account of the conflicts."""

    def __init__(self, fields: frozenset[str], on_conflict: OnConflict) -> None:
        self._fields = fields
        self._replaces = on_conflict is OnConflict.REPLACE
        self.conflicts: list[str] = []

    def merged(self, old: Concept, new: Concept) -> Concept:
        """Merge the facts of a concept, then its terms."""
        facts = self._facts(CONCEPT_FIELDS, old, new, old.id)
        terms = _keyed(old.terms)
        # A text that has one row on either side is one term, whatever its dates.
        alone = _alone(old) & _alone(new)
        by_text = {key[:2]: key for key in reversed(terms)}
        incoming: set[tuple[str, ...]] = set()
        for own_key, term in _keyed(new.terms).items():
            by_dates = own_key in terms or (self._knows_dates and own_key[:2] not in alone)
            key = own_key if by_dates else by_text.get(own_key[:2], own_key)
            if key in terms:
                where = f"{old.id} “{term.text}”"
                terms[key] = terms[key]._replace(**self._facts(TERM_FIELDS, terms[key], term, where))
            else:
                terms[key] = term
                incoming.add(key)
        concept = old._replace(terms=tuple(terms.values()), **facts)
        return self._with_one_preferred(concept, {terms[key] for key in incoming})

    def _known(self) -> frozenset[str]:
        return self._fields or frozenset((*CONCEPT_FIELDS, *TERM_FIELDS))

    @property
    def _knows_dates(self) -> bool:
        return not self._known().isdisjoint(("valid_from", "valid_to"))

    def _facts(
        self, fields: Iterable[str], old: Concept | Term, new: Concept | Term, where: str
    ) -> dict[str, Any]:
        """The facts to take over: what is new, and of what differs the one that is chosen."""
        return {
            field: getattr(new, field)
            for field in fields
            if field in self._known() and self._takes(field, getattr(old, field), getattr(new, field), where)
        }

    def _takes(self, field: str, old: object, new: object, where: str) -> bool:
        if old == new:
            return False
        if not old or (field == "kind" and old == "term"):
            return True
        self.conflicts.append(f"{where}: {field} “{_shown(old)}” here, “{_shown(new)}” there")
        return self._replaces

    def _with_one_preferred(self, concept: Concept, incoming: set[Term]) -> Concept:
        """Let one of two terms be admitted that would both be preferred at one time."""
        while clash := overlapping_preferred(concept):
            first, second = clash
            ours, theirs = (second, first) if first in incoming else (first, second)
            self.conflicts.append(f"{concept.id}: “{ours.text}” is preferred here, “{theirs.text}” there")
            loser = ours if self._replaces else theirs
            terms = (t._replace(status=TermStatus.ADMITTED) if t is loser else t for t in concept.terms)
            concept = concept._replace(terms=tuple(terms))
        return concept


def _keyed(terms: Iterable[Term]) -> dict[tuple[str, ...], Term]:
    """The terms by their keys; of several that are alike, the further ones are counted."""
    found: dict[tuple[str, ...], Term] = {}
    for term in terms:
        key = _key(term)
        while key in found:
            key = (*key, "again")
        found[key] = term
    return found


def _key(term: Term) -> tuple[str, ...]:
    """What makes a term the same in both glossaries: its language, folded text and dates."""
    return (term.language, fold(term.text), term.valid_from, term.valid_to)


def _alone(concept: Concept) -> set[tuple[str, ...]]:
    """The texts, by language, that stand in one row of a concept."""
    counts = Counter(_key(term)[:2] for term in concept.terms)
    return {text for text, count in counts.items() if count == 1}


def _shown(value: object) -> str:
    label = getattr(value, "label", None)
    return " | ".join(value) if isinstance(value, tuple) else str(label or value)


def concepts_after(ours: Glossary, outcome: Merge) -> Iterator[Concept]:
    """Yield the concepts of the merged glossary: ours in order, then the new ones."""
    for concept in ours.concepts:
        yield outcome.changed[concept.id][1] if concept.id in outcome.changed else concept
    yield from outcome.added
