"""How well damaged pairs are aligned: F1 strict and lax by kind of damage, with and without the dictionary.

Pairs come from official texts whose rows are known to match; their structure is stripped, then sentences
are dropped, merged, split, moved and page headers put in, at random but always alike for one seed.
Literary pairs were written for this purpose and aligned by hand (`texts/literary`, a bead a line).

Options: --tuning for the texts and seeds used while building; --size N to time a pair of N sentences a side.
"""

import argparse
import csv
import random
import re
import resource
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from scoring import Gold, Pair, aligned, f1, sides

from termbase.aligning.dictionary import dictionary
from termbase.alignment import align_segments
from termbase.compiled import CompiledGlossary, load_glossaries
from termbase.curated import curated_files
from termbase.language import Language
from termbase.segmentation import lines_of
from termbase.text import Document

PARALLEL = Path(__file__).parents[3] / "shared" / "reference" / "parallel"
LITERARY = Path(__file__).parents[1] / "texts" / "literary"
GOALS = {True: "all at once 0.95 / 0.98; literary 0.84 / 0.98", False: "all at once 0.90 / 0.96"}
MARKER = r"\s*(?:\d{1,3}[.．、]|[一二三四五六七八九十]{1,3}、|[(（]\w{1,3}[)）])\s*"


class Material(NamedTuple):
    """Texts and seeds to build pairs from."""

    files: tuple[str, ...]
    seeds: tuple[int, ...]


TUNING = Material(("sdg-goals-and-targets.tsv",), (1, 2, 3))
REPORTED = Material(("un-charter-articles-1-55.tsv", "resolutions.tsv"), (101, 102, 103, 104))


def rows(file: str) -> list[Pair]:
    """The rows of a file as beads, without paragraph numbers."""
    with (PARALLEL / file).open(encoding="utf-8", newline="") as handle:
        found = [(row["zh"], row["en"]) for row in csv.DictReader(handle, delimiter="\t")]
    return [([re.sub(f"^{MARKER}", "", zh)], [re.sub(f"^{MARKER}", "", en)]) for zh, en in found]


def dropped(pairs: list[Pair], rng: random.Random) -> list[Pair]:
    """Drop one side of one row in seven."""
    chances = [rng.random() for _ in pairs]
    return [
        ([], en) if chance < 0.07 else (zh, []) if chance < 0.14 else (zh, en)
        for (zh, en), chance in zip(pairs, chances, strict=True)
    ]


