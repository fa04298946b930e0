"""numbering finds numbers that skip, repeat or run back, and knows which one is wrong."""

import pytest

RULE = "numbering"


def paragraphs(*numbers):
    """Numbered paragraphs: the meeting went on."""
    return "\n\n".join(f"{number}. 会议继续进行。" for number in numbers)


@pytest.mark.parametrize(
    ("numbers", "words"),
    [
        pytest.param((1, 2, "[[4]]", 5), "“3” is missing", id="skips"),
        pytest.param((1, 2, "[[2]]", 4), "“3” is due here", id="repeats, and goes on as if it had not"),
        pytest.param((1, 2, "[[2]]", 3), "“3” is due here", id="repeats"),
        pytest.param((1, 2, "[[33]]", 4, 5), "“3” is missing", id="a slip of the pen"),
        pytest.param((21, 22, "[[12]]", 24), "“23” is due here", id="runs back"),
        pytest.param((1, 3, 2, 4), None, id="changed places"),
    ],
)
def test_points_at_the_number_that_is_wrong(check_marked, numbers, words):
    if words is None:
        (problem,) = check_marked(RULE, paragraphs(1, "[[3]]", 2, 4))
        assert "stands before “2”" in problem.message
        return
    (problem,) = check_marked(RULE, paragraphs(*numbers))

    assert words in problem.message


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(paragraphs(1, 2, 3, 4), id="in order"),
        pytest.param(paragraphs(12, 13, 14), id="an extract"),
        pytest.param(paragraphs(1, 2, 1, 2, 3), id="an annex begins again"),
        pytest.param(paragraphs(7, 8, 1, 2, 9, 10), id="a quoted resolution"),
        pytest.param("1. 会议开始。\n\n1. 通过议程\n\n3. 其他事项\n\n2. 会议结束。", id="agenda items"),
        pytest.param("1. 会议开始。\n\n| 2. 会议继续。 |\n\n3. 会议结束。", id="seen in a table"),
    ],
)
def test_leaves_numbers_in_order_alone(check_marked, text):
    check_marked(RULE, text)


@pytest.mark.parametrize(
    "text",
    [
        # States should (a) … (b) … (d) …
        pytest.param("1. 各国应：\n\n(a) 批准；\n\n(b) 报告；\n\n[[(d)]] 合作。", id="letters"),
        pytest.param("1. 各国应：\n\n（一）批准；\n\n（二）报告；\n\n[[（二）]]合作。", id="Chinese numbers"),
        pytest.param("1. 各国应：(一)批准；(二)报告；[[(四)]]合作。", id="inside a sentence"),
        pytest.param(
            "1. States should (a) ratify; (b) report; and [[(d)]] act.".replace("(a)", ": (a)"), id="English"
        ),
        pytest.param("## 一. 导言\n\n## 二. 方法\n\n## [[四]]. 结论", id="sections"),
        pytest.param("## I. Past\n\n## II. Present\n\n## [[IV]]. Future", id="Roman sections"),
    ],
)
def test_looks_at_items_and_sections(check_marked, text):
    check_marked(RULE, text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("1. 甲：\n\n(a) 乙：\n\n(i) 丙；\n\n(ii) 丁；\n\n(b) 戊。", id="a list in a list"),
        pytest.param("1. 甲：\n\n(g) 乙；\n\n(h) 丙；\n\n(i) 丁；\n\n(j) 戊。", id="the letter i"),
        pytest.param("1. 甲：\n\n(a) 乙。\n\n2. 丙：\n\n(a) 丁。", id="each paragraph has its own"),
        pytest.param("1. 根据第3(b)段和第12条第(2)款，会议继续。", id="references"),
        pytest.param("## H. 甲\n\n## I. 乙\n\n## J. 丙", id="lettered headings"),
        pytest.param(
            "## I. 甲\n\n### A. 乙\n\n### B. 丙\n\n## II. 丁\n\n### A. 戊", id="headings in headings"
        ),
    ],
)
def test_leaves_lists_in_order_alone(check_marked, text):
    check_marked(RULE, text)


def test_only_notes_a_number_from_elsewhere(check_marked, document):
    from termbase.checker import Settings, check
    from termbase.compiled import compile_glossary
    from termbase.diagnostics import Severity
    from termbase.glossary import Glossary

    text = document(paragraphs(1, 2, 46, 3, 4))
    (diagnostic,) = check((text,), compile_glossary(Glossary(())), Settings(rules=(RULE,))).diagnostics

    assert diagnostic.severity is Severity.NOTE
