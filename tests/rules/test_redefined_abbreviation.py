"""redefined-abbreviation finds what a text defines twice, or in two ways."""

import pytest

RULE = "redefined-abbreviation"
TERMS = """\
concept,kind,language,term,status,type
who,body,zh,世界卫生组织,preferred,fullForm
who,,zh,世卫组织,admitted,abbreviation
who,,zh,世卫,admitted,abbreviation
who,,en,World Health Organization,preferred,fullForm
who,,en,WHO,admitted,acronym
wto,body,zh,世界贸易组织,preferred,fullForm
"""
# the World Health Organization (WHO) / agrees
DEFINED = "世界卫生组织（世卫组织）表示同意。"


def test_shows_the_first_definition(check_marked):
    (problem,) = check_marked(RULE, f"{DEFINED}\n\n世界卫生组织（[[世卫组织]]）出席。", terms=TERMS)

    assert problem.evidence[0].location.span.start < problem.location.span.start


def test_lists_the_uses_of_a_second_short_form(check_marked):
    # … (WH) was present; WH agreed
    (problem,) = check_marked(
        RULE,
        f"{DEFINED}\n\n世界卫生组织（[[世卫]]）出席。[[世卫]]同意。",
        terms=TERMS,
    )

    assert problem.replacement == "世卫组织"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "南海海事安全局（南海局）报告。南海航运局（[[南海局]]）同意。", id="one short form, two names"
        ),
        pytest.param(
            "《河流保护公约》（《河流公约》）。《河流保护公约》（《[[河保公约]]》）。", id="one title, two"
        ),
        pytest.param("World Health Organization (WHO). World Health Organization ([[WHO]]).", id="English"),
    ],
)
def test_flags_the_later_place(check_marked, text):
    check_marked(RULE, text, terms=TERMS)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(f"## 摘要\n\n{DEFINED}\n\n## 一. 导言\n\n1. {DEFINED}", id="summary and body"),
        pytest.param(
            f"## 目录\n\n| 一. 导言 | 3 |\n|---|---|\n\n*概要*\n\n{DEFINED}\n\n## 一. 导言\n\n1. {DEFINED}",
            id="summary behind the contents",
        ),
        pytest.param(f"1. {DEFINED}\n\n## 附件\n\n{DEFINED}", id="annex"),
        pytest.param(f"1. {DEFINED}\n\n| 世界卫生组织（世卫组织） | 12 |\n|---|---|\n", id="table"),
        pytest.param(f"1. {DEFINED}\n\n2. 世界贸易组织（世贸组织）出席。", id="another body"),
        pytest.param("《甲公约》（《公约》）。《乙公约》（《公约》）。", id="a common word"),
        pytest.param("世界卫生组织（世卫组织，WHO）出席。", id="two forms in one bracket"),
    ],
)
def test_leaves_other_definitions_alone(check_marked, text):
    check_marked(RULE, text, terms=TERMS)
