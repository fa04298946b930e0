"""Put right what a report found: which words to replace, and the text with them replaced.

Nothing but the words that were found changes. Of two fixes that overlap, one is applied; a further check of
the new text tells whether the other is still wanted.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from termbase.diagnostics import Diagnostic, Related
from termbase.text import Document, Span


class Edit(NamedTuple):
    """Words to put in the place of others; the span is not empty, and offsets are those of the old text."""

    span: Span
    replacement: str
    rule: str
    is_safe: bool


def edits_of(
    diagnostics: Iterable[Diagnostic], document: Document, *, unsafe: bool = False
) -> tuple[Edit, ...]:
    """List the edits that the findings in a document ask for, in order; no two of them overlap.

    Findings that are suppressed ask for none; unsafe fixes are left out unless they are wanted. Where two
    overlap, the safe one stands, then the longer, then the first.
    """
    wanted = {
        edit
        for diagnostic in diagnostics
        if diagnostic.suppression is None and (unsafe or diagnostic.problem.is_safe)
        for edit in _edits(diagnostic, document)
    }
    standing: list[Edit] = []  # in order
    for edit in sorted(wanted, key=_rank):
        at = bisect_right(standing, edit.span.start, key=lambda other: other.span.start)
        overlaps_before = at > 0 and standing[at - 1].span.end > edit.span.start
        overlaps_after = at < len(standing) and standing[at].span.start < edit.span.end
        if not (overlaps_before or overlaps_after):
            standing.insert(at, edit)
    return tuple(standing)


def fixed_text(text: str, edits: Iterable[Edit]) -> str:
    """Apply edits that do not overlap.

    >>> fixed_text("the the end", [Edit(Span(0, 7), "the", "doubled-character", True)])
    'the end'
    """
    pieces, at = [], 0
    for edit in sorted(edits):
        pieces += [text[at : edit.span.start], edit.replacement]
        at = edit.span.end
    return "".join([*pieces, text[at:]])


def _edits(diagnostic: Diagnostic, document: Document) -> Iterator[Edit]:
    """The edits at a problem's own place and at the further places of the same fault."""
    problem = diagnostic.problem
    for place in (Related(problem.location, replacement=problem.replacement), *problem.same):
        replacement = problem.replacement if place.replacement is None else place.replacement
        location = place.location
        changes = replacement is not None and location.document is document and location.text != replacement
        if changes and replacement is not None and location.span.start < location.span.end:
            yield Edit(location.span, replacement, diagnostic.rule, problem.is_safe)


def _rank(edit: Edit) -> tuple[bool, int, Span, str]:
    return not edit.is_safe, edit.span.start - edit.span.end, edit.span, edit.replacement
