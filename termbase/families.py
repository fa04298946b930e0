"""Which terms are wordings of one name, and of which family: the glossary's own knowledge, no text's.

A term of the type *variant* is another wording of its concept's preferred term. A family goes beyond one
concept: where two terms of a second concept differ just as two of the first (移徙政策 / 迁徙政策 after
移徙 / 迁徙), both concepts belong to the family of the first, its root.
"""

from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from termbase.compiled import Sense
from termbase.context import Context
from termbase.glossary import Concept, TermStatus, TermType
from termbase.language import Language
from termbase.normalization import fold


class Reading(NamedTuple):
    """What a match means within the families."""

    root: str  # the concept that gave the family its forms
    form: str  # the root's form that the term holds, or the whole term where it holds none
    senses: tuple[Sense, ...]  # those of the family
    is_open: bool  # whether the words may also name a concept outside the family


def competing(concept: Concept, language: Language) -> tuple[str, ...]:
    """The wordings of a concept of which a text should use one; empty where mixing does no harm."""
    if concept.kind == "phrase":  # loosely rendered by nature
        return ()
    terms = concept.in_language(language)
    if all(term.type is not TermType.VARIANT for term in terms):
        return ()
    rivals = (
        term
        for term in terms
        if term.type is TermType.VARIANT
        or (term.status is TermStatus.PREFERRED and term.type is TermType.FULL)
    )
    return tuple(dict.fromkeys(term.text for term in rivals))


class Families:
    """Which family, and which of its forms, the terms of a glossary belong to."""

    def __init__(self, context: Context) -> None:
        self._glossary = context.glossary
        self._is_usable = context.is_usable
        self._automaton = cache(context.glossary.automaton)
        self._roots: dict[tuple[str, Language], Concept] = {}

    def reading(self, senses: tuple[Sense, ...]) -> Reading | None:
        """Read the senses of a match; None where none of them is of a family."""
        members = tuple(
            sense
            for sense in senses
            if sense.term.status is not TermStatus.FORBIDDEN
            and sense.term.text in competing(sense.concept, sense.term.language)
            and not self._is_free(sense)
        )
        if not members:
            return None
        language = members[0].term.language
        roots = {self.root(sense.concept, language) for sense in members}
        if len(roots) > 1:
            return None
        (root,) = roots
        concepts = {sense.concept.id for sense in members}
        is_open = any(s.concept.id not in concepts and s.term.status.is_usable for s in senses)
        return Reading(root.id, _form(members[0].term.text, competing(root, language)), members, is_open)

    def _is_free(self, sense: Sense) -> bool:
        """Whether the same words also stand as a term beside which others may be written."""
        return any(
            row.text == sense.term.text
            and row.status is TermStatus.ADMITTED
            and row.type is not TermType.VARIANT
            and self._is_usable(row)
            for row in sense.concept.in_language(sense.term.language)
        )

    def root(self, concept: Concept, language: Language) -> Concept:
        """The concept whose forms those of another are made with; itself if there is none."""
        key = concept.id, language
        if key not in self._roots:
            self._roots[key] = concept  # ends a circle
            nearest = min(self._bases(concept, language), key=lambda base: base[0], default=None)
            if nearest:
                self._roots[key] = self.root(nearest[1], language)
        return self._roots[key]

    def _bases(self, concept: Concept, language: Language) -> Iterator[tuple[int, Concept]]:
        """Concepts with two forms that, put for each other in a term, give another of its terms."""
        forms = competing(concept, language)
        automaton = self._automaton(language)
        if automaton is None:
            return
        for text in forms:
            patterns = {pattern for _, _, pattern in automaton.find_overlapping(fold(text))}
            for sense in (s for pattern in patterns for s in self._glossary.senses(language, pattern)):
                part = sense.term.text
                if sense.concept.id == concept.id or not 1 < len(part) < len(text) or not _holds(text, part):
                    continue
                rivals = competing(sense.concept, language)
                if part in rivals and any(
                    text.replace(part, rival) in forms for rival in rivals if rival != part
                ):
                    yield len(part), sense.concept


def _form(text: str, forms: Iterable[str]) -> str:
    """The longest form that a term holds, or the term itself."""
    return max((form for form in forms if _holds(text, form)), key=len, default=text)


def _holds(text: str, part: str) -> bool:
    """Whether a term holds another: as whole words, where they are not Chinese."""
    return f" {part} " in f" {text} " if part.isascii() else part in text
