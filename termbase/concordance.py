"""Concordance: each place of a word or term in a text, with its context (KWIC)."""

from collections.abc import Iterator
from typing import NamedTuple

from termbase.boundaries import ChineseJudge, EnglishJudge, Verdict
from termbase.compiled import CompiledGlossary
from termbase.glossary import Term
from termbase.inflection import forms
from termbase.language import Language
from termbase.normalization import Folded, fold, fold_document
from termbase.text import Document, Location, Span


class ConcordanceLine(NamedTuple):
    """A place (the node) and the text of its block to the left and right of it."""

    left: str
    node: str
    right: str
    location: Location


def concordance(words: str, document: Document, glossary: CompiledGlossary) -> Iterator[ConcordanceLine]:
    """Find words in a text, inflected or inside longer terms too, but never across other words."""
    folded = fold_document(document)
    for span in _found(words, document, glossary, folded):
        block = document.block_at(span.start)
        around = block.span if block else document.line_span(span.start)
        yield ConcordanceLine(
            document.text[min(around.start, span.start) : span.start],
            document.text[span.start : span.end],
            document.text[span.end : max(around.end, span.end)],
            Location(document, span),
        )


def _found(words: str, document: Document, glossary: CompiledGlossary, folded: Folded) -> Iterator[Span]:
    is_chinese = document.language is Language.ZH
    text = folded.text
    judge = ChineseJudge(text, glossary.words) if is_chinese else EnglishJudge(text)
    wanted = sorted({fold(form) for form in forms(Term(words, document.language))} - {""}, key=len)
    at = 0
    while places := [(place, form) for form in wanted if (place := text.find(form, at)) >= 0]:
        start, form = min(places, key=lambda found: (found[0], -len(found[1])))
        end = start + len(form)
        at = start + 1
        if judge.verdict(start, end, solid=False) is not Verdict.REJECTED:
            yield folded.span(start, end)
            at = end
