"""Explain a rule, or why a place of a text was or was not matched."""

import re
from pathlib import Path
from typing import Annotated

import typer

from termbase.documents import read_document
from termbase.errors import TermbaseError, UnknownNameError
from termbase.explanation import explain as explain_place
from termbase.glossary import Term
from termbase.matching import TermMatcher
from termbase.rules import rule_ids, rule_named
from termbase.text import Position

from ..options import Encoding, Glossaries, NoCurated, glossary_in_force
from ..streams import printable

PLACE = re.compile(r"(?P<path>.+):(?P<line>\d+):(?P<column>\d+)")


def explain(
    what: Annotated[str, typer.Argument(metavar="RULE|PATH:LINE:COL", help="A rule, or a place of a text.")],
    glossary: Glossaries = None,
    no_curated: NoCurated = False,
    encoding: Encoding = None,
) -> None:
    """Explain a rule, or why a place of a text was or was not matched."""
    place = PLACE.fullmatch(what)
    if not place:
        if Path(what).exists():
            raise TermbaseError(f"{what}: say which place of it, as in {what}:12:5 (line and column)")
        print(rule_page(what))
        return
    document = read_document(Path(place["path"]), encoding=encoding)
    position = Position(int(place["line"]), int(place["column"]))
    offset = document.offset(position)
    if document.position(offset) != position:
        raise TermbaseError(f"{what}: the text has no such place; it ends, or the line does, before it")
    matcher = TermMatcher(glossary_in_force(glossary, no_curated=no_curated), document.language)
    found = explain_place(matcher, document, offset)
    if found.words:
        print(f"Words: {' | '.join(map(printable, found.words))}")
    if not found.contenders:
        print("No entry of the glossary has these characters.")
    for contender in found.contenders:
        start = document.position(contender.span.start)
        words = " ".join(document.text[slice(*contender.span)].split())
        print(printable(f"{start.line}:{start.column} “{words}”: {contender.reason}"))
        for sense in contender.senses:
            print(printable(f"    {sense.concept.id}: {_entry(sense.term)}"))


def rule_page(rule_id: str) -> str:
    """A rule's documentation with its name and severity."""
    rule = rule_named(rule_id) if rule_id in rule_ids() else None
    if rule is None:
        raise UnknownNameError("rule or place PATH:LINE:COL", rule_id, rule_ids())
    side = "; needs the other side (--with)" if rule.needs_pair else ""
    return f"{rule.id} ({rule.severity}{side})\n\n{rule.doc.strip()}"


def _entry(term: Term) -> str:
    """A term with what the glossary says of it."""
    dates = (
        f", {term.valid_from or '…'} to {term.valid_to or '…'}" if term.valid_from or term.valid_to else ""
    )
    limits = [
        f"{name.replace('_', ' ')} {'/'.join(getattr(term, name))}"
        for name in ("not_after", "not_before", "only_with")
        if getattr(term, name)
    ]
    facts = "; ".join([f"{term.status.label}{dates}", *limits, *([term.note] if term.note else [])])
    return f"“{term.text}” ({facts}) {term.origin}"
