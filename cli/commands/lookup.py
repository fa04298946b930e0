"""Look words up in the glossary, in either language."""

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Annotated

import typer

from termbase.errors import UnknownNameError
from termbase.lookup import Answer
from termbase.lookup import lookup as look_up

from ..errors import ExitStatus, complain
from ..options import Glossaries, NoCurated, glossary_in_force
from ..streams import harmless, spoken


def lookup(
    words: Annotated[
        list[str],
        typer.Argument(metavar="WORDS...", help="A term of either language, pinyin initials, an id."),
    ],
    glossary: Glossaries = None,
    no_curated: NoCurated = False,
    output_format: Annotated[
        str, typer.Option(metavar="FORMAT", help="full, concise or json; full on a terminal.")
    ] = "",
) -> None:
    """Look words up: exact, inflected, traditional, by pinyin initials; else what comes near.

    Exits with 1 when nothing is found.
    """
    from ..answers import write_concise, write_full, write_json

    writers = {"full": write_full, "concise": write_concise, "json": write_json}
    chosen = output_format or ("full" if sys.stdout.isatty() else "concise")
    if chosen not in writers:
        raise UnknownNameError("output format", chosen, writers)
    asked = spoken(" ".join(words))
    answers = look_up(asked, glossary_in_force(glossary, no_curated=no_curated))
    out = harmless(sys.stdout) if chosen == "json" else sys.stdout
    writers[chosen](answers, _below(answers, glossary, no_curated=no_curated), out)
    if not answers:
        complain(f"no term is like “{asked}”")
        raise typer.Exit(ExitStatus.FOUND)


def _below(answers: Iterable[Answer], files: list[Path] | None, *, no_curated: bool) -> dict[str, str]:
    """Where a lower layer defines a concept that an upper one overrides."""
    lower = (files or [])[1:]
    if not files or (no_curated and not lower):
        return {}
    others = glossary_in_force(lower, no_curated=no_curated)
    return {
        answer.concept.id: other.terms[0].origin
        for answer in answers
        if (other := others.concept_named(answer.concept.id))
        and other.terms[0].origin != answer.concept.terms[0].origin
    }
