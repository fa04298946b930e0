"""A glossary's own tests: sentences in which a term must be found, and others in which it must not.

They are run through the matcher that texts are checked with, in company of the whole glossary: a longer
term of another concept may rightly take a sentence away.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from termbase.compiled import CompiledGlossary
from termbase.glossary import Concept, Term
from termbase.language import Language
from termbase.matching import TermMatch, TermMatcher
from termbase.text import Document


class FailedSpec(NamedTuple):
    """A sentence that did not turn out as its term says."""

    concept: Concept
    term: Term
    sentence: str
    must_match: bool
    found: tuple[TermMatch, ...]  # all that was found in the sentence

    @property
    def message(self) -> str:
        """Say what was expected and what was found."""
        if not self.must_match:
            return f"“{self.term.text}” of {self.concept.id} is found in “{self.sentence}” and should not be"
        terms = ", ".join(f"“{m.text}” ({m.concept.id})" for m in self.found) or "nothing"
        return f"“{self.term.text}” of {self.concept.id} is not found in “{self.sentence}”: there is {terms}"


def spec_count(concepts: Iterable[Concept]) -> int:
    """How many sentences there are to run."""
    return sum(len(term.match) + len(term.no_match) for concept in concepts for term in concept.terms)


def failed_specs(concepts: Iterable[Concept], glossary: CompiledGlossary) -> Iterator[FailedSpec]:
    """Run the specs of some concepts against a glossary that holds them; yield those that fail."""
    matchers = {language: TermMatcher(glossary, language) for language in Language}
    for concept in concepts:
        for term in concept.terms:
            for sentence, must_match in _specs(term):
                document = Document("spec", sentence, term.language)
                found = tuple(matchers[term.language].find(document))
                if any(_names(match, concept, term) for match in found) is not must_match:
                    yield FailedSpec(concept, term, sentence, must_match, found)


def _specs(term: Term) -> Iterator[tuple[str, bool]]:
    yield from ((sentence, True) for sentence in term.match)
    yield from ((sentence, False) for sentence in term.no_match)


def _names(match: TermMatch, concept: Concept, term: Term) -> bool:
    """Whether a match is this term of this concept; the same words of another date count as well."""
    return any(s.concept.id == concept.id and s.term.text == term.text for s in match.senses)
