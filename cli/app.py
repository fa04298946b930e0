"""The `termbase` command and its subcommands, in the order help shows them."""

import gc
import sys
from importlib import import_module
from keyword import iskeyword

from .interruption import QuietInterruption

with QuietInterruption():  # most of the time until the first command can answer goes by here
    import typer

    from .errors import shown_to_user
    from .languages import speak
    from .leaving import leave_at_once
    from .streams import prepare_streams

RARELY = (50_000, 20, 20)  # when to look for garbage: a short run makes next to none that has cycles
COMMANDS = (
    "check",
    "usage",
    "align",
    "concordance",
    "lookup",
    "export",
    "import",
    "glossary",
    "explain",
    "rules",
    "init",
)


def app_for(arguments: list[str]) -> typer.Typer:
    """Build the command line; where a subcommand is named, that one alone, which starts faster."""
    app = typer.Typer(
        no_args_is_help=True,
        add_completion=True,
        pretty_exceptions_enable=False,
        rich_markup_mode=None,
        help="Chinese-English terminology of the United Nations: check, look up, align, convert.",
    )
    app.callback(invoke_without_command=True)(_version)
    named = [arguments[0]] if arguments and arguments[0] in COMMANDS else COMMANDS
    for name in named:
        _add(app, name)
    return app


def _add(app: typer.Typer, name: str) -> None:
    """Add the command of a file, or the group of commands if that is what the file defines."""
    python_name = f"{name}_" if iskeyword(name) else name
    found = getattr(import_module(f".commands.{python_name}", __package__), python_name)
    if isinstance(found, typer.Typer):
        app.add_typer(found, name=name)
    else:
        app.command(name)(found)


def _version(
    *, version: bool = typer.Option(False, "--version", help="Show the versions and exit.", is_eager=True)
) -> None:
    if version:
        from termbase.compiled import load_glossaries
        from termbase.curated import curated_files
        from termbase.version import VERSION

        glossary = load_glossaries(list(curated_files()))
        print(f"termbase {VERSION}")
        print(f"curated glossary {glossary.hash[:12]} ({len(glossary)} concepts)")
        raise typer.Exit


def main() -> None:
    """Run the command line."""
    gc.set_threshold(*RARELY)
    prepare_streams()
    speak("en")
    try:
        with shown_to_user():
            app_for(sys.argv[1:])(prog_name="termbase")
    except SystemExit as end:
        leave_at_once(end.code)
        raise
