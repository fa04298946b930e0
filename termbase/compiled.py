"""A glossary made ready for search: one automaton a language, and its concepts read on demand.

Everything that a run would otherwise work out is done once: terms are folded and inflected, the
automata built, jieba's dictionary enlarged by the terms. The result is one file in the
cache, mapped into memory, named by the files it was made of.
"""

import marshal
import mmap
import struct
from array import array
from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
from functools import cached_property
from itertools import accumulate
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple
from zlib import crc32

from termbase.cache import cached
from termbase.errors import UnreadableGlossaryError
from termbase.exchange import read_glossary
from termbase.glossary import Concept, Glossary, PartOfSpeech, Term, TermStatus, TermType
from termbase.inflection import forms
from termbase.language import Language
from termbase.normalization import fold
from termbase.words import BLOCK, WordList, Words, add_words, jieba_words

if TYPE_CHECKING:
    from daachorse import CharwiseDoubleArrayAhoCorasick

FORMAT = 3  # to be raised when what is stored, or how, changes


class Sense(NamedTuple):
    """A term, and the concept that it names."""

    concept: Concept
    term: Term


class CompiledGlossary:
    """Concepts and the means to find their terms in a text.

    A *pattern* is a folded form of a term; several terms of several concepts may share it.
    """

    def __init__(self, data: "bytes | mmap.mmap") -> None:
        view = memoryview(data)
        (size,) = struct.unpack_from("<Q", view)
        self._header = marshal.loads(view[8 : 8 + size])  # noqa: S302 - the user's own cache, like a .pyc
        self._body = view[8 + size :]
        self._concepts: dict[int, Concept] = {}

    @property
    def hash(self) -> str:
        """A hash of all that the glossary says."""
        value: str = self._header["hash"]
        return value

    def __len__(self) -> int:
        """The number of concepts."""
        count: int = self._header["concepts"]
        return count

    def _section(self, name: str) -> memoryview:
        start, end = self._header["sections"][name]
        return self._body[start:end]

    def concept(self, number: int) -> Concept:
        """The concept of that number, in the order of the glossary."""
        if number not in self._concepts:
            starts = self._section("concept_starts").cast("Q")
            blob = self._section("concepts")[starts[number] : starts[number + 1]]
            self._concepts[number] = _thawed(marshal.loads(blob))  # noqa: S302 - as above
        return self._concepts[number]

    def concepts(self) -> Iterator[Concept]:
        """Every concept."""
        return (self.concept(number) for number in range(len(self)))

    def of_kind(self, *kinds: str) -> Iterator[Concept]:
        """Every concept of some kinds."""
        by_kind: dict[str, list[int]] = self._header["kinds"]
        return (self.concept(number) for kind in kinds for number in by_kind.get(kind, ()))

    @cached_property
    def _numbers(self) -> dict[str, int]:
        return {concept.id: number for number, concept in enumerate(self.concepts())}

    def concept_named(self, concept_id: str) -> Concept | None:
        """The concept with that id."""
        number = self._numbers.get(concept_id)
        return None if number is None else self.concept(number)

    def automaton(self, language: Language) -> "CharwiseDoubleArrayAhoCorasick | None":
        """The automaton over the patterns of a language; None where it has no term."""
        from daachorse import CharwiseDoubleArrayAhoCorasick

        data = bytes(self._section(f"{language}.automaton"))
        return CharwiseDoubleArrayAhoCorasick.deserialize(data) if data else None

    def flags(self, language: Language) -> memoryview:
        """One byte a pattern: SOLID, LIMITED."""
        return self._section(f"{language}.flags")

    def senses(self, language: Language, pattern: int) -> tuple[Sense, ...]:
        """The terms that a pattern stands for, each with its concept."""
        starts = self._section(f"{language}.starts").cast("I")
        refs = self._section(f"{language}.refs").cast("I")
        pairs = refs[starts[pattern] * 2 : starts[pattern + 1] * 2]
        concepts = [self.concept(number) for number in pairs[::2]]
        return tuple(Sense(c, c.terms[t]) for c, t in zip(concepts, pairs[1::2], strict=True))

    def can_apply(self, language: Language, date: str) -> bool:
        """Whether some term of a language is in force on a day."""
        if self._header["undated"][language]:
            return True
        return any(
            term.language is language and term.is_valid(date)
            for concept in self.concepts()
            for term in concept.terms
        )

    def words(self) -> Words:
        """Jieba's words and the glossary's Chinese terms."""
        import marisa_trie

        trie = marisa_trie.Trie().frombytes(bytes(self._section("words.trie")))
        values = self._section("words.values").cast("d")
        base = jieba_words()
        pairs = self._section("words.pairs")
        return Words((WordList(trie, values, self._header["words.total"]), *base.lists), base.model, pairs)


