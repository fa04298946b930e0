"""Is a character that stands twice in a row a slip of the pen? Chinese words give the answer.

A doubling is right inside a word (吉尔吉斯斯坦, 人人) and where two words meet that both need it (外国|国民,
目的|的, 在|在场). It is a slip where a character is left over that cannot stand alone: 移徙者|者, 政|政府.
"""

from itertools import accumulate
from typing import NamedTuple

from termbase.wordclasses import (
    ALONE,
    ALREADY,
    CLOSED_BY,
    COMMON,
    COUNTED,
    COUNTING,
    DETERMINERS,
    DIGITS,
    FREE_AFTER,
    FREE_BEFORE,
    HONORIFICS,
    LONG_NAME,
    NAME_DOTS,
    PARTICLES,
    PLACES,
    REDUPLICATED,
    SAME_WORK,
    SOUNDS,
    SUFFIXES,
    UNITS,
    UNLISTED,
    UNLISTED_AFTER,
)
from termbase.words import Words, is_of_words

VERBS_IN_LE = frozenset(["了解", "了结", "了却", "了断"])
AROUND = 24  # code points to either side that decide how the words are cut


class Slip(NamedTuple):
    """A doubling that no word explains, and whether that is certain."""

    is_certain: bool


class _Cut(NamedTuple):
    """The words that hold the two characters of a doubling, and their neighbours."""

    before: str
    first: str
    second: str
    after: str


def slip_at(text: str, at: int, words: Words) -> Slip | None:
    """Judge text[at] and the same character after it; None where words explain the doubling."""
    char = text[at]
    if text.startswith(UNLISTED, at) or text.startswith(UNLISTED_AFTER, at + 1):
        return None
    if char in DIGITS and (_is_read_out(text, at) or text[at - 1 : at] == "第"):
        return None if _is_read_out(text, at) else Slip(is_certain=True)
    if _follows_number(text, at) and char in UNITS and not _begins_word(text, at + 1, words):
        return Slip(is_certain=True)
    if char in SUFFIXES and text[at + 2 : at + 3] == "长":  # 燃料股|股长: the head of a section
        return None
    cut = _cut(text, at, words)
    if cut is None:
        return None
    is_nested = cut.first == cut.second and (len(cut.first) > 1 or char * 2 in REDUPLICATED)
    if _breaks_word(text, at, words, is_between_words=not is_nested and len(cut.first) > 1 < len(cut.second)):
        return Slip(is_certain=True)
    return _slip_of_reduplication(cut, words) if is_nested else _slip_between(text, at, cut, words)


def is_name_like(text: str) -> bool:
    """Whether each character is one that transliterates names."""
    return all(char in SOUNDS for char in text)


def words_around(text: str, start: int, end: int, words: Words) -> dict[int, str]:
    """The words of the dictionary around a span and beside it, by the offset at which each begins."""
    low, high = max(0, start - AROUND), min(len(text), end + AROUND)
    first, last = start, end
    for _ in range(2):  # out to where no word reaches over, and once more for the neighbours
        is_over = True
        while first > low and is_of_words(text[first - 1]):
            if not (is_over or words.may_join(text[first - 1], text[first])):
                break
            first, is_over = first - 1, False
        is_over = True
        while last < high and is_of_words(text[last]):
            if not (is_over or words.may_join(text[last - 1], text[last])):
                break
            last, is_over = last + 1, False
    path = words.known(text[first:last])
    return dict(zip(accumulate(map(len, path), initial=first), path, strict=False))


def _cut(text: str, at: int, words: Words) -> _Cut | None:
    """The words around a doubling; None where one longer word holds both characters."""
    by_start = words_around(text, at, at + 2, words)
    path = list(by_start.values())
    index = max(i for i, start in enumerate(by_start) if start <= at)
    first = path[index]
    before = path[index - 1] if index else ""
    is_held = list(by_start)[index] + len(first) > at + 1
    second = first if is_held else path[index + 1]
    rest = path[index + (1 if is_held else 2) :]
    if is_held and first != text[at] * 2:
        return None
    return _Cut(before, first, second, rest[0] if rest else "")


def _is_read_out(text: str, at: int) -> bool:
    """Whether a numeral is read out digit by digit: 二〇二二年."""
    start, end = at, at + 2
    while start and text[start - 1] in DIGITS:
        start -= 1
    while end < len(text) and text[end] in DIGITS:
        end += 1
    return end - start > len("二二")


