"""Find the symbols of a text: of documents (A/60/150 and Add.1) and of resolutions (59/194, 1325 (2000)).

Each symbol has a key that both languages share: E/CN.4/2004/76 和 Add.1-4 gives the same five keys as
“E/CN.4/2004/76 and Add.1-4”; 第2200 A(XXI)号决议 the same one as “resolution 2200 A (XXI)”.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from termbase.quantity import WIDE
from termbase.text import Span


class Symbol(NamedTuple):
    """A symbol and its key; the span of an addendum named apart is its own."""

    span: Span
    key: str


MOST_ADDENDA = 60  # a longer range is no range


def symbols(text: str) -> tuple[Symbol, ...]:
    """Find the symbols of a text of either language in order. Offsets are code points.

    Corrigenda are left out: most concern one language version, and the others do not name them.

    >>> [s.key for s in symbols("A/72/6 (Sect. 24)")]
    ['A/72/6(Sect.24)']
    >>> [s.key for s in symbols("E/CN.4/2004/76 and Add.1-2 and Corr.1; 第59/194号决议；第1325(2000)号决议")]
    ['E/CN.4/2004/76', 'E/CN.4/2004/76/Add.1', 'E/CN.4/2004/76/Add.2', '59/194', '1325(2000)']
    """
    return tuple(_found(text.translate(WIDE)))


@cache
def _pattern() -> re.Pattern[str]:
    part = r"(?:Add|Corr|Rev)\.\s?\d+"
    more = r"(?:\s*[-–至、,，]\s*\d+(?![\d/年月日])|\s*(?:and|to|和|及|与)\s*\d+(?![\d/\s]))*"
    return re.compile(
        rf"""(?P<document>(?<![A-Za-z0-9/])(?=[A-Za-z/.\-()]*\d)[A-Z]{{1,6}}(?:\.\d+)?(?:/(?:[A-Za-z0-9]+(?:[.\-–][A-Za-z0-9]+)*)(?:\((?:[IVXLC]+|\d+)\))?)+)
            (?:\s?[(（]\s?Sect\.\s?(?P<section>\d+[A-Z]?)\s?[)）])?
            (?P<parts>(?:\s*(?:,|，|、|;|；)?\s*(?:and|和|及|与|以及)?\s*{part}{more})*)
        |(?P<number>(?<![A-Za-z0-9/.])(?:(?:S|ES)-)?\d{{1,5}}/\d{{1,4}})(?![\d/]|\.\d)
        |(?P<old>(?<![A-Za-z0-9/])\d{{1,4}}(?:\s?[A-Z])?)\s?[(（]\s?(?P<roman>(?:[IVXLC]+|S-[IVX]+|(?:19|20)\d\d))\s?[)）]
        |(?P<sales>(?<![A-Za-z0-9.])[A-Z]\.\d\d\.[IVX]+(?:\.[A-Z])?\.\d+)""",
        re.VERBOSE,
    )


def _found(text: str) -> Iterator[Symbol]:
    names_resolutions = bool(_resolution().search(text))
    for found in _pattern().finditer(text):
        span = Span(*found.span())
        if found["document"]:
            if found["document"].count("/") > 1 or "." in found["document"]:
                yield from _documents(found)
        elif found["number"]:
            if names_resolutions and not _is_no_symbol(found):
                yield Symbol(span, found["number"])
        elif found["old"]:
            number = "".join(found["old"].split())
            yield Symbol(span, f"{number}({found['roman']})")
        else:
            yield Symbol(span, found["sales"][2:])  # its first letter is the language: E, C


@cache
def _resolution() -> re.Pattern[str]:
    """What makes two numbers with a stroke a symbol; 358/457 patients are none."""
    return re.compile(
        r"resolution|decision|\bNos?\.|\bcase\b|regulation|directive|决议|决定|号", re.IGNORECASE
    )


def _documents(found: re.Match[str]) -> Iterator[Symbol]:
    """The document itself, and each addendum or revision named after it."""
    base = re.sub(r"/Corr\.\d+$", "", found["document"].replace("–", "-").rstrip(".-"))
    base = re.sub(r"^(?:[A-Z]+/)+RES/(?=\d)", "", base)  # A/RES/59/194 is resolution 59/194
    section = f"(Sect.{found['section']})" if found["section"] else ""
    end = found.end("section") + 1 if section else found.end("document")
    base += section
    yield Symbol(Span(found.start("document"), end), base)
    stem = re.sub(r"/(?:Add|Rev)\.\d+$", "", base)
    start = found.start("parts")
    for part in re.finditer(
        r"(Add|Corr|Rev)\.\s?(\d+)((?:\s*(?:[-–至、,，]|and|to|和|及|与)\s*\d+)*)", found["parts"]
    ):
        if part[1] == "Corr":
            continue
        span = Span(start + part.start(), start + part.end())
        for number in _numbers(f"{part[2]}{part[3]}"):
            yield Symbol(span, f"{stem if part[1] == 'Add' else base}/{part[1]}.{number}")


def _numbers(text: str) -> Iterator[int]:
    """The numbers of a list with ranges: 1-4 and 6."""
    for first, last in re.findall(r"(\d+)(?:\s*(?:[-–至]|to)\s*(\d+))?", text):
        end = int(last or first)
        yield from range(int(first), min(end, int(first) + MOST_ADDENDA) + 1)


def _is_no_symbol(found: re.Match[str]) -> bool:
    """Whether two numbers with a stroke are years (1998/99) or a fraction (1/3)."""
    first, last = re.findall(r"\d+", found["number"])[-2:]
    if len(first) == 4 and len(last) == 2 and int(last) == (int(first) + 1) % 100:
        return not re.search(r"(?:resolutions?|decisions?|第)\s*$", found.string[: found.start()])
    if len(first) == len(last) == 4 and int(last) == int(first) + 1:
        return True
    return len(first) == 1 and len(last) == 1
