"""What a rule may ask of: the texts under check, their terms, their other side."""

from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING

from termbase.compiled import CompiledGlossary
from termbase.glossary import Term, TermStatus
from termbase.language import Language
from termbase.matching import Matches, TermMatch, TermMatcher
from termbase.text import Document
from termbase.waivers import Verdict
from termbase.zones import Zones

if TYPE_CHECKING:
    from termbase.alignment import Bitext
    from termbase.changes import Earlier


class Context:
    """The texts under check and all that is known of them, worked out when first asked for.

    `documents` are checked as one text: most often there is just one, with `--together` the chapters of
    a report. `source` is the other side of the first, if there is one; `date` is a day or empty. `earlier`
    is what both were at a revision to compare with; `verdict` is what came of the texts' waivers.
    """

    def __init__(
        self,
        documents: tuple[Document, ...],
        glossary: CompiledGlossary,
        *,
        date: str = "",
        source: Document | None = None,
        earlier: "Earlier | None" = None,
    ) -> None:
        self.documents = documents
        self.glossary = glossary
        self.date = date
        self.source = source
        self.earlier = earlier
        self.verdict = Verdict()
        self._matchers: dict[Language, TermMatcher] = {}
        self._matches: dict[Document, Matches] = {}
        self._zones: dict[Document, Zones] = {}

    @property
    def target(self) -> Document:
        """The text under check (the first, where there are several)."""
        return self.documents[0]

    def matcher(self, language: Language) -> TermMatcher:
        """The matcher for a language."""
        if language not in self._matchers:
            self._matchers[language] = TermMatcher(self.glossary, language)
        return self._matchers[language]

    def matches(self, document: Document) -> Matches:
        """The glossary's terms in a document of either side."""
        if document not in self._matches:
            self._matches[document] = self.matcher(document.language).find(document)
        return self._matches[document]

    def all_matches(self) -> Iterator[TermMatch]:
        """The glossary's terms in all texts under check."""
        for document in self.documents:
            yield from self.matches(document)

    def zones(self, document: Document) -> Zones:
        """The titles, quotations, symbols … of a document."""
        if document not in self._zones:
            self._zones[document] = Zones(document)
        return self._zones[document]

    def is_usable(self, term: Term) -> bool:
        """Whether a text of this date may use a term; a superseded one could be used in its time."""
        if term.status is TermStatus.SUPERSEDED:
            return bool(self.date and term.valid_to) and term.is_valid(self.date)
        return term.status.is_usable and (not self.date or term.is_valid(self.date))

    @cached_property
    def bitext(self) -> "Bitext | None":
        """The text under check aligned with its source; None when there is no source."""
        if self.source is None:
            return None
        from termbase.alignment import align

        zh, en = sorted((self.target, self.source), key=lambda d: d.language is not Language.ZH)
        return align(zh, en, self.glossary)
