"""Waivers: a reviser's word that a finding is to stand, in a comment of the text or in a file beside it.

`inline.py` reads comments, `sidecar.py` the file. A waiver hides a finding and keeps it in the
report, with the reason; one that hides nothing any more is a finding itself.
"""

from collections.abc import Set as AbstractSet
from typing import NamedTuple

from termbase.diagnostics import Problem
from termbase.normalization import fold
from termbase.text import Location, Span


class Waiver(NamedTuple):
    """What one comment or one entry of the file lets stand.

    An inline waiver has a `scope` in its own text, a waiver of the file a `sentence` (its hash). Empty
    `rules` and `terms` mean all of them. `expires` is the last day (`YYYY-MM-DD`) on which it hides anything.
    """

    location: Location
    rules: tuple[str, ...] = ()
    terms: tuple[str, ...] = ()
    reason: str = ""
    scope: Span | None = None
    sentence: str = ""
    concept: str = ""
    expires: str = ""

    def is_over(self, today: str) -> bool:
        """Whether its last day has passed."""
        return bool(self.expires) and self.expires < today

    def covers(self, rule: str, problem: Problem, place: Location) -> bool:
        """Whether it lets one place of a finding stand."""
        if self.rules and rule not in self.rules:
            return False
        if self.concept and self.concept != problem.concept:
            return False
        if self.terms and not any(_names(term, problem, place) for term in self.terms):
            return False
        if self.scope is None:
            from termbase.fingerprints import sentence_at, sentence_hash

            return self.sentence == sentence_hash(sentence_at(place.document, place.span.start))
        inside = self.scope.start <= place.span.start < self.scope.end
        return inside and place.document is self.location.document


class Fault(NamedTuple):
    """Something wrong with a waiver: where, and what."""

    location: Location
    message: str


class Waivers(NamedTuple):
    """The waivers of a text or of a file, and what of them cannot be read."""

    waivers: tuple[Waiver, ...] = ()
    malformed: tuple[Fault, ...] = ()

    def __add__(self, other: object) -> "Waivers":
        """Both together."""
        if not isinstance(other, Waivers):
            return NotImplemented
        return Waivers(self.waivers + other.waivers, self.malformed + other.malformed)


class Verdict(NamedTuple):
    """What came of the waivers in a check: the rules about waivers report it."""

    malformed: tuple[Fault, ...] = ()
    expired: tuple[Waiver, ...] = ()
    unused: tuple[Waiver, ...] = ()


def verdict(
    waivers: Waivers, used: AbstractSet[Waiver], ran: AbstractSet[str], ordinary: AbstractSet[str], today: str
) -> Verdict:
    """Judge waivers after a check that ran some rules.

    A waiver is unused only if the rules ran that it names; one that names none, if the `ordinary` rules did.
    """
    expired = tuple(w for w in waivers.waivers if w.is_over(today))
    unused = tuple(
        w
        for w in waivers.waivers
        if w not in used and not w.is_over(today) and ran >= (frozenset(w.rules) or ordinary)
    )
    return Verdict(waivers.malformed, expired, unused)


def _names(term: str, problem: Problem, place: Location) -> bool:
    """Whether a waiver's term is what a finding is about: its words, a part or the whole, or its concept."""
    if term == problem.concept:
        return True
    named, words = fold(term), fold(place.text)
    return bool(named and words) and (named in words or words in named)
