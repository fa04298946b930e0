"""How many of two sentences' words and anchors find each other, held as bits.

Each word of a sentence has one to three bits, more the rarer it is; a word that has no link to any word of
the other side tells nothing and has none. Two sentences side by side give four masks: the bits of either
side's words, and of either side's anchors, that the other side explains. Masks of several sentences are
joined by `|` and counted by `bit_count`, which is what makes long beads cheap.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from math import log
from typing import NamedTuple

from termbase.aligning.clues import Clues
from termbase.aligning.lexicon import Links

STEPS = (1.0, 2.3, 4.2)  # log(sentences / sentences with the word): where a word gains its next bit


class Line(NamedTuple):
    """One sentence ready for comparison: what it can be reached by, and how many bits it has."""

    words: dict[str, int]  # an English stem → the bits of this side's words that it goes with
    weight: int
    anchors: dict[str, int]
    anchor_weight: int


# What two sentences explain of each other: masks of English and Chinese words, English and Chinese anchors.
Cell = tuple[int, int, int, int]


class Evidence:
    """The words and anchors of both sides under given links."""

    def __init__(self, zh: Sequence[Clues], en: Sequence[Clues], links: Links) -> None:
        self._zh, self._en = zh, en
        english = Counter(word for clues in en for word in clues.words)
        chinese = Counter(word for clues in zh for word in clues.words)
        self.links = {word: tuple(links[word]) for word in chinese if word in links}
        reached = {stem for stems in self.links.values() for stem in stems}
        self._zh_bits = {word: _bits(chinese[word], len(zh)) for word in self.links}
        self._en_bits = {word: _bits(english[word], len(en)) for word in reached & english.keys()}
        zh_anchors = Counter(anchor for clues in zh for anchor in clues.anchors)
        en_anchors = Counter(anchor for clues in en for anchor in clues.anchors)
        self._anchor_bits = {
            anchor: max(1, _bits((zh_anchors[anchor] + en_anchors[anchor]) // 2, min(len(zh), len(en))))
            for anchor in zh_anchors.keys() & en_anchors.keys()
        }

    def zh_weights(self) -> tuple[list[int], list[int]]:
        """The bits of each Chinese sentence's words, and of its anchors."""
        return _weights(self._zh, self._zh_bits, self._anchor_bits)

    def en_weights(self) -> tuple[list[int], list[int]]:
        """The bits of each English sentence's words, and of its anchors."""
        return _weights(self._en, self._en_bits, self._anchor_bits)

    def zh_line(self, at: int) -> Line:
        """The Chinese sentence of that index."""
        clues, used = self._zh[at], 0
        words: dict[str, int] = {}
        for word in clues.words:
            if bits := self._zh_bits.get(word):
                mask = (1 << bits) - 1 << used
                used += bits
                for stem in self.links[word]:
                    words[stem] = words.get(stem, 0) | mask
        return Line(words, used, *self._anchors(clues.anchors))

    def en_line(self, at: int) -> Line:
        """The English sentence of that index."""
        clues, used = self._en[at], 0
        words: dict[str, int] = {}
        for word in clues.words:
            if bits := self._en_bits.get(word):
                words[word] = (1 << bits) - 1 << used
                used += bits
        return Line(words, used, *self._anchors(clues.anchors))

    def _anchors(self, found: Iterable[str]) -> tuple[dict[str, int], int]:
        masks, used = {}, 0
        for anchor in found:
            if bits := self._anchor_bits.get(anchor):
                masks[anchor] = (1 << bits) - 1 << used
                used += bits
        return masks, used


def compare(zh: Line, en: Line) -> Cell:
    """What two sentences explain of each other."""
    en_mask = zh_mask = en_anchors = zh_anchors = 0
    for word in zh.words.keys() & en.words.keys():
        en_mask |= en.words[word]
        zh_mask |= zh.words[word]
    if zh.anchors and en.anchors:
        for anchor in zh.anchors.keys() & en.anchors.keys():
            en_anchors |= en.anchors[anchor]
            zh_anchors |= zh.anchors[anchor]
    return en_mask, zh_mask, en_anchors, zh_anchors


def _bits(count: int, total: int) -> int:
    if not count or not total:
        return 0
    rarity = log(total / count) if count < total else 0.0
    return sum(rarity >= step for step in STEPS)


def _weights(
    side: Sequence[Clues], bits: dict[str, int], anchor_bits: dict[str, int]
) -> tuple[list[int], list[int]]:
    return (
        [sum(bits.get(word, 0) for word in clues.words) for clues in side],
        [sum(anchor_bits.get(anchor, 0) for anchor in clues.anchors) for clues in side],
    )
