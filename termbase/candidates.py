"""Which of the terms that a text seems to hold stand? Boundaries, case and context limits sift them.

Of those that overlap, the longest stands. A term inside a longer one is not a second match.
"""

from bisect import bisect_left, insort
from collections.abc import Callable, Iterator
from functools import cache
from typing import NamedTuple

from termbase.boundaries import Judge, Verdict
from termbase.compiled import Sense
from termbase.glossary import Term
from termbase.normalization import Folded, fold
from termbase.patterns import LIMITED, SOLID, asks_for_case
from termbase.text import Document, Span

SENTENCE_ENDS = "。.;!?\n"
Raw = tuple[int, int, int]  # start, end and pattern, as the automaton finds them


class Candidate(NamedTuple):
    """A form of a term at a place of the folded text, and what became of it."""

    start: int
    end: int
    pattern: int
    verdict: Verdict
    senses: tuple[Sense, ...]

    @property
    def passes(self) -> bool:
        """Whether it may stand as a match."""
        return self.verdict is not Verdict.REJECTED and bool(self.senses)


class Patterns(NamedTuple):
    """What a glossary says of its patterns in one language: their flags, the terms they stand for."""

    flags: memoryview
    senses: Callable[[int], tuple[Sense, ...]]


class Window:
    """A window of a folded text, the original behind it, and what the candidates in it are judged by."""

    def __init__(
        self,
        document: Document,
        folded: Folded,
        span: Span,
        patterns: Patterns,
        judge: Callable[[str], Judge],
    ) -> None:
        self.text = folded.text[slice(*span)]
        self._document = document
        self._folded = folded
        self._start = span.start
        self._patterns = patterns
        self._judge = judge(self.text)

    def standing(self, cluster: list[Raw]) -> list[Candidate]:
        """Of the candidates that overlap each other, those that stand, in order."""
        longest = max(cluster, key=lambda raw: raw[1] - raw[0])
        reach = max(end for _, end, _ in cluster) - cluster[0][0]
        if longest[1] - longest[0] == reach:  # the usual case: the longest holds all others
            candidate = self.candidate(longest)
            if candidate.passes:
                return [candidate]
        candidates = map(self.candidate, cluster)
        return sorted(_standing([c for c in candidates if c.passes]))

    def candidate(self, raw: Raw) -> Candidate:
        """Judge one candidate by itself."""
        start, end, pattern = raw
        flags = self._patterns.flags[pattern]
        verdict = self._judge.verdict(start, end, solid=bool(flags & SOLID))
        senses = () if verdict is Verdict.REJECTED else self._patterns.senses(pattern)
        if flags & LIMITED and senses:
            senses = tuple(s for s in senses if self._is_within_limits(s.term, start, end))
        return Candidate(start, end, pattern, verdict, senses)

    def _is_within_limits(self, term: Term, start: int, end: int) -> bool:
        """Whether the context lets a term stand: what is beside it, in its sentence, and its case."""
        text = self.text
        if term.not_after and text[:start].rstrip(" ").endswith(_folded_limits(term.not_after)):
            return False
        if term.not_before and text[end:].lstrip(" ").startswith(_folded_limits(term.not_before)):
            return False
        if term.only_with:
            sentence = _sentence_around(text, start, end)
            if not any(word in sentence for word in _folded_limits(term.only_with)):
                return False
        if asks_for_case(term):
            return " ".join(self._original(start, end).split()) in _spellings(term)
        return True

    def _original(self, start: int, end: int) -> str:
        """The original words behind a part of the window."""
        span = self._folded.span(self._start + start, self._start + end)
        return self._document.text[span.start : span.end]


@cache
def _folded_limits(limits: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(map(fold, limits))


@cache
def _spellings(term: Term) -> frozenset[str]:
    from termbase.inflection import forms

    return frozenset(forms(term))


def _sentence_around(text: str, start: int, end: int) -> str:
    first = max(text.rfind(mark, 0, start) for mark in SENTENCE_ENDS) + 1
    ends = [at for mark in SENTENCE_ENDS if (at := text.find(mark, end)) >= 0]
    return text[first : min(ends, default=len(text))]


def clusters(raw: list[Raw]) -> Iterator[list[Raw]]:
    """Part the candidates of a text into groups that overlap each other."""
    raw.sort()
    cluster: list[Raw] = []
    reach = 0
    for found in raw:
        if cluster and found[0] >= reach:
            yield cluster
            cluster = []
        reach = max(reach, found[1]) if cluster else found[1]
        cluster.append(found)
    if cluster:
        yield cluster


def _standing(candidates: list[Candidate]) -> list[Candidate]:
    """Choose among candidates that overlap.

    One inside another gives way to it. Where two overlap without nesting, the surer one stands, then the
    longer, then the first; what was only inside the loser is considered again.
    """
    outer = sorted(_outermost(candidates), key=lambda c: (-c.verdict, c.start - c.end, c.start))
    standing: list[Candidate] = []
    starts: list[int] = []  # of those that stand, in order
    ends: list[int] = []

    def is_free(candidate: Candidate) -> bool:
        before = bisect_left(starts, candidate.end)
        return not before or ends[before - 1] <= candidate.start

    for candidate in filter(is_free, outer):
        standing.append(candidate)
        insort(starts, candidate.start)
        insort(ends, candidate.end)
    if len(standing) == len(outer):
        return standing
    rest = [*filter(is_free, candidates)]
    return [*standing, *_standing(rest)] if rest else standing


def _outermost(candidates: list[Candidate]) -> Iterator[Candidate]:
    """Those that lie in no other; all that could hold one come before it."""
    reach, last = 0, (0, 0)
    for candidate in sorted(candidates, key=lambda c: (c.start, -c.end)):
        if candidate.end > reach or candidate[:2] == last:
            yield candidate
            reach, last = candidate.end, candidate[:2]
