"""Which settings apply: those of the nearest settings file, of `--config`, or none."""

import os
from collections.abc import Sequence
from pathlib import Path

from termbase.rules import rule_ids
from termbase.settings import ProjectSettings, nearest, settings_in, settings_near


class Projects:
    """The settings for each path of a run; a path without any of its own gets those of this folder."""

    def __init__(self, config: Path | None = None, *, isolated: bool = False) -> None:
        named = config or os.environ.get("TERMBASE_CONFIG")
        self._fixed: ProjectSettings | None = None
        if isolated:
            self._fixed = ProjectSettings()
        elif named:
            self._fixed = settings_in(Path(named), rule_ids(), root=Path.cwd())
        self._near: dict[Path, ProjectSettings | None] = {}
        self._asked = (config, isolated)

    def anew(self) -> "Projects":
        """The same question asked again: files may have changed."""
        config, isolated = self._asked
        return Projects(config, isolated=isolated)

    @property
    def here(self) -> ProjectSettings:
        """The settings of the folder we are in."""
        return self._fixed or self._of_folder(Path.cwd()) or ProjectSettings()

    def of(self, path: Path) -> ProjectSettings:
        """The settings for a file or folder."""
        if self._fixed:
            return self._fixed
        folder = path if path.is_dir() else path.parent
        return self._of_folder(Path.cwd() / folder) or self.here

    def governing(self, paths: Sequence[str]) -> ProjectSettings:
        """The settings for what concerns the run as a whole: ours here, else those of the first path."""
        return self.here if self.here.file else self.of(Path(paths[0]))

    @property
    def repository(self) -> Path:
        """The folder from which machine formats name files: the repository's, the settings', or this one."""
        marker = nearest(Path(), ".git")
        return marker.parent if marker else self.here.root.absolute()

    def _of_folder(self, folder: Path) -> ProjectSettings | None:
        if folder not in self._near:
            self._near[folder] = settings_near(folder, rule_ids())
        return self._near[folder]
