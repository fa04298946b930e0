"""Judge what rules found: severities, and what waivers or the baseline hide; then judge the waivers."""

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from termbase.context import Context
from termbase.diagnostics import Confidence, Diagnostic, Problem, Severity
from termbase.rules import Rule, rule_ids, rule_named
from termbase.suppression import Settled, settle
from termbase.text import Document
from termbase.waivers import Verdict, Waiver, Waivers, verdict

if TYPE_CHECKING:
    from termbase.baseline import Baseline


class Settings(NamedTuple):
    """How to check: which rules, at which severity, by which day's usage, and what is hidden.

    `waivers` are those of the file beside the texts; those in comments are found in the texts. `today`
    is the day on which waivers may have expired.
    """

    rules: tuple[str, ...] = ()  # ids; all of them when empty
    severity: Mapping[str, Severity] = {}
    date: str = ""
    waivers: Waivers = Waivers()
    baseline: "Baseline | None" = None
    today: str = ""


def settled_by(
    problems: Sequence[tuple[Rule, Problem]], context: Context, ids: Sequence[str], settings: Settings
) -> Settled:
    """Hide what waivers and the baseline let stand, and report the waivers in comments that are no good."""
    inline = _inline(context.documents)
    found = [_diagnostic(rule, problem, settings) for rule, problem in problems]
    settled = settle(found, inline + settings.waivers, settings.baseline, settings.today)
    if inline == Waivers():
        return settled
    rules = [rule_named(rule) for rule in ids]
    ran = rules_run(ids, has_source=context.source is not None, has_earlier=context.earlier is not None)
    context.verdict = verdict(inline, settled.used, ran, _ordinary(), settings.today)
    about = settle(_on_waivers(context, rules, settings), Waivers(), settings.baseline)
    return Settled(
        settled.diagnostics + about.diagnostics, settled.used, settled.fingerprints | about.fingerprints
    )


def judged_waivers(
    waivers: Waivers, used: frozenset[Waiver], ids: Sequence[str], settings: Settings, context: Context
) -> Settled:
    """What is wrong with the waivers of the file beside the texts, after a check of all texts."""
    context.verdict = verdict(waivers, used, set(ids), _ordinary(), settings.today)
    if context.verdict == Verdict():
        return Settled((), frozenset(), frozenset())
    return settle(_on_waivers(context, map(rule_named, ids), settings), Waivers(), settings.baseline)


def rules_run(ids: Iterable[str], *, has_source: bool, has_earlier: bool = False) -> frozenset[str]:
    """Those of some rules that could find anything: some need the other side, or an earlier state."""
    rules = map(rule_named, ids)
    return frozenset(
        rule.id
        for rule in rules
        if (has_source or not rule.needs_pair) and (has_earlier or not rule.needs_earlier)
    )


def _inline(documents: Iterable[Document]) -> Waivers:
    waivers = Waivers()
    for document in documents:
        if "<!--" in document.text:
            from termbase.waivers.inline import inline_waivers

            waivers += inline_waivers(document, rule_ids())
    return waivers


def _ordinary() -> frozenset[str]:
    """The rules that run on any text: neither on pairs nor on waivers."""
    rules = map(rule_named, rule_ids())
    return frozenset(rule.id for rule in rules if not rule.needs_pair and not rule.on_waivers)


def _on_waivers(context: Context, rules: Iterable[Rule], settings: Settings) -> list[Diagnostic]:
    return [
        _diagnostic(rule, problem, settings)
        for rule in rules
        if rule.on_waivers
        for problem in rule.check(context)
    ]


def _diagnostic(rule: Rule, problem: Problem, settings: Settings) -> Diagnostic:
    chosen = settings.severity.get(rule.id)
    severity = chosen or problem.severity or rule.severity
    if problem.confidence is Confidence.LIKELY and not rule.keeps_likely and not chosen:
        severity = Severity.NOTE
    return Diagnostic(rule.id, severity, problem)
