"""Write a settings file and the pre-commit entry for this repository."""

from pathlib import Path
from typing import Annotated

import typer

from termbase.errors import TermbaseError

from ..errors import complain
from ..output import replace_file
from ..setup import PRE_COMMIT, SETTINGS, guessed_pairs, hooks_with, settings_text
from ..streams import printable


def init(
    folder: Annotated[
        Path, typer.Argument(metavar="[FOLDER]", help="The repository; this folder if none.")
    ] = Path(),
    no_hook: Annotated[bool, typer.Option("--no-hook", help="Leave pre-commit alone.")] = False,
) -> None:
    """Write a settings file and the pre-commit entry for this repository, and show both.

    Nothing that exists is overwritten: an entry is added to a list of hooks that is there.
    """
    if not folder.is_dir():
        raise TermbaseError(f"{folder}: there is no such folder")
    for name in (SETTINGS, f".{SETTINGS}"):
        if (folder / name).exists():
            raise TermbaseError(f"{folder / name}: is there already; nothing was written")
    pairs = guessed_pairs(folder)
    hooks = None if no_hook else hooks_with(folder / PRE_COMMIT, has_pairs=bool(pairs))
    _write(folder / SETTINGS, settings_text(pairs), "wrote")
    if hooks is None:
        return
    _write(folder / PRE_COMMIT, hooks.text, hooks.done, hooks.entry)
    if not (folder / ".git").exists():
        complain("this is no git repository; the hook works in one, after “pre-commit install”")


def _write(file: Path, text: str, done: str, shown: str = "") -> None:
    """Write a file, unless nothing is to change, and show what is in it now."""
    if text:
        replace_file(file, text.encode())
    print(printable(f"{done} {file}:"))
    print("\n".join(f"    {printable(line)}" for line in (shown or text).splitlines()))
