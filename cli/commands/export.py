"""Write a glossary in the form that other programs use."""

import io
import sys
from pathlib import Path
from typing import Annotated

import typer

from termbase.errors import TermbaseError
from termbase.exchange import WriteOptions, format_named, read_glossary
from termbase.glossary import Glossary

from ..errors import complain
from ..options import Glossaries, NoCurated, Output, glossary_in_force, one_of
from ..output import replace_file
from ..streams import harmless

ZIP = b"PK"  # how a spreadsheet begins


def export(
    path: Annotated[
        Path | None,
        typer.Argument(metavar="[GLOSSARY]", help="A glossary file; the glossary in force by default."),
    ] = None,
    to: Annotated[
        str, typer.Option("--to", metavar="FORMAT", help="csv, tsv, tbx, xlsx, omegat, skos or json.")
    ] = "csv",
    output: Output = None,
    layout: Annotated[
        str, typer.Option(metavar="LAYOUT", help="One row a term, or one row a concept (csv, tsv, xlsx).")
    ] = "term",
    no_bom: Annotated[
        bool, typer.Option("--no-bom", help="Leave out the byte order mark that Excel needs (csv).")
    ] = False,
    tbx_version: Annotated[str, typer.Option(metavar="N", help="3 or 2.")] = "",
    tbx_style: Annotated[str, typer.Option(metavar="STYLE", help="dca or dct.")] = "",
    glossary: Glossaries = None,
    no_curated: NoCurated = False,
) -> None:
    """Write a glossary in the form that other programs use.

    What the format cannot carry is named on standard error.
    """
    chosen = format_named(to)
    if chosen.write is None:
        raise TermbaseError(f"the format “{to}” can be read, not written")
    if (tbx_version or tbx_style) and to != "tbx":
        raise TermbaseError(f"--tbx-version and --tbx-style belong to --to tbx, not to {to}")
    options = WriteOptions(
        one_of("layout", layout, ("term", "concept")), bom=not no_bom, version=tbx_version, style=tbx_style
    )
    data = io.BytesIO()
    lost = chosen.write(_glossary(path, glossary, no_curated=no_curated), data, options)
    if output:
        replace_file(output, data.getvalue())
    elif sys.stdout.isatty():
        if data.getvalue().startswith(ZIP):
            raise TermbaseError(f"{to} is not for a terminal; name a file with --output")
        harmless(sys.stdout).write(data.getvalue().decode("utf-8-sig"))
    else:
        sys.stdout.buffer.write(data.getvalue())
        sys.stdout.flush()
    for sentence in lost:
        complain(sentence)


def _glossary(path: Path | None, files: list[Path] | None, *, no_curated: bool) -> Glossary:
    if path is None:
        return Glossary(
            tuple(glossary_in_force(files, no_curated=no_curated).concepts()), "termbase glossary"
        )
    if files or no_curated:
        raise TermbaseError(f"{path}: a glossary was named; --glossary and --no-curated choose another")
    return read_glossary(path)._replace(title=path.stem)
