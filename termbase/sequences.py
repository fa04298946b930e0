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
    for mark in marks:
        follows = [
            (sequence, reading)
            for sequence in reversed(alive)
            for reading in mark.readings
            if (sequence[-1][1], sequence[-1][2] + 1) == reading
        ]
        fresh = [reading for reading in mark.readings if reading[1] == 1]
        if follows:
            sequence, (style, value) = follows[0]
        elif fresh or not alive:
            sequence, (style, value) = [], (fresh or list(mark.readings))[0]
            alive.append(sequence)
            done.append(sequence)
        else:
            sequence, (style, value) = _nearest(alive, mark) or ([], mark.readings[0])
            if not sequence:
                alive.append(sequence)
                done.append(sequence)
        sequence.append((mark, style, value))
        del alive[next(i for i, s in enumerate(alive) if s is sequence) + 1 :]
    return done


def _nearest(alive: list[list[Entry]], mark: Mark) -> tuple[list[Entry], tuple[str, int]] | None:
    """The list that a number which continues none comes nearest to."""
    near = [
        (abs(sequence[-1][2] + 1 - value), -depth, sequence, (style, value))
        for depth, sequence in enumerate(alive)
        for style, value in mark.readings
        if sequence[-1][1] == style
    ]
    if not near:
        return None
    _, _, sequence, reading = min(near, key=lambda found: found[:2])
    return sequence, reading


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
