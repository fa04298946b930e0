"""What the user asked to have checked, project by project."""

from pathlib import Path
from typing import NamedTuple

from termbase.errors import TermbaseError
from termbase.rules import rule_ids
from termbase.settings import ProjectSettings

from .baselines import Baselining
from .errors import complain
from .jobs import Finder, Job
from .options import STANDARD_INPUT
from .projects import Projects


class Request(NamedTuple):
    """What the user asked to have checked, and how; empty means as the settings say."""

    paths: tuple[str, ...]
    source: Path | None = None
    glossaries: tuple[Path, ...] = ()
    no_curated: bool = False
    date: str = ""
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    force_exclude: bool = False
    respect_gitignore: bool = True
    pairs: bool = True
    together: bool = False
    encoding: str | None = None
    stdin_filename: str = "<stdin>"
    since: str = ""
    isolated: bool = False
    baselining: Baselining = Baselining()

    @property
    def piped(self) -> str | None:
        """The name of what is piped in, if it is among the texts."""
        return self.stdin_filename if STANDARD_INPUT in self.paths else None


class Failures(list[str]):
    """What could not be read: told at once, and kept for the report."""

    def __call__(self, message: str) -> None:
        """Tell and keep a failure, once."""
        if message not in self:
            complain(message)
            self.append(message)


def by_project(request: Request, projects: Projects) -> list[tuple[ProjectSettings, list[str]]]:
    """The paths of a request, grouped by the settings that apply to them."""
    groups: dict[Path | None, tuple[ProjectSettings, list[str]]] = {}
    for path in request.paths:
        project = projects.of(Path(request.stdin_filename if path == STANDARD_INPUT else path))
        groups.setdefault(project.file, (project, []))[1].append(path)
    return list(groups.values())


def jobs_of(request: Request, project: ProjectSettings, paths: list[str], failures: Failures) -> list[Job]:
    """The texts of one project that a request names."""
    finder = Finder(
        project,
        request.exclude,
        failures,
        respect_gitignore=request.respect_gitignore,
        force_exclude=request.force_exclude,
        pairs=request.pairs and request.source is None and not request.together,
    )
    jobs = [*finder.jobs(Path(path) for path in paths if path != STANDARD_INPUT)]
    if STANDARD_INPUT in paths:
        jobs.append(finder.paired(Path(request.stdin_filename), is_piped=True))
    if request.source is None:
        return jobs
    if len(jobs) > 1:
        raise TermbaseError("--with takes one text and its other side; several texts were given")
    return [job._replace(source=request.source) for job in jobs]


def rules_of(request: Request, project: ProjectSettings) -> tuple[str, ...]:
    """What is selected, less what is ignored; rules named as options run whatever the settings say."""
    chosen = request.select or project.select or rule_ids()
    left_out = {*request.ignore, *(() if request.select else project.ignore)}
    return tuple(rule for rule in chosen if rule not in left_out)
