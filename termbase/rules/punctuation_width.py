"""Half-width and full-width marks are mixed beside Chinese.

The rule counts the marks that have a Chinese and a Latin form (，, ；; ：: ？? ！! 。. （( ％%), and
full-width digits and letters, where Chinese stands on at least one side. What the text writes less often is
the fault: one finding for all marks that should be full-width, one for those that should be
half-width. In an English text it reports full-width marks.

Why it matters: mixed widths come from keyboards, scans and pasted passages; the reader sees uneven gaps, and
a search for the mark finds half of them.

What it leaves alone: numbers (374,000; 10:30), document symbols, addresses, code, brackets and marks among
Latin words, list marks such as (a), (一) and (2), resolution numbers (1325(2000)), Markdown's own marks, a
mark that the text writes one way throughout, and a tie. Full-width marks, the house style of Chinese, are
never rewritten to half-width ones.

Settings: none. A fix is safe where the text writes the other width at least twice as often.

Bad:  政府报告说,法律已经通过，将于明年生效，并将译成英文。
Good: 政府报告说，法律已经通过，将于明年生效，并将译成英文。
"""

from collections import Counter
from collections.abc import Iterator

from termbase.context import Context
from termbase.diagnostics import Problem, Related, Severity
from termbase.language import Language
from termbase.rules import Rule
from termbase.text import Document, Location
from termbase.widths import LETTERS, SENTENCE, Mark, marks_beside_chinese, may_be_mixed, wide_marks_in_english

SURE = 2  # times as many of the other width
Counts = Counter[tuple[str, bool]]  # of each kind of mark, full-width or not


def check(context: Context) -> Iterator[Problem]:
    """Count the marks of each text and report those in the minority."""
    for document in context.documents:
        if document.language is Language.EN:
            yield from _problem(document, list(wide_marks_in_english(document)), ())
            continue
        if not may_be_mixed(document.text):
            continue
        marks = marks_beside_chinese(document, context.zones(document))
        counts = Counter((mark.kind, mark.is_full) for mark in marks)
        if counts[LETTERS, True]:
            counts[LETTERS, False] = sum(char.isascii() and char.isalnum() for char in document.text)
        for full in (False, True):
            minority = [mark for mark in marks if mark.is_full is full and _is_minority(mark, counts)]
            kinds = {mark.kind for mark in minority}
            majority = tuple(mark for mark in marks if mark.is_full is not full and mark.kind in kinds)
            yield from _problem(document, minority, majority)


def _is_minority(mark: Mark, counts: Counts) -> bool:
    """Whether a mark's kind is mixed and its width the rarer one, sentence marks being counted as one."""
    if not counts[mark.kind, not mark.is_full]:
        return False
    kinds = SENTENCE if mark.kind in SENTENCE else [mark.kind]
    same, other = (sum(counts[kind, full] for kind in kinds) for full in (mark.is_full, not mark.is_full))
    return same < other


def _problem(document: Document, minority: list[Mark], majority: tuple[Mark, ...]) -> Iterator[Problem]:
    """Report the marks of one width as one finding."""
    if not minority:
        return
    first, *others = minority
    is_sure = len(majority) >= SURE * len(minority) or first.kind == LETTERS or not majority
    yield Problem(
        Location(document, first.span),
        _message(minority, majority, document.language),
        replacement=first.replacement,
        is_safe=is_sure and first.replacement is not None,
        same=tuple(Related(Location(document, m.span), replacement=m.replacement) for m in others),
        evidence=tuple(_evidence(document, minority, majority)),
    )


def _message(minority: list[Mark], majority: tuple[Mark, ...], language: Language) -> str:
    width, other = ("full", "half") if minority[0].is_full else ("half", "full")
    shown = Counter(mark.shown if mark.kind != LETTERS else "digits or letters" for mark in minority)
    marks = ", ".join(f"“{mark}” ({count})" for mark, count in shown.items())
    if language is Language.EN:
        return f"{width}-width {marks} in an English text; write {other}-width"
    times = f" ({len(majority)} times)" if majority else ""
    if minority[0].is_full and not any(mark.replacement for mark in minority):
        return (
            f"{width}-width {marks}, where the text mostly writes {other}-width{times}; write one of the two"
        )
    return f"{width}-width {marks} beside Chinese; the text mostly writes {other}-width{times}"


def _evidence(document: Document, minority: list[Mark], majority: tuple[Mark, ...]) -> Iterator[Related]:
    """The first place of each mark in the other width."""
    for kind in dict.fromkeys(mark.kind for mark in minority):
        places = [mark for mark in majority if mark.kind == kind]
        if places:
            times = f"“{places[0].shown}” stands {len(places)} time{'s' * (len(places) > 1)}"
            yield Related(Location(document, places[0].span), times)


RULE = Rule(id="punctuation-width", severity=Severity.WARNING, check=check, doc=__doc__)
