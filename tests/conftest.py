"""Fixtures that every test may ask for."""

import os
import sys
import tempfile
from importlib.metadata import entry_points
from pathlib import Path
from typing import NamedTuple

import pytest

# One cache for the whole run, apart from the user's own; several workers may share it.
os.environ["TERMBASE_CACHE_DIR"] = str(Path(tempfile.gettempdir()) / f"termbase-tests-{os.getuid()}")

# Nor do the user's own settings judge here.
os.environ["XDG_CONFIG_HOME"] = str(Path(tempfile.gettempdir()) / "termbase-tests-no-settings")

from termbase.compiled import compile_glossary
from termbase.documents import document_from
from termbase.exchange.csv import read as read_csv

SHARED = Path(__file__).parents[2] / "shared"


class Outcome(NamedTuple):
    """What a run of the command leaves behind."""

    status: object
    out: str
    err: str


@pytest.fixture
def run(monkeypatch, capsys):
    """Run the `termbase` command as installed, through its entry point."""
    (command,) = entry_points(group="console_scripts", name="termbase")
    main = command.load()

    def run(*args: object) -> Outcome:
        monkeypatch.setattr(sys, "argv", ["termbase", *map(str, args)])
        with pytest.raises(SystemExit) as stopped:
            main()
        return Outcome(stopped.value.code, *capsys.readouterr())

    return run


@pytest.fixture
def glossary():
    """Make a glossary ready for search from the text of a CSV file."""

    def glossary(csv_text: str):
        import io

        return compile_glossary(read_csv(io.BytesIO(csv_text.encode()), "glossary.csv"))

    return glossary


@pytest.fixture
def document():
    """Make a document of a text; its name tells its format."""

    def document(text: str, name: str = "text.md"):
        return document_from(text.encode(), name)

    return document


@pytest.fixture
def shared():
    """The folder of reference texts that is not part of the project; tests skip without it."""
    if not SHARED.is_dir():
        pytest.skip("the reference texts are not beside this checkout")
    return SHARED
