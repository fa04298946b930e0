"""Find the quantities of a Chinese text: 1.5亿, 百分之十二, 三分之二, 第七十五届, 700多万, (2)."""

import re
from collections.abc import Iterator
from functools import cache

from termbase.numerals import chinese_value, rounded
from termbase.quantity import GROUPED, Quantity, Weight, halves, same_time
from termbase.text import Span

MEASURES = (
    "个名人国项次年月日天周届章条款段节种类份家所座艘架辆户省州区倍分位岁点号页册卷期批组轮场件起方半"
    "会成代级阶层门委届门理县市村亩吨升米元美"
)
NO_TENTHS = "员为立分功果本年人就长效熟绩份文套群型品交天"  # after 成, where it makes another word
BARE_UNITS = {"百": 100.0, "千": 1_000.0, "万": 10_000.0, "亿": 100_000_000.0}
JUST_NAMED = re.compile(r"(?:[等述这此该余]|以上|其他|其它)$")  # before the count of what a text has named


@cache
def _chinese_pattern() -> re.Pattern[str]:
    digits = rf"(?:{GROUPED})(?:\.\d+)?"
    scales = r"(?:[十百万亿]|千(?![克瓦米卡兆赫伏]))"
    han = r"[〇零一二两三四五六七八九十百千万亿廿]"
    return re.compile(
        rf"""(?P<vague>[几数]{han}+[多余]?{han}*|十几{han}*|(?:19|20)\d\d(?=冠状病毒)
            |{han}*(?:一二|两三|三四|四五|五六|六七|七八|八九)(?={han}*[{MEASURES}成]))
        |(?P<halfage>半个?世纪)|(?P<quarterage>四分之一个?世纪)|翻了?(?P<turn>[一两三四]|{digits})番
        |(?P<period>(?:{digits}|{han}+))个(?P<unit>半?世纪|十年)(?!代)
        |(?P<count>(?:{digits}|{han}+))(?:个月|年|天|日|个?小时|个|倍)(?P<anda>半)(?![数年个])
        |(?P<fold>(?:{digits}|{han}+))(?:多)?倍
        |(?P<time>(?:{digits}|{han}+))(?=(?P<of>个月|年|天|小时))
        |(?P<hour>\d{{1,2}})(?=[时:：]\d\d|时)
        |(?P<half>一半|半数|过半|大半|半(?=年))
        |(?P<noon>正午|午夜)
        |(?<![\d/.])(?P<top>\d{{1,2}})/(?P<bottom>\d{{1,2}})(?![\d/])(?=[的以多左强弱])
        |百分之(?P<percent>{digits}|(?:{han}|点)+)
        |(?P<per>{digits}|{han}+)分之(?P<share>{digits}|{han}+)
        |(?P<bracket>[(（](?:\d{{1,2}}|{han}{{1,3}})[)）])
        |(?P<digits>(?<![A-Za-z0-9.])(?<![A-Za-z]-){digits}(?![A-Za-z\d])
            (?:\s?[多余几]?\s?{scales}+(?:{digits}{scales}+)*)?)
            (?P<sign>\s*%|个百分点)?
        |(?:(?<=[中约近有逾占达超过到至])|(?!.成[{NO_TENTHS}]))
            (?P<tens>[一二两三四五六七八九])成(?P<ones>[一二三四五六七八九半])?
        |(?<=[A-Za-z])-?(?P<attached>\d{{1,4}})(?![\d/])
        |(?P<han>{han}+(?:[多余]{scales}+)?)""",
        re.VERBOSE,
    )


def is_tenths(numeral: str) -> bool:
    """Whether a numeral counts tenths: 三成."""
    return "成" in numeral


def chinese_quantities(text: str) -> Iterator[Quantity]:
    """Yield the quantities of a text whose wide digits are narrowed, in order."""
    for found in _chinese_pattern().finditer(text):
        read = next((read for group, read in READERS.items() if found[group]), None)
        quantity = read(text, found) if read else None
        if quantity:
            yield quantity


def _percentage(_: str, found: re.Match[str]) -> Quantity | None:
    value = 100.0 if found["percent"] == "百" else _point(found["percent"])
    return None if value is None else Quantity(Span(*found.span()), value, Weight.CLEAR, is_percentage=True)


def _half_age(_: str, found: re.Match[str]) -> Quantity:
    value = 50.0 if found["halfage"] else 25.0
    return Quantity(Span(*found.span()), value, Weight.SLIGHT)


def _turns(_: str, found: re.Match[str]) -> Quantity:
    """翻两番: quadruple."""
    count = chinese_value(found["turn"]) or 1
    return Quantity(Span(*found.span()), 2**count, Weight.PLAIN, also=(count,))


def _periods(_: str, found: re.Match[str]) -> Quantity | None:
    """两个世纪: two centuries, or two hundred years."""
    count = chinese_value(found["period"])
    if not count:
        return None
    unit = {"世纪": 100, "半世纪": 50, "十年": 10}[found["unit"]]
    weight = Weight.SLIGHT if count <= 1 else Weight.PLAIN
    return Quantity(Span(*found.span()), count * unit, weight, also=(count,))


def _and_half(_: str, found: re.Match[str]) -> Quantity | None:
    """一年半: a year and a half, or 18 months."""
    count = chinese_value(found["count"])
    if not count:
        return None
    weight = Weight.SLIGHT if count <= 1 else Weight.PLAIN
    return Quantity(Span(*found.span()), count + 0.5, weight, also=halves(count))


