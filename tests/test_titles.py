"""Titles are found by what they share with a text, and compared token by token."""

import pytest

from termbase.instruments import is_other
from termbase.language import Language
from termbase.titles import Titles, edits, placed_tokens, tokens, tolerance

TERMS = """\
concept,kind,language,term,status,type,replacement
durban,declaration,zh,德班宣言和行动纲领,preferred,,
vienna,declaration,zh,维也纳宣言和行动纲领,preferred,,
crc,treaty,zh,儿童权利公约,preferred,,
crc,,zh,儿童权益公约,forbidden,,
crc,,en,Convention on the Rights of the Child,preferred,,
worker,term,zh,儿童权利,preferred,,
"""


@pytest.fixture
def titles(glossary):
    return Titles(glossary(TERMS), Language.ZH)


def test_puts_the_nearest_first(titles):
    nearest, *_ = titles.near(tokens("德班宣言与行动纲领", Language.ZH))

    assert (nearest.title.concept, nearest.edits) == ("durban", 1)


def test_finds_exact_titles_whatever_their_marks(titles):
    (found,) = titles.exact(tokens("〈儿童权利公约〉", Language.ZH))

    assert found.is_usable


def test_says_what_to_write_for_a_wrong_title(titles):
    (found,) = titles.exact(tokens("儿童权益公约", Language.ZH))

    assert (found.is_usable, found.official) == (False, "儿童权利公约")


def test_holds_titles_only(titles):
    assert titles.exact(tokens("儿童权利", Language.ZH)) == ()


def test_finds_a_title_within_a_text(titles):
    # States / reaffirm / the Vienna Declaration …
    words = tokens("各国重申维也纳宣言与行动纲领", Language.ZH)

    found = titles.within(words, at_end=True)[0]

    assert "".join(words[found.start : found.end]) == "维也纳宣言与行动纲领"


def test_keeps_the_place_of_each_token():
    assert placed_tokens("《 公 约》", Language.ZH) == [("公", 2), ("约", 4)]


@pytest.mark.parametrize(("length", "allowed"), [(6, 1), (10, 2), (20, 3), (40, 5)])
def test_allows_for_the_length_of_a_title(length, allowed):
    assert tolerance("字" * length) == allowed


@pytest.mark.parametrize(
    ("official", "found", "other"),
    [
        pytest.param("任择议定书", "第二项任择议定书", True, id="a number"),
        pytest.param("儿童权利公约", "儿童权利宣言", True, id="a kind"),
        pytest.param("保护难民公约", "保护儿童公约", True, id="a subject"),
        pytest.param("欧洲人权公约", "美洲人权公约", True, id="a region"),
        pytest.param("儿童权利公约", "儿童权力公约", False, id="a slip"),
        pytest.param("移徙工人公约", "移徙工于公约", False, id="a slip in the subject"),
        pytest.param("儿童权利公约", "儿童权利公约手册", True, id="a book about it"),
        pytest.param("世界人权宣言", "世界人权宣誓", False, id="a slip in the kind"),
        pytest.param("德班宣言和行动纲领", "德班宣言与行动纲领", False, id="a conjunction"),
    ],
)
def test_tells_instruments_apart(official, found, other):
    assert is_other(official, found, ("欧洲", "美洲"), "") is other


def test_counts_edits_of_words_as_of_characters():
    assert edits(("rights", "of", "the", "child"), ("rights", "of", "child")) == 1
