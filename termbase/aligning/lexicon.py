"""Which Chinese words go with which English ones: from the dictionary, and learnt from the text itself."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from math import log

from termbase.aligning.clues import Clues

Bead = tuple[Sequence[int], Sequence[int]]
Links = dict[str, set[str]]  # the English stems that a Chinese word may stand for

LEAST_TOGETHER = 2  # beads; what was met together once proves nothing
LEAST_DICE = 0.5
LEAST_LIKELIHOOD = 7.0  # Dunning's G²; 7 is met by chance once in a hundred
MOST_LINKS = 2  # learnt stems a word
SAMPLE = 6000  # beads are enough to learn from


def known_links(zh: Sequence[Clues], en: Sequence[Clues], dictionary: Mapping[str, tuple[str, ...]]) -> Links:
    """Look up every Chinese word; a word that the dictionary lacks, by its parts."""
    english = {word for clues in en for word in clues.words}
    links: Links = {}
    for word in {word for clues in zh for word in clues.words}:
        found = {stem for part in _parts(word, dictionary) for stem in dictionary.get(part, ())}
        if word.isascii():
            found.add(word)
        if found := found & english:
            links[word] = found
    return links


def _parts(word: str, dictionary: Mapping[str, tuple[str, ...]]) -> Iterable[str]:
    if word in dictionary or len(word) < 3:
        yield word
        return
    at = 0
    while at < len(word):
        size = next((n for n in range(len(word) - at, 1, -1) if word[at : at + n] in dictionary), 1)
        if size > 1:
            yield word[at : at + size]
        at += size


def learnt_links(zh: Sequence[Clues], en: Sequence[Clues], beads: Sequence[Bead]) -> Links:
    """Learn links from beads: words that are met together far more often than chance would have it."""
    step = max(1, len(beads) // SAMPLE)
    sample = beads[::step]
    zh_counts: Counter[str] = Counter()
    en_counts: Counter[str] = Counter()
    together: dict[str, Counter[str]] = defaultdict(Counter)
    sides = [
        ({w for i in left for w in zh[i].words}, {w for j in right for w in en[j].words})
        for left, right in sample
    ]
    for left, right in sides:
        zh_counts.update(left)
        en_counts.update(right)
    total = len(sample)
    for left, right in sides:
        useful = [w for w in right if 2 <= en_counts[w] <= total // 2]
        for word in left:
            if 2 <= zh_counts[word] <= total // 2:
                together[word].update(useful)
    return _associated(zh_counts, en_counts, together, total)


def _associated(
    zh_counts: Counter[str], en_counts: Counter[str], together: dict[str, Counter[str]], total: int
) -> Links:
    ranked: dict[str, list[tuple[float, str]]] = {}
    best_zh: dict[str, list[tuple[float, str]]] = defaultdict(list)
    for word, counts in together.items():
        own = zh_counts[word]
        for stem, both in counts.items():
            if both < LEAST_TOGETHER:
                continue
            dice = 2 * both / (own + en_counts[stem])
            if dice < LEAST_DICE or likelihood_ratio(both, own, en_counts[stem], total) < LEAST_LIKELIHOOD:
                continue
            ranked.setdefault(word, []).append((dice, stem))
            best_zh[stem].append((dice, word))
    wanted = {
        stem: {w for _, w in sorted(found, reverse=True)[:MOST_LINKS]} for stem, found in best_zh.items()
    }
    return {
        word: kept
        for word, found in ranked.items()
        if (kept := {s for _, s in sorted(found, reverse=True)[:MOST_LINKS] if word in wanted[s]})
    }


def likelihood_ratio(both: int, left: int, right: int, total: int) -> float:
    """Dunning's G² (Computational Linguistics 19, 1993) for words met together in `both` of `total`."""
    expected = left * right / total
    if both <= expected:
        return 0.0
    cells = (
        (both, expected),
        (left - both, left - expected),
        (right - both, right - expected),
        (total - left - right + both, total - left - right + expected),
    )
    return 2 * sum(n * log(n / e) for n, e in cells if n > 0 and e > 0)


def merged(*tables: Links) -> Links:
    """Put links together."""
    links: Links = defaultdict(set)
    for table in tables:
        for word, stems in table.items():
            links[word] |= stems
    return dict(links)
