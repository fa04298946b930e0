"""When was a text written? UN usage is dated, so terms are judged by those in force then."""

import re
from collections.abc import Callable, Iterator
from datetime import date
from functools import cache
from time import localtime, strftime
from typing import NamedTuple

from termbase.numerals import chinese_value, english_value
from termbase.text import Document

AFTER = 12  # code points behind a day in which it may be said to come
COVER = 2_000  # code points: the title page says it, if anything does
# The General Assembly's first session opened on 10 January 1946, the second in 1947: session n in 1945 + n.
FIRST_SESSION = 1945
FIRST_NUMBERED = 31  # before 1976, symbols and resolutions were not numbered by session
OPENING = "-09-15"  # sessions open in the middle of September
# The Human Rights Council met first in June 2006, three times a year ever since: in March, June, September.
FIRST_COUNCIL_YEAR = 2006
COUNCIL_MONTHS = ("-03-01", "-06-15", "-09-15")
MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


class DocumentDate(NamedTuple):
    """A day (`YYYY-MM-DD`, or empty when unknown) and where it comes from."""

    day: str
    source: str


def date_of(document: Document) -> DocumentDate:
    """Tell the date of a document from its cover.

    In this order: a day on a line of its own, the document's own symbol, the session of the General
    Assembly or the Human Rights Council, the newest resolution or document of the Assembly that it
    names, or the latest day that it tells of if that is later still. Sessions of other bodies tell nothing.
    """
    cover = document.text[:COVER]
    for read in (_day_line, _own_symbol, _session):
        for found in read(cover):
            return found
    for newest in _newest_named(cover):
        return max(newest, _latest_told(document.text))
    return DocumentDate("", "")


@cache
def _day_lines() -> re.Pattern[str]:
    year, numeral = r"(?:19|20)\d\d", r"[〇零○一二三四五六七八九]"
    space = r"[^\S\r\n]*+"  # within a line, and never tried again: a text may hold long runs of them
    before = rf"^[ \t>#*|]*+(?:日期|Date)?{space}[:：]?{space}"
    return re.compile(
        rf"""{before}(?:(?P<year>{year}|{numeral}{{4}})\s*年\s*(?P<month>\d{{1,2}}|[一二十]{{1,2}}|[三四五六七八九])\s*月
            \s*(?P<day>\d{{1,2}}|[一二三四五六七八九十]{{1,3}})\s*日
        |(?P<day2>\d{{1,2}})\s+(?P<month2>{"|".join(MONTHS)})\s+(?P<year2>{year}))[ \t*|\\]*\r?$""",
        re.VERBOSE | re.MULTILINE,
    )


def _day_line(cover: str) -> Iterator[DocumentDate]:
    for found in _day_lines().finditer(cover):
        if day := _day(found):
            words = found[0].strip(" #*|>\r\n\\")
            yield DocumentDate(day, f"“{words}”")


def _day(found: re.Match[str]) -> str:
    """The day that one of the patterns found; empty if no calendar has it."""
    if found["year"]:
        year, month, day = (int(chinese_value(found[part]) or 0) for part in ("year", "month", "day"))
    else:
        year, month, day = int(found["year2"]), MONTHS.index(found["month2"]) + 1, int(found["day2"])
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return ""


@cache
def _days() -> re.Pattern[str]:
    """A day in running text, and what stands before it in its clause."""
    return re.compile(
        rf"""(?P<before>[^，。；\n]{{0,12}})(?P<told>(?P<year>(?:19|20)\d\d)\s*年\s*(?P<month>\d{{1,2}})\s*月\s*(?P<day>\d{{1,2}})\s*日)
        |(?P<before2>[^,.;\n]{{0,30}})\b(?P<told2>(?P<day2>\d{{1,2}})\s+(?P<month2>{"|".join(MONTHS)})\s+(?P<year2>(?:19|20)\d\d))\b""",
        re.VERBOSE,
    )


@cache
def _coming() -> re.Pattern[str]:
    """Words that speak of a day to come."""
    chinese = "将|拟|预[定计]|定于|[到至]|以前|之前| 前|应于|不迟于|届满|目标|起"
    english = "will|shall|by|until|to|before|than|expires?|due|deadline|scheduled|from|starting"
    return re.compile(rf"{chinese}|\b(?:{english})\b")


