"""A character or word stands twice in a row, and no word explains it.

A slip of the pen or of the keyboard: 的的, 年年, 移徙者移徙者, “the the”. In Chinese, the words of the text
decide: a doubling inside a word (吉尔吉斯斯坦, 人人) is right, and so is one where two words meet that both
need it (外国|国民, 目的|的); it is a fault where a character is left over. A word that is written twice
counts where it begins and ends as a word.

Why it matters: no spelling checker sees it, since every character is right by itself; readers do.

What it leaves alone: reduplication (往往, 人人, 一一), years read out digit by digit (二〇二二年), 年底 and
年初 after a year (2005年年底), foreign names (巴巴多斯, Boutros Boutros-Ghali), addresses and code. Where a
compound that is in no list may explain it, the finding is a note.

Settings: none. The terms of the glossary count as words.

Bad:  大会通过了关于移徙者的的决议。
Good: 大会通过了关于移徙者的决议。
Bad:  The Committee considered the the report.
Good: The Committee considered the report.
"""

import re
from collections.abc import Iterator
from functools import cache

from termbase.context import Context
from termbase.diagnostics import Confidence, Problem, Severity
from termbase.doublings import AROUND, is_name_like, slip_at, words_around
from termbase.language import Language
from termbase.rules import Rule
from termbase.text import Document, Location, Span
from termbase.words import Words
from termbase.zones import ZoneKind

NOT_WORDS = (ZoneKind.CODE, ZoneKind.ADDRESS, ZoneKind.SYMBOL)
SURE_LENGTH = 3  # characters; a shorter word may meet itself where compounds do: 非洲国家|国家方案
# A word may come twice for emphasis, or one by one; these do not say that it is a slip.
EMPHATIC = ("一", "非常", "很多", "许多", "多次")
EDGE = frozenset("的和与及或在对为将以由从向了是等并而")
# Words that English grammar may bring together: knew that that State …, came in in May, gave her her visa.
MAY_MEET = frozenset(
    [
        *("as", "by", "do", "far", "had", "her", "in", "is", "it", "many", "more", "no", "on", "out", "over"),
        *("right", "s", "so", "that", "up", "very", "who", "you"),
    ]
)


def check(context: Context) -> Iterator[Problem]:
    """Look at every doubling in the running text."""
    for document in context.documents:
        zones = context.zones(document)
        for problem in _found(document, context):
            if not zones.around(problem.location.span, *NOT_WORDS):
                yield problem


def _found(document: Document, context: Context) -> Iterator[Problem]:
    if document.language is Language.EN:
        yield from _english(document)
        return
    text, words = document.text, None
    for found in _character_twice().finditer(text):
        if not is_han(found[1]):
            continue
        words = words or context.glossary.words()
        window, at = _window(text, found.start(), found.end())
        if slip := slip_at(window, at, words):
            yield _problem(document, found.span(), found[1], is_certain=slip.is_certain)
    at = 0
    while found_word := _word_twice().search(text, at):
        slip_of_word = None
        if is_han(found_word[1]):
            words = words or context.glossary.words()
            slip_of_word = _is_certain_word(found_word, words)
        if slip_of_word is not None:
            yield _problem(document, found_word.span(), found_word[1], is_certain=slip_of_word)
        at = found_word.start() + 1 if slip_of_word is None else found_word.end()


def is_han(text: str) -> bool:
    """Whether a text is of Han characters alone."""
    return all("\u3400" <= char <= "\u9fff" for char in text)


@cache
def _character_twice() -> re.Pattern[str]:
    return re.compile(r"([^\x00-\xff])(?:\r?\n)?\1")


@cache
def _word_twice() -> re.Pattern[str]:
    return re.compile(r"([^\x00-\xff]{2,12}?)\1")


@cache
def _line_break() -> re.Pattern[str]:
    return re.compile(r"(?<=[\u3400-\u9fff])\r?\n(?=[\u3400-\u9fff])")


def _window(text: str, start: int, end: int) -> tuple[str, int]:
    """The text around a doubling with the line breaks out that part words, and where the doubling begins."""
    before, after = text[max(start - AROUND, 0) : start], text[end : end + AROUND]
    before = _line_break().sub("", before + text[start])[:-1]
    after = _line_break().sub("", text[start] + after)
    return f"{before}{text[start]}{after}", len(before)


def _is_certain_word(found: re.Match[str], words: Words) -> bool | None:
    """Whether a word that stands twice is surely a slip; None where it is none."""
    word, (start, end) = found[1], found.span()
    if word[0] in EDGE or word[-1] in EDGE or word.startswith(EMPHATIC) or is_name_like(word):
        return None
    if word == word[0] * len(word):  # a character three times and more is a doubled character
        return None
    cuts = words_around(found.string, start, end, words)
    edges = {*cuts, *(at + len(cut) for at, cut in cuts.items())}
    if not edges >= {start, start + len(word), end}:
        return None
    before = found.string[start - 1 : start]
    is_bare = not "\u3400" <= before <= "\u9fff" or before in EDGE
    return True if len(word) >= SURE_LENGTH or is_bare else None


@cache
def _english_twice() -> re.Pattern[str]:
    return re.compile(r"(?<![\w'’.-])([A-Za-z]{1,20})([ \t]+|[ \t]*\r?\n)((?i:\1))(?![\w'’-]|\.\w)")


def _english(document: Document) -> Iterator[Problem]:
    """Find words that stand twice; two capitals are a name (Pago Pago) or an abbreviation."""
    for found in _english_twice().finditer(document.text):
        word, again = found[1], found[3]
        if again.islower() and word[1:].islower() | (len(word) == 1) and again not in MAY_MEET:
            yield _problem(document, found.span(), word, is_certain=True)


def _problem(document: Document, place: tuple[int, int], once: str, *, is_certain: bool) -> Problem:
    span = Span(*place)
    shown = " ".join(document.text[slice(*span)].split())
    return Problem(
        Location(document, span),
        f"“{shown}” is written twice; write “{once}”",
        confidence=Confidence.CERTAIN if is_certain else Confidence.LIKELY,
        replacement=once,
        is_safe=is_certain,
    )


RULE = Rule(id="doubled-character", severity=Severity.ERROR, check=check, doc=__doc__)
