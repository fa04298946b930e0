"""unused-abbreviation notes the short forms that a text defines for nothing."""

import pytest

from termbase.diagnostics import Severity

RULE = "unused-abbreviation"
TERMS = """\
concept,kind,language,term,status,type
iom,body,zh,国际移民组织,preferred,fullForm
iom,,zh,移民组织,admitted,abbreviation
who,body,zh,世界卫生组织,preferred,fullForm
who,,zh,世卫组织,admitted,abbreviation
who,,en,World Health Organization,preferred,fullForm
who,,en,WHO,admitted,acronym
"""


def test_offers_to_leave_the_bracket_out(check_marked):
    # the World Health Organization (WHO) / reported; the Committee / thanked it
    (problem,) = check_marked(RULE, "世界卫生组织[[（世卫组织）]]提出报告。委员会感谢该组织。", terms=TERMS)

    assert problem.replacement == ""
    assert problem.concept == "who"


def test_is_a_note(check_marked, document, glossary):
    from termbase.checker import Settings, check

    text = document("世界卫生组织（世卫组织）提出报告。")
    (diagnostic,) = check((text,), glossary(TERMS), Settings(rules=(RULE,))).diagnostics

    assert diagnostic.severity is Severity.NOTE


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "国际移民组织[[（移民组织）]]提出报告。国际移民组织同意。", id="only inside its long form"
        ),
        pytest.param("移民组织开会。国际移民组织[[（移民组织）]]提出报告。", id="only before"),
        pytest.param("南海海事安全局[[（南海安全局）]]提出报告。", id="unknown to the glossary"),
        pytest.param("The World Health Organization [[(WHO)]] reported.", id="English"),
    ],
)
def test_flags_a_short_form_that_never_comes_back(check_marked, text):
    check_marked(RULE, text, terms=TERMS)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("世界卫生组织（世卫组织）提出报告。世卫组织同意。", id="used"),
        pytest.param("世界卫生组织（世卫组织）提出报告。\n\n\\* 见世卫组织网站。", id="used in a footnote"),
        pytest.param("世界卫生组织（世卫组织）提出报告。《世卫组织规则》。", id="used in a title"),
        pytest.param("国内总产值（GDP）增加。", id="English original"),
        pytest.param("《河流公约》（《公约》）生效。", id="a common word"),
        pytest.param("《保护和使用河流公约》（《曼谷公约》）生效。", id="a by-name from a place"),
        pytest.param("《河流劳工公约》（第777号公约）生效。", id="a number"),
        pytest.param("世界卫生组织（日内瓦）提出报告。", id="another bracket"),
        pytest.param("World Health Organization (WHO) reported. It thanks WHO.", id="English"),
    ],
)
def test_leaves_other_brackets_alone(check_marked, text):
    check_marked(RULE, text, terms=TERMS)
