"""Cut a text into runs of words that may be a term: no marks inside, no function word at either end."""

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from termbase.language import Language
from termbase.normalization import fold

if TYPE_CHECKING:
    from termbase.words import Words

LONGEST = 6  # words
INSIDE = "of"  # the one function word that English terms are joined by: programme of action
EN_FUNCTION = """
the a an of in on at to for by with from and or that which who whom whose this these those it its it their his
her our your is are was were be been being has have had do does did will would shall should may might can
could not no as such other all any each some more most also into upon under over between among through during
within without than then there here both they them he she we you i if so but while when where including
concerning regarding about against towards throughout up out off down per cent particular
especially respectively
"""
ZH_FUNCTION = (
    "的了在是和与及或等为以对于其该各被把将就从向到由并而也都又还已这那有不中上下所之使让给后前时内外间"
)
FUNCTION = {Language.EN: frozenset(EN_FUNCTION.split()), Language.ZH: frozenset(ZH_FUNCTION)}


class WordRuns:
    """The runs of a text in a language; Chinese is cut by a list of words."""

    def __init__(self, language: Language, words: "Words") -> None:
        self.language = language
        self._joint = "" if language is Language.ZH else " "
        self._words = words
        self._function = FUNCTION[language]

    def of(self, text: str) -> Iterator[str]:
        """Each run of words without a mark that no function word begins or ends; English in the singular."""
        pieces = self._pieces(fold(text))
        function = self._function
        for start, first in enumerate(pieces):
            if first in function or not _is_word(first):
                continue
            for end in range(start + 1, min(start + LONGEST, len(pieces)) + 1):
                last = pieces[end - 1]
                if not _is_word(last) or (last in function and not self._joins(last)):
                    break
                if last not in function:
                    yield self._joint.join(pieces[start:end])

    def _joins(self, word: str) -> bool:
        return word == INSIDE or self.language is Language.ZH

    def _pieces(self, folded: str) -> list[str]:
        if self.language is Language.EN:
            return [_singular(piece) for piece in _english().findall(folded)]
        return [piece for block in _chinese().findall(folded) for piece in self._cut(block)]

    def _cut(self, block: str) -> list[str]:
        return self._words.cut(block) if _is_word(block) else [block]


@cache
def _english() -> re.Pattern[str]:
    return re.compile(r"[a-z]+(?:-[a-z]+)*|[^\sa-z]")


@cache
def _chinese() -> re.Pattern[str]:
    return re.compile(r"[\u4e00-\u9fff]+|[^\u4e00-\u9fff]+")


def _singular(word: str) -> str:
    return word.removesuffix("s") if len(word) > 3 else word


def _is_word(piece: str) -> bool:
    return piece[0].isalpha() and piece[-1].isalpha()


def pieces(run: str) -> frozenset[str]:
    """What a run is made of: words in English, characters in Chinese."""
    return frozenset(run.split() if run.isascii() else run)


def parts(run: str) -> Iterator[str]:
    """The shorter runs within one, some of them no runs of words."""
    joint, whole = (" ", run.split()) if run.isascii() else ("", list(run))
    for start in range(len(whole)):
        for end in range(start + 1, len(whole) + 1):
            if end - start < len(whole):
                yield joint.join(whole[start:end])


def holds(run: str, part: str) -> bool:
    """Whether a run holds a shorter one."""
    if len(part) >= len(run):
        return False
    return f" {part} " in f" {run} " if run.isascii() else part in run
