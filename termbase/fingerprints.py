"""Know a finding again after the text around it has changed.

A finding is known by its rule, file and concept and by the sentence it stands in, folded: never by its
line. Moving a paragraph, breaking its lines anew or renumbering it changes no fingerprint.
"""

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from termbase.diagnostics import Problem
from termbase.normalization import fold
from termbase.text import Document, Location

Finding = tuple[str, Problem]  # the id of the rule, and what it found
SENTENCE_DIGITS = 16  # hexadecimal: 64 bits part the sentences of any archive
CONTEXT_OF_TEXTS = 8  # how many texts' sentences are kept at a time


class Fingerprint(NamedTuple):
    """What a place of a finding is known by; `ordinal` counts, from 0, places that are else alike."""

    rule: str
    path: str
    concept: str
    sentence: str
    ordinal: int

    @property
    def digest(self) -> str:
        """All of it in 32 hexadecimal digits."""
        return _digest("\0".join(map(str, self)))[:32]


def fingerprints(
    found: Sequence[Finding], path_of: Callable[[Document], str]
) -> list[tuple[Fingerprint, ...]]:
    """The fingerprints of every finding, one for each of its places, in their order."""
    alike: dict[tuple[str, str, str, str], list[int]] = defaultdict(list)
    keys = [
        [(_key(rule, problem, place, path_of), place.span.start) for place in problem.places]
        for rule, problem in found
    ]
    for of_finding in keys:
        for key, start in of_finding:
            alike[key].append(start)
    for starts in alike.values():
        starts.sort()
    taken: dict[tuple[object, int], int] = defaultdict(int)
    return [
        tuple(_numbered(key, start, alike[key], taken) for key, start in of_finding) for of_finding in keys
    ]


def sentence_hash(text: str) -> str:
    """The hash of a sentence, folded; its number, bullet and Markdown's marks do not count.

    >>> sentence_hash("3. 应当打击\\n贩运人口。") == sentence_hash("- 应当打击贩运人口。")
    True
    """
    return _digest(fold(_marker().sub("", text.strip())))[:SENTENCE_DIGITS]


def sentence_at(document: Document, offset: int) -> str:
    """The sentence around an offset, over line breaks, without comments."""
    words, breaks = _sentences(document)
    at = bisect_right(breaks, offset)
    start = breaks[at - 1] if at else 0
    end = breaks[at] if at < len(breaks) else len(words)
    return words[start:end].strip()


def _key(
    rule: str, problem: Problem, place: Location, path_of: Callable[[Document], str]
) -> tuple[str, str, str, str]:
    words = sentence_at(place.document, place.span.start) or place.text  # a comment is in no sentence
    sentence = sentence_hash(words)
    return rule, path_of(place.document), problem.concept or "", sentence


def _numbered(
    key: tuple[str, str, str, str], start: int, starts: list[int], taken: dict[tuple[object, int], int]
) -> Fingerprint:
    """Count among places alike in the order of the text; two at one offset in the order found."""
    ordinal = bisect_left(starts, start) + taken[key, start]
    taken[key, start] += 1
    return Fingerprint(*key, ordinal)


def _digest(text: str) -> str:
    from hashlib import sha256  # loads OpenSSL, for runs that have something to tell apart

    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


@lru_cache(maxsize=CONTEXT_OF_TEXTS)
def _sentences(document: Document) -> tuple[str, list[int]]:
    """A text with its comments blanked, and the offsets at which a sentence of it ends."""
    text = document.text
    if "<!--" in text:
        text = re.sub(r"<!--[\s\S]*?-->", lambda found: " " * len(found[0]), text)
    return text, [found.end() for found in _breaks().finditer(text)]


@cache
def _breaks() -> re.Pattern[str]:
    """Where a sentence ends whatever the width of the lines: after its mark, before a new block."""
    return re.compile(
        r"""[。！？!?]+[”’」』）)"']*
        |(?<![A-Z])\.(?=[\s”’"')])[”’"')]*
        |\r?\n[ \t\u3000]*(?=\r?\n)
        |\n(?=[ \t\u3000]*(?:\#|[-+*•]\s|\||>|\d{1,4}\\?[.．、]
            |[(（](?:[a-z]|[一二三四五六七八九十]+)[)）]))""",
        re.VERBOSE,
    )


@cache
def _marker() -> re.Pattern[str]:
    """What opens a block and is not its words; the number of a paragraph changes when one is added."""
    return re.compile(
        r"""^(?:[\s>|]*(?:\#+\s|[-+*•]\s|\d{1,4}\\?[.．、]|[(（](?:[a-z]|[一二三四五六七八九十]+)[)）]
        |[一二三四五六七八九十]+\\?[.．、]))+""",
        re.VERBOSE,
    )
