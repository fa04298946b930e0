"""number-mismatch compares the quantities of both sides, whatever their writing."""

import pytest

from termbase.diagnostics import Confidence, Severity

RULE = "number-mismatch"


def test_names_both_numbers(check_marked):
    # in 2004 / the two centres / received 14,200 people
    (problem,) = check_marked(
        RULE,
        "2004年，这两个中心共接待[[14 200]]人。",
        source="In 2004 the two centres received a total of 12,400 people.",
    )

    assert problem.message == "“14 200” is “12,400” in the source"
    assert problem.evidence[0].location.text == "12,400"
    assert problem.confidence is Confidence.CERTAIN
    assert problem.severity in (None, Severity.ERROR)


@pytest.mark.parametrize(
    ("text", "source"),
    [
        pytest.param("[[三分之一]]用于食品。", "Two thirds are spent on food.", id="a fraction"),
        pytest.param("其中[[百分之二十一]]是妇女。", "Of them, 12 per cent were women.", id="a percentage"),
        pytest.param(
            "该法第20条第([[3]])款规定了时限。", "Article 20 (2) of the law sets a limit.", id="a paragraph"
        ),
        pytest.param("[[五]]个国家作了答复。", "Four countries replied.", id="a small number"),
        pytest.param("约[[1.5亿]]人受益。", "Some 15 million people benefited.", id="a scale"),
        pytest.param("大会第[[六十一]]届会议。", "The sixtieth session of the Assembly.", id="a session"),
        pytest.param("[[委员会举行了会议。]]", "The Committee held 14 meetings.", id="a number lost"),
        pytest.param(
            "委员会举行了[[14]]次会议。", "The Committee held meetings.", id="a number from nowhere"
        ),
    ],
)
def test_finds_a_number_that_differs(check_marked, text, source):
    # … spent on food; … women; article 20 (3); five countries; 150 million; sixty-first; no number; fourteen
    check_marked(RULE, text, source=source)


@pytest.mark.parametrize(
    ("text", "source"),
    [
        pytest.param(
            "约有1.5亿人，三分之二是妇女。", "Some 150 million, two thirds of them women.", id="scales"
        ),
        pytest.param("百分之十二和41%。", "Twelve per cent and 41 per cent.", id="percentages"),
        pytest.param("有700多万国民。", "More than 7 million nationals.", id="more than"),
        pytest.param("这一个国家第一次答复。", "The country replied.", id="一 is no evidence"),
        pytest.param("双方举行会议。", "The two sides met.", id="two in another word"),
        pytest.param("上诉期限为十五天。", "The limit is 15 days.", id="words and digits"),
        pytest.param(
            "2004年12月9日通过。", "It was adopted on 9 December 2004.", id="dates are another rule's"
        ),
        pytest.param("第59/194号决议。", "Resolution 59/194.", id="so are symbols"),
    ],
)
def test_leaves_equal_numbers_alone(check_marked, text, source):
    # the Chinese says what the English says
    check_marked(RULE, text, source=source)


def test_works_with_the_languages_exchanged(check_marked):
    # a total of 12,400 people / were received
    check_marked(RULE, "The centres received [[14,200]] people.", source="这些中心共接待12 400人。")


@pytest.mark.parametrize(
    ("text", "source"),
    [
        pytest.param(
            "近二十年来人口增加。", "The population has grown over the past two decades.", id="decades"
        ),
        pytest.param("两个世纪以来。", "For two centuries.", id="centuries"),
        pytest.param("四分之一世纪。", "A quarter of a century.", id="a quarter of a century"),
        pytest.param("任期一年半。", "The term is 18 months.", id="a year and a half"),
        pytest.param("期限为24个月。", "The limit is two years.", id="months and years"),
        pytest.param("增长了十五倍。", "It grew sixteenfold.", id="what is added"),
        pytest.param("每磅0.15美元。", "It costs 15 cents per pound.", id="cents"),
        pytest.param("近八成学生在校。", "Nearly 80 per cent of pupils attend.", id="tenths"),
        pytest.param("每20名儿童有1名残疾。", "One child, or 1 in 20, has a disability.", id="one in twenty"),
        pytest.param("上午11时25分散会。", "The meeting rose at 11.25 a.m.", id="the clock"),
        pytest.param("补助金1 200兰特。", "A grant of R1,200.", id="a letter for the money"),
        pytest.param("《21世纪议程》。", "Agenda 21.", id="a century as a number"),
    ],
)
def test_knows_what_multiplies(check_marked, text, source):
    # twenty years; 200 years; 25 years; 1.5 years; 24 months; by fifteen times; 0.15 dollars; eight tenths …
    check_marked(RULE, text, source=source)


@pytest.mark.parametrize(
    ("text", "source"),
    [
        pytest.param("近[[三十]]年来人口增加。", "It has grown over the past two decades.", id="decades"),
        pytest.param("期限为[[36]]个月。", "The limit is two years.", id="months and years"),
        pytest.param("期限为[[五十]]年。", "The limit is 5 years.", id="no decades"),
    ],
)
def test_finds_what_multiplies_wrongly(check_marked, text, source):
    # the past thirty years; 36 months; fifty years
    check_marked(RULE, text, source=source)
