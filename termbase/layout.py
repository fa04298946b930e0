"""Find the blocks of a United Nations text: its lines, joined to paragraphs and parted from comments.

Texts that come from a PDF or a scan are cut where the pages were, too: by empty lines, a footnote, a running
header. A block goes on with a sentence of the block before only where that is plain, since a rule reports
these places.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from functools import cache

from termbase.lines import lines_of, trimmed
from termbase.text import Block, BlockKind, Span

NOT_PARTED = frozenset({BlockKind.CODE, BlockKind.COMMENT})
ENDS_SENTENCE = "。！？；：.!?;:…”’」』》"
FULL_LINE = 36  # cells; a shorter line was not broken to fit a page


def plain_blocks(text: str) -> tuple[Block, ...]:
    """Find the blocks of a plain text."""
    return tuple(_continued(text, _joined(text, lines_of(text, markdown=False), markdown=False)))


def markdown_blocks(text: str) -> tuple[Block, ...]:
    """Find the blocks of a Markdown text."""
    return tuple(_continued(text, _joined(text, _parted(text, lines_of(text, markdown=True)), markdown=True)))


def _parted(text: str, blocks: Iterable[Block]) -> Iterator[Block]:
    """Part the words of a line from the comments within it."""
    comments = [found.span() for found in re.finditer(r"<!--[\s\S]*?(?:-->|\Z)", text)]
    starts, ends = [start for start, _ in comments], [end for _, end in comments]
    for block in blocks:
        first, last = bisect_right(ends, block.span.start), bisect_left(starts, block.span.end)
        at, rest = block.span.start, block
        for start, end in () if block.kind in NOT_PARTED else comments[first:last]:
            if span := trimmed(text, at, start):
                yield rest._replace(span=span)
                rest = rest._replace(number="", start=end)
            yield Block(BlockKind.COMMENT, Span(max(start, at), min(end, block.span.end)), start=start)
            at = end
        if span := trimmed(text, at, block.span.end):
            yield rest._replace(span=span)


def _joined(text: str, blocks: Iterable[Block], *, markdown: bool) -> Iterator[Block]:
    """Join the lines of one paragraph: in Markdown all, in plain text those broken to fit a page."""
    last: Block | None = None
    for block in blocks:
        if last and _goes_on(text, last, block, markdown=markdown):
            last = last._replace(span=Span(last.span.start, block.span.end))
            continue
        if last:
            yield last
        last = block
    if last:
        yield last


def _goes_on(text: str, last: Block, block: Block, *, markdown: bool) -> bool:
    """Whether an unmarked line belongs to the block on the line just before it."""
    if block.kind is not BlockKind.PARAGRAPH or block.number:
        return False
    if last.kind not in (BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.FOOTNOTE):
        return False
    between = text[last.span.end : block.span.start]
    if len(re.findall(r"\r\n|\r|\n", between)) > 1:
        return False
    if markdown or (last.paragraph and _reads_on(text, last, block)):
        return True
    line = re.split(r"[\r\n]", text[slice(*last.span)])[-1]
    return _width(line) >= FULL_LINE


def _continued(text: str, blocks: Iterable[Block]) -> Iterator[Block]:
    """Mark the blocks in which a sentence of the block before goes on (a page break cut it)."""
    last: Block | None = None
    for block in blocks:
        yield block._replace(continues=bool(last and _is_cut_before(text, last, block)))
        if block.kind not in (BlockKind.FURNITURE, BlockKind.FOOTNOTE, BlockKind.COMMENT):
            last = block


def _is_cut_before(text: str, last: Block, block: Block) -> bool:
    """Whether `last` stops in mid-sentence and `block` is plainly its rest.

    What stops must be a sentence (a full line, or one with a comma in it), not an entry of a list;
    what goes on must be one as well, not a heading without a mark, a caption or a table's note.
    """
    if not _reads_on(text, last, block):
        return False
    above, below = text[slice(*last.span)], text[slice(*block.span)]
    if re.search(r"[,;] (?:and|or)$", above):  # items without marks
        return False
    is_sentence = _width(above) >= FULL_LINE or re.search("[，。；,;]", above)
    if not last.paragraph and not re.search("。|[a-z][.] ", above):  # a title or a preamble may stop so
        return False
    goes_on = re.search("[，。；：,;:.]", below) and not _caption().match(below)
    return bool(is_sentence and goes_on and not _caption().match(above))


def _reads_on(text: str, last: Block, block: Block) -> bool:
    """Whether `last` does not end with a sentence, and `block` does not look like the start of one."""
    if block.kind is not BlockKind.PARAGRAPH or block.number:
        return False
    if last.kind not in (BlockKind.PARAGRAPH, BlockKind.ITEM):
        return False
    above = _note_mark().sub("", text[slice(*last.span)])
    if not above or above[-1] in ENDS_SENTENCE or (above[-1] in "，,、" and not last.paragraph):
        return False
    below = text[slice(*block.span)]
    if re.match(r"https?:|www\.", below):  # an address on a line of its own
        return False
    first = below.lstrip("“‘(（\"'")[:1]
    return first.islower() or "\u3400" <= first <= "\u9fff" or first.isdigit()


@cache
def _note_mark() -> re.Pattern[str]:
    """A footnote's mark at the end of a text, a digit glued to the last sentence too."""
    return re.compile(r"\s*(?:\\?\*+|\[\^\w+\]|[¹²³⁰⁴-⁹]+|(?<=[。；，：.;])\d{1,2})\s*$")


@cache
def _caption() -> re.Pattern[str]:
    """How a note to a table, a caption or an annex begins; also a vote, a signature."""
    return re.compile(
        r"(?:注|附注|说明|来源|资料来源|赞成|反对|弃权|附件|附录|In favour|Against|Abst\w+|Note|Source)"
        r"[\s\d一二三四五六七八九十]*(?:[:：.．]|\s|$)|[表图]\s*[\d一二三四五六七八九十]+[\s:：.．]|\d+/\d"
    )


def _width(words: str) -> int:
    """How many cells a text is wide: two for a Chinese character."""
    return sum(1 + (c > "\u2e7f") for c in words)
