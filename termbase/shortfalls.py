"""Which terms of the source does the target fail to render, and how sure is that?

The limits were set on official pairs, in which nine in ten of the glossary's terms have its rendering;
of the others, nearly all keep some of its words.
"""

import re
from collections import Counter
from functools import lru_cache

from termbase.context import Context
from termbase.diagnostics import Confidence
from termbase.matching import TermMatch
from termbase.normalization import fold
from termbase.renderings import Want, renderings_of, wants

FREE = 0.25  # likeness below which a technical term is worded in no way like its rendering
NAME_ALIKE = 0.6  # … from which a name is only written otherwise, which other rules judge
ALIKE = 0.5  # … from which nothing is told of a term
STEADY_LIKE = 0.33  # … below which a term stands out that the text renders steadily
PASSAGE = 3  # terms that a bead lacks, from which more than terms is lost
MUCH_ALIKE = 0.67  # … from which a rival is the same term in other words
STEADY = 3  # beads that render a concept by its terms before one that does not stands out
STEADY_SHARE = 0.8
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
        if not want.is_rendered and (trust := _trust(want, is_steady=is_steady)):
            found.setdefault((want.bead.number, want.concept), (want, trust))
    lost = lost_passages(context)
    return tuple(
        (want, trust) for want, trust in found.values() if want.rival or want.bead.number not in lost
    )


@lru_cache(maxsize=2)
def lost_passages(context: Context) -> dict[int, tuple[Want, ...]]:
    """The beads, by index, that lack so many terms that a passage must be lost, and those terms."""
    lacking: dict[int, dict[str, Want]] = {}
    for want in wants(context, of_source=True):
        if not want.is_rendered and want.rival is None and want.likeness < FREE:
            lacking.setdefault(want.bead.number, {}).setdefault(want.concept, want)
    return {index: tuple(found.values()) for index, found in lacking.items() if len(found) >= PASSAGE}


def _trust(want: Want, *, is_steady: bool) -> Confidence | None:
    """How sure a missing rendering is; None when it cannot be decided."""
    limit = NAME_ALIKE if want.is_name else STEADY_LIKE if is_steady else FREE
    is_sure = want.likeness < limit or (want.rival is not None and _is_another(want, want.rival))
    longest = max(map(len, renderings_of(want.match)), default=0)
    if (
        is_sure
        and (want.is_name or not want.is_nested)
        and longest >= SHORTEST_RENDERING
        and want.match.is_certain
    ):
        return want.bead.trust
    return Confidence.LIKELY if want.likeness < ALIKE or want.rival else None


def _is_another(want: Want, rival: TermMatch) -> bool:
    """Whether two terms that may look alike in one language share no word in the other."""
    if want.likeness >= MUCH_ALIKE:
        return False
    words = _stems(fold(want.match.text))
    return all(not words & _stems(form) for form in renderings_of(rival)[:1])


def _stems(text: str) -> set[str]:
    if re.search(r"[\u3400-\u9fff]", text):
        return {char for char in text if char not in "的和与及人者性"}
    return {word[:4] for word in re.findall(r"\w{4,}", text)}
