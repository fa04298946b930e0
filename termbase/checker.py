"""Check texts: run the rules, settle severities, hide what is suppressed, put in order → Report."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple

from termbase.compiled import CompiledGlossary
from termbase.context import Context
from termbase.dating import DocumentDate, date_of
from termbase.diagnostics import Diagnostic
from termbase.errors import NothingToCheckError
from termbase.judging import Settings, judged_waivers, rules_run, settled_by
from termbase.rules import is_on_waivers, may_find, rule_ids, rule_named
from termbase.text import Document
from termbase.waivers import Waiver, Waivers

if TYPE_CHECKING:
    from termbase.changes import Earlier
    from termbase.fingerprints import Fingerprint

__all__ = ["Report", "Settings", "check", "merged", "with_sidecar"]


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
    rules = settings.rules or rule_ids()
    if len(glossary) and not glossary.can_apply(target.language, date.day):
        raise NothingToCheckError(
            f"{target.name}: no term of the glossary could apply (none is in “{target.language}” and in force"
            f"{f' on {date.day}' if date.day else ''}); give another glossary or --date"
        )
    context = Context(documents, glossary, date=date.day, source=source, earlier=earlier)
    running = [rule_named(rule) for rule in rules if not is_on_waivers(rule) and may_find(rule, context)]
    problems = [(rule, problem) for rule in running for problem in rule.check(context)]
    if earlier is not None:
        from termbase.narrowing import at_changed_sentences

        problems = at_changed_sentences(problems, context, earlier)
    settled = settled_by(problems, context, rules, settings)
    concepts = {
        sense.concept.id for d in documents for senses in context.matches(d).readings for sense in senses
    }
    return Report(
        tuple(sorted(settled.diagnostics, key=_place)),
        documents,
        date,
        rules,
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


def with_sidecar(report: Report, glossary: CompiledGlossary, settings: Settings, *, is_whole: bool) -> Report:
    """Add to a report of all texts what is wrong with the waivers in the file beside them.

    Unless the whole project was checked, a waiver that hid nothing may be for another text.
    """
    if settings.waivers == Waivers():
        return report
    used = report.used_waivers if is_whole else frozenset(settings.waivers.waivers)
    ran = rules_run(report.rules, has_source=bool(report.aligner))
    about = judged_waivers(settings.waivers, used, sorted(ran), settings, Context((), glossary))
    return report._replace(
        diagnostics=report.diagnostics + about.diagnostics,
        fingerprints=report.fingerprints | about.fingerprints,
    )


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


def _place(diagnostic: Diagnostic) -> tuple[str, int, str]:
    location = diagnostic.location
    return location.document.name, location.span.start, diagnostic.rule
