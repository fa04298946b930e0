"""What a quantity looks like in an English text, and where one may begin."""

import re
from collections.abc import Iterator
from functools import cache

from termbase.numerals import (
    DENOMINATORS,
    EN_CARDINALS,
    EN_SCALES,
    EN_TEENS,
    EN_TENS,
    EN_UNITS,
    english_ordinals,
)
from termbase.quantity import GROUPED

SLIGHT_WORDS = {
    "once": 1, "twice": 2, "thrice": 3, "both": 2, "two-thirds": 2 / 3, "half": 0.5, "halved": 0.5,
    "halve": 0.5, "halving": 0.5, "dozen": 12, "double": 2, "doubled": 2, "triple": 3, "tripled": 3,
    "pair": 2, "biennium": 2, "biennial": 2, "bienniums": 2, "biannual": 2, "bilateral": 2, "triennial": 3,
    "trilateral": 3, "tripartite": 3, "quarterly": 4, "quadrennial": 4, "quinquennial": 5, "decade": 10,
    "decades": 10, "century": 100, "centuries": 100, "fortnight": 2, "weekly": 7, "daily": 1, "annual": 1,
    "quarter": 4, "quarters": 4, "quadruple": 4, "quadrupled": 4, "treble": 3, "trebled": 3,
    "tripling": 3, "doubling": 2, "score": 20, "scores": 20, "dozens": 12,
}  # fmt: skip
DIVISIONS = (  # before a Roman numeral
    "chapter chapters chap chaps part parts section sections sect annex annexes article articles phase stage "
    "category categories war tier level class volume and"
)


@cache
def english_pattern() -> re.Pattern[str]:
    """One group of the pattern tells which kind of quantity was found."""

    def either(words: "dict[str, int]") -> str:
        return "|".join(sorted(words, key=len, reverse=True))

    units, tens, scales = either(EN_UNITS), either(EN_TENS), either(EN_SCALES)
    below_hundred = rf"(?:(?:{tens})(?:[-\s](?:{units}))?|{either(EN_CARDINALS)})"
    ordinal = rf"(?:(?:{tens})[-\s])?(?:{either(english_ordinals())})"
    link = r"[-\s]+(?:and\s+)?"
    first = rf"(?:{below_hundred}|an?(?=[-\s]+(?:{scales})\b))"
    cardinal = rf"{first}(?:[-\s]+(?:{scales})\b(?:{link}{below_hundred}\b)?)*"
    parts = {word: value for word, value in english_ordinals().items() if word not in ("first", "second")}
    below = rf"(?:{either(DENOMINATORS)}|(?:{either(parts)})s?)"
    return re.compile(
        rf"""\b(?P<military>(?:[01]\d|2[0-4])[.:]?[0-5]\d)(?=(?:\s+(?:to|and|or)\s+\d{{4}})?\s*(?:hours|hrs|h|GMT|UTC)\b)
        |\bhalf\s+an?\s+(?P<half>{scales}|century|decade)\b
        |\b(?P<quartered>quarter)(?:\s+of\s+a|[-\s])\s*century\b
        |\b(?P<count>{below_hundred}|\d+)(?:\s+(?:and\s+a\s+half|consecutive|past|last|full))?[-\s]+
            (?P<period>decade|centur|score|fortnight)(?:s|y|ies)?\b
        |\bquarter\s+of\s+an?\s+(?P<quarter>{scales})\b
        |\b(?P<and>{below_hundred}|\d+)\s+and\s+a\s+half\b(?:\s+(?P<many>{scales})\b)?
        |\b(?P<fold>{below_hundred}|\d+)(?:-?fold\b|(?=\s+times\b))
        |\b(?P<cents>\d+)\s+cents?\b
        |\b(?P<time>{below_hundred}|\d+)(?=[-\s]+(?:days?|hours?|months?|years?)\b)
        |\b(?P<a>an?)(?=\s+(?:year|month|week|day|hour)\b)
        |\b(?:(?:one|1)\s+in|(?P<some>{either(EN_CARDINALS)}|\d+)\s+(?:out\s+of|in(?=\s+(?:every|ten|five)\b)))
            \s+(?:every\s+)?(?P<every>{either(EN_CARDINALS)}|\d+)\b
        |\b(?P<above>an?|{either(EN_UNITS | EN_TEENS)}|\d+)[-\s]+(?P<below>{below})\b
        |(?P<bracket>\(\d{{1,2}}\))
        |\b(?P<clock>\d{{1,2}}[.:]\d\d)(?=\s*[ap]\.?m\b)
        |\b(?:12\s+)?(?P<noon>noon|midnight)\b
        |(?<![\d/.])(?P<top>\d{{1,2}})/(?P<bottom>\d{{1,2}})(?![\d/])(?=\s*(?:of|majority|cup|inch|mile|share)\b)
        |(?P<digits>(?:(?<![A-Za-z0-9.])|(?<=\bR)(?=\d+,\d))(?<![A-Za-z]-)(?<!\d,)(?:{GROUPED})(?:\.\d+)?)(?:st|nd|rd|th|s)?\b
            (?:[-\s]+(?P<scale>{scales})\b)?
        |\b(?P<ordinal>(?:{cardinal}{link})?{ordinal})\b
        |\b(?P<words>{cardinal})\b
        |\b(?P<slight>{"|".join(SLIGHT_WORDS)})\b
        |(?<=[A-Za-z])-?(?P<attached>\d{{1,4}})\b(?![/\d])
        |(?:(?:{DIVISIONS.replace(" ", "|")})\.?|,)\s+
            (?P<roman>(?-i:[IVXLC]+))\b(?!\.[A-Z\d])""",
        re.VERBOSE | re.IGNORECASE,
    )


def starts(text: str) -> Iterator[int]:
    """Where a quantity may begin: trying the whole pattern at every word takes ten times as long."""
    words = _first_words()
    for found in _words_and_marks().finditer(text):
        if not found[1] or found[1].lower().removesuffix("fold") in words:
            yield found.start()


@cache
def _words_and_marks() -> re.Pattern[str]:
    return re.compile(r"([A-Za-z]+)|\d+|-(?=\d)|\((?=\d)|,(?=\s+[IVXLCivxlc]+\b)")


@cache
def _first_words() -> frozenset[str]:
    """The words with which a quantity may begin."""
    said = " ".join((*EN_CARDINALS, *EN_SCALES, *english_ordinals(), *SLIGHT_WORDS))
    return frozenset(
        [
            *re.findall(r"[a-z]+", said),
            "half",
            "quarter",
            "a",
            "an",
            "and",
            "r",
            "noon",
            "midnight",
            *DIVISIONS.split(),
        ]
    )
