"""The baseline: the findings that a text had when termbase came, kept apart from the new ones.

An entry is a fingerprint, never a line; entries of one file that were made from many runs stay in order,
so that the file reads well in a review.
"""

import os
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from termbase.errors import TermbaseError
from termbase.fingerprints import Fingerprint
from termbase.text import Document

VERSION = 1


class Baseline(NamedTuple):
    """Known findings, and the folder that their paths start from."""

    entries: frozenset[Fingerprint] = frozenset()
    folder: Path = Path()

    def path_of(self, document: Document) -> str:
        """A document's path as entries have it: from the baseline's folder, with slashes."""
        return Path(os.path.relpath(document.name, self.folder)).as_posix()

    def unused(self, found: Iterable[Fingerprint], paths: Iterable[str], rules: Iterable[str]) -> int:
        """How many entries of the checked texts and rules match nothing any more."""
        return len(self._checked(paths, rules) - frozenset(found))

    def updated(self, found: Iterable[Fingerprint], paths: Iterable[str], rules: Iterable[str]) -> "Baseline":
        """Take what was found for the entries of the checked texts and rules; leave all others alone."""
        checked = self._checked(paths, rules)
        return self._replace(entries=(self.entries - checked) | frozenset(found))

    def pruned(self, found: Iterable[Fingerprint], paths: Iterable[str], rules: Iterable[str]) -> "Baseline":
        """Leave out what matches nothing any more, and the entries of texts that are gone."""
        stale = self._checked(paths, rules) - frozenset(found)
        gone = {entry for entry in self.entries if not (self.folder / entry.path).exists()}
        return self._replace(entries=self.entries - stale - gone)

    def _checked(self, paths: Iterable[str], rules: Iterable[str]) -> frozenset[Fingerprint]:
        here, ran = set(paths), set(rules)
        return frozenset(entry for entry in self.entries if entry.path in here and entry.rule in ran)


def read_baseline(file: Path) -> Baseline:
    """Read a baseline; raises TermbaseError where it is none."""
    import json

    try:
        content = json.loads(file.read_bytes())
        if content["version"] != VERSION:
            raise TermbaseError(f"{file}: a baseline of another version of termbase; remake it")
        entries = frozenset(_entry(**entry) for entry in content["findings"])
    except OSError as error:
        raise TermbaseError(f"{file}: cannot read the baseline: {error.strerror}") from error
    except (ValueError, KeyError, TypeError) as error:
        raise TermbaseError(
            f"{file}: this is no baseline, or a broken one ({error}); "
            "delete it, and --update-baseline makes another"
        ) from error
    return Baseline(entries, file.absolute().parent)


def baseline_bytes(baseline: Baseline) -> bytes:
    """A baseline as it is written to its file: one entry a line, in order."""
    import json

    lines = ",\n".join(
        f"    {json.dumps(entry._asdict(), ensure_ascii=False)}"
        for entry in sorted(
            baseline.entries, key=lambda e: (e.path, e.rule, e.concept, e.sentence, e.ordinal)
        )
    )
    findings = f"[\n{lines}\n  ]" if lines else "[]"
    return f'{{\n  "version": {VERSION},\n  "findings": {findings}\n}}\n'.encode()


def _entry(*, rule: str, path: str, concept: str, sentence: str, ordinal: int) -> Fingerprint:
    if not all(isinstance(text, str) for text in (rule, path, concept, sentence)):
        raise TypeError("an entry's rule, path, concept and sentence are texts")
    if not isinstance(ordinal, int):
        raise TypeError("an entry's ordinal is a number")
    return Fingerprint(rule, path, concept, sentence, ordinal)
