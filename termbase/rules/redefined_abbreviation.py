"""An abbreviation is defined twice, or in two ways.

Finds three faults: the same full name and short form defined again; one short form that stands for two
names; one name with two short forms. The finding points at the later place and shows the earlier one; the
further uses of a second short form are listed with it.

Why it matters: a definition tells the reader “this is new”. Given twice it makes him look for a difference;
given in two ways it leaves him with two names for one body, or one name for two.

What it leaves alone: the summary and the annexes, which are texts of their own and define for themselves;
headings, footnotes and tables; foreign acronyms beside a Chinese name; common words (“the Committee”),
which chapters may share out anew.

Settings: none.

Bad:  世界卫生组织（世卫组织）提出了建议。各国欢迎世界卫生组织（世界卫组织）的建议。
Good: 世界卫生组织（世卫组织）提出了建议。各国欢迎世卫组织的建议。
"""

from collections.abc import Iterator

from termbase.abbreviations import BODY, definitions, uses
from termbase.brackets import Definition
from termbase.context import Context
from termbase.diagnostics import Confidence, Problem, Related, Severity
from termbase.normalization import fold
from termbase.rules import Rule
from termbase.text import Location


def check(context: Context) -> Iterator[Problem]:
    """Compare each definition with those before it in the same part of the text."""
    for document in context.documents:
        earlier: list[Definition] = []
        for definition in definitions(context, document):
            if definition.original or definition.is_general or definition.kind not in BODY:
                continue
            if problem := _against(context, definition, earlier):
                yield problem
            earlier.append(definition)


def _against(context: Context, later: Definition, earlier: list[Definition]) -> Problem | None:
    """The fault of a definition beside an earlier one, if there is one."""
    for first in earlier:
        if first.part != later.part or first.bracket == later.bracket:
            continue
        same_short = fold(first.short_text) == fold(later.short_text)
        same_long = _name_one_thing(first, later)
        if same_short and same_long:
            return _problem(first, later, f"“{later.short_text}” has been defined before; write it alone")
        if same_short:
            message = f"“{later.short_text}” stands for “{first.long_text}” already; find another short form"
            sure = first.bounded and later.bounded
            return _problem(first, later, message)._replace(
                confidence=Confidence.CERTAIN if sure else Confidence.LIKELY
            )
        if same_long and first.short_text.isascii() == later.short_text.isascii():
            message = f"“{later.long_text}” has the short form “{first.short_text}” already; write that"
            return _problem(first, later, message)._replace(
                replacement=first.short_text, same=tuple(_later_uses(context, later))
            )
    return None


def _later_uses(context: Context, later: Definition) -> Iterator[Related]:
    """The further places of a second short form."""
    document = later.document
    for span in uses(context, document, later.short_text, definitions(context, document)):
        if span.start > later.bracket.end:
            yield Related(Location(document, span))


def _name_one_thing(first: Definition, later: Definition) -> bool:
    """Whether two long forms are the same name, as far as the beginning of each is known."""
    if set(first.concepts) & set(later.concepts) and first.bounded and later.bounded:
        return True
    one, other = fold(first.long_text), fold(later.long_text)
    if one == other:
        return True
    return not (first.bounded and later.bounded) and (one.endswith(other) or other.endswith(one))


def _problem(first: Definition, later: Definition, message: str) -> Problem:
    return Problem(
        later.location,
        message,
        concept=later.concepts[0] if later.concepts else None,
        evidence=(Related(first.location, "first defined here"),),
    )


RULE = Rule(
    id="redefined-abbreviation", severity=Severity.WARNING, check=check, doc=__doc__, only_if=("(", "（")
)
