"""Draw concepts of the curated glossary at random, to be checked row by row against the sources.

Run `python benchmarks/sample.py [NUMBER] [SEED]`; the same seed draws the same concepts of the same glossary.
"""

import random
import sys

from termbase.compiled import load_glossaries
from termbase.curated import curated_files


def main(number: int = 100, seed: int = 2026) -> None:
    """Print the concepts with all their terms, and the hash of the glossary they were drawn from."""
    glossary = load_glossaries(curated_files())
    concepts = sorted(glossary.concepts(), key=lambda concept: concept.id)
    print(f"{number} of {len(concepts)} concepts, seed {seed}, glossary {glossary.hash}")
    for concept in random.Random(seed).sample(concepts, number):
        print(f"\n{concept.id} ({concept.kind}, {concept.subject})")
        for term in concept.terms:
            dates = f" {term.valid_from}–{term.valid_to}" if term.valid_from or term.valid_to else ""
            note = f" — {term.note}" if term.note else ""
            print(f"  {term.language} {term.text} [{term.status.label}{dates}] {term.source}{note}")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
