"""The layout tells headings, paragraphs, items, notes, contents and page furniture apart, in any format."""

import pytest

from termbase.text import BlockKind

HEADING, PARAGRAPH, ITEM = BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.ITEM
CONTENTS, CELL, NOTE, FURNITURE = (
    BlockKind.CONTENTS,
    BlockKind.CELL,
    BlockKind.FOOTNOTE,
    BlockKind.FURNITURE,
)


@pytest.fixture
def read(document):
    """Read a text into triples: kind, number, words."""

    def read(text, name="text.md"):
        found = document(text, name)
        return [(b.kind, b.number, found.text[slice(*b.span)]) for b in found.blocks]

    return read


@pytest.mark.parametrize(
    ("line", "kind", "number", "words"),
    [
        # introduction
        pytest.param("## 一. 导言", HEADING, "一", "导言", id="Chinese number in Markdown"),
        pytest.param("二、 方法", HEADING, "二", "方法", id="Chinese number with a pause mark"),
        pytest.param("**三. 结论**", HEADING, "三", "结论", id="bold line"),
        pytest.param("### 2.3 数据来源", HEADING, "2.3", "数据来源", id="decimal number"),
        pytest.param("### （一）背景", HEADING, "（一）", "背景", id="number in brackets"),
        pytest.param("### 2.5亿人受到影响", HEADING, "", "2.5亿人受到影响", id="a figure is no number"),
        pytest.param("IV. Conclusions", HEADING, "IV", "Conclusions", id="Roman number"),
        # the Committee / adopted / the agenda
        pytest.param("12. 委员会通过了议程。", PARAGRAPH, "12", "委员会通过了议程。", id="paragraph"),
        pytest.param("12\\. 委员会通过了议程。", PARAGRAPH, "12", "委员会通过了议程。", id="escaped point"),
        pytest.param(
            "**12.** 委员会通过了议程。", PARAGRAPH, "12", "** 委员会通过了议程。", id="bold number"
        ),
        pytest.param("(b) 收集数据；", ITEM, "(b)", "收集数据；", id="letter"),
        pytest.param("（二）收集数据；", ITEM, "（二）", "收集数据；", id="full-width brackets"),
        pytest.param("- 收集数据；", ITEM, "-", "收集数据；", id="bullet"),
        pytest.param("\\* 见附件。", NOTE, "\\*", "见附件。", id="footnote with a star"),
        pytest.param("[^3]: 见附件。", NOTE, "[^3]:", "见附件。", id="Markdown footnote"),
        pytest.param("**注意**以下几点。", PARAGRAPH, "", "**注意**以下几点。", id="bold words are no note"),
        pytest.param("A/75/12", FURNITURE, "", "A/75/12", id="symbol in a running header"),
        pytest.param("联合国 A/75/12", FURNITURE, "", "联合国 A/75/12", id="header"),
        pytest.param("3/21", FURNITURE, "", "3/21", id="page of pages"),
        pytest.param("GE.20-01234 (C)", FURNITURE, "", "GE.20-01234 (C)", id="job number"),
    ],
)
def test_tells_what_a_line_is(read, line, kind, number, words):
    assert read(line) == [(kind, number, words)]


def test_takes_the_first_cell_of_the_contents_for_an_entry(read):
    # contents | paragraphs | page | introduction
    table = (
        "## 目录\n\n| | 段次 | 页次 |\n|---|---|---|\n| 一. 导言 ..... | 1-4 | 3 |\n| 二. 方法 | 5 | 4 |\n"
    )
    blocks = read(table)

    assert [(n, w) for k, n, w in blocks if k is CONTENTS] == [("一", "导言"), ("二", "方法")]
    assert [w for k, _, w in blocks if k is CELL] == ["段次", "页次", "1-4", "3", "5", "4"]


