"""CSV: one row a term or one row a concept, to diff in git and to open in a spreadsheet program.

Columns are named by the header and may come in any order; only `concept`, `language` and `term` must be
there (`concept`, `zh` and `en` in the layout of one row a concept). RFC 4180 quoting. The reader
takes UTF-8 or UTF-16, with or without a byte order mark, and commas, semicolons or tabs. A cell that
a spreadsheet program would run as a formula is written with a tab before it, which is
taken off again when it is read (OWASP, “CSV injection”).
"""

import csv
import io
import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import BinaryIO, TypeVar

from termbase.errors import UnreadableGlossaryError
from termbase.exchange import Format, WriteOptions
from termbase.glossary import Concept, Glossary, PartOfSpeech, Term, TermStatus, TermType, first_day
from termbase.language import Language

COLUMNS = [
    "concept",
    "kind",
    "subject",
    "language",
    "term",
    "status",
    "type",
    "part_of_speech",
    "valid_from",
    "valid_to",
    "case",
    "forms",
    "not_after",
    "not_before",
    "only_with",
    "match",
    "no_match",
    "replacement",
    "source",
    "note",
    "definition",
]
CONCEPT_COLUMNS = ("kind", "subject", "definition")
LISTS = ("forms", "not_after", "not_before", "only_with", "match", "no_match")
LIST_MARK = "|"
FORMULA_LEADS = ("=", "+", "-", "@", "\t", "\r")
STATUSES = {status.label: status for status in TermStatus} | {s.value: s for s in TermStatus}
Row = Mapping[str, str]
Choice = TypeVar("Choice", Language, TermType, PartOfSpeech)


def read(file: BinaryIO, name: str) -> Glossary:
    """Read either layout; the header tells which."""
    text = _decoded(file.read(), name)
    rows = _rows(text, name)
    header = set(rows[0][1]) if rows else set()
    concepts = _by_concept(rows, name) if "zh" in header or "en" in header else _by_term(rows, name)
    return Glossary(tuple(concepts), title=name)


def _decoded(data: bytes, name: str) -> str:
    try:
        if data.startswith((b"\xff\xfe", b"\xfe\xff")):
            return data.decode("utf-16")
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UnreadableGlossaryError(
            f"{name}: not UTF-8 or UTF-16 text (byte {error.start}); save it as “CSV UTF-8”"
        ) from error


