"""Lay a glossary out in rows: the reverse of `tabular`, for CSV, TSV and spreadsheets."""

from collections.abc import Iterable, Iterator

from termbase.glossary import Concept, Glossary, PartOfSpeech, Term, TermStatus, TermType
from termbase.language import Language
from termbase.tabular import COLUMNS, CONCEPT_COLUMNS, LISTS, joined, status_column

BY_CONCEPT = (
    "concept",
    "kind",
    "subject",
    *(status_column(language, status) for language in Language for status in TermStatus),
    "source",
    "note",
    "definition",
)
NOT_BY_CONCEPT = ("type", "part_of_speech", "valid_from", "valid_to", "exact_case", "replacement", *LISTS)


def rows(glossary: Glossary, layout: str) -> Iterator[list[str]]:
    """Yield the header and the rows; `layout` is `term` or `concept`, what one row stands for."""
    columns = BY_CONCEPT if layout == "concept" else COLUMNS
    yield list(columns)
    for concept in glossary.concepts:
        yield from rows_of(concept, columns)


def rows_of(concept: Concept, columns: Iterable[str]) -> Iterator[list[str]]:
    """Yield the rows of one concept under a header of either layout."""
    columns = tuple(columns)
    if "zh" in columns:
        row = _concept_row(concept)
        yield [row.get(column, "") for column in columns]
        return
    about = {column: getattr(concept, column) for column in CONCEPT_COLUMNS}
    for term in concept.terms:
        row = {"concept": concept.id, **_term_row(term), **about}
        yield [row.get(column, "") for column in columns]
        about = dict.fromkeys(CONCEPT_COLUMNS, "")


def _term_row(term: Term) -> dict[str, str]:
    return {
        "language": term.language.value,
        "term": term.text,
        "status": term.status.label,
        "type": "" if term.type is TermType.FULL else term.type.value,
        "part_of_speech": "" if term.part_of_speech is PartOfSpeech.NOUN else term.part_of_speech.value,
        "valid_from": term.valid_from,
        "valid_to": term.valid_to,
        "case": "exact" if term.exact_case else "",
        "replacement": term.replacement,
        "source": term.source,
        "note": term.note,
        **{key: joined(getattr(term, key)) for key in LISTS},
    }


def _concept_row(concept: Concept) -> dict[str, str]:
    row = {
        status_column(language, status): joined(
            dict.fromkeys(t.text for t in concept.in_language(language) if t.status is status)
        )
        for language in Language
        for status in TermStatus
    }
    about = {column: getattr(concept, column) for column in CONCEPT_COLUMNS}
    sources = "; ".join(dict.fromkeys(term.source for term in concept.terms if term.source))
    notes = "; ".join(dict.fromkeys(term.note for term in concept.terms if term.note))
    return {"concept": concept.id, **row, **about, "source": sources, "note": notes}


def lost_by_term(glossary: Glossary) -> tuple[str, ...]:
    """Name what one row a term has no place for: concepts without terms."""
    empty = [concept.id for concept in glossary.concepts if not concept.terms]
    return (f"{len(empty)} concepts without a term are left out: {', '.join(empty[:5])}",) if empty else ()


def lost_by_concept(glossary: Glossary) -> tuple[str, ...]:
    """Name what one row a concept has no column for."""
    used = facts_used(glossary, NOT_BY_CONCEPT)
    lost = [f"the concept layout has no column for {', '.join(used)}"] if used else []
    if any(len({(t.source, t.note) for t in c.terms}) > 1 for c in glossary.concepts):
        lost.append("the concept layout puts the sources and notes of a concept's terms into one cell each")
    return tuple(lost)


def facts_used(glossary: Glossary, facts: Iterable[str]) -> list[str]:
    """Of some of a term's fields, those that some term of the glossary has a value in."""
    blank = Term("", Language.ZH)
    return [
        fact
        for fact in facts
        if any(getattr(t, fact) != getattr(blank, fact) for c in glossary.concepts for t in c.terms)
    ]
