"""What a rule finds, and what a report tells of it."""

from collections.abc import Sequence
from enum import StrEnum
from typing import NamedTuple

from termbase.text import Location


class Severity(StrEnum):
    """How much a finding matters, in SARIF's words."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"

    @property
    def rank(self) -> int:
        """A number that is higher where a finding matters more."""
        return ("note", "warning", "error").index(self.value)


class Confidence(StrEnum):
    """How sure a finding is."""

    CERTAIN = "certain"
    LIKELY = "likely"


class Related(NamedTuple):
    """Another place that belongs to a finding, and why.

    `replacement` is what to write there, where a place of the same fault needs other words than the problem.
    """

    location: Location
    message: str = ""
    replacement: str | None = None


class Problem(NamedTuple):
    """What a rule yields: a place, what is wrong there, what to write instead.

    `same` are further places of this very fault, `evidence` is anything else worth seeing. A fix is `safe`
    when the replacement is right wherever the problem is. `severity` departs from the rule's own.
    """

    location: Location
    message: str
    confidence: Confidence = Confidence.CERTAIN
    concept: str | None = None
    replacement: str | None = None
    is_safe: bool = False
    severity: Severity | None = None
    same: tuple[Related, ...] = ()
    evidence: tuple[Related, ...] = ()

    @property
    def places(self) -> tuple[Location, ...]:
        """Every place of the fault: where it is reported, and the further ones."""
        return self.location, *(same.location for same in self.same)

    def at(self, kept: Sequence[Location]) -> "Problem":
        """The same fault at some of its places."""
        if len(kept) == 1 + len(self.same):
            return self
        same = [
            one if one.replacement is not None else one._replace(replacement=self.replacement)
            for one in self.same
        ]
        first, *others = (
            one for one in (Related(self.location, "", self.replacement), *same) if one.location in kept
        )
        return self._replace(location=first.location, replacement=first.replacement, same=tuple(others))


class Suppression(NamedTuple):
    """Why a finding is hidden: a waiver (in the text or beside it) or the baseline, and the reason given."""

    kind: str
    reason: str = ""
    is_in_source: bool = False


class Diagnostic(NamedTuple):
    """A problem with what only the checker knows: its rule, its severity, whether it is hidden."""

    rule: str
    severity: Severity
    problem: Problem
    suppression: Suppression | None = None

    @property
    def location(self) -> Location:
        """The place it points at."""
        return self.problem.location
