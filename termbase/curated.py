"""The glossaries that ship with termbase."""

from pathlib import Path

from termbase import data  # its folder may lie anywhere: ask the package


def curated_files() -> tuple[Path, ...]:
    """The curated glossaries, in the order of their names."""
    (folder, *_) = data.__path__
    return tuple(sorted(Path(folder, "glossaries").glob("*.csv")))
