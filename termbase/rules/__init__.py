"""The rules, one file each: what is wrong in a text, why, and what to write instead.

To add a rule, add a file here that defines one `Rule`; its docstring is its page. A rule looks at a
`Context` and yields problems; severity, suppression and order are the checker's business.
"""

from collections.abc import Callable, Iterator
from functools import cache
from os import scandir
from typing import NamedTuple

from termbase.cache import cached_value
from termbase.context import Context
from termbase.diagnostics import Problem, Severity
from termbase.errors import UnknownNameError
from termbase.language import Language
from termbase.plugs import load_plug, plug_names


class Rule(NamedTuple):
    """A check, and what to tell the user about it.

    `needs_pair` rules run only where a source is given. `keeps_likely` rules report what is only
    likely at their full severity; those of all others become notes. Rules `on_waivers` run last;
    those that need an earlier state of the texts find nothing without it.
    A rule finds nothing in a text without any of the strings in `only_if`, or in another language than
    its `language`: there it is not even loaded.
    """

    id: str
    severity: Severity
    check: Callable[[Context], Iterator[Problem]]
    doc: str
    needs_pair: bool = False
    keeps_likely: bool = False
    on_waivers: bool = False
    needs_earlier: bool = False
    only_if: tuple[str, ...] = ()
    language: Language | None = None

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


class _Card(NamedTuple):
    """What is kept of a rule to tell, without loading it, whether it has anything to look at."""

    needs_pair: bool
    on_waivers: bool
    only_if: tuple[str, ...]
    language: str


def is_on_waivers(rule_id: str) -> bool:
    """Whether a rule looks at waivers, after all others."""
    return _card(rule_id).on_waivers


def may_find(rule_id: str, context: Context) -> bool:
    """Whether a rule has anything to look at in the texts under check."""
    card = _card(rule_id)
    if card.needs_pair and context.source is None:
        return False
    texts = [d.text for d in context.documents if card.language in ("", d.language)]
    return bool(texts) and (not card.only_if or any(sign in text for text in texts for sign in card.only_if))


def _card(rule_id: str) -> _Card:
    if rule_id not in _cards():
        raise UnknownNameError("rule", rule_id, rule_ids())
    return _cards()[rule_id]


@cache
def _cards() -> dict[str, _Card]:
    (folder,) = __path__
    stamps = [(e.name, e.stat().st_size, e.stat().st_mtime_ns) for e in scandir(folder) if e.is_file()]
    kept = cached_value("rules.bin", repr(sorted(stamps)).encode(), _made_cards)
    return {rule: _Card(*card) for rule, card in kept.items()}


def _made_cards() -> dict[str, tuple[bool, bool, tuple[str, ...], str]]:
    return {r.id: (r.needs_pair, r.on_waivers, r.only_if, str(r.language or "")) for r in all_rules()}


def all_rules() -> tuple[Rule, ...]:
    """Every rule, in alphabetical order."""
    return tuple(map(rule_named, rule_ids()))
