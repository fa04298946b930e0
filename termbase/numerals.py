"""Read numerals: 一亿五千万, 二〇〇五, 3 200万, one hundred and seventy-five, seventy-fifth, XVIII."""

import re
from functools import cache

ZH_DIGITS = dict(zip("〇零一二三四五六七八九", [0, *range(10)], strict=True)) | {"两": 2, "廿": 20, "○": 0}
ZH_UNITS = {"十": 10, "百": 100, "千": 1_000}

EN_UNITS = dict(
    zip(["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"], range(1, 10), strict=True)
)
EN_TEENS = dict(
    zip(
        (
            "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen",
            "eighteen", "nineteen",
        ),
        range(10, 20),
        strict=True,
    )
)  # fmt: skip
EN_TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80,
    "ninety": 90,
}  # fmt: skip
EN_SCALES = {
    "dozen": 12, "hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000,
    "trillion": 1_000_000_000_000, "bn": 1_000_000_000,
}  # fmt: skip
EN_CARDINALS = EN_UNITS | EN_TEENS | EN_TENS
IRREGULAR_ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fifth": 5, "eighth": 8, "ninth": 9, "twelfth": 12,
}  # fmt: skip
DENOMINATORS = {"half": 2, "halves": 2, "quarter": 4, "quarters": 4}
ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}


@cache
def english_ordinals() -> dict[str, int]:
    """The ordinals of one word: first … ninetieth, hundredth."""
    regular = {
        f"{word[:-1]}ieth" if word.endswith("y") else f"{word}th": value
        for word, value in (EN_CARDINALS | {"hundred": 100}).items()
        if value not in IRREGULAR_ORDINALS.values()
    }
    return IRREGULAR_ORDINALS | regular


def chinese_value(numeral: str) -> float | None:
    """The value of a Chinese numeral, which may begin with digits; None when it is none.

    >>> [chinese_value(n) for n in ("一百零七", "1.75亿", "3 200万", "一亿五千万", "二〇〇五", "万")]
    [107.0, 175000000.0, 32000000.0, 150000000.0, 2005.0, None]
    """
    tokens = re.findall(r"\d[\d ,\u00a0]*(?:\.\d+)?|[〇○零一二两三四五六七八九廿]|[十百千万亿]", numeral)
    if not any(mark in ZH_DIGITS or mark == "十" or mark[0].isdigit() for mark in tokens):
        return _bare_units(tokens)
    if len(tokens) > 1 and all(mark in ZH_DIGITS for mark in tokens):
        return float("".join(str(ZH_DIGITS[token]) for token in tokens))
    high = low = section = number = 0.0
    for mark in tokens:
        if mark in ZH_UNITS:
            section += (number or 1) * ZH_UNITS[mark]
            number = 0.0
        elif mark == "万":
            low, section, number = low + (section + number) * 10_000, 0.0, 0.0
        elif mark == "亿":  # all that stands before it: 五万亿
            high, low, section, number = high + (low + section + number) * 100_000_000, 0.0, 0.0, 0.0
        else:
            number = float(ZH_DIGITS[mark] if mark in ZH_DIGITS else re.sub(r"[ ,\u00a0]", "", mark))
    return rounded(high + low + section + number)


def _bare_units(tokens: list[str]) -> float | None:
    """A round number without a digit: 百万, a million; 千百 and 万 are none."""
    if len(tokens) != 2 or tokens[0] not in ZH_UNITS or tokens[1] in ZH_UNITS:
        return None
    return float(ZH_UNITS[tokens[0]] * (10_000 if tokens[1] == "万" else 100_000_000))


def english_value(words: str) -> float | None:
    """The value of an English numeral in words, cardinal or ordinal; None when it is none.

    >>> [english_value(w) for w in ("one hundred and seventy-five", "seventy-fifth", "two million", "the")]
    [175.0, 75.0, 2000000.0, None]
    """
    total = current = 0.0
    tokens = [word for word in re.split(r"[\s-]+", words.lower()) if word not in ("and", "a", "an", "")]
    known = EN_CARDINALS | english_ordinals()
    for word in tokens:
        if word in known:
            current += known[word]
        elif word == "hundred":
            current = (current or 1) * 100
        elif word in EN_SCALES:
            total += (current or 1) * EN_SCALES[word]
            current = 0.0
        else:
            return None
    return total + current if tokens else None


def roman_value(numeral: str) -> int | None:
    """The value of a Roman numeral in its usual form; None when it is none.

    >>> roman_value("XVIII"), roman_value("IX"), roman_value("VX")
    (18, 9, None)
    """
    if not re.fullmatch(r"C{0,3}(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})", numeral) or not numeral:
        return None
    values = [ROMAN[char] for char in numeral]
    return sum(-v if v < max(values[i:]) else v for i, v in enumerate(values))


def rounded(value: float) -> float:
    """Cut what binary fractions add, so that two ways to write a quantity come out equal."""
    return float(f"{value:.15g}" if value >= 1 else f"{value:.12g}")