def _latest_told(text: str) -> DocumentDate:
    """The latest day that a text tells of as past."""
    latest, today = DocumentDate("", ""), strftime("%Y-%m-%d", localtime())
    for found in _days().finditer(text):
        after = text[found.end() : found.end() + AFTER]
        if _coming().search(
            f"{found['before'] or found['before2'] or ''} {re.split('[，。；,.;]', after)[0]}"
        ):
            continue
        day = _day(found)
        if day <= today:
            latest = max(latest, DocumentDate(day, f"“{found['told'] or found['told2']}”"))
    return latest


@cache
def _sessions() -> tuple[tuple[re.Pattern[str], Callable[[str], float | None]], ...]:
    """A line that says the session: in running text, past and coming ones are spoken of."""
    numeral = r"[一二三四五六七八九十百零]{1,5}|\d{1,3}"
    tens = "Twent|Thirt|Fort|Fift|Sixt|Sevent|Eight|Ninet"
    return (
        (re.compile(rf"(?m)^[#*\s]*(?:大会)?第\s*({numeral})\s*届会议.{{0,30}}$"), chinese_value),
        (re.compile(rf"(?m)^[#*\s]*((?:{tens})\w+(?:-\w+)?)\s+session\b.{{0,60}}$"), english_value),
    )


@cache
def _other_bodies() -> re.Pattern[str]:
    """A line that names the body that a document was made for, when it is not the General Assembly."""
    return re.compile(
        r"(?m)^[#*\s]*(?:\S{0,20}(?:理事会|委员会|缔约方大会|缔约方会议|缔约国大会|缔约国会议|大会会议)"
        r"|(?:[A-Z][\w ]* )?(?:Council|Commission|Committee|Conference)\b[\w ]*)[*\s]*$"
    )


def _session(cover: str) -> Iterator[DocumentDate]:
    for pattern, read in _sessions():
        for found in pattern.finditer(cover):
            session, source = int(read(found[1]) or 0), found[0].strip(" #*\r\n\t")
            body = _other_bodies().search(cover, 0, found.start())
            if body is None:
                yield from _of_session(session, source)
            elif session and re.search("人权理事会|Human Rights Council", body[0]):
                yield _of_council(session, source)


def _of_council(session: int, source: str) -> DocumentDate:
    passed, turn = divmod(session - 1, len(COUNCIL_MONTHS))
    return DocumentDate(f"{FIRST_COUNCIL_YEAR + passed}{COUNCIL_MONTHS[turn]}", f"“{source}”")


def _of_session(session: int, source: str) -> Iterator[DocumentDate]:
    if FIRST_NUMBERED <= session <= localtime().tm_year - FIRST_SESSION + 1:
        yield DocumentDate(f"{FIRST_SESSION + session}{OPENING}", f"“{source}”")


def _own_symbol(cover: str) -> Iterator[DocumentDate]:
    """Read a symbol on a line of its own: series are numbered by session (A/60/150, A/HRC/24/31) or year."""
    years = r"(?:E|S|ST|CEDAW|E/CN\.\d+)/(?:[A-Z]+/)?((?:19|20)\d\d)"
    symbols = rf"(?m)^[#*\s]*((?:A/(?:RES/)?(\d{{2,3}})|A/HRC/(?:RES/)?(\d{{1,3}})|{years})/\d[\w./]*)[*\s]*$"
    for symbol, session, council, year in re.findall(symbols, cover):
        if session:
            yield from _of_session(int(session), symbol)
        elif council:
            yield _of_council(int(council), symbol)
        else:
            yield DocumentDate(f"{year}-06-30", f"“{symbol}”")


def _newest_named(cover: str) -> Iterator[DocumentDate]:
    """Go by the newest resolution or document of the Assembly that is named: the text is no older."""
    if _other_bodies().search(cover):  # their resolutions are numbered by other sessions
        return
    named = re.findall(
        r"(?<![\w/])A/(?:RES/)?(\d{2,3})/\d|(?<!理事会)(?<!委员会)第\s*(\d{2})/\d+\s*号决议"
        r"|(?<!Council )\b[Rr]esolution\s+(\d{2})/\d",
        cover,
    )
    if named:
        newest = max(int("".join(numbers)) for numbers in named)
        yield from _of_session(newest, f"session {newest}")


def valid_date(text: str) -> str:
    """Check a day given as `YYYY-MM-DD`, `YYYY-MM` or `YYYY`, and complete it to its first day.

    Raises ValueError when it is none.
    """
    full = text + {4: "-01-01", 7: "-01"}.get(len(text), "")
    return date.fromisoformat(full).isoformat()
