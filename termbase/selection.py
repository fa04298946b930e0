"""Which files of a folder are checked: what `exclude` and .gitignore leave.

Patterns are those of .gitignore, matched by a library; it is imported when there is a pattern at all.
"""

import os
import re
from collections.abc import Iterator, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from termbase.errors import TermbaseError

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

GITIGNORE = ".gitignore"


class Selection:
    """What of a project is checked; `exclude` is read from `root`, each .gitignore from its folder."""

    def __init__(self, root: Path, exclude: Sequence[str] = (), *, gitignore: bool = True) -> None:
        self._root = os.path.abspath(root)
        self._exclude = tuple(exclude)
        self._gitignore = gitignore
        self._of_folder: dict[str, Any] = {}

    def excludes(self, path: Path) -> bool:
        """Whether a pattern of `exclude` names a file, or a folder around it."""
        if not self._exclude:
            return False
        name = os.path.relpath(path, self._root)
        return not name.startswith("..") and self._excluded.match_file(_named(name, path))

    def keeps(self, path: Path) -> bool:
        """Whether a file or folder that was come upon is to be looked at."""
        return not self.excludes(path) and not (self._gitignore and self._is_ignored(path))

    @cached_property
    def _excluded(self) -> "GitIgnoreSpec":
        return _spec(self._exclude)

    def _is_ignored(self, path: Path) -> bool:
        """Whether the nearest .gitignore that has a say, up to the repository's own, ignores a path."""
        full = os.path.abspath(path)
        for folder in upwards(os.path.dirname(full)):
            if (spec := self._ignored_in(folder)) is not None:
                verdict = spec.check_file(_named(os.path.relpath(full, folder), path)).include
                if verdict is not None:
                    return bool(verdict)
            if os.path.exists(os.path.join(folder, ".git")):
                break
        return False

    def _ignored_in(self, folder: str) -> "GitIgnoreSpec | None":
        if folder not in self._of_folder:
            file = Path(folder, GITIGNORE)
            lines = file.read_text("utf-8", "replace").splitlines() if file.is_file() else []
            self._of_folder[folder] = _spec(lines, is_strict=False) if lines else None
        spec: GitIgnoreSpec | None = self._of_folder[folder]
        return spec


def matches(pattern: str, path: Path, root: Path) -> bool:
    """Whether one pattern, read from a folder, names a file."""
    name = os.path.relpath(path, root)
    return not name.startswith("..") and _spec((pattern,)).match_file(name)


def _spec(patterns: Sequence[str], *, is_strict: bool = True) -> "GitIgnoreSpec":
    """Read patterns; one that is none is an error or, as git does with those of .gitignore, passed over."""
    from pathspec import GitIgnoreSpec

    try:
        return GitIgnoreSpec.from_lines(patterns)
    except (ValueError, re.error) as error:
        if len(patterns) > 1:
            specs = [_spec((pattern,), is_strict=is_strict) for pattern in patterns]
            return GitIgnoreSpec([one for spec in specs for one in spec.patterns])
        if is_strict:
            raise TermbaseError(f"“{patterns[0]}” is no pattern as in {GITIGNORE}") from error
        return GitIgnoreSpec([])


def _named(name: str, path: Path) -> str:
    """A name as the library wants it: folders end with a slash."""
    return f"{name}/" if path.is_dir() else name


def upwards(folder: str) -> Iterator[str]:
    """A folder and those above it, nearest first."""
    while True:
        yield folder
        above = os.path.dirname(folder)
        if above == folder:
            return
        folder = above
