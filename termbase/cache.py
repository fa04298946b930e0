"""A folder of the user's own for what is costly to make: compiled glossaries and word lists.

It holds nothing that cannot be made again. It is never a folder that others may write to,
because what lies in it is trusted as Python trusts its own compiled files.
"""

import os
import sys
from collections.abc import Callable
from pathlib import Path


def cache_folder() -> Path:
    """Where termbase keeps its cache: `TERMBASE_CACHE_DIR`, or the platform's custom."""
    if chosen := os.environ.get("TERMBASE_CACHE_DIR"):
        return Path(chosen)
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA", Path.home() / "AppData/Local")) / "termbase/Cache"
    if sys.platform == "darwin":
        return Path.home() / "Library/Caches/termbase"
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "termbase"


def is_trusted(file: Path) -> bool:
    """Whether a cached file is the user's own, and nobody else may write to it."""
    try:
        status = file.stat()
    except OSError:
        return False
    if sys.platform == "win32":
        return True
    return status.st_uid == os.getuid() and not status.st_mode & 0o022


def cached(name: str, make: Callable[[], bytes]) -> Path | bytes:
    """Return the cached file of that name, made first if need be.

    Where nothing can be written (a read-only home, a full disk) the bytes themselves are returned:
    a cache may save time but must never stop a run. Two runs at once both write whole files.
    """
    file = cache_folder() / name
    if is_trusted(file):
        return file
    data = make()
    beside = file.with_name(f"{name}.{os.getpid()}.new")
    try:
        file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        descriptor = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "wb") as out:
            out.write(data)
        beside.replace(file)
    except OSError:
        beside.unlink(missing_ok=True) if beside.parent.is_dir() else None
        return data
    return file
