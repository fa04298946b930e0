"""One body, office or person has two names in the text.

Finds four faults: a body under a name that the glossary rules out and, elsewhere, under a right one; a
name that differs in one character from that of a known body, or from one that the text writes more
often; a name one character off where its short form is defined; a foreign person's name written with
another character in one place. Bodies that the glossary tells apart are two bodies, however alike their
names are.

Why it matters: 国际移徙组织 and 国际迁徙组织 in one report read as two organizations, and a special
rapporteur whose name changes reads as two persons.

What it leaves alone: short forms and parts of a name; names in titles and quotations; names that differ in a
number, or in a word that makes another body (法律事务司 / 经济事务司). Where the evidence is thin, a note
is given at most.

Settings: `--date` says which of several names of a body was right.

Bad:  国际移徙组织提供了援助。国际迁徙组织还设立了中心。
Good: 国际移徙组织提供了援助。国际移徙组织还设立了中心。
"""

from collections.abc import Iterator

from termbase.context import Context
from termbase.diagnostics import Confidence, Problem, Related, Severity
from termbase.glossary import TermStatus
from termbase.language import Language
from termbase.misdefined import Misdefined, misdefined
from termbase.misnamed import Misnamed, misnamed, right_form
from termbase.names import distance
from termbase.nearnames import NearName, near_bodies, near_persons
from termbase.rules import Rule
from termbase.text import Location


def check(context: Context) -> Iterator[Problem]:
    """Compare the names in the texts with each other."""
    for name in misnamed(context):
        yield _known(context, name)
    if any(document.language is Language.ZH for document in context.documents):
        wrong = list(misdefined(context))
        told = [name.location for name in wrong]
        yield from map(_misspelt, wrong)
        yield from (_near(name) for name in near_bodies(context) if not _is_told(name.places[0], told))
        yield from map(_near, near_persons(context))


def _known(context: Context, name: Misnamed) -> Problem:
    first, *others = name.wrong
    written = min(name.right, key=lambda match: distance(match.term.text, first.term.text, 20))
    near = distance(written.term.text, first.term.text) <= 2
    better = written.term.text if near else right_form(name.concept, first.term, context.date)
    forbidden = first.term.status is TermStatus.FORBIDDEN
    certain = any(match.is_certain for match in name.wrong)
    return Problem(
        first.location,
        f"“{first.text}” and “{written.text}” name one body; write “{better}”"
        if name.concept.kind == "body"
        else f"“{first.text}” and “{written.text}” name the same; write “{better}”",
        confidence=Confidence.CERTAIN if certain else Confidence.LIKELY,
        concept=name.concept.id,
        replacement=better or None,
        is_safe=forbidden and first.is_certain,
        severity=Severity.ERROR if forbidden else Severity.WARNING,
        same=tuple(Related(match.location) for match in others),
        evidence=(Related(written.location, f"“{written.text}” here"),),
    )


def _misspelt(name: Misdefined) -> Problem:
    return Problem(
        name.location,
        f"“{name.location.text}” is not the name of the body whose short form follows; write “{name.name}”",
        concept=name.concept.id,
        replacement=name.name,
        severity=Severity.WARNING,
    )


def _is_told(place: Location, told: list[Location]) -> bool:
    return any(one.document is place.document and one.span.overlaps(place.span) for one in told)


def _near(name: NearName) -> Problem:
    first, *others = name.places
    return Problem(
        first,
        f"“{first.text}” looks like “{name.model}” ({len(name.models)}) with another character",
        confidence=Confidence.CERTAIN if name.is_slip else Confidence.LIKELY,
        replacement=name.model,
        severity=Severity.WARNING,
        same=tuple(map(Related, others)),
        evidence=(Related(name.models[0], f"“{name.models[0].text}” here"),),
    )


RULE = Rule(id="inconsistent-name", severity=Severity.ERROR, check=check, doc=__doc__)
