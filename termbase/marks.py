"""Title and quotation marks: which of them closes which, and which have no partner.

Marks pair within one flow of text, which a page break may cut but no other end of a block.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from termbase.text import BlockKind, Document, Span

PAIRS = {"《": "》", "“": "”", "‘": "’", "「": "」", "『": "』"}
OPENING = {closing: opening for opening, closing in PAIRS.items()}
STRAIGHT = '"'
NOT_WORDS = frozenset({BlockKind.CODE, BlockKind.COMMENT, BlockKind.FURNITURE})


class Marks(NamedTuple):
    """What the title and quotation marks of a text enclose."""

    pairs: list[Span]  # from a mark to the one that closes it
    paragraphs: list[Span]  # of a quotation, all but its last: they have no closing mark
    alone: list[int]  # marks that no other one closes or opens, and that begin no such paragraph


def marks_of(document: Document, not_words: Sequence[Span]) -> Marks:
    """Pair the marks of a document, but for those in code and the like."""
    pairs: list[Span] = []
    paragraphs: list[Span] = []
    alone: list[int] = []
    starts = [span.start for span in not_words]
    last_open: Span | None = None
    for flow, marks in _flows(document):
        found, unpaired = _paired(document.text, (at for at in marks if not is_in(at, not_words, starts)))
        opens = document.text[flow.start] == "“"
        if last_open and opens:  # a quotation of several paragraphs closes with the last of them alone
            alone.remove(last_open.start)
            paragraphs.append(last_open)
        last_open = flow if opens and flow.start in unpaired else None
        pairs += found
        alone += unpaired
    return Marks(pairs, paragraphs, alone)


def is_in(at: int, spans: Sequence[Span], starts: Sequence[int]) -> bool:
    """Whether an offset lies in one of some spans, in order and without overlaps, that start there."""
    before = bisect_right(starts, at) - 1
    return before >= 0 and at < spans[before].end


def _flows(document: Document) -> Iterator[tuple[Span, list[int]]]:
    """The text in stretches that a page break may cut but nothing else, each with its marks."""
    marks = _mark_places(document.text)
    at = next(marks, -1)
    flow: Span | None = None
    inside: list[int] = []
    for block in document.blocks:
        if block.kind in NOT_WORDS:
            continue
        if flow and not block.continues:
            yield flow, inside
            flow, inside = None, []
        flow = Span(flow.start if flow else block.span.start, block.span.end)
        while 0 <= at < block.span.end:
            if at >= block.span.start:
                inside.append(at)
            at = next(marks, -1)
    if flow:
        yield flow, inside


def _mark_places(text: str) -> Iterator[int]:
    """Where title and quotation marks stand, in order."""
    present = [mark for mark in (*PAIRS, *OPENING, STRAIGHT) if mark in text]
    if present:
        yield from (found.start() for found in re.finditer(f"[{''.join(present)}]", text))


def _paired(text: str, marks: Iterable[int]) -> tuple[list[Span], list[int]]:
    """Pair the marks of a flow; a mark without its partner is returned apart and holds nothing."""
    pairs: list[Span] = []
    unpaired: list[int] = []
    stack: list[int] = []
    straight: list[int] = []
    for at in marks:
        mark = text[at]
        if mark == STRAIGHT:
            straight.append(at)
        elif mark in PAIRS:
            stack.append(at)
        elif not any(text[start] == OPENING[mark] for start in stack):
            unpaired.append(at)
        elif not _is_apostrophe(text, at):
            while text[start := stack.pop()] != OPENING[mark]:
                unpaired.append(start)
            pairs.append(Span(start, at + 1))
    if len(straight) % 2 == 0:
        pairs += [Span(start, end + 1) for start, end in zip(straight[::2], straight[1::2], strict=True)]
    return pairs, [*unpaired, *stack]


def _is_apostrophe(text: str, at: int) -> bool:
    return text[at] == "’" and text[at + 1 : at + 2].isalpha() and text[at + 1].isascii()
