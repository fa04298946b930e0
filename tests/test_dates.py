"""Dates come out in one measure: year, month, day, decade, century."""

import pytest

from termbase.dates import dates
from termbase.language import Language

CHINESE = [
    # year, month, day, decade, century
    ("1998 年 12 月 11 日", [(1998, 12, 11, 0, 0)]),
    ("2004年7月", [(2004, 7, 0, 0, 0)]),
    ("一九九八年五月", [(1998, 5, 0, 0, 0)]),
    ("二〇〇五年", [(2005, 0, 0, 0, 0)]),
    ("1990年代", [(0, 0, 0, 1990, 0)]),
    ("二十世纪九十年代", [(0, 0, 0, 1990, 0)]),
    ("九十年代", [(0, 0, 0, 90, 0)]),
    ("21世纪", [(0, 0, 0, 0, 21)]),
    ("2004-2005两年期", [(2004, 0, 0, 0, 0), (2005, 0, 0, 0, 0)]),
    ("1994年9月5日至13日", [(1994, 9, 5, 0, 0), (0, 0, 13, 0, 0)]),
    ("同年9月", [(0, 9, 0, 0, 0)]),
    # three months; 2,000 people; the symbol of a document
    ("三个月", []),
    ("2000人", []),
    ("E/CN.4/2004/76", []),
]
ENGLISH = [
    ("on 11 December 1998", [(1998, 12, 11, 0, 0)]),
    ("5-13 September 1994", [(0, 0, 5, 0, 0), (1994, 9, 13, 0, 0)]),
    ("September 5, 1994", [(1994, 9, 5, 0, 0)]),
    ("in July 2004", [(2004, 7, 0, 0, 0)]),
    ("the 1990s", [(0, 0, 0, 1990, 0)]),
    ("the twenty-first century", [(0, 0, 0, 0, 21)]),
    ("the biennium 2004-2005", [(2004, 0, 0, 0, 0), (2005, 0, 0, 0, 0)]),
    ("in 1998/99", [(1998, 0, 0, 0, 0), (1999, 0, 0, 0, 0)]),
    ("States may act", []),
    ("COVID-19 may spread", []),
    ("2,000 people", []),
]


@pytest.mark.parametrize(("text", "expected"), CHINESE, ids=[text for text, _ in CHINESE])
def test_reads_chinese(text, expected):
    assert [date[1:] for date in dates(text, Language.ZH)] == expected


@pytest.mark.parametrize(("text", "expected"), ENGLISH, ids=[text for text, _ in ENGLISH])
def test_reads_english(text, expected):
    assert [date[1:] for date in dates(text, Language.EN)] == expected
