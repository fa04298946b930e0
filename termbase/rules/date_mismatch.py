"""A date of the text is not the date of its source.

Days, months, years, decades and centuries are compared part by part: 1998年12月11日 with 11 December 1998,
二十世纪九十年代 and 1990年代 with the 1990s. Found are a part that differs, and a year or day that only one
side has.

Why it matters: a treaty that enters into force in the wrong year is wrong law.

What it leaves alone: parts that a text takes from its context (同年, 次日, “that year”); years inside
symbols; a year that one side leaves out of a day or month; dates that a sentence beside explains; a month
or decade that one side leaves out.

Settings: none. On a doubtful alignment a finding is only likely.

Bad:  该国于1995年7月15日批准公约。 beside: The country ratified the Convention on 5 July 1995.
Good: 该国于1995年7月5日批准公约。 beside: The country ratified the Convention on 5 July 1995.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from termbase.context import Context
from termbase.diagnostics import Problem, Severity
from termbase.rules import Rule

if TYPE_CHECKING:
    from termbase.beads import Bead
    from termbase.figures import Figure
    from termbase.mismatches import Difference


def check(context: Context) -> Iterator[Problem]:
    """Compare the dates of each bead."""
    from termbase.mismatches import figure_problem, mismatches

    for one in mismatches(context):
        bead, found = one.bead, one.dates
        for difference in found:
            is_pair = difference.target and difference.source
            is_alone = _stands_alone(bead, difference) and not _is_year_understood(bead, difference)
            if is_pair or is_alone:
                yield figure_problem(bead, difference, found)


def _stands_alone(bead: Bead, difference: Difference) -> bool:
    """Whether a date without a partner is a fault: a year or a day that no word of time explains."""
    from termbase.beads import text_of

    figure = difference.target or difference.source
    parts = {part for part, _ in figure.keys} if figure else set()
    both = f"{text_of(bead.target)}\n{text_of(bead.source)}"
    return bool(parts & {"year", "day"}) and not _relative().search(both)


def _is_year_understood(bead: Bead, difference: Difference) -> bool:
    """Whether the other side has the same day or month and leaves its year to what was said before."""
    from termbase.figures import figures_of

    figure = difference.target or difference.source
    if figure is None or any(part != "year" for part, _ in figure.keys):
        return False
    own, others = (bead.target, bead.source) if difference.target else (bead.source, bead.target)
    whole = next((date for date in figures_of(own).dates if date.location == figure.location), figure)
    rest = {key for key in whole.keys if key[0] != "year"}
    return bool(rest) and any(
        rest == set(date.keys) and not _has_year_beside(date) for date in figures_of(others).dates
    )


def _has_year_beside(date: Figure) -> bool:
    """Whether digits stand beside a date that may be a year which no calendar has."""
    text, (start, end) = date.location.document.text, date.location.span
    before, after = text[max(start - 2, 0) : start].rstrip(), text[end : end + 3].lstrip(", ")
    return before.endswith("年") or after[:1].isdigit()


@cache
def _relative() -> re.Pattern[str]:
    """Words that point from one time to another."""
    return re.compile(
        r"""[同当该此本次翌去今明前后近][一]?(?:年|月|日|天)|年底|年初|年来|两年期|双年
        |\b(?:th[ae]t|this|same|previous|following|next|last|past|current|preceding|present)\s+(?:\w+\s+)?
        (?:year|month|day|date|week|biennium|session)s?\b|\bbienni|\byears?\s+(?:later|earlier|before)""",
        re.VERBOSE | re.IGNORECASE,
    )


RULE = Rule(id="date-mismatch", severity=Severity.ERROR, check=check, doc=__doc__, needs_pair=True)
