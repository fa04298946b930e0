"""Where does a text use the glossary's terms?

One automaton finds every candidate in the folded text; `candidates.py` says which of them stand.
"""

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from functools import partial
from typing import NamedTuple

from termbase.boundaries import ChineseJudge, EnglishJudge, Judge, Verdict
from termbase.candidates import Candidate, Patterns, Raw, Window, clusters
from termbase.compiled import CompiledGlossary, Sense
from termbase.glossary import Concept, Term
from termbase.language import Language
from termbase.normalization import Folded, fold_document
from termbase.text import Document, Location, Span

WINDOW = 1 << 16  # code points searched at a time, which bounds the memory
OVERLAP = 256  # code points; no term is longer


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
        self._patterns = Patterns(glossary.flags(language), partial(glossary.senses, language))
        self._words = glossary.words

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
        end, limit = _bounds(folded.text, start)
        window = self._window(document, folded, Span(start, end))
        done = limit
        for cluster in self._clusters(window.text):
            if start + cluster[0][0] >= limit:
                break
            for found in window.standing(cluster):
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
        window = self._window(document, folded, Span(0, len(folded.text)))
        for cluster in self._clusters(folded.text):
            if cluster[0][0] <= at < max(end for _, end, _ in cluster):
                candidates = [window.candidate(raw) for raw in cluster if raw[0] <= at < raw[1]]
                return folded, candidates, window.standing(cluster)
        return folded, [], []

    def senses_of(self, pattern: int) -> tuple[Sense, ...]:
        """The terms that a pattern stands for, whatever the context."""
        return self._patterns.senses(pattern)

    def _clusters(self, text: str) -> Iterator[list[Raw]]:
        """All candidates in a folded text, in groups that overlap each other."""
        return clusters([] if self._automaton is None else self._automaton.find_overlapping(text))

    def _window(self, document: Document, folded: Folded, span: Span) -> Window:
        return Window(document, folded, span, self._patterns, self._judge)

    def _judge(self, text: str) -> Judge:
        if self.language is Language.ZH:
            return ChineseJudge(text, self._words)
        return EnglishJudge(text)


def _bounds(text: str, start: int) -> tuple[int, int]:
    """Where a window ends, and where the next begins: at a line or sentence end if there is one."""
    end = start + WINDOW
    if end >= len(text):
        return len(text), len(text)
    for mark in ("\n", "。", ".", ";", ","):
        cut = text.rfind(mark, start + WINDOW // 2, end) + 1
        if cut:
            return cut, cut
    return end, end - OVERLAP
