"""Places are counted as editors count them: lines and columns from 1, in code points."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from termbase.language import Language
from termbase.text import Document, Position


def document(text):
    return Document("text.txt", text, Language.ZH)


@pytest.mark.parametrize(
    ("text", "offset", "line", "column"),
    [
        pytest.param("移徙\n工人", 3, 2, 1, id="LF"),
        pytest.param("移徙\r\n工人", 4, 2, 1, id="CR LF"),
        pytest.param("移徙\r工人", 3, 2, 1, id="CR"),
        pytest.param("𠮷移", 1, 1, 2, id="a character beyond the basic plane is one"),
        pytest.param("移徙", 2, 1, 3, id="end of the text"),
        pytest.param("a\u2028b", 2, 1, 3, id="other separators break no line"),
    ],
)
def test_counts_lines_and_columns(text, offset, line, column):
    assert document(text).position(offset) == Position(line, column)


@given(st.text(st.sampled_from("移a\r\n𠮷"), max_size=30), st.data())
def test_a_position_leads_back_to_its_offset(text, data):
    offset = data.draw(st.integers(0, len(text)))
    if text[offset : offset + 1] == "\n" and text[offset - 1 : offset] == "\r":
        offset -= 1

    assert document(text).offset(document(text).position(offset)) == offset


def test_a_line_is_shown_without_its_break():
    text = "一\r\n二三\r\n四"

    span = document(text).line_span(4)

    assert text[span.start : span.end] == "二三"


def test_places_outside_are_cut_to_the_text():
    assert document("一二").offset(Position(9, 9)) == 2
    assert document("一\n二").offset(Position(1, 9)) == 1
