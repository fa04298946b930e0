"""A waiver cannot be read, so it hides nothing.

It names a rule or a directive that does not exist, its bracket or comment is not closed, or an `enable` has
no `disable` before it. An entry of `termbase-waivers.toml` lacks its rule or its sentence, or has an unknown
key. The finding says what is wrong and suggests the nearest right word.

Why it matters: whoever wrote it believes that the matter is settled.

What it leaves alone: comments that only happen to name termbase; plain text, which has no comments; code.

Settings: none.

Bad:  <!-- termbase: ignore[deprecated-terms] --> 应当打击贩卖人口。
Good: <!-- termbase: ignore[deprecated-term] --> 应当打击贩卖人口。
"""

from collections.abc import Iterator

from termbase.context import Context
from termbase.diagnostics import Problem, Severity
from termbase.rules import Rule


def check(context: Context) -> Iterator[Problem]:
    """Report each waiver that could not be read."""
    for fault in context.verdict.malformed:
        yield Problem(fault.location, fault.message)


RULE = Rule(id="malformed-waiver", severity=Severity.WARNING, check=check, doc=__doc__, on_waivers=True)
