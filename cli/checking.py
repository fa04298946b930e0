"""Run a check as the options and the settings of each project ask for, and put the reports into one."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from termbase.checker import Report, Settings, check, merged, with_sidecar
from termbase.compiled import CompiledGlossary
from termbase.errors import TermbaseError
from termbase.settings import ProjectSettings
from termbase.text import Document

from .baselines import Baselined, baselined
from .errors import ExitStatus
from .jobs import Job, Reading, documents_of, is_changed
from .options import STANDARD_INPUT, glossary_in_force
from .progress import tracked
from .projects import Projects
from .request import Failures, Request, by_project, jobs_of, rules_of
from .sidecars import sidecar_of

if TYPE_CHECKING:
    from termbase.changes import Earlier
    from termbase.revisions import Repository


class Texts(NamedTuple):
    """A text of a job, its other side, and what both were at the revision to compare with."""

    job: Job
    target: Document
    source: Document | None
    earlier: "Earlier | None"


class Task(NamedTuple):
    """The texts of one project, and how they are checked."""

    project: ProjectSettings
    texts: list[Texts]
    glossary: CompiledGlossary
    settings: Settings
    baseline: Baselined
    is_whole: bool  # whether all texts of the project are there, each of them whole


class Check:
    """Everything that a request names, read and ready to be checked, again if need be.

    Raises TermbaseError where something asked for is wrong; what cannot be read is told, the rest goes on.
    """

    def __init__(self, request: Request, projects: Projects) -> None:
        self._request = request
        self.failures = Failures()
        repository = _repository(request)
        tasks = [
            _task(request, project, paths, self.failures, repository)
            for project, paths in by_project(request, projects)
        ]
        self._tasks = [task for task in tasks if task is not None]

    @property
    def documents(self) -> list[Document]:
        """The texts under check, in order."""
        return [texts.target for task in self._tasks for texts in task.texts]

    def report(self, documents: list[Document]) -> Report:
        """Check the texts, or what they have become since; raises SystemExit where none could be checked."""
        targets = iter(documents)
        reports = [
            report
            for task in self._tasks
            if (report := _checked(task, targets, self._request, self.failures)) is not None
        ]
        if not reports:
            raise SystemExit(ExitStatus.FAILED)
        return merged(reports)._replace(failures=tuple(self.failures))


def _repository(request: Request) -> "Repository | None":
    if not request.since:
        return None
    from termbase.revisions import Repository

    first = next((Path(path) for path in request.paths if path != STANDARD_INPUT), Path())
    return Repository(first if first.is_dir() else first.parent, request.since)


def _task(
    request: Request,
    project: ProjectSettings,
    paths: list[str],
    failures: Failures,
    repository: "Repository | None",
) -> Task | None:
    """Read the texts of one project, and all that they are checked by; None where there is no text."""
    jobs = jobs_of(request, project, paths, failures)
    if repository is not None:
        changed = repository.changed()
        jobs = [job for job in jobs if is_changed(job, changed)]
    if not jobs:
        return None
    sidecar = sidecar_of(project, jobs[0].target, isolated=request.isolated)
    baseline = baselined(request.baselining, project, isolated=request.isolated)
    settings = Settings(
        rules=rules_of(request, project),
        severity=project.severity,
        date=request.date or project.date,
        waivers=sidecar.waivers,
        baseline=baseline.known,
        today=sidecar.today,
    )
    glossary = glossary_in_force([*request.glossaries], no_curated=request.no_curated, project=project)
    reading = Reading(request.encoding or project.encoding or None, request.stdin_filename, repository)
    texts = [*_read(jobs, reading, failures)]
    return Task(project, texts, glossary, settings, baseline, repository is None and sidecar.is_whole(paths))


def _read(jobs: list[Job], reading: Reading, failures: Failures) -> Iterator[Texts]:
    for job in jobs:
        try:
            yield Texts(job, *documents_of(job, reading))
        except TermbaseError as error:
            failures(str(error))


def _checked(task: Task, targets: Iterator[Document], request: Request, failures: Failures) -> Report | None:
    texts = [one._replace(target=target) for one, target in zip(task.texts, targets, strict=False)]
    reports = [*(_together(task, texts) if request.together else _each(task, texts, failures))]
    if not reports:
        return None
    report = with_sidecar(merged(reports), task.glossary, task.settings, is_whole=task.is_whole)
    return task.baseline.settled(report, is_whole=not request.since)


def _each(task: Task, texts: list[Texts], failures: Failures) -> Iterator[Report]:
    """Check text by text; what cannot be checked is told, and the rest goes on."""
    for one in tracked(texts):
        settings = task.settings._replace(rules=_for_file(one.job.target, task))
        try:
            yield check((one.target,), task.glossary, settings, source=one.source, earlier=one.earlier)
        except TermbaseError as error:
            failures(str(error))


def _together(task: Task, texts: list[Texts]) -> Iterator[Report]:
    if texts:
        yield check(tuple(one.target for one in texts), task.glossary, task.settings)


def _for_file(file: Path, task: Task) -> tuple[str, ...]:
    """The rules but for those that the settings ignore in files of such a name."""
    ignored: set[str] = set()
    for pattern, rules in task.project.per_file_ignores.items():
        from termbase.selection import matches

        if matches(pattern, file, task.project.root):
            ignored.update(rules)
    return tuple(rule for rule in task.settings.rules if rule not in ignored)
