"""spacing-style reports the rarer way to part Chinese from numbers and Latin words."""

import pytest

RULE = "spacing-style"


def test_groups_the_rarer_way(check_marked):
    # resolutions 59/194, 59/195 and 60/1
    text = "1. 大会通过第59/194号决议和第59/195号决议，随后通过[[第 ]]60/[[1 ]]号决议。"
    (problem,) = check_marked(RULE, text)

    assert problem.replacement == "第"
    assert [same.replacement for same in problem.same] == ["1"]
    assert "a space between Chinese and a number" in problem.message
    assert not problem.is_safe


def test_puts_a_space_where_most_have_one(check_marked):
    # resolutions 59/194 and 60/1
    (problem,) = check_marked(RULE, "1. 大会通过第 59/194 号决议，第 59/195 号决议和第 60/[[1]]号决议。")

    assert problem.replacement == "1 "


def test_judges_numbers_and_words_apart(check_marked):
    # team B, team C, in 2005 and 2006
    check_marked(RULE, "1. 建立了 B 小组和 C 小组，2005年有11个，2006年有12个。")


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("1. 在2005 年。", id="a tie"),
        pytest.param("10. 在2005年和2006年。\n\n10.1 加入《公约》。", id="the number of a paragraph"),
        pytest.param("| 2005 年 | 2006年 | 2007年 |", id="table cells"),
        pytest.param("1. 见文件A/60/150 和文件A/60/151，以及文件A/60/152。", id="symbols"),
        pytest.param("1. 共有374 000人和298 145人。", id="the space of thousands"),
        pytest.param("1. 《宣言》8的承诺，侨民、\\* 他们于 2005 年返回。", id="footnote marks"),
    ],
)
def test_leaves_alone_what_is_no_style(check_marked, text):
    check_marked(RULE, text)


def test_finds_a_stray_space_in_running_text(check_marked):
    # the Committee considered the reports of States parties and adopted conclusions, time and again
    sentence = "委员会审议了缔约国的报告并通过了结论性意见，"
    check_marked(RULE, f"1. {sentence * 9}委员[[ ]]会随后休会。")


def test_lets_columns_be(check_marked):
    # Chair: Li Ming; Rapporteur: Wang Fang
    check_marked(RULE, "主席 李 明\n\n报告员 王 芳\n")
