"""Where does a text use the glossary's terms?

One automaton finds every candidate in the folded text; boundaries, case and context limits sift
them; of those that overlap, the longest stands. A term inside a longer one is not a second match.
"""

from array import array
from bisect import bisect_left, insort
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from termbase.boundaries import ChineseJudge, EnglishJudge, Judge, Verdict
from termbase.compiled import CompiledGlossary, Sense
from termbase.glossary import Concept, Term
from termbase.language import Language
from termbase.normalization import Folded, fold, fold_document
from termbase.patterns import LIMITED, SOLID, asks_for_case
from termbase.text import Document, Location, Span

WINDOW = 1 << 16  # code points searched at a time, which bounds the memory
OVERLAP = 256  # code points; no term is longer
SENTENCE_ENDS = "。.;!?\n"


class TermMatch(NamedTuple):
    """A term found in a text. Terms of several concepts may look the same: its senses."""

    document: Document
    span: Span
    senses: tuple[Sense, ...]
    is_certain: bool

    @property
    def location(self) -> Location:
        """Where it stands."""
        return Location(self.document, self.span)

    @property
    def text(self) -> str:
        """The words that stand there."""
        return self.document.text[self.span.start : self.span.end]

    @property
    def concept(self) -> Concept:
        """The first concept that it may name."""
        return self.senses[0].concept

    @property
    def term(self) -> Term:
        """The first concept's term."""
        return self.senses[0].term


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


