"""Faults of abbreviations: used too early, never defined, defined twice, never used."""

import random

from injection.faults import PROSE, Edit, Fault, chosen, is_chinese, text_of

from termbase.abbreviations import definitions, part_at, uses
from termbase.brackets import Definition
from termbase.context import Context
from termbase.text import Span
from termbase.zones import ZoneKind


class _Known:
    """A definition that can be spoilt, and where its short form is used after it."""

    def __init__(self, context: Context, found: Definition) -> None:
        known = definitions(context, context.target)
        self.long = found.long_text
        self.short = found.short_text
        self.whole = Span(found.long.start, found.bracket.end)
        self.bracket = text_of(context)[slice(*found.bracket)]
        self.bracket_span = found.bracket
        self.uses = [
            use
            for use in uses(context, context.target, found.short_text, known)
            if use.start > found.bracket.end and part_at(context.target, use.start) == found.part
        ]
        self.uses_in_prose = [
            use
            for use in self.uses
            if any(b.kind in PROSE and b.span.start <= use.start < b.span.end for b in context.target.blocks)
        ]
        self.is_listed = found.listed


def _chosen(context: Context, chance: random.Random, *, listed: bool = False) -> _Known | None:
    found = [
        _Known(context, d)
        for d in definitions(context, context.target)
        if d.kind in PROSE and d.part and d.bounded and not (d.original or d.is_general)
        if context.zones(context.target).around(d.long, ZoneKind.TITLE) is None
    ]
    return chosen([k for k in found if k.uses_in_prose and (k.is_listed or not listed)], chance)


def moved(context: Context, chance: random.Random) -> Fault | None:
    """Move a definition to a later use of the short form."""
    known = _chosen(context, chance)
    if known is None:
        return None
    use = chance.choice(known.uses_in_prose)
    return Fault((Edit(known.whole, known.short), Edit(use, known.long + known.bracket)))


def removed(context: Context, chance: random.Random) -> Fault | None:
    """Take a definition out: the short form stands in its place."""
    known = _chosen(context, chance, listed=True)
    return Fault((Edit(known.whole, known.short),), tuple(known.uses)) if known else None


def repeated(context: Context, chance: random.Random) -> Fault | None:
    """Define a short form again where it is used."""
    known = _chosen(context, chance)
    return Fault((Edit(chance.choice(known.uses_in_prose), known.long + known.bracket),)) if known else None


def redefined(context: Context, chance: random.Random) -> Fault | None:
    """Define another short form for the name, of which one character is left out."""
    known = _chosen(context, chance)
    if known is None:
        return None
    at = chance.randrange(1, len(known.short) - 1) if len(known.short) > 3 else 0
    other = known.short[:at] + known.short[at + 1 :]
    return Fault(
        (Edit(chance.choice(known.uses_in_prose), known.long + known.bracket.replace(known.short, other)),)
    )


def unused(context: Context, chance: random.Random) -> Fault | None:
    """Write the full name in place of every use of a short form."""
    known = _chosen(context, chance)
    if known is None or not (is_chinese(known.long[0]) or known.long[0].isupper()):
        return None
    return Fault(tuple(Edit(use, known.long) for use in known.uses), (known.whole,))
