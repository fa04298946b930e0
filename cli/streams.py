"""What is written reaches every terminal and pipe: no control codes, no encoding that fails."""

import io
import os
import re
import sys
from pathlib import Path
from typing import IO, TextIO, cast

# C0 and C1 controls but for tab and line feed, the marks that turn the writing direction, and surrogates,
# which stand for bytes of a file name that are no text.
CONTROL = "[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]"


def printable(text: str) -> str:
    """Make control characters visible, so that a document cannot command the terminal.

    >>> printable("a\\x1b[31m")
    'a\\\\x1b[31m'
    """
    if text.isprintable():
        return text
    return re.sub(CONTROL, lambda found: found[0].encode("unicode_escape").decode("ascii"), text)


def prepare_streams() -> None:
    """Let a stream that cannot encode a character write its escape instead of failing.

    A pipe gets UTF-8 whatever the locale says: programs read it, and no finding may be lost.
    """
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:  # it was closed: nobody reads
            setattr(sys, name, nowhere())
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="backslashreplace")


def nowhere() -> TextIO:
    """A stream that nobody reads, open for the rest of the run."""
    return Path(os.devnull).open("w", encoding="utf-8")


class _Visible(io.TextIOBase):
    """A stream before a terminal that makes the control characters of what is written visible."""

    def __init__(self, terminal: TextIO) -> None:
        self._terminal = terminal

    def writable(self) -> bool:
        return True

    def write(self, text: str) -> int:
        self._terminal.write(printable(text.replace("\r\n", "\n")))
        return len(text)


def harmless(stream: TextIO) -> TextIO:
    """A stream for data that is written as it is: itself, but that no data may command a terminal."""
    return cast("TextIO", _Visible(stream)) if stream.isatty() else stream


def spoken(argument: str) -> str:
    """An argument as the words that were typed, in UTF-8, where the locale cannot read them.

    Names of files are not treated so: they stand for bytes.
    """
    return argument.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def can_encode(stream: IO[str], text: str) -> bool:
    """Whether a stream shows a text as it is."""
    try:
        text.encode(getattr(stream, "encoding", None) or "ascii")
    except (UnicodeEncodeError, LookupError):
        return False
    return True
