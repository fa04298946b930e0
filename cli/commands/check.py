"""Check texts for wrong and inconsistent terminology."""

import sys
from contextlib import nullcontext, redirect_stdout
from typing import Annotated

import typer

from termbase.checker import Report
from termbase.dating import valid_date
from termbase.diagnostics import Severity
from termbase.errors import TermbaseError
from termbase.rules import rule_ids

from ..baselines import Baselining
from ..check_options import (
    BaselineFile,
    CheckPaths,
    Color,
    Config,
    Day,
    Exclude,
    ExitZero,
    FailOn,
    ForceExclude,
    Ignore,
    Isolated,
    Lang,
    NoGitignore,
    NoPairs,
    OutputFormat,
    PruneBaseline,
    Quiet,
    Select,
    ShowAll,
    ShowFiles,
    ShowSettings,
    Since,
    Statistics,
    Together,
    UpdateBaseline,
    Watch,
)
from ..checking import Check
from ..errors import ExitStatus, tell
from ..languages import LANGUAGES, speak
from ..options import STANDARD_INPUT, Encoding, Glossaries, NoCurated, Output, StdinName, With, one_of
from ..output import write_report
from ..projects import Projects
from ..reporters import View, reporter_named
from ..request import Request
from ..summary import fails


def check(
    paths: CheckPaths = None,
    source: With = None,
    date: Day = "",
    together: Together = False,
    select: Select = "",
    ignore: Ignore = "",
    glossary: Glossaries = None,
    no_curated: NoCurated = False,
    exclude: Exclude = "",
    force_exclude: ForceExclude = False,
    no_respect_gitignore: NoGitignore = False,
    no_pairs: NoPairs = False,
    since: Since = "",
    show_files: ShowFiles = False,
    config: Config = None,
    isolated: Isolated = False,
    show_settings: ShowSettings = False,
    baseline: BaselineFile = None,
    update_baseline: UpdateBaseline = False,
    prune_baseline: PruneBaseline = False,
    show_all: ShowAll = False,
    output_format: OutputFormat = "",
    output: Output = None,
    quiet: Quiet = False,
    statistics: Statistics = False,
    fail_on: FailOn = "",
    exit_zero: ExitZero = False,
    color: Color = "auto",
    lang: Lang = "en",
    watch: Watch = False,
    encoding: Encoding = None,
    stdin_filename: StdinName = "<stdin>",
    fix: Annotated[bool, typer.Option("--fix", help="Fix what can be fixed safely.")] = False,
    diff: Annotated[
        bool, typer.Option("--diff", help="Show what --fix would change, and change nothing.")
    ] = False,
    unsafe_fixes: Annotated[
        bool, typer.Option("--unsafe-fixes", help="With --fix or --diff: fix what needs a second look too.")
    ] = False,
) -> None:
    """Check texts for wrong and inconsistent terminology.

    Exits with 0 when nothing was found, 1 when something was, 2 when it could not run.
    """
    speak(one_of("language", lang, LANGUAGES))
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
        raise typer.Exit(ExitStatus.CLEAN)
    if unsafe_fixes and not (fix or diff):
        raise TermbaseError("--unsafe-fixes goes with --fix or --diff")
    if (fix or diff) and (update_baseline or prune_baseline):
        raise TermbaseError(
            "fix first, then make the baseline: --fix and --diff go with neither of its options"
        )
    if watch:
        from ..watching import watch_texts

        watch_texts(request, projects, reporter, view)
        raise typer.Exit(ExitStatus.CLEAN)
    run = Check(request, projects)
    if not run.documents and not run.failures:
        tell("Nothing to check: every text named is excluded, or none changed.")
        raise typer.Exit(ExitStatus.CLEAN)

    if diff:
        from ..fixing import fix as fix_texts
        from ..fixing import write_diff

        fixed = fix_texts(run.documents, run.report, view, unsafe=unsafe_fixes)
        write_diff(fixed)
        if fixed.report.failures:
            raise typer.Exit(ExitStatus.FAILED)
        raise typer.Exit(ExitStatus.FOUND if fixed.changed else ExitStatus.CLEAN)
    piped = stdin_filename if STANDARD_INPUT in request.paths else None
    report: Report
    if fix:
        from ..fixing import fix as fix_texts
        from ..fixing import write_fixed

        fixed = fix_texts(run.documents, run.report, view, unsafe=unsafe_fixes)
        write_fixed(fixed, piped)
        report = fixed.report
    else:
        report = run.report(run.documents)
    with redirect_stdout(sys.stderr) if fix and piped else nullcontext():
        write_report(report, reporter, view, output)
    if report.failures:
        raise typer.Exit(ExitStatus.FAILED)
    found = fails(report, view) and not exit_zero and not update_baseline
    raise typer.Exit(ExitStatus.FOUND if found else ExitStatus.CLEAN)


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
