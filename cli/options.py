"""Arguments and options that several commands share, and what they stand for."""

from pathlib import Path
from typing import Annotated

import typer

from termbase.compiled import CompiledGlossary, load_glossaries
from termbase.curated import curated_files
from termbase.documents import find_texts, read_document, read_standard_input
from termbase.errors import NothingToCheckError, TermbaseError, UnknownNameError
from termbase.language import Language
from termbase.settings import ProjectSettings
from termbase.text import Document

from .projects import Projects

STANDARD_INPUT = "-"

Paths = Annotated[
    list[str],
    typer.Argument(
        metavar="PATH...", help="Texts, folders of texts, or - for standard input.", show_default=False
    ),
]
With = Annotated[
    Path | None, typer.Option("--with", metavar="FILE", help="The other side of the pair: the original.")
]
Glossaries = Annotated[
    list[Path] | None,
    typer.Option(
        "--glossary", "-g", metavar="FILE", help="A glossary to use beside the curated one; the first wins."
    ),
]
NoCurated = Annotated[bool, typer.Option("--no-curated", help="Leave the curated glossary out.")]
Encoding = Annotated[
    str | None,
    typer.Option("--encoding", metavar="NAME", help="The texts' encoding, where it cannot be told."),
]
StdinName = Annotated[
    str, typer.Option("--stdin-filename", metavar="NAME", help="The name of what is piped in.")
]
Output = Annotated[Path | None, typer.Option("--output", "-o", metavar="FILE", help="Write to a file.")]


def glossary_in_force(
    files: list[Path] | None, *, no_curated: bool, project: ProjectSettings | None = None
) -> CompiledGlossary:
    """The user's glossaries over those of the settings, over the curated one."""
    layers = glossary_layers(files, no_curated=no_curated, project=project)
    return load_glossaries([file for layer in layers for file in layer])


def glossary_layers(
    files: list[Path] | None, *, no_curated: bool, project: ProjectSettings | None = None
) -> list[list[Path]]:
    """The files of the glossary in force, uppermost first: the user's, the settings', the curated ones.

    The settings are those of the folder we are in, unless others are given.
    """
    settings = project or Projects().here
    has_curated = settings.curated and not no_curated
    layers = [[file] for file in (*(files or []), *settings.glossaries)]
    layers += [list(curated_files())] if has_curated else []
    if not layers:
        raise NothingToCheckError("no glossary is left to check by; give one with --glossary")
    return layers


def texts(paths: list[str], encoding: str | None, stdin_name: str = "<stdin>") -> list[Document]:
    """Read what the arguments name."""
    documents = []
    for path in paths:
        if path == STANDARD_INPUT:
            documents.append(read_standard_input(stdin_name, encoding=encoding))
        else:
            documents += [read_document(file, encoding=encoding) for file in find_texts([Path(path)])]
    return documents


def source_of(document: Document, other: Path | None, encoding: str | None) -> Document | None:
    """Read the other side of a pair; it must be in the other language."""
    if other is None:
        return None
    source = read_document(other, encoding=encoding)
    if not any(char.isalpha() for char in source.text):
        raise NothingToCheckError(f"{other}: no text to compare with")
    if source.language is document.language:
        which = "Chinese" if source.language is Language.ZH else "English"
        raise TermbaseError(
            f"{other}: this side is {which} too, like {document.name}; --with takes its translation"
        )
    return source


def one_of(kind: str, name: str, known: tuple[str, ...]) -> str:
    """Check a name that the user chose."""
    if name not in known:
        raise UnknownNameError(kind, name, known)
    return name
