"""doubled-character finds what a slip of the pen wrote twice, and leaves alone what words explain."""

import random
import re

import pytest

from termbase.diagnostics import Confidence, Severity
from termbase.rules import rule_named

RULE = "doubled-character"


@pytest.mark.parametrize(
    "text",
    [
        # a resolution on migrants
        pytest.param("关于移徙者[[的的]]决议。", id="a particle"),
        # from 2005 to 2 February; since 2001
        pytest.param("从 2005 [[年年]] 2 月起。", id="a unit before a number"),
        pytest.param("自2001[[年年]]以来，", id="a unit before a word"),
        # signed on 7 June
        pytest.param("于6月7[[日日]]签署。", id="another unit"),
        pytest.param("各国[[政政]]府已作出努力。", id="the beginning of a word"),
        pytest.param("各国政[[府府]]已作出努力。", id="the end of a word"),
        pytest.param("提交秘[[书书]]长审议。", id="inside a word"),
        pytest.param("代表[[在在]]会议上发言。", id="a preposition"),
        pytest.param("通过了[[第第]]三项决议。", id="a prefix"),
        pytest.param("第[[二二]]次会议。", id="a numeral that counts"),
        pytest.param("关于保护[[移徙者移徙者]]的报告。", id="a word"),
        pytest.param("请[[秘书长秘书长]]提出报告。", id="an office"),
        # measures taken by States, over a line of a PDF
        pytest.param("各国为保护移徙者采取[[的\n的]]措施如下。", id="over a line"),
        pytest.param("[[报告报告]]了下列情况。", id="a short word on its own"),
    ],
)
def test_finds_what_stands_twice(check_marked, text):
    check_marked(RULE, text)


@pytest.mark.parametrize(
    "text",
    [
        # everyone / every day / often / just / about to
        pytest.param("人人享有权利，天天如此，往往刚刚开始，仅仅渐渐增加。", id="reduplication"),
        # foreign nationals / the nationals of the host State / Heads of State of both countries
        pytest.param("外国国民、东道国国民和两国国家元首出席。", id="two words that meet"),
        pytest.param("吉尔吉斯斯坦、巴巴多斯和老挝人民民主共和国。", id="names of States"),
        # for the purpose of / existing in / on employment / peace and
        pytest.param("以发展为目的的计划，就就业问题和和平问题交换意见。", id="function words"),
        pytest.param("2005年年底和2004年年初，2003年年中。", id="parts of a year"),
        pytest.param("二〇二二年二月二十二日。", id="a year read out"),
        pytest.param("8月1日日内瓦会议，8月2日日本代表发言。", id="a day before a place"),
        # spoke of the need to understand
        pytest.param("会议谈到了了解情况的重要性。", id="a particle before a verb"),
        # the meeting of the Assembly / the head of the secretariat / the members of the Commission
        pytest.param("大会会议、秘书处处长、燃料股股长、委员会会员和主席席位。", id="offices and meetings"),
        pytest.param("联合国国际法院、妇女女童、人权权利、移徙工人人权。", id="terms that meet"),
        pytest.param("各国国家计划、中国国家机构、德国国民。", id="national plans"),
        pytest.param("非洲国家国家方案。", id="two short compounds that may meet"),
        pytest.param("由于以色列和约旦的人的人数增加。", id="words across others"),
        pytest.param("采采蝇和可可，南南合作。", id="words that sound double"),
        pytest.param("奥马尔·达达赫和博博先生发言。", id="foreign names"),
        pytest.param("三次次区域会议，该州州长，任何一名个人。", id="nouns after a counter"),
        pytest.param("代表团\n团长发言。", id="two words over a line"),
        pytest.param("`的的`和 http://example.org/aa 一", id="code"),
    ],
)
def test_leaves_what_words_explain(check_marked, text):
    check_marked(RULE, text)


def test_takes_the_glossary_for_words(check_marked):
    # the tsetse committee (an invented name)
    terms = "concept,language,term,status\nbody,zh,舞舞会,preferred\n"

    check_marked(RULE, "该地区的舞舞会召开会议。", terms=terms)


def test_writes_once_what_stood_twice(check_marked):
    # migrants
    (problem,) = check_marked(RULE, "保护[[移徙者移徙者]]的权利。")

    assert problem.replacement == "移徙者"
    assert problem.is_safe
    assert problem.confidence is Confidence.CERTAIN
    assert "write “移徙者”" in problem.message
    assert rule_named(RULE).severity is Severity.ERROR


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The Committee considered [[the the]] report of [[its its]] members.", id="small words"),
        pytest.param("[[The the]] report was adopted.", id="at the start of a sentence"),
        pytest.param("The rights of [[migrant migrant]] workers.", id="a noun"),
        pytest.param("It was adopted by [[the\nthe]] Committee.", id="over a line"),
    ],
)
def test_finds_english_words_twice(check_marked, text):
    check_marked(RULE, text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The fact that that State had had no seat.", id="grammar"),
        pytest.param("Boutros Boutros-Ghali came to Pago Pago.", id="names"),
        pytest.param("The rules on the, the end.", id="a comma between"),
        pytest.param("The article a a-b and non-non sense.", id="a hyphen"),
        pytest.param("The end.\n\nend of the report.", id="two paragraphs"),
    ],
)
def test_leaves_english_that_is_right(check_marked, text):
    check_marked(RULE, text)


CLEAN = (
    # the Committee notes with satisfaction that States have adopted laws / urges them to report
    "委员会满意地注意到，若干缔约国已通过法律，保护移徙工人及其家庭成员的权利。",
    "工作组鼓励各国政府加强合作，共同打击贩运人口的犯罪行为，并向受害者提供援助。",
    "特别报告员建议会员国采取措施，确保儿童不论身份如何都能够接受教育。",
    "秘书长在报告中指出，发展中国家需要更多资源，才能实现国际商定的发展目标。",
)


def test_finds_most_of_what_is_injected(check_marked, document, glossary):
    from termbase.compiled import compile_glossary
    from termbase.context import Context
    from termbase.glossary import Glossary

    draw = random.Random(7)
    compiled = compile_glossary(Glossary(()))
    found = 0
    for _ in range(100):
        text = draw.choice(CLEAN)
        at = draw.choice([place.start() for place in re.finditer(r"[\u4e00-\u9fff]", text)])
        doubled = document(f"{text[: at + 1]}{text[at:]}")
        problems = rule_named(RULE).check(Context((doubled,), compiled))
        found += any(problem.location.span.start == at for problem in problems)

    assert found >= 85


@pytest.mark.parametrize(
    "name", ["A-RES-55-100.zh.txt", "A-RES-61-LDC.zh.txt", "A-RES-61-LDC.linewrapped.zh.txt"]
)
def test_is_silent_on_resolutions(check_marked, shared, name):
    check_marked(RULE, (shared / "reference" / "parallel" / name).read_text(), name=name)
