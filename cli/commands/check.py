"""Check texts for wrong and inconsistent terminology."""

import sys
from contextlib import nullcontext, redirect_stdout

import typer

from termbase.checker import Report
from termbase.dating import valid_date
from termbase.diagnostics import Severity
from termbase.errors import TermbaseError
from termbase.rules import rule_ids

from .. import check_options as option
from ..baselines import Baselining
from ..checking import Check
from ..errors import ExitStatus, tell
from ..languages import LANGUAGES, speak
from ..options import Encoding, Glossaries, NoCurated, Output, StdinName, With, one_of
from ..output import spare_inputs, write_report
from ..projects import Projects
from ..reporters import View, reporter_named
from ..request import Request
from ..summary import fails


def check(
    paths: option.Paths = None,
    source: With = None,
    date: option.Date = "",
    together: option.Together = False,
    select: option.Select = "",
    ignore: option.Ignore = "",
    glossary: Glossaries = None,
    no_curated: NoCurated = False,
    exclude: option.Exclude = "",
    force_exclude: option.ForceExclude = False,
    no_respect_gitignore: option.NoRespectGitignore = False,
    no_pairs: option.NoPairs = False,
    since: option.Since = "",
    show_files: option.ShowFiles = False,
    config: option.Config = None,
    isolated: option.Isolated = False,
    show_settings: option.ShowSettings = False,
    baseline: option.Baseline = None,
    update_baseline: option.UpdateBaseline = False,
    prune_baseline: option.PruneBaseline = False,
    show_all: option.ShowAll = False,
    output_format: option.OutputFormat = "",
    output: Output = None,
    quiet: option.Quiet = False,
    statistics: option.Statistics = False,
    fail_on: option.FailOn = "",
    exit_zero: option.ExitZero = False,
    color: option.Color = "auto",
    lang: option.Lang = "en",
    watch: option.Watch = False,
    encoding: Encoding = None,
    stdin_filename: StdinName = "<stdin>",
    fix: option.Fix = False,
    diff: option.Diff = False,
    unsafe_fixes: option.UnsafeFixes = False,
) -> None:
    """Check texts for wrong and inconsistent terminology.

    Exits with 0 when nothing was found, 1 when something was, 2 when it could not run.
    """
    speak(one_of("language", lang, LANGUAGES))
    spare_inputs(output, (*(paths or ()), source))
    reporter = reporter_named(output_format or ("full" if sys.stdout.isatty() and not output else "concise"))
    projects = Projects(config, isolated=isolated)
    request = Request(
        paths=tuple(paths or ["."]),
        source=source,
        glossaries=tuple(glossary or ()),
        no_curated=no_curated,
        date=_date(date),
        select=_rules(select),
        ignore=_rules(ignore),
        exclude=_listed(exclude),
        force_exclude=force_exclude,
        respect_gitignore=not no_respect_gitignore,
        pairs=not no_pairs,
        together=together,
        encoding=encoding,
        stdin_filename=stdin_filename,
        since=since,
        isolated=isolated,
        baselining=Baselining(baseline, update_baseline, prune_baseline),
    )
    view = View(
        all=show_all,
        fail_on=_severity(fail_on) or projects.governing(request.paths).fail_on,
        quiet=quiet,
        statistics=statistics,
        color=one_of("colour", color, ("auto", "always", "never")),
        is_file=output is not None,
        root=projects.repository,
    )
    if show_settings or show_files:
        from ..showing import show_what_is_asked

        show_what_is_asked(request, projects, settings=show_settings)
        return
    _refuse_what_clashes(fix or diff, unsafe_fixes, request.baselining)
    if watch:
        from ..watching import watch_texts

        watch_texts(request, projects, reporter, view)
        return
    run = Check(request, projects)
    if not run.documents and not run.failures:
        tell("Nothing to check: every text named is excluded, or none changed.")
        return
    if diff:
        from ..fixing import show_diff

        raise typer.Exit(show_diff(run, view, unsafe=unsafe_fixes))
    report = _fixed(run, request, view, unsafe_fixes) if fix else run.report(run.documents)
    with redirect_stdout(sys.stderr) if fix and request.piped else nullcontext():
        write_report(report, reporter, view, output)
    raise typer.Exit(_status(report, view, forgives=exit_zero or update_baseline))


def _refuse_what_clashes(fixes: bool, unsafe: bool, baselining: Baselining) -> None:
    if unsafe and not fixes:
        raise TermbaseError("--unsafe-fixes goes with --fix or --diff")
    if fixes and (baselining.update or baselining.prune):
        raise TermbaseError(
            "fix first, then make the baseline: --fix and --diff go with neither of its options"
        )


def _fixed(run: Check, request: Request, view: View, unsafe: bool) -> Report:
    from ..fixing import fix_texts

    return fix_texts(run, view, request.piped, unsafe=unsafe)


def _status(report: Report, view: View, *, forgives: bool) -> ExitStatus:
    if report.failures:
        return ExitStatus.FAILED
    return ExitStatus.FOUND if fails(report, view) and not forgives else ExitStatus.CLEAN


def _rules(names: str) -> tuple[str, ...]:
    return tuple(one_of("rule", rule, rule_ids()) for rule in _listed(names))


def _listed(names: str) -> tuple[str, ...]:
    return tuple(name.strip() for name in names.split(",") if name.strip())


def _severity(name: str) -> Severity | None:
    return Severity(one_of("severity", name, tuple(s.value for s in Severity))) if name else None


def _date(day: str) -> str:
    try:
        return valid_date(day) if day else ""
    except ValueError as error:
        raise TermbaseError(f"--date {day}: not a day; write YYYY-MM-DD") from error
