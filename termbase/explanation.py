"""Why was a place of a text matched, or not: its words, the entries that compete for it, their fate."""

from itertools import pairwise
from typing import NamedTuple

from termbase.boundaries import ChineseJudge, Verdict
from termbase.candidates import Candidate
from termbase.compiled import Sense
from termbase.language import Language
from termbase.matching import TermMatcher
from termbase.text import Document, Span


class Contender(NamedTuple):
    """An entry that might stand at a place, and what became of it."""

    span: Span
    senses: tuple[Sense, ...]
    stands: bool
    reason: str


class Explanation(NamedTuple):
    """The words around a place and the entries that contend for it, the longest first."""

    words: tuple[str, ...]
    contenders: tuple[Contender, ...]


def explain(matcher: TermMatcher, document: Document, offset: int) -> Explanation:
    """Explain the place at an offset."""
    folded, candidates, standing = matcher.contending(document, offset)
    contenders = [
        Contender(
            folded.span(c.start, c.end),
            matcher.senses_of(c.pattern),
            c in standing,
            _reason(c, standing, folded.text),
        )
        for c in sorted(candidates, key=lambda c: (c.start - c.end, c.start))
    ]
    at = folded.folded_offset(offset)
    return Explanation(_words(folded.text, at, matcher), tuple(contenders))


def _words(text: str, at: int, matcher: TermMatcher) -> tuple[str, ...]:
    """The words of the block around a folded offset."""
    if matcher.language is not Language.ZH or at >= len(text):
        return ()
    cuts = sorted(ChineseJudge(text, matcher.glossary.words).cuts(at))
    return tuple(text[start:end] for start, end in pairwise(cuts))


def _reason(candidate: Candidate, standing: list[Candidate], text: str) -> str:
    words = text[candidate.start : candidate.end]
    if candidate.verdict is Verdict.REJECTED:
        return f"rejected: a word reaches over an edge of “{words}”"
    if not candidate.senses:
        return "kept out by its context limits or its case"
    if candidate in standing:
        sure = candidate.verdict is Verdict.CERTAIN
        return "stands" if sure else "stands, though it is part of a longer word (likely)"
    winner = next(s for s in standing if s.start < candidate.end and candidate.start < s.end)
    return f"gives way to “{text[winner.start : winner.end]}”"
