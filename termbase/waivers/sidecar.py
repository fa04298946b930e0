"""Waivers in a file beside the texts, for texts that cannot carry comments.

```toml
[[waiver]]
rule = "deprecated-term"            # or several: ["deprecated-term", "mixed-variants"]
sentence = "应当打击贩卖人口。"        # the sentence as it stands, or hash = "…" from a report
concept = "trafficking-in-persons"  # this and all below may be left out
reason = "title of 1949"
author = "A. Reviser"
expires = 2030-12-31                # the last day
```

A waiver goes with its sentence: the text may be wrapped anew, moved, or renamed.
"""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from termbase.errors import TermbaseError, UnknownNameError
from termbase.fingerprints import SENTENCE_DIGITS, sentence_hash
from termbase.language import Language
from termbase.text import Document, Location, Span
from termbase.waivers import Fault, Waiver, Waivers

KEYS = ("rule", "sentence", "hash", "concept", "reason", "author", "expires")


def read_waivers(file: Path, known: tuple[str, ...]) -> Waivers:
    """Read a file of waivers; an entry that is wrong is a finding, a file that is no TOML an error."""
    import tomllib

    try:
        text = file.read_bytes().decode("utf-8-sig")
        content = tomllib.loads(text)
    except OSError as error:
        raise TermbaseError(f"{file}: cannot read the waivers: {error.strerror}") from error
    except (ValueError, RecursionError) as error:  # of the encoding, and of TOML
        raise TermbaseError(f"{file}: these waivers cannot be read: {error}") from error
    for key in content:
        if key not in ("waiver", "waivers"):
            raise TermbaseError(f"{file}: unknown key “{key}”; each waiver is a table [[waiver]]")
    entries = [*_entries(content, "waiver", file), *_entries(content, "waivers", file)]
    document = Document(str(file), text, Language.EN)
    heads = [found.start() for found in re.finditer(r"^\s*\[\[\s*waivers?\s*\]\]", text, re.MULTILINE)]
    waivers: list[Waiver] = []
    malformed: list[Fault] = []
    for number, entry in enumerate(entries):
        location = _location(document, heads[number] if number < len(heads) else 0)
        try:
            waivers.append(_waiver(entry, location, known))
        except ValueError as error:
            malformed.append(Fault(location, f"this waiver cannot be read, so it hides nothing: {error}"))
    return Waivers(tuple(waivers), tuple(malformed))


def _entries(content: Mapping[str, Any], key: str, file: Path) -> Iterator[Mapping[str, Any]]:
    entries = content.get(key, [])
    if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
        raise TermbaseError(f"{file}: “{key}” is no list of tables; write each waiver under [[waiver]]")
    yield from entries


def _location(document: Document, head: int) -> Location:
    """The head of an entry."""
    start = head + len(document.text[head:]) - len(document.text[head:].lstrip())
    return Location(document, Span(start, max(document.line_span(start).end, start)))


def _waiver(entry: Mapping[str, Any], location: Location, known: tuple[str, ...]) -> Waiver:
    """Make a waiver of an entry; raises ValueError that says what is wrong."""
    for key in entry:
        if key not in KEYS:
            raise ValueError(UnknownNameError("key", key, KEYS))
    named = entry.get("rule", [])
    rules = tuple(named if isinstance(named, list) else [named])
    if not rules:
        raise ValueError("it names no rule")
    for rule in rules:
        if rule not in known:
            raise ValueError(UnknownNameError("rule", str(rule), known))
    return Waiver(
        location,
        rules,
        reason=_words(entry, "reason"),
        sentence=_sentence(entry),
        concept=_words(entry, "concept"),
        expires=_day(entry),
    )


def _words(entry: Mapping[str, Any], key: str) -> str:
    value = entry.get(key, "")
    if isinstance(value, str):
        return value
    raise ValueError(f"{key} is no text in quotes")


def _sentence(entry: Mapping[str, Any]) -> str:
    sentence, given = _words(entry, "sentence"), _words(entry, "hash").lower()
    if bool(sentence.strip()) == bool(given):
        raise ValueError("it needs a sentence, or the hash of one (one of the two)")
    if given and not re.fullmatch(rf"[0-9a-f]{{{SENTENCE_DIGITS}}}", given):
        raise ValueError(f"hash “{given}” does not have {SENTENCE_DIGITS} hexadecimal digits")
    return given or sentence_hash(sentence)


def _day(entry: Mapping[str, Any]) -> str:
    from datetime import date

    day = entry.get("expires", "")
    try:
        return date.fromisoformat(str(day)).isoformat() if day else ""
    except ValueError:
        raise ValueError(f"expires “{day}” is not a day; write YYYY-MM-DD") from None
