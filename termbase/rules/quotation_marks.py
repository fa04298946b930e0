"""Kinds of quotation marks are mixed, or a quotation mark has no partner.

Of “”, 「」 and "", the text should use one; the rarer ones are reported as one finding. A mark that opens
and is never closed, or closes what was not opened, is a finding of its own; so is a title mark, 《 or 》.

Why it matters: kinds are mixed where passages come from several hands or keyboards. Where a mark is
missing, the reader cannot tell what is quoted, and neither can this program, which leaves quotations alone.

What it leaves alone: marks inside other marks (“…‘…’…”, 「…『…』…」), a quotation of several paragraphs that
opens each of them and closes the last, apostrophes, code and addresses, a tie. “” are the house style of the
United Nations and never rewritten to others.

Settings: none. Fixes are unsafe.

Bad:  报告提到“机会之窗”和“安全走廊”，又提到「数字鸿沟」。
Good: 报告提到“机会之窗”和“安全走廊”，又提到“数字鸿沟”。
Bad:  The report calls this a “window of opportunity.
Good: The report calls this a “window of opportunity”.
"""

from collections.abc import Iterator

from termbase.context import Context
from termbase.diagnostics import Problem, Related, Severity
from termbase.rules import Rule
from termbase.text import Document, Location, Span
from termbase.zones import Zone, ZoneKind, Zones

KINDS = {"“": "“”", "「": "「」", '"': '""'}
HOUSE_STYLE = "“"
CLOSING = {"”": "“", "」": "「", "』": "『", "》": "《"}
OPENING = frozenset(CLOSING.values())
LONGEST_APART = 5_000  # code points between marks in different paragraphs that still are a pair


def check(context: Context) -> Iterator[Problem]:
    """Compare the kinds that each text uses, and look for marks that stand alone."""
    for document in context.documents:
        zones = context.zones(document)
        yield from _mixed(document, zones)
        yield from _unpaired(document, zones)


def _mixed(document: Document, zones: Zones) -> Iterator[Problem]:
    by_kind: dict[str, list[Zone]] = {}
    for zone in zones.of_kind(ZoneKind.QUOTE):
        mark = document.text[zone.span.start]
        if mark in KINDS and zone.is_closed:
            by_kind.setdefault(mark, []).append(zone)
    if len(by_kind) < len(("the usual", "the other")):
        return
    usual = max(by_kind, key=lambda mark: len(by_kind[mark]))
    for mark, quotes in by_kind.items():
        if len(quotes) < len(by_kind[usual]):
            yield _minority(document, quotes, mark, usual, by_kind[usual])


def _minority(document: Document, quotes: list[Zone], mark: str, usual: str, majority: list[Zone]) -> Problem:
    rewrites = mark != HOUSE_STYLE
    places = [
        Related(Location(document, Span(at, at + 1)), replacement=better if rewrites else None)
        for quote in quotes
        for at, better in zip((quote.span.start, quote.span.end - 1), KINDS[usual], strict=True)
    ]
    return Problem(
        places[0].location,
        f"{KINDS[mark]} beside {KINDS[usual]}: the text mostly writes {KINDS[usual]} ({len(majority)} times)",
        replacement=places[0].replacement,
        same=tuple(places[1:]),
        evidence=(Related(Location(document, majority[0].span), f"{KINDS[usual]} stand here"),),
    )


def _unpaired(document: Document, zones: Zones) -> Iterator[Problem]:
    """Yield the marks alone, but for two in different paragraphs that make a pair."""
    text = document.text
    alone = [at for at in zones.unpaired if text[at] in OPENING or text[at] in CLOSING]
    last: int | None = None
    for at in alone:
        if last is not None and CLOSING.get(text[at]) == text[last] and at - last < LONGEST_APART:
            last = None
            continue
        if last is not None:
            yield _single(document, last)
        last = at
    if last is not None:
        yield _single(document, last)


def _single(document: Document, at: int) -> Problem:
    char = document.text[at]
    fault = "is never closed" if char in OPENING else "closes what was not opened"
    kind = "title" if char in "《》" else "quotation"
    return Problem(Location(document, Span(at, at + 1)), f"the {kind} mark {char} {fault}")


RULE = Rule(
    id="quotation-marks", severity=Severity.NOTE, check=check, doc=__doc__, only_if=tuple('“”‘’「」『』《》"')
)
