"""Numbers that run on: which list a number belongs to, and where a list skips, repeats or runs back.

Lists may stand within each other: a list begins at each 1, and the outer one goes on where it stopped.
Which number of a list is wrong is told by reading one ahead: in 22, 22, 24 only the second, in 22, 24, 25
one is missing.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from termbase.numerals import ROMAN, chinese_value, roman_value
from termbase.text import Span

CHINESE = "一二三四五六七八九十"


class Mark(NamedTuple):
    """A number where it stands, and what it may count as: each reading is a style and a value."""

    span: Span
    words: str
    readings: tuple[tuple[str, int], ...]


class Fault(NamedTuple):
    """A number that is not the one after the last."""

    mark: Mark
    last: Mark
    expected: int
    kind: str  # skips, repeats, precedes, strays
    style: str


Entry = tuple[Mark, str, int]  # a number, and the style and value that it has in its list
Awaiting = dict[tuple[str, int], list[int]]  # which lists, by depth, a number would continue


def readings(mark: str) -> tuple[tuple[str, int], ...]:
    """What a mark may count as: (i) is the ninth letter and the first Roman numeral."""
    if mark.isdigit():
        return (("1", int(mark)),)
    if mark[0] in CHINESE:
        return (("一", int(chinese_value(mark) or 0)),)
    case = "a" if mark.islower() else "A"
    found = []
    if set(mark.upper()) <= set(ROMAN) and (roman := roman_value(mark.upper())):
        found.append((case + "i", roman))
    if len(set(mark)) == 1:
        found.append((case, ord(mark[0]) - ord(case) + 1 + 26 * (len(mark) - 1)))
    return tuple(found)


def sequences(marks: Sequence[Mark]) -> list[list[Entry]]:
    """Part the numbers into lists: one begins at each 1, and an outer one goes on where it stopped."""
    done: list[list[Entry]] = []
    alive: list[list[Entry]] = []
    awaiting: Awaiting = {}
    for mark in marks:
        fresh = [reading for reading in mark.readings if reading[1] == 1]
        chosen = _followed(awaiting, mark)
        if chosen is None and not fresh:
            chosen = _nearest(awaiting, mark)
        depth, (style, value) = chosen or (len(alive), (fresh or list(mark.readings))[0])
        if depth == len(alive):
            alive.append([])
            done.append(alive[-1])
        for ended in reversed(alive[depth:]):  # the deepest first, as each stands last among its like
            if ended:
                awaiting[ended[-1][1], ended[-1][2] + 1].pop()
        del alive[depth + 1 :]
        alive[depth].append((mark, style, value))
        awaiting.setdefault((style, value + 1), []).append(depth)
    return done


def _followed(awaiting: Awaiting, mark: Mark) -> tuple[int, tuple[str, int]] | None:
    """The depth of the innermost list that a number continues, and as what."""
    follows = [(awaiting[reading][-1], reading) for reading in mark.readings if awaiting.get(reading)]
    return max(follows, default=None)


def _nearest(awaiting: Awaiting, mark: Mark) -> tuple[int, tuple[str, int]] | None:
    """The depth of the list that a number which continues none comes nearest to, and as what."""
    near = [
        (abs(awaited - value), -depths[-1], (style, value))
        for (kind, awaited), depths in awaiting.items()
        for style, value in mark.readings
        if kind == style and depths
    ]
    if not near:
        return None
    _, depth, reading = min(near)
    return -depth, reading


def faults(sequence: list[Entry]) -> Iterator[Fault]:
    """Compare each number with the one that should stand there, reading ahead to tell which is wrong."""
    if not sequence:
        return
    expected, at = sequence[0][2] + 1, 1
    while at < len(sequence):
        mark, style, value = sequence[at]
        after = sequence[at + 1][2] if at + 1 < len(sequence) else None
        last = sequence[at - 1][0]
        if value != expected:
            if value == expected + 1 and after == expected:  # 24 stands before 23
                yield Fault(mark, last, expected, "precedes", style)
                at += 1
                value = expected + 1
            elif after == expected and value != expected - 1:  # 22, 40, 23: a number of something else
                yield Fault(mark, last, expected, "strays", style)
                value = expected - 1
            else:
                kind = "repeats" if value < expected else "skips"
                yield Fault(mark, last, expected, kind, style)
                if after == expected + 1 and after != value + 1:  # 22, 22, 24: only this one is wrong
                    value = expected
        expected = value + 1
        at += 1


def named(value: int, style: str) -> str:
    """Write a number in a list's style."""
    if style == "1":
        return str(value)
    if style == "一":
        tens, ones = divmod(value, 10)
        ten = ("" if tens == 1 else CHINESE[tens - 1]) + "十" if tens else ""
        return ten + (CHINESE[ones - 1] if ones else "")
    if len(style) > 1:
        return _roman_for(value) if style[0] == "A" else _roman_for(value).lower()
    return chr(ord(style) + (value - 1) % 26) * ((value - 1) // 26 + 1)


def _roman_for(value: int) -> str:
    steps = ((50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
    written = ""
    for step, letters in steps:
        count, value = divmod(value, step)
        written += letters * count
    return written
