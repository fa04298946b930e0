"""A glossary as rows and columns: what CSV, TSV and spreadsheets have in common.

Columns are named by the header and may come in any order; only `concept`, `language` and `term` must be
there (`concept`, `zh` and `en` in the layout of one row a concept). Both layouts are read;
the header tells which one it is.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import cache
from itertools import groupby
from typing import Any, NamedTuple, TypeVar

from termbase.errors import UnreadableGlossaryError
from termbase.glossary import Concept, Glossary, PartOfSpeech, Term, TermStatus, TermType, first_day
from termbase.language import Language

COLUMNS = (
    "concept", "kind", "subject", "language", "term", "status", "type", "part_of_speech", "valid_from",
    "valid_to", "case", "forms", "not_after", "not_before", "only_with", "match", "no_match",
    "replacement", "source", "note", "definition",
)  # fmt: skip
CONCEPT_COLUMNS = ("kind", "subject", "definition")
LISTS = ("forms", "not_after", "not_before", "only_with", "match", "no_match")
LIST_MARK = "|"
STATUSES = {status.label: status for status in TermStatus} | {s.value: s for s in TermStatus}
FIELDS = {"term": "text", "case": "exact_case"}  # where a column and the model's field differ in name
Row = Mapping[str, str]
Choice = TypeVar("Choice", Language, TermType, PartOfSpeech)


class Record(NamedTuple):
    """A row under its header, and the line it ends on."""

    line: int
    cells: dict[str, str]


def is_by_concept(header: Iterable[str]) -> bool:
    """Whether a header has one row a concept."""
    return not {"zh", "en"}.isdisjoint(header)


def check_header(header: list[str], name: str) -> None:
    """Raise UnreadableGlossaryError where a needed column is missing, or one stands twice."""
    doubled = {column for column in header if column and header.count(column) > 1}
    if doubled:
        raise UnreadableGlossaryError(f"{name}:1: the column “{min(doubled)}” stands twice")
    needed = {"zh", "en"} if is_by_concept(header) else {"language", "term"}
    missing = ({"concept"} | needed) - set(header)
    if missing:
        raise UnreadableGlossaryError(
            f"{name}:1: the column “{min(missing)}” is missing; the header needs concept, language "
            "and term (or concept, zh and en)"
        )


def glossary_of(header: list[str], records: Iterable[Record], name: str) -> Glossary:
    """Make concepts of the rows; raises UnreadableGlossaryError with the line that cannot be read."""
    concepts = _by_concept(records, name) if is_by_concept(header) else _by_term(records, name)
    fields = tuple(FIELDS.get(column, column) for column in header if column != "concept")
    if is_by_concept(header):
        fields = ("text", "language", "status", *(f for f in fields if f in COLUMNS))
    return Glossary(tuple(concepts), title=name, fields=fields)


def _by_term(records: Iterable[Record], name: str) -> Iterator[Concept]:
    """One row a term; the rows of a concept stand together, its own columns in any of them."""
    seen: set[str] = set()
    for concept, group in groupby(records, key=lambda record: record.cells["concept"]):
        rows = list(group)
        _check_id(concept, seen, f"{name}:{rows[0].line}")
        about = {
            key: row.cells[key] for row in reversed(rows) for key in CONCEPT_COLUMNS if row.cells.get(key)
        }
        yield _concept(concept, [term_of(row.cells, f"{name}:{row.line}") for row in rows], about)


def _check_id(concept: str, seen: set[str], origin: str) -> None:
    if not concept or concept in seen:
        what = f"concept id “{concept}” stands twice" if concept else "no concept id"
        raise UnreadableGlossaryError(
            f"{origin}: {what}; the rows of one concept stand together under one id"
        )
    seen.add(concept)


def _concept(concept: str, terms: Iterable[Term], about: Row) -> Concept:
    return Concept(
        concept,
        tuple(terms),
        about.get("kind") or "term",
        about.get("subject", ""),
        about.get("definition", ""),
    )


def term_of(row: Row, origin: str, lists: Mapping[str, tuple[str, ...]] | None = None) -> Term:
    """Make a term of the cells of a row; `lists` where those columns are parted already."""
    text = row["term"]
    if not text:
        raise UnreadableGlossaryError(f"{origin}: an empty term")
    return Term(
        text=text,
        language=_one_of(Language, row["language"], "language", origin),
        status=_status(row.get("status", ""), origin),
        type=_one_of(TermType, row.get("type") or "fullForm", "type", origin),
        part_of_speech=_one_of(PartOfSpeech, row.get("part_of_speech") or "noun", "part_of_speech", origin),
        valid_from=_date(row.get("valid_from", ""), origin),
        valid_to=_date(row.get("valid_to", ""), origin),
        exact_case=_is_exact(row.get("case", ""), origin),
        replacement=row.get("replacement", ""),
        source=row.get("source", ""),
        note=row.get("note", ""),
        origin=origin,
        **(lists or {key: split(row.get(key, "")) for key in LISTS}),
    )


def _one_of(kind: type[Choice], word: str, column: str, origin: str) -> Choice:
    try:
        return kind(word)
    except ValueError as error:
        known = ", ".join(kind)
        raise UnreadableGlossaryError(f"{origin}: {column} “{word}” is none of {known}") from error


def _status(word: str, origin: str) -> TermStatus:
    if word and word not in STATUSES:
        known = ", ".join(status.label for status in TermStatus)
        raise UnreadableGlossaryError(f"{origin}: status “{word}” is none of {known}")
    return STATUSES[word or "preferred"]


def _is_exact(word: str, origin: str) -> bool:
    if word not in ("", "exact"):
        raise UnreadableGlossaryError(f"{origin}: case “{word}” is neither empty nor “exact”")
    return word == "exact"


def _date(word: str, origin: str) -> str:
    try:
        return valid_date(word)
    except ValueError as error:
        raise UnreadableGlossaryError(f"{origin}: “{word}” is no date; write YYYY or YYYY-MM-DD") from error


@cache
def valid_date(word: str) -> str:
    """Return `YYYY`, `YYYY-MM-DD` or nothing as it is; raise ValueError at any other text."""
    if word:
        date.fromisoformat(first_day(word))
        if len(word) not in (len("YYYY"), len("YYYY-MM-DD")):
            raise ValueError(word)
    return word


def split(cell: str) -> tuple[str, ...]:
    """Split a cell at its bars; a bar or backslash of the text itself has a backslash before it.

    >>> split("a|b" + chr(92) + "|c")
    ('a', 'b|c')
    """
    if not cell:
        return ()
    if "\\" not in cell:
        return tuple(filter(None, cell.split(LIST_MARK)))
    parts = re.findall(r"(?:[^|\\]|\\.?)+", cell, re.DOTALL)
    return tuple(re.sub(r"\\([|\\])", r"\1", part) for part in parts)


def joined(parts: Iterable[str]) -> str:
    """Put texts into one cell: the reverse of `split`."""
    return LIST_MARK.join(re.sub(r"([|\\])", r"\\\1", part) for part in parts)


def _by_concept(records: Iterable[Record], name: str) -> Iterator[Concept]:
    """One row a concept: a column for each language and status, variants parted by bars."""
    seen: set[str] = set()
    for line, row in records:
        origin = f"{name}:{line}"
        _check_id(row["concept"], seen, origin)
        about: dict[str, Any] = {
            "source": row.get("source", ""),
            "note": row.get("note", ""),
            "origin": origin,
        }
        terms = [
            Term(text, language, status, **about)
            for language in Language
            for status in TermStatus
            for text in split(row.get(status_column(language, status), ""))
        ]
        yield _concept(row["concept"], terms, row)


def status_column(language: Language, status: TermStatus) -> str:
    """Name the column of a language and status: zh, zh_admitted …"""
    return language.value if status is TermStatus.PREFERRED else f"{language}_{status.label}"
