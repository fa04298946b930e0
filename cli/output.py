"""Write what a command has to say to standard output or, whole or not at all, to a file."""

import io
import os
import stat
import sys
from collections.abc import Iterable
from pathlib import Path

from termbase.checker import Report
from termbase.errors import TermbaseError

from .reporters import Reporter, View
from .streams import harmless


def write_report(report: Report, reporter: Reporter, view: View, file: Path | None) -> None:
    """Let a reporter write to standard output or to a file."""
    if reporter.is_binary:
        data = io.BytesIO()
        reporter.write(report, data, view)
        _write_bytes(data.getvalue(), reporter.name, file)
    elif file is None:
        makes_visible = reporter.name in ("full", "concise")  # and colours by codes of its own
        reporter.write(report, sys.stdout if makes_visible else harmless(sys.stdout), view)
    else:
        out = io.StringIO(newline="")
        reporter.write(report, out, view)
        replace_file(file, out.getvalue().encode(errors="backslashreplace"))


def _write_bytes(data: bytes, name: str, file: Path | None) -> None:
    if file is not None:
        replace_file(file, data)
    elif sys.stdout.isatty():
        raise TermbaseError(f"{name} is not for a terminal; name a file with --output")
    else:
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()


def spare_inputs(output: Path | None, inputs: Iterable[str | Path | None]) -> None:
    """Refuse to write over what is read; raises TermbaseError."""
    if output is not None and output.exists():
        for one in inputs:
            if one and Path(one).exists() and Path(one).samefile(output):
                raise TermbaseError(f"{output}: this is a text that is read; write to another file")


def replace_file(file: Path, data: bytes) -> None:
    """Replace a file's content at once: a failure on the way leaves the old content whole.

    What is no file (a pipe, a device) is written to.
    """
    target = file.resolve()
    if target.exists() and not stat.S_ISREG(target.stat().st_mode):
        target.write_bytes(data)
        return
    beside = target.with_name(f".{target.name}.{os.getpid()}.new")
    try:
        if target.exists() and not os.access(target, os.W_OK):
            raise PermissionError(13, "it is write-protected", str(file))
        with beside.open("xb") as out:
            out.write(data)
            out.flush()
            os.fsync(out.fileno())
        if target.exists():
            beside.chmod(target.stat().st_mode)
        beside.replace(target)
    except OSError as error:
        if error.filename in (None, str(beside)):  # say which file the user knows
            raise OSError(error.errno, error.strerror or str(error), str(file)) from error
        raise
    finally:
        if beside.parent.is_dir():
            beside.unlink(missing_ok=True)
