"""Find, without any glossary, what the source says alike and the target renders in several ways.

A run of words that recurs in the source is paired with the run that recurs beside it in the target and
hardly anywhere else. Where most of the segments agree on a rendering and a few have nothing like it,
those few are told.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from termbase.beads import DOUBTFUL, Bead, sides_of, terms_in, text_of
from termbase.context import Context
from termbase.language import Language
from termbase.likeness import likeness
from termbase.normalization import fold
from termbase.wordruns import word_runs

LEAST = 4  # beads that must have a run of words before its rendering means anything
LEAST_AGREED = 3  # … and that must agree on one rendering
AGREED = 0.7  # share of them
ALIKE = 0.5  # share of a rendering's pieces that make another one a form of it
FIRM = 4  # characters of a rendering that is no part of a word
STRONG = 0.34  # … below which another one is clearly another
MOST_ELSEWHERE = 0.25  # how often, for each time beside the run, a rendering may stand without it
SHORTEST = {Language.EN: 2, Language.ZH: 4}  # of a run in the source
SHORTEST_RENDERING = {Language.EN: 1, Language.ZH: 3}
MOST_RUNS = 400  # the most frequent ones, which bounds the time
WINDOW = 4_000  # beads looked at together, which bounds the memory


class Drift(NamedTuple):
    """A run of words of the source, its usual rendering, and the beads that have something else."""

    words: str
    rendering: str
    usual: tuple[Bead, ...]
    others: tuple[tuple[Bead, float], ...]  # with the likeness of what stands there

    @property
    def said(self) -> str:
        """The words as the source writes them where they are rendered otherwise."""
        joint, end = (r"\s+", r"s?\b") if self.words.isascii() else ("", "")
        pattern = joint.join(map(re.escape, self.words.split())) + end
        found = re.search(pattern, text_of(self.others[0][0].source), re.IGNORECASE)
        return " ".join(found[0].split()) if found else self.words

    @property
    def is_strong(self) -> bool:
        """Whether the usual rendering is firm, and the exceptions few and unlike it."""
        few = len(self.others) <= max(1, len(self.usual) // 4)
        if not few or len(self.usual) < LEAST or len(self.rendering) < FIRM or self._is_in_name():
            return False
        return all(alike < STRONG and not self._is_cut_short(bead) for bead, alike in self.others)

    def _is_cut_short(self, bead: Bead) -> bool:
        """Whether a target has the beginning or the end of the rendering, which may stand for it."""
        text = fold(text_of(bead.target))
        words = (
            self.rendering.split() if self.rendering.isascii() else [self.rendering[:2], self.rendering[-2:]]
        )
        return words[0] in text or words[-1] in text

    def _is_in_name(self) -> bool:
        """Whether the words are a part of a longer name where they are rendered otherwise."""
        source, said = text_of(self.others[0][0].source), re.escape(self.said)
        return (
            bool(re.search(rf"[A-Z][\w-]+ {said}|{said} (?:of the )?[A-Z]", source))
            and self.said[:1].isupper()
        )


class _Text(NamedTuple):
    """One side of a bead: its pieces, and runs of them."""

    bead: Bead
    source: frozenset[tuple[str, ...]]
    target: str
    known: str  # the terms of the source that the glossary has, one a line


def drifts(context: Context) -> Iterator[Drift]:
    """Find what is rendered in several ways, the most frequent first."""
    if context.source is None:
        return
    beads = [bead for bead in sides_of(context).beads if bead.confidence >= DOUBTFUL]
    for start in range(0, len(beads), WINDOW):
        texts = [_read(context, bead) for bead in beads[start : start + WINDOW]]
        yield from _drifts(texts, context.target.language)


def _drifts(texts: Sequence[_Text], language: Language) -> Iterator[Drift]:
    whole = "\n".join(text.target for text in texts)
    seen: set[tuple[int, ...]] = set()
    runs = dict(_recurrent(texts))
    for run, places in runs.items():
        if 2 * sum(_is_known(run, texts[at]) for at in places) >= len(places):
            continue
        usual = _rendering([texts[at] for at in places], whole, language)
        if usual is None or not _is_mutual(run, usual, runs, texts):
            continue
        drift = _drift(run, usual, [texts[at] for at in places])
        key = tuple(bead.number for bead, _ in drift.others)
        if drift.others and key not in seen:
            seen.add(key)
            yield drift


def _read(context: Context, bead: Bead) -> _Text:
    language = bead.source[0].document.language
    runs = frozenset(word_runs(text_of(bead.source), language, SHORTEST[language]))
    known = "\n".join(fold(match.text) for match in terms_in(context, bead.source))
    return _Text(bead, runs, fold(text_of(bead.target)), known)


def _is_known(run: tuple[str, ...], text: _Text) -> bool:
    """Whether the glossary has a term around the run, which then has rules of its own."""
    joint = " " if run[0].isascii() else ""
    return joint.join(run) in text.known


def _is_mutual(
    run: tuple[str, ...], rendering: str, runs: dict[tuple[str, ...], list[int]], texts: Sequence[_Text]
) -> bool:
    """Whether no other run of the source keeps better company with a rendering."""
    places = {at for at, text in enumerate(texts) if rendering in text.target}

    def company(found: list[int]) -> float:
        return len(places.intersection(found)) / (len(places) + len(found))

    own = company(runs[run])
    return all(company(found) <= own for other, found in runs.items() if other != run)


def _recurrent(texts: Sequence[_Text]) -> Iterator[tuple[tuple[str, ...], list[int]]]:
    """The runs that recur, but for those that recur only as a part of a longer one."""
    places: dict[tuple[str, ...], list[int]] = defaultdict(list)
    counts = Counter(run for text in texts for run in text.source)
    frequent = {run for run, count in counts.items() if count >= LEAST}
    for at, text in enumerate(texts):
        for run in text.source & frequent:
            places[run].append(at)
    longer = Counter[tuple[str, ...]]()
    for run, found in places.items():
        for part in (run[:-1], run[1:]):
            longer[part] = max(longer[part], len(found))
    kept = [(run, found) for run, found in places.items() if longer[run] < 0.75 * len(found)]
    kept.sort(key=lambda item: (-len(item[1]), -len(item[0]), item[0]))
    yield from kept[:MOST_RUNS]


def _rendering(beads: Sequence[_Text], whole: str, language: Language) -> str | None:
    """The run of the target that stands in most of these beads, and hardly in others."""
    counts: Counter[str] = Counter()
    for text in beads:
        counts.update(_target_runs(text.target, language))
    enough = max(LEAST_AGREED, AGREED * len(beads))
    best, score = None, 0.0
    for run, count in counts.most_common():
        if count < enough:
            break
        elsewhere = whole.count(run) - sum(text.target.count(run) for text in beads)
        if elsewhere <= MOST_ELSEWHERE * count and count - elsewhere + 0.1 * len(run) > score:
            best, score = run, count - elsewhere + 0.1 * len(run)
    return best


@lru_cache(maxsize=WINDOW)
def _target_runs(target: str, language: Language) -> frozenset[str]:
    joint = "" if language is Language.ZH else " "
    return frozenset(joint.join(run) for run in word_runs(target, language, SHORTEST_RENDERING[language]))


def _drift(run: tuple[str, ...], rendering: str, beads: Sequence[_Text]) -> Drift:
    usual = tuple(text.bead for text in beads if rendering in text.target)
    others = tuple(
        (text.bead, alike)
        for text in beads
        if rendering not in text.target and (alike := likeness(rendering, text.target)) < ALIKE
    )
    return Drift(" ".join(run), rendering, usual, others)
