"""Find the quantities of an English text: 12,400, $3.5 million, two thirds, seventy-fifth, Chapter VI."""

import re
from collections.abc import Iterator
from functools import cache

from termbase.englishpatterns import SLIGHT_WORDS, english_pattern, starts
from termbase.numerals import (
    DENOMINATORS,
    EN_CARDINALS,
    EN_SCALES,
    english_ordinals,
    english_value,
    roman_value,
    rounded,
)
from termbase.quantity import Quantity, Weight, halves, same_time
from termbase.text import Span

# Of the words that say no more than how often, those that say how much.
MULTIPLYING = frozenset({"doubled", "tripled", "quadrupled", "trebled"})
PERIODS = {"decade": 10, "centur": 100, "score": 20, "dozen": 12, "fortnight": 2}


@cache
def _percent() -> re.Pattern[str]:
    return re.compile(r"\s*(?:%|per\s?cent\b|percent|percentage\s+points?)", re.IGNORECASE)


def english_quantities(text: str) -> Iterator[Quantity]:
    """Yield the quantities of a text, in order."""
    text = re.sub(r"(?<=[-–](?:19|20)\d\d)\d(?=\s)", " ", text)  # the mark of a note, glued to a year
    pattern, end = english_pattern(), 0
    for start in starts(text):
        found = pattern.match(text, start) if start >= end else None
        if not found or found.end() == start:
            continue
        end = found.end()
        read = next((read for group, read in READERS.items() if found[group]), None)
        quantity = read(text, found) if read else None
        if quantity:
            yield quantity


def _half(_: str, found: re.Match[str]) -> Quantity:
    word = found["half"].lower()
    if word in EN_SCALES:
        return Quantity(Span(*found.span()), EN_SCALES[word] / 2, Weight.CLEAR)
    return Quantity(Span(*found.span()), 50.0 if word == "century" else 5.0, Weight.SLIGHT)


def _clock(_: str, found: re.Match[str]) -> Quantity:
    """11.25 a.m.: 11时25分."""
    hour, minute = re.split("[.:]", found["clock"])
    also = (float(hour), float(minute))
    return Quantity(Span(*found.span()), float(f"{hour}.{minute}"), Weight.CLEAR, also=also)


def _military(_: str, found: re.Match[str]) -> Quantity:
    """1630 hours: 16时30分, or half past four."""
    digits = re.sub(r"\D", "", found["military"])
    hour, minute = float(digits[:2]), float(digits[2:])
    also = (hour, minute or hour, hour - 12 if hour > 12 else hour)
    return Quantity(Span(*found.span()), float(digits), Weight.CLEAR, also=also)


def _noon(_: str, found: re.Match[str]) -> Quantity:
    """Noon: 中午12时; midnight: 24时 or 零时."""
    return Quantity(Span(*found.span()), 12.0, Weight.SLIGHT, also=(24.0, 0.0))


def _slashed(_: str, found: re.Match[str]) -> Quantity | None:
    """2/3 of the seats."""
    top, bottom = float(found["top"]), float(found["bottom"])
    return Quantity(Span(*found.span()), rounded(top / bottom), Weight.CLEAR) if top < bottom else None


def _quarter(_: str, found: re.Match[str]) -> Quantity:
    """A quarter of a century, or of a million."""
    if found["quarter"]:
        return Quantity(Span(*found.span()), EN_SCALES[found["quarter"].lower()] / 4, Weight.CLEAR)
    return Quantity(Span(*found.span()), 25.0, Weight.SLIGHT)


def _single(_: str, found: re.Match[str]) -> Quantity:
    """A year, an hour; and the number of a name, G20."""
    value = float(found["attached"] or 1)
    return Quantity(Span(*found.span()), value, Weight.SLIGHT)


def _periods(_: str, found: re.Match[str]) -> Quantity:
    """Two decades: twenty years, or two of ten."""
    count, unit = _numeral(found["count"]), PERIODS[found["period"].lower()]
    count += 0.5 if "half" in found[0].lower() else 0
    weight = Weight.SLIGHT if count <= 1 else Weight.CLEAR
    return Quantity(Span(*found.span()), count * unit, weight, also=(count,))


def _and_half(_: str, found: re.Match[str]) -> Quantity:
    """One and a half: of years, 18 months; of millions, 1,500,000."""
    count = _numeral(found["and"])
    if found["many"]:
        return Quantity(Span(*found.span()), (count + 0.5) * EN_SCALES[found["many"].lower()], Weight.CLEAR)
    return Quantity(Span(*found.span()), count + 0.5, Weight.PLAIN, also=halves(count))


def _fold(_: str, found: re.Match[str]) -> Quantity:
    """Threefold: 增加两倍, which counts what is added."""
    count = _numeral(found["fold"])
    weight = Weight.CLEAR if count > 10 or found["fold"].isdigit() else Weight.PLAIN
    return Quantity(Span(*found.span()), count, weight, also=(count - 1,))


def _cents(_: str, found: re.Match[str]) -> Quantity:
    count = float(found["cents"])
    return Quantity(Span(*found.span()), count, Weight.CLEAR, also=(rounded(count / 100),))


