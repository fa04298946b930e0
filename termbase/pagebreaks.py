"""Does a block of text go on with a sentence that the block before has begun?

Texts that come from a PDF or a scan are cut where the pages were: by empty lines, a footnote, a running
header. Where the answer is doubtful it is no, since a rule reports these places.
"""

import re
from functools import cache

from termbase.text import Block, BlockKind

ENDS_SENTENCE = "。！？；：.!?;:…”’」』》"
FULL_LINE = 36  # cells; a shorter line was not broken to fit a page


def is_cut_before(text: str, last: Block, block: Block) -> bool:
    """Whether `last` stops in mid-sentence and `block` is plainly its rest.

    What stops must be a sentence (a full line, or one with a comma in it), not an entry of a list;
    what goes on must be one as well, not a heading without a mark, a caption or a table's note.
    """
    if not reads_on(text, last, block):
        return False
    above, below = text[slice(*last.span)], text[slice(*block.span)]
    if re.search(r"[,;] (?:and|or)$", above):  # items without marks
        return False
    is_sentence = width(above) >= FULL_LINE or re.search("[，。；,;]", above)
    if not last.paragraph and not re.search("。|[a-z][.] ", above):  # a title or a preamble may stop so
        return False
    goes_on = re.search("[，。；：,;:.]", below) and not _caption().match(below)
    return bool(is_sentence and goes_on and not _caption().match(above))


def reads_on(text: str, last: Block, block: Block) -> bool:
    """Whether `last` does not end with a sentence, and `block` does not look like the start of one."""
    if block.kind is not BlockKind.PARAGRAPH or block.number:
        return False
    if last.kind not in (BlockKind.PARAGRAPH, BlockKind.ITEM):
        return False
    above = _note_mark().sub("", text[slice(*last.span)])
    if not above or above[-1] in ENDS_SENTENCE or (above[-1] in "，,、" and not last.paragraph):
        return False
    first = text[slice(*block.span)].lstrip("“‘(（\"'")[:1]
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


def width(words: str) -> int:
    """How many cells a text is wide: two for a Chinese character."""
    return sum(1 + (c > "\u2e7f") for c in words)
