"""The rules, one file each: what is wrong in a text, why, and what to write instead.

To add a rule, add a file here that defines one `Rule`; its docstring is its page. A rule looks at a
`Context` and yields problems; severity, suppression and order are the checker's business.
"""

from collections.abc import Callable, Iterator
from functools import cache
from typing import NamedTuple

from termbase.context import Context
from termbase.diagnostics import Problem, Severity
from termbase.errors import UnknownNameError
from termbase.plugs import load_plug, plug_names


class Rule(NamedTuple):
    """A check, and what to tell the user about it.

    `needs_pair` rules run only where a source is given. `keeps_likely` rules report what is only
    likely at their full severity; those of all others become notes. Rules `on_waivers` run last.
    """

    id: str
    severity: Severity
    check: Callable[[Context], Iterator[Problem]]
    doc: str
    needs_pair: bool = False
    keeps_likely: bool = False
    on_waivers: bool = False

    @property
    def summary(self) -> str:
        """The first line of the documentation."""
        return self.doc.partition("\n")[0]


@cache
def rule_ids() -> tuple[str, ...]:
    """The id of every rule, in alphabetical order, without loading any."""
    return tuple(name.replace("_", "-") for name in plug_names(__name__))


@cache
def rule_named(rule_id: str) -> Rule:
    """Load a rule by its id."""
    if rule_id not in rule_ids():
        raise UnknownNameError("rule", rule_id, rule_ids())
    return load_plug(__name__, rule_id.replace("-", "_"), Rule)


def all_rules() -> tuple[Rule, ...]:
    """Every rule, in alphabetical order."""
    return tuple(map(rule_named, rule_ids()))
