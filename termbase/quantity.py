"""A quantity: what a numeral of a text comes to, and how much it proves."""

from enum import IntEnum
from typing import NamedTuple

from termbase.text import Span


class Weight(IntEnum):
    """How much a numeral counts for: what it proves where the other side has none, or another."""

    SLIGHT = 0  # 一, one, half, a note's mark: may explain a numeral of the other side, and no more
    PLAIN = 1  # 三个, three, Chapter VI: proves a fault where another numeral stands in its place
    CLEAR = 2  # digits, or a numeral above ten: should stand on both sides


class Quantity(NamedTuple):
    """A numeral and its value; a share of a hundred has the number before “per cent” for its value."""

    span: Span
    value: float
    weight: Weight
    is_percentage: bool = False
    also: tuple[float, ...] = ()  # what the other language may say for it: two decades, 两个十年


# Full-width digits and marks, and the traditional characters of numerals and times, one for one.
TRADITIONAL = str.maketrans(
    "萬億兩點餘幾個紀時數倍雙週歲張輛項種條處間門", "万亿两点余几个纪时数倍双周岁张辆项种条处间门"
)
WIDE = (
    {0xFF10 + i: 0x30 + i for i in range(10)}
    | {0xFF0E: ".", 0xFF05: "%", 0xFF0F: "/", 0xFF0C: "，"}
    | TRADITIONAL
)
GROUPED = r"\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\d)|\d{1,3}(?:,\d{3})+(?!\d)|\d+"


def same_time(count: float, unit: str) -> tuple[float, ...]:
    """The same time in the units beside its own; units are d, h, m and y.

    >>> same_time(18, "m"), same_time(2, "y"), same_time(5, "d")
    ((1.5,), (24,), ())
    """
    if unit == "y":
        return (count * 12,) if count <= 5 else ()
    size = {"m": 6, "d": 7, "h": 24}.get(unit, 0)
    if not size or count % size:
        return ()
    return (count / 12,) if unit == "m" else (count / size,)


def halves(count: float) -> tuple[float, ...]:
    """What so many and a half may be: without the half, in months if years, in minutes if hours.

    >>> halves(1)
    (1, 18, 90)
    """
    return (count, 12 * count + 6, 60 * count + 30)


def shares(value: float) -> tuple[float, ...]:
    """A fraction below one as a round percentage: a third is 33 per cent.

    >>> shares(2 / 3), shares(0.25), shares(3)
    ((66.0, 67.0), (25.0,), ())
    """
    hundredths = 100 * value
    return tuple(sorted({float(int(hundredths)), float(round(hundredths))})) if 0 < value < 1 else ()
