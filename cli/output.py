"""Write what a command has to say to standard output or, whole or not at all, to a file."""

import io
import os
import sys
from pathlib import Path

from termbase.checker import Report

from .reporters import Reporter, View


def write_report(report: Report, reporter: Reporter, view: View, file: Path | None) -> None:
    """Let a reporter write to standard output or to a file."""
    if file is None:
        reporter.write(report, sys.stdout, view)
        return
    out = io.StringIO(newline="")
    reporter.write(report, out, view)
    replace_file(file, out.getvalue().encode())


def replace_file(file: Path, data: bytes) -> None:
    """Replace a file's content at once: a failure on the way leaves the old content whole."""
    target = file.resolve()
    beside = target.with_name(f".{target.name}.{os.getpid()}.new")
    try:
        with beside.open("xb") as out:
            out.write(data)
            out.flush()
            os.fsync(out.fileno())
        if target.exists():
            beside.chmod(target.stat().st_mode)
        beside.replace(target)
    finally:
        beside.unlink(missing_ok=True)
