"""The table of contents and the headings of the text disagree.

Finds an entry whose heading has other words or another number, an entry that has no heading, a numbered
heading that the contents leave out. In Markdown it also finds, as a note, headings of one rank that stand
at different levels.

Why it matters: readers find their way by the contents. A heading that was changed in one place only is also
the trace of an edit, or of two translators.

What it leaves alone: texts without a table of contents; sub-headings where the contents list none; page and
paragraph numbers; spaces, footnote marks and letter case; a heading or entry that runs over two lines. A
text of which only the contents are there is not judged.

Settings: none.

Bad:
目录

一. 导言 ........ 1

二. 各国的答复 ........ 2

一. 引言

1. 本报告根据大会的要求编写。

二. 各国的答复

Good:
目录

一. 导言 ........ 1

二. 各国的答复 ........ 2

一. 导言

1. 本报告根据大会的要求编写。

二. 各国的答复
"""

import re
from collections import Counter
from collections.abc import Iterator

from termbase.context import Context
from termbase.diagnostics import Problem, Related, Severity
from termbase.headings import Heading, is_same, paired, read_headings
from termbase.normalization import fold
from termbase.rules import Rule
from termbase.text import Block, BlockKind, Document, Location, Span

MOST_MISSING = 0.5  # of the entries; where more have no heading, the headings were lost in conversion


def check(context: Context) -> Iterator[Problem]:
    """Compare the contents of each text with its headings."""
    for document in context.documents:
        yield from _levels(document)
        blocks = document.blocks
        listed = [i for i, block in enumerate(blocks) if block.kind is BlockKind.CONTENTS]
        if not listed:
            continue
        entries = read_headings(document, [blocks[i] for i in listed])
        body = blocks[listed[-1] + 1 :]
        found = read_headings(document, [b for b in body if b.kind is BlockKind.HEADING])
        if any(heading.path for heading in found):
            pairs = paired(document, entries, found)
            yield from _entries(document, entries, pairs, body)
            yield from _unlisted(document, entries, found, pairs)


def _entries(
    document: Document, entries: list[Heading], pairs: dict[int, Heading], body: tuple[Block, ...]
) -> Iterator[Problem]:
    """Yield the entries that their heading differs from, and those that have none."""
    missing: list[Heading] = []
    for at, entry in enumerate(entries):
        heading = pairs.get(at)
        if heading is None:
            if entry.path and not _stands(document, entry, body):
                missing.append(entry)
        elif not is_same(document, entry, heading):
            yield _reworded(document, entry, heading)
        elif entry.path and heading.path and entry.path[-1] != heading.path[-1]:
            yield _renumbered(document, entry, heading)
    if len(missing) <= len(entries) * MOST_MISSING:
        yield from (_missing(document, entry) for entry in missing)


def _unlisted(
    document: Document, entries: list[Heading], headings: list[Heading], pairs: dict[int, Heading]
) -> Iterator[Problem]:
    """Yield the numbered headings that have no entry though others beside them have one."""
    parents = {entry.path[:-1] for entry in entries if entry.path}
    taken = {id(heading) for heading in pairs.values()}
    for heading in headings:
        beside = bool(heading.path) and heading.path[:-1] in parents
        if beside and id(heading) not in taken and not _is_in_annex(document, heading):
            yield Problem(
                Location(document, heading.block.span),
                f"the contents do not list this heading (“{heading.path[-1]}”)",
                severity=Severity.WARNING,
            )


def _stands(document: Document, entry: Heading, body: tuple[Block, ...]) -> bool:
    """Whether the words of an entry stand somewhere as a line, though not marked as a heading."""
    return any(
        b.span.end - b.span.start < len(entry.words) * 2 + 10
        and fold(document.text[slice(*b.span)]).startswith(entry.words)
        for b in body
    )


def _is_in_annex(document: Document, heading: Heading) -> bool:
    """Whether a heading belongs to an annex, whose own headings a contents need not list."""
    annex = re.compile(
        r"\n[#*\s]*(?:附件|附录|Annex|Appendix|ANNEX)[一二三四五六七八九十IVX\s]*[^\n]{0,30}\n"
    )
    return annex.search(document.text, 0, heading.block.start) is not None


def _reworded(document: Document, entry: Heading, heading: Heading) -> Problem:
    listed = document.text[slice(*entry.block.span)]
    return Problem(
        Location(document, heading.block.span),
        f"the contents call this “{listed}”; make the two agree",
        replacement=listed,
        evidence=(Related(Location(document, entry.block.span), "in the contents"),),
    )


def _renumbered(document: Document, entry: Heading, heading: Heading) -> Problem:
    return Problem(
        _with_number(document, heading.block),
        f"the contents number this heading “{entry.path[-1]}”, here it is “{heading.path[-1]}”",
        evidence=(Related(_with_number(document, entry.block), "in the contents"),),
    )


def _missing(document: Document, entry: Heading) -> Problem:
    return Problem(
        Location(document, entry.block.span),
        f"no heading of the text has this number (“{entry.path[-1]}”) or these words",
        severity=Severity.WARNING,
    )


def _with_number(document: Document, block: Block) -> Location:
    """A heading and its number, without Markdown's marks."""
    start = document.text.find(block.number, block.start, block.span.start)
    return Location(document, Span(start if start >= 0 else block.span.start, block.span.end))


def _levels(document: Document) -> Iterator[Problem]:
    """Note the numbered sections that stand at another level than most do."""
    top = [
        block
        for block in document.blocks
        if block.kind is BlockKind.HEADING
        and document.text[block.start : block.start + 1] == "#"
        and re.fullmatch("[一二三四五六七八九十]+|[IVX]{2,}", block.number)
    ]
    if not top:
        return
    level, count = Counter(block.level for block in top).most_common(1)[0]
    odd = [block for block in top if block.level != level]
    if odd and count > len(odd):
        first, *others = (_with_number(document, block) for block in odd)
        usual = next(block for block in top if block.level == level)
        yield Problem(
            first,
            f"this heading is at level {odd[0].level}, the others of its rank at level {level}",
            severity=Severity.NOTE,
            same=tuple(map(Related, others)),
            evidence=(Related(_with_number(document, usual), f"level {level}"),),
        )


RULE = Rule(id="heading-mismatch", severity=Severity.ERROR, check=check, doc=__doc__)
