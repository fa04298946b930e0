"""The glossary's concepts in each segment, as anchors: both languages name a concept by the same id."""

from collections.abc import Sequence

from termbase.compiled import CompiledGlossary
from termbase.matching import TermMatcher
from termbase.text import Segment


def concepts_in(segments: Sequence[Segment], glossary: CompiledGlossary | None) -> list[list[str]]:
    """Name the concepts that each segment may name."""
    found: list[list[str]] = [[] for _ in segments]
    if glossary is None or not segments:
        return found
    document = segments[0].document
    at = 0
    for match in TermMatcher(glossary, document.language).find(document):
        while at < len(segments) and segments[at].span.end <= match.span.start:
            at += 1
        if at == len(segments):
            break
        if segments[at].span.start <= match.span.start:
            found[at] += {f"={sense.concept.id}" for sense in match.senses}
    return found
