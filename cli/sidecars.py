"""The file of waivers that goes with the texts of a run."""

import os
from collections.abc import Iterable
from pathlib import Path
from time import strftime
from typing import NamedTuple

from termbase.errors import TermbaseError
from termbase.rules import rule_ids
from termbase.settings import ProjectSettings, nearest
from termbase.waivers import Waivers

NAME = "termbase-waivers.toml"


class Sidecar(NamedTuple):
    """Waivers, the folder of their file, and the day on which they may have expired."""

    waivers: Waivers = Waivers()
    folder: Path = Path()
    today: str = ""

    def is_whole(self, paths: Iterable[str]) -> bool:
        """Whether some path is a folder that holds everything the waivers may be for."""
        here = os.path.abspath(self.folder)
        return any(Path(path).is_dir() and Path(here).is_relative_to(os.path.abspath(path)) for path in paths)


def sidecar_of(project: ProjectSettings, text: Path, *, isolated: bool) -> Sidecar:
    """Read the waivers that the settings name, or else the nearest file of that name above a text."""
    file = project.waivers or (None if isolated else nearest(text.parent, NAME))
    if file is None:
        return Sidecar()
    if project.waivers and not file.exists():
        raise TermbaseError(f"{file}: there is no such file of waivers")
    from termbase.waivers.sidecar import read_waivers

    return Sidecar(read_waivers(file, rule_ids()), file.parent, strftime("%Y-%m-%d"))
