"""Align a Chinese text with its English counterpart, sentence by sentence."""

import io
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from termbase.alignment import Bitext, align_segments
from termbase.alignment import align as align_documents
from termbase.bitexts import bitext_format_named, bitext_format_names, words_of
from termbase.documents import read_document
from termbase.errors import NothingToCheckError, TermbaseError, UnknownNameError
from termbase.language import Language, guess_language
from termbase.segmentation import lines_of
from termbase.text import Document, Segment

from ..errors import complain
from ..options import Encoding, Glossaries, NoCurated, Output, glossary_in_force
from ..output import replace_file, spare_inputs
from ..streams import harmless
from ..tables import Table, write_table

MOST_SHOWN = 12  # lines without a counterpart that are named
NAMES = {Language.ZH: "Chinese", Language.EN: "English"}


def align(
    zh: Annotated[Path, typer.Argument(metavar="ZH", help="The Chinese text.")],
    en: Annotated[Path, typer.Argument(metavar="EN", help="The English text.")],
    to: Annotated[
        str,
        typer.Option(
            "--to", metavar="FORMAT", help="table, tsv, tmx, xliff or json; else by the file's suffix."
        ),
    ] = "",
    output: Output = None,
    segmented: Annotated[
        bool,
        typer.Option("--segmented", help="Take each line as one segment, as it is; none is split or joined."),
    ] = False,
    glossary: Glossaries = None,
    no_curated: NoCurated = False,
    encoding: Encoding = None,
) -> None:
    """Align a Chinese text with its English counterpart, sentence by sentence.

    Writes one row a bead (one or more sentences of either side), with how sure it is, from 0 to 1.
    """
    format_name = to or _told_by(output)
    if format_name not in ("table", *bitext_format_names()):
        raise UnknownNameError("format for aligned texts", format_name, ("table", *bitext_format_names()))
    spare_inputs(output, (zh, en))
    left, right = _pair(zh, en, encoding)
    # The clues of the glossary are welcome, not needed: with --no-curated there may be none.
    compiled = glossary_in_force(glossary, no_curated=no_curated) if glossary or not no_curated else None
    if segmented:
        bitext = align_segments(lines_of(left), lines_of(right), compiled)
    else:
        bitext = align_documents(left, right, compiled)
    _write(bitext, format_name, output)


def _told_by(output: Path | None) -> str:
    """The format that the output file's suffix tells of; a table where it tells of none."""
    suffix = output.suffix.lower() if output else ""
    by_suffix = (f for name in bitext_format_names() if suffix in (f := bitext_format_named(name)).suffixes)
    found = next(by_suffix, None) if suffix else None
    return found.name if found else "table"


def _pair(zh: Path, en: Path, encoding: str | None) -> tuple[Document, Document]:
    """Read both sides; each must be in its language, as far as that can be told."""
    left, right = read_document(zh, Language.ZH, encoding), read_document(en, Language.EN, encoding)
    for document in (left, right):
        if not document.text.strip():
            raise NothingToCheckError(f"{document.name}: no text to align")
    wrong = [document for document in (left, right) if _is_in_other_language(document)]
    if len(wrong) > 1:
        raise TermbaseError(f"{zh} is English and {en} Chinese: give the Chinese text first")
    for document in wrong:
        place = "first" if document is left else "second"
        raise TermbaseError(
            f"{document.name}: this text is {NAMES[document.language.other]};"
            f" the {place} of the pair is the {NAMES[document.language]} one"
        )
    return left, right


def _is_in_other_language(document: Document) -> bool:
    """Whether a text is plainly in the language of the other side; figures alone are in either."""
    has_letters = any(char.isalpha() for char in document.text)
    return has_letters and guess_language(document.text) is not document.language


def _write(bitext: Bitext, format_name: str, output: Path | None) -> None:
    if format_name == "table":
        write_table(_table(bitext), "table", output or sys.stdout)
        return
    found = bitext_format_named(format_name)
    out = io.StringIO(newline="") if output else harmless(sys.stdout)
    lost = found.write(bitext, out)
    if isinstance(out, io.StringIO) and output:
        replace_file(output, out.getvalue().encode())
    for sentence in lost:
        complain(sentence)


def _table(bitext: Bitext) -> Table:
    """The units with the lines where they begin, and under them what has no counterpart."""
    rows = [
        {
            "lines": f"{_line(unit.zh)}:{_line(unit.en)}",
            "zh": words_of(unit.zh),
            "en": words_of(unit.en),
            "confidence": f"{unit.confidence:.2f}",
        }
        for unit in bitext.units
    ]
    alone = {
        "Chinese": [_line(unit.zh) for unit in bitext.units if not unit.en],
        "English": [_line(unit.en) for unit in bitext.units if not unit.zh],
    }
    lonely = [f"{name} {_lines(lines)}" for name, lines in alone.items() if lines]
    caption = f"{len(rows)} units; without a counterpart: {', '.join(lonely) or 'none'}."
    return Table("units", ("lines", "zh", "en", "confidence"), rows, caption=caption, whole=("lines",))


def _line(segments: Sequence[Segment]) -> str:
    """The line where a side begins, from 1."""
    return str(segments[0].document.position(segments[0].span.start).line) if segments else "–"


def _lines(numbers: Sequence[str]) -> str:
    """Some lines, not all where there are many."""
    shown = ", ".join(numbers[:MOST_SHOWN])
    more = f" and {len(numbers) - MOST_SHOWN} more" if len(numbers) > MOST_SHOWN else ""
    return f"line{'s' if len(numbers) > 1 else ''} {shown}{more}"
