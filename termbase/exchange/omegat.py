"""OmegaT's glossary: English, Chinese and a comment, parted by tabs, one pair of terms a line.

What the format asks: no control characters, no spaces at the ends, no source twice (DeepL and Weblate
refuse such a file). It holds the terms to write, and nothing of those to avoid.
"""

import re
from collections.abc import Iterator
from typing import BinaryIO

from termbase.delimited import decoded
from termbase.errors import UnreadableGlossaryError
from termbase.exchange import Format, WriteOptions
from termbase.glossary import Concept, Glossary, Term, TermStatus
from termbase.ids import slug_of
from termbase.language import Language

HEADER = "# Glossary in tab-separated format -*- coding: utf-8 -*-"


def write(glossary: Glossary, file: BinaryIO, options: WriteOptions) -> tuple[str, ...]:
    """Write each English term that may be used beside the Chinese to write; name what is left out."""
    del options
    seen: set[str] = set()
    alone = doubled = wrong = 0
    lines = [HEADER]
    for concept in glossary.concepts:
        wrong += sum(not term.status.is_usable for term in concept.terms)
        pairs = list(_pairs(concept))
        alone += not pairs
        for english, chinese, comment in pairs:
            if english in seen:
                doubled += 1
                continue
            seen.add(english)
            lines.append(f"{english}\t{chinese}\t{comment}".rstrip("\t"))
    file.write(("\n".join(lines) + "\n").encode())
    counts = {
        "concepts without a pair of terms to write": alone,
        "terms to avoid": wrong,
        "pairs whose English stands for another concept already": doubled,
    }
    lost = [f"left out: {count} {what}" for what, count in counts.items() if count]
    return ("an OmegaT glossary holds pairs of terms, a subject and a note, nothing else", *lost)


def _pairs(concept: Concept) -> Iterator[tuple[str, str, str]]:
    chinese = concept.preferred(Language.ZH)
    if chinese is None or not plain(chinese.text):
        return
    comment = plain("; ".join(filter(None, [concept.subject, chinese.note])))
    for term in sorted(concept.in_language(Language.EN), key=lambda t: t.status is TermStatus.ADMITTED):
        if term.status.is_usable and not term.valid_to and plain(term.text).lstrip("#"):
            yield plain(term.text).lstrip("#").strip(), plain(chinese.text), comment


def plain(text: str) -> str:
    """Make a text one cell: controls and line breaks become spaces, those at its ends go."""
    return " ".join(re.sub("[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff]", " ", text).split())


def read(file: BinaryIO, name: str) -> Glossary:
    """Read pairs of either direction; the Chinese is in the column with more Chinese characters."""
    lines = [
        (number, line.split("\t"))
        for number, line in enumerate(re.split("\r\n|\n|\r", decoded(file.read(), name)), 1)
        if line.strip() and not line.startswith("#")
    ]
    for number, cells in lines:
        if len(cells) < 2 or not cells[0].strip() or not cells[1].strip():
            raise UnreadableGlossaryError(
                f"{name}:{number}: no pair of terms; a line has a source, a tab and a target"
            )
    columns = ["".join(cells[at] for _, cells in lines) for at in (0, 1)]
    source = Language.ZH if _han(columns[0]) > _han(columns[1]) else Language.EN
    found: dict[str, list[tuple[int, list[str]]]] = {}
    for number, cells in lines:
        found.setdefault(cells[0].strip(), []).append((number, cells))
    fields = ("text", "language", *(["note"] if any(len(cells) > 2 for _, cells in lines) else []))
    return Glossary(tuple(_concepts(found, source, name)), title=name, fields=fields)


def _han(text: str) -> int:
    return len(re.findall("[\u3400-\u9fff]", text))


def _concepts(
    found: dict[str, list[tuple[int, list[str]]]], source: Language, name: str
) -> Iterator[Concept]:
    """Make a concept of each source; its first target is the preferred one."""
    taken: set[str] = set()
    for text, rows in found.items():
        terms = [Term(text, source, origin=f"{name}:{rows[0][0]}")]
        for number, (_, target, *comment) in rows:
            status = TermStatus.ADMITTED if len(terms) > 1 else TermStatus.PREFERRED
            note = comment[0].strip() if comment else ""
            terms.append(Term(target.strip(), source.other, status, note=note, origin=f"{name}:{number}"))
        concept_id = slug_of(terms, taken)
        taken.add(concept_id)
        yield Concept(concept_id, tuple(terms))


FORMAT = Format(name="omegat", suffixes=(".utf8", ".txt"), read=read, write=write)
