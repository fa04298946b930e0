"""Headings, and the entries of the table of contents that they belong to."""

import re
from collections.abc import Callable, Iterable
from typing import NamedTuple

from termbase.normalization import fold
from termbase.text import Block, Document

ALIKE = 0.6  # share of characters in common from which two headings are one heading, reworded


class Heading(NamedTuple):
    """An entry of the contents, or a heading; `path` is its number below those it stands under."""

    block: Block
    words: str
    path: tuple[str, ...]


def read_headings(document: Document, blocks: Iterable[Block]) -> list[Heading]:
    """Read the words and the numbers of entries or headings."""
    found: list[Heading] = []
    path: tuple[str, ...] = ()
    for block in blocks:
        if block.number:
            rank = _rank(block.number, path)
            path = (*path[:rank], *[""] * (rank - len(path)), block.number)
        words = re.sub(r"(?:\\?\*+|\[\^\w+\]|[¹²³⁰⁴-⁹]+)\s*$", "", document.text[slice(*block.span)])
        found.append(Heading(block, fold(words).strip(" .:"), path if block.number else ()))
    return found


def _rank(number: str, path: tuple[str, ...]) -> int:
    """How deep a number stands: 一 and IV at the top, then A, then 1, then (a)."""
    if re.fullmatch("[一二三四五六七八九十]+", number):
        return 0
    if re.fullmatch("[IVX]+", number) and not (path[1:] and chr(ord(path[1][:1] or "\0") + 1) == number):
        return 0
    if number.isalpha():
        return 1
    return 2 + number.count(".") if number[0].isdigit() else 4


def paired(document: Document, entries: list[Heading], headings: list[Heading]) -> dict[int, Heading]:
    """The heading of each entry, by its place in the contents; each heading is taken once."""
    pairs: dict[int, Heading] = {}
    taken: set[int] = set()

    def take(fits: Callable[[Heading, Heading], bool]) -> None:
        for at, entry in enumerate(entries):
            if at in pairs:
                continue
            for number, heading in enumerate(headings):
                if number not in taken and fits(entry, heading):
                    pairs[at] = heading
                    taken.add(number)
                    break

    take(lambda e, h: e.path == h.path and is_same(document, e, h))
    take(lambda e, h: is_same(document, e, h) and len(e.path) == len(h.path))
    take(lambda e, h: bool(e.path) and e.path == h.path)
    take(lambda e, h: _likeness(e.words, h.words) >= ALIKE and bool(e.path) == bool(h.path))
    return pairs


def is_same(document: Document, entry: Heading, heading: Heading) -> bool:
    """Whether two headings have the same words; either may run on in the line below it."""
    one, other = entry.words, heading.words
    if one == other:
        return True
    if other.startswith(one):
        return other == one + _next_line(document, entry.block)
    return one.startswith(other) and one == other + _next_line(document, heading.block)


def _next_line(document: Document, block: Block) -> str:
    """The block after another one, folded, if it has no number of its own."""
    at = document.blocks.index(block) + 1
    following = document.blocks[at] if at < len(document.blocks) else block
    return "" if following.number else fold(document.text[slice(*following.span)]).strip(" .:")


def _likeness(one: str, other: str) -> float:
    from difflib import SequenceMatcher  # 2 ms, and seldom needed

    return SequenceMatcher(None, one, other, autojunk=False).ratio()
