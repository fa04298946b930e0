"""The symbol of a document or the number of a resolution is not that of the source.

Symbols are the same in every language: A/60/150, E/CN.4/2004/76 and Add.1-4 (和 Add.1-4), 第59/194号决议 for
resolution 59/194, 第1325(2000)号决议 for resolution 1325 (2000). Found are a symbol in place of another,
one that is missing, and one that the source does not have.

Why it matters: a reader looks the document up by its symbol and finds another one.

What it leaves alone: corrigenda, since most concern one language version; symbols that have only moved,
to a note or the next sentence; the letter of the language in a sales number.

Settings: none. On a doubtful alignment a finding is only likely.

Bad:  大会第58/134号决议呼吁各国采取行动。 beside: In resolution 58/143 the Assembly called for action.
Good: 大会第58/143号决议呼吁各国采取行动。 beside: In resolution 58/143 the Assembly called for action.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

from termbase.context import Context
from termbase.diagnostics import Problem, Severity
from termbase.rules import Rule
from termbase.text import Segment

if TYPE_CHECKING:
    from termbase.beads import Sides
    from termbase.figures import Figure, Key
    from termbase.mismatches import Difference


def check(context: Context) -> Iterator[Problem]:
    """Compare the symbols of each bead."""
    from termbase.beads import sides_of
    from termbase.mismatches import figure_problem, mismatches

    sides = sides_of(context)
    balance: Counter[Key] | None = None
    for one in mismatches(context):
        bead, found = one.bead, one.symbols
        for difference in found:
            if difference.target and difference.source:
                yield figure_problem(bead, difference, found)
                continue
            balance = _balance(sides) if balance is None else balance
            if _is_lost(difference, balance):
                yield figure_problem(bead, difference, found)


def _balance(sides: Sides) -> Counter[Key]:
    """How often the target names a symbol more than the source does."""
    balance: Counter[Key] = Counter()
    for unit in sides.units:
        balance.update(key for figure in _symbols(unit.target) for key in figure.keys)
        balance.subtract(key for figure in _symbols(unit.source) for key in figure.keys)
    return balance


def _symbols(segments: tuple[Segment, ...]) -> tuple[Figure, ...]:
    from termbase.figures import figures_of

    return figures_of(segments).symbols if segments else ()


def _is_lost(difference: Difference, balance: Counter[Key]) -> bool:
    """Whether a symbol without a partner is lost, and not only moved within the text."""
    target, source = difference
    if target:
        return all(balance[key] > 0 for key in target.keys)
    return source is not None and all(balance[key] < 0 for key in source.keys)


RULE = Rule(id="symbol-mismatch", severity=Severity.ERROR, check=check, doc=__doc__, needs_pair=True)
