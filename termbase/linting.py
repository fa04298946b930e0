"""Find the faults of a glossary: what its file format lets pass and a terminologist would not sign."""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from itertools import combinations
from typing import NamedTuple

from termbase.compiled import CompiledGlossary
from termbase.glossary import Concept, Term, TermStatus, first_day, last_day, overlapping_preferred
from termbase.language import Language
from termbase.normalization import fold
from termbase.patterns import asks_for_case
from termbase.specs import failed_specs

FORMULA_LEADS = ("=", "+", "-", "@", "\t", "\r")
WRITTEN = ("text", "replacement", "source", "note", "valid_from", "valid_to")


class Fault(NamedTuple):
    """What is wrong, and the file and line where it stands."""

    origin: str
    kind: str
    message: str


def lint(concepts: Iterable[Concept], glossary: CompiledGlossary | None = None) -> tuple[Fault, ...]:
    """Find every fault of some concepts, by file and line; specs are run against `glossary` if given."""
    concepts = tuple(concepts)
    faults = [fault for concept in concepts for check in CONCEPT_CHECKS for fault in check(concept)]
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


def _facts(concept: Concept) -> Iterator[Fault]:
    """Each term: its source, its reason, its dates."""
    for term in concept.terms:
        name = f"“{term.text}” of {concept.id}"
        if not term.source:
            yield Fault(term.origin, "missing-source", f"{name} names no source; write one, or unverified")
        if not term.status.is_usable and not term.note:
            yield Fault(term.origin, "missing-reason", f"{name} is {term.status.label} without a reason (note)")
        if first_day(term.valid_from) > last_day(term.valid_to):
            yield Fault(
                term.origin, "backward-dates", f"{name} is valid from {term.valid_from} to {term.valid_to}"
            )
        if term.status is TermStatus.SUPERSEDED and not term.valid_to:
            yield Fault(term.origin, "undated-superseded", f"{name} is superseded, but valid_to says not when")
        if term.replacement and term.status.is_usable:
            yield Fault(term.origin, "idle-replacement", f"{name} may be used and yet has a replacement")


def _writing(concept: Concept) -> Iterator[Fault]:
    """Each cell: stray spaces, width, what a spreadsheet would run."""
    for term in concept.terms:
        cells = [(key, getattr(term, key)) for key in WRITTEN]
        cells += [(key, part) for key in ("forms", "match", "no_match") for part in getattr(term, key)]
        cells += [("subject", concept.subject), ("definition", concept.definition)]
        for key, text in cells:
            if text.startswith(FORMULA_LEADS):
                yield Fault(term.origin, "formula", f"{key} “{text}” begins as a formula does")
            if key != "definition" and _stray().search(text):
                yield Fault(term.origin, "stray-space", f"{key} “{text}” has a space too many or unseen")
        if wide := _wide().search(term.text):
            yield Fault(term.origin, "wrong-width", f"“{term.text}” has “{wide[0]}” in the wrong width")


@cache
def _stray() -> re.Pattern[str]:
    han = r"[\u3400-\u9fff，。、；：（）《》]"
    unseen = r"[\u00a0\u00ad\u200b-\u200f\u202a-\u202e\u2060\u3000\ufeff]"
    return re.compile(rf"^\s|\s$|\s\s|[\n\r\t]|{unseen}|(?<={han}) (?={han})")


@cache
def _wide() -> re.Pattern[str]:
    """Full-width letters and digits; narrow marks between Chinese characters."""
    return re.compile("[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]|(?<=[\u3400-\u9fff])[,;:!?](?=[\u3400-\u9fff])")


def _doubled_terms(concept: Concept) -> Iterator[Fault]:
    """Terms that look alike to the matcher and are valid on the same day: one of them is idle."""
    for language in Language:
        by_form: dict[str, list[Term]] = {}
        for term in concept.in_language(language):
            by_form.setdefault(_form(term), []).append(term)
        for terms in by_form.values():
            for first, second in combinations(terms, 2):
                if _overlap(first, second):
                    kind = "doubled-term" if first.text == second.text else "same-when-folded"
                    yield Fault(
                        second.origin,
                        kind,
                        f"{concept.id} has “{second.text}” beside “{first.text}”: the matcher sees no difference",
                    )


def _form(term: Term) -> str:
    """What the matcher compares; letters as they are where case decides."""
    return term.text if asks_for_case(term) else fold(term.text)


def _overlap(first: Term, second: Term) -> bool:
    return first_day(first.valid_from) <= last_day(second.valid_to) and first_day(
        second.valid_from
    ) <= last_day(first.valid_to)


def _two_preferred(concept: Concept) -> Iterator[Fault]:
    if clash := overlapping_preferred(concept):
        first, second = clash
        yield Fault(
            second.origin,
            "two-preferred",
            f"{concept.id} prefers “{first.text}” and “{second.text}” at one time",
        )


def _forbidden_inside(concept: Concept) -> Iterator[Fault]:
    """A forbidden term within the term to write: writing the right one would be reported again."""
    for wrong in concept.terms:
        if wrong.status is not TermStatus.FORBIDDEN or wrong.not_after or wrong.not_before or wrong.only_with:
            continue
        for right in concept.in_language(wrong.language):
            inside = _is_inside(fold(wrong.text), fold(right.text))
            if right.status.is_usable and inside and not (wrong.no_match or wrong.match):
                yield Fault(
                    wrong.origin,
                    "forbidden-inside-right",
                    f"“{wrong.text}” is forbidden and stands inside “{right.text}”; add specs that show it works",
                )


def _is_inside(part: str, whole: str) -> bool:
    """Whether a text stands within another; in English as whole words."""
    edge = r"\b" if part.isascii() else ""
    return part in whole and bool(re.search(f"{edge}{re.escape(part)}{edge}", whole))


CONCEPT_CHECKS: tuple[Callable[[Concept], Iterator[Fault]], ...] = (
    _facts,
    _writing,
    _doubled_terms,
    _two_preferred,
    _forbidden_inside,
)


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
    by_form: dict[tuple[Language, str], list[tuple[Concept, Term]]] = {}
    for concept in concepts:
        for term in concept.terms:
            by_form.setdefault((term.language, _form(term)), []).append((concept, term))
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
    """Two concepts that must be told apart, a wrong term of one being right for the other, share a term."""
    right: dict[tuple[Language, str], set[str]] = {}
    for concept in concepts:
        for term in concept.terms:
            if term.status.is_usable:
                right.setdefault((term.language, _form(term)), set()).add(concept.id)
    by_id = {concept.id: concept for concept in concepts}
    for concept in concepts:
        wrong = [term for term in concept.terms if not term.status.is_usable and not term.valid_to]
        apart = {i for term in wrong for i in right.get((term.language, _form(term)), ()) if i != concept.id}
        for other in sorted(apart):
            ours = {(t.language, _form(t)): t for t in concept.terms if t.status.is_usable}
            for term in by_id[other].terms:
                if term.status.is_usable and (shared := ours.get((term.language, _form(term)))):
                    yield Fault(
                        shared.origin,
                        "one-term-for-two",
                        f"{concept.id} and {other} must be told apart, and both are “{term.text}”",
                    )
