"""An abbreviation is defined and never used afterwards.

Finds short forms that a text defines after a name, 全称（简称）, and does not write again. A short form
inside its own long form, inside a longer name or inside another definition is not a use.

Why it matters: the bracket costs the reader attention for nothing. Often it is the trace of a paragraph
that was cut, or the text goes on to write the full name, so that the short form should go.

What it leaves alone: foreign acronyms given beside a Chinese name for information; by-names, which tell
the reader what a thing is called elsewhere (《曼谷条约》, 第138号公约); common words (“the Committee”), whose
uses cannot be told from others; definitions in headings, footnotes and tables; short forms that come back
inside a title.

Settings: `severity.unused-abbreviation`; it is a note by default.

Bad:  国际移民组织（移民组织）提供了资料。委员会表示感谢。
Good: 国际移民组织提供了资料。委员会表示感谢。
"""

import re
from collections.abc import Iterator

from termbase.abbreviations import BODY, definitions, uses
from termbase.brackets import Definition
from termbase.context import Context
from termbase.diagnostics import Confidence, Problem, Severity
from termbase.rules import Rule
from termbase.text import Location
from termbase.zones import ZoneKind


def check(context: Context) -> Iterator[Problem]:
    """Look at the first definition of each short form."""
    seen: set[str] = set()
    for document in context.documents:
        for definition in definitions(context, document):
            if definition.short_text in seen:
                continue
            seen.add(definition.short_text)
            if definition.kind in BODY and _is_judged(definition) and not _is_used(context, definition):
                yield _problem(definition)


def _is_judged(definition: Definition) -> bool:
    return not (definition.original or definition.is_general or _is_by_name(definition))


def _is_by_name(definition: Definition) -> bool:
    """Whether two characters or more of a Chinese form come from elsewhere than the long form.

    An abbreviation is cut out of its long form; a place, a person or a number is another name for it.
    """
    form, name = definition.short_text, definition.long_text
    if form.isascii():
        return False
    return len(set(re.findall(r"\w", form)) - set(name)) > 1


def _is_used(context: Context, definition: Definition) -> bool:
    """Whether the short form stands anywhere behind its definition, or in another text of the run."""
    form, end = definition.short_text, definition.bracket.end
    document = definition.document
    for other in context.documents:
        first = end if other is document else 0
        if form not in other.text[first:].replace("\n", ""):
            continue
        if any(span.start >= first for span in uses(context, other, form, definitions(context, other))):
            return True
        for zone in context.zones(other).of_kind(ZoneKind.TITLE):
            title = other.text[slice(*zone.content)]
            if zone.span.start >= first and form in title and definition.long_text not in title:
                return True
    return False


def _problem(definition: Definition) -> Problem:
    return Problem(
        Location(definition.document, definition.bracket),
        f"“{definition.short_text}” is defined here and never used; leave the bracket out",
        confidence=Confidence.CERTAIN if definition.bounded else Confidence.LIKELY,
        concept=definition.concepts[0] if definition.concepts else None,
        replacement="",
    )


RULE = Rule(id="unused-abbreviation", severity=Severity.NOTE, check=check, doc=__doc__, only_if=("(", "（"))
