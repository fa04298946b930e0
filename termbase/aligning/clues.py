"""The clues in each sentence of a side: its length, words, anchors, and its place in the layout."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any, NamedTuple

from termbase.aligning.anchors import anchors
from termbase.aligning.stems import stem
from termbase.language import Language
from termbase.segmentation import reading
from termbase.text import BlockKind, Segment

WIDEST_WORD = 8  # characters; longer entries of jieba's dictionary are names that rarely recur
FURNITURE = "furniture"
LEAST_FURNITURE, LONGEST_FURNITURE = 3, 40  # lines of a text; code points of a line
ENDS = {".": "。．.…", "?": "？?", "!": "！!", ";": "；;：:", ",": "，,、"}
HEADS = frozenset({BlockKind.HEADING, BlockKind.CONTENTS})


class Clues(NamedTuple):
    """What the aligner knows of one sentence."""

    length: int  # letters and characters, spaces left out
    words: tuple[str, ...]  # each once: Chinese words, English stems
    anchors: frozenset[str]  # numbers, symbols, concepts: written alike for both languages
    number: str = ""  # the number of the paragraph or item that it opens
    kind: str = ""  # heading, note, cell or (empty) running text
    opens: bool = False  # whether it is the first of its block
    end: str = ""  # the mark that it ends in, one of “.?!;,”, or none


def clues_of(
    segments: Sequence[Segment], language: Language, concepts: Sequence[Sequence[str]]
) -> list[Clues]:
    """Gather the clues of a side; `concepts` names the glossary's concepts in each segment."""
    read = chinese_words if language is Language.ZH else english_words
    furniture = _furniture_among(segments)
    before = None
    found = []
    for segment, known in zip(segments, concepts, strict=True):
        block = segment.block
        opens = block is not before
        before = block
        text = reading(segment)
        number, body = _opening_number(text, block.number if opens else "")
        found.append(
            Clues(
                len(text) - text.count(" "),
                tuple(dict.fromkeys(read(body))),
                anchors(body, language).union(known, [number] if number else ()),
                number,
                FURNITURE if segment.span.start in furniture or not text.strip() else _kind(block.kind),
                opens,
                _end_of(text),
            )
        )
    return found


@cache
def _furniture() -> re.Pattern[str]:
    """A line that holds page numbers, document symbols or job numbers, and nothing else."""
    page = r"(?:page|第)?\s*[-–—]?\s*\d{1,4}\s*[-–—]?\s*(?:页|/\s*\d{1,4})?"
    piece = rf"(?:{page}|[A-Z]{{1,5}}(?:/[\w.]+)+|\d\d-\d{{4,6}}\s*(?:\([A-Z]\))?)"
    return re.compile(rf"{piece}(?:\s+{piece})*", re.IGNORECASE)


def _furniture_among(segments: Sequence[Segment]) -> frozenset[int]:
    """Where running headers and page numbers stand: lines of that shape, of which there are several."""
    starts = [
        segment.span.start
        for segment in segments
        if segment.block.kind is BlockKind.PARAGRAPH
        and len(text := segment.text.strip()) < LONGEST_FURNITURE
        and _furniture().fullmatch(text)
    ]
    return frozenset(starts if len(starts) >= LEAST_FURNITURE else ())


def without_shared_furniture(zh: list[Clues], en: list[Clues]) -> tuple[list[Clues], list[Clues]]:
    """Take what looks like furniture for text where both sides have the very same: chapter numbers."""
    shown = [
        [clues.anchors for clues in side if clues.kind == FURNITURE and clues.length] for side in (zh, en)
    ]
    if shown[0] != shown[1]:
        return zh, en
    return _as_text(zh), _as_text(en)


def _as_text(side: list[Clues]) -> list[Clues]:
    return [clues._replace(kind="") if clues.kind == FURNITURE and clues.length else clues for clues in side]


def _kind(kind: BlockKind) -> str:
    if kind in HEADS:
        return "heading"
    return kind.value if kind in (BlockKind.CELL, BlockKind.FOOTNOTE) else ""


def _end_of(text: str) -> str:
    last = text.rstrip("”’」』）)\"'*0123456789 ")[-1:]
    return next((end for end, marks in ENDS.items() if last and last in marks), "")


@cache
def _number() -> re.Pattern[str]:
    return re.compile(r"\s*(?:(\d{1,4})(?:\\?[.．](?!\d)|、)|[(（]([a-z]{1,2}|[ivx]{1,5})[)）])\s*")


def _opening_number(text: str, number: str) -> tuple[str, str]:
    """The number that a sentence opens with, and the sentence without it."""
    if number:
        return number.strip("()（）").lower(), text
    if match := _number().match(text):
        return (match[1] or match[2]).lower(), text[match.end() :]
    return "", text


@cache
def _english() -> re.Pattern[str]:
    return re.compile(r"[A-Za-z]+")


def english_words(text: str) -> Iterator[str]:
    """Yield the stems of a sentence."""
    return map(stem, _english().findall(text.lower()))


@cache
def _runs() -> re.Pattern[str]:
    return re.compile(r"([\u3400-\u9fff]+)|[A-Za-z]+")


def chinese_words(text: str) -> Iterator[str]:
    """Yield the words of a sentence: the longest of jieba's dictionary, from the left.

    Cruder than jieba's own cut and several times faster; what matters is that the same words are cut
    alike all over the text.
    """
    prefixes = _trie().prefixes
    for run in _runs().finditer(text):
        if run[1] is None:
            yield stem(run[0].lower())
            continue
        han, at = run[0], 0
        while at < len(han):
            known = prefixes(han[at : at + WIDEST_WORD])
            size = len(max(known, key=len)) if known else 1
            yield han[at : at + size]
            at += size


@cache
def _trie() -> Any:
    from termbase.jiebadata import jieba_words

    return jieba_words().lists[0].trie
