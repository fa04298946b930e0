"""What changed in a text since an earlier state of it, sentence by sentence."""

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from termbase.diagnostics import Problem
from termbase.normalization import fold
from termbase.segmentation import segment
from termbase.text import Document, Location, Segment, Span

ALIKE = 0.5  # share of a sentence that must be the old one's for it to be that one, reworded


class Earlier(NamedTuple):
    """Both sides of a pair, or a single text, as they were; None for what was not there yet."""

    revision: str
    target: Document | None = None
    source: Document | None = None


def changed(now: Document, before: Document | None) -> tuple[Segment, ...]:
    """The sentences of a text that its earlier state does not have; moved ones are not changed."""
    if before is None:
        return segment(now)
    had = Counter(fold(one.text) for one in segment(before))
    fresh = []
    for one in segment(now):
        words = fold(one.text)
        if had[words]:
            had[words] -= 1
        else:
            fresh.append(one)
    return tuple(fresh)


def reworded(now: Document, before: Document) -> dict[Span, Segment]:
    """The earlier wording of each sentence that was reworded, by the span of the sentence now."""
    from difflib import SequenceMatcher

    new, old = segment(now), segment(before)
    words = [fold(one.text) for one in new]
    were = [fold(one.text) for one in old]
    found: dict[Span, Segment] = {}
    for kind, start, end, first, last in SequenceMatcher(None, were, words, autojunk=False).get_opcodes():
        if kind != "replace":
            continue
        for at in range(first, last):
            likeness = [(SequenceMatcher(None, were[i], words[at]).ratio(), i) for i in range(start, end)]
            best, index = max(likeness)
            if best >= ALIKE:
                found[new[at].span] = old[index]
    return found


def at_changes(problem: Problem, fresh: Iterable[Span]) -> Problem | None:
    """A fault at those of its places that lie in changed sentences of the text under check, if any do."""
    spans = tuple(fresh)
    kept = [place for place in problem.places if _touches(place, spans)]
    return problem.at(kept) if kept else None


def _touches(place: Location, spans: tuple[Span, ...]) -> bool:
    return any(place.span.start < span.end and span.start < max(place.span.end, 1) for span in spans)
