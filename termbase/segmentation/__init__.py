"""Segmentation: cut a document into sentences, one file a language.

To add a language, add a file here that defines one `Segmenter`; nothing else changes.
"""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from itertools import accumulate
from typing import NamedTuple

from termbase.language import Language
from termbase.plugs import load_plugs
from termbase.text import Block, BlockKind, Document, Segment, Span

UNSEGMENTED = frozenset({BlockKind.FURNITURE, BlockKind.CODE, BlockKind.COMMENT})


class Segmenter(NamedTuple):
    """How one language marks the end of a sentence: spans of a text, in order.

    A line break inside the text is where a page was too narrow, and parts nothing.
    """

    language: Language
    spans: Callable[[str], Iterator[Span]]


@cache
def segmenters() -> dict[Language, Segmenter]:
    """Every segmenter, by its language."""
    return {segmenter.language: segmenter for segmenter in load_plugs(__name__, Segmenter)}


def segment(document: Document) -> tuple[Segment, ...]:
    """Cut a document into its segments, in order.

    A block that continues the one before (a page break cut it) is read on as one text with it: a segment's
    span may then run over a footnote or a page number, which `reading` leaves out.
    """
    spans = segmenters()[document.language].spans
    found = [part for flow in _flows(document.blocks) for part in _segments(document, flow, spans)]
    return tuple(sorted(found, key=lambda part: part.span))


def lines_of(document: Document) -> tuple[Segment, ...]:
    """Take each line as one segment, as it is; an empty line is an empty segment.

    The break at the end of the last line opens no further one.
    """
    segments = []
    for match in re.finditer(r"([^\r\n]*)(?:\r\n|\r|\n|\Z)", document.text):
        span = Span(*match.span(1))
        if match.end() > match.start():
            segments.append(Segment(document, span, Block(BlockKind.PARAGRAPH, span, start=span.start)))
    return tuple(segments)


def reading(segment: Segment) -> str:
    """The words of a segment as they are read: on one line, without the furniture of a page break."""
    pieces = [segment.text]
    is_whole = segment.span.end <= segment.block.span.end
    if is_whole and "\n" not in pieces[0] and "\r" not in pieces[0]:
        return pieces[0]
    if not is_whole:
        pieces = [
            segment.document.text[
                max(block.span.start, segment.span.start) : min(block.span.end, segment.span.end)
            ]
            for block in segment.document.blocks
            if block.span.overlaps(segment.span)
            if block == segment.block or block.continues
        ]
    words = "\n".join(pieces).splitlines()
    joiner = "" if segment.document.language is Language.ZH else " "
    return _joined([word for line in words if (word := line.strip())], joiner)


def _joined(lines: Sequence[str], joiner: str) -> str:
    """Join lines; between two that meet in letters of the Latin script a space is needed in any language."""
    text = ""
    for line in lines:
        meets_latin = (
            text[-1:].isascii() and line[:1].isascii() and text[-1:].isalnum() and line[:1].isalnum()
        )
        text += (" " if meets_latin and text else joiner if text else "") + line
    return text


def _flows(blocks: Sequence[Block]) -> list[list[Block]]:
    """Put blocks together that read on as one text."""
    flows: list[list[Block]] = []
    body: list[Block] | None = None
    for block in blocks:
        if block.kind in UNSEGMENTED:
            continue
        if block.continues and body is not None:
            body.append(block)
            continue
        flows.append([block])
        if block.kind is not BlockKind.FOOTNOTE:
            body = flows[-1]
    return flows


def _segments(
    document: Document, flow: Sequence[Block], spans: Callable[[str], Iterator[Span]]
) -> Iterator[Segment]:
    """Cut the text of a flow, and find the way back to the document's offsets."""
    pieces = [document.text[block.span.start : block.span.end] for block in flow]
    starts = list(accumulate((len(piece) + 1 for piece in pieces), initial=0))

    def original(offset: int) -> tuple[Block, int]:
        number = bisect_right(starts, offset) - 1
        return flow[number], flow[number].span.start + offset - starts[number]

    for start, end in spans("\n".join(pieces)):
        block, first = original(start)
        yield Segment(document, Span(first, original(end - 1)[1] + 1), block)
