"""One term of the source has several renderings in the text, or one rendering serves two terms.

Three ways, of which only the first two need a glossary: the text uses two terms of one concept where the
source has one, or opens the paragraphs of a resolution by two verbs (敦促, 促请) for one (urges); a word
that tells two concepts apart (偷运, smuggling) renders the other one too; and words that recur in the
source, whatever they are, have one rendering in some segments and another one in the rest, or a rendering
that most segments agree on and a few do not know. The message gives both counts; the places where the
rendering changes are shown.

Why it matters: the reader of the translation counts two things where the author wrote of one.

What it leaves alone: wordings of a name that the text mixes whatever the source (mixed-variants); acronyms,
and terms that are a part of each other; and without a glossary, single words (most mean several things),
renderings that share half of their words, words that recur fewer than four times.

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
from termbase.glossary import Concept, PartOfSpeech, Term, TermType
from termbase.language import Language
from termbase.matching import TermMatch
from termbase.rules import Rule

if TYPE_CHECKING:
    from termbase.beads import Bead
    from termbase.drift import Drift
    from termbase.text import Location, Segment

MOST_SHOWN = 6  # places of the usual rendering, or at which the rendering changes
BEFORE_VERBS = frozenset(["", "also", "further", "once again", "again", "又", "还", "并", "再次", "再", "也"])
FULLY_SAID = frozenset({TermType.FULL, TermType.PHRASE, TermType.SHORT, TermType.VARIANT})


def check(context: Context) -> Iterator[Problem]:
    """Look at terms, at words that tell concepts apart, and at whatever recurs."""
    from termbase.drift import drifts

    yield from _terms(context)
    yield from _double(context)
    yield from map(_drifted, drifts(context))


def _terms(context: Context) -> Iterator[Problem]:
    """Two full terms of a concept beside one term of the source; the rarer one, or the less preferred."""
    for origin, by_text in (*_used(context).values(), *_opening(context).values()):
        preferred = origin.concept.preferred(context.target.language, context.date)
        ranked = sorted(
            by_text.items(),
            key=lambda item: (-len(item[1]), preferred is None or item[0] != preferred.text),
        )
        usual, places = ranked[0]
        for text, matches in ranked[1:]:
            if text not in usual and usual not in text:
                yield _varied(origin, (usual, places), (text, matches))


# By a name for the term of the source: its first place, and the places of each term of the target.
_Uses = dict[tuple[str, str], tuple[TermMatch, dict[str, list[TermMatch]]]]


def _used(context: Context) -> _Uses:
    """The common nouns of the target whose concept the source names in the same bead."""
    from termbase.beads import sides_of, terms_in

    zones = context.zones(context.target)
    used: _Uses = {}
    for bead in sides_of(context).beads:
        source = {m.senses[0].concept.id: m for m in terms_in(context, bead.source) if len(m.senses) == 1}
        for match in terms_in(context, bead.target):
            sense = match.senses[0]
            origin = source.get(sense.concept.id)
            if origin is None or sense.concept.kind != "term" or len(match.senses) > 1:
                continue
            if (
                _is_comparable(sense.term)
                and context.is_usable(sense.term)
                and not zones.is_verbatim(match.span)
            ):
                key = sense.concept.id, origin.senses[0].term.text
                used.setdefault(key, (origin, {}))[1].setdefault(sense.term.text, []).append(match)
    return used


def _opening(context: Context) -> _Uses:
    """The verbs with which the paragraphs of a resolution open: urges, 敦促."""
    from termbase.beads import sides_of

    used: _Uses = {}
    for bead in sides_of(context).beads:
        origin, match = _first_verb(context, bead.source[0]), _first_verb(context, bead.target[0])
        if origin and match:
            text = origin.senses[0].term.text
            used.setdefault(("verb", text), (origin, {}))[1].setdefault(match.text, []).append(match)
    return used


def _first_verb(context: Context, segment: Segment) -> TermMatch | None:
    """The verb that a segment begins with, after “also” or 又."""
    first = next(iter(context.matches(segment.document).within(segment.span)), None)
    if first is None or first.senses[0].term.part_of_speech is not PartOfSpeech.VERB:
        return None
    before = segment.document.text[segment.span.start : first.span.start].strip().lower()
    return first if before in BEFORE_VERBS else None


def _is_comparable(term: Term) -> bool:
    """Whether a text has no reason to use a term beside others: no acronym, verb or adjective."""
    return term.type in FULLY_SAID and term.part_of_speech is PartOfSpeech.NOUN


def _varied(
    origin: TermMatch, usual: tuple[str, list[TermMatch]], other: tuple[str, list[TermMatch]]
) -> Problem:
    first, *more = other[1]
    word = origin.senses[0].term.text
    return Problem(
        first.location,
        f"“{word}” is “{other[0]}” here ({len(other[1])}×) and “{usual[0]}” elsewhere ({len(usual[1])}×)",
        confidence=Confidence.LIKELY,
        concept=origin.concept.id,
        same=tuple(Related(match.location) for match in more),
        evidence=(
            Related(origin.location, "the source"),
            *(Related(match.location, f"“{usual[0]}”") for match in usual[1][:MOST_SHOWN]),
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
        same=tuple(Related(fault(bead)) for bead in more),
        evidence=(
            Related(first.origin, "the source"),
            Related(place(drift.usually[0], drift.usual), f"“{drift.usual}”, {total}"),
            *(Related(place(bead, words), f"changes to “{words}”") for bead, words in turns),
        ),
    )


RULE = Rule(id="inconsistent-rendering", severity=Severity.WARNING, check=check, doc=__doc__, needs_pair=True)
