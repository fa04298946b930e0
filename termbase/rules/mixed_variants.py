"""The text writes one concept in several ways.

The glossary knows wordings of one name of which a text should use just one, and carries them through
compounds: 迁徙政策 stands against 移徙 as 迁徙 does. Each minority form is one finding with all its
places; it names the majority form, its count and a place of it, and the same term in that form. A form
that the glossary tells writers to avoid is never the majority. The count goes over all texts that are
checked together.

Why it matters: in United Nations texts two words mean two things. A reader who meets 移徙者 in one
paragraph and 迁徙者 in the next looks for the difference between them.

What it leaves alone: titles, quotations and names of bodies; compounds in which another form is right
(迁徙自由, 移民局) and treaty terms that are right at any date; concepts that differ, also where one word
can name both and its sentence speaks of the other one. Pairs that differ in word order alone
(贩运人口 / 人口贩运) are notes, and so is a minority that the text does not clearly outvote.

Settings: `--date` says which forms were in use; without it no form is judged by its age, only the mixture.

Bad:  移徙者的权利应受保护。各国应制定移徙政策。移徙工人和移徙者享有保护。迁徙者也享有权利。
Good: 移徙者的权利应受保护。各国应制定移徙政策。移徙工人和移徙者享有保护。移徙者也享有权利。
"""

from collections.abc import Iterator

from termbase.context import Context
from termbase.diagnostics import Confidence, Problem, Related, Severity
from termbase.rules import Rule
from termbase.text import Location, Span
from termbase.variants import Mixture, Use, mixtures


def check(context: Context) -> Iterator[Problem]:
    """Tell of every minority form once, apart where a place needs more than the form changed."""
    for mixture in mixtures(context):
        swaps = [use for use in mixture.uses if _is_swap(mixture, use)]
        others = [use for use in mixture.uses if not _is_swap(mixture, use)]
        for uses in filter(None, (swaps, others)):
            yield _problem(mixture, uses)


def _is_swap(mixture: Mixture, use: Use) -> bool:
    """Whether the majority's form alone, put for the minority's, gives the right term."""
    return mixture.form in use.match.text and use.better == (
        use.match.text.replace(mixture.form, mixture.majority),
    )


def _problem(mixture: Mixture, uses: list[Use]) -> Problem:
    first, *others = (_place(mixture, use) for use in uses)
    better = list(dict.fromkeys(text for use in uses for text in use.better))
    write = " or ".join(f"“{text}”" for text in better[:SHOWN]) + (" …" if len(better) > SHOWN else "")
    note = uses[0].reading.senses[0].term.note.rstrip(".")
    reason = f" ({note})" if note and not mixture.is_usable else ""
    certain = mixture.is_clear and any(use.match.is_certain for use in uses)
    return Problem(
        first,
        f"“{mixture.form}” ({len(mixture.uses)}) stands beside “{mixture.majority}” "
        f"({len(mixture.models)}) for one concept; write {write}{reason}",
        confidence=Confidence.CERTAIN if certain else Confidence.LIKELY,
        concept=mixture.root,
        replacement=_replacement(mixture, uses),
        severity=Severity.NOTE if sorted(mixture.form) == sorted(mixture.majority) else None,
        same=tuple(map(Related, others)),
        evidence=(
            Related(
                mixture.models[0].match.location,
                f"“{mixture.majority}”, the form of the text ({len(mixture.models)} places)",
            ),
        ),
    )


def _place(mixture: Mixture, use: Use) -> Location:
    """The form within the match where it alone is to change, else the whole match."""
    if not _is_swap(mixture, use):
        return use.match.location
    start = use.match.span.start + use.match.text.index(mixture.form)
    return Location(use.match.document, Span(start, start + len(mixture.form)))


def _replacement(mixture: Mixture, uses: list[Use]) -> str | None:
    """What to write in every place alike, if that is known."""
    if all(_is_swap(mixture, use) for use in uses):
        return mixture.majority
    texts = {use.match.text for use in uses}
    terms = {sense.term.text for use in uses for sense in use.reading.senses}
    better = {text for use in uses for text in use.better}
    return better.pop() if len(better) == 1 and texts == terms and len(texts) == 1 else None


SHOWN = 3  # terms to write, in a message
RULE = Rule(id="mixed-variants", severity=Severity.WARNING, check=check, doc=__doc__)
