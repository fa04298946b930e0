"""Enlarge jieba's dictionary by words of our own, each frequent enough to be kept whole.

This is done once, when a glossary is compiled.
"""

from array import array
from collections.abc import Iterable, Iterator
from math import log

from termbase.words import WordList, Words, add_pairs, block_pattern


def add_words(words: Words, texts: Iterable[str]) -> Words:
    """Add texts as words, each with a frequency that keeps it whole: jieba's `add_word`, in order."""
    import marisa_trie

    added: dict[str, float] = {}
    growing = Words((_Growing(added), *words.lists), words.model, words.pairs)
    for text in texts:
        if not block_pattern().fullmatch(text):
            continue
        product = 1.0
        for word in growing.known(text):
            product *= (growing.frequency(word) or 1.0) / growing.total
        added[text] = max(int(product * growing.total) + 1, growing.frequency(text) or 1.0)
        growing.total += added[text]
    trie = marisa_trie.Trie(added)
    frequencies = array("d", [0.0]) * len(trie)
    pairs = bytearray(words.pairs)
    for text, frequency in added.items():
        frequencies[trie[text]] = frequency
        add_pairs(pairs, text)
    grown = WordList(trie, frequencies, array("d", map(log, frequencies)), growing.total - words.total)
    return Words((grown, *words.lists), words.model, bytes(pairs))


class _Growing(WordList):
    """A list of words that grows, over a plain dictionary."""

    def __init__(self, added: dict[str, float]) -> None:
        self.added = added
        self.total = 0.0

    def get(self, word: str) -> float:
        return self.added.get(word, 0.0)

    def starting(self, rest: str) -> Iterator[tuple[int, float]]:
        for end in range(1, len(rest) + 1):
            if frequency := self.added.get(rest[:end]):
                yield end, log(frequency)
