"""Official titles of treaties, declarations, programmes, documents and events, and what comes near one.

Titles are compared by tokens: characters in Chinese, words in English, without marks and in folded form.
Tokens that stand side by side (bigrams) find the few titles that are worth a comparison.
"""

import re
from array import array
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Any, NamedTuple

from termbase.cache import cached_value
from termbase.compiled import CompiledGlossary
from termbase.glossary import Concept, Term, TermStatus, TermType
from termbase.language import Language
from termbase.normalization import FOLD, fold

FORMAT = 4  # to be raised when what is stored, or how, changes
KINDS = ("treaty", "declaration", "programme", "document", "law", "event")
SHARED = 0.45  # of a title's bigrams, at least, are in a text that is worth a comparison with it
SHARED_BARE = 0.7  # likewise, where the text has more than the title: the comparison is dear
SHARED_WORDS = 0.6  # likewise in English, whose titles have few bigrams: one word in six costs two of five
COMPARED = 8  # titles compared with one text


class Title(NamedTuple):
    """A title as the glossary has it."""

    text: str
    tokens: tuple[str, ...]
    concept: str
    is_usable: bool
    official: str  # what to write: the title itself, or the one that is right in its place
    note: str


class Near(NamedTuple):
    """An official title that differs a little from some words, which lie at tokens[start:end]."""

    title: Title
    edits: int
    start: int
    end: int


def tokens(text: str, language: Language) -> tuple[str, ...]:
    """Cut a title into what is compared: characters or words, folded, without marks.

    >>> tokens("《难民地位公约》", Language.ZH)
    ('难', '民', '地', '位', '公', '约')
    >>> tokens("Rights of the Child", Language.EN)
    ('rights', 'of', 'the', 'child')
    """
    return tuple(token for token, _ in placed_tokens(text, language))


def placed_tokens(text: str, language: Language) -> list[tuple[str, int]]:
    """The tokens of a text, each with the offset at which it begins there."""
    if language is Language.EN:
        return [(fold(word[0]), word.start()) for word in re.finditer(r"\w+(?:['’-]\w+)*", text)]
    return [(char, at) for at, char in enumerate(text.translate(FOLD)) if char.isalnum()]


class Titles:
    """The titles of one language in a glossary; `titles_of` has one ready."""

    def __init__(self, glossary: CompiledGlossary, language: Language) -> None:
        self.language = language
        self._rows, self._sizes, self._exact, self._postings = _index(glossary, language)

    def _title(self, number: int) -> Title:
        text, key, concept, is_usable, official, note = self._rows[number]
        return Title(text, _unkeyed(key, self.language), concept, is_usable, official, note)

    def exact(self, words: Sequence[str]) -> tuple[Title, ...]:
        """The titles that are just these tokens; the usable ones first."""
        found = [self._title(number) for number in self._exact.get(_key(words, self.language), ())]
        return tuple(sorted(found, key=lambda title: not title.is_usable))

    def like(self, words: Sequence[str], least: float = SHARED) -> Iterator[Title]:
        """The official titles that share most with some tokens, the best first."""
        hits: Counter[int] = Counter()
        for pair in set(_bigrams(words)):
            hits.update(memoryview(self._postings.get(pair, b"")).cast("I"))
        shares = ((count / self._sizes[row], row) for row, count in hits.most_common(COMPARED * 4))
        best = sorted(shares, key=lambda share: -share[0])[:COMPARED]
        yield from (self._title(row) for share, row in best if share >= least)

    def near(self, words: Sequence[str]) -> tuple[Near, ...]:
        """The official titles near to a whole title, one a concept, the nearest first."""
        found = (
            Near(title, edits(title.tokens, words), 0, len(words))
            for title in self.like(words)
            if abs(len(title.tokens) - len(words)) <= tolerance(title.tokens)
        )
        return _nearest(near for near in found if near.edits <= tolerance(near.title.tokens))

    def within(self, words: Sequence[str], *, at_end: bool) -> tuple[Near, ...]:
        """The official titles near to a part of a text (to its end, if `at_end`), the nearest first."""
        least = SHARED_WORDS if self.language is Language.EN else SHARED_BARE
        found = (_best_part(title, words, at_end=at_end) for title in self.like(words, least))
        return _nearest(near for near in found if near.edits <= tolerance(near.title.tokens))

    def numbered(self, number: str) -> tuple[Title, ...]:
        """The titles of the convention or recommendation of the ILO with that number."""
        mark = re.compile(rf"第{number}号|\(No\. {number}\)")
        concepts = {row[2] for row in self._rows if row[2].startswith("ilo-") and mark.search(row[0])}
        return tuple(self._title(at) for at, row in enumerate(self._rows) if row[2] in concepts)


