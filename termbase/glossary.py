"""The glossary: concepts, and the terms that name them in each language (ISO 30042, TBX)."""

from enum import StrEnum
from typing import NamedTuple

from termbase.language import Language


class TermStatus(StrEnum):
    """Administrative status of a term; the values are TBX's, and *forbidden* is ours."""

    PREFERRED = "preferredTerm-admn-sts"
    ADMITTED = "admittedTerm-admn-sts"
    DEPRECATED = "deprecatedTerm-admn-sts"
    SUPERSEDED = "supersededTerm-admn-sts"
    FORBIDDEN = "forbidden"

    @property
    def label(self) -> str:
        """The word that people use: preferred, admitted …"""
        return self.value.partition("Term")[0]

    @property
    def is_usable(self) -> bool:
        """Whether a text may use such a term."""
        return self in (TermStatus.PREFERRED, TermStatus.ADMITTED)


class TermType(StrEnum):
    """Term type of TBX-Basic."""

    FULL = "fullForm"
    SHORT = "shortForm"
    ABBREVIATION = "abbreviation"
    ACRONYM = "acronym"
    VARIANT = "variant"  # another wording of the same name: one text should not mix the two
    PHRASE = "phrase"


class PartOfSpeech(StrEnum):
    """Part of speech of TBX-Basic."""

    NOUN = "noun"
    VERB = "verb"
    ADJECTIVE = "adjective"
    ADVERB = "adverb"
    OTHER = "other"


UNVERIFIED = "unverified"


class Term(NamedTuple):
    """One name of a concept.

    Dates are ISO strings, `YYYY` or `YYYY-MM-DD`, empty where there is no bound; `valid_to` is the
    last valid day. `not_after` and `not_before` list what may not stand directly before and after the
    term in a text; of `only_with` one must stand in the same sentence. `match` and `no_match` are
    sentences in which the term must, or must not, be found (the entry's own tests).
    """

    text: str
    language: Language
    status: TermStatus = TermStatus.PREFERRED
    type: TermType = TermType.FULL
    part_of_speech: PartOfSpeech = PartOfSpeech.NOUN
    valid_from: str = ""
    valid_to: str = ""
    exact_case: bool = False
    forms: tuple[str, ...] = ()
    not_after: tuple[str, ...] = ()
    not_before: tuple[str, ...] = ()
    only_with: tuple[str, ...] = ()
    match: tuple[str, ...] = ()
    no_match: tuple[str, ...] = ()
    replacement: str = ""
    source: str = ""
    note: str = ""
    origin: str = ""  # the file and line it was read from

    @property
    def is_verified(self) -> bool:
        """Whether a source confirms it."""
        return not self.source.startswith(UNVERIFIED)

    def is_valid(self, date: str) -> bool:
        """Whether it was in force on a day (`YYYY-MM-DD`); without a day, whether it is undated."""
        if not date:
            return not (self.valid_from or self.valid_to)
        return first_day(self.valid_from) <= date <= last_day(self.valid_to)


def first_day(date: str) -> str:
    """The first day that `YYYY` or `YYYY-MM-DD` covers; the beginning of time when empty."""
    return date if len(date) != len("YYYY") else f"{date}-01-01"


def last_day(date: str) -> str:
    """The last day that `YYYY` or `YYYY-MM-DD` covers; the end of time when empty."""
    return (date if len(date) != len("YYYY") else f"{date}-12-31") or "9999-12-31"


class Concept(NamedTuple):
    """A unit of knowledge with its terms in both languages."""

    id: str
    terms: tuple[Term, ...]
    kind: str = "term"
    subject: str = ""
    definition: str = ""

    def in_language(self, language: Language) -> tuple[Term, ...]:
        """The terms of one language: its language section."""
        return tuple(term for term in self.terms if term.language is language)

    def preferred(self, language: Language, date: str = "") -> Term | None:
        """The term to write in a language on a day; without a day, the one in force last.

        What has since been superseded was the term to write in its time.
        """
        terms = [
            term for term in self.terms if term.language is language and term.status is TermStatus.PREFERRED
        ]
        if not date:
            return max(terms, key=lambda term: last_day(term.valid_to), default=None)
        kinds = {term.type for term in terms} or {TermType.FULL}
        past = [
            term
            for term in self.terms
            if term.language is language
            and term.status is TermStatus.SUPERSEDED
            and term.type in kinds
            and term.valid_to
            and term.is_valid(date)
        ]
        return next((term for term in (*past, *terms) if term.is_valid(date)), None)


class Glossary(NamedTuple):
    """Concepts in order; ids are unique.

    `fields` are the facts of terms and concepts (by the names above) that the file it was read from has a
    place for: a fact that is not among them is unknown, not empty. `left_out` says, one sentence
    each, what of the file was not taken over.
    """

    concepts: tuple[Concept, ...]
    title: str = ""
    fields: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()


def overlapping_preferred(concept: Concept) -> tuple[Term, Term] | None:
    """Find two terms that one language prefers on the same day; a model allows none."""
    preferred = [term for term in concept.terms if term.status is TermStatus.PREFERRED]
    for index, term in enumerate(preferred):
        for other in preferred[index + 1 :]:
            if (
                term.language is other.language
                and first_day(term.valid_from) <= last_day(other.valid_to)
                and first_day(other.valid_from) <= last_day(term.valid_to)
            ):
                return term, other
    return None
