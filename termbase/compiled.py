"""A glossary made ready for search: one automaton a language, and its concepts read on demand.

Everything that a run would otherwise work out is done once: terms are folded and inflected, the
automata built, jieba's dictionary enlarged by the terms. The result is one file in the
cache, mapped into memory, named by the files it was made of.
"""

import struct
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple
from zlib import crc32

from termbase.cache import cached, thawed
from termbase.errors import UnreadableGlossaryError
from termbase.glossary import Concept, Glossary, PartOfSpeech, Term, TermStatus, TermType
from termbase.language import Language
from termbase.patterns import FORMAT

if TYPE_CHECKING:
    from daachorse import CharwiseDoubleArrayAhoCorasick

    from termbase.words import Words


class Sense(NamedTuple):
    """A term, and the concept that it names."""

    concept: Concept
    term: Term


class CompiledGlossary:
    """Concepts and the means to find their terms in a text.

    A *pattern* is a folded form of a term; several terms of several concepts may share it.
    """

    def __init__(self, view: memoryview) -> None:
        (size,) = struct.unpack_from("<Q", view)
        self._header = thawed(view[8 : 8 + size])
        self._body = view[8 + size :]
        self._concepts: dict[int, Concept] = {}
        self._automata: dict[Language, CharwiseDoubleArrayAhoCorasick | None] = {}
        self._senses: dict[tuple[Language, int], tuple[Sense, ...]] = {}

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
            self._concepts[number] = _concept(thawed(blob))
        return self._concepts[number]

    def concepts(self) -> Iterator[Concept]:
        """Every concept."""
        return (self.concept(number) for number in range(len(self)))

    def saying(self, words: str) -> Iterator[Concept]:
        """Every concept whose entry holds some words, which must be ASCII, in a note or a name."""
        starts, blob = self._section("concept_starts").cast("Q"), bytes(self._section("concepts"))
        at, number = -1, -1
        while (at := blob.find(words.encode(), at + 1)) >= 0:
            found = bisect_right(starts, at) - 1
            if found != number:
                number = found
                yield self.concept(number)

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
        if language not in self._automata:
            from daachorse import CharwiseDoubleArrayAhoCorasick

            data = bytes(self._section(f"{language}.automaton"))
            self._automata[language] = CharwiseDoubleArrayAhoCorasick.deserialize(data) if data else None
        return self._automata[language]

    def flags(self, language: Language) -> memoryview:
        """One byte a pattern: SOLID, LIMITED."""
        return self._section(f"{language}.flags")

    def senses(self, language: Language, pattern: int) -> tuple[Sense, ...]:
        """The terms that a pattern stands for, each with its concept; always the same tuple."""
        known = self._senses.get((language, pattern))
        if known is not None:
            return known
        starts = self._section(f"{language}.starts").cast("I")
        refs = self._section(f"{language}.refs").cast("I")
        pairs = refs[starts[pattern] * 2 : starts[pattern + 1] * 2]
        concepts = [self.concept(number) for number in pairs[::2]]
        found = tuple(Sense(c, c.terms[t]) for c, t in zip(concepts, pairs[1::2], strict=True))
        return self._senses.setdefault((language, pattern), found)

    def can_apply(self, language: Language, date: str) -> bool:
        """Whether some term of a language is in force on a day."""
        if self._header["undated"][language]:
            return True
        return any(
            term.language is language and term.is_valid(date)
            for concept in self.concepts()
            for term in concept.terms
        )

    def words(self) -> "Words":
        """Jieba's words and the glossary's Chinese terms; always the same, which remember what they cut."""
        return self._words

    @cached_property
    def _words(self) -> "Words":
        import marisa_trie

        from termbase.jiebadata import jieba_words
        from termbase.words import WordList, Words

        trie = marisa_trie.Trie().frombytes(bytes(self._section("words.trie")))
        values, logarithms = (self._section(f"words.{name}").cast("d") for name in ("values", "logarithms"))
        base = jieba_words()
        pairs = self._section("words.pairs")
        return Words(
            (WordList(trie, values, logarithms, self._header["words.total"]), *base.lists), base.model, pairs
        )


def compile_glossary(glossary: Glossary) -> CompiledGlossary:
    """Make a glossary ready for search, in memory."""
    from termbase.compiling import compiled

    return CompiledGlossary(memoryview(compiled(glossary)))


def load_glossaries(files: Sequence[Path]) -> CompiledGlossary:
    """Read glossaries as one, the first winning where two define a concept, by way of the cache."""
    stamps = [_stamp(file) for file in files]
    name = f"glossary-{crc32(repr([path for path, *_ in stamps]).encode()):08x}.bin"
    return CompiledGlossary(cached(name, repr([FORMAT, *stamps]).encode(), lambda: _compiled_files(files)))


def _compiled_files(files: Sequence[Path]) -> bytes:
    from termbase.compiling import compiled_files

    return compiled_files(files)


def _stamp(file: Path) -> tuple[str, int, int]:
    try:
        status = file.stat()
    except OSError as error:
        raise UnreadableGlossaryError(f"{file}: cannot read the glossary: {error.strerror}") from error
    return str(file.resolve()), status.st_size, status.st_mtime_ns


def _concept(frozen: tuple[Any, ...]) -> Concept:
    concept = Concept(*frozen)
    return concept._replace(terms=tuple(map(_term, concept.terms)))


def _term(frozen: tuple[Any, ...]) -> Term:
    text, language, status, kind, part_of_speech, *rest = frozen
    return Term(
        text, Language(language), TermStatus(status), TermType(kind), PartOfSpeech(part_of_speech), *rest
    )