def _fold(text: str, found: re.Match[str]) -> Quantity | None:
    """增加两倍: threefold."""
    quantity = _measured(text, found, "fold")
    return quantity and quantity._replace(also=(quantity.value + 1,))


def _time(text: str, found: re.Match[str]) -> Quantity | None:
    """24个月: two years."""
    quantity = _measured(text, found, "time")
    unit = {"个": "m", "年": "y", "天": "d", "小": "h"}[found["of"][0]]
    return quantity and quantity._replace(also=same_time(quantity.value, unit))


def _hour(_: str, found: re.Match[str]) -> Quantity:
    """15时: 3 p.m."""
    hour = float(found["hour"])
    weight = Weight.SLIGHT if hour in (0, 12, 24) else Weight.CLEAR  # noon and midnight have words
    return Quantity(Span(*found.span()), hour, weight, also=(hour - 12,) if hour > 12 else ())


def _noon(_: str, found: re.Match[str]) -> Quantity:
    return Quantity(Span(*found.span()), 12.0, Weight.SLIGHT, also=(24.0,))


def _slashed(_: str, found: re.Match[str]) -> Quantity | None:
    """2/3的议席: two thirds."""
    top, bottom = float(found["top"]), float(found["bottom"])
    return Quantity(Span(*found.span()), rounded(top / bottom), Weight.CLEAR) if top < bottom else None


def _attached(_: str, found: re.Match[str]) -> Quantity:
    """The number of a name: COVID-19."""
    return Quantity(Span(*found.span("attached")), float(found["attached"]), Weight.SLIGHT)


def _measured(text: str, found: re.Match[str], group: str) -> Quantity | None:
    span, value = Span(*found.span(group)), chinese_value(found[group])
    if value is None:
        return None
    if not found[group][0].isdigit():
        return Quantity(span, value, _han_weight(text, span, value))
    return Quantity(span, value, Weight.SLIGHT if value <= 1 else Weight.CLEAR)


def _half(_: str, found: re.Match[str]) -> Quantity:
    months = (6.0,) if found[0] == "半" else ()
    return Quantity(Span(*found.span()), 0.5, Weight.SLIGHT, also=months)


def _fraction(_: str, found: re.Match[str]) -> Quantity | None:
    below = BARE_UNITS.get(found["per"]) or chinese_value(found["per"])
    above = chinese_value(found["share"])
    if not below or not above:
        return None
    parts = (above, below) if below >= 1000 else ()  # 千分之三: 3 per 1,000
    return Quantity(Span(*found.span()), rounded(above / below), Weight.CLEAR, also=parts)


def _tenths(_: str, found: re.Match[str]) -> Quantity | None:
    """四成: forty per cent; 四成半: forty-five."""
    ones = 5 if found["ones"] == "半" else chinese_value(found["ones"] or "〇") or 0
    value = 10 * (chinese_value(found["tens"]) or 0) + ones
    return Quantity(Span(*found.span()), value, Weight.PLAIN, is_percentage=True)


def _bracketed(_: str, found: re.Match[str]) -> Quantity | None:
    """(2) of an article; (二) is mostly the letter of an item."""
    inner = found["bracket"][1:-1]
    value = chinese_value(inner)
    weight = Weight.PLAIN if inner[0].isdigit() else Weight.SLIGHT
    return Quantity(Span(found.start() + 1, found.end() - 1), value, weight) if value else None


def _numeral(text: str, found: re.Match[str]) -> Quantity | None:
    span, value = Span(*found.span()), chinese_value(found["han"])
    if value is None:
        return _bare_unit(text, span)
    return Quantity(span, value, _han_weight(text, span, value))


def _bare_unit(text: str, span: Span) -> Quantity | None:
    """上万人, 百余名, 每千例: ten thousand, a hundred, a thousand; it is no evidence by itself."""
    value = BARE_UNITS.get(text[slice(*span)])
    return Quantity(span, value, Weight.SLIGHT) if value else None


def _digits(text: str, found: re.Match[str]) -> Quantity | None:
    value = chinese_value(found["digits"].replace("多", "").replace("余", ""))
    if value is None or not re.search(r"\d", found["digits"]):
        return None
    span = Span(*found.span())
    is_note = span.end - span.start <= 2 and bool(re.search(r"[》”』」，；。：][*\s]*$", text[: span.start]))
    after = text[span.end : span.end + 2].strip()[:1]
    measured = found["sign"] or (after and after in MEASURES)
    weight = Weight.SLIGHT if (is_note and not measured) or value in (0, 1) else Weight.CLEAR
    return Quantity(span, value, weight, bool(found["sign"]))


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
        is_clear = value > 10 and not JUST_NAMED.search(text, max(span.start - 2, 0), span.start)
        return Weight.CLEAR if is_clear else Weight.PLAIN
    if len(numeral) > 1:
        return Weight.CLEAR if "〇" in numeral or after == "年" else Weight.SLIGHT
    return Weight.PLAIN if counted else Weight.SLIGHT


READERS = {  # by the group of the pattern; what is vague has none
    "halfage": _half_age,
    "quarterage": _half_age,
    "turn": _turns,
    "unit": _periods,
    "anda": _and_half,
    "fold": _fold,
    "of": _time,
    "hour": _hour,
    "noon": _noon,
    "bottom": _slashed,
    "half": _half,
    "percent": _percentage,
    "share": _fraction,
    "tens": _tenths,
    "digits": _digits,
    "attached": _attached,
    "bracket": _bracketed,
    "han": _numeral,
}
