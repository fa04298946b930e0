"""Find the faults of a glossary: what its file format lets pass and a terminologist would not sign."""

import re
from collections.abc import Iterable, Iterator, Mapping

from termbase.compiled import CompiledGlossary
from termbase.faults import Fault, faults_of, form_of
from termbase.glossary import Concept, Term
from termbase.language import Language
from termbase.normalization import fold
from termbase.specs import failed_specs

Key = tuple[Language, str]  # a term as the matcher sees it


def lint(concepts: Iterable[Concept], glossary: CompiledGlossary | None = None) -> tuple[Fault, ...]:
    """Find every fault of some concepts, by file and line; specs are run against `glossary` if given."""
    concepts = tuple(concepts)
    faults = [fault for concept in concepts for fault in faults_of(concept)]
    faults += _doubled_ids(concepts)
    faults += _homographs(concepts)
    faults += _confused(concepts)
    if glossary is not None:
        failed = failed_specs(concepts, glossary)
        faults += [Fault(spec.term.origin, "failing-spec", spec.message) for spec in failed]
    return tuple(sorted(dict.fromkeys(faults), key=_place))


def _place(fault: Fault) -> tuple[str, int, str]:
    file, _, line = fault.origin.rpartition(":")
    return file, int(line) if line.isdigit() else 0, fault.kind


def _doubled_ids(concepts: tuple[Concept, ...]) -> Iterator[Fault]:
    first: dict[str, str] = {}
    for concept in concepts:
        origin = concept.terms[0].origin if concept.terms else ""
        if concept.id in first:
            yield Fault(
                origin, "doubled-id", f"the concept {concept.id} stands already at {first[concept.id]}"
            )
        first.setdefault(concept.id, origin)


def _homographs(concepts: tuple[Concept, ...]) -> Iterator[Fault]:
    """One text in two concepts: each says by a note how it differs."""
    by_form: dict[Key, list[tuple[Concept, Term]]] = {}
    for concept in concepts:
        for term in concept.terms:
            by_form.setdefault((term.language, form_of(term)), []).append((concept, term))
    for found in by_form.values():
        ids = dict.fromkeys(concept.id for concept, _ in found)
        if len(ids) < 2:
            continue
        for concept, term in found:
            if not any(t.note for c, t in found if c.id == concept.id):
                others = ", ".join(i for i in ids if i != concept.id)
                yield Fault(
                    term.origin,
                    "homograph",
                    f"“{term.text}” of {concept.id} names {others} too; a note says how they differ",
                )


def _confused(concepts: tuple[Concept, ...]) -> Iterator[Fault]:
    """Two concepts that must be told apart are to write alike."""
    right: dict[Key, set[str]] = {}
    for concept in concepts:
        for key in _usable(concept):
            right.setdefault(key, set()).add(concept.id)
    by_id = {concept.id: concept for concept in concepts}
    for concept in concepts:
        ours = _usable(concept)
        for other in sorted(_told_apart(concept, right)):
            for key, term in _usable(by_id[other]).items():
                if key in ours:
                    why = f"{concept.id} and {other} must be told apart, and both are “{term.text}”"
                    yield Fault(ours[key].origin, "one-term-for-two", why)


def _usable(concept: Concept) -> dict[Key, Term]:
    return {(t.language, form_of(t)): t for t in concept.terms if t.status.is_usable}


def _told_apart(concept: Concept, right: Mapping[Key, set[str]]) -> set[str]:
    """The concepts that one is told from: its wrong terms are right for them, or a note says so."""
    wrong = [(t.language, form_of(t)) for t in concept.terms if not t.status.is_usable and not t.valid_to]
    found = {other for key in wrong for other in right.get(key, ())}
    notes = ". ".join([*(term.note for term in concept.terms), concept.definition])
    for named in re.findall(r"(?:[Dd]istinct from|[Cc]onfused? with)\s+([^.;,]+)", notes):
        texts = re.split("[()（）]", named)
        keys = [(language, fold(text.strip())) for text in texts for language in Language]
        found |= {other for key in keys for other in right.get(key, ())}
    return found - {concept.id}