def _time(text: str, found: re.Match[str]) -> Quantity:
    """Eighteen months: 一年半; two years: 24个月."""
    count = _numeral(found["time"])
    unit = re.sub(r"\W", "", text[found.end() : found.end() + 3]).lower()
    weight = Weight.SLIGHT if count <= 1 else Weight.PLAIN
    weight = Weight.CLEAR if count > 10 or (found["time"].isdigit() and count > 1) else weight
    return Quantity(Span(*found.span()), count, weight, also=same_time(count, unit[:1]))


def _numeral(words: str) -> float:
    return float(words) if words.isdigit() else float(english_value(words) or 1)


def _one_in(_: str, found: re.Match[str]) -> Quantity:
    """One in six, two out of three: a fraction, mostly."""
    top = _value(found["some"]) if found["some"] else 1.0
    bottom = _value(found["every"])
    return Quantity(Span(*found.span()), rounded(top / bottom), Weight.SLIGHT, also=(top, bottom))


def _value(numeral: str) -> float:
    return float(numeral) if numeral.isdigit() else float(EN_CARDINALS.get(numeral.lower(), 1))


def _fraction(_: str, found: re.Match[str]) -> Quantity:
    """Two thirds; what “a third” or “one second” is depends on the noun."""
    above, below = found["above"].lower(), found["below"].lower()
    bottom = DENOMINATORS.get(below) or english_ordinals().get(below.removesuffix("s"), 0)
    bottom = bottom or english_ordinals().get(below, 1)
    is_plain = above in ("a", "an") or not (below.endswith("s") or below == "quarter" or bottom > 2)
    weight = Weight.SLIGHT if is_plain else Weight.CLEAR
    also = (_value(above),) if below == "quarters" else ()  # of a year
    return Quantity(Span(*found.span()), rounded(_value(above) / bottom), weight, also=also)


def _bracketed(_: str, found: re.Match[str]) -> Quantity:
    return Quantity(Span(found.start() + 1, found.end() - 1), float(found["bracket"][1:-1]), Weight.PLAIN)


def _digits(text: str, found: re.Match[str]) -> Quantity:
    value = float(re.sub(r"[ ,\u00a0\u202f]", "", found["digits"]))
    if found["scale"]:
        value = rounded(value * EN_SCALES[found["scale"].lower()])
    is_note = len(found["digits"]) <= 2 and not found["scale"] and _is_glued(text, found.start())
    weight = Weight.SLIGHT if is_note or value in (0, 1) else Weight.CLEAR
    counted = _counted(text, found, value, weight)
    return counted._replace(also=(value * 1e9,)) if _giga().match(text, found.end()) else counted


@cache
def _giga() -> re.Pattern[str]:
    """Of what follows the first or last number of a range: 20 to 24 gigatonnes, 200亿吨."""
    return re.compile(r"(?:\s*(?:to|and|or|[-–])\s*[\d.]+)?\s*(?:gigaton|Gt\b)")


def _slight(_: str, found: re.Match[str]) -> Quantity:
    word = found["slight"].lower()
    weight = Weight.PLAIN if word in MULTIPLYING else Weight.SLIGHT
    return Quantity(Span(*found.span()), rounded(SLIGHT_WORDS[word]), weight)


def _roman(_: str, found: re.Match[str]) -> Quantity | None:
    value = roman_value(found["roman"])
    weight = Weight.SLIGHT if len(found["roman"]) == 1 else Weight.PLAIN
    return Quantity(Span(*found.span("roman")), float(value), weight) if value else None


def _words(text: str, found: re.Match[str]) -> Quantity | None:
    value = english_value(found[0])
    if not value:
        return None
    weight = Weight.CLEAR if value > 10 else Weight.PLAIN if value > 1 else Weight.SLIGHT
    if re.match(r"an?\b", found[0], re.IGNORECASE):
        weight = Weight.SLIGHT
    counted = _counted(text, found, value, weight)
    return counted._replace(also=(value / 12 * 10,)) if "dozen" in found[0].lower() else counted


def _counted(text: str, found: re.Match[str], value: float, weight: Weight) -> Quantity:
    """A quantity with the “per cent” that may follow it."""
    percent = _percent().match(text, found.end())
    return Quantity(Span(found.start(), (percent or found).end()), value, weight, bool(percent))


def _is_glued(text: str, start: int) -> bool:
    """Whether digits stand right behind a word or a stop, as the marks of notes do."""
    return bool(re.search(r"[A-Za-z0-9”\"')][;,.:”\"')]$|[”\"';:]$", text[:start][-2:]))


READERS = {  # by the group of the pattern
    "half": _half,
    "quartered": _quarter,
    "quarter": _quarter,
    "a": _single,
    "attached": _single,
    "period": _periods,
    "and": _and_half,
    "fold": _fold,
    "cents": _cents,
    "time": _time,
    "every": _one_in,
    "below": _fraction,
    "bracket": _bracketed,
    "clock": _clock,
    "military": _military,
    "noon": _noon,
    "bottom": _slashed,
    "digits": _digits,
    "slight": _slight,
    "roman": _roman,
    "ordinal": _words,
    "words": _words,
}
