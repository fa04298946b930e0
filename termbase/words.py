"""Chinese words as jieba cuts them, without loading jieba.

The algorithm is jieba's own (0.42.1): the most probable path through the words of the dictionary, then
the hidden Markov model over runs of single characters; tests hold the two equal.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from itertools import pairwise
from math import inf, log
from typing import Any

BESIDES_HAN = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+#&._%-")
FIRST_HAN, LAST_HAN = 0x4E00, 0x9FD5
STATES = "BMES"  # a character begins, is amid, ends or is a word
BEFORE = {"B": "ES", "M": "MB", "E": "BM", "S": "SE"}
PAIR_BITS = 1 << 22
LONGEST = 64  # code points: no word of a dictionary or glossary is looked for beyond
REMEMBERED = 1 << 15  # cuts of short stretches, some 10 MB
Numbers = Sequence[float]


@cache
def block_pattern() -> re.Pattern[str]:
    """A run of characters that words are made of: jieba.re_han_default."""
    return re.compile(r"[一-鿕a-zA-Z0-9+#&._%\-]+")


@cache
def _han() -> re.Pattern[str]:
    """jieba.finalseg.re_han."""
    return re.compile(r"[一-鿕]+")


@cache
def _latin() -> re.Pattern[str]:
    """jieba.finalseg.re_skip."""
    return re.compile(r"([a-zA-Z0-9]+(?:\.\d+)?%?)")


def is_of_words(char: str) -> bool:
    """Whether words are made of a character, as `block_pattern` says."""
    return "一" <= char <= "鿕" or char in BESIDES_HAN


class WordList:
    """Words with their frequencies: a trie, and two numbers for each of its keys."""

    def __init__(self, trie: Any, frequencies: Numbers, logarithms: Numbers, total: float) -> None:
        self.trie = trie
        self.frequencies = frequencies
        self.logarithms = logarithms
        self.total = total

    def get(self, word: str) -> float:
        """The frequency of a word, 0 if it is none."""
        key = self.trie.get(word)
        return 0.0 if key is None else self.frequencies[key]

    def starting(self, rest: str) -> Iterable[tuple[int, float]]:
        """The length and the logarithm of the frequency of each word that a text begins with."""
        logarithms = self.logarithms
        return [(len(word), logarithms[key]) for word, key in self.trie.iter_prefixes_with_ids(rest)]


class Model:
    """The hidden Markov model for words that are in no dictionary."""

    def __init__(self, start: list[float], step: list[float], emit: Numbers) -> None:
        self.start = dict(zip(STATES, start, strict=True))
        pairs = ((a, b) for a in STATES for b in STATES)
        self.step = dict(zip(pairs, step, strict=True))
        self.emit = emit

    def _emitted(self, char: str) -> dict[str, float]:
        at = (ord(char) - FIRST_HAN) * len(STATES)
        return dict(zip(STATES, self.emit[at : at + len(STATES)], strict=True))

    def cut(self, text: str) -> Iterator[str]:
        """Cut a run of Han characters at the likeliest places (Viterbi)."""
        emitted = self._emitted(text[0])
        score = {s: self.start[s] + emitted[s] for s in STATES}
        path = {s: s for s in STATES}
        for char in text[1:]:
            emitted = self._emitted(char)
            best = {s: max((score[b] + self.step[b, s] + emitted[s], b) for b in BEFORE[s]) for s in STATES}
            path = {s: path[before] + s for s, (_, before) in best.items()}
            score = {s: value for s, (value, _) in best.items()}
        states = path[max((score[s], s) for s in "ES")[1]]
        start = 0
        for end, state in enumerate(states, 1):
            if state in "ES":
                yield text[start:end]
                start = end
        if start < len(text):
            yield text[start:]


class Words:
    """Cuts Chinese text into jieba's words, with the glossary's terms added to its dictionary."""

    def __init__(self, lists: tuple[WordList, ...], model: Model, pairs: "memoryview | bytes") -> None:
        self.lists = lists
        self.model = model
        self.pairs = pairs
        self.total = sum(words.total for words in lists)
        # The same few characters stand between the same marks and words again and again.
        self.known = lru_cache(REMEMBERED)(self._known)

    def frequency(self, word: str) -> float:
        """The frequency of a word, 0 if it is none."""
        return next((f for words in self.lists if (f := words.get(word))), 0.0)

    def cut(self, block: str) -> list[str]:
        """Cut one block (see block_pattern) into words."""
        return list(self._with_model(self._path(block)))

    def _known(self, block: str) -> tuple[str, ...]:
        """Cut one block into words of the dictionary alone."""
        return tuple(self._path(block))

    def completed(self, known: Iterable[str]) -> Iterator[str]:
        """Join single characters among the known words into the words that the model sees."""
        return self._with_model(known)

    def may_join(self, before: str, after: str) -> bool:
        """Whether some word of the dictionary may hold two characters side by side."""
        at = pair_bit(before, after)
        return bool(self.pairs[at >> 3] & 1 << (at & 7))

    def _path(self, block: str) -> Iterator[str]:
        """The most probable path: jieba's `calc` over its `get_DAG`."""
        size, log_total = len(block), log(self.total)
        score = [0.0] * (size + 1)
        ends = [0] * size
        starting = [words.starting for words in self.lists]
        for start in range(size - 1, -1, -1):
            rest = block[start : start + LONGEST]
            best, end = -inf, 0
            for begins in starting:  # a word of two lists counts by its greater frequency
                for length, logarithm in begins(rest):
                    worth = logarithm - log_total + score[start + length]
                    if worth > best or (worth == best and start + length > end):
                        best, end = worth, start + length
            if not end:  # log(1): jieba's frequency for a character that it does not know
                best, end = -log_total + score[start + 1], start + 1
            score[start], ends[start] = best, end
        at = 0
        while at < size:
            yield block[at : ends[at]]
            at = ends[at]

    def _with_model(self, words: Iterable[str]) -> Iterator[str]:
        """Give runs of single characters to the model: jieba's `__cut_DAG`."""
        run = ""
        for word in words:
            if len(word) == 1:
                run += word
                continue
            yield from self._run(run)
            run = ""
            yield word
        yield from self._run(run)

    def _run(self, run: str) -> Iterator[str]:
        if len(run) <= 1 or self.frequency(run):
            yield from run
            return
        at = 0
        for han in _han().finditer(run):
            yield from filter(None, _latin().split(run[at : han.start()]))
            yield from self.model.cut(han[0])
            at = han.end()
        yield from filter(None, _latin().split(run[at:]))


def pair_bit(before: str, after: str) -> int:
    """Where two neighbouring characters stand in the bit set of pairs."""
    return (ord(before) * 0x9E3779B1 + ord(after) * 0x85EBCA6B) >> 7 & PAIR_BITS - 1


def add_pairs(pairs: bytearray, word: str) -> None:
    """Enter the neighbouring characters of a word into a bit set of pairs."""
    for before, after in pairwise(word):
        at = pair_bit(before, after)
        pairs[at >> 3] |= 1 << (at & 7)