class Matches:
    """The matches in one document, in order; held in a few bytes each and made when asked for."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self._starts, self._ends, self._readings = array("I"), array("I"), array("I")
        self._senses: list[tuple[Sense, ...]] = []
        self._numbers: dict[tuple[tuple[str, int], ...], int] = {}
        self._certain = bytearray()

    def __len__(self) -> int:
        return len(self._starts)

    def __iter__(self) -> Iterator[TermMatch]:
        return map(self._match, range(len(self)))

    def _match(self, at: int) -> TermMatch:
        span = Span(self._starts[at], self._ends[at])
        return TermMatch(self.document, span, self._senses[self._readings[at]], bool(self._certain[at]))

    def add(
        self, span: Span, key: tuple[tuple[str, int], ...], senses: tuple[Sense, ...], *, is_certain: bool
    ) -> None:
        """Append a match; `key` tells one tuple of senses from another."""
        reading = self._numbers.setdefault(key, len(self._senses))
        if reading == len(self._senses):
            self._senses.append(senses)
        self._starts.append(span.start)
        self._ends.append(span.end)
        self._readings.append(reading)
        self._certain.append(is_certain)

    @property
    def readings(self) -> list[tuple[Sense, ...]]:
        """Each distinct tuple of senses that was met."""
        return self._senses

    def with_senses(self, wanted: Iterable[tuple[Sense, ...]]) -> Iterator[TermMatch]:
        """Yield the matches whose senses are among those wanted."""
        ids = {id(senses) for senses in wanted}
        numbers = {number for number, senses in enumerate(self._senses) if id(senses) in ids}
        if numbers:
            yield from (self._match(at) for at, reading in enumerate(self._readings) if reading in numbers)

    def within(self, span: Span) -> Iterator[TermMatch]:
        """Yield the matches that lie wholly in a span."""
        from bisect import bisect_left

        for at in range(bisect_left(self._starts, span.start), len(self)):
            if self._starts[at] >= span.end:
                return
            if self._ends[at] <= span.end:
                yield self._match(at)


class TermMatcher:
    """Finds the terms of one language."""

    def __init__(self, glossary: CompiledGlossary, language: Language) -> None:
        self.glossary = glossary
        self.language = language
        self._automaton = glossary.automaton(language)
        self._flags = glossary.flags(language)
        self._senses = cache(lambda pattern: glossary.senses(language, pattern))
        self._words = cache(glossary.words)

    def find(self, document: Document) -> Matches:
        """Find every match in a document."""
        matches = Matches(document)
        if self._automaton is None:
            return matches
        folded = fold_document(document)
        at = 0
        while at < len(folded.text):
            at = self._find_in_window(document, folded, at, matches)
        return matches

    def _find_in_window(self, document: Document, folded: Folded, start: int, matches: Matches) -> int:
        """Add the matches of one window and return where the next one begins."""
        end, limit = _window(folded.text, start)
        text = folded.text[start:end]
        view = _View(text, document, folded, start)
        done = limit
        for cluster in _clusters(self._automaton.find_overlapping(text)):  # type: ignore[union-attr]
            if start + cluster[0][0] >= limit:
                break
            for found in self._resolved(cluster, view):
                done = max(done, start + found.end)
                key = tuple((s.concept.id, id(s.term)) for s in found.senses)
                span = folded.span(start + found.start, start + found.end)
                matches.add(span, key, found.senses, is_certain=found.verdict is Verdict.CERTAIN)
        return done

    def contending(self, document: Document, offset: int) -> tuple[Folded, list[Candidate], list[Candidate]]:
        """Find all candidates over an original offset, and those of their cluster that stand.

        Offsets of candidates are those of the folded text, which is returned with them.
        """
        folded = fold_document(document)
        at = folded.folded_offset(offset)
        if self._automaton is None:
            return folded, [], []
        view = _View(folded.text, document, folded, 0)
        view.judge = self._judge(folded.text)
        for cluster in _clusters(self._automaton.find_overlapping(folded.text)):
            if cluster[0][0] <= at < max(end for _, end, _ in cluster):
                candidates = [self._candidate(raw, view) for raw in cluster if raw[0] <= at < raw[1]]
                return folded, candidates, self._resolved(cluster, view)
        return folded, [], []

    def senses_of(self, pattern: int) -> tuple[Sense, ...]:
        """The terms that a pattern stands for, whatever the context."""
        return self._senses(pattern)

    def _judge(self, text: str) -> Judge:
        if self.language is Language.ZH:
            return ChineseJudge(text, self._words)
        return EnglishJudge(text)

    def _resolved(self, cluster: list[tuple[int, int, int]], view: "_View") -> list[Candidate]:
        """Of the candidates that overlap each other, those that stand, in order."""
        view.judge = view.judge or self._judge(view.text)
        longest = max(cluster, key=lambda raw: raw[1] - raw[0])
        reach = max(end for _, end, _ in cluster) - cluster[0][0]
        if longest[1] - longest[0] == reach:  # the usual case: the longest holds all others
            candidate = self._candidate(longest, view)
            if candidate.passes:
                return [candidate]
        candidates = (self._candidate(raw, view) for raw in cluster)
        return sorted(_standing([c for c in candidates if c.passes]))

    def _candidate(self, raw: tuple[int, int, int], view: "_View") -> Candidate:
        start, end, pattern = raw
        flags = self._flags[pattern]
        verdict = view.judge.verdict(start, end, solid=bool(flags & SOLID))  # type: ignore[union-attr]
        senses: tuple[Sense, ...] = () if verdict is Verdict.REJECTED else self._senses(pattern)
        if flags & LIMITED and senses:
            senses = tuple(s for s in senses if _is_within_limits(s.term, view, start, end))
        return Candidate(start, end, pattern, verdict, senses)


class _View:
    """A window of folded text, and what is needed to look at the original behind it."""

    def __init__(self, text: str, document: Document, folded: Folded, start: int) -> None:
        self.text = text
        self.document = document
        self.folded = folded
        self.start = start
        self.judge: Judge | None = None

    def original(self, start: int, end: int) -> str:
        """The original words behind a part of the window."""
        span = self.folded.span(self.start + start, self.start + end)
        return self.document.text[span.start : span.end]


def _window(text: str, start: int) -> tuple[int, int]:
    """Where a window ends, and where the next begins: at a line or sentence end if there is one."""
    end = start + WINDOW
    if end >= len(text):
        return len(text), len(text)
    for mark in ("\n", "。", ".", ";", ","):
        cut = text.rfind(mark, start + WINDOW // 2, end) + 1
        if cut:
            return cut, cut
    return end, end - OVERLAP


def _clusters(raw: list[tuple[int, int, int]]) -> Iterator[list[tuple[int, int, int]]]:
    """Part the candidates into groups that overlap each other."""
    raw.sort()
    cluster: list[tuple[int, int, int]] = []
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


@cache
def _folded_limits(limits: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(map(fold, limits))


@cache
def _spellings(term: Term) -> frozenset[str]:
    from termbase.inflection import forms

    return frozenset(forms(term))


def _is_within_limits(term: Term, view: _View, start: int, end: int) -> bool:
    """Whether the context lets a term stand: what is beside it, in its sentence, and its case."""
    text = view.text
    if term.not_after and text[:start].rstrip(" ").endswith(_folded_limits(term.not_after)):
        return False
    if term.not_before and text[end:].lstrip(" ").startswith(_folded_limits(term.not_before)):
        return False
    if term.only_with:
        sentence_start = max(text.rfind(mark, 0, start) for mark in SENTENCE_ENDS) + 1
        ends = [at for mark in SENTENCE_ENDS if (at := text.find(mark, end)) >= 0]
        sentence = text[sentence_start : min(ends, default=len(text))]
        if not any(word in sentence for word in _folded_limits(term.only_with)):
            return False
    if asks_for_case(term):
        return " ".join(view.original(start, end).split()) in _spellings(term)
    return True
