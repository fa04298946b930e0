"""Keep of what was found only what stands in sentences that changed since an earlier state of the texts."""

from collections.abc import Sequence

from termbase.beads import sides_of
from termbase.changes import Earlier, at_changes, changed
from termbase.context import Context
from termbase.diagnostics import Problem
from termbase.rules import Rule


def at_changed_sentences(
    problems: Sequence[tuple[Rule, Problem]], context: Context, earlier: Earlier
) -> list[tuple[Rule, Problem]]:
    """Keep what stands in changed sentences of the text, or beside changed ones of its source."""
    spans = {
        document: [
            one.span for one in changed(document, earlier.target if document is context.target else None)
        ]
        for document in context.documents
    }
    if context.source is not None:
        fresh = {one.span for one in changed(context.source, earlier.source)}
        spans[context.target] += [
            bead.place.span
            for bead in sides_of(context).beads
            if any(one.span in fresh for one in bead.source)
        ]
    kept = ((rule, at_changes(p, spans.get(p.location.document, ()))) for rule, p in problems)
    return [(rule, problem) for rule, problem in kept if problem is not None]
