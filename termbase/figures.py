"""What one side of a bead says in figures: symbols, dates and quantities, each once.

A symbol holds numbers and a date holds numbers; each figure is read as the most telling thing that it
is, and any digits of the other side may explain it.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from termbase.dates import Date, dates, named_days
from termbase.language import Language
from termbase.numbers import quantities
from termbase.numerals import rounded
from termbase.quantity import Quantity, Weight, shares
from termbase.symbols import Symbol, symbols
from termbase.text import Location, Segment, Span

Key = tuple[str, float | str]
BRACKETS = {0xFF08: "(", 0xFF09: ")"}


class Figure(NamedTuple):
    """Something in figures: where it stands, what it comes to, how much it weighs."""

    location: Location
    keys: tuple[Key, ...]  # the parts that the other side should have: the year, the month …
    weight: Weight = Weight.CLEAR
    also: tuple[tuple[Key, ...], ...] = ()  # other ways to say it, any of which will do


class Figures(NamedTuple):
    """The figures of one side of a bead, and every part that some digit of it may stand for."""

    symbols: tuple[Figure, ...]
    dates: tuple[Figure, ...]
    quantities: tuple[Figure, ...]
    loose: frozenset[Key]


@lru_cache(maxsize=4096)
def figures_of(segments: tuple[Segment, ...]) -> Figures:
    """Read the figures of some segments."""
    parts = [_figures(segment) for segment in segments]
    return Figures(
        tuple(figure for part in parts for figure in part.symbols),
        tuple(figure for part in parts for figure in part.dates),
        tuple(figure for part in parts for figure in part.quantities),
        frozenset(key for part in parts for key in part.loose),
    )


def _figures(segment: Segment) -> Figures:
    language = segment.document.language
    text = _address().sub(lambda found: "#" * len(found[0]), segment.text)
    found_symbols = symbols(text)
    rest = _without(text, [symbol.span for symbol in found_symbols])
    named = list(named_days(rest))
    rest = _without(rest, [span for span, *_ in named])
    found_dates = dates(rest, language)
    rest = _without(rest, [date.span for date in found_dates])
    found_numbers = quantities(rest, language)
    loose = {key for symbol in found_symbols for key in _symbol_keys(symbol)}
    loose |= {key for date in found_dates for key in _date_keys(date)}
    loose |= {key for _, month, day in named for key in (("month", month), ("day", day))}
    loose |= {
        ("number", value) for kind, value in loose if kind in ("year", "month", "day", "decade", "century")
    }
    all_numbers = found_numbers if rest == text else quantities(text, language)
    keys = _digit_keys(all_numbers, [date.span for date in found_dates])
    # a bare number may be a month in Chinese (5至6月: May and June), but not in English
    loose |= {key for key in keys if language is Language.ZH or key[0] != "month"}

    def figure(
        found: Date | Symbol | Quantity,
        keys: tuple[Key, ...],
        weight: Weight = Weight.CLEAR,
        also: tuple[tuple[Key, ...], ...] = (),
    ) -> Figure:
        start = segment.span.start
        span = Span(start + found.span.start, start + found.span.end)
        return Figure(Location(segment.document, span), keys, weight, also)

    return Figures(
        tuple(figure(s, (("symbol", s.key),), also=_apart(s)) for s in found_symbols),
        tuple(figure(date, tuple(_date_keys(date))) for date in found_dates),
        tuple(figure(n, (("number", n.value),), n.weight, _otherwise(n)) for n in found_numbers),
        frozenset(loose),
    )


@cache
def _address() -> re.Pattern[str]:
    """An address of the web, whose digits say nothing."""
    return re.compile(r"(?:https?://|www\.)[!-~]+")


def _without(text: str, spans: Sequence[Span]) -> str:
    """Blank out some spans, so that no number is read across them."""
    pieces, at = [], 0
    for start, end in sorted(spans):
        if end > at:
            pieces += [text[at : max(start, at)], "#" * (end - max(start, at))]
            at = end
    return "".join((*pieces, text[at:]))


def _symbol_keys(symbol: Symbol) -> Iterator[Key]:
    yield "symbol", symbol.key


def _apart(symbol: Symbol) -> tuple[tuple[Key, ...], ...]:
    """A number with its year, which may stand apart: 31 (2004), 第31号一般性意见(2004年)."""
    found = re.fullmatch(r"(\d+)\((\d{4})\)", symbol.key)
    return ((("number", float(found[1])), ("year", float(found[2]))),) if found else ()


def _otherwise(number: Quantity) -> tuple[tuple[Key, ...], ...]:
    times = (number.value / 100,) if number.is_percentage and number.value >= 100 else ()
    return tuple((("number", value),) for value in (*number.also, *shares(number.value), *times))


def _digit_keys(numbers: Sequence[Quantity], found_dates: Sequence[Span]) -> Iterator[Key]:
    """What numbers may explain; the digits of a date are no other part of a date."""
    starts = [span.start for span in found_dates]
    for number in numbers:
        at = bisect_right(starts, number.span.start) - 1
        if at >= 0 and number.span.start < found_dates[at].end:
            yield "number", number.value
        else:
            yield from _number_keys(number)


def _date_keys(date: Date) -> Iterator[Key]:
    parts = {"year": date.year, "month": date.month, "day": date.day, "century": date.century}
    yield from ((part, value) for part, value in parts.items() if value)
    if date.decade:
        yield "decade", date.decade % 100  # 九十年代 leaves the century to its context


def _number_keys(number: Quantity) -> Iterator[Key]:
    """What a number may explain: itself, its share of a hundred, the part of a date it may be."""
    yield from (("number", value) for value in (number.value, *number.also))
    if number.weight is not Weight.SLIGHT:
        yield from ((part, number.value) for part in ("year", "month", "day", "century"))
        yield "decade", number.value % 100
    if number.is_percentage:
        yield "number", float(f"{number.value / 100:.12g}")
    yield from (
        ("number", value) for value in (rounded(number.value * 100), *shares(number.value)) if value < 100
    )
