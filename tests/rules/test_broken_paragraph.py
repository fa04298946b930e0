"""broken-paragraph points at the last words before a cut, and shows where the sentence goes on."""

import pytest

RULE = "broken-paragraph"
# the Working Group asks all governments / for detailed information
ABOVE = "5. 工作组请所有国家政府在2021年年底以前就上述问题"
BELOW = "提供详细资料，并说明所遇到的困难。"


def test_shows_both_sides_of_the_cut(check_marked):
    (problem,) = check_marked(RULE, f"{ABOVE[:-8]}[[{ABOVE[-8:]}]]\n\n{BELOW}\n")

    assert "提供详细资料" in problem.message
    assert problem.evidence[0].location.text == BELOW[:8]


def test_looks_past_a_footnote_and_a_page_number(check_marked):
    # * see the annex; page 4
    check_marked(RULE, f"{ABOVE[:-8]}[[{ABOVE[-8:]}]]\n\n\\* 见附件。\n\n4\n\n{BELOW}\n")


def test_gives_each_cut_a_finding(check_marked):
    marked = f"{ABOVE[:-8]}[[{ABOVE[-8:]}]]\n\n{BELOW}\n\n{ABOVE[:-8]}[[{ABOVE[-8:]}]]\n\n{BELOW}\n"

    assert len(check_marked(RULE, marked)) == 2


def test_takes_whole_words_in_english(check_marked):
    check_marked(
        RULE,
        "5. The Working Group asks all Governments, and in particular those of [[coastal]]\n\n"
        "States, to provide information.\n".replace("States", "states"),
    )


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(f"{ABOVE}\n{BELOW}\n", id="a line broken to fit the page"),
        pytest.param(f"{ABOVE}{BELOW}\n\n{BELOW}\n", id="two whole sentences"),
        pytest.param(
            "5. States reported. All reports, with annexes and tables, are to be found at\n\n"
            "https://example.org/reports, in six languages.\n",
            id="an address on a line of its own",
        ),
        # States: (a) ratified the convention (b) reported
        pytest.param(
            "5. 各国：\n\n(a) 批准了公约\n\n(b) 提交了报告\n\n会议随后结束，没有表决。", id="short items"
        ),
    ],
)
def test_leaves_whole_sentences_alone(check_marked, text):
    check_marked(RULE, text)
