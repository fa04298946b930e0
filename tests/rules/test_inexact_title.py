"""inexact-title compares titles in and out of 《》 with the official ones."""

import pytest

RULE = "inexact-title"
TERMS = """\
concept,kind,language,term,status,type,replacement,note
cedaw,treaty,zh,消除对妇女一切形式歧视公约,preferred,,,
cedaw,,zh,妇女公约,admitted,shortForm,,
cedaw,,zh,消除对妇女所有形式歧视公约,forbidden,,,All forms is 一切形式
cedaw,,en,Convention on the Elimination of All Forms of Discrimination against Women,preferred,,,
crc,treaty,zh,儿童权利公约,preferred,,,
crc,,en,Convention on the Rights of the Child,preferred,,,
cescr,treaty,zh,经济、社会及文化权利国际公约,preferred,,,
ccpr,treaty,zh,公民权利和政治权利国际公约,preferred,,,
ccpr-op1,treaty,zh,公民权利和政治权利国际公约任择议定书,preferred,,,
ccpr-op2,treaty,zh,公民权利和政治权利国际公约第二项任择议定书,preferred,,,
hiv,declaration,zh,关于艾滋病问题的承诺宣言,preferred,,,
durban,declaration,zh,德班宣言和行动纲领,preferred,,,
untoc,treaty,zh,联合国打击跨国有组织犯罪公约,preferred,,,
africa,treaty,zh,非洲人权和民族权宪章,preferred,,,
ilo-c111,treaty,zh,1958年(就业和职业)歧视公约(第111号),preferred,,,
ilo-c111,,zh,(就业和职业)歧视公约,admitted,shortForm,,
ilo-c29,treaty,zh,1930年强迫劳动公约(第29号),preferred,,,
ilo-c29,,zh,强迫劳动公约,admitted,shortForm,,
state,country,zh,澳大利亚,preferred,,,
"""


def test_says_which_characters_differ(check_marked):
    # the Durban Declaration and Programme of Action
    (problem,) = check_marked(RULE, "重申《[[德班宣言与行动纲领]]》。", terms=TERMS)

    assert "“与” should be “和”" in problem.message
    assert problem.replacement == "德班宣言和行动纲领"
    assert problem.is_safe


def test_knows_the_wrong_titles_of_the_glossary(check_marked):
    # CEDAW, with another word for “all”
    (problem,) = check_marked(RULE, "《[[消除对妇女所有形式歧视公约]]》生效。", terms=TERMS)

    assert "All forms is 一切形式" in problem.message


@pytest.mark.parametrize(
    ("text", "better"),
    [
        # CEDAW; … is in force
        pytest.param(
            "[[《消除对妇女一切形式歧视》公约]]生效。", "《消除对妇女一切形式歧视公约》", id="early"
        ),
        pytest.param(
            "[[消除对《妇女一切形式歧视公约》]]生效。", "《消除对妇女一切形式歧视公约》", id="opened late"
        ),
        # the Convention against crime / and its protocols
        pytest.param(
            "遵守[[《联合国打击跨国有组织犯罪公约及其补充议定书》]]。",
            "《联合国打击跨国有组织犯罪公约》及其补充议定书",
            id="late",
        ),
        pytest.param("根据[[《儿童权利公约第12条》]]。", "《儿童权利公约》第12条", id="with an article"),
        # the two Covenants
        pytest.param(
            "[[《公民权利和政治权利国际公约和经济、社会及文化权利国际公约》]]生效。",
            "《公民权利和政治权利国际公约》和《经济、社会及文化权利国际公约》",
            id="two titles",
        ),
    ],
)
def test_mends_title_marks(check_marked, text, better):
    (problem,) = check_marked(RULE, text, terms=TERMS)

    assert problem.replacement == better
    assert not problem.is_safe


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("《消除对妇女一切形式歧视公约》", id="the official title"),
        pytest.param("《妇女公约》", id="the short title"),
        pytest.param(
            "《消除对妇女一切形式歧视公约》（《消除歧视公约》）。《消除歧视公约》", id="defined in the text"
        ),
        pytest.param("《公民权利和政治权利国际公约第一项任择议定书》", id="another number"),
        pytest.param("《儿童权利宣言》", id="another kind of instrument"),
        pytest.param("《关于艾滋病问题的政治宣言》", id="another adopter"),
        pytest.param("《打击跨国有组织犯罪公约》", id="without the organization's name"),
        pytest.param("《澳大利亚人权和民族权宪章》", id="another country"),
        pytest.param("《外国人法律地位法》和《刑事诉讼法典》", id="laws of a State"),
        pytest.param("《儿童权利公约手册》", id="a book about it"),
        pytest.param("《儿童权利公约》及其各项议定书", id="protocols outside the marks"),
        pytest.param("《1958年（就业和职业）歧视公约》（第111号）", id="brackets of another width"),
        pytest.param("关于儿童权利的公约草案和移徙问题会议", id="no title at all"),
    ],
)
def test_leaves_alone(check_marked, text):
    check_marked(RULE, f"各国提到{text}。", terms=TERMS)


def test_compares_names_without_marks(check_marked):
    # under / CEDAW, a character too many
    check_marked(RULE, "根据[[消除对妇女的一切形式歧视公约]]设立。", terms=TERMS)


def test_leaves_known_wrong_titles_without_marks_to_deprecated_term(check_marked):
    # under / CEDAW, with another word for “all”
    check_marked(RULE, "根据消除对妇女所有形式歧视公约设立。", terms=TERMS)
    check_marked("deprecated-term", "根据[[消除对妇女所有形式歧视公约]]设立。", terms=TERMS)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("劳工组织《[[雇用平等公约]]》（第111号公约）。", id="another title"),
        pytest.param("劳工组织《[[强迫劳动公约]]》（第111号公约）。", id="the title of another number"),
    ],
)
def test_holds_conventions_of_the_ilo_to_their_number(check_marked, text):
    # the ILO / convention / No. 111
    (problem,) = check_marked(RULE, text, terms=TERMS)

    assert problem.replacement == "(就业和职业)歧视公约"


def test_sees_a_missing_enumeration_comma(check_marked):
    # the Covenant on economic, social and cultural rights
    check_marked(RULE, "《[[经济社会及文化权利国际公约]]》生效。", terms=TERMS)


def test_groups_the_places_of_one_fault(check_marked):
    # the Convention on the Rights (misspelt) of the Child, twice
    problems = check_marked(RULE, "《[[儿童权力公约]]》和《[[儿童权力公约]]》。", terms=TERMS)

    assert len(problems) == 1


def test_compares_english_titles_by_words(check_marked):
    text = "The [[Convention on Elimination of All Forms of Discrimination against Women]] is in force."

    (problem,) = check_marked(RULE, text, terms=TERMS)

    assert "“the” is missing" in problem.message


def test_leaves_an_exact_english_title_alone(check_marked):
    check_marked(
        RULE, "The Convention on the Elimination of All Forms of Discrimination against Women.", terms=TERMS
    )


def test_judges_each_of_two_english_titles_in_a_sentence(check_marked):
    cedaw = "Convention on the Elimination of All Forms of Discrimination Women"
    check_marked(RULE, f"The Convention on the Rights of the Child and the [[{cedaw}]] apply.", terms=TERMS)


def test_finds_a_small_word_that_differs_in_a_short_english_title(check_marked):
    check_marked(RULE, "The [[Convention on the Rights for the Child]] applies.", terms=TERMS)