def without_blocks(pairs: list[Pair], rng: random.Random) -> list[Pair]:
    """Drop a twelfth of the rows in one piece, on either side."""
    pairs = list(pairs)
    for side in (0, 1):
        size = max(3, len(pairs) // 12)
        at = rng.randrange(len(pairs) - size)
        for number in range(at, at + size):
            zh, en = pairs[number]
            pairs[number] = ([], en) if side == 0 else (zh, [])
    return pairs


def split(pairs: list[Pair], rng: random.Random) -> list[Pair]:
    """Split one side of one row in four at a comma or semicolon."""
    return [_split(pair, rng) if rng.random() < 0.25 else pair for pair in pairs]


def _split(pair: Pair, rng: random.Random) -> Pair:
    zh, en = pair
    if not zh or not en:
        return pair
    if rng.random() < 0.5:
        pieces = [piece for piece in re.split(r"(?<=[；，。])", zh[0]) if piece.strip()]
        cut = rng.randrange(1, len(pieces)) if len(pieces) > 1 else 0
        return (["".join(pieces[:cut]), "".join(pieces[cut:])], en) if cut else pair
    pieces = [piece for piece in re.split(r"(?<=[;,.] )(?<!\d\. )", en[0]) if piece.strip()]
    cut = rng.randrange(1, len(pieces)) if len(pieces) > 1 else 0
    return (zh, ["".join(pieces[:cut]), "".join(pieces[cut:])]) if cut else pair


def merged(pairs: list[Pair], rng: random.Random) -> list[Pair]:
    """Merge two rows in five on one side."""
    found, at = [], 0
    while at < len(pairs):
        both = [*pairs[at], *pairs[at + 1]] if at + 1 < len(pairs) else [[]]
        if all(both) and rng.random() < 0.2:
            zh, en, next_zh, next_en = both
            joined = ["".join(zh + next_zh)], [" ".join(en + next_en)]
            found.append((joined[0], en + next_en) if rng.random() < 0.5 else (zh + next_zh, joined[1]))
            at += 2
        else:
            found.append(pairs[at])
            at += 1
    return found


def with_headers(pairs: list[Pair], rng: random.Random) -> list[Pair]:
    """Put page numbers and symbols between the rows of either side."""
    found: list[Pair] = []
    for number, pair in enumerate(pairs):
        if rng.random() < 0.06:
            found.append(([rng.choice(("A/60/150", f"{number}"))], []))
        if rng.random() < 0.06:
            found.append(([], [rng.choice(("A/60/150", f"{number} 05-12345 (E)"))]))
        found.append(pair)
    return found


def numbered(pairs: list[Pair], rng: random.Random) -> list[Pair]:
    """Give every second row the number that a paragraph has."""
    return [
        ([f"{number}. {zh[0]}", *zh[1:]], [f"{number}. {en[0]}", *en[1:]]) if rng.random() < 0.5 else (zh, en)
        for number, (zh, en) in enumerate(pairs, 1)
    ]


Damage = Callable[[list[Pair], random.Random], list[Pair]]
KINDS: dict[str, tuple[Damage, ...]] = {
    "clean": (),
    "dropped": (dropped,),
    "blocks missing": (without_blocks,),
    "merged": (merged,),
    "split": (split,),
    "headers": (with_headers,),
    "all at once": (dropped, without_blocks, split, merged, with_headers),
    "all, numbered": (numbered, dropped, without_blocks, split, merged, with_headers),
}


def moved(pairs: list[Pair], rng: random.Random) -> tuple[list[str], list[str], Gold]:
    """Move one English row in twenty to another place; the moved row still belongs to its Chinese one."""
    order = list(range(len(pairs)))
    for _ in range(len(pairs) // 20):
        number = order.pop(rng.randrange(len(order)))
        order.insert(rng.randrange(len(order)), number)
    gold: Gold = {((number,), (at,)) for at, number in enumerate(order)}
    return [zh[0] for zh, _ in pairs], [pairs[number][1][0] for number in order], gold


def literary(glossary: CompiledGlossary, *, with_dictionary: bool) -> None:
    """Print a row for the literary pairs."""
    results = []
    for file in sorted(LITERARY.glob("*.txt")):
        pairs = [_bead(line) for line in file.read_text("utf-8").splitlines() if "|||" in line]
        zh, en, gold = sides(pairs)
        results.append((gold, aligned(zh, en, glossary, with_dictionary=with_dictionary)))
    strict, lax = f1(results)
    print(f"{'literary':<16} {strict:.3f} / {lax:.3f}   {len(results)} texts, used while building")


def _bead(line: str) -> Pair:
    zh, _, en = line.partition("|||")
    left, right = ([one.strip() for one in side.split("||") if one.strip()] for side in (zh, en))
    return left, right


def measure(material: Material, glossary: CompiledGlossary, *, with_dictionary: bool) -> None:
    """Print a row for each kind of damage."""
    for name, damages in [*KINDS.items(), ("moved", None)]:
        results, sentences, began = [], 0, time.process_time()
        for file in material.files:
            for seed in material.seeds:
                rng, pairs = random.Random(seed), rows(file)
                for damage in damages or ():
                    pairs = damage(pairs, rng)
                zh, en, gold = sides(pairs) if damages is not None else moved(pairs, rng)
                results.append((gold, aligned(zh, en, glossary, with_dictionary=with_dictionary)))
                sentences += len(zh)
        seconds = time.process_time() - began
        strict, lax = f1(results)
        print(f"{name:<16} {strict:.3f} / {lax:.3f}   {sentences / seconds:5.0f} sentences/s")


def time_large(size: int, glossary: CompiledGlossary) -> None:
    """Align a long pair made of damaged rows, and print time and memory."""
    rng = random.Random(7)
    source = [pair for file in (*TUNING.files, *REPORTED.files) for pair in rows(file)]
    pairs: list[Pair] = []
    while len(pairs) < size:
        zh, en = rng.choice(source)
        number = rng.randrange(10**6)  # no two sentences alike
        pairs.append(([f"{zh[0]}{number}"], [f"{en[0]} {number}"] if number % 3 else [en[0]]))
    zh, en, gold = sides(with_headers(merged(split(dropped(pairs, rng), rng), rng), rng))
    left = lines_of(Document("zh", "\n".join(zh), Language.ZH))
    right = lines_of(Document("en", "\n".join(en), Language.EN))
    began = time.process_time()
    bitext = align_segments(left, right, glossary)
    seconds = time.process_time() - began
    zh_at = {segment: at for at, segment in enumerate(left)}
    en_at = {segment: at for at, segment in enumerate(right)}
    test = {(tuple(zh_at[s] for s in unit.zh), tuple(en_at[s] for s in unit.en)) for unit in bitext.units}
    strict, lax = f1([(gold, test)])
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(f"{len(zh)} and {len(en)} sentences: {seconds:.1f} s, {memory} MB, {strict:.3f} / {lax:.3f}")


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--tuning", action="store_true")
    parser.add_argument("--size", type=int, default=0)
    options = parser.parse_args()
    if not PARALLEL.is_dir():
        print("the reference texts are not beside this checkout")
        return
    glossary = load_glossaries(list(curated_files()))
    if options.size:
        time_large(options.size, glossary)
        return
    for with_dictionary in (True, False):
        if with_dictionary and not dictionary():
            print("with the dictionary: not installed (the extra “dictionary”)")
            continue
        print("with the dictionary" if with_dictionary else "without a dictionary", "(F1 strict / lax)")
        measure(TUNING if options.tuning else REPORTED, glossary, with_dictionary=with_dictionary)
        literary(glossary, with_dictionary=with_dictionary)
        print(f"goals: {GOALS[with_dictionary]}; dropped, blocks missing and numbered 0.98; merged 0.99")


if __name__ == "__main__":
    main()
