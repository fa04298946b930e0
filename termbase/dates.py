"""Find the dates of a text in one measure: days, months, years, decades, centuries of both languages.

1998 年 12 月 11 日 is 11 December 1998; 1990年代, 二十世纪九十年代 and the 1990s are one. A part that
the text leaves to its context (“in March”, 同年9月) is zero.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from termbase.language import Language
from termbase.numerals import chinese_value, english_value
from termbase.quantity import WIDE
from termbase.text import Span


class Date(NamedTuple):
    """A day, month, year or a longer period; parts that are not said are 0."""

    span: Span
    year: int = 0
    month: int = 0
    day: int = 0
    decade: int = 0  # its first year: 1990; below 100 where the century is not said
    century: int = 0  # 20 for the twentieth


MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november", "december",
)  # fmt: skip
DECADES = {
    "twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70,
    "eighties": 80, "nineties": 90,
}  # fmt: skip
CENTURY = r"(?:1[6-9]|20|21)"
YEAR = rf"{CENTURY}\d\d"
HAN_YEAR = r"[一二][〇零○一二三四五六七八九]{3}"


def dates(text: str, language: Language) -> tuple[Date, ...]:
    """Find the dates of a text in order; they do not overlap. Offsets are code points.

    >>> [d[1:4] for d in dates("1994年9月5日至13日", Language.ZH)]
    [(1994, 9, 5), (0, 0, 13)]
    >>> [d[1:4] for d in dates("5-13 September 1994", Language.EN)]
    [(0, 0, 5), (1994, 9, 13)]
    """
    text = text.translate(WIDE)
    found = _chinese(text) if language is Language.ZH else _english(text)
    return tuple(found)


@cache
def _chinese_pattern() -> re.Pattern[str]:
    han = r"[一二三四五六七八九十]"
    month, day = rf"(?:\d{{1,2}}|{han}{{1,2}})", rf"(?:\d{{1,2}}|{han}{{1,3}})"
    return re.compile(
        rf"""(?:(?P<century>\d\d|二?十{han}?)\s*世纪)(?:(?P<decade>\d0|{han}十)\s*年代)?
        |(?P<decade4>{CENTURY}\d0|{HAN_YEAR})\s*年代
        |(?P<decade2>\d0|{han}十)\s*年代
        |(?:(?P<year>(?<![\d/,.])(?:{YEAR}|{HAN_YEAR}))\s*年度?)(?:[^\S\n]*(?P<month>{month})\s*月(?!\s*牙)(?:[^\S\n]*(?P<day>{day})\s*[日号])?)?
        |(?<![个\d十])(?P<month2>{month})\s*月(?P<part>份|底|初|中旬|上旬|下旬)?(?:[^\S\n]*(?P<day2>{day})\s*[日号])?
        |(?P<day3>\d{{1,2}})\s*日(?![元内])
        |(?P<bare>(?<![\d/.,(A-Z-])(?:1[89]|20)\d\d)(?=\s*[-–—至/到、和]\s*(?:{YEAR}|\d\d(?!\d)))
        |(?P<tail>(?<=[-–—至/到])\s*(?:1[89]|20)\d\d)(?![\d/,.年])
        |(?P<split>(?<=(?<![/\d])(?:1[89]|20)\d\d[-–/])\d\d)(?![\d-])""",
        re.VERBOSE,
    )


def _chinese(text: str) -> Iterator[Date]:
    for found in _chinese_pattern().finditer(text):
        date = _chinese_date(found)
        if any(date[1:]):
            yield date


def _chinese_date(found: re.Match[str]) -> Date:
    def number(*groups: str) -> int:
        numeral = next((found[group] for group in groups if found[group]), "")
        return int(chinese_value(numeral) or 0) if numeral else 0

    span = Span(*found.span())
    if century := number("century"):
        decade = number("decade")
        return Date(span, decade=(century - 1) * 100 + decade) if decade else Date(span, century=century)
    if decade := number("decade4", "decade2"):
        return Date(span, decade=decade)
    if split := number("split"):
        first = int(found.string[span.start - 5 : span.start - 1])
        return Date(span, year=first // 100 * 100 + split if split > first % 100 else 0)
    year, month, day = (
        number("year", "bare", "tail"),
        number("month", "month2"),
        number("day", "day2", "day3"),
    )
    return _valid(span, year, month, day)


def named_days(text: str) -> Iterator[tuple[Span, int, int]]:
    """Days that have become names, with their month and day: 9·11, 3·23运动, 9/11.

    >>> [(month, day) for _, month, day in named_days("9·11袭击, 3·23运动")]
    [(9, 11), (3, 23)]
    """
    for found in re.finditer(r"(?<![\d·./])(?:(\d{1,2})·(\d{1,2})|(9)/(11))(?![\d·./])", text):
        month, day = int(found[1] or found[3]), int(found[2] or found[4])
        if month <= 12 and day <= 31:
            yield Span(*found.span()), month, day


def _valid(span: Span, year: int, month: int, day: int) -> Date:
    """A date without the parts that no calendar has."""
    return Date(span, year, month if month <= 12 else 0, day if day <= 31 else 0)


@cache
def _english_pattern() -> re.Pattern[str]:
    months = "|".join(MONTHS)
    month = rf"(?P<month{{}}>{months}|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.)"
    first, second = month.format(""), month.format("2")
    ordinal = r"\w+(?:-\w+)?(?:st|nd|rd|th)"
    return re.compile(
        rf"""\b(?P<days>\d{{1,2}}(?:(?:\s*[-–,]\s*|\s+(?:to|and|or)\s+)\d{{1,2}})*)\s+{first}(?:,?\s+(?P<year>{YEAR})\b)?
        |\b{second}(?:\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?!\d))?(?:,?\s+(?P<year2>{YEAR})\b)?
        |\b(?P<decade>{CENTURY}\d0)s\b
        |\b(?P<decades>{"|".join(DECADES)})\b
        |\b(?P<century>\d\d(?:st|nd|rd|th)|{ordinal})[-\s]+century\b
        |(?<![\d/.,(A-Z$€£])(?<!No\.\s)(?P<bare>(?:1[89]|20)\d\d)(?![\d.]\d|,\d\d\d|/\d{{3}}|\s+(?:people|persons))(?:[/–-](?P<split>\d\d)(?![\d-]))?""",
        re.VERBOSE | re.IGNORECASE,
    )


def _english(text: str) -> Iterator[Date]:
    for found in _english_pattern().finditer(text):
        if found["month"]:
            if found["month"][0].isupper():  # not: COVID-19 may
                yield from _days(found)
        elif found["month2"]:
            if _is_month(found):
                year, day = int(found["year2"] or 0), int(found["day"] or 0)
                yield _valid(Span(*found.span()), year, _month(found["month2"]), day)
        elif found["bare"]:
            yield from _years(found)
        else:
            yield from _period(found)


def _days(found: re.Match[str]) -> Iterator[Date]:
    """Days of one month: 5-13 September 1994; all but the last stand for themselves."""
    *first, last = re.finditer(r"\d+", found["days"])
    start = found.start("days")
    for number in first:
        yield _valid(Span(start + number.start(), start + number.end()), 0, 0, int(number[0]))
    span = Span(start + last.start(), found.end())
    yield _valid(span, int(found["year"] or 0), _month(found["month"]), int(last[0]))


def _years(found: re.Match[str]) -> Iterator[Date]:
    """A year, or two: 1998/99."""
    yield Date(Span(*found.span("bare")), year=int(found["bare"]))
    if found["split"] and int(found["split"]) > int(found["bare"][2:]):
        yield Date(Span(*found.span("split")), year=int(found["bare"][:2] + found["split"]))


def _period(found: re.Match[str]) -> Iterator[Date]:
    span = Span(*found.span())
    if found["decade"]:
        yield Date(span, decade=int(found["decade"]))
    elif found["decades"]:
        yield Date(span, decade=DECADES[found["decades"].lower()])
    else:
        value = re.match(r"\d+", found["century"])
        century = int(value[0]) if value else int(english_value(found["century"]) or 0)
        if century:
            yield Date(span, century=century)


def _is_month(found: re.Match[str]) -> bool:
    """“may” and “march” are verbs; a month is written with a capital, and “May” with what makes it one."""
    name = found["month2"]
    if not name[0].isupper():
        return False
    before = found.string[: found.start()].rstrip()
    said = bool(found["day"] or found["year2"])
    return (
        said
        or name not in ("May", "March")
        or bool(re.search(r"\b(?:in|of|by|since|until|and|to|from|early|late|mid-?)$", before))
    )


def _month(name: str) -> int:
    return next(i for i, month in enumerate(MONTHS, 1) if month.startswith(name.lower().rstrip(".")[:3]))
