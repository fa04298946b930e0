"""Spaces between Chinese and numbers or Latin words are mixed, or stand inside Chinese.

The rule counts how the text joins Chinese with numbers (第59/194号, 第 59/194 号) and with Latin words,
each by itself, and reports the rarer way as one finding. Spaces between two Chinese characters, or
beside a full-width mark, are reported as well where they are few.

Why it matters: both ways are in use in United Nations texts, but one text should keep to one of them; a
mixture shows where passages were pasted, and a stray space may be a lost line or word.

What it leaves alone: a tie, table cells, tables of contents and headings, document symbols, addresses, code,
footnote marks, the space of thousands (374 000), spaces in short lines that are set out in columns.

Settings: none. Fixes are unsafe, since they change the look of a text in many places.

Bad:  大会通过第59/194号决议和第59/195号决议，随后又通过第 60/1 号决议。
Good: 大会通过第59/194号决议和第59/195号决议，随后又通过第60/1号决议。
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from termbase.context import Context
from termbase.diagnostics import Problem, Related, Severity
from termbase.language import Language
from termbase.rules import Rule
from termbase.text import BlockKind, Document, Location, Span
from termbase.zones import ZoneKind, Zones

RUNNING = frozenset({BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.FOOTNOTE})
NOT_JUDGED = (ZoneKind.CODE, ZoneKind.ADDRESS, ZoneKind.SYMBOL, ZoneKind.FOOTNOTE_MARK)
STRAY_RATE = 200  # Chinese characters to a stray space at least; more spaces are a way of setting the text
SHORTEST = 30  # code points of a block that runs on; shorter ones may be set out in columns


class Joint(NamedTuple):
    """Where Chinese meets a number or a Latin word: the character before, with the space if there is one."""

    span: Span
    is_number: bool
    is_spaced: bool


def check(context: Context) -> Iterator[Problem]:
    """Compare the ways in which each Chinese text sets its spaces."""
    for document in context.documents:
        if document.language is Language.ZH and " " in document.text:
            zones = context.zones(document)
            joints = list(_joints(document, zones))
            yield from _mixed(document, [j for j in joints if j.is_number], "a number")
            yield from _mixed(document, [j for j in joints if not j.is_number], "a Latin word")
            yield from _stray(document, zones)


@cache
def _joint() -> re.Pattern[str]:
    """Where a wide character meets a Latin one; `_joints` sees whether the wide one is Chinese."""
    return re.compile(r"[^\x00-\xff](?P<before> ?)(?=[A-Za-z0-9])|[A-Za-z0-9%](?P<after> ?)(?=[^\x00-\xff])")


def _is_han(char: str) -> bool:
    return "\u3400" <= char <= "\u9fff"


def _joints(document: Document, zones: Zones) -> Iterator[Joint]:
    text = document.text
    for found in _joint().finditer(text):
        start, end = found.span()
        if not (_is_han(text[start]) or _is_han(text[end])):
            continue
        if _is_judged(document, zones, Span(start, end + 1)):
            latin = text[start] if found["before"] is None else text[end]
            is_number = latin.isdigit() or latin == "%"
            yield Joint(Span(start, end), is_number, bool(found["before"] or found["after"]))


def _is_judged(document: Document, zones: Zones, span: Span) -> bool:
    block = document.block_at(span.start)
    if block is None or block.kind not in RUNNING or span.start < block.span.start:
        return False
    if re.fullmatch(r"\d+(?:\.\d+)+ ?", document.text[block.span.start : span.end - 1]):
        return False  # the number of the paragraph: 10.1 加入《公约》
    ends = (Span(span.start, span.start + 1), Span(span.end - 1, span.end))
    return not any(zones.around(end, *NOT_JUDGED) for end in ends)


def _mixed(document: Document, joints: list[Joint], what: str) -> Iterator[Problem]:
    """Report the rarer way of joining."""
    spaced = [joint for joint in joints if joint.is_spaced]
    tight = [joint for joint in joints if not joint.is_spaced]
    minority, majority = sorted((spaced, tight), key=len)
    if not minority or len(minority) == len(majority):
        return
    first, *others = minority
    has, writes = ("a", "none") if first.is_spaced else ("no", "one")
    times = f"{len(majority)} times of {len(joints)}"
    yield Problem(
        Location(document, first.span),
        f"{has} space between Chinese and {what}, where the text mostly writes {writes} ({times})",
        replacement=_other_way(document, first),
        same=tuple(
            Related(Location(document, joint.span), replacement=_other_way(document, joint))
            for joint in others
        ),
        evidence=(Related(Location(document, majority[0].span), f"the way of {times}"),),
    )


def _other_way(document: Document, joint: Joint) -> str:
    char = document.text[joint.span.start]
    return char if joint.is_spaced else f"{char} "


def _stray_spaces(text: str) -> Iterator[Span]:
    """Runs of spaces with Chinese, or its punctuation, on both sides."""
    for found in re.finditer(" +", text):
        start, end = found.span()
        before, after = text[start - 1 : start], text[end : end + 1]
        ends = "《" if before and before in "，。；、）》" else ""
        ends = "《（，。；：、）》" if _is_han(before) else ends and "《（"
        if ends and after and (_is_han(after) or after in ends):
            yield Span(start, end)


def _stray(document: Document, zones: Zones) -> Iterator[Problem]:
    """Report spaces that part Chinese from Chinese, if they are few."""
    spaces = [
        span
        for span in _stray_spaces(document.text)
        if _is_judged(document, zones, span) and _runs_on(document, span.start)
    ]
    if not spaces or len(spaces) * STRAY_RATE > len(document.text):
        return
    first, *others = spaces
    yield Problem(
        Location(document, first),
        "a space inside Chinese; write none",
        replacement="",
        same=tuple(Related(Location(document, span)) for span in others),
    )


def _runs_on(document: Document, offset: int) -> bool:
    block = document.block_at(offset)
    return block is not None and block.span.end - block.span.start >= SHORTEST


RULE = Rule(
    id="spacing-style", severity=Severity.NOTE, check=check, doc=__doc__, only_if=(" ",), language=Language.ZH
)
