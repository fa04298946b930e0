"""The `termbase` command and its subcommands, in the order help shows them."""

import sys
from importlib import import_module
from keyword import iskeyword

import typer

from .errors import shown_to_user
from .streams import prepare_streams

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
)


def app_for(arguments: list[str]) -> typer.Typer:
    """Build the command line; where a subcommand is named, that one alone, which starts faster."""
    app = typer.Typer(
        no_args_is_help=True,
        add_completion=False,
        pretty_exceptions_enable=False,
        rich_markup_mode=None,
        help="Chinese-English terminology of the United Nations: check, look up, align, convert.",
    )
    app.callback()(_version)
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
    *, version: bool = typer.Option(False, "--version", help="Show the version and exit.", is_eager=True)
) -> None:
    if version:
        from importlib.metadata import version as installed

        print(f"termbase {installed('termbase')}")
        raise typer.Exit


def main() -> None:
    """Run the command line."""
    prepare_streams()
    with shown_to_user():
        app_for(sys.argv[1:])()
