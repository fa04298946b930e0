"""What stays the same in both languages: numbers, months, document symbols.

Light on purpose: an anchor guides the search and need not be read to the last digit; what a number
means and whether it is right is the business of the rules on numbers.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from termbase.language import Language

DIGITS = {char: value for value, char in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
TENS = {"十": 10, "百": 100, "千": 1000}
SCALES = {"万": 10**4, "亿": 10**8, "thousand": 10**3, "million": 10**6, "billion": 10**9}
MONTHS = {
    "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8,
    "september": 9, "october": 10, "november": 11, "december": 12,
}  # fmt: skip
ONES = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
]  # fmt: skip
ORDINALS = [
    "zeroth", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
    "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth",
    "eighteenth", "nineteenth",
]  # fmt: skip
DECADES = [
    "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
]  # fmt: skip
SPELT = (
    {word: value for value, word in enumerate(ONES)}
    | {word: value for value, word in enumerate(ORDINALS)}
    | {word: value * 10 for value, word in enumerate(DECADES, 2)}
    | {f"{word[:-1]}ieth": value * 10 for value, word in enumerate(DECADES, 2)}
)
LONGEST_NUMERAL = 30  # characters; no quantity is longer
SMALLEST_SPELT = 3  # “one” and 一 are words more often than numbers


@cache
def _figures() -> re.Pattern[str]:
    number = r"\d+(?:[,\u00a0\u202f ]\d{3})*(?:\.\d+)?"
    return re.compile(
        rf"""(?P<symbol>[A-Z]{{1,6}}(?:/[A-Za-z0-9.-]+)+)
        |(?P<month>\d{{1,2}})\s?月
        |(?P<number>{number})\s?(?P<scale>万亿|[万亿]|thousand\b|million\b|billion\b)?""",
        re.VERBOSE,
    )


@cache
def _spelt_chinese() -> re.Pattern[str]:
    return re.compile("[〇零一二三四五六七八九十百千两]{1,}[万亿]?月?")


@cache
def _words() -> re.Pattern[str]:
    return re.compile(r"([A-Za-z]+)(?:-([a-z]+))?")


def anchors(text: str, language: Language) -> frozenset[str]:
    """Find the anchors of a sentence, written alike for both languages.

    >>> sorted(anchors("1998年12月11日第59/194号决议", Language.ZH))
    ['11', '194', '1998', '59', 'm12']
    >>> sorted(anchors("resolution 59/194 of 11 December 1998", Language.EN))
    ['11', '194', '1998', '59', 'm12']
    """
    found = set(_in_figures(text))
    found.update(_in_chinese(text) if language is Language.ZH else _in_english(text))
    return frozenset(found)


def _in_figures(text: str) -> Iterator[str]:
    for match in _figures().finditer(text):
        if match["symbol"]:
            yield match["symbol"].rstrip(".").lower()
        elif match["month"]:
            yield f"m{int(match['month'])}"
        else:
            value = Decimal(re.sub(r"[^\d.]", "", match["number"]))
            for unit in match["scale"] or "":
                value *= SCALES.get(unit, 1)
            value *= SCALES.get(match["scale"] or "", 1) if len(match["scale"] or "") > 2 else 1
            yield f"{value.normalize():f}"


def _in_chinese(text: str) -> Iterator[str]:
    for match in _spelt_chinese().finditer(text):
        numeral = match[0]
        if len(numeral) > LONGEST_NUMERAL:
            continue
        value = _chinese_value(numeral.rstrip("月"))
        if numeral.endswith("月"):
            yield f"m{value}"
        elif value >= SMALLEST_SPELT:
            yield str(value)


def _chinese_value(numeral: str) -> int:
    """Read 二十三, 一千九百 or 一九九八; what is neither gives some number, which does no harm."""
    if not any(char in TENS or char in SCALES for char in numeral):
        return int("".join(str(DIGITS[char]) for char in numeral) or 0)
    total, digit = 0, 0
    for char in numeral:
        if char in DIGITS:
            digit = DIGITS[char]
        elif char in TENS:
            total, digit = total + (digit or 1) * TENS[char], 0
        else:
            total, digit = (total + digit) * SCALES[char], 0
    return total + digit


def _in_english(text: str) -> Iterator[str]:
    for word, second in _words().findall(text):
        lower = word.lower()
        if lower in MONTHS:
            if word[0].isupper():  # the verb may is no month
                yield f"m{MONTHS[lower]}"
        elif lower in SPELT and (value := SPELT[lower] + SPELT.get(second, 0)) >= SMALLEST_SPELT:
            yield str(value)
