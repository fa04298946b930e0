"""Concepts that must be told apart, and the words that tell them: 贩运 trafficking, 偷运 smuggling.

A glossary says so in a note: “distinct from trafficking in persons (贩运人口)”. What two such terms do not
share is the word that tells them apart, wherever it stands.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from termbase.beads import Bead, Sides, sides_of, terms_in
from termbase.context import Context
from termbase.glossary import Concept
from termbase.language import Language
from termbase.normalization import fold
from termbase.text import Document, Location, Segment, Span

FUNCTION_WORDS = frozenset(["of", "in", "and", "the", "to", "on", "for", "by", "against", "with", "or", "a"])
SHORTEST_STEM = 4  # letters
TELLING_STEM = 6  # letters; a shorter word (sale) is used of too much else


class Word(NamedTuple):
    """What tells a concept from its double: a word in Chinese, the stem of one in English."""

    concept: Concept
    zh: str
    en: str

    def in_text(self, text: str, language: Language) -> list[Span]:
        """Where the word stands in a text that was not folded."""
        pattern = re.escape(self.zh) if language is Language.ZH else rf"\b{re.escape(self.en)}\w*"
        return [Span(*found.span()) for found in re.finditer(pattern, text, re.IGNORECASE)]


class Confusion(NamedTuple):
    """A place where the target has the word of one concept for that of the other."""

    bead: Bead
    location: Location
    meant: Word
    written: Word
    origin: Location


@lru_cache(maxsize=1)
def confusions(context: Context) -> tuple[Confusion, ...]:
    """Every bead whose source has the one word, and whose target only the other."""
    sides = sides_of(context)
    if not sides.beads:
        return ()
    pairs = [pair for one, other in told_apart(context) for pair in ((one, other), (other, one))]
    return tuple(
        found
        for bead in sides.beads
        for meant, written in pairs
        if (found := _confusion(context, sides, bead, meant, written))
    )


def _confusion(context: Context, sides: Sides, bead: Bead, meant: Word, written: Word) -> Confusion | None:
    wrong = _place(bead.target, written)
    origin = _place(bead.source, meant) if wrong else None
    if not wrong or not origin or _place(bead.target, meant) or _place(bead.source, written):
        return None
    named = {sense.concept.id for m in terms_in(context, bead.source) for sense in m.senses}
    for match in terms_in(context, bead.target):
        inside = match.span.start <= wrong.span.start and wrong.span.end <= match.span.end
        if inside and any(sense.concept.id in named for sense in match.senses):
            return None
    if any(_has_spare(other, meant, written) for other in sides.beside(bead)):
        return None
    return Confusion(bead, wrong, meant, written, origin)


def _has_spare(other: Bead, meant: Word, written: Word) -> bool:
    """Whether a neighbour has on one side alone the word that a bead lacks on that side."""
    asks = _place(other.source, written) and not _place(other.target, written)
    gives = _place(other.target, meant) and not _place(other.source, meant)
    return bool(asks or gives)


def _place(segments: tuple[Segment, ...], word: Word) -> Location | None:
    for segment in segments:
        for span in word.in_text(segment.text, segment.document.language):
            start = segment.span.start
            return Location(segment.document, Span(start + span.start, start + span.end))
    return None


def counts(context: Context, word: Word) -> int:
    """In how many beads the source has a word."""
    return sum(bool(_place(bead.source, word)) for bead in sides_of(context).beads)


@lru_cache(maxsize=1)
def told_apart(context: Context) -> tuple[tuple[Word, Word], ...]:
    """The pairs of concepts whose notes tell one from the other, with the words that do."""
    pairs: dict[tuple[str, str], tuple[Word, Word]] = {}
    for saying in ("istinct from ", "confused with ", "confuse with "):
        for concept in context.glossary.saying(saying):
            for other in _others(context, concept):
                if other.id != concept.id and (words := _words(concept, other)):
                    first, second = sorted(words, key=lambda word: word.zh)
                    pairs.setdefault((first.zh, second.zh), (first, second))
    return tuple(pairs.values())


def _others(context: Context, concept: Concept) -> Iterator[Concept]:
    """The concepts that the notes of one tell it from, by the terms that stand there."""
    note = ". ".join([*(term.note for term in concept.terms if term.note), concept.definition])
    for found in re.finditer(r"(?:istinct from|confused? with)\s+([^.;,]+)", note):
        for language in Language:
            for match in context.matcher(language).find(Document("", found[1], language)):
                yield match.concept


def _words(one: Concept, other: Concept) -> tuple[Word, Word] | None:
    """What tells two concepts apart in both languages; None where the terms do not show it."""
    left, right = one.preferred(Language.ZH), other.preferred(Language.ZH)
    stem_left, stem_right = _stem(one, other), _stem(other, one)
    if not (left and right) or min(len(stem_left), len(stem_right)) < TELLING_STEM:
        return None
    zh_left, zh_right = _apart(fold(left.text), fold(right.text))
    is_contrast = len(zh_left) < len(fold(left.text)) and len(zh_right) < len(fold(right.text))
    if not is_contrast or min(len(zh_left), len(zh_right)) < 2 or zh_left in zh_right or zh_right in zh_left:
        return None
    return Word(one, zh_left, stem_left), Word(other, zh_right, stem_right)


def _apart(one: str, other: str) -> tuple[str, str]:
    """What two terms do not share at their ends, with one more character where that is but one.

    >>> _apart("贩运人口", "偷运人口")
    ('贩运', '偷运')
    """
    shortest = min(len(one), len(other))
    head = next((i for i in range(shortest) if one[i] != other[i]), shortest)
    rest = shortest - head
    tail = next((i for i in range(rest) if one[-1 - i] != other[-1 - i]), rest)
    if max(len(one), len(other)) - head - tail < 2 and tail:
        tail -= 1
    elif max(len(one), len(other)) - head - tail < 2 and head:
        head -= 1
    return one[head : len(one) - tail], other[head : len(other) - tail]


def _stem(concept: Concept, other: Concept) -> str:
    """The word that all English terms of a concept have and none of the other's has, cut to its stem."""
    shared = _shared(concept)
    others = {word[:SHORTEST_STEM] for term in other.in_language(Language.EN) for word in _plain(term.text)}
    return next((word for word in shared if word[:SHORTEST_STEM] not in others), "")


def _shared(concept: Concept) -> list[str]:
    """The stems that all right English terms of a concept share, those of an action (-ing) first."""
    terms = [_plain(t.text) for t in concept.in_language(Language.EN) if t.status.is_usable]
    if not terms:
        return []
    words = sorted(terms[0], key=lambda word: not word.endswith("ing"))
    others = [{_cut(word) for word in term} for term in terms]
    return [_cut(word) for word in words if all(_cut(word) in other for other in others)]


def _cut(word: str) -> str:
    return word[:-3] if word.endswith("ing") else word.removesuffix("s")


def _plain(text: str) -> list[str]:
    words = re.findall(r"[a-z]+", fold(text))
    return [word for word in words if word not in FUNCTION_WORDS and len(word) >= SHORTEST_STEM]
