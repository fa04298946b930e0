"""Check texts: run the rules, settle severities, hide what is suppressed, put in order → Report."""

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from termbase.compiled import CompiledGlossary
from termbase.context import Context
from termbase.dating import DocumentDate, date_of
from termbase.diagnostics import Confidence, Diagnostic, Problem, Severity
from termbase.errors import NothingToCheckError
from termbase.rules import Rule, rule_ids, rule_named
from termbase.suppression import Settled, settle
from termbase.text import Document
from termbase.waivers import Verdict, Waiver, Waivers, verdict

if TYPE_CHECKING:
    from termbase.baseline import Baseline
    from termbase.changes import Earlier
    from termbase.fingerprints import Fingerprint


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


class Report(NamedTuple):
    """What a check found, and what it was made with.

    `fingerprints` (of what no waiver hides) are known where there is a baseline. `failures` say which
    texts could not be read, and `unused_entries` counts what of the baseline matches nothing any more.
    """

    diagnostics: tuple[Diagnostic, ...]
    documents: tuple[Document, ...]
    date: DocumentDate
    rules: tuple[str, ...]
    concepts_in_glossary: int
    concepts_found: int
    glossary_hash: str
    aligner: str = ""
    used_waivers: frozenset[Waiver] = frozenset()
    fingerprints: "frozenset[Fingerprint]" = frozenset()
    failures: tuple[str, ...] = ()
    unused_entries: int = 0

    @property
    def shown(self) -> tuple[Diagnostic, ...]:
        """The findings that nothing hides."""
        return tuple(d for d in self.diagnostics if d.suppression is None)


def check(
    documents: tuple[Document, ...],
    glossary: CompiledGlossary,
    settings: Settings | None = None,
    *,
    source: Document | None = None,
    earlier: "Earlier | None" = None,
) -> Report:
    """Check texts as one (most often a single text), beside their source if there is one.

    With an earlier state of the texts, only what stands in changed sentences, or beside them, is found.
    Raises NothingToCheckError when no term of the glossary could apply: silence would look like
    a clean text.
    """
    settings = settings or Settings()
    target = documents[0]
    date = DocumentDate(settings.date, "given") if settings.date else date_of(target)
    rules = [rule_named(rule) for rule in settings.rules or rule_ids()]
    if len(glossary) and not glossary.can_apply(target.language, date.day):
        raise NothingToCheckError(
            f"{target.name}: no term of the glossary could apply (none is in “{target.language}” and in force"
            f"{f' on {date.day}' if date.day else ''}); give another glossary or --date"
        )
    context = Context(documents, glossary, date=date.day, source=source, earlier=earlier)
    running = [rule for rule in rules if not rule.on_waivers and (source is not None or not rule.needs_pair)]
    problems = [(rule, problem) for rule in running for problem in rule.check(context)]
    if earlier is not None:
        problems = _at_changes(problems, context, earlier)
    settled = _settled(problems, context, rules, settings)
    concepts = {
        sense.concept.id for d in documents for senses in context.matches(d).readings for sense in senses
    }
    return Report(
        tuple(sorted(settled.diagnostics, key=_place)),
        documents,
        date,
        tuple(rule.id for rule in rules),
        len(glossary),
        len(concepts),
        glossary.hash,
        _aligner() if source is not None else "",
        settled.used,
        settled.fingerprints,
    )


def _aligner() -> str:
    from termbase.alignment import ALIGNER  # wanted for pairs alone

    return ALIGNER


def _settled(
    problems: Sequence[tuple[Rule, Problem]], context: Context, rules: Sequence[Rule], settings: Settings
) -> Settled:
    """Hide what waivers and the baseline let stand, and report the waivers in comments that are no good."""
    inline = _inline(context.documents)
    found = [_diagnostic(rule, problem, settings) for rule, problem in problems]
    settled = settle(found, inline + settings.waivers, settings.baseline, settings.today)
    if inline == Waivers():
        return settled
    ran = {rule.id for rule in rules if context.source is not None or not rule.needs_pair}
    context.verdict = verdict(inline, settled.used, ran, _ordinary(), settings.today)
    about = settle(_on_waivers(context, rules, settings), Waivers(), settings.baseline)
    return Settled(
        settled.diagnostics + about.diagnostics, settled.used, settled.fingerprints | about.fingerprints
    )


def with_sidecar(report: Report, glossary: CompiledGlossary, settings: Settings, *, is_whole: bool) -> Report:
    """Add to a report of all texts what is wrong with the waivers in the file beside them.

    Unless the whole project was checked, a waiver that hid nothing may be for another text.
    """
    ran = [rule_named(rule) for rule in report.rules]
    judged = verdict(
        settings.waivers, report.used_waivers, {rule.id for rule in ran}, _ordinary(), settings.today
    )
    if not is_whole:
        judged = judged._replace(unused=())
    if judged == Verdict():
        return report
    context = Context((), glossary)
    context.verdict = judged
    about = settle(_on_waivers(context, ran, settings), Waivers(), settings.baseline)
    return report._replace(
        diagnostics=report.diagnostics + about.diagnostics,
        fingerprints=report.fingerprints | about.fingerprints,
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


def _at_changes(
    problems: Sequence[tuple[Rule, Problem]], context: Context, earlier: "Earlier"
) -> list[tuple[Rule, Problem]]:
    """Keep what stands in changed sentences of the text, or beside changed ones of its source."""
    from termbase.beads import sides_of
    from termbase.changes import at_changes, changed

    spans = {
        document: [
            one.span for one in changed(document, earlier.target if document is context.target else None)
        ]
        for document in context.documents
    }
    if context.source is not None:
        fresh = {one.span for one in changed(context.source, earlier.source)}
        spans[context.target] += [
            bead.place.span
            for bead in sides_of(context).beads
            if any(one.span in fresh for one in bead.source)
        ]
    kept = ((rule, at_changes(p, spans.get(p.location.document, ()))) for rule, p in problems)
    return [(rule, problem) for rule, problem in kept if problem is not None]


def merged(reports: Iterable[Report]) -> Report:
    """Put the reports of several texts into one."""
    first, *others = reports
    for other in others:
        first = first._replace(
            diagnostics=first.diagnostics + other.diagnostics,
            documents=first.documents + other.documents,
            date=first.date if first.date == other.date else DocumentDate("", "differs"),
            concepts_found=max(first.concepts_found, other.concepts_found),
            aligner=first.aligner or other.aligner,
            used_waivers=first.used_waivers | other.used_waivers,
            fingerprints=first.fingerprints | other.fingerprints,
            failures=first.failures + other.failures,
        )
    return first


def _diagnostic(rule: Rule, problem: Problem, settings: Settings) -> Diagnostic:
    chosen = settings.severity.get(rule.id)
    severity = chosen or problem.severity or rule.severity
    if problem.confidence is Confidence.LIKELY and not rule.keeps_likely and not chosen:
        severity = Severity.NOTE
    return Diagnostic(rule.id, severity, problem)


def _place(diagnostic: Diagnostic) -> tuple[str, int, str]:
    location = diagnostic.location
    return location.document.name, location.span.start, diagnostic.rule