@lru_cache(maxsize=4)
def titles_of(glossary: CompiledGlossary, language: Language) -> Titles:
    """The titles of a language, read once."""
    return Titles(glossary, language)


def tolerance(title: Sequence[str]) -> int:
    """How many tokens may differ: one in five, three at most, one more for each eight beyond 24."""
    return min((len(title) + 1) // 5, 3) + max(len(title) - 24, 0) // 8


def edits(one: Sequence[str], other: Sequence[str]) -> int:
    """The tokens to put in, leave out or change to make one of the other.

    >>> edits("德班宣言和行动纲领", "德班宣言与行动纲要")
    2
    """
    row = list(range(len(other) + 1))
    for i, left in enumerate(one, 1):
        before, row[0] = row[0], i
        for j, right in enumerate(other, 1):
            before, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, before + (left != right))
    return row[-1]


def _best_part(title: Title, words: Sequence[str], *, at_end: bool) -> Near:
    """The part of a text that comes nearest to a title (Sellers, 1980): its beginning costs nothing."""
    costs, starts = [0] * (len(words) + 1), list(range(len(words) + 1))
    for i, left in enumerate(title.tokens, 1):
        before, began = costs[0], starts[0]
        costs[0], starts[0] = i, 0
        for j, right in enumerate(words, 1):
            options = (
                (before + (left != right), began),
                (costs[j] + 1, starts[j]),
                (costs[j - 1] + 1, starts[j - 1]),
            )
            before, began = costs[j], starts[j]
            costs[j], starts[j] = min(options, key=lambda option: option[0])
    end = len(words) if at_end else min(range(1, len(words) + 1), key=costs.__getitem__, default=0)
    return Near(title, costs[end], starts[end], end)


def _nearest(found: Iterable[Near]) -> tuple[Near, ...]:
    by_concept: dict[str, Near] = {}
    for near in sorted(found, key=lambda near: near.edits):
        by_concept.setdefault(near.title.concept, near)
    return tuple(by_concept.values())


def _bigrams(words: Sequence[str]) -> list[str]:
    return [f"{one} {other}" for one, other in pairwise(words)]


def _key(words: Sequence[str], language: Language) -> str:
    return (" " if language is Language.EN else "").join(words)


def _unkeyed(key: str, language: Language) -> tuple[str, ...]:
    return tuple(key.split(" ") if language is Language.EN else key)


def _index(glossary: CompiledGlossary, language: Language) -> tuple[Any, ...]:
    key = f"{FORMAT} {glossary.hash}".encode()
    index: tuple[Any, ...] = cached_value(f"titles-{language}.bin", key, lambda: _indexed(glossary, language))
    return index


def _indexed(glossary: CompiledGlossary, language: Language) -> tuple[Any, ...]:
    rows: list[tuple[Any, ...]] = []
    exact: dict[str, list[int]] = {}
    postings: dict[str, array[int]] = {}
    for concept in glossary.of_kind(*KINDS):
        for term in concept.in_language(language):
            if term.type is TermType.ACRONYM:
                continue
            words = tokens(term.text, language)
            usable, official = _read(concept, term)
            exact.setdefault(_key(words, language), []).append(len(rows))
            for pair in set(_bigrams(words)) if usable else ():
                postings.setdefault(pair, array("I")).append(len(rows))
            rows.append((term.text, _key(words, language), concept.id, usable, official, term.note))
    sizes = [len(_bigrams(_unkeyed(row[1], language))) for row in rows]
    return rows, sizes, exact, {pair: found.tobytes() for pair, found in postings.items()}


def _read(concept: Concept, term: Term) -> tuple[bool, str]:
    """Whether a text may write a title, and what it should write; dates are another rule's."""
    if term.status.is_usable or term.status is TermStatus.SUPERSEDED:
        return True, term.text
    preferred = concept.preferred(term.language)
    return False, term.replacement or (preferred.text if preferred else "")