def _rows(text: str, name: str) -> list[tuple[int, dict[str, str]]]:
    """The rows as dictionaries by column, each with the line it ends on."""
    first = text.partition("\n")[0]
    delimiter = max(",;\t", key=first.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    try:
        header = [cell.strip().lower() for cell in next(reader, [])]
        _check_header(header, name)
        rows = []
        for cells in reader:
            if not cells or not any(cells):
                continue
            if len(cells) != len(header):
                raise UnreadableGlossaryError(
                    f"{name}:{reader.line_num}: {len(cells)} cells where the header has {len(header)}; "
                    "is a comma not quoted, or a cell missing?"
                )
            rows.append((reader.line_num, dict(zip(header, map(_unguarded, cells), strict=True))))
    except csv.Error as error:
        raise UnreadableGlossaryError(f"{name}:{reader.line_num}: broken CSV: {error}") from error
    return rows


def _check_header(header: list[str], name: str) -> None:
    doubled = {column for column in header if header.count(column) > 1}
    if doubled:
        raise UnreadableGlossaryError(f"{name}:1: the column “{min(doubled)}” stands twice")
    needed = {"zh", "en"} if {"zh", "en"} & set(header) else {"language", "term"}
    missing = ({"concept"} | needed) - set(header)
    if missing:
        raise UnreadableGlossaryError(
            f"{name}:1: the column “{min(missing)}” is missing; the header needs concept, language "
            "and term (or concept, zh and en)"
        )


def _by_term(rows: list[tuple[int, dict[str, str]]], name: str) -> Iterator[Concept]:
    """One row a term; the rows of a concept stand together, its own columns in any of them."""
    seen: set[str] = set()
    terms: list[Term] = []
    about: dict[str, str] = {}
    current = ""
    for line, row in rows:
        concept = row["concept"]
        if concept != current:
            if current:
                yield _concept(current, terms, about)
            if not concept or concept in seen:
                what = f"concept id “{concept}” stands twice" if concept else "no concept id"
                raise UnreadableGlossaryError(
                    f"{name}:{line}: {what}; the rows of one concept stand together under one id"
                )
            seen.add(concept)
            current, terms, about = concept, [], {}
        about |= {key: row[key] for key in CONCEPT_COLUMNS if row.get(key)}
        terms.append(_term(row, f"{name}:{line}"))
    if current:
        yield _concept(current, terms, about)


def _concept(concept: str, terms: Iterable[Term], about: Mapping[str, str]) -> Concept:
    return Concept(
        concept,
        tuple(terms),
        about.get("kind", "term"),
        about.get("subject", ""),
        about.get("definition", ""),
    )


def _term(row: Row, origin: str) -> Term:
    text = row["term"]
    if not text:
        raise UnreadableGlossaryError(f"{origin}: an empty term")
    lists = {key: _split(row.get(key, "")) for key in LISTS}
    return Term(
        text=text,
        language=_one_of(Language, row["language"], "language", origin),
        status=_status(row.get("status", ""), origin),
        type=_one_of(TermType, row.get("type") or TermType.FULL, "type", origin),
        part_of_speech=_one_of(
            PartOfSpeech, row.get("part_of_speech") or PartOfSpeech.NOUN, "part_of_speech", origin
        ),
        valid_from=_date(row.get("valid_from", ""), origin),
        valid_to=_date(row.get("valid_to", ""), origin),
        exact_case=row.get("case") == "exact",
        replacement=row.get("replacement", ""),
        source=row.get("source", ""),
        note=row.get("note", ""),
        origin=origin,
        **lists,
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


def _date(word: str, origin: str) -> str:
    try:
        date.fromisoformat(first_day(word)) if word else None
    except ValueError as error:
        raise UnreadableGlossaryError(f"{origin}: “{word}” is no date; write YYYY or YYYY-MM-DD") from error
    return word


def _split(cell: str) -> tuple[str, ...]:
    """Split a cell at its bars; a bar or backslash of the text itself has a backslash before it."""
    parts = re.findall(r"(?:[^|\\]|\\.?)+", cell, re.DOTALL)
    return tuple(re.sub(r"\\([|\\])", r"\1", part) for part in parts)


def _joined(parts: Iterable[str]) -> str:
    return LIST_MARK.join(re.sub(r"([|\\])", r"\\\1", part) for part in parts)


def _by_concept(rows: list[tuple[int, dict[str, str]]], name: str) -> Iterator[Concept]:
    """One row a concept: a column for each language and status, variants parted by bars."""
    seen: set[str] = set()
    for line, row in rows:
        concept, origin = row["concept"], f"{name}:{line}"
        if not concept or concept in seen:
            what = f"concept id “{concept}” stands twice" if concept else "no concept id"
            raise UnreadableGlossaryError(f"{origin}: {what}")
        seen.add(concept)
        terms = [
            Term(
                text, language, status, source=row.get("source", ""), note=row.get("note", ""), origin=origin
            )
            for language in Language
            for status in TermStatus
            for text in _split(row.get(_column(language, status), ""))
        ]
        yield _concept(concept, terms, row)


def _column(language: Language, status: TermStatus) -> str:
    return language.value if status is TermStatus.PREFERRED else f"{language}_{status.label}"


def write(glossary: Glossary, file: BinaryIO, options: WriteOptions) -> tuple[str, ...]:
    """Write either layout; what a layout has no column for is named."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\n" if not options.bom else "\r\n")
    by_concept = options.layout == "concept"
    rows = concept_rows(glossary) if by_concept else term_rows(glossary)
    writer.writerows(map(_guarded, rows))
    file.write((b"\xef\xbb\xbf" if options.bom else b"") + out.getvalue().encode())
    return _lost(glossary) if by_concept else ()


def term_rows(glossary: Glossary) -> Iterator[list[str]]:
    """The header and one row a term; what concerns the concept stands in its first row."""
    yield list(COLUMNS)
    for concept in glossary.concepts:
        about = {"kind": concept.kind, "subject": concept.subject, "definition": concept.definition}
        for term in concept.terms:
            row = {
                "concept": concept.id,
                "term": term.text,
                "status": term.status.label,
                "type": "" if term.type is TermType.FULL else term.type.value,
                "part_of_speech": ""
                if term.part_of_speech is PartOfSpeech.NOUN
                else term.part_of_speech.value,
                "case": "exact" if term.exact_case else "",
                **{key: _joined(getattr(term, key)) for key in LISTS},
                **about,
            }
            yield [row[key] if key in row else getattr(term, key, "") for key in COLUMNS]
            about = dict.fromkeys(CONCEPT_COLUMNS, "")


def concept_rows(glossary: Glossary) -> Iterator[list[str]]:
    """The header and one row a concept."""
    columns = [_column(language, status) for language in Language for status in TermStatus]
    yield ["concept", "kind", "subject", *columns, "source", "note", "definition"]
    for concept in glossary.concepts:
        sides = [
            _joined(dict.fromkeys(t.text for t in concept.in_language(language) if t.status is status))
            for language in Language
            for status in TermStatus
        ]
        sources = "; ".join(dict.fromkeys(term.source for term in concept.terms if term.source))
        notes = "; ".join(dict.fromkeys(term.note for term in concept.terms if term.note))
        yield [concept.id, concept.kind, concept.subject, *sides, sources, notes, concept.definition]


def _lost(glossary: Glossary) -> tuple[str, ...]:
    """Name what one row a concept has no column for."""
    facts = ("type", "part_of_speech", "valid_from", "valid_to", "exact_case", "replacement", *LISTS)
    blank = Term("", Language.ZH)
    used = [
        fact
        for fact in facts
        if any(getattr(t, fact) != getattr(blank, fact) for c in glossary.concepts for t in c.terms)
    ]
    return (f"the concept layout has no column for {', '.join(used)}",) if used else ()


def _guarded(row: list[str]) -> list[str]:
    return [f"\t{cell}" if cell.startswith(FORMULA_LEADS) else cell for cell in row]


def _unguarded(cell: str) -> str:
    return cell[1:] if cell.startswith("\t") and cell[1:].startswith(FORMULA_LEADS) else cell


FORMAT = Format(name="csv", suffixes=(".csv", ".tsv"), read=read, write=write)
