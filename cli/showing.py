"""Show the settings in force, as a settings file would say them, or the texts that would be checked."""

import json
from collections.abc import Iterator, Mapping
from enum import Enum
from pathlib import Path
from typing import Any

from termbase.settings import ProjectSettings

from .projects import Projects
from .request import Failures, Request, by_project, jobs_of
from .streams import printable


def show_what_is_asked(request: Request, projects: Projects, *, settings: bool) -> None:
    """Print the settings for the paths of a request, or the texts that it names."""
    for project, paths in by_project(request, projects):
        if settings:
            print(printable("\n".join(settings_lines(project))))
            continue
        for job in jobs_of(request, project, paths, Failures()):
            print(printable(str(job.target) + (f" (with {job.source})" if job.source else "")))


def settings_lines(project: ProjectSettings) -> Iterator[str]:
    """The settings as TOML, each key with its value in force."""
    yield f"# {project.file}" if project.file else "# no settings file; these are the defaults"
    for name, value in project._asdict().items():
        if name in ("file", "root"):
            continue
        key = name.replace("_", "-")
        yield f"# {key} is not set" if value is None or value == "" else f"{key} = {_toml(value)}"


def _toml(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Path | Enum | str):
        return json.dumps(str(value), ensure_ascii=False)
    if isinstance(value, tuple) and hasattr(value, "_asdict"):
        return _toml(value._asdict())
    if isinstance(value, Mapping):
        inside = ", ".join(f"{json.dumps(str(k), ensure_ascii=False)} = {_toml(v)}" for k, v in value.items())
        return f"{{ {inside} }}" if inside else "{}"
    return f"[{', '.join(map(_toml, value))}]"
