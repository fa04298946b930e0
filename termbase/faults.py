"""The faults of a single concept: its facts, how its cells are written, terms that clash."""

import re
from collections.abc import Callable, Iterator
from functools import cache
from itertools import combinations
from typing import NamedTuple

from termbase.glossary import Concept, Term, TermStatus, first_day, last_day, overlapping_preferred
from termbase.language import Language
from termbase.normalization import fold
from termbase.patterns import asks_for_case

FORMULA_LEADS = ("=", "+", "-", "@", "\t", "\r")
HAN = "[\u3400-\u9fff]"
WRITTEN = ("text", "replacement", "source", "note", "valid_from", "valid_to")


class Fault(NamedTuple):
    """What is wrong, and the file and line where it stands."""

    origin: str
    kind: str
    message: str


def faults_of(concept: Concept) -> Iterator[Fault]:
    """Yield what is wrong with a concept, whatever else the glossary holds."""
    for check in CHECKS:
        yield from check(concept)


def _facts(concept: Concept) -> Iterator[Fault]:
    """Each term: its source, its reason, its dates."""
    for term in concept.terms:
        name = f"“{term.text}” of {concept.id}"
        if not term.source:
            yield Fault(term.origin, "missing-source", f"{name} names no source; write one, or unverified")
        if not term.status.is_usable and not term.note:
            yield Fault(
                term.origin, "missing-reason", f"{name} is {term.status.label} without a reason (note)"
            )
        if first_day(term.valid_from) > last_day(term.valid_to):
            yield Fault(
                term.origin, "backward-dates", f"{name} is valid from {term.valid_from} to {term.valid_to}"
            )
        if term.status is TermStatus.SUPERSEDED and not term.valid_to:
            yield Fault(
                term.origin, "undated-superseded", f"{name} is superseded, but valid_to says not when"
            )
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
    """Full-width letters and digits; narrow marks beside Chinese characters."""
    full = "[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]"
    return re.compile(f"{full}|(?<={HAN})[,;:!?(](?=[\u3400-\u9fff0-9“《])|(?<={HAN})[)]")


def _doubled_terms(concept: Concept) -> Iterator[Fault]:
    """Terms that look alike to the matcher and are valid on the same day: one of them is idle."""
    for language in Language:
        by_form: dict[str, list[Term]] = {}
        for term in concept.in_language(language):
            by_form.setdefault(form_of(term), []).append(term)
        for terms in by_form.values():
            for first, second in combinations(terms, 2):
                if _overlap(first, second):
                    kind = "doubled-term" if first.text == second.text else "same-when-folded"
                    yield Fault(
                        second.origin,
                        kind,
                        f"{concept.id} has “{second.text}” beside “{first.text}”: alike to the matcher",
                    )


def form_of(term: Term) -> str:
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
                why = f"“{wrong.text}” is forbidden and stands inside “{right.text}”; add specs"
                yield Fault(wrong.origin, "forbidden-inside-right", why)


def _is_inside(part: str, whole: str) -> bool:
    """Whether a text stands within another; in English as whole words."""
    edge = r"\b" if part.isascii() else ""
    return part in whole and bool(re.search(f"{edge}{re.escape(part)}{edge}", whole))


CHECKS: tuple[Callable[[Concept], Iterator[Fault]], ...] = (
    _facts,
    _writing,
    _doubled_terms,
    _two_preferred,
    _forbidden_inside,
)
