"""Quantities come out in one measure, however either language writes them."""

import pytest

from termbase.language import Language
from termbase.numbers import quantities
from termbase.quantity import Weight

CHINESE = [
    # eleven sessions; the 75th session; 150 million; 32 million; 374,000 people
    ("11 次会议", [11]),
    ("第七十五届会议", [75]),
    ("约1.5亿人", [150_000_000]),
    ("一亿五千万人", [150_000_000]),
    ("3 200万人", [32_000_000]),
    ("374 000名儿童", [374_000]),
    ("12,400人", [12_400]),
    # five trillion; more than 7 million; over two hundred
    ("五万亿美元", [5_000_000_000_000]),
    ("700多万国民", [7_000_000]),
    ("两百多个组织", [200]),
    # two thirds; twelve per cent; 12.5 per cent; 48%; forty per cent
    ("三分之二的汇款", [0.666666666667]),
    ("百分之十二", [12]),
    ("百分之十二点五", [12.5]),
    ("48%的妇女", [48]),
    ("四成以上", [40]),
    # article 3 (2); Article 52, paragraph 3; a range; a range that shares its scale
    ("第3条第(2)款", [3, 2]),
    ("第五十二条第三项", [52, 3]),
    ("第2-46段", [2, 46]),
    ("10至15万人", [100_000, 150_000]),
    # full width; a decade of years in digits of words
    ("４８％", [48]),
    ("二〇〇五年", [2005]),
    # vague quantities; the numbers of names: masks, a pandemic
    ("十几个国家和数百人", []),
    ("三四个国家", []),
    ("N95口罩和COVID-19疫情", [95, 19]),
]
ENGLISH = [
    ("at its seventy-fifth session", [75]),
    ("some 150 million people", [150_000_000]),
    ("12,400 people, 62 per cent of them women", [12_400, 62]),
    ("$3.5 million in unpaid wages", [3_500_000]),
    ("two thirds of those remittances", [0.666666666667]),
    ("three quarters of the calls", [0.75]),
    ("one hundred and seventy-five States", [175]),
    ("half a million people", [500_000]),
    ("10 to 15 million", [10_000_000, 15_000_000]),
    ("article 20 (2)", [20, 2]),
    ("Chapters VI, VII and XII", [6, 7, 12]),
    ("the 81st plenary meeting", [81]),
    ("the Declaration8 and N95 masks", [8, 95]),
    ("in 20 seconds", [20]),
]


@pytest.mark.parametrize(("text", "values"), CHINESE, ids=[text for text, _ in CHINESE])
def test_reads_chinese(text, values):
    assert [q.value for q in quantities(text, Language.ZH)] == values


@pytest.mark.parametrize(("text", "values"), ENGLISH, ids=[text for text, _ in ENGLISH])
def test_reads_english(text, values):
    assert [q.value for q in quantities(text, Language.EN)] == values


@pytest.mark.parametrize(
    ("text", "language", "weight"),
    [
        pytest.param("一个国家", Language.ZH, Weight.SLIGHT, id="an article"),
        pytest.param("十分重要", Language.ZH, Weight.SLIGHT, id="an adverb"),
        pytest.param("三个国家", Language.ZH, Weight.PLAIN, id="a small number before its measure"),
        pytest.param("十五天", Language.ZH, Weight.CLEAR, id="a numeral above ten"),
        pytest.param("N95口罩", Language.ZH, Weight.SLIGHT, id="the number of a name"),
        pytest.param("the G20", Language.EN, Weight.SLIGHT, id="the number of an English name"),
        pytest.param("秘书长的报告；6", Language.ZH, Weight.SLIGHT, id="the mark of a note"),
        pytest.param("one country", Language.EN, Weight.SLIGHT, id="one"),
        pytest.param("three countries", Language.EN, Weight.PLAIN, id="three"),
        pytest.param("fifteen days", Language.EN, Weight.CLEAR, id="fifteen"),
        pytest.param("the report;6", Language.EN, Weight.SLIGHT, id="the mark of an English note"),
    ],
)
def test_weighs_what_a_numeral_proves(text, language, weight):
    (quantity,) = quantities(text, language)

    assert quantity.weight is weight


def test_tells_where_a_quantity_stands():
    # a total of 14,200 people
    text = "共接待14 200人"
    (quantity,) = quantities(text, Language.ZH)

    assert text[slice(*quantity.span)] == "14 200"
