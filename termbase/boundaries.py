"""May a term begin and end here? Words of Chinese, word boundaries of English.

The rule for Chinese, found by measuring: a candidate is rejected only if a word overlaps it in part, or
holds it without touching either of its ends. Words are asked for only where some word of the
dictionary may reach over an end of the candidate; everywhere else the answer is known.
"""

from collections.abc import Callable
from enum import IntEnum
from itertools import accumulate, count
from typing import Protocol

from termbase.words import Words, block_pattern, is_of_words

LONGEST_BLOCK = 2_000  # characters to either side: a longer run without punctuation is no sentence


class Verdict(IntEnum):
    """What the words around a candidate say of it."""

    REJECTED = 0
    LIKELY = 1  # it stands in a word that is longer at one end
    CERTAIN = 2  # both of its ends are ends of words


class Judge(Protocol):
    """Judges the candidates in one folded text. Offsets are code points."""

    def verdict(self, start: int, end: int, *, solid: bool) -> Verdict:
        """Say whether text[start:end] may be a term; `solid` is the pattern's flag."""
        ...


class EnglishJudge:
    """A term is made of whole words; a hyphen before it belongs to another word."""

    def __init__(self, text: str) -> None:
        self.text = text

    def verdict(self, start: int, end: int, *, solid: bool) -> Verdict:
        """Look at the characters beside the candidate."""
        del solid  # of Chinese alone
        text = self.text
        before, after = text[max(start - 2, 0) : start], text[end : end + 2]
        if (before[-1:].isalnum() and text[start].isalnum()) or (
            after[:1].isalnum() and text[end - 1].isalnum()
        ):
            return Verdict.REJECTED
        if before[-1:] == "-" and before[0].isalpha():
            return Verdict.REJECTED
        if after[:1] == "-" and after[1:].isalpha():
            return Verdict.LIKELY
        return Verdict.CERTAIN


class ChineseJudge:
    """Weighs candidates against the words of the text; words come from `words` when first needed."""

    def __init__(self, text: str, words: Callable[[], Words]) -> None:
        self.text = text
        self._words = words
        self._cuts: dict[int, set[int]] = {}

    def verdict(self, start: int, end: int, *, solid: bool) -> Verdict:
        """Apply the rule of this module."""
        if not (self._is_contested(start, solid=solid) or self._is_contested(end, solid=solid)):
            return Verdict.CERTAIN
        cuts_start, cuts_end = self.cuts(start), self.cuts(end - 1)
        if start in cuts_start and end in cuts_end:
            return Verdict.CERTAIN
        if start not in cuts_start:
            word_end = next(at for at in count(start + 1) if at in cuts_start)
            return Verdict.LIKELY if word_end == end else Verdict.REJECTED
        word_start = next(at for at in count(end - 1, -1) if at in cuts_end)
        return Verdict.LIKELY if word_start == start else Verdict.REJECTED

    def _is_contested(self, edge: int, *, solid: bool) -> bool:
        """Whether a word may reach over an edge of the candidate."""
        if edge in (0, len(self.text)):
            return False
        before, after = self.text[edge - 1], self.text[edge]
        if not (is_of_words(before) and is_of_words(after)):
            return False
        return not solid or self._words().may_join(before, after)

    def cuts(self, at: int) -> set[int]:
        """Where words begin and end around a character, at least as far as its own word reaches."""
        found = self._cuts.get(at)
        return self._cut_around(at) if found is None else found

    def _cut_around(self, at: int) -> set[int]:
        """Cut as much of a block around a character as comes out as it would within the whole block.

        No word of the dictionary reaches over its ends, so that the likeliest path through the block
        goes through them; and no single character at its ends can be joined by the model to one beyond.
        """
        words, text = self._words(), self.text
        first, last = self._block(at)
        start, end = at, at + 1
        while True:
            while start > first and words.may_join(text[start - 1], text[start]):
                start -= 1
            while end < last and words.may_join(text[end - 1], text[end]):
                end += 1
            path = words.known(text[start:end])
            opens = start == first or len(path[0]) > 1
            closes = end == last or len(path[-1]) > 1
            if opens and closes:
                break
            start -= not opens
            end += not closes
        cuts = set(accumulate(map(len, words.completed(path)), initial=start))
        self._cuts.update(dict.fromkeys(range(start, end), cuts))
        return cuts

    def _block(self, at: int) -> tuple[int, int]:
        """The run of characters around one that words can be made of."""
        text = self.text
        start, first = at, max(0, at - LONGEST_BLOCK)
        while start > first and is_of_words(text[start - 1]):
            start -= 1
        found = block_pattern().match(text, start, at + LONGEST_BLOCK)
        end = found.end() if found else at + 1
        return start, max(end, at + 1)