def _follows_number(text: str, at: int) -> bool:
    before = text[:at].rstrip(" ")[-1:]
    return before.isdigit() or before in DIGITS or before in COUNTING


def _begins_word(text: str, at: int, words: Words) -> bool:
    """Whether a word of the dictionary, longer than a character, begins there."""
    return any(words.frequency(text[at : at + size]) for size in range(2, 6))


def _breaks_word(text: str, at: int, words: Words, *, is_between_words: bool) -> bool:
    """Whether a word comes out around the character once it stands there but once: 秘书书长.

    Where two words meet, that may be chance (加工|工业, 加工业); a long foreign name is none.
    """
    once = text[:at] + text[at + 1 :]
    return any(
        start < at < start + len(word) - 1 and (not is_between_words or _is_long_name(word))
        for start, word in words_around(once, at, at + 1, words).items()
    )


def _is_long_name(word: str) -> bool:
    return len(word) >= LONG_NAME and sum(char in SOUNDS for char in word) >= len(word) - 1


def _slip_of_reduplication(cut: _Cut, words: Words) -> Slip | None:
    char, before, after = cut.first[0], cut.before, cut.after
    splits = (
        (len(after) == 1 and words.frequency(char + after))  # 公公|约
        or (char in DIGITS and after and words.frequency(char + after))  # 一一|系列
        or (_may_join(before) and words.frequency(before + char))
    )
    if splits:
        return Slip(is_certain=False)
    is_known = char * 2 in REDUPLICATED or words.frequency(char * 2) >= COMMON
    if is_known or _may_be_a_name(cut._replace(first=char, second=char)):
        return None
    return Slip(not (_may_join(before) or _may_join(after)))


def _may_be_a_name(cut: _Cut, *, is_beside_dot: bool = False) -> bool:
    """Whether the characters around look like a foreign name that the dictionary does not know."""
    left = cut.before[-1:] if len(cut.first) == 1 else ""
    right = cut.after[:1] if len(cut.second) == 1 else ""
    is_addressed = len(cut.second) == 1 and cut.after.startswith(HONORIFICS)
    is_apart = is_beside_dot and len(cut.first) < len("皮萨罗")
    return cut.first[-1] in SOUNDS and (left in SOUNDS or right in SOUNDS or is_addressed or is_apart)


def _may_join(neighbour: str) -> bool:
    """Whether a neighbour may make a word with the character that no dictionary has (日托|托儿所)."""
    return len(neighbour) == 1 and neighbour not in ALONE and "\u3400" <= neighbour <= "\u9fff"


def _slip_between(text: str, at: int, cut: _Cut, words: Words) -> Slip | None:
    """Judge a doubling whose characters belong to two words."""
    is_beside_dot = text[max(at - 1, 0) : at] in NAME_DOTS or text[at + 2 : at + 3] in NAME_DOTS
    if (len(cut.first) > 1 and len(cut.second) > 1) or _may_be_a_name(cut, is_beside_dot=is_beside_dot):
        return None
    if len(cut.first) > 1:
        return _slip_after_word(cut, words)
    if len(cut.second) > 1:
        return _slip_before_word(cut)
    is_particle = cut.first in PARTICLES
    return Slip(is_particle or not (_may_join(cut.before) or _may_join(cut.after)))


def _slip_after_word(cut: _Cut, words: Words) -> Slip | None:
    """Judge 移徙者|者: what is left over stands after a word."""
    char = cut.second
    if char in FREE_AFTER and cut.first not in ALREADY and (char in "的等" or cut.after not in CLOSED_BY):
        return None
    rest = cut.after[1:]
    if rest in ALONE and rest and words.frequency(char + cut.after[0]):  # 某国|国|境内 may be 某国|国境|内
        return None
    if char == "法":  # 司法|法: an act on juvenile justice
        return Slip(is_certain=False)
    return None if cut.after != "所" and _may_join(cut.after) else Slip(is_certain=True)


def _slip_before_word(cut: _Cut) -> Slip | None:
    """Judge 政|政府: what is left over stands before a word."""
    char, before = cut.first, cut.before
    if char == "了" and cut.second in VERBS_IN_LE:  # 谈到了|了解情况
        return None
    if char in FREE_BEFORE and cut.second not in SAME_WORK:
        return None
    if char in PLACES and before and cut.second not in SAME_WORK:
        return None
    if char in COUNTED and before and (before[-1] in DETERMINERS or before[-1].isdigit()):
        return None
    if char in SUFFIXES and len(before) > 1:
        return None
    return None if _may_join(before) else Slip(is_certain=True)
