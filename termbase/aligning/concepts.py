"""The glossary's concepts in a sentence, as anchors: both languages name a concept by the same id."""

from collections.abc import Iterator, Sequence
from functools import cache

from termbase.compiled import CompiledGlossary
from termbase.language import Language
from termbase.normalization import FOLD
from termbase.segmentation import reading
from termbase.text import Segment

Found = tuple[int, int, int]  # start, end, pattern


def concepts_in(segments: Sequence[Segment], glossary: CompiledGlossary | None) -> list[list[str]]:
    """Name the concepts that each segment may name.

    Faster and cruder than the matcher: where a term's boundaries are contested it is taken all the same, and
    context limits are not looked at. A clue may be wrong now and then.
    """
    if glossary is None or not segments:
        return [[] for _ in segments]
    language = segments[0].document.language
    automaton = glossary.automaton(language)
    if automaton is None:
        return [[] for _ in segments]

    @cache
    def names(pattern: int) -> tuple[str, ...]:
        return tuple(dict.fromkeys(f"={sense.concept.id}" for sense in glossary.senses(language, pattern)))

    found = []
    for segment in segments:
        text = reading(segment).translate(FOLD)
        raw = automaton.find_overlapping(text)
        if language is Language.EN:
            raw = [match for match in raw if _is_whole(text, match[0], match[1])]
        found.append([name for match in _longest(raw) for name in names(match[2])])
    return found


def _is_whole(text: str, start: int, end: int) -> bool:
    """Whether no word goes on beyond either end of a match."""
    return not text[start - 1 : start].isalnum() and not text[end : end + 1].isalnum()


def _longest(raw: list[Found]) -> Iterator[Found]:
    """Of matches that overlap, yield the one that begins first, and of those the longest."""
    raw.sort(key=lambda match: (match[0], -match[1]))
    reach = 0
    for match in raw:
        if match[0] >= reach:
            yield match
            reach = match[1]
