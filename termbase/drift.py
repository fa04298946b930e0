"""Find, without any glossary, what the source says alike and the target renders in several ways.

A run of words that recurs in the source is paired with the run that recurs beside it in the target and
hardly anywhere else. Where another run takes that one's place in some segments, or where most segments
agree on a rendering and a few have nothing like it, that is told.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import chain, pairwise
from typing import NamedTuple

from termbase.beads import DOUBTFUL, Bead, sides_of, terms_in, text_of
from termbase.companions import Companions, Places
from termbase.context import Context
from termbase.language import Language
from termbase.likeness import likeness
from termbase.matching import TermMatch
from termbase.normalization import fold
from termbase.renderings import wants
from termbase.text import Location, Span
from termbase.wordruns import FUNCTION, WordRuns

LEAST = 4  # beads that must have a run of words before its rendering means anything
LEAST_AGREED = 3  # … that must agree on a rendering before a lonely exception stands out
LEAST_OTHER = 2  # … that must share another rendering before it can be named
AGREED = 0.7  # share of them
COVERED = 0.8  # share of them that two renderings must have between them
ALIKE = 0.5  # share of a rendering's pieces that make another one a form of it
FIRM = 4  # characters of a rendering that is no part of a word
STRONG = 0.34  # likeness below which another rendering is clearly another
SHORTEST = 2  # words of a run in the source: a single one means too many things to be a term
SHORTEST_RENDERING = {Language.EN: 4, Language.ZH: 2}  # characters
MOST_RUNS = 400  # the most frequent ones, which bounds the time
WINDOW = 4_000  # beads looked at together, which bounds the memory
_Said = tuple[str, Places]  # a rendering and the beads that have it


class Drift(NamedTuple):
    """A run of words of the source, its usual rendering, and the beads that have something else."""

    words: str
    usual: str
    usually: tuple[Bead, ...]
    other: str  # empty where what the other beads have cannot be named
    others: tuple[Bead, ...]
    is_strong: bool
    concept: str = ""  # whose term the words are, if the glossary has it

    @property
    def switches(self) -> tuple[tuple[Bead, str], ...]:
        """The beads from which on another rendering is used than before, each with that rendering."""
        named = [(bead, self.usual) for bead in self.usually] + [(bead, self.other) for bead in self.others]
        named.sort(key=lambda item: item[0].number)
        return tuple(now for before, now in pairwise(named) if before[1] != now[1])


@lru_cache(maxsize=2)
def drifts(context: Context) -> tuple[Drift, ...]:
    """Find what is rendered in several ways: terms of the glossary first, then the most frequent words."""
    if context.source is None:
        return ()
    beads = [bead for bead in sides_of(context).beads if bead.confidence >= DOUBTFUL]
    starts = range(0, len(beads), WINDOW)
    return tuple(found for at in starts for found in _Window(context, beads[at : at + WINDOW]).drifts())


class _Window:
    """Some beads that are looked at together."""

    def __init__(self, context: Context, beads: Sequence[Bead]) -> None:
        self.context = context
        self.beads = beads
        words = context.glossary.words()
        self.source, self.target = (
            WordRuns(document.language, words) for document in (beads[0].source[0].document, context.target)
        )
        self.known = ["\n".join(fold(m.text) for m in terms_in(context, bead.source)) for bead in beads]
        self.targets = [fold(text_of(bead.target)) for bead in beads]
        self.companions = Companions(
            (self.source.of(text_of(bead.source)) for bead in beads), map(self._renderings, self.targets)
        )

    def _renderings(self, text: str) -> Iterator[str]:
        shortest = SHORTEST_RENDERING[self.target.language]
        return (run for run in self.target.of(text) if len(run) >= shortest)

    def drifts(self) -> Iterator[Drift]:
        """Each set of exceptions once, under the most frequent words that show it."""
        told: set[Places] = set()
        free = (
            self._split(run, places) or self._exception(run, places) for run, places in self._candidates()
        )
        for drift in chain(self._of_terms(), free):
            if drift and (others := frozenset(bead.number for bead in drift.others)) not in told:
                told.add(others)
                yield drift

    def _of_terms(self) -> Iterator[Drift]:
        """Terms whose own rendering stands in some beads, and one that the glossary lacks in the others."""
        asked: dict[str, tuple[TermMatch, set[int], set[int]]] = {}
        numbers = {bead.number: at for at, bead in enumerate(self.beads)}
        for want in wants(self.context, of_source=True):
            at = numbers.get(want.bead.number)
            if at is not None and len(want.match.senses) == 1:
                _, said, others = asked.setdefault(want.concept, (want.match, set(), set()))
                (said if want.is_rendered else others).add(at)
        for concept, (match, said, others) in asked.items():
            if len(said) >= LEAST_OTHER and len(others - said) >= LEAST_OTHER:
                run = max(self.source.of(match.text), key=len, default="")
                found = self._rendering(run, frozenset(others - said), LEAST_OTHER)
                if found and len(found[1]) >= COVERED * len(others - said):
                    own = self._usual(concept, said), frozenset(said)
                    yield from self._of_term(concept, run, own, self._told_apart(found, own[0]))

    def _usual(self, concept: str, places: set[int]) -> str:
        """The term of a concept that stands most often in some beads."""
        terms = Counter(
            fold(match.term.text)
            for at in places
            for match in terms_in(self.context, self.beads[at].target)
            if match.concept.id == concept
        )
        return terms.most_common(1)[0][0] if terms else ""

    def _told_apart(self, said: _Said, own: str) -> _Said:
        """A rendering that is a part of the term itself, with what stands before it there (欠发达国家)."""
        part, places = said
        if part in own and not part.isascii():
            before = {self.targets[at].partition(part)[0][-1:] for at in places}
            if len(before) == 1 and (first := before.pop()) not in FUNCTION[Language.ZH] and first.isalpha():
                return first + part, places
        return said

    def _of_term(self, concept: str, run: str, own: _Said, other: _Said) -> Iterator[Drift]:
        if not own[0] or own[0] in other[0] or other[0] in own[0]:
            return
        is_strong = min(len(own[0]), len(other[0])) >= FIRM
        yield self._drift(run, own, other, is_strong=is_strong)._replace(concept=concept)

    def _candidates(self) -> Iterator[tuple[str, Places]]:
        looked_at = 0
        for run, places in self.companions.recurrent(LEAST):
            if _size(run) < SHORTEST or looked_at == MOST_RUNS:
                continue
            looked_at += 1
            # where a term of the glossary holds the words, that term has rules of its own
            open_places = frozenset(at for at in places if run not in self.known[at])
            if len(open_places) >= LEAST:
                yield run, open_places

    def _rendering(self, run: str, places: Places, least: int) -> _Said | None:
        """What renders a run, whole: Chinese words are not cut alike everywhere (救援车|队, 救援|车队)."""
        found = self.companions.rendering(run, places, least)
        if found is None:
            return None
        part, here = found
        around = {one for at in here for one in self.companions.renderings_at(at) if part in one}
        wholes = [one for one in around if all(one in self.targets[at] for at in here)]
        return max(wholes, key=lambda one: (len(one), one)), here

    def _split(self, run: str, places: Places) -> Drift | None:
        """One rendering in some of the beads, another one in nearly all others."""
        first = self._rendering(run, places, LEAST_OTHER)
        rest = frozenset(at for at in places if first and first[0] not in self.targets[at])
        second = self._rendering(run, rest, LEAST_OTHER) if rest else None
        if first is None or second is None or len(first[1]) + len(second[1]) < COVERED * len(places):
            return None
        if likeness(first[0], second[0]) >= ALIKE or likeness(second[0], first[0]) >= ALIKE:
            return None
        usual, other = sorted((first, second), key=lambda said: (-len(said[1]), min(said[1])))
        if len(usual[1]) < LEAST_AGREED:
            return None
        is_strong = len(other[1]) >= LEAST_AGREED and min(len(usual[0]), len(other[0])) >= FIRM
        return self._drift(run, usual, other, is_strong=is_strong)

    def _exception(self, run: str, places: Places) -> Drift | None:
        """One rendering in most of the beads, and nothing like it in the others."""
        found = self._rendering(run, places, max(LEAST_AGREED, round(AGREED * len(places))))
        if found is None:
            return None
        usual, usually = found
        alike = {at: likeness(usual, self.targets[at]) for at in places - usually}
        others = frozenset(at for at, share in alike.items() if share < ALIKE)
        if not others:
            return None
        few = len(others) <= max(1, len(usually) // 4) and len(usually) >= LEAST
        is_strong = few and len(usual) >= FIRM and not self._is_in_name(run, min(others))
        clear = all(alike[at] < STRONG and not self._is_cut_short(usual, at) for at in others)
        return self._drift(run, (usual, usually), ("", others), is_strong=is_strong and clear)

    def _is_cut_short(self, usual: str, at: int) -> bool:
        """Whether a target has the beginning or the end of the rendering, which may stand for it."""
        words = usual.split() if usual.isascii() else [usual[:2], usual[-2:]]
        return words[0] in self.targets[at] or words[-1] in self.targets[at]

    def _is_in_name(self, run: str, at: int) -> bool:
        """Whether the words are a part of a longer name in a bead."""
        source = text_of(self.beads[at].source)
        said = _said(run, source)
        name = rf"[A-Z][\w-]+ {re.escape(said)}|{re.escape(said)} (?:of the )?[A-Z]"
        return said[:1].isupper() and bool(re.search(name, source))

    def _drift(self, run: str, usual: _Said, other: _Said, *, is_strong: bool) -> Drift:
        usually, others = (tuple(self.beads[at] for at in sorted(places)) for _, places in (usual, other))
        words = _said(run, text_of(others[0].source))
        return Drift(words, usual[0], usually, other[0], others, is_strong)


def _size(run: str) -> int:
    """How many words a run has, the parts of a compound counted; two characters of Chinese count as one."""
    return len(re.split(r"[ -]", run)) if run.isascii() else len(run) // 2


def place_of_words(words: str, bead: Bead) -> Location | None:
    """Where a bead's target has some folded words, as it writes them."""
    pattern = _pattern(words)
    for segment in bead.target:
        if found := pattern.search(segment.text):
            start = segment.span.start
            return Location(segment.document, Span(start + found.start(), start + found.end()))
    return None


def _said(words: str, text: str) -> str:
    """Folded words as a text writes them."""
    found = _pattern(words).search(text)
    return " ".join(found[0].split()) if found else words


def _pattern(words: str) -> re.Pattern[str]:
    """Folded words, the English ones in any number, over line breaks too."""
    if words.isascii():
        return re.compile(r"s?\s+".join(map(re.escape, words.split())) + r"s?\b", re.IGNORECASE)
    return re.compile(r"\s?".join(map(re.escape, words)), re.IGNORECASE)
