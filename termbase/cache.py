"""A folder of the user's own for what is costly to make: compiled glossaries and word lists.

It holds nothing that cannot be made again. It is never a folder that others may write to,
because what lies in it is trusted as Python trusts its own compiled files.
"""

import marshal
import mmap
import os
import stat
import struct
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from time import time
from typing import Any
from zlib import crc32

# Of the content: its size, the second it was written in, its CRC-32. The file is given that time, so that
# a later change shows at once; only a file of another time (changed, or copied) is read through.
SEAL = struct.Struct("<QQQ")


def cache_folder() -> Path:
    """Where termbase keeps its cache: `TERMBASE_CACHE_DIR`, or the platform's custom."""
    if chosen := os.environ.get("TERMBASE_CACHE_DIR"):
        return Path(chosen)
    try:
        return _customary()
    except RuntimeError:  # a user without a home: nothing can be kept there
        return Path(os.devnull) / "termbase"


def _customary() -> Path:
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA", Path.home() / "AppData/Local")) / "termbase/Cache"
    if sys.platform == "darwin":
        return Path.home() / "Library/Caches/termbase"
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "termbase"


def cached(name: str, key: bytes, make: Callable[[], bytes]) -> memoryview:
    """Return what was kept under a name if it was made for the same key, else make it and keep it.

    The file is mapped into memory, not read. Where nothing can be written (a read-only home, a full disk),
    or what was kept is damaged, the run goes on with what was made: a cache may save time but must
    never stop a run. Two runs at once both write whole files.
    """
    file = cache_folder() / name
    opening = struct.pack("<Q", len(key)) + key
    opening += bytes(-len(opening) % 8)  # the content may hold doubles
    kept = _kept(file, opening)
    if kept is not None:
        return kept
    made = make()
    _keep(file, opening, made)
    return memoryview(made)


def cached_value(name: str, key: bytes, make: Callable[[], Any]) -> Any:
    """Likewise a value of numbers, texts, tuples, lists and dictionaries."""
    return thawed(cached(name, key, lambda: marshal.dumps(make())))


def thawed(data: memoryview) -> Any:
    """Read what marshal wrote; only for what this module gives out: it is the user's own, like a .pyc."""
    return marshal.loads(data)  # noqa: S302


def _kept(file: Path, opening: bytes) -> memoryview | None:
    """The content of a file that is trusted, made for that key and whole; else None."""
    if not is_trusted(file):
        return None
    try:
        with file.open("rb") as kept:
            written = int(os.fstat(kept.fileno()).st_mtime_ns)
            data = mmap.mmap(kept.fileno(), 0, access=mmap.ACCESS_READ)
    except (OSError, ValueError):  # it cannot be read, or was emptied in between
        return None
    start = len(opening) + SEAL.size
    if len(data) < start or data[: len(opening)] != opening:
        return None
    size, stamp, checksum = SEAL.unpack_from(data, len(opening))
    content = memoryview(data)[start:]
    is_untouched = written == stamp * 1_000_000_000 or crc32(content) == checksum
    return content if len(content) == size and is_untouched else None


def is_trusted(file: Path) -> bool:
    """Whether a cached file is the user's own, and nobody else may write to it."""
    try:
        status = file.stat()
    except OSError:
        return False
    if not stat.S_ISREG(status.st_mode):
        return False
    return sys.platform == "win32" or (status.st_uid == os.getuid() and not status.st_mode & 0o022)


def _keep(file: Path, opening: bytes, made: bytes) -> None:
    beside = file.with_name(f"{file.name}.{os.getpid()}.new")
    stamp = int(time()) // 2 * 2  # whole and even: every file system and archive can hold it
    try:
        file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        descriptor = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "wb") as out:
            out.write(opening + SEAL.pack(len(made), stamp, crc32(made)))
            out.write(made)
        os.utime(beside, (stamp, stamp))
        beside.replace(file)
    except OSError:
        with suppress(OSError):
            beside.unlink()
