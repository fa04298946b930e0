"""The text renders a term of the source by a word that the glossary rules out for it.

Two cases that only the source can show: a word that is right for another concept, which the source does
not name here, and deprecated or forbidden for the one that it does; and concepts that a note of the
glossary tells apart, such as trafficking (贩运) and smuggling (偷运), the one written for the other.

Why it matters: the two concepts have different laws. A victim of trafficking who becomes a smuggled
migrant loses the rights that the text was to give her.

What it leaves alone: words that are out of use whatever the source says (deprecated-term); segments whose
source, or its neighbour, has both words; titles, quotations and other fixed wording.

Settings: none. On a doubtful alignment a finding is only likely.

Bad:  工作人员能够识别偷运受害者。 beside: The staff can identify victims of trafficking.
Good: 工作人员能够识别贩运受害者。 beside: The staff can identify victims of trafficking.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from termbase.compiled import Sense
from termbase.context import Context
from termbase.diagnostics import Confidence, Problem, Related, Severity
from termbase.glossary import TermStatus, last_day
from termbase.matching import TermMatch
from termbase.rules import Rule

if TYPE_CHECKING:
    from termbase.beads import Bead, Sides
    from termbase.distinctions import Confusion


def check(context: Context) -> Iterator[Problem]:
    """Look at what each bead has for the terms of its source."""
    from termbase.beads import sides_of
    from termbase.distinctions import confusions

    sides = sides_of(context)
    for bead in sides.beads:
        yield from _ruled_out(context, sides, bead)
    for confusion in confusions(context):
        if not context.zones(context.target).is_verbatim(confusion.location.span):
            yield _confused(context, confusion)


def _ruled_out(context: Context, sides: Sides, bead: Bead) -> Iterator[Problem]:
    from termbase.beads import terms_in

    suspects = [m for m in terms_in(context, bead.target) if len(m.senses) > 1]
    if not suspects:
        return
    near = [segment for other in sides.beside(bead) for segment in other.source]
    named = {s.concept.id: m for m in terms_in(context, bead.source) for s in m.senses}
    around = {s.concept.id for m in terms_in(context, near) for s in m.senses}
    for match in suspects:
        usable = [sense for sense in match.senses if not _is_out_of_use(sense, context)]
        ruled_out = [s for s in match.senses if s not in usable and s.concept.id in named]
        if (
            not usable
            or not ruled_out
            or any(s.concept.id in named or s.concept.id in around for s in usable)
        ):
            continue
        if not context.zones(match.document).is_verbatim(match.span):
            yield _problem(context, bead, match, ruled_out[0], named[ruled_out[0].concept.id])


def _is_out_of_use(sense: Sense, context: Context) -> bool:
    term = sense.term
    if term.status is TermStatus.SUPERSEDED or (term.status.is_usable and term.valid_to):
        return bool(context.date) and last_day(term.valid_to) < context.date
    return not term.status.is_usable


def _problem(context: Context, bead: Bead, match: TermMatch, sense: Sense, origin: TermMatch) -> Problem:
    preferred = sense.concept.preferred(match.document.language, context.date)
    better = sense.term.replacement or (preferred.text if preferred else "")
    write = f"; write “{better}”" if better else ""
    return Problem(
        match.location,
        f"“{match.text}” is {sense.term.status.label} for “{origin.text}”{write}",
        confidence=bead.trust if match.is_certain else Confidence.LIKELY,
        concept=sense.concept.id,
        replacement=better or None,
        severity=Severity.ERROR if sense.term.status is TermStatus.FORBIDDEN else None,
        evidence=(Related(origin.location, "the source"),),
    )


def _confused(context: Context, confusion: Confusion) -> Problem:
    language = context.target.language
    meant, written = confusion.meant.concept, confusion.written.concept
    right, wrong = meant.preferred(language), written.preferred(language)
    terms = f" (“{right.text}”, not “{wrong.text}”)" if right and wrong else ""
    return Problem(
        confusion.location,
        f"“{confusion.location.text}” stands for “{confusion.origin.text}”: "
        f"the two must be told apart{terms}",
        confidence=confusion.bead.trust,
        concept=meant.id,
        evidence=(Related(confusion.origin, "the source"),),
    )


RULE = Rule(id="forbidden-rendering", severity=Severity.WARNING, check=check, doc=__doc__, needs_pair=True)
