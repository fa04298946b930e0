"""What a text was at an earlier revision: asked of git."""

import subprocess
from collections.abc import Sequence
from pathlib import Path

from termbase.errors import TermbaseError


class Repository:
    """A git working tree, looked at from a revision."""

    def __init__(self, folder: Path, revision: str) -> None:
        self.revision = revision
        self._folder = folder
        self.root = Path(_git(folder, "rev-parse", "--show-toplevel").decode().strip())
        try:
            _git(folder, "rev-parse", "--verify", "--quiet", f"{revision}^{{commit}}")
        except TermbaseError as error:
            raise TermbaseError(f"--since {revision}: git knows no such revision") from error

    def changed(self) -> frozenset[Path]:
        """The files that changed since, those that git does not track yet included; absolute."""
        names = _git(self.root, "diff", "--name-only", "-z", self.revision, "--")
        names += _git(self.root, "ls-files", "--others", "--exclude-standard", "-z")
        return frozenset(
            self.root / name for name in names.decode(errors="surrogateescape").split("\0") if name
        )

    def content(self, file: Path) -> bytes | None:
        """A file's bytes at the revision; None when it was not there, or is outside the repository."""
        try:
            name = file.resolve().relative_to(self.root.resolve()).as_posix()
        except ValueError:
            return None
        done = _run(self.root, "cat-file", "blob", f"{self.revision}:{name}")
        return done.stdout if done.returncode == 0 else None


def _git(folder: Path, *arguments: str) -> bytes:
    done = _run(folder, *arguments)
    if done.returncode:
        said = done.stderr.decode(errors="replace").strip().removeprefix("fatal: ")
        raise TermbaseError(f"--since needs a git repository: {said or folder}".splitlines()[0])
    return done.stdout


def _run(folder: Path, *arguments: str) -> "subprocess.CompletedProcess[bytes]":
    command: Sequence[str] = ("git", "-C", str(folder), *arguments)
    try:
        return subprocess.run(command, capture_output=True, check=False)  # noqa: S603 - a fixed program
    except FileNotFoundError as error:
        raise TermbaseError("--since needs git, and git is not installed") from error
