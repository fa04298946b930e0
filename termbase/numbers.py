"""Find the quantities of a text, as Chinese and English write them, in one measure.

1.5亿 and 150 million, 三分之二 and two thirds, 百分之十二 and 12 per cent, 第七十五届 and seventy-fifth come
out equal. A quantity tells how much it weighs: a word such as 一 or “one” is no evidence of anything.
"""

import re
from collections.abc import Iterator
from enum import IntEnum
from functools import cache
from itertools import zip_longest
from typing import NamedTuple

from termbase.language import Language
from termbase.numerals import (
    DENOMINATORS,
    EN_CARDINALS,
    EN_SCALES,
    EN_TEENS,
    EN_TENS,
    EN_UNITS,
    chinese_value,
    english_ordinals,
    english_value,
    roman_value,
    rounded,
)
from termbase.text import Span


class Weight(IntEnum):
    """How much a numeral counts for: what it proves where the other side has none, or another."""

    SLIGHT = 0  # 一, one, half, a note's mark: may explain a numeral of the other side, and no more
    PLAIN = 1  # 三个, three, Chapter VI: proves a fault where another numeral stands in its place
    CLEAR = 2  # digits, or a numeral above ten: should stand on both sides


class Quantity(NamedTuple):
    """A numeral and its value; a share of a hundred has the number before “per cent” for its value."""

    span: Span
    value: float
    weight: Weight
    is_percentage: bool = False


# Full-width digits and marks, one for one.
WIDE = {0xFF10 + i: 0x30 + i for i in range(10)} | {0xFF0E: ".", 0xFF05: "%", 0xFF0F: "/", 0xFF0C: "，"}
GROUPED = r"\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\d)|\d{1,3}(?:,\d{3})+(?!\d)|\d+"
MEASURES = (
    "个名人国项次年月日天周届章条款段节种类份家所座艘架辆户省州区倍分位岁点号页册卷期批组轮场件起方半"
    "会成代级阶层门委届门理县市村亩吨升米元美"
)


def quantities(text: str, language: Language) -> tuple[Quantity, ...]:
    """Find the quantities of a text in order; they do not overlap. Offsets are code points.

    >>> [q.value for q in quantities("约1.5亿人，三分之二是妇女", Language.ZH)]
    [150000000.0, 0.666666666667]
    >>> [q.value for q in quantities("some 150 million, two thirds of them women", Language.EN)]
    [150000000.0, 0.666666666667]
    """
    text = text.translate(WIDE)
    found = _chinese(text) if language is Language.ZH else _english(text)
    return tuple(_scaled(text, list(found)))


def _scaled(text: str, found: "list[Quantity]") -> Iterator[Quantity]:
    """Give the first number of a range the scale of the last: 10 to 15 million, 2.6至3.2万."""
    for number, after in zip_longest(found, found[1:]):
        if after is None or not _range().fullmatch(text, number.span.end, after.span.start):
            yield number
            continue
        base = re.match(r"[\d.,]*\d", text[slice(*after.span)])
        has_scale = base and text[number.span.start : number.span.end].isascii() and number.value < after.value
        plain = float(base[0].replace(",", "")) if has_scale and base else 0.0
        if plain and after.value > plain and after.value >= 1000 and number.value < 1000:
            yield number._replace(value=rounded(number.value * rounded(after.value / plain)))
        else:
            yield number


@cache
def _range() -> re.Pattern[str]:
    return re.compile(r"\s*(?:[-–—~～至到]|to|or|and|或|、)\s*(?:US\$|\$)?")


@cache
def _chinese_pattern() -> re.Pattern[str]:
    digits = rf"(?:{GROUPED})(?:\.\d+)?"
    scales = r"(?:[十百万亿]|千(?![克瓦米卡兆赫伏]))"
    han = r"[〇零一二两三四五六七八九十百千万亿廿]"
    return re.compile(
        rf"""(?P<vague>[几数]{han}+[多余]?{han}*|十几{han}*|{han}*(?:一二|两三|三四|四五|五六|六七|七八|八九)(?={han}*[{MEASURES}]))
        |百分之(?P<percent>{digits}|(?:{han}|点)+)
        |(?P<per>{digits}|{han}+)分之(?P<share>{digits}|{han}+)
        |(?P<bracket>[(（](?:\d{{1,2}}|{han}{{1,3}})[)）])
        |(?P<digits>(?<![A-Za-z0-9.])(?<![A-Za-z]-){digits}(?![A-Za-z\d])(?:\s?[多余几]?\s?{scales}+(?:{digits}{scales}+)*)?)(?P<sign>\s*%|个百分点)?
        |(?P<tens>[一二三四五六七八九])成(?=[以的左，。；、]|$)
        |(?P<han>{han}+(?:[多余]{scales}+)?)""",
        re.VERBOSE,
    )


