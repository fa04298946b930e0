"""punctuation-width reports the rarer width of the marks beside Chinese, as one finding."""

import pytest

RULE = "punctuation-width"
# States reported on progress, on laws, on courts, and on training.
FULL = "各国报告了进展，报告了法律，报告了法院，也报告了培训。"


def test_groups_all_marks_of_the_rarer_width(check_marked):
    # the Government reported that …; that …: …
    text = f"{FULL}{FULL}政府指出[[,]]法律已通过[[;]]法院已设立；培训如下：法官。其他如下[[:]]警察。"
    (problem,) = check_marked(RULE, text)

    assert problem.replacement == "，"
    assert [same.replacement for same in problem.same] == ["；", "："]
    assert "“,” (1)" in problem.message
    assert [related.message for related in problem.evidence] == [
        "“，” stands 6 times",
        "“；” stands 1 time",
        "“：” stands 1 time",
    ]
    assert problem.is_safe


def test_takes_the_space_after_a_half_width_mark_along(check_marked):
    # the Government reported, in its letter, that
    check_marked(RULE, f"{FULL}政府指出[[, ]]法律已通过。")


@pytest.mark.parametrize(
    "text",
    [
        # the Committee (CERD), the Convention (the first), the report (A/60/1)
        pytest.param("委员会（消歧委）、大会（本届）和报告[[(]]A/60/1[[)]]。", id="around a symbol"),
        pytest.param(
            "委员会（消歧委）、大会（本届）和报告[[ (]]文件[[) ]]都已印发。", id="with spaces outside"
        ),
        pytest.param("委员会（消歧委）、大会（本届）和报告（文件[[)]]都已印发。", id="one of a pair"),
        pytest.param(f"{FULL}共有[[４６]]人，其中21人是妇女，25人是男子。", id="full-width digits"),
        pytest.param("占48%，占25%，占[[５]][[％]]。", id="full-width per cent"),
        pytest.param(f"{FULL}报告到此为止，没有其他资料[[.]]\n", id="a full stop"),
    ],
)
def test_finds_every_kind_of_mark(check_marked, text):
    check_marked(RULE, text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("共有374,000人，比例为3:2，于10:30开会。" + FULL, id="numbers"),
        pytest.param("(a) 第一项，(b) 第二项；包括(一)法律，(2)条例。" + FULL + "（完）", id="list marks"),
        pytest.param("第1325(2000)号决议，第3条(2)款，项目73(b)，（见附件）。", id="resolution numbers"),
        pytest.param("由 Smith, Jones and Brown (Oxford; 2004) 编写，" + FULL, id="among Latin words"),
        pytest.param(
            "见 E/CN.4/2005/85, Add.1 和 https://example.org/a,b。" + FULL, id="symbols and addresses"
        ),
        pytest.param(
            "[报告](https://example.org)和`a,b`，![图](a.png)（图）。\n\n[^1]: 见附件：一。", id="Markdown"
        ),
        pytest.param("政府指出,法律已通过,法院已设立.", id="one way throughout"),
        pytest.param("各国指出,法律已通过，", id="a tie"),
        pytest.param(FULL + "目录\n\n一. 导言\n\n二. 结论\n", id="numbers of headings"),
        pytest.param("<!-- 注释,注释 -->\n\n" + FULL, id="comments"),
    ],
)
def test_leaves_marks_alone_that_are_right(check_marked, text):
    check_marked(RULE, text)


def test_never_rewrites_the_house_style(check_marked):
    # most marks are half-width: the full-width one is the minority, but right in Chinese
    (problem,) = check_marked(RULE, "政府指出,法律已通过,法院已设立,培训已开始[[，]]报告已提交,完毕。")

    assert problem.replacement is None
    assert not problem.is_safe


def test_finds_full_width_marks_in_english(check_marked):
    text = "States reported progress[[，]]and the Committee [[（]]CERD[[）]] met[[；]]see below."
    (problem,) = check_marked(RULE, text)

    assert problem.replacement == ", "
    assert [same.replacement for same in problem.same] == ["(", ")", "; "]
