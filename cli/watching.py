"""Check again whenever a text, a glossary or a settings file changes."""

import sys
from pathlib import Path

from termbase.errors import TermbaseError, needs_extra

from .checking import Check
from .errors import complain
from .options import STANDARD_INPUT
from .output import write_report
from .projects import Projects
from .reporters import Reporter, View
from .request import Request


def watch_texts(request: Request, projects: Projects, reporter: Reporter, view: View) -> None:
    """Check now, and after each change, until the user stops it; settings are read anew each time."""
    if STANDARD_INPUT in request.paths:
        raise TermbaseError("--watch looks at files; standard input does not change")
    watchfiles = needs_extra("watchfiles", "watch")
    watched = {Path(path) for path in request.paths} | {*request.glossaries}
    watched |= {request.source} if request.source else set()
    watched |= {project.file for path in request.paths if (project := projects.of(Path(path))).file}
    _check(request, projects, reporter, view)
    for changes in watchfiles.watch(*watched, raise_interrupt=True):
        if all(Path(name).name.startswith(".") for _, name in changes):
            continue
        print(file=sys.stdout)
        _check(request, projects.anew(), reporter, view)


def _check(request: Request, projects: Projects, reporter: Reporter, view: View) -> None:
    """Check once; what is wrong just now is told, and watching goes on."""
    try:
        run = Check(request, projects)
        if run.documents:
            write_report(run.report(run.documents), reporter, view, None)
        sys.stdout.flush()
    except (TermbaseError, OSError) as error:
        complain(str(error))
    except SystemExit:  # told already
        return
