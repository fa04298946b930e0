"""Is a term rendered on one side of a bead, and by what?

A concept counts as rendered by any of its terms, right or wrong (other rules judge those), by a term of
a concept that shares a name with it, and by what a text makes of a name once it is known: 该公约, “the
Committee”.
"""

import re
from functools import lru_cache

from termbase.beads import Side
from termbase.compiled import Sense
from termbase.glossary import Term
from termbase.inflection import forms
from termbase.language import Language
from termbase.likeness import head_of, is_reduced, likeness
from termbase.matching import TermMatch
from termbase.normalization import fold

NAMES = frozenset({"body", "post", "treaty", "declaration", "programme", "event", "law"})
SHORTEST_NAME = {Language.ZH: 3, Language.EN: 4}  # characters; shorter names are mostly reductions
SHORTEST_TERM = 4  # characters of a Chinese technical term


def counted(match: TermMatch) -> tuple[Sense, ...]:
    """The senses of a match when each of them is something whose absence means a fault."""
    return match.senses if all(_counts(sense, match) for sense in match.senses) else ()


def _counts(sense: Sense, match: TermMatch) -> bool:
    concept, term = sense
    if concept.kind in NAMES:
        if term.language is Language.EN:
            return " " in term.text or term.text.isupper()
        return len(term.text) >= SHORTEST_NAME[Language.ZH]
    if concept.kind == "region":
        return match.text[:1].isupper() or term.language is Language.ZH
    if concept.kind not in ("term", "document"):
        return False
    if term.part_of_speech != "noun":
        return False
    return " " in term.text if term.language is Language.EN else len(term.text) >= SHORTEST_TERM


def renderings_of(match: TermMatch) -> tuple[str, ...]:
    """Every folded form of every term of the match's concepts in the other language."""
    language = match.document.language.other
    return tuple(form for sense in match.senses for form in _forms(sense.concept.in_language(language)))


def right_renderings(match: TermMatch) -> tuple[str, ...]:
    """The renderings that the glossary holds right."""
    language = match.document.language.other
    terms = (t for sense in match.senses for t in sense.concept.in_language(language) if t.status.is_usable)
    return _forms(tuple(terms))


def nearness(match: TermMatch, text: str) -> float:
    """The best likeness of a right rendering, for a name without the head that many names share."""
    language = match.document.language.other
    own = match.concept.kind in NAMES
    return max(
        (likeness(form, text, head_of(form, language) if own else "") for form in right_renderings(match)),
        default=0.0,
    )


@lru_cache(maxsize=4096)
def _forms(terms: tuple[Term, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(fold(form) for term in terms for form in forms(term)))


def is_said(match: TermMatch, side: Side) -> bool:
    """Whether a side has a term of the match's concepts, or its acronym as it is."""
    if any(sense.concept.id in side.concepts for sense in match.senses):
        return True
    renderings = renderings_of(match)
    if match.text.isupper() and fold(match.text) in side.text:  # an acronym kept as it is
        return True
    if match.document.language is Language.EN:
        return any(form in side.text for form in renderings)
    return any(re.search(rf"(?<!\w){re.escape(form)}(?!\w)", side.text) for form in renderings)


def is_taken_up(match: TermMatch, side: Side) -> bool:
    """Whether a side takes a term up by its head: 该公约, “the Committee”."""
    language = match.document.language.other
    return is_reduced(heads_of(match), side.text, language, is_name=match.concept.kind in NAMES)


def heads_of(match: TermMatch) -> frozenset[str]:
    """The last nouns of the renderings of a match, folded."""
    language = match.document.language.other
    return frozenset(head for form in renderings_of(match) if (head := head_of(form, language)))
