"""An abbreviation is used before the place where the text defines it.

Finds short forms that stand in the body of a text before 全称（简称） defines them further down. The finding
points at the first use, lists the others, and shows the definition; the fix writes the full name with the
short form in brackets there.

Why it matters: the reader meets a name that is not explained yet. It happens when paragraphs are moved, or
when several hands write one report.

What it leaves alone: headings, the table of contents, titles, quotations, tables and footnotes; the
summary, which is a text of its own, as each annex is; common words (“the Committee”); a short form inside a
longer name.

Settings: none.

Bad:  移民组织派代表出席。国际移民组织（移民组织）随后提交了报告。移民组织还提供了数据。
Good: 国际移民组织（移民组织）派代表出席。移民组织随后提交了报告，还提供了数据。
"""

from collections.abc import Iterator

from termbase.abbreviations import BODY, definitions, part_at, uses
from termbase.brackets import Definition
from termbase.context import Context
from termbase.diagnostics import Confidence, Problem, Related, Severity
from termbase.language import Language
from termbase.names import Names
from termbase.rules import Rule
from termbase.text import Document, Location, Span
from termbase.zones import ZoneKind


def check(context: Context) -> Iterator[Problem]:
    """Look at the first definition of each short form in each part of a text."""
    for document in context.documents:
        known = definitions(context, document)
        seen: set[tuple[str, int]] = set()
        for definition in known:
            key = definition.short_text, definition.part
            if key in seen or definition.is_general or definition.original:
                continue
            seen.add(key)
            if definition.short_text not in document.text[: definition.bracket.start]:
                continue
            early = [
                span
                for span in uses(context, document, definition.short_text, known)
                if span.end <= definition.long.start
                and _counts(context, document, span, definition.part)
                and not _ends_longer_name(document, span)
            ]
            if early and not _was_explained(document, early[0], definition):
                yield _problem(definition, early)


def _counts(context: Context, document: Document, span: Span, part: int) -> bool:
    """Whether a use is one of the writer's own sentences in the same part of the text."""
    block = document.block_at(span.start)
    if block is None or block.kind not in BODY or context.zones(document).around(span, ZoneKind.QUOTE):
        return False
    return part_at(document, span.start) == part


def _ends_longer_name(document: Document, span: Span) -> bool:
    """Whether it is the end of another body's name: 咨询委员会 in 裁军事项咨询委员会."""
    before = document.text[span.start - 1 : span.start]
    if not "一" <= before <= "鿿" or before in "和与及同":
        return False
    return any(name.span.start < span.start and name.span.end == span.end for name in Names(document).all)


def _was_explained(document: Document, first: Span, definition: Definition) -> bool:
    """Whether the short form came first and the full name in the bracket after it."""
    after = document.text[first.end : first.end + len(definition.long_text) + 2].lstrip('》”" (（')
    return after.startswith(definition.long_text[:4])


def _problem(definition: Definition, early: list[Span]) -> Problem:
    document, form = definition.document, definition.short_text
    full = f"{definition.long_text}（{form}）"
    if document.language is not Language.ZH:
        full = f"{definition.long_text} ({form})"
    paragraph = definition.location.paragraph
    where = f"paragraph {paragraph}" if paragraph else f"line {definition.location.start.line}"
    # A part of a name that the glossary does not know as a short form may be meant as plain words.
    sure = definition.listed or form not in definition.long_text
    return Problem(
        Location(document, early[0]),
        f"“{form}” is used before {where} defines it; write “{full}” here",
        confidence=Confidence.CERTAIN if sure else Confidence.LIKELY,
        concept=definition.concepts[0] if definition.concepts else None,
        replacement=full if definition.bounded else None,
        same=tuple(Related(Location(document, span)) for span in early[1:]),
        evidence=(Related(definition.location, "defined here"),),
    )


RULE = Rule(
    id="abbreviation-before-definition",
    severity=Severity.WARNING,
    check=check,
    doc=__doc__,
    only_if=("(", "（"),
)
