"""A fault that is put into a clean text: what is changed, and how places of both texts agree."""

import random
from collections.abc import Callable
from typing import NamedTuple, TypeVar

from termbase.context import Context
from termbase.text import Block, BlockKind, Span

PROSE = (BlockKind.PARAGRAPH, BlockKind.ITEM)
NEAR = 2  # code points beside a change that still belong to it


class Edit(NamedTuple):
    """New words for a stretch of the clean text."""

    span: Span
    new: str


class Fault(NamedTuple):
    """What is changed in a clean text, and which further places of it (in the clean text) take part."""

    edits: tuple[Edit, ...]
    also: tuple[Span, ...] = ()

    def applied_to(self, text: str) -> str:
        """The text with the fault."""
        for edit in sorted(self.edits, reverse=True):
            text = text[: edit.span.start] + edit.new + text[edit.span.end :]
        return text

    def moved(self, offset: int) -> int:
        """Where a place of the clean text stands in the text with the fault."""
        return offset + sum(
            len(edit.new) - length(edit.span) for edit in self.edits if edit.span.end <= offset
        )

    @property
    def places(self) -> tuple[Span, ...]:
        """The stretches of the text with the fault that belong to it."""
        ends = [(edit.span.start, self.moved(edit.span.start), len(edit.new)) for edit in self.edits]
        changed = [Span(start - NEAR, start + length + NEAR) for _, start, length in ends]
        return *changed, *(Span(self.moved(span.start), self.moved(span.end)) for span in self.also)

    def touches(self, span: Span) -> bool:
        """Whether a place in the text with the fault belongs to it."""
        return any(
            span.start < place.end and place.start < max(span.end, span.start + 1) for place in self.places
        )


T = TypeVar("T")
Injector = Callable[[Context, random.Random], Fault | None]


def length(span: Span) -> int:
    """How many code points a span has."""
    return span.end - span.start


def text_of(context: Context) -> str:
    """The clean text."""
    return context.target.text


def prose(context: Context) -> list[Block]:
    """The paragraphs and items of the text."""
    return [block for block in context.target.blocks if block.kind in PROSE]


def is_open(context: Context, span: Span) -> bool:
    """Whether a place is in prose and its words are the writer's own."""
    inside = any(b.span.start <= span.start and span.end <= b.span.end for b in prose(context))
    return inside and not context.zones(context.target).is_verbatim(span)


def replaced(span: Span, new: str, *also: Span) -> Fault:
    """A fault of one change."""
    return Fault((Edit(span, new),), also)


def chosen(candidates: list[T], chance: random.Random) -> T | None:
    """One of the candidates; None where there is none."""
    return chance.choice(candidates) if candidates else None


def is_chinese(char: str) -> bool:
    """Whether a character is a Chinese one."""
    return "一" <= char <= "鿿"


def misspelled(words: str, text: str, chance: random.Random, changes: int = 1) -> str:
    """Words with some characters replaced by others of the text or left out.

    In English a small word is changed, or a letter where there is no small word.
    """
    if words.isascii():
        return _misspelled_english(words, chance)
    chars = list(words)
    others = sorted({char for char in text if is_chinese(char)})
    for _ in range(changes):
        at = chance.choice([at for at, char in enumerate(chars) if is_chinese(char) and at])
        chars[at : at + 1] = chance.choice(([], [chance.choice(others)], [chance.choice(others)]))
    return "".join(chars)


SMALL = ("of", "on", "for", "the", "and", "against", "to", "in")


def _misspelled_english(words: str, chance: random.Random) -> str:
    parts = words.split(" ")
    small = [at for at, part in enumerate(parts) if part in SMALL]
    if small and chance.random() < 0.5:
        at = chance.choice(small)
        parts[at : at + 1] = chance.choice(([], [chance.choice([s for s in SMALL if s != parts[at]])]))
        return " ".join(parts)
    at = chance.choice([at for at, char in enumerate(words[1:-1], 1) if char.islower()])
    return words[:at] + chance.choice(("", chance.choice("aeiort"))) + words[at + 1 :]
