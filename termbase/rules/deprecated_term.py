"""The text uses a term that the glossary tells writers to avoid.

A forbidden term is wrong wherever it stands. A deprecated one should not be written in United
Nations texts. A superseded one was right once: it is reported only when the date of the text is known
and later than the day on which the term went out of use. Each finding names the entry, its status
and its dates, and the term to write.

Why it matters: readers of a resolution or report take two names for two things. A body under its old
name, or a term of another country's usage, sends them to the wrong place.

What it leaves alone: official titles and quotations, whose wording is not the writer's; a term that is
also a right term of another concept; everyday names of countries (a note at most); a wrong
form inside a longer right one; what another rule says more of (a wording that the text mixes with the
right one through a whole family, a body under a wrong and a right name).

Settings: `--date` says by which day's usage to judge; without a date, superseded terms are not judged.

Bad:  委员会讨论了贩卖人口问题。
Good: 委员会讨论了贩运人口问题。
"""

from collections.abc import Iterator

from termbase.compiled import Sense
from termbase.context import Context
from termbase.diagnostics import Confidence, Problem, Related, Severity
from termbase.glossary import TermStatus, last_day
from termbase.matching import TermMatch
from termbase.misnamed import misnamed, right_form
from termbase.rules import Rule
from termbase.text import Document, Span
from termbase.variants import mixed_places

SEVERITIES = {
    TermStatus.FORBIDDEN: Severity.ERROR,
    TermStatus.DEPRECATED: Severity.WARNING,
    TermStatus.SUPERSEDED: Severity.WARNING,
}


def check(context: Context) -> Iterator[Problem]:
    """Look at each term of the text that is not usable in any of its senses; one finding a term."""
    found: dict[tuple[str, str], list[TermMatch]] = {}
    for document in context.documents:
        matches = context.matches(document)
        wrong = [senses for senses in matches.readings if _is_wrong(senses, context)]
        others = _of_other_rules(context) if wrong else frozenset()
        for match in matches.with_senses(wrong):
            if (document, match.span) in others or context.zones(document).is_verbatim(match.span):
                continue
            sense = match.senses[0]
            found.setdefault((sense.concept.id, sense.term.text), []).append(match)
    for matches_of_term in found.values():
        yield _problem(matches_of_term, context)


def _of_other_rules(context: Context) -> frozenset[tuple[Document, Span]]:
    """What `mixed-variants` and `inconsistent-name` report: they say more of it."""
    names = ((match.document, match.span) for name in misnamed(context) for match in name.wrong)
    return mixed_places(context) | frozenset(names)


def _is_wrong(senses: tuple[Sense, ...], context: Context) -> bool:
    """Whether no sense of a match may be used, and one of them is known to be out of use."""
    return all(_is_out_of_use(sense, context) for sense in senses)


def _is_out_of_use(sense: Sense, context: Context) -> bool:
    term = sense.term
    if term.status is TermStatus.SUPERSEDED or (term.status.is_usable and term.valid_to):
        later = bool(context.date) and last_day(term.valid_to) < context.date
        return later and not _is_variant_in_force(sense, context)
    return not term.status.is_usable


def _is_variant_in_force(sense: Sense, context: Context) -> bool:
    """Whether another entry of the same concept lets the same words stand on this day."""
    return any(
        other.text == sense.term.text and other.language is sense.term.language and context.is_usable(other)
        for other in sense.concept.terms
    )


def _problem(matches: list[TermMatch], context: Context) -> Problem:
    first, *others = matches
    concept, term = first.senses[0]
    preferred = concept.preferred(term.language, context.date) or concept.preferred(term.language)
    better = right_form(concept, term, context.date)
    is_everyday = concept.kind == "country" and term.status is TermStatus.DEPRECATED
    severity = Severity.NOTE if is_everyday else SEVERITIES.get(term.status, Severity.WARNING)
    grounded = preferred is None or preferred.is_verified
    if severity is Severity.ERROR and not grounded:
        severity = Severity.WARNING
    status = term.status.label if not term.status.is_usable else TermStatus.SUPERSEDED.label
    until = f" since {term.valid_to}" if term.valid_to else ""
    reason = f" ({term.note.rstrip('.')})" if term.note else ""
    write = f"; write “{better}”" if better else ""
    return Problem(
        first.location,
        f"“{first.text}” is {status}{until}{write}{reason}",
        confidence=Confidence.CERTAIN if first.is_certain else Confidence.LIKELY,
        concept=concept.id,
        replacement=better or None,
        is_safe=term.status is TermStatus.FORBIDDEN and bool(better) and first.is_certain,
        severity=severity,
        same=tuple(Related(match.location) for match in others),
    )


RULE = Rule(id="deprecated-term", severity=Severity.WARNING, check=check, doc=__doc__)
