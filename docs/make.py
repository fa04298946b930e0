"""Make the pages that come from the code: rules.md from docstrings, cli.md from --help, README's example.

Run `make docs`; the tests fail when a page is not fresh.
"""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from termbase.rules import all_rules

ROOT = Path(__file__).parent.parent
EXAMPLE = re.compile(
    r"(?P<head><!-- example (?P<lines>\d+): (?P<command>[^\n]+) -->\n\n```\n).*?(?P<tail>```)", re.DOTALL
)


def pages() -> dict[Path, str]:
    """Every page that is made, by its file."""
    readme = ROOT / "README.md"
    return {
        ROOT / "docs/rules.md": "\n".join(rules_page()) + "\n",
        ROOT / "docs/cli.md": "\n".join(cli_page()) + "\n",
        readme: EXAMPLE.sub(_with_output, readme.read_text("utf-8")),
    }


def rules_page() -> Iterator[str]:
    """Yield the lines of the page of rules."""
    yield "# Rules\n"
    yield "Made from the rules' own docstrings; `termbase explain RULE` prints each."
    yield "★ needs the other side (`--with`).\n"
    yield "| rule | severity | finds |"
    yield "| --- | --- | --- |"
    for rule in all_rules():
        star = " ★" if rule.needs_pair else ""
        yield f"| [{rule.id}](#{rule.id}){star} | {rule.severity} | {rule.summary} |"
    for rule in all_rules():
        yield f"\n## {rule.id}\n"
        text, _, examples = rule.doc.strip().partition("\nBad:")
        yield f"{text.strip()}\n"
        yield f"```\nBad:{examples.rstrip()}\n```"


def cli_page() -> Iterator[str]:
    """Yield the lines of the page of commands."""
    from termbase.cli.app import COMMANDS

    yield "# Commands\n"
    yield "Made from each command's `--help`.\n"
    for name in COMMANDS:
        yield f"## termbase {name}\n\n```\n{_output([name, '--help'])}\n```\n"


def _with_output(example: re.Match[str]) -> str:
    words = example["command"].split()[1:]
    lines = _output(words).splitlines()
    most = int(example["lines"])
    shown = lines[:most] + (["…"] if len(lines) > most else [])
    command = example["command"].removesuffix(" --output-format full")  # what a terminal shows by itself
    return f"{example['head']}$ {command}\n" + "\n".join(shown) + f"\n{example['tail']}"


def _output(words: list[str]) -> str:
    """What a command prints in a terminal of 100 columns without colours."""
    settings = {"COLUMNS": "100", "NO_COLOR": "1", "TERM": "dumb", "PYTHONIOENCODING": "utf-8"}
    command = [sys.executable, "-m", "termbase.cli", *words]
    done = subprocess.run(command, cwd=ROOT, env=os.environ | settings, capture_output=True, check=False)
    return "\n".join(line.rstrip() for line in done.stdout.decode().splitlines()).strip("\n")


if __name__ == "__main__":
    for file, content in pages().items():
        file.write_text(content, "utf-8")
