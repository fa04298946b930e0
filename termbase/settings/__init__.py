"""The settings of a project: the nearest settings file, and what it says.

Looking for a file costs a few system calls a folder; what reads one (`reading.py`) is imported when one is
found.
"""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from termbase.diagnostics import Severity
from termbase.errors import TermbaseError
from termbase.selection import upwards

NAMES = ("termbase.toml", ".termbase.toml")
SHARED_NAME = "pyproject.toml"
TABLE = "tool.termbase"


class PairPattern(NamedTuple):
    """Where the two sides of a text lie, as `zh/{}.md` and `en/{}.md`; the target is the side under check."""

    source: str
    target: str


class ProjectSettings(NamedTuple):
    """What a settings file says; without one, the defaults.

    Paths are absolute. Patterns (`exclude`, `per_file_ignores`, `pairs`) are read from `root`, the folder of
    the file.
    """

    file: Path | None = None
    root: Path = Path()
    glossaries: tuple[Path, ...] = ()
    curated: bool = True
    date: str = ""
    pairs: tuple[PairPattern, ...] = ()
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    per_file_ignores: Mapping[str, tuple[str, ...]] = {}
    severity: Mapping[str, Severity] = {}
    fail_on: Severity = Severity.WARNING
    exclude: tuple[str, ...] = ()
    respect_gitignore: bool = True
    baseline: Path | None = None
    waivers: Path | None = None
    encoding: str = ""


def settings_near(folder: Path, rules: tuple[str, ...]) -> ProjectSettings | None:
    """Read the nearest settings file in a folder or above it, or the user's own; None where there is none.

    `rules` are the ids that a file may name. Raises TermbaseError where a file is broken.
    """
    file = nearest_file(folder) or _users_file()
    return settings_in(file, rules) if file else None


def settings_in(file: Path, rules: tuple[str, ...], root: Path | None = None) -> ProjectSettings:
    """Read a settings file; its paths start from `root`, which is its own folder if not given."""
    from termbase.settings.reading import read_settings

    return read_settings(file, rules, root)


def nearest_file(folder: Path) -> Path | None:
    """The nearest settings file in a folder or above it."""
    for path in upwards(os.path.abspath(folder)):
        for name in NAMES:
            if os.path.isfile(file := os.path.join(path, name)):
                return Path(file)
        if os.path.isfile(file := os.path.join(path, SHARED_NAME)) and _has_table(file):
            return Path(file)
    return None


def nearest(folder: Path, name: str) -> Path | None:
    """The nearest file or folder of some name, in a folder or above it."""
    for path in upwards(os.path.abspath(folder)):
        if os.path.exists(found := os.path.join(path, name)):
            return Path(found)
    return None


def _has_table(file: str) -> bool:
    """Whether pyproject.toml may have our table; the words are looked for, TOML is read later."""
    try:
        return TABLE.encode() in Path(file).read_bytes()
    except OSError as error:
        raise TermbaseError(f"{file}: cannot read the settings: {error.strerror}") from error


def _users_file() -> Path | None:
    """The user's own settings, the last resort."""
    home = os.environ.get("XDG_CONFIG_HOME") or os.path.expanduser("~/.config")
    file = os.path.join(home, "termbase", "config.toml")
    return Path(file) if os.path.isfile(file) else None
