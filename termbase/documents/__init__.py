"""Document formats, one file each: how the text of a file is found, with the way back to its bytes.

To add a format, add a file here that defines one `Reader`; nothing else changes.
"""

import sys
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from termbase.encoding import decoded
from termbase.errors import NothingToCheckError, UnreadableDocumentError
from termbase.language import Language, guess_language
from termbase.plugs import load_plugs
from termbase.text import Block, Document


class Reader(NamedTuple):
    """A document format: its suffixes, and how the blocks of its text are found."""

    name: str
    suffixes: tuple[str, ...]
    layout: Callable[[str], tuple[Block, ...]]


NOT_READ_YET = frozenset(
    [
        ".docx",
        ".doc",
        ".odt",
        ".rtf",
        ".pdf",
        ".html",
        ".htm",
        ".tmx",
        ".xlf",
        ".xliff",
        ".sdlxliff",
        ".po",
        ".pptx",
        ".xlsx",
        ".xls",
        ".zip",
        ".gz",
    ]
)
FALLBACK = "plain"


@cache
def all_readers() -> tuple[Reader, ...]:
    """Every reader, in the order of its file name."""
    return load_plugs(__name__, Reader)


def reader_of(name: str) -> Reader:
    """Find the reader for a file name; one with an unknown suffix is taken for plain text."""
    suffix = Path(name).suffix.lower()
    by_suffix = {suffix: reader for reader in all_readers() for suffix in reader.suffixes}
    if suffix in NOT_READ_YET:
        known = ", ".join(sorted(by_suffix))
        raise UnreadableDocumentError(
            f"{name}: {suffix} files are not read yet; save it as plain text or Markdown ({known})"
        )
    return by_suffix.get(suffix) or next(r for r in all_readers() if r.name == FALLBACK)


def read_document(path: Path, language: Language | None = None, encoding: str | None = None) -> Document:
    """Read a file. Its language is told from its script when not given, its encoding from its bytes."""
    reader_of(str(path))  # a format that is not read is told before the file is opened
    try:
        data = path.read_bytes()
    except IsADirectoryError as error:
        raise UnreadableDocumentError(f"{path}: is a folder, where one file is needed") from error
    except OSError as error:
        raise UnreadableDocumentError(f"{path}: cannot read it: {error.strerror}") from error
    return document_from(data, str(path), language, encoding)


def read_standard_input(name: str, language: Language | None = None, encoding: str | None = None) -> Document:
    """Read the document that is piped in; `name` stands for it in the report and tells its format."""
    if sys.stdin is None:
        raise UnreadableDocumentError(f"{name}: standard input is closed")
    return document_from(sys.stdin.buffer.read(), name, language, encoding)


def document_from(
    data: bytes, name: str, language: Language | None = None, encoding: str | None = None
) -> Document:
    """Make a document of its bytes."""
    text, codec, bom = decoded(data, name, encoding)
    return Document(name, text, language or guess_language(text), reader_of(name).layout, codec, bom)


def find_texts(paths: Iterable[Path], keeps: Callable[[Path], bool] = lambda _: True) -> Iterator[Path]:
    """Yield files as they are and, of folders, each file that some reader knows by its suffix.

    Of what is come upon in a folder, `keeps` may leave out files and whole folders. A folder that cannot be
    looked into is told, by UnreadableDocumentError, after the files of the others.
    """
    for path in paths:
        if not path.is_dir():
            if not path.exists():
                raise UnreadableDocumentError(f"{path}: there is no such file or folder")
            yield path
            continue
        suffixes = {suffix for reader in all_readers() for suffix in reader.suffixes}
        barred: list[str] = []
        found = [file for file in sorted(_walk(path, keeps, barred)) if file.suffix.lower() in suffixes]
        yield from found
        if barred:
            raise UnreadableDocumentError("; ".join(barred))
        if not found:
            raise NothingToCheckError(
                f"{path}: no text to check in this folder (looked for {', '.join(sorted(suffixes))})"
            )


def _walk(folder: Path, keeps: Callable[[Path], bool], barred: list[str]) -> Iterator[Path]:
    """Yield the files below a folder, but for hidden ones; links to folders are not followed."""
    try:
        paths = [path for path in folder.iterdir() if not path.name.startswith(".") and keeps(path)]
        folders = [path for path in paths if path.is_dir()]
        files = [path for path in paths if path.is_file()]
    except OSError as error:
        barred.append(f"{folder}: cannot look into this folder: {error.strerror}")
        return
    yield from files
    for path in folders:
        if not path.is_symlink():
            yield from _walk(path, keeps, barred)
