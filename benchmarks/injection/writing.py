"""Faults of writing: numbers, headings, doubled characters, marks, spaces, script, cuts, spelling."""

import random
import re

from injection.faults import Fault, chosen, is_chinese, is_open, length, prose, replaced, text_of

from termbase.context import Context
from termbase.normalization import simplified
from termbase.rules.script_mix import is_traditional
from termbase.sequences import named, readings
from termbase.text import BlockKind, Span

FULL_WIDTH = dict(zip(",;:()%", "，；：（）％", strict=True))
HALF_WIDTH = {full: half for half, full in FULL_WIDTH.items()}
OTHER_SPELLING = {"iz": "is", "programme": "program", "labour": "labor", "centre": "center"}
SPELLED = {
    "iz": "[a-z]{3,}iz(?:e|ed|es|ing|ations?)",
    "programme": "programmes?",
    "labour": "labour",
    "centre": "centres?",
}


def numbering(context: Context, chance: random.Random) -> Fault | None:
    """Give a paragraph or item the number before its own, the next, or one far away."""
    target = context.target
    blocks = [
        b for b in target.blocks if b.number and b.start < b.span.start and b.kind is not BlockKind.HEADING
    ]
    blocks = [b for b in blocks if b.kind is not BlockKind.CONTENTS and length(b.span) > 20][1:]
    block = chosen(blocks, chance)
    read = readings(block.number) if block else ()
    if block is None or not read or read[0][1] < 2:
        return None
    style, value = read[0]
    other = value + chance.choice((-1, 1, 10))
    if other < 2 or (len(block.number.strip("()（）.")) == 1 and style != "1" and other > 9):
        return None  # another list begins at one
    number = named(other, style)
    marker = target.text[block.start : block.span.start]
    bare = block.number.strip("()（）.")
    new = marker.replace(bare, number.strip("()（）."), 1)
    after = [b.start for b in target.blocks if b.start > block.start][:3]
    return (
        replaced(Span(block.start, block.span.start), new, *(Span(at, at + 5) for at in after))
        if new != marker
        else None
    )


def heading(context: Context, chance: random.Random) -> Fault | None:
    """Change a word of a heading that the contents have."""
    text = text_of(context)
    contents = " ".join(text[slice(*b.span)] for b in context.target.blocks if b.kind is BlockKind.CONTENTS)
    blocks = [
        b for b in context.target.blocks if b.kind is BlockKind.HEADING and text[slice(*b.span)] in contents
    ]
    block = chosen([b for b in blocks if length(b.span) > 1], chance)
    if block is None:
        return None
    words = text[slice(*block.span)]
    parts = list(words) if is_chinese(words[0]) else words.split(" ")
    others = (
        [char for char in set(text) if is_chinese(char)] if is_chinese(words[0]) else ["Other", "Support"]
    )
    at = chance.randrange(len(parts))
    parts[at : at + 1] = (
        chance.choice(([], [chance.choice(sorted(others))])) if len(parts) > 1 else sorted(others)[:1]
    )
    return replaced(block.span, ("" if is_chinese(words[0]) else " ").join(parts), block.span)


def doubled(context: Context, chance: random.Random) -> Fault | None:
    """Write a character, or an English word, twice."""
    text = text_of(context)
    pattern = r"(?<=[一-鿿])[一-鿿](?=[一-鿿])" if is_zh(context) else r"(?<= )[a-z]+(?= )"
    span = _place(context, chance, pattern)
    between = "" if is_zh(context) else " "
    return span and replaced(span, f"{text[slice(*span)]}{between}{text[slice(*span)]}")


def width(context: Context, chance: random.Random) -> Fault | None:
    """Write a mark in the other width."""
    marks = HALF_WIDTH if is_zh(context) else FULL_WIDTH
    beside = "一-鿿" if is_zh(context) else "a-z"
    span = _place(context, chance, rf"(?<=[{beside}])[{re.escape(''.join(marks))}]")
    return span and replaced(span, marks[text_of(context)[span.start]])


def space(context: Context, chance: random.Random) -> Fault | None:
    """Put a space between Chinese characters, or between Chinese and a number."""
    pattern = chance.choice((r"(?<=[一-鿿])(?=[一-鿿])", r"(?<=[一-鿿])(?=\d)"))
    span = _place(context, chance, pattern)
    return span and replaced(span, " ")


def quotation(context: Context, chance: random.Random) -> Fault | None:
    """Lose one of two quotation or title marks, or open a quotation that never closes."""
    text = text_of(context)
    marks = [
        Span(*m.span()) for b in prose(context) for m in re.finditer("[“”《》「」]", text[slice(*b.span)])
    ]
    if marks and chance.random() < 0.5:
        block = chosen([b for b in prose(context) if re.search("[“”《》「」]", text[slice(*b.span)])], chance)
        inside = [m.start() for m in re.finditer("[“”《》「」]", text[slice(*block.span)])] if block else []
        at = block.span.start + chance.choice(inside) if block else 0
        return block and replaced(Span(at, at + 1), "", block.span)
    pattern = r"(?<=[一-鿿])(?=[一-鿿])" if is_zh(context) else r"(?<= )(?=[a-z])"
    span = _place(context, chance, pattern)
    return span and replaced(span, "“")


def script(context: Context, chance: random.Random) -> Fault | None:
    """Write a character in its traditional form."""
    traditional = {new: old for old, new in simplified().items() if is_traditional(old)}
    pattern = f"[{''.join(sorted(set(text_of(context)) & set(traditional)))}]"
    span = _place(context, chance, pattern) if len(pattern) > 2 else None
    return span and replaced(span, traditional[text_of(context)[span.start]])


def cut(context: Context, chance: random.Random) -> Fault | None:
    """Cut a sentence in two by an empty line."""
    pattern = r"(?<=[一-鿿，、])(?=[一-鿿])" if is_zh(context) else "(?<=[a-z,]) (?=[a-z])"
    blocks = [
        b
        for b in prose(context)
        if b.kind is BlockKind.PARAGRAPH
        and length(b.span) > 40
        and text_of(context)[b.span.end - 1] in "。；.;"
    ]
    block = chosen(blocks, chance)
    if block is None:
        return None
    edge = 12
    places = list(
        re.compile(pattern).finditer(text_of(context), block.span.start + edge, block.span.end - edge)
    )
    found = chosen(places, chance)
    # the finding points at the last words before the cut
    return found and replaced(Span(*found.span()), "\n\n", Span(found.start() - 20, found.end() + 20))


def spelling(context: Context, chance: random.Random) -> Fault | None:
    """Spell a word the other way, of which the text has more."""
    family = chance.choice(list(OTHER_SPELLING))
    pattern = rf"(?<![\w’'])(?!citi)(?:{SPELLED[family]})\b"
    if len(re.findall(pattern, text_of(context))) < 2:
        return None
    span = _place(context, chance, pattern)
    if span is None:
        return None
    words = text_of(context)[slice(*span)]
    return replaced(span, OTHER_SPELLING[family].join(words.rsplit(family, 1)))


def is_zh(context: Context) -> bool:
    """Whether the text is Chinese."""
    return context.target.language == "zh"


def _place(context: Context, chance: random.Random, pattern: str) -> Span | None:
    """A place in prose, in the writer's own words, where a pattern is found."""
    found = [Span(*m.span()) for m in re.finditer(pattern, text_of(context))]
    chance.shuffle(found)
    return next((span for span in found if is_open(context, span)), None)
