"""The options of `check` that no other command has, in the order of its help."""

from pathlib import Path
from typing import Annotated

import typer

Paths = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[PATH]...",
        help="Texts, folders of texts, or - for standard input; this folder if none.",
        show_default=False,
    ),
]
Date = Annotated[
    str, typer.Option("--date", metavar="DAY", help="Judge by the usage of this day (YYYY-MM-DD).")
]
Together = Annotated[
    bool, typer.Option("--together", help="Judge all texts as one, as the chapters of a report.")
]

# Which rules, which texts
Select = Annotated[
    str, typer.Option("--select", metavar="RULES", help="Run these rules alone (ids, parted by commas).")
]
Ignore = Annotated[str, typer.Option("--ignore", metavar="RULES", help="Leave these rules out.")]
Exclude = Annotated[
    str,
    typer.Option("--exclude", metavar="PATTERNS", help="Leave these out too (as in .gitignore, by commas)."),
]
ForceExclude = Annotated[
    bool, typer.Option("--force-exclude", help="Leave out what is excluded even if it is named.")
]
NoRespectGitignore = Annotated[
    bool, typer.Option("--no-respect-gitignore", help="Look into what .gitignore names as well.")
]
NoPairs = Annotated[
    bool, typer.Option("--no-pairs", help="Check each text alone, whatever pairs the settings name.")
]
Since = Annotated[
    str,
    typer.Option("--since", metavar="REV", help="Check the sentences changed since this revision of git."),
]
ShowFiles = Annotated[bool, typer.Option("--show-files", help="Show which texts would be checked, and stop.")]

# Settings, waivers, baseline
Config = Annotated[
    Path | None, typer.Option("--config", metavar="FILE", help="Use this settings file, and no other.")
]
Isolated = Annotated[bool, typer.Option("--isolated", help="Use no settings file at all.")]
ShowSettings = Annotated[bool, typer.Option("--show-settings", help="Show the settings in force, and stop.")]
Baseline = Annotated[
    Path | None, typer.Option("--baseline", metavar="FILE", help="Hide the findings that this file knows.")
]
UpdateBaseline = Annotated[
    bool, typer.Option("--update-baseline", help="Take all present findings into the baseline.")
]
PruneBaseline = Annotated[
    bool, typer.Option("--prune-baseline", help="Take out of the baseline what is not found any more.")
]

# What is shown, and how it ends
ShowAll = Annotated[bool, typer.Option("--all", help="Show notes too.")]
OutputFormat = Annotated[
    str,
    typer.Option(
        "--output-format",
        metavar="FORMAT",
        envvar="TERMBASE_OUTPUT_FORMAT",
        show_envvar=False,
        help="full (on a terminal), concise, json, jsonl, sarif, github, gitlab, rdjson, checkstyle, junit, "
        "csv or xlsx.",
    ),
]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Show the findings alone, without the summary.")]
Statistics = Annotated[bool, typer.Option("--statistics", help="Show how often each rule found something.")]
FailOn = Annotated[
    str,
    typer.Option("--fail-on", metavar="SEVERITY", help="Exit with 1 from here on: error, warning or note."),
]
ExitZero = Annotated[bool, typer.Option("--exit-zero", help="Exit with 0 even if something was found.")]
Color = Annotated[str, typer.Option("--color", metavar="WHEN", help="auto, always or never.")]
Lang = Annotated[str, typer.Option("--lang", metavar="LANG", help="Language of the messages: en or zh.")]
Watch = Annotated[bool, typer.Option("--watch", help="Check again whenever a text changes.")]
Fix = Annotated[bool, typer.Option("--fix", help="Fix what can be fixed safely.")]
Diff = Annotated[bool, typer.Option("--diff", help="Show what --fix would change, and change nothing.")]
UnsafeFixes = Annotated[
    bool, typer.Option("--unsafe-fixes", help="With --fix or --diff: fix what needs a second look too.")
]
