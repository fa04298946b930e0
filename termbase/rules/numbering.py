"""A number is missing, repeated or out of order: of a paragraph, an item or a section.

Finds numbered paragraphs that skip, repeat or run back, items (a), (b), (d), in lists and inside a
sentence, and, where there is no table of contents to compare with, section numbers.

Why it matters: United Nations texts are cited by paragraph. A number given twice, or left out, makes every
later citation doubtful, and often a paragraph was lost or put in.

What it leaves alone: a list that begins again at one (annexes, quoted resolutions, lists inside a
paragraph) and the text that goes on where it stopped before the list; short lines without a full stop
(agenda items, minor headings); the first number of an extract. Numbers that belong to some other list are
noted at most.

Settings: none.

Bad:
1. 委员会核可了议程。

2. 主席介绍了报告。

2. 委员会通过了报告。

3. 会议闭幕。

Good:
1. 委员会核可了议程。

2. 主席介绍了报告。

3. 委员会通过了报告。

4. 会议闭幕。
"""

import re
from collections.abc import Iterator
from functools import cache

from termbase.context import Context
from termbase.diagnostics import Confidence, Problem, Related, Severity
from termbase.rules import Rule
from termbase.sequences import CHINESE, Fault, Mark, faults, named, readings, sequences
from termbase.text import Block, BlockKind, Document, Location, Span

SENTENCE = "。！？；：.!?;:…”’」』》）),，"
LONGEST_MARK = 12  # code points of a footnote mark
SHORT = 40  # code points; a longer line is a paragraph even without a full stop


def check(context: Context) -> Iterator[Problem]:
    """Look at the paragraphs, the items of each paragraph, and the sections."""
    for document in context.documents:
        lists = [*_paragraphs(document), *_items(document), *_sections(document)]
        for marks in lists:
            for sequence in sequences(marks):
                yield from (
                    _problem(document, fault) for fault in faults(sequence) if not _is_there(document, fault)
                )


def _paragraphs(document: Document) -> Iterator[list[Mark]]:
    """The numbers of all numbered paragraphs."""
    yield [
        Mark(_number_span(document, block), block.number, (("1", int(block.number)),))
        for block in document.blocks
        if block.kind is BlockKind.PARAGRAPH and block.number.isdigit() and _is_sentence(document, block)
    ]


def _is_sentence(document: Document, block: Block) -> bool:
    """Whether a numbered line is a paragraph, not an agenda item or a minor heading."""
    start, end = block.span
    if end - start > SHORT + LONGEST_MARK:
        return True
    words = re.sub(r"(?:\\?\*+|\[\^\w+\]|[¹²³⁰⁴-⁹]+|\d)\s*$", "", document.text[start:end])
    return len(words) > SHORT or words[-1:] in SENTENCE


def _items(document: Document) -> Iterator[list[Mark]]:
    """The marks of the items under each paragraph, and of the lists inside each block."""
    marks: list[Mark] = []
    has_brackets = "(" in document.text or "（" in document.text
    for block in document.blocks:
        if block.kind is BlockKind.ITEM and block.number[:1] in "(（" and block.number:
            marks.append(Mark(_number_span(document, block), block.number, readings(block.number[1:-1])))
        elif block.kind is BlockKind.HEADING or (block.number and block.kind is BlockKind.PARAGRAPH):
            yield marks
            marks = []
        if has_brackets and block.kind in (BlockKind.PARAGRAPH, BlockKind.ITEM):
            inside = [
                Mark(Span(*found.span(1)), found[1], readings(found[1][1:-1]))
                for found in _inline().finditer(document.text, *block.span)
            ]
            if inside and any(value == 1 for _, value in inside[0].readings):
                yield inside
    yield marks


@cache
def _inline() -> re.Pattern[str]:
    """A mark inside a sentence: behind a colon, semicolon or comma, not behind an article's number."""
    return re.compile(
        r"(?:[：；:;，,]\s*(?:和|及|以及|并|and|or)?|[：；:;，,]?\s(?:and|or))\s*"
        r"([(（](?:[a-z]|[ivx]{1,4}|[一二三四五六七八九十]{1,3}|\d{1,2})[)）])(?=\s?[^\s，,；;。])"
    )


def _sections(document: Document) -> Iterator[list[Mark]]:
    """The numbers of the headings, where no contents say what they should be."""
    if any(block.kind is BlockKind.CONTENTS for block in document.blocks):
        return
    marks: list[Mark] = []
    for block in document.blocks:
        if block.kind is not BlockKind.HEADING:
            continue
        if block.number and re.fullmatch(f"[{CHINESE}]+|[A-Z]+", block.number):
            marks.append(Mark(_number_span(document, block), block.number, readings(block.number)))
        elif re.match("附件|附录|Annex|ANNEX", document.text[slice(*block.span)]):
            yield marks
            marks = []
    yield marks


def _is_there(document: Document, fault: Fault) -> bool:
    """Whether the number that seems to be missing stands in between after all, unseen by the layout."""
    if fault.kind != "skips":
        return False
    between = document.text[fault.last.span.end : fault.mark.span.start]
    name = re.escape(named(fault.expected, fault.style))
    return bool(re.search(rf"(?:^|[\n(（；;，,：:])[\W_]*{name}\s*[.．、)）\s]", between))


def _problem(document: Document, fault: Fault) -> Problem:
    due = _like(fault.mark.words, named(fault.expected, fault.style))
    messages = {
        "skips": f"“{fault.mark.words}” follows “{fault.last.words}”: “{due}” is missing",
        "repeats": f"“{fault.mark.words}” follows “{fault.last.words}”; “{due}” is due here",
        "precedes": f"“{fault.mark.words}” stands before “{due}”",
        "strays": f"“{fault.mark.words}” is out of place after “{fault.last.words}”",
    }
    return Problem(
        Location(document, fault.mark.span),
        messages[fault.kind],
        confidence=Confidence.LIKELY if fault.kind == "strays" else Confidence.CERTAIN,
        evidence=(Related(Location(document, fault.last.span), "the number before"),),
    )


def _like(model: str, name: str) -> str:
    """Put a number in the brackets of another."""
    return f"{model[0]}{name}{model[-1]}" if model[0] in "(（" else name


def _number_span(document: Document, block: Block) -> Span:
    """Where a block's number stands."""
    start = document.text.find(block.number, block.start, block.span.start)
    return Span(start, start + len(block.number)) if start >= 0 else Span(block.start, block.span.start)


RULE = Rule(id="numbering", severity=Severity.WARNING, check=check, doc=__doc__)
