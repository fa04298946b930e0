"""script-mix finds traditional characters in a simplified text, and the reverse."""

import pytest

from termbase.diagnostics import Confidence

RULE = "script-mix"
# The Committee notes that States have taken measures to protect migrant workers and their families.
SIMPLIFIED = "委员会注意到，各国已采取措施保护移徙工人及其家庭成员，为他们提供医疗和教育服务。"


def test_writes_the_simplified_form(check_marked):
    # the rights of migrants / the United Nations
    (problem,) = check_marked(RULE, f"{SIMPLIFIED}移徙者的[[權]]利和[[聯]]合国。")

    assert problem.replacement == "权"
    assert [same.replacement for same in problem.same] == ["联"]
    assert problem.confidence is Confidence.CERTAIN
    assert problem.is_safe


@pytest.mark.parametrize(
    "text",
    [
        # this means; with; about; clean; answer
        pytest.param("这意味[[著]]改变，随[[著]]发展。", id="a particle"),
        pytest.param("关[[於]]移徙者的[[乾]]净水源。", id="characters that simplified texts have too"),
        pytest.param("[[國際]]组织。", id="two side by side"),
    ],
)
def test_finds_traditional_characters(check_marked, text):
    check_marked(RULE, SIMPLIFIED + text)


@pytest.mark.parametrize(
    "text",
    [
        # famous / works / remarkable / the Qianlong years / to cover / watchtower
        pytest.param("著名学者的著作有显著影响，乾隆年间，覆盖面，瞭望台。", id="right in both scripts"),
        pytest.param("报告题为《國際移徙組織的工作》。", id="a traditional title"),
        pytest.param("该文称“移徙者的權利應當受到保護”。", id="a traditional quotation"),
        pytest.param("`權利`", id="code"),
    ],
)
def test_leaves_alone_what_is_right(check_marked, text):
    check_marked(RULE, SIMPLIFIED + text)


def test_finds_simplified_characters_in_a_traditional_text(check_marked):
    # the Committee considered the report and noted that States respect the dignity of migrants
    (problem,) = check_marked(RULE, "委員會審議了報告，並注意到各國尊重移徙者的尊[[严]]和權利。")

    assert problem.replacement is None


def test_is_not_sure_of_a_text_in_both_scripts(check_marked):
    # the rights of migrants / shall be protected
    (problem,) = check_marked(RULE, "移徙者的权利应当受保护。移徙者的[[權]]利[[應當]]受保[[護]]。")

    assert problem.confidence is Confidence.LIKELY
    assert not problem.is_safe
