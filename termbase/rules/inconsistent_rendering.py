"""One term of the source has several renderings in the text, or one rendering serves two terms.

Three ways, of which only the last needs no glossary: the text uses two terms of one concept where the
source has one, or opens the paragraphs of a resolution by two verbs (敦促, 促请) for one (urges); a word
that tells two concepts apart (偷运, smuggling) renders the other one too; and words that recur in the
source, whatever they are, have one rendering in some segments and another one in the rest, or a rendering
that most segments agree on and a few do not know. A term of the glossary needs two segments of each kind.
The message gives both counts; the places where the rendering changes are shown.

Why it matters: the reader of the translation counts two things where the author wrote of one.

What it leaves alone: wordings of a name that the text mixes whatever the source (mixed-variants); acronyms,
and terms that are a part of each other; and without a glossary, single words (most mean several things),
renderings that share half of their words, words that recur fewer than four times; and, where
missing-target-term is sure of every place, that rule tells them.

Settings: none. Two terms that the glossary has for one concept are only a note, for a text may have its
reasons; so is what rests on a few segments.

Bad:  设立了综合服务站。 beside: One-stop centres were set up. (一站式服务中心 everywhere else)
Good: 设立了一站式服务中心。 beside: One-stop centres were set up.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

from termbase.context import Context
from termbase.diagnostics import Confidence, Problem, Related, Severity
from termbase.glossary import Concept
from termbase.language import Language
from termbase.rules import Rule

if TYPE_CHECKING:
    from termbase.alternations import Alternation
    from termbase.beads import Bead
    from termbase.drift import Drift
    from termbase.text import Location

MOST_SHOWN = 6  # places of the usual rendering, or at which the rendering changes


def check(context: Context) -> Iterator[Problem]:
    """Look at terms, at words that tell concepts apart, and at whatever recurs."""
    from termbase.alternations import alternations
    from termbase.drift import drifts
    from termbase.shortfalls import faults

    yield from map(_varied, alternations(context))
    yield from _double(context)
    missing = {(w.concept, w.bead.number) for w, trust in faults(context) if trust is Confidence.CERTAIN}
    for drift in drifts(context):
        if any((drift.concept, bead.number) not in missing for bead in drift.others):
            yield _drifted(drift)


def _varied(found: Alternation) -> Problem:
    first, *more = found.places
    word, other, usual = found.origin.term.text, found.text, found.usual
    return Problem(
        first.location,
        f"“{word}” is “{other}” here ({len(found.places)}×) and “{usual}” elsewhere ({len(found.usually)}×)",
        confidence=Confidence.LIKELY,
        concept=found.origin.concept.id,
        same=tuple(Related(match.location) for match in more),
        evidence=(
            Related(found.origin.location, "the source"),
            *(Related(match.location, "elsewhere") for match in found.usually[:MOST_SHOWN]),
        ),
    )


def _double(context: Context) -> Iterator[Problem]:
    """One word for two concepts; forbidden-rendering tells each place, so this is a note."""
    from termbase.distinctions import confusions, counts

    found = Counter((c.written, c.meant) for c in confusions(context))
    for (written, meant), count in found.items():
        rightly = counts(context, written)
        if not rightly:
            continue
        first, *more = [c for c in confusions(context) if (c.written, c.meant) == (written, meant)]
        yield Problem(
            first.location,
            f"“{first.location.text}” renders two concepts: “{_name(meant.concept)}” here ({count}×), "
            f"“{_name(written.concept)}” elsewhere ({rightly}×)",
            concept=meant.concept.id,
            severity=Severity.NOTE,
            same=tuple(Related(c.location) for c in more),
            evidence=(Related(first.origin, "the source"),),
        )


def _name(concept: Concept) -> str:
    preferred = concept.preferred(Language.EN)
    return preferred.text if preferred else concept.id


def _drifted(drift: Drift) -> Problem:
    """Tell where a rendering changes."""
    from termbase.drift import place_of_words
    from termbase.likeness import nearest

    def place(bead: Bead, words: str) -> Location:
        return place_of_words(words, bead) or bead.place

    def fault(bead: Bead) -> Location:
        return place(bead, drift.other) if drift.other else nearest(drift.usual, bead.target) or bead.place

    first, *more = drift.others
    total, others = f"{len(drift.usually)}×", f"{len(drift.others)}×"
    here = f"“{drift.other}” here ({others})" if drift.other else f"not here ({others})"
    turns = drift.switches[:MOST_SHOWN] if drift.other else ()
    return Problem(
        fault(first),
        f"“{drift.words}” is “{drift.usual}” elsewhere ({total}), but {here}",
        confidence=Confidence.CERTAIN if drift.is_strong else Confidence.LIKELY,
        concept=drift.concept or None,
        same=tuple(Related(fault(bead)) for bead in more),
        evidence=(
            Related(first.origin, "the source"),
            Related(place(drift.usually[0], drift.usual), f"the rendering elsewhere, {total}"),
            *(Related(place(bead, words), f"changes to “{words}”") for bead, words in turns),
        ),
    )


RULE = Rule(id="inconsistent-rendering", severity=Severity.WARNING, check=check, doc=__doc__, needs_pair=True)
