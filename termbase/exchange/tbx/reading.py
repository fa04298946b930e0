"""Read TBX: entries become concepts, whatever the version and style."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any, BinaryIO, NamedTuple

from termbase.errors import UnreadableGlossaryError
from termbase.exchange.tbx.categories import own_fact, part_of_speech_of, status_of, type_of
from termbase.exchange.tbx.entries import LANG, Node, entries
from termbase.glossary import Concept, Glossary, Term, TermStatus, TermType
from termbase.ids import slug_of
from termbase.language import Language
from termbase.tabular import LISTS, split, valid_date

TERM_LEVEL = ("termSec", "tig", "ntig")
SECTIONS = ("langSec", "langSet")
# Data categories that the model has a place for, and its name there.
FIELD_OF = {
    "administrativeStatus": "status",
    "normativeAuthorization": "status",
    "termType": "type",
    "partOfSpeech": "part_of_speech",
    "source": "source",
    "subjectField": "subject",
    "definition": "definition",
    "note": "note",
    "term": "text",
}
Facts = dict[str, str]


class _Draft(NamedTuple):
    """A term whose status may be unknown, and the section it stands in."""

    term: Term
    status: TermStatus | None
    section: int


def read_tbx(file: BinaryIO, name: str) -> Glossary:
    """Read the entries of a file; what the model has no place for is counted and said."""
    reader = _Reader(name)
    concepts = tuple(concept for entry in entries(file, name) if (concept := reader.concept(entry)).terms)
    if not concepts:
        raise UnreadableGlossaryError(f"{name}: no entry with a Chinese or English term")
    left_out = tuple(f"left out: {what} ({count})" for what, count in sorted(reader.left_out.items()))
    return Glossary(concepts, title=name, fields=("text", "language", *reader.fields), left_out=left_out)


class _Reader:
    """Reads entry after entry; remembers the ids given, the facts met and what it left out."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.left_out: Counter[str] = Counter()
        self.fields: dict[str, None] = {}
        self._ids: set[str] = set()

    def concept(self, entry: Node) -> Concept:
        """Make a concept of an entry."""
        facts = self._facts(entry)
        drafts: list[_Draft] = []
        for number, (section, language) in enumerate(self._sections(entry)):
            facts = self._facts(section) | facts
            for node in section.children:
                if node.name in TERM_LEVEL:
                    own = self._facts(node)
                    facts.setdefault("definition", own.pop("definition", ""))
                    drafts += self._draft({"source": facts.get("source", "")} | own, language, number, node)
        terms = [term for language in Language for term in self._settled(drafts, language)]
        if terms and facts.get("note") and not terms[0].note:
            terms[0] = terms[0]._replace(note=facts["note"])
        return Concept(
            self._id(entry, facts, terms),
            tuple(terms),
            facts.get("kind") or "term",
            facts.get("subject", ""),
            facts.get("definition", ""),
        )

    def _sections(self, entry: Node) -> Iterator[tuple[Node, Language]]:
        """Yield the sections in our languages; one in traditional characters if it is the only Chinese."""
        sections = [node for node in entry.children if node.name in SECTIONS]
        has_simplified = any(_is_simplified(section) for section in sections)
        for section in sections:
            tag = _tag(section)
            language = {"zh": Language.ZH, "cmn": Language.ZH, "en": Language.EN}.get(tag.partition("-")[0])
            if language is None:
                self.left_out[f"terms in the language “{tag}”"] += 1
            elif language is Language.ZH and has_simplified and not _is_simplified(section):
                self.left_out["Chinese in traditional characters beside simplified"] += 1
            else:
                yield section, language

    def _facts(self, node: Node) -> Facts:
        """Collect what a node says of itself, without its sections and terms."""
        facts: Facts = {}
        for part in _parts(node):
            key, value = FIELD_OF.get(part.category, ""), part.text
            if not key and value:
                self.left_out[f"category “{part.category}”"] += 1
            if key == "note":
                key, value = own_fact(value)
            if key == "note" and "note" in facts:
                value = f"{facts['note']}; {value}"
            if key and value and facts.get(key) != TermStatus.FORBIDDEN:  # a note of ours says more
                facts[key] = value
        self.fields.update(dict.fromkeys(key for key in facts if key not in ("id", "text")))
        return facts

    def _draft(self, facts: Facts, language: Language, section: int, node: Node) -> Iterator[_Draft]:
        origin = f"{self.name}:{node.line}"
        if not facts.get("text"):
            self.left_out["terms without a text"] += 1
            return
        status = status_of(facts["status"]) if facts.get("status") else None
        if facts.get("status") and status is None:
            self.left_out[f"status “{facts['status']}”"] += 1
        kind = type_of(facts.get("type", "fullForm"))
        if kind is None:
            self.left_out[f"term type “{facts['type']}”"] += 1
        term = Term(
            text=facts["text"],
            language=language,
            type=kind or TermType.FULL,
            part_of_speech=part_of_speech_of(facts.get("part_of_speech", "noun")),
            exact_case=facts.get("exact_case") == "yes",
            origin=origin,
            **_dates(facts, origin),
            replacement=facts.get("replacement", ""),
            source=facts.get("source", ""),
            note=facts.get("note", ""),
            **_lists(facts),
        )
        yield _Draft(term, status, section)

    def _settled(self, drafts: list[_Draft], language: Language) -> Iterator[Term]:
        """Give the terms of a language their status: without one, the first is the preferred term."""
        ours = [draft for draft in drafts if draft.term.language is language]
        chosen = next((d for d in ours if d.status is TermStatus.PREFERRED), None)
        seen: set[Term] = set()
        for term, known, section in ours:
            status = known or (TermStatus.ADMITTED if chosen else TermStatus.PREFERRED)
            if chosen and status is TermStatus.PREFERRED and section != chosen.section:
                status = TermStatus.ADMITTED  # preferred in another country
                self.left_out["regional preference"] += 1
            chosen = chosen or _Draft(term, status, section)
            settled = term._replace(status=status)
            if settled._replace(origin="") not in seen:
                seen.add(settled._replace(origin=""))
                yield settled

    def _id(self, entry: Node, facts: Facts, terms: list[Term]) -> str:
        """The entry's id; one made of its terms where it has none."""
        given = facts.get("id") or entry.attributes.get("id", "")
        if given in self._ids:
            raise UnreadableGlossaryError(f"{self.name}:{entry.line}: the id “{given}” stands twice")
        chosen = given or slug_of(terms, self._ids)
        self._ids.add(chosen)
        return chosen


def _parts(node: Node) -> Iterator[Node]:
    """Yield the categories of a node; of a group, the one it is about."""
    for child in node.children:
        if child.name == "termGrp":
            yield from _parts(child)
        elif child.name == "descripGrp":
            yield from (part for part in child.children if part.category in ("definition", "context"))
        elif child.name.endswith("Grp"):
            yield from child.children[:1]
        elif child.name not in (*SECTIONS, *TERM_LEVEL):
            yield child


def _tag(section: Node) -> str:
    return (section.attributes.get(LANG) or section.attributes.get("lang", "")).lower()


def _is_simplified(section: Node) -> bool:
    tag = _tag(section)
    return tag.startswith(("zh", "cmn")) and not re.search(r"hant|-(tw|hk|mo)\b", tag)


def _dates(facts: Facts, origin: str) -> dict[str, Any]:
    try:
        return {key: valid_date(facts.get(key, "")) for key in ("valid_from", "valid_to")}
    except ValueError as error:
        raise UnreadableGlossaryError(f"{origin}: “{error}” is no date") from error


def _lists(facts: Facts) -> dict[str, Any]:
    return {key: split(facts.get(key, "")) for key in LISTS}
