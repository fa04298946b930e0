"""Segmentation: cut a document into sentences, one file a language."""

from collections.abc import Callable, Iterator
from functools import cache
from typing import NamedTuple

from termbase.language import Language
from termbase.plugs import load_plugs
from termbase.text import BlockKind, Document, Segment, Span

UNSEGMENTED = frozenset({BlockKind.FURNITURE, BlockKind.CODE, BlockKind.COMMENT})


class Segmenter(NamedTuple):
    """How one language marks the end of a sentence: spans of a block's text, in order."""

    language: Language
    spans: Callable[[str], Iterator[Span]]


@cache
def segmenters() -> dict[Language, Segmenter]:
    """Every segmenter, by its language."""
    return {segmenter.language: segmenter for segmenter in load_plugs(__name__, Segmenter)}


def segment(document: Document) -> tuple[Segment, ...]:
    """Cut a document into its segments, block by block."""
    spans = segmenters()[document.language].spans
    return tuple(
        Segment(document, Span(block.span.start + span.start, block.span.start + span.end), block)
        for block in document.blocks
        if block.kind not in UNSEGMENTED
        for span in spans(document.text[block.span.start : block.span.end])
    )
