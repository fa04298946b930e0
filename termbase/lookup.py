"""The glossary's answer to some words, in either language: as they are, in another form, or near them.

Words are folded as the matcher folds texts, so that inflected and traditional forms and any width are
found at once. Only words that no term has are compared with all terms: by their pinyin initials
(rqgzb for 人权高专办), by the terms that hold them, and by the pairs of characters they share.
"""

import re
from collections import Counter
from collections.abc import Iterator
from enum import StrEnum
from importlib.util import find_spec
from typing import Any, NamedTuple

from termbase.cache import cached_value
from termbase.compiled import CompiledGlossary, Sense
from termbase.glossary import Concept, Term
from termbase.language import Language
from termbase.normalization import fold

FORMAT = 1  # of the index of near terms: to be raised when what is stored changes
NEAR = 8  # concepts that are offered where none has the very words
SIMILAR = 0.5  # Dice's coefficient of two terms' pairs of characters, from which they count as near
EDGE = "\n"  # stands in no folded term


class How(StrEnum):
    """How a term answers the words asked for."""

    EXACT = "exact"
    FORM = "other form"  # inflected, traditional, of another width or case
    INITIALS = "pinyin initials"
    NEAR = "near"


class Answer(NamedTuple):
    """A concept, its term that answers, and how."""

    concept: Concept
    term: Term
    how: How


def lookup(words: str, glossary: CompiledGlossary) -> tuple[Answer, ...]:
    """Find the concepts that some words name, those to write first; else those that come near."""
    found = list(_senses(fold(words), glossary))
    if not found and (concept := _by_id(words.strip(), glossary)):
        found = [Sense(concept, concept.terms[0])]
    if not found:
        return tuple(_near(fold(words), glossary))
    answers: dict[str, Answer] = {}
    for concept, term in sorted(found, key=lambda sense: not sense.term.status.is_usable):
        how = How.EXACT if words in (term.text, concept.id) else How.FORM
        answers.setdefault(concept.id, Answer(concept, term, how))
    return tuple(sorted(answers.values(), key=lambda answer: answer.how is not How.EXACT))


def _senses(folded: str, glossary: CompiledGlossary) -> Iterator[Sense]:
    """Yield the terms one of whose forms is the words; Chinese words are in no English term."""
    languages = [Language.ZH] if re.search("[\u3400-\u9fff]", folded) else list(Language)
    for language in languages:
        automaton = glossary.automaton(language)
        if automaton is None or not folded:
            continue
        for start, end, pattern in automaton.find_overlapping(folded):
            if start == 0 and end == len(folded):
                yield from glossary.senses(language, pattern)


def _by_id(words: str, glossary: CompiledGlossary) -> Concept | None:
    return glossary.concept_named(words) if re.fullmatch(r"[a-z][a-z0-9]*(-[a-z0-9]+)+", words) else None


def _near(folded: str, glossary: CompiledGlossary) -> Iterator[Answer]:
    index = _Index(glossary)
    found = [(entry, How.INITIALS) for entry in index.with_initials(folded)]
    found = found or [(entry, How.NEAR) for entry in index.like(folded)]
    seen: set[str] = set()
    for entry, how in found:
        _, number, place, _ = index.entries[entry]
        concept = glossary.concept(number)
        if concept.id not in seen and len(seen) < NEAR:
            seen.add(concept.id)
            yield Answer(concept, concept.terms[place], how)


class _Index:
    """All terms of a glossary as text, with their initials and pairs of characters; kept in the cache."""

    def __init__(self, glossary: CompiledGlossary) -> None:
        has_pinyin = find_spec("pypinyin") is not None
        key = repr([FORMAT, glossary.hash, has_pinyin]).encode()
        name = f"lookup-{glossary.hash[0]}.bin"  # at most sixteen files, whatever is edited
        self.entries: list[tuple[str, int, int, str]]
        self.entries, self._pairs = cached_value(name, key, lambda: _made(glossary, has_pinyin=has_pinyin))

    def with_initials(self, letters: str) -> list[int]:
        """The entries whose pinyin begins with these letters, word by word; whole terms alone if any."""
        if not re.fullmatch("[a-z]{2,}", letters):
            return []
        exact = [at for at, entry in enumerate(self.entries) if entry[3] == letters]
        if exact or len(letters) < 3:
            return exact
        longer = [at for at, entry in enumerate(self.entries) if entry[3].startswith(letters)]
        return sorted(longer, key=lambda at: len(self.entries[at][3]))

    def like(self, folded: str) -> list[int]:
        """The entries that hold the words, or share most of their pairs of characters; best first."""
        asked = pairs_of(folded)
        common: Counter[int] = Counter()
        for pair in asked:
            common.update(memoryview(self._pairs.get(pair, b"")).cast("I"))
        scores = {at: 2 * n / (len(asked) + len(self.entries[at][0]) + 1) for at, n in common.items()}
        for at, (text, *_) in enumerate(self.entries):
            if folded and folded in text:
                scores[at] = max(scores.get(at, 0), SIMILAR + (1 - SIMILAR) * len(folded) / len(text))
        near = [at for at, score in scores.items() if score >= SIMILAR]
        return sorted(near, key=lambda at: (-scores[at], at))


def pairs_of(text: str) -> set[str]:
    """The pairs of neighbouring characters of a text, its edges included.

    >>> sorted(pairs_of("ab")) == [EDGE + "a", "ab", "b" + EDGE]
    True
    """
    framed = f"{EDGE}{text}{EDGE}"
    return {framed[at : at + 2] for at in range(len(framed) - 1)}


def _made(glossary: CompiledGlossary, *, has_pinyin: bool) -> tuple[list[Any], dict[str, bytes]]:
    from array import array

    entries: list[tuple[str, int, int, str]] = []
    pairs: dict[str, array[int]] = {}
    for number, concept in enumerate(glossary.concepts()):
        for place, term in enumerate(concept.terms):
            folded = fold(term.text)
            is_named = has_pinyin and term.language is Language.ZH
            for pair in pairs_of(folded):
                pairs.setdefault(pair, array("I")).append(len(entries))
            entries.append((folded, number, place, initials_of(folded) if is_named else ""))
    return entries, {pair: places.tobytes() for pair, places in pairs.items()}


def initials_of(text: str) -> str:
    """The first letter of each character's pinyin; Latin letters and digits stay.

    >>> initials_of("人权高专办")
    'rqgzb'
    """
    from pypinyin import Style, lazy_pinyin

    return re.sub("[^a-z0-9]", "", "".join(lazy_pinyin(text, style=Style.FIRST_LETTER)).lower())
