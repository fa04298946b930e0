"""abbreviation-before-definition points at the first use of a short form that is explained only later."""

import pytest

RULE = "abbreviation-before-definition"
TERMS = """\
concept,kind,language,term,status,type
who,body,zh,世界卫生组织,preferred,fullForm
who,,zh,世卫组织,admitted,abbreviation
who,,en,World Health Organization,preferred,fullForm
who,,en,WHO,admitted,acronym
"""
# the World Health Organization (WHO) / agrees
DEFINED = "世界卫生组织（世卫组织）表示同意。"


def test_writes_the_definition_where_it_is_needed(check_marked):
    # WHO / reported. WHO / was present
    (problem,) = check_marked(
        RULE, f"1. [[世卫组织]]提出报告。\n\n2. [[世卫组织]]出席。\n\n3. {DEFINED}世卫组织感谢。", terms=TERMS
    )

    assert problem.replacement == "世界卫生组织（世卫组织）"
    assert "paragraph 3" in problem.message
    assert problem.evidence[0].location.paragraph == "3"


@pytest.mark.parametrize(
    "text",
    [
        # the South Sea Safety Bureau / sent a ship
        pytest.param(
            "1. [[南海安全局]]派出船只。\n\n2. 南海海事安全局（南海安全局）报告。", id="not in the glossary"
        ),
        pytest.param("1. [[WHO]] spoke.\n\n2. The World Health Organization (WHO) agreed.", id="English"),
    ],
)
def test_flags_a_use_that_comes_too_early(check_marked, text):
    check_marked(RULE, text, terms=TERMS)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(f"1. {DEFINED}\n\n2. 世卫组织出席。", id="defined first"),
        pytest.param(f"## 一. 世卫组织的工作\n\n1. {DEFINED}", id="in a heading"),
        pytest.param(f"1. 《世卫组织章程》生效。\n\n2. {DEFINED}", id="in a title"),
        pytest.param(f"1. 他说“世卫组织来了”。\n\n2. {DEFINED}", id="in a quotation"),
        pytest.param(f"## 摘要\n\n世卫组织出席。\n\n## 一. 导言\n\n1. {DEFINED}", id="in the summary"),
        pytest.param(f"1. 世界卫生组织出席。\n\n2. {DEFINED}", id="the long form"),
        # the advisory committee on fishing; the advisory committee on rivers (the advisory committee)
        pytest.param(
            "1. 捕鱼咨询委员会开会。\n\n2. 河流事项咨询委员会（咨询委员会）开会。", id="another, longer name"
        ),
        pytest.param("1. 公约生效。\n\n2. 《河流公约》（《公约》）规定义务。", id="a common word"),
        pytest.param(
            f"1. 世卫组织（世界卫生组织）出席。\n\n2. {DEFINED}", id="explained the other way round"
        ),
    ],
)
def test_leaves_other_places_alone(check_marked, text):
    check_marked(RULE, text, terms=TERMS)
