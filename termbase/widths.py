"""Punctuation marks, brackets, digits and letters that have a half-width and a full-width form.

Only marks beside Chinese are of interest: what stands among Latin words and numbers is half-width everywhere.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from termbase.text import BlockKind, Document, Span
from termbase.zones import ZoneKind, Zones

FULL = dict(zip(",;:?!.()%", "，；：？！。（）％", strict=True))
HALF = {full: half for half, full in FULL.items()}
SENTENCE = ",;:?!."  # marks whose widths go together: they are typed in one mode of the keyboard
BRACKETS = "()"
PER_CENT = "%"
LETTERS = "A"  # digits and letters
NOT_JUDGED = (ZoneKind.CODE, ZoneKind.ADDRESS, ZoneKind.SYMBOL, ZoneKind.FOOTNOTE_MARK)
NOT_TEXT = frozenset({BlockKind.CODE, BlockKind.COMMENT, BlockKind.FURNITURE})
LONGEST_ASIDE = 300  # code points between brackets that belong together
CLOSING = "》）"
SHORTEST_SENTENCE = 6  # code points; a full stop nearer to the start of its block follows a number
HAN = "\u3400-\u9fff"
WIDE = f"[{HAN}《》「」（）、。，；：]"


class Mark(NamedTuple):
    """A mark, the span to replace if its width is wrong, and what to write instead.

    `kind` is one of the marks of SENTENCE, or BRACKETS, PER_CENT, LETTERS.
    """

    span: Span
    kind: str
    is_full: bool
    shown: str
    replacement: str | None


def marks_beside_chinese(document: Document, zones: Zones) -> tuple[Mark, ...]:
    """Find the marks of a Chinese text that stand beside Chinese, in order."""
    found = (*_half_marks(document), *_full_marks(document.text), *_brackets(document))
    return tuple(sorted(mark for mark in found if zones.around(mark.span, *NOT_JUDGED) is None))


def may_be_mixed(text: str) -> bool:
    """Whether a Chinese text has marks, digits or letters of both widths at all; a quick look."""
    if any(mark in text for mark in ",;:?!()%") or re.search(r"[^\x00-\xff]\.(?:\s|\Z)", text):
        return True
    return re.search("[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]", text) is not None


def wide_marks_in_english(document: Document) -> Iterator[Mark]:
    """Find the full-width marks and letters of an English text that have no Chinese beside them."""
    text = document.text
    for found in re.finditer(f"(?<![{HAN}])(?:[，；：？！。％（）]|[０-９Ａ-Ｚａ-ｚ]+)(?![{HAN}])", text):
        narrow = HALF.get(found[0]) or _narrow(found[0])
        block = document.block_at(found.start())
        if block and block.kind not in NOT_TEXT:
            after = text[found.end() : found.end() + 1]
            space = " " if narrow in SENTENCE and (after.isalnum() or after in "“(") and after else ""
            yield Mark(Span(*found.span()), narrow[0], True, found[0], f"{narrow}{space}")


def _half_marks(document: Document) -> Iterator[Mark]:
    """Half-width marks with Chinese on a side; the space typed after one belongs to it."""
    text = document.text
    for found in re.finditer("[,;:?!.%]", text):
        kind, end = found[0], _end_of_half_mark(text, found.start())
        block = document.block_at(found.start()) if end else None
        if block is None or block.kind in NOT_TEXT or found.start() < block.span.start:
            continue
        follows_number = found.start() - block.span.start < SHORTEST_SENTENCE
        if kind == "." and (follows_number or block.kind is BlockKind.CONTENTS):
            continue
        better = None if kind == PER_CENT else FULL[kind]
        yield Mark(Span(found.start(), end), kind, False, kind, better)


def _end_of_half_mark(text: str, at: int) -> int:
    """Where a mark beside Chinese ends, with its space; 0 where it does not stand beside Chinese."""
    before, after, next_but_one = text[at - 1 : at], text[at + 1 : at + 2], text[at + 2 : at + 3]
    if text[at] == ".":
        return at + 1 if (_is_han(before) or before in CLOSING) and not after.strip() and before else 0
    across = next_but_one if after == " " else after
    if text[at] == PER_CENT:
        return at + 1 if _is_han(across) or (across and across in "，。、；）") else 0
    if before == "]" or after == "[" or not (_is_wide(before) or _is_wide(across)):  # a link of Markdown
        return 0
    return at + 1 + (after == " " and _is_wide(next_but_one))


def _is_han(char: str) -> bool:
    return "\u3400" <= char <= "\u9fff"


def _is_wide(char: str) -> bool:
    return _is_han(char) or (char != "" and char in "《》「」（）、。，；：")


def _full_marks(text: str) -> Iterator[Mark]:
    """Full-width marks: the house style of Chinese, but for signs, digits and letters."""
    for found in re.finditer("([，；：？！。])|％|[０-９Ａ-Ｚａ-ｚ]+", text):
        span = Span(*found.span())
        if found[1]:
            yield Mark(span, HALF[found[1]], True, found[1], None)
        else:
            kind = PER_CENT if found[0] == FULL[PER_CENT] else LETTERS
            yield Mark(span, kind, True, found[0], _narrow(found[0]))


def _narrow(text: str) -> str:
    """Turn full-width forms (U+FF01 to U+FF5E) into ASCII."""
    return "".join(chr(ord(char) - 0xFEE0) for char in text)


@cache
def _bracket_or_end() -> re.Pattern[str]:
    return re.compile(r"[()（）]|\n[ \t]*\n")


def _brackets(document: Document) -> Iterator[Mark]:
    """Pair the brackets of each paragraph, whatever their widths, and yield those in Chinese."""
    text = document.text
    open_at: list[int] = []
    for found in _bracket_or_end().finditer(text):
        at = found.start()
        if found[0] in "(（":
            open_at.append(at)
        elif found[0] not in ")）":
            open_at.clear()
        elif open_at and _is_chinese_aside(text, start := open_at.pop(), at):
            yield _bracket(text, start)
            yield _bracket(text, at)


@cache
def _list_mark() -> re.Pattern[str]:
    return re.compile(r"\s*(?:\d{1,4}年?|[A-Za-z]{1,3}|[一二三四五六七八九十]{1,3}|[IVXivx]+)\s*")


def _is_chinese_aside(text: str, start: int, end: int) -> bool:
    """Whether the brackets at two places belong to Chinese, and hold more than a list mark."""
    if end - start > LONGEST_ASIDE or text[start - 1 : start] == "]":  # a link of Markdown
        return False
    aside = text[start + 1 : end]
    if _list_mark().fullmatch(aside):
        return False
    before = text[max(start - 2, 0) : start].rstrip(" ")[-1:]
    return bool(re.search(f"[{HAN}]", aside) or re.match(rf"[{HAN}》”，。；：、]", before))


def _bracket(text: str, at: int) -> Mark:
    """A bracket; a half-width one with the space that parts it from the Chinese outside."""
    char, start, end = text[at], at, at + 1
    if char in HALF:
        return Mark(Span(start, end), BRACKETS, True, char, None)
    if char == "(" and re.match(rf"{WIDE} ", text[max(at - 2, 0) : at]):
        start -= 1
    if char == ")" and re.match(rf" {WIDE}", text[end : end + 2]):
        end += 1
    return Mark(Span(start, end), BRACKETS, False, char, FULL[char])