SOLID = 1  # alone, the pattern begins and ends with words of two characters or more
LIMITED = 2  # some term has context limits, or asks for its exact case


def compile_glossary(glossary: Glossary) -> CompiledGlossary:
    """Make a glossary ready for search, in memory."""
    return CompiledGlossary(_compiled(glossary))


def load_glossaries(files: Sequence[Path]) -> CompiledGlossary:
    """Read glossaries as one, the first winning where two define a concept, by way of the cache."""
    key = repr([FORMAT, *(_stamp(file) for file in files)])
    found = cached(f"glossary-{crc32(key.encode()):08x}.bin", lambda: _with_key(key, files))
    data = found if isinstance(found, bytes) else _mapped(found)
    size = int.from_bytes(data[:8], "little")
    if data[8 : 8 + size] != key.encode():  # another glossary whose key has the same checksum
        data = _with_key(key, files)
        size = int.from_bytes(data[:8], "little")
    return CompiledGlossary(memoryview(data)[8 + size :])  # type: ignore[arg-type]


def _stamp(file: Path) -> tuple[str, int, int]:
    try:
        status = file.stat()
    except OSError as error:
        raise UnreadableGlossaryError(f"{file}: cannot read the glossary: {error.strerror}") from error
    return str(file.resolve()), status.st_size, status.st_mtime_ns


def _mapped(file: Path) -> mmap.mmap:
    with file.open("rb") as handle:
        return mmap.mmap(handle.fileno(), 0, access=mmap.ACCESS_READ)


def _with_key(key: str, files: Sequence[Path]) -> bytes:
    return (
        struct.pack("<Q", len(key.encode()))
        + key.encode()
        + _compiled(merged([read_glossary(f) for f in files]))
    )


def merged(glossaries: Iterable[Glossary]) -> Glossary:
    """Lay glossaries over each other: where two define a concept, the first one's holds whole."""
    concepts: dict[str, Concept] = {}
    for glossary in glossaries:
        for concept in glossary.concepts:
            concepts.setdefault(concept.id, concept)
    return Glossary(tuple(concepts.values()))


def _compiled(glossary: Glossary) -> bytes:
    concepts = [marshal.dumps(_frozen(concept)) for concept in glossary.concepts]
    patterns = {language: _patterns(glossary, language) for language in Language}
    words = add_words(jieba_words(), patterns[Language.ZH])
    added = words.lists[0]
    sections = {
        "concept_starts": array("Q", accumulate(map(len, concepts), initial=0)).tobytes(),
        "concepts": b"".join(concepts),
        "words.trie": added.trie.tobytes(),
        "words.values": bytes(added.frequencies),
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
        flags.append(solid | (LIMITED if any(map(_is_limited, terms)) else 0))
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
    blocks = list(BLOCK.finditer(pattern))
    if not blocks:
        return True
    first, last = blocks[0], blocks[-1]
    opens = first.start() > 0 or len(words.known(first[0])[0]) > 1
    return opens and (last.end() < len(pattern) or len(words.known(last[0])[-1]) > 1)


def _is_limited(term: Term) -> bool:
    return bool(term.not_after or term.not_before or term.only_with or asks_for_case(term))


def asks_for_case(term: Term) -> bool:
    """Whether a term counts only as it is written: marked so, or in capitals (IT, AIDS, NGO)."""
    letters = [char for char in term.text if char.isascii() and char.isalpha()]
    return term.exact_case or (len(letters) > 1 and "".join(letters).isupper())


def _frozen(concept: Concept) -> tuple[Any, ...]:
    terms = tuple(tuple(v.value if isinstance(v, StrEnum) else v for v in t) for t in concept.terms)
    return concept._replace(terms=terms)[:]


def _thawed(frozen: tuple[Any, ...]) -> Concept:
    concept = Concept(*frozen)
    return concept._replace(terms=tuple(map(_thawed_term, concept.terms)))


def _thawed_term(frozen: tuple[Any, ...]) -> Term:
    text, language, status, kind, part_of_speech, *rest = frozen
    return Term(
        text, Language(language), TermStatus(status), TermType(kind), PartOfSpeech(part_of_speech), *rest
    )


def _hash(glossary: Glossary) -> str:
    """A hash of the content: the same wherever the files lie."""
    from hashlib import sha256

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