def _chinese(text: str) -> Iterator[Quantity]:
    for found in _chinese_pattern().finditer(text):
        kind = found.lastgroup
        span = Span(*found.span())
        if found["percent"]:
            value = _point(found["percent"])
            if value is not None:
                yield Quantity(span, value, Weight.CLEAR, is_percentage=True)
        elif found["share"]:
            below, above = chinese_value(found["per"]), chinese_value(found["share"])
            if below and above:
                yield Quantity(span, rounded(above / below), Weight.CLEAR)
        elif kind == "tens":
            yield Quantity(span, 10 * (chinese_value(found["tens"]) or 0), Weight.PLAIN, is_percentage=True)
        elif found["digits"]:
            yield from _chinese_digits(text, found)
        elif kind == "bracket":
            inner = found["bracket"][1:-1]
            if value := chinese_value(inner):
                weight = Weight.PLAIN if inner[0].isdigit() else Weight.SLIGHT
                yield Quantity(Span(span.start + 1, span.end - 1), value, weight)
        elif found["han"]:
            value = chinese_value(found["han"])
            if value is not None:
                yield Quantity(span, value, _han_weight(text, span, value))


def _chinese_digits(text: str, found: re.Match[str]) -> Iterator[Quantity]:
    value = chinese_value(found["digits"].replace("多", "").replace("余", ""))
    if value is None or not re.search(r"\d", found["digits"]):
        return
    span = Span(*found.span())
    is_note = span.end - span.start <= 2 and bool(re.search(r"[》”』」，；。：][*\s]*$", text[: span.start]))
    after = text[span.end : span.end + 2].strip()[:1]
    measured = found["sign"] or (after and after in MEASURES)
    weight = Weight.SLIGHT if (is_note and not measured) or value in (0, 1) else Weight.CLEAR
    yield Quantity(span, value, weight, bool(found["sign"]))


def _point(numeral: str) -> float | None:
    """Read a numeral that may have a decimal point in words: 十二点五."""
    whole, _, decimals = numeral.partition("点")
    value = chinese_value(whole)
    if value is None or not decimals:
        return value
    digits = "".join(str(int(chinese_value(char) or 0)) for char in decimals)
    return rounded(value + float(f"0.{digits}"))


def _han_weight(text: str, span: Span, value: float) -> Weight:
    """一 is an article, 十分 an adverb, 三个 a number, 十五 clearly one."""
    numeral, before = text[slice(*span)], text[max(span.start - 1, 0) : span.start]
    after = text[span.end : span.end + 2].lstrip()[:1]
    if value <= 1 or numeral[0] in "百千万" or numeral == "一一" or (numeral == "十" and after == "分"):
        return Weight.SLIGHT
    counted = before == "第" or (after != "" and after in MEASURES)
    if len(numeral) > 1 and any(char in "十百千万亿" for char in numeral):
        return Weight.CLEAR if value > 10 else Weight.PLAIN
    if len(numeral) > 1:
        return Weight.CLEAR if "〇" in numeral or after == "年" else Weight.SLIGHT
    return Weight.PLAIN if counted else Weight.SLIGHT


SLIGHT_WORDS = {
    "once": 1, "twice": 2, "thrice": 3, "both": 2, "two-thirds": 2 / 3, "half": 0.5, "halved": 0.5,
    "halve": 0.5, "halving": 0.5, "dozen": 12, "double": 2, "doubled": 2, "triple": 3, "tripled": 3, "pair": 2,
    "biennium": 2, "biennial": 2, "bienniums": 2, "biannual": 2, "bilateral": 2, "triennial": 3,
    "trilateral": 3, "tripartite": 3, "quarterly": 4, "quadrennial": 4, "quinquennial": 5, "decade": 10,
    "decades": 10, "century": 100, "centuries": 100, "fortnight": 2, "weekly": 7, "daily": 1, "annual": 1,
    "quarter": 4, "quarters": 4, "twofold": 2, "threefold": 3, "fourfold": 4, "tenfold": 10,
}  # fmt: skip


