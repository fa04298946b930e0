"""Find the other side of a text by the pairs that the settings name."""

import os
import re
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from termbase.settings import PairPattern
from termbase.settings.reading import HOLE


class Pair(NamedTuple):
    """The two sides of a text: the target is the side under check."""

    target: Path
    source: Path


def pair_of(file: Path, patterns: Sequence[PairPattern], root: Path) -> Pair | None:
    """The pair that a file is a side of, whether or not the other side exists; None where no pattern fits.

    A pattern's hole stands for a name or several folders and a name, the same on both sides.
    """
    name = Path(os.path.relpath(file, root)).as_posix()
    for pattern in patterns:
        if core := _core(name, pattern.target):
            return Pair(file, _filled(pattern.source, core, file, root))
        if core := _core(name, pattern.source):
            return Pair(_filled(pattern.target, core, file, root), file)
    return None


def _core(name: str, pattern: str) -> str:
    """What stands in the hole of a pattern that fits a path."""
    before, _, after = os.path.normpath(pattern).replace(os.sep, "/").partition(HOLE)
    found = re.fullmatch(f"{re.escape(before)}(.+){re.escape(after)}", name)
    return found[1] if found else ""


def _filled(pattern: str, core: str, file: Path, root: Path) -> Path:
    """The path of the other side, absolute only where the given one is."""
    path = Path(os.path.normpath(root / pattern.replace(HOLE, core)))
    return path if file.is_absolute() else Path(os.path.relpath(path))
