"""The passes of the aligner: guess, search, learn from what was found, and search again."""

from collections import Counter
from collections.abc import Mapping, Sequence

from termbase.aligning.certainty import confidences
from termbase.aligning.clues import Clues, without_shared_furniture
from termbase.aligning.crossing import with_moved
from termbase.aligning.everyday import everyday_words
from termbase.aligning.evidence import Evidence, compare
from termbase.aligning.grid import Grid
from termbase.aligning.lexicon import known_links, learnt_links, merged
from termbase.aligning.model import KINDS, SHORT_KINDS, Model, ends_table, odds, refitted
from termbase.aligning.programme import Bead, best_path
from termbase.aligning.search import anchor_points, tube_around, window_around

WHOLE = 2_500  # cells; a smaller pair is searched whole
ROUNDS, LONG_ROUNDS = 2, 1  # of learning and searching again; a long text learns enough in one
LONG = 5_000  # sentences
SAMPLED = 400  # pairs of sentences on which chance is measured
TRUE, CHANCE = 0.45, 0.004  # guesses at how often a bit is explained, in a translation and by chance


def aligned(
    zh: Sequence[Clues], en: Sequence[Clues], dictionary: Mapping[str, tuple[str, ...]]
) -> tuple[list[tuple[Bead, float]], float]:
    """Align two sides: beads in order, each with its confidence; and the mean log odds of 1-1 and longer."""
    zh, en = without_shared_furniture(list(zh), list(en))
    known = merged(known_links(zh, en, everyday_words()), known_links(zh, en, dictionary))
    model = Model.guess([clues.length for clues in zh], [clues.length for clues in en], TRUE, CHANCE)
    grid = Grid(zh, en, Evidence(zh, en, known), model)
    if len(zh) * len(en) <= WHOLE:
        window = [(0, len(en))] * (len(zh) + 1)
    else:
        window = window_around(anchor_points(zh, en, known), len(zh), len(en))
    path = best_path(grid, window, SHORT_KINDS)
    for _ in range(ROUNDS if len(zh) < LONG else LONG_ROUNDS):
        evidence = Evidence(zh, en, merged(known, learnt_links(zh, en, _joined(path))))
        grid = Grid(zh, en, evidence, _fitted(zh, en, evidence, model, path))
        path = best_path(grid, tube_around(path, len(zh), len(en)), KINDS)
    sure, worth = confidences(grid, path)
    return with_moved(list(zip(path, sure, strict=True)), grid, evidence), worth


def _joined(path: Sequence[Bead]) -> list[tuple[range, range]]:
    """The sentences of each bead that has both sides."""
    return [(range(i, i + a), range(j, j + b)) for i, a, j, b in path if a and b]


def _fitted(
    zh: Sequence[Clues], en: Sequence[Clues], evidence: Evidence, model: Model, path: Sequence[Bead]
) -> Model:
    """Fit the model to a path."""
    kinds = Counter((a, b) for _, a, _, b in path)
    pairs = [(i, j) for i, a, j, b in path if a == b == 1]
    model = refitted(model, [(zh[i].length, en[j].length) for i, j in pairs], kinds)
    ends = ends_table((zh[i].end, en[j].end) for i, j in pairs)
    return model._replace(words=odds(*_explained(evidence, pairs)), ends=ends)


def _explained(evidence: Evidence, pairs: Sequence[tuple[int, int]]) -> tuple[float, float]:
    """How often a bit is explained: in pairs of the path, and (for each bit beside it) in shuffled ones."""
    sample = pairs[:: max(1, len(pairs) // SAMPLED)]
    lines = [(evidence.zh_line(i), evidence.en_line(j)) for i, j in sample]
    hits = weight = 0
    by_chance = 0.0
    for number, (left, right) in enumerate(lines):
        hits += sum(map(int.bit_count, compare(left, right)[:2]))
        weight += left.weight + right.weight
        other = lines[(number * 7 + 11) % len(lines)][1]
        both = sum(map(int.bit_count, compare(left, other)[:2])) + 0.2
        by_chance += both / (other.weight + 1) / (left.weight + 1) / 2
    true = (hits + 20 * TRUE) / (weight + 20)
    chance = by_chance / len(lines) if lines else CHANCE
    return min(max(true, 0.2), 0.9), min(max(chance, 0.0005), 0.02)
