"""What a check has to do: which texts, each beside its other side and its earlier state."""

import os
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from termbase.documents import document_from, find_texts, read_document, read_standard_input
from termbase.errors import TermbaseError
from termbase.selection import Selection
from termbase.settings import ProjectSettings
from termbase.text import Document

from .options import source_of

if TYPE_CHECKING:
    from termbase.changes import Earlier
    from termbase.revisions import Repository


class Job(NamedTuple):
    """A text to check, by its path or as standard input, and its other side if it has one."""

    target: Path
    source: Path | None = None
    is_piped: bool = False


class Reading(NamedTuple):
    """How texts are read."""

    encoding: str | None = None
    stdin_filename: str = "<stdin>"
    repository: "Repository | None" = None


class Finder:
    """Finds the jobs of one project; what cannot be found is told to `complain`, and the rest goes on."""

    def __init__(
        self,
        project: ProjectSettings,
        exclude: Iterable[str],
        complain: Callable[[str], None],
        *,
        respect_gitignore: bool = True,
        force_exclude: bool = False,
        pairs: bool = True,
    ) -> None:
        self._project = project
        self._selection = Selection(
            project.root,
            (*project.exclude, *exclude),
            gitignore=project.respect_gitignore and respect_gitignore,
        )
        self._complain = complain
        self._force_exclude = force_exclude
        self._pairs = project.pairs if pairs else ()

    def jobs(self, paths: Iterable[Path]) -> Iterator[Job]:
        """Every text once, with its other side by the settings' pairs; a pair once, by either side."""
        seen: set[str] = set()
        for path in paths:
            for job in map(self.paired, self._files(path)):
                key = os.path.abspath(job.target)
                if key not in seen:
                    seen.add(key)
                    yield job

    def _files(self, path: Path) -> Iterator[Path]:
        if self._force_exclude and self._selection.excludes(path):
            return
        try:
            yield from find_texts([path], self._selection.keeps)
        except TermbaseError as error:
            self._complain(str(error))

    def paired(self, file: Path, *, is_piped: bool = False) -> Job:
        """The job that a file is part of; what is piped in is the text under check, whatever its name."""
        if not self._pairs:
            return Job(file, is_piped=is_piped)
        from termbase.settings.pairs import pair_of

        pair = pair_of(file, self._pairs, self._project.root)
        if is_piped:
            has_source = pair is not None and pair.target == file and pair.source.exists()
            return Job(file, pair.source if pair and has_source else None, is_piped=True)
        if pair is None or not pair.target.exists() or not pair.source.exists():
            return Job(file)
        return Job(pair.target, pair.source)


def documents_of(job: Job, reading: Reading) -> "tuple[Document, Document | None, Earlier | None]":
    """Read the text of a job, its source, and what both were at the revision to compare with."""
    if job.is_piped:
        target = read_standard_input(reading.stdin_filename, encoding=reading.encoding)
    else:
        target = read_document(job.target, encoding=reading.encoding)
    source = source_of(target, job.source, reading.encoding)
    return target, source, _earlier(job, reading, target, source)


def _earlier(job: Job, reading: Reading, target: Document, source: Document | None) -> "Earlier | None":
    if reading.repository is None:
        return None
    from termbase.changes import Earlier

    was = reading.repository
    other = _at_revision(was, job.source, source, reading) if job.source and source else None
    return Earlier(was.revision, _at_revision(was, job.target, target, reading), other)


def _at_revision(repository: "Repository", file: Path, now: Document, reading: Reading) -> Document | None:
    data = repository.content(file)
    if data is None:
        return None
    return document_from(data, f"{repository.revision}:{now.name}", now.language, reading.encoding)


def is_changed(job: Job, changed: frozenset[Path]) -> bool:
    """Whether a side of a job is among the files that changed."""
    return job.target.resolve() in changed or bool(job.source and job.source.resolve() in changed)
