"""A folder of the user's own for what is costly to make: compiled glossaries and word lists.

It holds nothing that cannot be made again. It is never a folder that others may write to,
because what lies in it is trusted as Python trusts its own compiled files.
"""

import mmap
import os
import struct
import sys
from collections.abc import Callable
from contextlib import suppress
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


def cached(name: str, key: bytes, make: Callable[[], bytes]) -> memoryview:
    """Return what was kept under a name if it was made for the same key, else make it and keep it.

    The file is mapped into memory, not read. Where nothing can be written (a read-only home, a full disk)
    the run goes on with what was made: a cache may save time but must never stop a run. Two
    runs at once both write whole files.
    """
    file = cache_folder() / name
    opening = struct.pack("<Q", len(key)) + key
    opening += bytes(-len(opening) % 8)  # the content may hold doubles
    if is_trusted(file):
        with file.open("rb") as kept:
            data = mmap.mmap(kept.fileno(), 0, access=mmap.ACCESS_READ)
        if data[: len(opening)] == opening:
            return memoryview(data)[len(opening) :]
    made = make()
    _keep(file, opening + made)
    return memoryview(made)


def is_trusted(file: Path) -> bool:
    """Whether a cached file is the user's own, and nobody else may write to it."""
    try:
        status = file.stat()
    except OSError:
        return False
    if not status.st_size:
        return False
    return sys.platform == "win32" or (status.st_uid == os.getuid() and not status.st_mode & 0o022)


def _keep(file: Path, data: bytes) -> None:
    beside = file.with_name(f"{file.name}.{os.getpid()}.new")
    try:
        file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        descriptor = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "wb") as out:
            out.write(data)
        beside.replace(file)
    except OSError:
        with suppress(OSError):
            beside.unlink()
