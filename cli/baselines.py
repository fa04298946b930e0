"""The baseline of a run: which file, what of it applies, and writing it anew."""

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from termbase.checker import Report
from termbase.diagnostics import Suppression
from termbase.errors import TermbaseError
from termbase.judging import rules_run
from termbase.settings import ProjectSettings

from .errors import tell
from .output import replace_file

if TYPE_CHECKING:
    from termbase.baseline import Baseline

NAME = "termbase-baseline.json"


class Baselining(NamedTuple):
    """What the user asked of the baseline."""

    file: Path | None = None
    update: bool = False
    prune: bool = False


class Baselined(NamedTuple):
    """The baseline in force, if there is one, and what is to become of it."""

    asked: Baselining
    file: Path | None = None
    known: "Baseline | None" = None

    def settled(self, report: Report, *, is_whole: bool) -> Report:
        """Count the entries that nothing matches any more, or write the file anew, as was asked.

        Where parts of the texts were checked alone (not `is_whole`), no entry is called unused.
        """
        if self.known is None or self.file is None:
            return report
        paths = {self.known.path_of(document) for document in report.documents}
        rules = rules_run(report.rules, has_source=bool(report.aligner))
        if not is_whole:
            if self.asked.update or self.asked.prune:
                raise TermbaseError("--since looks at parts of the texts; a baseline is made of whole ones")
            return report
        if self.asked.update:
            self._write(self.known.updated(report.fingerprints, paths, rules))
            known = Suppression("baseline")
            return report._replace(
                diagnostics=tuple(
                    d if d.suppression else d._replace(suppression=known) for d in report.diagnostics
                )
            )
        if self.asked.prune:
            self._write(self.known.pruned(report.fingerprints, paths, rules))
            return report
        return report._replace(unused_entries=self.known.unused(report.fingerprints, paths, rules))

    def _write(self, baseline: "Baseline") -> None:
        from termbase.baseline import baseline_bytes

        if self.file is None or self.known is None:
            return
        replace_file(self.file, baseline_bytes(baseline))
        before, now = len(self.known.entries), len(baseline.entries)
        tell(f"{self.file}: {now} finding{'s' * (now != 1)} in the baseline ({before} before).")


def baselined(asked: Baselining, project: ProjectSettings, *, isolated: bool) -> Baselined:
    """Find and read the baseline: the one named, that of the settings, or the one beside them.

    Raises TermbaseError where one was named and is missing, unless it is to be made.
    """
    beside = project.root / NAME
    named = asked.file or project.baseline
    file = named or (beside if asked.update or (not isolated and beside.is_file()) else None)
    if file is None:
        if asked.prune:
            raise TermbaseError("there is no baseline to prune; name it with --baseline")
        return Baselined(asked)
    from termbase.baseline import Baseline, read_baseline

    if not file.exists():
        if not asked.update:
            raise TermbaseError(f"{file}: there is no such baseline; --update-baseline makes it")
        return Baselined(asked, file, Baseline(folder=file.absolute().parent))
    return Baselined(asked, file, read_baseline(file))
