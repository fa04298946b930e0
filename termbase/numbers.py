"""Find the quantities of a text, as Chinese and English write them, in one measure.

1.5亿 and 150 million, 三分之二 and two thirds, 百分之十二 and 12 per cent, 第七十五届 and seventy-fifth come
out equal. A quantity tells how much it weighs: a word such as 一 or “one” is no evidence of anything.
"""

import re
from collections.abc import Iterator
from functools import cache
from itertools import zip_longest

from termbase.chinesenumbers import chinese_quantities, is_tenths
from termbase.englishnumbers import english_quantities
from termbase.language import Language
from termbase.numerals import rounded
from termbase.quantity import WIDE, Quantity


def quantities(text: str, language: Language) -> tuple[Quantity, ...]:
    """Find the quantities of a text in order; they do not overlap. Offsets are code points.

    >>> [q.value for q in quantities("约1.5亿人，三分之二是妇女", Language.ZH)]
    [150000000.0, 0.666666666667]
    >>> [q.value for q in quantities("some 150 million, two thirds of them women", Language.EN)]
    [150000000.0, 0.666666666667]
    """
    text = text.translate(WIDE)
    found = chinese_quantities(text) if language is Language.ZH else english_quantities(text)
    return tuple(_scaled(text, list(found)))


def _scaled(text: str, found: "list[Quantity]") -> Iterator[Quantity]:
    """Give the first number of a range the scale of the last: 10 to 15 million, 2.6至3.2万, 两到三成."""
    for number, after in zip_longest(found, found[1:]):
        if after is None or not _range().fullmatch(text, number.span.end, after.span.start):
            yield number
            continue
        if is_tenths(text[slice(*after.span)]) and number.value < 10 and not number.is_percentage:
            yield number._replace(value=number.value * 10, is_percentage=True)
            continue
        is_plain = re.fullmatch(r"[\d., ]+", text[slice(*number.span)])
        if number.is_percentage or number.also or not is_plain:
            yield number  # to 3.2 million: no range, but where something rose to
            continue
        base = re.match(r"[\d.,]*\d", text[slice(*after.span)])
        plain = float(base[0].replace(",", "")) if base and number.value < after.value else 0.0
        if plain and after.value > plain and after.value >= 1000 and number.value < 1000:
            yield number._replace(value=rounded(number.value * rounded(after.value / plain)))
        else:
            yield number


@cache
def _range() -> re.Pattern[str]:
    return re.compile(r"\s*(?:[-–—~～至到]|to|or|and|或|、)\s*(?:US\$|\$)?")
