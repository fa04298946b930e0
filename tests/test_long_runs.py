"""A long run of one thing, as a broken conversion leaves it, costs time in proportion to its length."""

from itertools import pairwise
from time import process_time

import pytest

from termbase.aligning.search import window_around
from termbase.checker import Settings, check
from termbase.dating import date_of
from termbase.documents import document_from
from termbase.rules import rule_ids
from termbase.sequences import Mark, readings, sequences
from termbase.text import Span

SIZE = 100_000  # bytes
SECONDS = 10  # far over what it takes, far under what the square of the length would
TERMS = """\
concept,language,term
resolution,zh,决议
decision,zh,议决
decision,en,decision
"""


@pytest.mark.parametrize(
    "unit",
    [
        pytest.param(" ", id="spaces"),
        pytest.param("\n", id="line ends"),
        pytest.param("\r\n", id="Windows line ends"),
        pytest.param("\t", id="tabs"),
        pytest.param("  \n", id="blank lines"),
        pytest.param("决议", id="terms that overlap"),  # resolution, resolution, …
        pytest.param("1. 甲。\n\n", id="ones"),  # party A, each the first of a list
        pytest.param("《", id="opening marks"),
        pytest.param("（", id="opening brackets"),
        pytest.param("1", id="digits"),
        pytest.param(".", id="dots"),
    ],
)
def test_a_long_run_is_checked_in_time(glossary, unit):
    text = unit * (SIZE // len(unit.encode()))
    began = process_time()

    check((document_from(text.encode(), "run.md"),), glossary(TERMS), Settings(rules=rule_ids()))

    assert process_time() - began < SECONDS


def test_terms_that_overlap_in_a_chain_stand_side_by_side(glossary):
    from termbase.language import Language
    from termbase.matching import TermMatcher

    found = TermMatcher(glossary(TERMS), Language.ZH).find(document_from("决议".encode() * 50, "run.md"))

    assert [match.span for match in found] == [Span(at, at + 2) for at in range(0, 100, 2)]


def test_a_date_may_stand_behind_a_long_run_of_spaces():
    # Date: 12 August 2005, after an empty page
    document = document_from(f"{' ' * 900}\n日期：  2005年8月12日\n".encode(), "cover.txt")

    assert date_of(document).day == "2005-08-12"


def test_lists_within_lists_go_on_where_they_stopped():
    marks = [Mark(Span(at, at + 1), word, readings(word)) for at, word in enumerate("11ab223")]

    lists = [[(entry[0].words, entry[0].span.start) for entry in one] for one in sequences(marks)]

    assert lists == [[("1", 0), ("2", 5), ("3", 6)], [("1", 1), ("2", 4)], [("a", 2), ("b", 3)]]


def test_two_long_sides_without_an_anchor_are_searched_along_the_diagonal():
    window = window_around([], 10_000, 20_000)

    assert sum(last - first for first, last in window) < 10_000 * 400
    assert window[0][0] == 0
    assert window[-1] == (window[-1][0], 20_000)
    # each row begins within the one before, so that a path leads through
    assert all(low <= after <= high for (low, high), (after, _) in pairwise(window))


def test_two_short_sides_without_an_anchor_are_searched_whole():
    assert window_around([], 100, 100) == [(0, 100)] * 101
