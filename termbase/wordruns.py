"""Cut a text into runs of words that may be a term: no marks inside, no function word at either end."""

import re
from collections.abc import Iterator
from functools import cache

from termbase.language import Language
from termbase.normalization import fold

LONGEST = {Language.EN: 4, Language.ZH: 9}  # words, characters
EN_FUNCTION = """
the a an of in on at to for by with from and or that which who whom whose this these those its it their his
her our your is are was were be been being has have had do does did will would shall should may might can
could not no as such other all any each some more most also into upon under over between among through during
within without than then there here both they them he she we you i if so but while when where including
concerning regarding
"""
ZH_FUNCTION = (
    "的了在是和与及或等为以对于其该各被把将就从向到由并而也都又还已这那有不中上下所之使让给后前时内外间"
)
FUNCTION = {Language.EN: frozenset(EN_FUNCTION.split()), Language.ZH: frozenset(ZH_FUNCTION)}


@cache
def _pieces(language: Language) -> re.Pattern[str]:
    return re.compile(
        r"[a-z]+(?:-[a-z]+)*|[^\sa-z]" if language is Language.EN else r"[\u3400-\u9fff]|[^\u3400-\u9fff]+"
    )


def word_runs(text: str, language: Language, shortest: int) -> Iterator[tuple[str, ...]]:
    """Every run of words, or of characters, without a mark, that no function word begins or ends."""
    function = FUNCTION[language]
    pieces = _pieces(language).findall(fold(text))
    if language is Language.EN:
        pieces = [piece.removesuffix("s") if len(piece) > 3 else piece for piece in pieces]
    for start, first in enumerate(pieces):
        if not _is_word(first) or first in function:
            continue
        for end in range(start + 1, min(start + LONGEST[language], len(pieces)) + 1):
            last = pieces[end - 1]
            if not _is_word(last) or (language is Language.EN and last in function):
                break
            if end - start >= shortest and last not in function:
                yield tuple(pieces[start:end])


def _is_word(piece: str) -> bool:
    return piece[0].isalpha() and piece[-1].isalpha()
