"""What a glossary holds, by subject, kind, status and source; how much of given texts it covers."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from termbase.compiled import CompiledGlossary
from termbase.glossary import UNVERIFIED, Concept, TermStatus
from termbase.language import Language
from termbase.matching import Matches, TermMatcher
from termbase.normalization import fold_document
from termbase.text import Document
from termbase.words import block_pattern

TOP = 50  # uncovered words that are named
HAN = "[\u3400-\u9fff]"


class Statistics(NamedTuple):
    """Counts of concepts, terms and sources.

    A wrong variant is a term that is deprecated, superseded or forbidden; sources are grouped by what
    stands before their number.
    """

    concepts: int
    terms: int
    wrong_variants: int
    unverified_concepts: int
    unverified_terms: int
    specs: int
    subjects: Mapping[str, int]
    kinds: Mapping[str, int]
    statuses: Mapping[str, int]
    sources: Mapping[str, int]


class Coverage(NamedTuple):
    """How much of some texts the glossary's terms cover, and the concepts that occur in none.

    `uncovered` are the words of two or more Chinese characters that no term covers, with their counts.
    """

    characters: int
    covered: int
    uncovered: tuple[tuple[str, int], ...]
    dead: tuple[Concept, ...]

    @property
    def share(self) -> float:
        """The covered part of all Chinese characters, from 0 to 1."""
        return self.covered / self.characters if self.characters else 0.0


def statistics(concepts: Iterable[Concept]) -> Statistics:
    """Count concepts and what they hold."""
    concepts = tuple(concepts)
    terms = [term for concept in concepts for term in concept.terms]
    usable = [term for term in terms if term.status.is_usable]
    return Statistics(
        concepts=len(concepts),
        terms=len(terms),
        wrong_variants=len(terms) - len(usable),
        unverified_concepts=sum(not is_confirmed(concept) for concept in concepts),
        unverified_terms=sum(not term.is_verified for term in usable),
        specs=sum(len(term.match) + len(term.no_match) for term in terms),
        subjects=_counted(concept.subject for concept in concepts),
        kinds=_counted(concept.kind for concept in concepts),
        statuses=_counted(term.status.label for term in terms),
        sources=_counted(source_group(term.source) for term in terms),
    )


def is_confirmed(concept: Concept) -> bool:
    """Whether a source confirms a term to write in each language that the concept has."""
    languages = {term.language for term in concept.terms if term.status.is_usable}
    confirmed = {
        term.language
        for term in concept.terms
        if term.status is TermStatus.PREFERRED and term.source and term.is_verified
    }
    return languages <= confirmed


def source_group(source: str) -> str:
    """The work that a source names, without number or place in it.

    >>> source_group("UNBIS 1004110"), source_group("ILO C143, article 1"), source_group("A/RES/55/100")
    ('UNBIS', 'ILO', 'General Assembly resolutions')
    """
    if source.startswith(UNVERIFIED):
        return UNVERIFIED
    if source.startswith("A/RES/"):
        return "General Assembly resolutions"
    if source.startswith("S/RES/"):
        return "Security Council resolutions"
    if re.match(r"[A-Z]+(/[A-Z0-9.]+)+", source):
        return "other documents"
    name = re.split("[,;:(]", source)[0].strip()
    words = name.split()
    numbered = next((at for at, word in enumerate(words) if at and re.search(r"\d", word)), len(words))
    return " ".join(words[:numbered]) or "none"


def _counted(words: Iterable[str]) -> dict[str, int]:
    return dict(sorted(Counter(words).items(), key=lambda item: (-item[1], item[0])))


def coverage(documents: Iterable[Document], glossary: CompiledGlossary, top: int = TOP) -> Coverage:
    """Measure how much of the Chinese texts is covered; texts of both languages keep concepts alive."""
    matchers = {language: TermMatcher(glossary, language) for language in Language}
    characters = covered = 0
    uncovered: Counter[str] = Counter()
    alive: set[str] = set()
    for document in documents:
        matches = matchers[document.language].find(document)
        alive |= {sense.concept.id for senses in matches.readings for sense in senses}
        if document.language is Language.ZH:
            for word, is_covered in _words(document, matches, glossary):
                han = len(re.findall(HAN, word))
                characters += han
                covered += han if is_covered else 0
                if not is_covered and han > 1:
                    uncovered[word] += 1
    dead = tuple(concept for concept in glossary.concepts() if concept.id not in alive)
    return Coverage(characters, covered, tuple(uncovered.most_common(top)), dead)


def _words(document: Document, matches: Matches, glossary: CompiledGlossary) -> Iterator[tuple[str, bool]]:
    """Yield what terms cover, and the words between them."""
    folded = fold_document(document)
    words = glossary.words()
    at = 0
    for match in matches:
        start = folded.folded_offset(match.span.start)
        end = folded.folded_offset(match.span.end - 1) + 1
        for block in block_pattern().findall(folded.text[at:start]):
            yield from ((word, False) for word in words.cut(block))
        yield folded.text[start:end], True
        at = max(at, end)
    for block in block_pattern().findall(folded.text[at:]):
        yield from ((word, False) for word in words.cut(block))
