"""What a glossary holds and covers, in lines for people."""

from collections.abc import Iterator, Mapping

from termbase.statistics import Coverage, Statistics

ROWS = 15  # of a count by name; the rest is summed up
WORDS_IN_LINE = 5


def statistics_lines(found: Statistics) -> Iterator[str]:
    """Say what a glossary holds: totals first, then counts by name."""
    confirmed = found.concepts - found.unverified_concepts
    yield f"{found.concepts:>7} concepts"
    yield f"{found.terms:>7} terms"
    yield f"{found.wrong_variants:>7} wrong variants (deprecated, superseded or forbidden terms)"
    yield f"{found.specs:>7} specs"
    share = _share(confirmed, found.concepts)
    yield f"{confirmed:>7} concepts confirmed by a source in each language ({share})"
    yield f"{found.unverified_terms:>7} terms to write that no source confirms"
    yield from _table("status", found.statuses, found.terms)
    yield from _table("kind", found.kinds, found.concepts)
    yield from _table("subject", found.subjects, found.concepts)
    yield from _table("source", found.sources, found.terms)


def _table(title: str, counts: Mapping[str, int], total: int) -> Iterator[str]:
    yield ""
    yield f"By {title}:"
    rows = list(counts.items())
    for name, count in rows[:ROWS]:
        yield f"{count:>7}  {_share(count, total):>6}  {name or '(none)'}"
    if rest := rows[ROWS:]:
        count = sum(number for _, number in rest)
        yield f"{count:>7}  {_share(count, total):>6}  {len(rest)} others"


def coverage_lines(found: Coverage, concepts: int, *, dead: bool) -> Iterator[str]:
    """Say how much of the texts is covered, what is not, and which concepts occur nowhere."""
    yield ""
    yield (
        f"Coverage: {_share(found.covered, found.characters)} of {found.characters:,} Chinese characters; "
        f"{concepts - len(found.dead)} of {concepts} concepts occur."
    )
    if found.uncovered:
        yield f"The {len(found.uncovered)} most frequent words that no term covers:"
    cells = [f"{word} {count}" for word, count in found.uncovered]
    for at in range(0, len(cells), WORDS_IN_LINE):
        yield "    " + ", ".join(cells[at : at + WORDS_IN_LINE])
    if dead:
        yield "Concepts that occur nowhere:"
        yield from (f"    {concept.id}" for concept in found.dead)


def _share(part: int, whole: int) -> str:
    return f"{part / whole:.1%}" if whole else "-"
