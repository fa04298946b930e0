"""Make a glossary ready for search: fold and inflect its terms, build automata, enlarge the dictionary.

This is done once and kept; a run that finds the result in the cache does not load this file.
"""

import marshal
import struct
from array import array
from collections.abc import Iterable, Sequence
from enum import StrEnum
from hashlib import sha256
from itertools import accumulate
from pathlib import Path
from typing import Any

from termbase.enlarging import add_words
from termbase.exchange import read_glossary
from termbase.glossary import Concept, Glossary
from termbase.inflection import forms
from termbase.jiebadata import jieba_words
from termbase.language import Language
from termbase.normalization import fold
from termbase.patterns import LIMITED, SOLID, is_limited
from termbase.words import Words, block_pattern


def compiled_files(files: Sequence[Path]) -> bytes:
    """Read glossaries and compile them as one, the first winning where two define a concept."""
    return compiled(merged([read_glossary(file) for file in files]))


def merged(glossaries: Iterable[Glossary]) -> Glossary:
    """Lay glossaries over each other: where two define a concept, the first one's holds whole."""
    concepts: dict[str, Concept] = {}
    for glossary in glossaries:
        for concept in glossary.concepts:
            concepts.setdefault(concept.id, concept)
    return Glossary(tuple(concepts.values()))


def compiled(glossary: Glossary) -> bytes:
    """Lay a glossary out as `CompiledGlossary` reads it."""
    concepts = [marshal.dumps(_frozen(concept)) for concept in glossary.concepts]
    patterns = {language: _patterns(glossary, language) for language in Language}
    words = add_words(jieba_words(), patterns[Language.ZH])
    added = words.lists[0]
    sections = {
        "concept_starts": array("Q", accumulate(map(len, concepts), initial=0)).tobytes(),
        "concepts": b"".join(concepts),
        "words.trie": added.trie.tobytes(),
        "words.values": array("d", added.frequencies).tobytes(),
        "words.logarithms": array("d", added.logarithms).tobytes(),
        "words.pairs": bytes(words.pairs),
    }
    for language in Language:
        sections |= _searchable(glossary, language, patterns[language], words)
    header = {
        "hash": _hash(glossary),
        "concepts": len(concepts),
        "kinds": _kinds(glossary),
        "undated": {language.value: _has_undated(glossary, language) for language in Language},
        "words.total": added.total,
    }
    return _packed(header, sections)


def _packed(header: dict[str, Any], sections: dict[str, bytes]) -> bytes:
    """Lay the sections out behind a header that says where each stands; doubles need multiples of 8."""
    places, body = {}, bytearray()
    for name, section in sections.items():
        places[name] = (len(body), len(body) + len(section))
        body += section + b"\0" * (-len(section) % 8)
    head = marshal.dumps(header | {"sections": places})
    return struct.pack("<Q", len(head)) + head + body


def _patterns(glossary: Glossary, language: Language) -> dict[str, list[tuple[int, int]]]:
    """Each folded form of the language's terms, and the terms (by number) that it stands for."""
    patterns: dict[str, list[tuple[int, int]]] = {}
    for number, concept in enumerate(glossary.concepts):
        for index, term in enumerate(concept.terms):
            if term.language is language:
                for form in dict.fromkeys(map(fold, forms(term))):
                    if form:
                        patterns.setdefault(form, []).append((number, index))
    return patterns


def _searchable(
    glossary: Glossary, language: Language, patterns: dict[str, list[tuple[int, int]]], words: Words
) -> dict[str, bytes]:
    """The sections by which one language is searched."""
    from daachorse import CharwiseDoubleArrayAhoCorasick

    flags = bytearray()
    for pattern, refs in patterns.items():
        terms = [glossary.concepts[number].terms[index] for number, index in refs]
        solid = SOLID if is_solid(pattern, words) else 0
        flags.append(solid | (LIMITED if any(map(is_limited, terms)) else 0))
    automaton = CharwiseDoubleArrayAhoCorasick(list(patterns)).serialize() if patterns else b""
    starts = accumulate(map(len, patterns.values()), initial=0)
    refs_flat = (number for refs in patterns.values() for ref in refs for number in ref)
    return {
        f"{language}.automaton": automaton,
        f"{language}.flags": bytes(flags),
        f"{language}.starts": array("I", starts).tobytes(),
        f"{language}.refs": array("I", refs_flat).tobytes(),
    }


def is_solid(pattern: str, words: Words) -> bool:
    """Whether a pattern's own words keep its edges from joining the characters beside it."""
    if len(pattern) == 1:
        return False
    blocks = list(block_pattern().finditer(pattern))
    if not blocks:
        return True
    first, last = blocks[0], blocks[-1]
    opens = first.start() > 0 or len(words.known(first[0])[0]) > 1
    return opens and (last.end() < len(pattern) or len(words.known(last[0])[-1]) > 1)


def _frozen(concept: Concept) -> tuple[Any, ...]:
    terms = tuple(tuple(v.value if isinstance(v, StrEnum) else v for v in t) for t in concept.terms)
    return (concept.id, terms, concept.kind, concept.subject, concept.definition)


def _hash(glossary: Glossary) -> str:
    """A hash of the content: the same wherever the files lie."""
    content = [
        concept._replace(terms=tuple(term._replace(origin="") for term in concept.terms))
        for concept in glossary.concepts
    ]
    return sha256(repr(content).encode()).hexdigest()[:12]


def _kinds(glossary: Glossary) -> dict[str, list[int]]:
    kinds: dict[str, list[int]] = {}
    for number, concept in enumerate(glossary.concepts):
        kinds.setdefault(concept.kind, []).append(number)
    return kinds


def _has_undated(glossary: Glossary, language: Language) -> bool:
    return any(term.is_valid("") for c in glossary.concepts for term in c.in_language(language))
