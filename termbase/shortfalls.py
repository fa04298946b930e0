"""Which terms of the source does the target fail to render, and how sure is that?

The limits were set on official pairs, in which nine in ten of the glossary's terms have its rendering;
of the others, nearly all keep some of its words.
"""

import re
from collections import Counter
from functools import lru_cache

from termbase.answers import renderings_of
from termbase.beads import text_of
from termbase.context import Context
from termbase.diagnostics import Confidence
from termbase.drift import drifts
from termbase.matching import TermMatch
from termbase.normalization import fold
from termbase.renderings import Want, goes_on, wants

FREE = 0.3  # likeness below which a technical term is worded in no way like its rendering
NAME_ALIKE = 0.6  # … from which a name is only written otherwise, which other rules judge
ALIKE = 0.5  # … from which nothing is told of a term
STEADY_LIKE = 0.51  # … below which a term stands out that the text renders steadily
PASSAGE = 3  # terms that a bead lacks, from which more than terms is lost
MUCH_ALIKE = 0.67  # … from which a rival is the same term in other words
STEADY = 3  # beads that render a concept by its terms before one that does not stands out
STEADY_SHARE = 0.8
APART = 2  # characters, or words, that tell a term from one that is worded much like it …
FAR_APART = 3  # … where the text does not have the right one elsewhere
SHORTEST_RENDERING = 4  # 联合国 and shorter names go unsaid too often


@lru_cache(maxsize=2)
def faults(context: Context) -> tuple[tuple[Want, Confidence], ...]:
    """The terms of the source that the target fails to render, and how sure that is; one a bead."""
    asked = wants(context, of_source=True)
    met = Counter(want.concept for want in asked)
    kept = Counter(want.concept for want in asked if want.is_rendered)
    found: dict[tuple[int, str], tuple[Want, Confidence]] = {}
    for want in asked:
        is_steady = kept[want.concept] >= max(STEADY, STEADY_SHARE * met[want.concept])
        is_known = kept[want.concept] >= max(1, met[want.concept] // 2)
        if not want.is_rendered and (trust := _trust(want, is_steady=is_steady, is_known=is_known)):
            found.setdefault((want.bead.number, want.concept), (want, trust))
    lost = lost_passages(context)
    drifted = {(one.concept, bead.number) for one in drifts(context) for bead in one.others}
    return tuple(
        (want, trust)
        for want, trust in found.values()
        if (want.stand_in or want.bead.number not in lost)
        # what is doubtful by itself, inconsistent-rendering tells with its counts
        and (trust is Confidence.CERTAIN or (want.concept, want.bead.number) not in drifted)
    )


@lru_cache(maxsize=2)
def lost_passages(context: Context) -> dict[int, tuple[Want, ...]]:
    """The beads, by index, that lack so many terms that a passage must be lost, and those terms."""
    lacking: dict[int, dict[str, Want]] = {}
    for want in wants(context, of_source=True):
        if not want.is_rendered and want.rival is None and want.likeness < FREE:
            lacking.setdefault(want.bead.number, {}).setdefault(want.concept, want)
    return {index: tuple(found.values()) for index, found in lacking.items() if len(found) >= PASSAGE}


def _trust(want: Want, *, is_steady: bool, is_known: bool) -> Confidence | None:
    """How sure a missing rendering is; None when it cannot be decided."""
    limit = NAME_ALIKE if want.is_name else STEADY_LIKE if is_steady else FREE
    if want.rival and fold(want.rival.text) in renderings_of(want.match):
        return None  # its words stand there, as the beginning of a longer term or in one that was not seen
    is_replaced = want.title is not None or (
        want.rival is not None and _is_replaced(want, want.rival, is_known=is_known)
    )
    longest = max(map(len, renderings_of(want.match)), default=0)
    if (
        (is_replaced or want.likeness < limit)
        and (is_replaced or not want.is_nested)
        and longest >= SHORTEST_RENDERING
        and want.match.is_certain
        and not goes_on(want.match)
        and (is_replaced or not _is_in_name(want.match))
    ):
        return want.bead.trust
    return Confidence.LIKELY if want.likeness < ALIKE or want.rival else None


def _is_in_name(match: TermMatch) -> bool:
    """Whether a common term is written with capitals, as a part of a name: … and Good Governance."""
    words = match.text.split()
    is_common = match.concept.kind == "term" and match.term.text[:1].islower() and len(words) > 1
    return is_common and all(word[:1].isupper() for word in words if len(word) > 3)


def _is_replaced(want: Want, rival: TermMatch, *, is_known: bool) -> bool:
    """Whether a term stands in place of another, which one near to it may do by chance."""
    return _is_unlike(want, rival) or _is_another(want, rival, APART if is_known else FAR_APART)


def _is_unlike(want: Want, rival: TermMatch) -> bool:
    """Whether two terms share no word in the language of the source, which does not say the rival in part.

    The source says it in part when it has all of its words but the head: enrolment, of enrolment ratio.
    """
    rendering = next(iter(renderings_of(rival)), "")
    words, source = _stems(fold(want.match.text)), fold(text_of(want.bead.source))
    telling = re.findall(r"[a-z]{4,}", rendering)[:-1]
    is_half_said = bool(telling) and all(re.search(rf"\b{word[:6]}", source) for word in telling)
    return want.likeness < MUCH_ALIKE and not words & _stems(rendering) and not is_half_said


def _is_another(want: Want, rival: TermMatch, apart: int) -> bool:
    """Whether a term adds to the words that two terms share what the source does not have.

    Terms that differ in a single character (社会保护, 社会保障) are too near to each other to tell.
    """
    own = _stems(fold(rival.text))
    right = [_stems(form) for form in renderings_of(want.match)]
    if any(len(own - form) < apart for form in right) or not any(len(form - own) >= apart for form in right):
        return False
    words, source = _stems(fold(want.match.text)), _stems(fold(text_of(want.bead.source)))
    added = [_stems(form) - words for form in renderings_of(rival)]
    return all(more and not more & source for more in added)


@lru_cache(maxsize=4096)
def _stems(text: str) -> frozenset[str]:
    if re.search(r"[\u3400-\u9fff]", text):
        return frozenset(char for char in text if char not in "的和与及人者性")
    return frozenset(word[:4] for word in re.findall(r"\w{4,}", text))
