"""quotation-marks reports the rarer kind of marks, and marks that have no partner."""

import pytest

RULE = "quotation-marks"


def test_groups_the_rarer_kind(check_marked):
    # the “window”, the “corridor” and the “gap”
    (problem,) = check_marked(RULE, "“窗口”、“走廊”和[[「]]鸿沟[[」]]。")

    assert problem.replacement == "“"
    assert [same.replacement for same in problem.same] == ["”"]


def test_finds_straight_marks_among_curly_ones(check_marked):
    (problem,) = check_marked(RULE, 'The “window”, the “corridor” and the [["]]gap[["]] remain.')

    assert problem.replacement == "“"


def test_never_rewrites_the_house_style(check_marked):
    (problem,) = check_marked(RULE, "「窗口」、「走廊」和[[“]]鸿沟[[”]]。")

    assert problem.replacement is None


@pytest.mark.parametrize(
    "text",
    [
        # the so-called “window is open
        pytest.param("所谓[[“]]窗口已经打开。\n\n其他国家同意。", id="never closed"),
        pytest.param("所谓窗口[[”]]已经打开。", id="never opened"),
        pytest.param("所谓[[“]]窗口[[“]]已经打开。", id="closed by an opening mark"),
        pytest.param("The so-called [[“]]window was opened.", id="in English"),
        # States parties to the Convention on Ports report
        pytest.param("[[《]]港口公约的缔约国提出了报告。", id="a title never closed"),
        pytest.param("港口公约[[》]]的缔约国提出了报告。", id="a title never opened"),
    ],
)
def test_finds_marks_without_a_partner(check_marked, text):
    check_marked(RULE, text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("“各国‘窗口’”、“走廊”。", id="marks within marks"),
        pytest.param("“窗口”和「走廊」。", id="a tie"),
        pytest.param("“大会，\n\n“回顾其决议，\n\n“决定开会。”", id="a quotation of several paragraphs"),
        pytest.param("他说：“各国应当停止。\n\n各国也应当报告。”", id="a quotation over two paragraphs"),
        pytest.param("The States’ view isn’t “new”.", id="apostrophes"),
        pytest.param("`“`和“窗口”。", id="code"),
    ],
)
def test_leaves_alone_what_is_right(check_marked, text):
    check_marked(RULE, text)
