"""What is written reaches every terminal and pipe: no control codes, no encoding that fails."""

import re
import sys
from typing import IO

# C0 and C1 controls but for tab and line feed, and the marks that turn the writing direction.
CONTROL = "[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]"


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
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="backslashreplace")


def can_encode(stream: IO[str], text: str) -> bool:
    """Whether a stream shows a text as it is."""
    try:
        text.encode(getattr(stream, "encoding", None) or "ascii")
    except (UnicodeEncodeError, LookupError):
        return False
    return True
