"""The findings of a report as machine formats need them: with paths from the repository, and fingerprints."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from termbase.checker import Report
from termbase.diagnostics import Diagnostic, Related
from termbase.fingerprints import fingerprints
from termbase.fixes import Edit, edits_of
from termbase.text import Document, Location

from .reporters import View


class Result(NamedTuple):
    """A finding, what it is known by from run to run, and the hash of the sentence it stands in."""

    diagnostic: Diagnostic
    fingerprint: str
    sentence: str

    @property
    def hidden(self) -> str:
        """Why it is hidden, in words; empty where it is not."""
        suppression = self.diagnostic.suppression
        if suppression is None:
            return ""
        return f"hidden by {suppression.kind}" + (f": {suppression.reason}" if suppression.reason else "")

    @property
    def message(self) -> str:
        """The message on one line, behind the reason for which the finding is hidden if it is."""
        message = " ".join(self.diagnostic.problem.message.split())
        return f"[{self.hidden}] {message}" if self.hidden else message

    @property
    def related(self) -> tuple[Related, ...]:
        """Every other place, each with a message."""
        problem = self.diagnostic.problem
        same = (one._replace(message=one.message or "here as well") for one in problem.same)
        return *same, *problem.evidence

    def edits(self) -> Iterator[tuple[Document, tuple[Edit, ...]]]:
        """What to write where, text by text; fixes that need a second look are among them."""
        shown = (self.diagnostic._replace(suppression=None),)
        for document in dict.fromkeys(place.document for place in self.diagnostic.problem.places):
            if edits := edits_of(shown, document, unsafe=True):
                yield document, edits


def every_result(report: Report, view: View) -> list[Result]:
    """Every finding, notes and hidden ones too."""
    found = report.diagnostics
    keys = fingerprints([(d.rule, d.problem) for d in found], lambda document: path_of(document, view))
    return [Result(d, key[0].digest, key[0].sentence) for d, key in zip(found, keys, strict=True)]


def results_in_view(report: Report, view: View) -> list[Result]:
    """The findings of the severities that a view shows, hidden ones too."""
    return [result for result in every_result(report, view) if view.shows(result.diagnostic.severity)]


def path_of(document: Document, view: View) -> str:
    """A text's path from the root of the repository, with slashes; absolute where it lies outside."""
    path = os.path.relpath(document.name, view.root)
    return os.path.abspath(document.name) if path.startswith("..") else Path(path).as_posix()


def utf8_column(location: Location, offset: int) -> int:
    """The column of an offset, from 1, in bytes of UTF-8."""
    line = location.document.line_span(offset)
    return len(location.document.text[line.start : offset].encode("utf-8", "surrogatepass")) + 1
