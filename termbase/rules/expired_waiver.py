"""A waiver's last day has passed, so it hides nothing.

Entries of `termbase-waivers.toml` may have a last day (`expires`). From the day after, their findings are
shown again, and this one beside them.

Why it matters: a date was given because someone wanted the matter looked at again.

What it leaves alone: waivers without a date, and those in comments, which have none.

Settings: none.

Bad:  expires = 2020-12-31
Good: expires = 2099-12-31
"""

from collections.abc import Iterator

from termbase.context import Context
from termbase.diagnostics import Problem, Severity
from termbase.rules import Rule


def check(context: Context) -> Iterator[Problem]:
    """Report each waiver whose last day has passed."""
    for waiver in context.verdict.expired:
        yield Problem(
            waiver.location,
            f"this waiver for {', '.join(waiver.rules)} expired on {waiver.expires}; "
            "mend the text, or set another day",
        )


RULE = Rule(id="expired-waiver", severity=Severity.WARNING, check=check, doc=__doc__, on_waivers=True)