def test_leaves_column_titles_out_of_the_contents(read):
    table = "## Contents\n\n| | Paragraphs | Page |\n|---|---|---|\n| I. Introduction | 1-4 | 3 |\n"

    assert [w for k, _, w in read(table) if k is CONTENTS] == ["Introduction"]


@pytest.mark.parametrize(
    "entry",
    [
        pytest.param("一.  导言 ............ 1-4    3", id="dots"),
        pytest.param("一.  导言 . . . . . . . 1-4    3", id="dots with spaces"),
        pytest.param("一.  导言\t1-4\t3", id="tabs"),
        pytest.param("一.  导言      3", id="page alone"),
    ],
)
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_reads_the_contents_of_a_plain_text(read, entry, line_end):
    # contents: introduction; then the heading and paragraph 1
    lines = ["目录", "", entry, "", "一.  导言", "", "1.  委员会通过了议程。"]

    assert read(line_end.join(lines), "text.txt") == [
        (HEADING, "", "目录"),
        (CONTENTS, "一", "导言"),
        (HEADING, "一", "导言"),
        (PARAGRAPH, "1", "委员会通过了议程。"),
    ]


def test_ends_the_contents_where_the_first_number_comes_again(read):
    lines = "Contents\n\nI. Introduction\n\nII. Methods\n\nI. Introduction\n\nII. Methods\n"

    assert [k for k, _, _ in read(lines, "text.txt")] == [HEADING, CONTENTS, CONTENTS, HEADING, HEADING]


def test_joins_lines_broken_to_fit_the_page(read):
    # the Committee asks / all States parties / to report / within two years
    text = (
        "7. 委员会请所有缔约国在两年之内就本公约各项规定的执行情况提\n"
        "交报告，并说明所遇到的困难。\n8. 散会。\n"
    )

    assert [n for _, n, _ in read(text, "text.txt")] == ["7", "8"]


def test_belongs_items_to_their_paragraph(document):
    # States should: (a) ratify; (b) report
    text = document("9. 各国应当：\n\n(a) 批准公约；\n\n(b) 提交报告。\n\n\\* 见附件。\n")

    assert [b.paragraph for b in text.blocks] == ["9", "9", "9", ""]


CUT = "5. 委员会请各国在下一届会议之前提交关于执行公约情况的"


@pytest.mark.parametrize(
    "between",
    [
        pytest.param("", id="empty line"),
        pytest.param("A/75/12\n\n", id="running header"),
        pytest.param("\\* 见附件。\n\n", id="footnote"),
    ],
)
def test_sees_a_sentence_go_on_after_a_page_break(document, between):
    # the Committee asks States for / information, and for their views
    text = document(f"{CUT}\n\n{between}资料，并说明意见。\n")

    assert [b.continues for b in text.blocks][-1]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("5. 委员会通过了报告。\n\n会议随后结束，没有表决。", id="after a full stop"),
        pytest.param("5. 委员会通过了报告。7\n\n会议随后结束，没有表决。", id="after a footnote's number"),
        pytest.param("5. 通过议程\n\n主席宣布会议开始，并致欢迎词。", id="after an agenda item"),
        pytest.param(f"{CUT}\n\n一般性意见", id="before a heading without a mark"),
        pytest.param(f"{CUT}\n\n注：数字四舍五入，因此总数不符。", id="before a note"),
        pytest.param(f"{CUT}\n\n6. 会议结束。", id="before the next paragraph"),
        pytest.param("赞成：阿根廷、巴西、智利\n\n反对：无，弃权：无。", id="votes"),
        pytest.param("5. States, to save the earth, and\n\nto end war, agree.", id="items without marks"),
    ],
)
def test_takes_no_other_place_for_a_page_break(document, text):
    assert not any(block.continues for block in document(text).blocks)


def test_finds_no_page_break_in_texts_without_pages(shared, document):
    files = sorted((shared / "reference" / "parallel").glob("*.txt"))

    assert files
    for file in files:
        text = document(file.read_text("utf-8"), file.name)
        assert not any(block.continues for block in text.blocks), file.name
