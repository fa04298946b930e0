"""A waiver hides nothing any more.

The finding that it let stand is gone: the text was mended, its sentence was rewritten, or the glossary
changed. Waivers in comments are judged with their text; those of `termbase-waivers.toml` when a folder was
checked that holds the whole project.

Why it matters: a waiver that is left behind hides the next fault in its place, and nobody is told.

What it leaves alone: waivers for rules that did not run, and those that have expired or cannot be read, which
have rules of their own.

Settings: none.

Bad:  <!-- termbase: ignore[deprecated-term] 贩卖人口 -- title --> 应当打击贩运人口。
Good: <!-- termbase: ignore[deprecated-term] 贩卖人口 -- title --> 应当打击贩卖人口。
"""

from collections.abc import Iterator

from termbase.context import Context
from termbase.diagnostics import Problem, Severity
from termbase.rules import Rule


def check(context: Context) -> Iterator[Problem]:
    """Report each waiver that the check did not need."""
    for waiver in context.verdict.unused:
        rules = f" for {', '.join(waiver.rules)}" if waiver.rules else ""
        yield Problem(waiver.location, f"this waiver{rules} hides nothing any more; take it out")


RULE = Rule(id="unused-waiver", severity=Severity.WARNING, check=check, doc=__doc__, on_waivers=True)
