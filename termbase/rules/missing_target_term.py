"""A term of the source has no rendering in the text.

For each pair of aligned segments: a concept that the source names, and that the text beside it and
its neighbours name by none of its terms. The place is the segment, or the term that seems to stand in
its place; the term of the source is shown beside it, with the term to write.

Why it matters: a body or treaty under a name of the translator's own making is lost to the reader, and a
technical term under another's name says something else.

What it leaves alone: verbs, phrases and single English words; names that a text takes up by their head
(该公约, 委员会) or acronym; terms that stand there by any rendering, right or wrong (deprecated-term
judges it); countries (country-name); what is worded freely but alike. A technical term whose rendering
shares some words with the right one is a note at most, unless the text has the right one everywhere else.

Settings: none. On a doubtful alignment a finding is only likely.

Bad:  委员会审议了童工问题。 beside: The Committee considered trafficking in persons.
Good: 委员会审议了贩运人口问题。 beside: The Committee considered trafficking in persons.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from termbase.context import Context
from termbase.diagnostics import Confidence, Problem, Related, Severity
from termbase.language import Language
from termbase.rules import Rule

if TYPE_CHECKING:
    from termbase.renderings import Want


def check(context: Context) -> Iterator[Problem]:
    """Tell of each concept once, at its first place, with the other places as the same."""
    from termbase.shortfalls import faults

    grouped: dict[tuple[str, bool, Confidence], list[Want]] = {}
    for want, trust in faults(context):
        grouped.setdefault((want.concept, want.stand_in is not None, trust), []).append(want)
    for (_, _, trust), group in grouped.items():
        yield _problem(context, group, trust)


def _problem(context: Context, group: list[Want], trust: Confidence) -> Problem:
    first, *others = group
    language = context.target.language
    concept = first.match.concept
    preferred = concept.preferred(language, context.date) or concept.preferred(language)
    write = f" (“{preferred.text}”)" if preferred else ""
    said = f"“{first.match.text}”{write}"
    message = f"{said} of the source is not rendered here"
    if first.stand_in:
        words = first.stand_in.text
        known = " ".join(words.split()) if language is Language.EN else words
        message = f"“{known}” stands in place of {said}"
    return Problem(
        first.place,
        message,
        confidence=trust,
        concept=concept.id,
        same=tuple(Related(want.place) for want in others),
        evidence=(Related(first.match.location, "the source"),),
    )


RULE = Rule(id="missing-target-term", severity=Severity.WARNING, check=check, doc=__doc__, needs_pair=True)
