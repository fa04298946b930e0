"""Glossary formats, one file each: how concepts are read from a file and written to one.

To add a format, add a file here that defines one `Format`; nothing else changes.
"""

from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import BinaryIO, NamedTuple

from termbase.errors import UnknownNameError, UnreadableGlossaryError
from termbase.glossary import Glossary, overlapping_preferred
from termbase.plugs import load_plugs


class WriteOptions(NamedTuple):
    """What a user may choose about a written file; each format heeds what concerns it."""

    layout: str = "term"  # one row a term, or one row a concept
    bom: bool = True
    version: str = ""  # of the format: TBX 2 or 3
    style: str = ""  # of TBX: dca or dct


class Format(NamedTuple):
    """A way to store a glossary in a file.

    `read` takes the file and the name to use in messages; `write` returns what the format could
    not carry, one sentence each.
    """

    name: str
    suffixes: tuple[str, ...]
    read: Callable[[BinaryIO, str], Glossary] | None
    write: Callable[[Glossary, BinaryIO, WriteOptions], tuple[str, ...]] | None


@cache
def all_formats() -> tuple[Format, ...]:
    """Every format, in the order of its file name."""
    return load_plugs(__name__, Format)


def format_named(name: str) -> Format:
    """Find a format by its name."""
    for found in all_formats():
        if found.name == name:
            return found
    raise UnknownNameError("glossary format", name, (f.name for f in all_formats()))


def format_of(path: Path) -> Format:
    """Find the format that a file's suffix tells of."""
    suffix = path.suffix.lower()
    if suffix == ".csv":  # the curated glossary's own; the other formats need not be loaded
        from termbase.exchange.csv import FORMAT

        return FORMAT
    for found in all_formats():
        if suffix in found.suffixes and found.read:
            return found
    known = ", ".join(sorted({s for f in all_formats() if f.read for s in f.suffixes}))
    raise UnreadableGlossaryError(f"{path}: no glossary format has the suffix “{suffix}”; known are {known}")


def read_unchecked(path: Path, format_name: str = "") -> Glossary:
    """Read a glossary as it is, by a format that is named or told by the file's suffix."""
    found = format_named(format_name) if format_name else format_of(path)
    if found.read is None:
        raise UnreadableGlossaryError(f"{path}: the format “{found.name}” can be written, not read")
    with path.open("rb") as file:
        return found.read(file, str(path))


def read_glossary(path: Path, format_name: str = "") -> Glossary:
    """Read a glossary in which each language prefers one term of a concept at any time."""
    glossary = read_unchecked(path, format_name)
    for concept in glossary.concepts:
        if clash := overlapping_preferred(concept):
            first, second = clash
            raise UnreadableGlossaryError(
                f"{second.origin or path}: concept “{concept.id}” prefers two {second.language} terms at one "
                f"time, “{first.text}” and “{second.text}”; make one of them admitted, or date them"
            )
    return glossary
