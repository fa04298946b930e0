"""untranslated finds the words of the source that stand in the text."""

import pytest

RULE = "untranslated"
SOURCE = (
    "Governments should strengthen social protection, says UNICEF in Nairobi (see the Global Compact). "
    "The Safe Harvest Programme and the Blue Nile Valley help."
)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("联合国儿童基金会说，各国政府应加强[[social protection]]。", id="two words"),
        pytest.param("[[Governments should strengthen]]社会保护。", id="half a sentence"),
        pytest.param("联合国[[Safe Harvest Programme]]已经开始。", id="a name of common words"),
    ],
)
def test_finds_words_left_standing(check_marked, text):
    # … says, Governments should strengthen …
    check_marked(RULE, text, source=SOURCE)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("UNICEF在Nairobi说，各国政府应加强社会保护。", id="names and acronyms"),
        pytest.param("Blue Nile Valley的农民得到帮助。", id="a name of a place"),
        pytest.param("各国政府应加强社会保护（social protection）。", id="in brackets"),
        pytest.param("各国政府应加强“social protection”。", id="in quotation marks"),
        pytest.param("见https://example.org/social-protection。", id="an address"),
        pytest.param("各国政府应加强ad hoc机制。", id="words that the source does not have"),
    ],
)
def test_leaves_what_is_meant_alone(check_marked, text):
    # … strengthen social protection
    check_marked(RULE, text, source=SOURCE)


def test_finds_chinese_in_an_english_text(check_marked):
    # Governments should strengthen social protection
    text = "Governments should strengthen [[社会保护]] and report on it to the General Assembly every year."

    check_marked(RULE, text, source="各国政府应加强社会保护，并每年向大会报告。")
