"""When was a text written? UN usage is dated, so terms are judged by those in force then."""

import re
from datetime import date
from typing import NamedTuple

from termbase.text import Document

COVER = 2_000  # code points: the title page says it, if anything does
FIRST_SESSION = 1945  # the General Assembly's first session opened on 10 January 1946; the sixtieth in 2005
OPENING = "-09-15"  # sessions open in the middle of September
DIGITS = {char: value for value, char in enumerate("〇一二三四五六七八九")} | {"零": 0, "两": 2}


class DocumentDate(NamedTuple):
    """A day (`YYYY-MM-DD`, or empty when unknown) and where it comes from."""

    day: str
    source: str


def date_of(document: Document) -> DocumentDate:
    """Tell the date of a document from its cover: a session, a resolution, a document symbol.

    Only the General Assembly's numbers are used, since the session's number gives its year.
    """
    cover = document.text[:COVER]
    for pattern, read in _PATTERNS:
        found = re.search(pattern, cover)
        if found and (session := read(found[1])) and 1 < session < 150:
            return DocumentDate(f"{FIRST_SESSION + session}{OPENING}", f"“{found[0].strip()}”")
    return DocumentDate("", "")


def chinese_number(numeral: str) -> int:
    """Read a Chinese numeral below 100, as sessions are counted: 六十, 第六十一, 七十五.

    >>> chinese_number("六十"), chinese_number("十二"), chinese_number("七十五")
    (60, 12, 75)
    """
    tens, ten, ones = numeral.rpartition("十")
    value = 10 * (DIGITS.get(tens, 1) if ten else 0)
    return value + (DIGITS.get(ones, 0) if ones else 0)


def english_ordinal(words: str) -> int:
    """Read an English ordinal below 100, as sessions are counted.

    >>> english_ordinal("Sixtieth"), english_ordinal("Seventy-fifth"), english_ordinal("Tenth")
    (60, 75, 10)
    """
    tens, _, ones = words.lower().partition("-")
    round_numbers = {f"{ten}ieth": 10 * value for ten, value in _TENS.items()}
    if not ones:
        return round_numbers.get(tens, 0) or _ORDINALS.get(tens, 0)
    return 10 * _TENS.get(tens[:-1], 0) + _ORDINALS.get(ones, 0)


_TENS = dict(
    zip(["twent", "thirt", "fort", "fift", "sixt", "sevent", "eight", "ninet"], range(2, 10), strict=True)
)
_ORDINALS = dict(
    zip(
        [
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth",
            "thirteenth",
            "fourteenth",
            "fifteenth",
            "sixteenth",
            "seventeenth",
            "eighteenth",
            "nineteenth",
        ],
        range(1, 20),
        strict=True,
    )
)
_PATTERNS = (
    (r"第\s*([一二三四五六七八九十]{1,4})\s*届会议", chinese_number),
    (
        r"(?m)^[#*\s]*((?:Twent|Thirt|Fort|Fift|Sixt|Sevent|Eight|Ninet)\w+(?:-\w+)?)\s+session",
        english_ordinal,
    ),
    (r"\bA/(?:RES/)?(\d{2,3})/\d", int),
    (r"第\s*(\d{2})/\d+\s*号决议", int),
    (r"(?i)\bresolution\s+(\d{2})/\d+", int),
)


def valid_date(text: str) -> str:
    """Check a day given as `YYYY-MM-DD`, `YYYY-MM` or `YYYY`, and complete it to its first day.

    Raises ValueError when it is none.
    """
    full = text + {4: "-01-01", 7: "-01"}.get(len(text), "")
    return date.fromisoformat(full).isoformat()
