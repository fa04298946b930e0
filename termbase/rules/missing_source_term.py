"""A name in the text comes from nowhere: its source does not have it.

Found are names of bodies, posts, treaties, declarations, programmes and events in the text whose concept
neither the aligned source nor its neighbours name, by any term, acronym or head word.

Why it matters: translation memories and machines supply a well-known name where the source has only
something like it; the text then says what nobody wrote.

What it leaves alone: technical terms and countries; a name that the source has elsewhere (a text may
write out what the source calls “it”), unless a name of the source was lost in the same place; names in
place of another term, which missing-target-term tells; names written much as the source has them.

Settings: none. On a doubtful alignment a finding is only likely.

Bad:  委员会通过了《儿童权利公约》。 beside: The Committee adopted its programme of work.
Good: 委员会通过了其工作方案。 beside: The Committee adopted its programme of work.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from termbase.context import Context
from termbase.diagnostics import Confidence, Problem, Related, Severity
from termbase.rules import Rule

if TYPE_CHECKING:
    from termbase.renderings import Want

SHORTEST = 4  # characters: 秘书长 and 大会 are supplied where the source says “I”, or nothing
ALIKE = 0.5  # likeness from which the source may be said to have the name


def check(context: Context) -> Iterator[Problem]:
    """Tell of each foreign name once."""
    from termbase.renderings import wants
    from termbase.shortfalls import faults

    if context.source is None:
        return
    told = {want.rival.span for want, _ in faults(context) if want.rival}
    known = {sense.concept.id for match in context.matches(context.source) for sense in match.senses}
    grouped: dict[str, list[Want]] = {}
    for want in wants(context, of_source=False):
        if (
            want.is_rendered
            or not want.is_name
            or len(want.match.text) < SHORTEST
            or want.match.span in told
            or want.likeness >= ALIKE
        ):
            continue
        if not any(sense.concept.id in known for sense in want.match.senses):
            grouped.setdefault(want.concept, []).append(want)
    for group in grouped.values():
        yield _problem(group)


def _problem(group: list[Want]) -> Problem:
    first, *others = group
    is_sure = first.match.is_certain and first.bead.trust is Confidence.CERTAIN
    return Problem(
        first.match.location,
        f"“{first.match.text}” is not in the source",
        confidence=Confidence.CERTAIN if is_sure else Confidence.LIKELY,
        concept=first.concept,
        same=tuple(Related(want.match.location) for want in others),
        evidence=(Related(first.bead.origin, "the source"),),
    )


RULE = Rule(id="missing-source-term", severity=Severity.WARNING, check=check, doc=__doc__, needs_pair=True)
