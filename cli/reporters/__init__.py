"""Reporters: how a report is shown, one file each.

To add a reporter, add a file here that defines one `Reporter`; nothing else changes. Reporters are
loaded by name, so that a run pays for its own alone.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

from termbase.checker import Report
from termbase.diagnostics import Severity
from termbase.errors import UnknownNameError
from termbase.plugs import load_plug, plug_names


class View(NamedTuple):
    """What the user asked to see."""

    all: bool = False  # notes too
    width: int | None = None  # cells; None for as wide as it needs
    fail_on: Severity = Severity.WARNING
    quiet: bool = False  # findings alone, no summary
    statistics: bool = False  # counts by rule
    color: str = "auto"
    is_file: bool = False  # the report goes to a file
    root: Path = Path()  # the repository, or the folder we are in: machine formats name files from here

    def shows(self, severity: Severity) -> bool:
        """Whether findings of a severity are shown: notes are when asked for, or when a run fails on them."""
        return self.all or severity is not Severity.NOTE or self.fail_on is Severity.NOTE


class Reporter(NamedTuple):
    """A way to write a report, to a stream of text or, where it is binary, of bytes."""

    name: str
    write: Callable[[Report, Any, View], None]
    is_binary: bool = False


def reporter_names() -> tuple[str, ...]:
    """The name of every reporter, without loading any."""
    return tuple(name.removesuffix("_") for name in plug_names(__name__))


def reporter_named(name: str) -> Reporter:
    """Load a reporter by its name."""
    if name not in reporter_names():
        raise UnknownNameError("output format", name, reporter_names())
    return load_plug(__name__, name, Reporter)
