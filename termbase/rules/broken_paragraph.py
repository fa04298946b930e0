"""A sentence is cut: it stops in mid-sentence, and the rest stands in another paragraph.

Finds the places where a text that was converted from a PDF or a scan still has the page's breaks in it: an
empty line, a footnote or a running header stands in the middle of a sentence. One finding a place; it
points at the last words before the cut and shows where the sentence goes on.

Why it matters: the second half loses its paragraph number, a reader takes it for a paragraph of its own,
and tools that work sentence by sentence (translation memories, alignment) see two halves. termbase itself
reads across the cut.

What it leaves alone: lists, headings without punctuation, captions, votes, notes under tables; a line
broken to fit the page inside one paragraph; a cut after a full stop, which nobody can tell from a new
paragraph.

Settings: none.

Bad:
1. 委员会请各国政府在下一届会议之前提交关于执行情况的

资料，并说明所遇到的困难。

Good:
1. 委员会请各国政府在下一届会议之前提交关于执行情况的资料，并说明所遇到的困难。
"""

from collections.abc import Iterator

from termbase.context import Context
from termbase.diagnostics import Problem, Related, Severity
from termbase.rules import Rule
from termbase.text import Block, BlockKind, Document, Location, Span

SHOWN = 8  # code points on either side of the cut
BETWEEN = (BlockKind.FURNITURE, BlockKind.FOOTNOTE, BlockKind.COMMENT)


def check(context: Context) -> Iterator[Problem]:
    """Look at each block that goes on with a sentence of the one before."""
    for document in context.documents:
        last: Block | None = None
        for block in document.blocks:
            if block.continues and last:
                yield _problem(document, last, block)
            if block.kind not in BETWEEN:
                last = block


def _problem(document: Document, above: Block, below: Block) -> Problem:
    before = _edge(document, Span(max(above.span.end - SHOWN, above.span.start), above.span.end))
    after = _edge(document, Span(below.span.start, min(below.span.start + SHOWN, below.span.end)))
    return Problem(
        before,
        f"the sentence is cut: “{before.text.strip()}” goes on with “{after.text.strip()}”; join the two",
        evidence=(Related(after, "the sentence goes on here"),),
    )


def _edge(document: Document, span: Span) -> Location:
    """The last or first words at a cut, whole words in English."""
    text = document.text
    start, end = span
    while start > 0 and text[start].isascii() and text[start].isalnum() and text[start - 1].isalnum():
        start -= 1
    while end < len(text) and text[end].isascii() and text[end].isalnum() and text[end - 1].isalnum():
        end += 1
    words = text[start:end]
    return Location(document, Span(end - len(words.lstrip()), start + len(words.rstrip())))


RULE = Rule(id="broken-paragraph", severity=Severity.WARNING, check=check, doc=__doc__)
