"""Leave a process that has done its work at once.

Python takes a third of a short run to free, object by object, what the system frees with the process
(mypy leaves in the same way, for the same reason).
"""

import os
import sys
from pathlib import Path


def leave_at_once(status: object) -> None:
    """End the process with an exit status, if it is the command's own; return otherwise.

    Nothing is left open at this point: files are written whole and closed, and the streams are flushed here.
    A process that is traced (for coverage), or that only called `main`, goes on.
    """
    if not isinstance(status, int) or not _is_the_command() or sys.gettrace() or sys.getprofile():
        return
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    except OSError:  # nobody reads any more: Python's own exit knows what to do
        return
    os._exit(status)


def _is_the_command() -> bool:
    """Whether the running program is the console script, or `python -m termbase.cli`."""
    program = Path(getattr(sys.modules["__main__"], "__file__", None) or "nothing")
    is_module = program.parent == Path(__file__).parent and program.name == "__main__.py"
    return is_module or program.stem == "termbase" or program.parent.stem == "termbase"
