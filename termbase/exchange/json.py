"""JSON: `{"concepts": [{"id": …, "terms": [{"text": …, "language": …, "status": …}]}]}`, for programs.

Keys are the fields of the model; what is empty or usual is left out. It carries everything.
"""

import json
from collections.abc import Iterator, Mapping
from typing import Any, BinaryIO

from termbase.errors import UnreadableGlossaryError
from termbase.exchange import Format, WriteOptions
from termbase.glossary import Concept, Glossary, Term
from termbase.language import Language
from termbase.tabular import FIELDS, LISTS, term_of

CONCEPT_KEYS = ("id", "kind", "subject", "definition")
TERM_KEYS = tuple(field for field in Term._fields if field != "origin")


def write(glossary: Glossary, file: BinaryIO, options: WriteOptions) -> tuple[str, ...]:
    """Write every concept; only the options of other formats are left unheeded."""
    del options
    file.write(b'{"concepts": [')
    for number, concept in enumerate(glossary.concepts):
        line = json.dumps(_concept_object(concept), ensure_ascii=False)
        file.write((",\n" if number else "\n").encode() + line.encode())
    file.write(b"\n]}\n")
    return ()


def _concept_object(concept: Concept) -> dict[str, Any]:
    about = {key: getattr(concept, key) for key in CONCEPT_KEYS}
    return {**{k: v for k, v in about.items() if v}, "terms": [term_object(t) for t in concept.terms]}


def term_object(term: Term) -> dict[str, Any]:
    """Say of a term what is not usual."""
    said: dict[str, Any] = {"text": term.text, "language": term.language, "status": term.status.label}
    usual = Term("", Language.ZH)
    for key in TERM_KEYS:
        value = getattr(term, key)
        if key not in said and value != getattr(usual, key):
            said[key] = list(value) if isinstance(value, tuple) else value
    return said


def read(file: BinaryIO, name: str) -> Glossary:
    """Read concepts; raises UnreadableGlossaryError at anything that is not of the form above."""
    try:
        whole = json.loads(file.read().decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise UnreadableGlossaryError(f"{name}: no JSON text: {error}") from error
    entries = whole.get("concepts") if isinstance(whole, dict) else None
    if not isinstance(entries, list):
        raise UnreadableGlossaryError(f"{name}: no glossary: it needs an object with a list of “concepts”")
    fields: dict[str, None] = {}
    return Glossary(tuple(_concepts(entries, name, fields)), title=name, fields=tuple(fields))


def _concepts(entries: list[Any], name: str, fields: dict[str, None]) -> Iterator[Concept]:
    seen: set[str] = set()
    for number, entry in enumerate(entries, 1):
        origin = f"{name}: concept {number}"
        about = {key: _text(_object(entry, origin), key, origin) for key in CONCEPT_KEYS}
        if not about["id"] or about["id"] in seen:
            what = f"the id “{about['id']}” stands twice" if about["id"] else "no id"
            raise UnreadableGlossaryError(f"{origin}: {what}")
        seen.add(about["id"])
        origin = f"{name}:{about['id']}"
        terms = entry.get("terms", [])
        if not isinstance(terms, list):
            raise UnreadableGlossaryError(f"{origin}: “terms” is no list")
        fields.update(dict.fromkeys(key for key in about if key in entry and key != "id"))
        for term in terms:
            fields.update(dict.fromkeys(_object(term, origin)))
        about["kind"] = about["kind"] or "term"
        yield Concept(terms=tuple(_term(term, origin) for term in terms), **about)


def _term(said: Mapping[str, Any], origin: str) -> Term:
    unknown = set(said) - set(TERM_KEYS)
    if unknown:
        raise UnreadableGlossaryError(f"{origin}: “{min(unknown)}” is no key of a term")
    columns = {FIELDS_BACK.get(key, key): _text(said, key, origin) for key in TERM_KEYS if key not in PLAIN}
    lists = {key: _texts(said, key, origin) for key in LISTS}
    exact = said.get("exact_case", False)
    if not isinstance(exact, bool):
        raise UnreadableGlossaryError(f"{origin}: “exact_case” is neither true nor false")
    return term_of({**columns, "case": "exact" if exact else ""}, origin, lists)


FIELDS_BACK = {field: column for column, field in FIELDS.items()}
PLAIN = (*LISTS, "exact_case")


def _object(value: Any, origin: str) -> Mapping[str, Any]:
    if not isinstance(value, dict):
        raise UnreadableGlossaryError(f"{origin}: {json.dumps(value)[:40]} stands where an object should")
    return value


def _text(said: Mapping[str, Any], key: str, origin: str) -> str:
    value = said.get(key, "")
    if not isinstance(value, str) or not _is_encodable(value):
        raise UnreadableGlossaryError(f"{origin}: “{key}” is no text")
    return value


def _is_encodable(text: str) -> bool:
    """Whether a text is free of lone surrogates, which JSON can escape and no file can hold."""
    return not any("\ud800" <= char <= "\udfff" for char in text)


def _texts(said: Mapping[str, Any], key: str, origin: str) -> tuple[str, ...]:
    values = said.get(key, [])
    if not isinstance(values, list):
        raise UnreadableGlossaryError(f"{origin}: “{key}” is no list")
    return tuple(_text({key: value}, key, origin) for value in values)


FORMAT = Format(name="json", suffixes=(".json",), read=read, write=write)