@cache
def _english_pattern() -> re.Pattern[str]:
    def either(words: "dict[str, int]") -> str:
        return "|".join(sorted(words, key=len, reverse=True))

    units, tens, scales = either(EN_UNITS), either(EN_TENS), either(EN_SCALES)
    below_hundred = rf"(?:(?:{tens})(?:[-\s](?:{units}))?|{either(EN_CARDINALS)})"
    ordinal = rf"(?:(?:{tens})[-\s])?(?:{either(english_ordinals())})"
    link = r"[-\s]+(?:and\s+)?"
    cardinal = rf"(?:{below_hundred}|an?(?=[-\s]+(?:{scales})\b))(?:[-\s]+(?:{scales})\b(?:{link}{below_hundred}\b)?)*"
    parts = {word: value for word, value in english_ordinals().items() if word not in ("first", "second")}
    below = rf"(?:{either(DENOMINATORS)}|(?:{either(parts)})s?)"
    return re.compile(
        rf"""\bhalf\s+an?\s+(?P<half>{scales})\b
        |\b(?:(?P<one>one|1)\s+in|(?P<some>{either(EN_CARDINALS)}|\d+)\s+out\s+of)\s+(?:every\s+)?(?P<every>{either(EN_CARDINALS)}|\d+)\b
        |\b(?P<above>an?|{either(EN_UNITS | EN_TEENS)}|\d+)[-\s]+(?P<below>{below})\b
        |(?P<bracket>\(\d{{1,2}}\))
        |(?P<digits>(?<![A-Za-z0-9.])(?<![A-Za-z]-)(?:{GROUPED})(?:\.\d+)?)(?P<suffix>st|nd|rd|th|s)?\b(?:[-\s]+(?P<scale>{scales})\b)?
        |\b(?P<ordinal>(?:{cardinal}{link})?{ordinal})\b
        |\b(?P<words>{cardinal})\b
        |\b(?P<slight>{"|".join(SLIGHT_WORDS)})\b
        |(?P<keyword>(?i:chap(?:ter|\.)s?|parts?|sections?|sect\.|annex(?:es)?|articles?|,|and)\s+)(?P<roman>[IVXLC]+)\b(?!\.[A-Z\d])""",
        re.VERBOSE | re.IGNORECASE,
    )


@cache
def _percent() -> re.Pattern[str]:
    return re.compile(r"\s*(?:%|per\s?cent\b|percent|percentage\s+point)", re.IGNORECASE)


def _english(text: str) -> Iterator[Quantity]:
    text = re.sub(r"(?<=[-–](?:19|20)\d\d)\d(?=\s)", " ", text)  # the mark of a note, glued to a year
    for found in _english_pattern().finditer(text):
        span = Span(*found.span())
        if found["half"]:
            yield Quantity(span, EN_SCALES[found["half"].lower()] / 2, Weight.CLEAR)
        elif found["every"]:
            top, bottom = (english_value(found[g] or "one") or float(found[g]) for g in ("some", "every"))
            yield Quantity(span, rounded(top / bottom), Weight.SLIGHT)
        elif found["below"]:
            yield _fraction(found, span)
        elif found["bracket"]:
            yield Quantity(Span(span.start + 1, span.end - 1), float(found["bracket"][1:-1]), Weight.PLAIN)
        elif found["digits"]:
            yield _english_digits(text, found, span)
        elif found["slight"]:
            yield Quantity(span, rounded(SLIGHT_WORDS[found["slight"].lower()]), Weight.SLIGHT)
        elif found["roman"]:
            value = roman_value(found["roman"])
            if value:
                weight = Weight.SLIGHT if found["roman"] in ("I", "C", "L", "X", "V") else Weight.PLAIN
                yield Quantity(Span(found.start("roman"), span.end), float(value), weight)
        elif value := english_value(found[0]):
            weight = Weight.CLEAR if value > 10 else Weight.PLAIN if value > 1 else Weight.SLIGHT
            if re.match(r"an?\b", found[0], re.IGNORECASE):
                weight = Weight.SLIGHT
            percent = bool(_percent().match(text, span.end))
            yield Quantity(span, value, weight, percent)


def _fraction(found: re.Match[str], span: Span) -> Quantity:
    """Two thirds; “one second” and “one quarter” of a year are rarer than the fractions."""
    above, below = found["above"].lower(), found["below"].lower()
    top = float(above) if above.isdigit() else float(EN_CARDINALS.get(above, 1))
    bottom = DENOMINATORS.get(below) or english_ordinals().get(below.removesuffix("s"), 0)
    bottom = bottom or english_ordinals().get(below, 1)
    certain = above not in ("a", "an") and (below.endswith("s") or below in ("quarter", "third") or bottom > 3)
    return Quantity(span, rounded(top / bottom), Weight.CLEAR if certain else Weight.SLIGHT)


def _english_digits(text: str, found: re.Match[str], span: Span) -> Quantity:
    value = float(re.sub(r"[ ,\u00a0\u202f]", "", found["digits"]))
    if found["scale"]:
        value = rounded(value * EN_SCALES[found["scale"].lower()])
    is_note = len(found["digits"]) <= 2 and not found["scale"] and _is_glued(text, span.start)
    percent = bool(_percent().match(text, span.end))
    return Quantity(span, value, Weight.SLIGHT if is_note or value in (0, 1) else Weight.CLEAR, percent)


def _is_glued(text: str, start: int) -> bool:
    """Whether digits stand right behind a word or a stop, as the marks of notes do."""
    return bool(re.search(r"[A-Za-z0-9”\"')][;,.:”\"')]$|[”\"';:]$", text[:start][-2:]))
