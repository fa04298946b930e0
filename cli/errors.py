"""Exit statuses, and how an error of the library reaches the user."""

import sys
from collections.abc import Generator
from contextlib import contextmanager
from enum import IntEnum

from termbase.errors import TermbaseError

from .languages import said
from .streams import nowhere, printable


class ExitStatus(IntEnum):
    """What the command tells the shell."""

    CLEAN = 0
    FOUND = 1
    FAILED = 2
    INTERRUPTED = 130


@contextmanager
def shown_to_user() -> Generator[None]:
    """Show an error that the user can mend in one line on stderr, without a traceback."""
    try:
        yield
    except BrokenPipeError:  # “| head” has seen enough; what was written is right
        sys.stdout = nowhere()  # keeps Python's own exit quiet
        raise SystemExit(ExitStatus.FOUND) from None
    except KeyboardInterrupt:
        raise SystemExit(ExitStatus.INTERRUPTED) from None
    except TermbaseError as error:
        complain(str(error))
        raise SystemExit(ExitStatus.FAILED) from error
    except OSError as error:
        where = f"{error.filename}: " if error.filename else ""
        complain(f"{where}{error.strerror or error}")
        raise SystemExit(ExitStatus.FAILED) from error


def complain(message: str) -> None:
    """Say something on stderr, in one line."""
    print(f"termbase: {printable(said(message))}", file=sys.stderr)


def tell(message: str) -> None:
    """Tell on stderr what was done."""
    print(printable(said(message)), file=sys.stderr)
