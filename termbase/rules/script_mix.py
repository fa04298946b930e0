"""A simplified text has traditional characters, or the reverse.

A character counts as traditional when OpenCC gives another, simplified form and the character set of
simplified Chinese (GB 2312) lacks it. Characters that simplified texts have as well (著, 乾, 於 …) are judged
by words: 意味著 is a fault since 意味着 is a word; 著作 and 乾隆 are right. All places make one
finding.

Why it matters: traditional characters come in with passages from other editions. A search in simplified
script does not find them.

What it leaves alone: a quotation or title that is traditional throughout, addresses and code.

Settings: none. The fix, the simplified form, is safe; from simplified to traditional, where one form may
have been several, there is none.

Bad:  各国应当保护移徙者的權利。
Good: 各国应当保护移徙者的权利。
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from functools import cache

from termbase.context import Context
from termbase.diagnostics import Confidence, Problem, Related, Severity
from termbase.language import Language
from termbase.normalization import simplified
from termbase.rules import Rule
from termbase.text import Document, Location, Span
from termbase.words import Words
from termbase.zones import ZoneKind, Zones

OTHERS = (ZoneKind.QUOTE, ZoneKind.TITLE)  # their wording may be of another edition
NOT_WORDS = (ZoneKind.CODE, ZoneKind.ADDRESS)
LIKELY_SHARE = 0.25  # of the characters that tell the script: above, the text is in both by design
MOST_SHOWN = 12  # characters in the message
LONGEST_WORD = 4  # code points looked at around a character that both scripts have


def check(context: Context) -> Iterator[Problem]:
    """Tell each Chinese text's script and report the characters of the other one."""
    for document in context.documents:
        if document.language is not Language.ZH:
            continue
        characters = set(document.text)
        traditional = {char for char in characters if is_traditional(char)}
        shared = {char for char in characters & _forms().keys() if not is_traditional(char)}
        if traditional or shared:
            yield from _problems(document, context, traditional, shared)


@cache
def _forms() -> dict[str, str]:
    """The simplified form of each traditional character, and of some that it has for a part of its words."""
    return simplified() | {"著": "着", "瞭": "了", "覆": "复"}


@cache
def is_traditional(char: str) -> bool:
    """Whether a character belongs to traditional script alone."""
    return char in simplified() and not _is_in(char, "gb2312")


@cache
def is_simplified(char: str) -> bool:
    """Whether a character belongs to simplified script alone (Big5 lacks it)."""
    return char in _simplified_forms() and not _is_in(char, "big5")


def _is_in(char: str, encoding: str) -> bool:
    try:
        char.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True


@cache
def _simplified_forms() -> frozenset[str]:
    return frozenset(simplified().values())


def _problems(
    document: Document, context: Context, traditional: set[str], shared: set[str]
) -> Iterator[Problem]:
    zones, text = context.zones(document), document.text
    counts = Counter(text) if traditional else Counter()
    old = sum(counts[char] for char in traditional)
    new = sum(count for char, count in counts.items() if is_simplified(char))
    if old > new:
        modern = {char for char in counts if is_simplified(char)}
        yield from _problem(document, _places(text, modern, zones, is_traditional), new / (old + new), {})
        return
    wrong = _places(text, traditional, zones, is_simplified)
    if shared:
        words = context.glossary.words()
        wrong += [at for at in _places(text, shared, zones, is_simplified) if _is_wrong_word(text, at, words)]
    share = len(wrong) / (len(wrong) + new) if old else 0.0
    yield from _problem(document, sorted(wrong), share, _forms())


def _places(text: str, chars: set[str], zones: Zones, is_own: Callable[[str], bool]) -> list[int]:
    """Where characters stand, but for code and for words of others that are all in the other script."""
    places = []
    for found in re.finditer(f"[{''.join(chars)}]", text) if chars else ():
        span = Span(*found.span())
        theirs = zones.around(span, *OTHERS)
        quoted = text[slice(*theirs.span)] if theirs else ""
        is_theirs = sum(char in chars for char in quoted) > 1 and not any(map(is_own, quoted))
        if not is_theirs and zones.around(span, *NOT_WORDS) is None:
            places.append(found.start())
    return places


def _is_wrong_word(text: str, at: int, words: Words) -> bool:
    """Whether a character that both scripts have stands for another: it makes no word, the other does."""
    better = _forms()[text[at]]
    windows = [
        (start, start + size)
        for size in range(2, LONGEST_WORD + 1)
        for start in range(max(at - size + 1, 0), at + 1)
    ]
    is_wrong = False
    for start, end in windows:
        as_written = words.frequency(text[start:end])
        as_meant = words.frequency(f"{text[start:at]}{better}{text[at + 1 : end]}")
        if as_written and as_written >= as_meant:
            return False
        is_wrong = is_wrong or as_meant > as_written
    return is_wrong


def _problem(
    document: Document, places: list[int], share: float, forms: Mapping[str, str]
) -> Iterator[Problem]:
    """Report all places as one finding; characters side by side make one place."""
    if not places:
        return
    spans = _runs(places)
    text = document.text
    words = [
        "".join(forms.get(char, char) for char in text[slice(*span)]) if forms else None for span in spans
    ]
    shown = list(dict.fromkeys(text[at] for at in places))
    script, other = ("traditional", "simplified") if forms else ("simplified", "traditional")
    more = " …" if len(shown) > MOST_SHOWN else ""
    write = f"; write {'、'.join(forms[char] for char in shown[:MOST_SHOWN])}{more}" if forms else ""
    yield Problem(
        Location(document, spans[0]),
        f"{script} characters in a {other} text: {'、'.join(shown[:MOST_SHOWN])}{more}{write}",
        confidence=Confidence.LIKELY if share > LIKELY_SHARE else Confidence.CERTAIN,
        replacement=words[0],
        is_safe=bool(forms) and share <= LIKELY_SHARE,
        same=tuple(
            Related(Location(document, span), replacement=word)
            for span, word in zip(spans[1:], words[1:], strict=True)
        ),
    )


def _runs(places: list[int]) -> list[Span]:
    spans: list[Span] = []
    for at in places:
        if spans and spans[-1].end == at:
            spans[-1] = Span(spans[-1].start, at + 1)
        else:
            spans.append(Span(at, at + 1))
    return spans


RULE = Rule(id="script-mix", severity=Severity.WARNING, check=check, doc=__doc__, language=Language.ZH)
