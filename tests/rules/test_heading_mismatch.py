"""heading-mismatch compares the table of contents with the headings."""

import pytest

from termbase.diagnostics import Severity

RULE = "heading-mismatch"
# contents: I introduction, II methods, III conclusions
CONTENTS = (
    "## 目录\n\n| | 段次 |\n|---|---|\n"
    "| 一. 导言 ..... | 1 |\n| 二. 方法 ..... | 2 |\n| 三. 结论 ..... | 3 |\n\n"
)
BODY = "## 一. 导言\n\n1. 会议开始。\n\n## 二. 方法\n\n2. 会议继续。\n\n## 三. 结论\n\n3. 会议结束。\n"


def test_gives_the_words_of_the_contents(check_marked):
    # introduction / foreword
    (problem,) = check_marked(RULE, CONTENTS + BODY.replace("导言", "[[引言]]"))

    assert problem.replacement == "导言"
    assert problem.evidence[0].location.text == "导言"
    assert problem.severity is None


def test_finds_a_number_that_differs(check_marked):
    (problem,) = check_marked(RULE, CONTENTS + BODY.replace("三. 结论", "[[四. 结论]]"))

    assert "“三”" in problem.message


def test_finds_an_entry_without_a_heading(check_marked):
    (problem,) = check_marked(
        RULE, CONTENTS.replace("二. 方法", "二. [[方法]]") + BODY.replace("## 二. 方法\n\n", "")
    )

    assert problem.severity is Severity.WARNING


def test_finds_a_heading_without_an_entry(check_marked):
    check_marked(RULE, f"{CONTENTS}{BODY}\n## 四. [[后续行动]]\n")


def test_compares_sub_headings_under_their_section(check_marked):
    table = (
        "## Contents\n\n| | Page |\n|---|---|\n"
        "| I. Past | 1 |\n| A. Aims | 1 |\n| II. Future | 2 |\n| A. Plans | 2 |\n\n"
    )
    body = "## I. Past\n\n### A. Aims\n\n## II. Future\n\n### A. [[Planning]]\n\n1. It ended.\n"

    check_marked(RULE, table + body)


def test_notes_a_section_at_another_level(check_marked):
    (problem,) = check_marked(RULE, BODY.replace("## 三. 结论", "### [[三. 结论]]"))

    assert problem.severity is Severity.NOTE


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(CONTENTS + BODY, id="all agree"),
        pytest.param(BODY, id="no contents"),
        pytest.param(CONTENTS, id="contents alone"),
        pytest.param(CONTENTS + BODY.replace("方法\n", "方法\\*\n"), id="footnote mark"),
        pytest.param(CONTENTS + BODY.replace("## 二. 方法", "## 二.方 法"), id="spaces"),
        pytest.param(
            CONTENTS + BODY.replace("## 二. 方法\n", "## 二. 方法\n\n### A. 问卷\n"), id="minor heading"
        ),
        pytest.param(CONTENTS + BODY + "\n## 附件\n\n## 一. 名单\n", id="headings of an annex"),
    ],
)
def test_leaves_what_agrees_alone(check_marked, text):
    check_marked(RULE, text)


def test_reads_plain_text_with_lines_that_run_over(check_marked):
    # III status of the convention for the protection of rivers and lakes and of its / protocols
    text = (
        "目录\n\n一. 导言 ........ 1\n二. 保护国际河流和湖泊公约及其各项\n    议定书的现状 ........ 2\n\n"
        "一. 导言\n\n1. 会议开始。\n\n二. 保护国际河流和湖泊公约及其各项\n议定书的现状\n\n2. 会议结束。\n"
    )

    check_marked(RULE, text, name="text.txt")
