"""The glossaries that ship with termbase."""

from importlib import import_module
from pathlib import Path


def curated_files() -> tuple[Path, ...]:
    """The curated glossaries, in the order of their names."""
    (folder, *_) = import_module("termbase.data").__path__  # it may lie anywhere: ask the package
    return tuple(sorted(Path(folder, "glossaries").glob("*.csv")))
