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


# Full-width digits and marks, one for one.
WIDE = {0xFF10 + i: 0x30 + i for i in range(10)} | {0xFF0E: ".", 0xFF05: "%", 0xFF0F: "/", 0xFF0C: "，"}
GROUPED = r"\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\d)|\d{1,3}(?:,\d{3})+(?!\d)|\d+"
