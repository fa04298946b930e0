"""Reporters: how a report is shown, one file each.

To add a reporter, add a file here that defines one `Reporter`; nothing else changes. Reporters are
loaded by name, so that a run pays for its own alone.
"""

from collections.abc import Callable
from typing import NamedTuple, TextIO

from termbase.checker import Report
from termbase.errors import UnknownNameError
from termbase.plugs import load_plug, plug_names


class View(NamedTuple):
    """What the user asked to see."""

    all: bool = False  # notes too
    width: int | None = None  # cells; None for as wide as it needs


class Reporter(NamedTuple):
    """A way to write a report."""

    name: str
    write: Callable[[Report, TextIO, View], None]


def reporter_names() -> tuple[str, ...]:
    """The name of every reporter, without loading any."""
    return tuple(name.removesuffix("_") for name in plug_names(__name__))


def reporter_named(name: str) -> Reporter:
    """Load a reporter by its name."""
    if name not in reporter_names():
        raise UnknownNameError("output format", name, reporter_names())
    return load_plug(__name__, name, Reporter)
