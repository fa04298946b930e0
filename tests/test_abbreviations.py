"""Definitions of short forms are told from other brackets, and uses from longer names."""

import pytest

from termbase.abbreviations import definitions, uses
from termbase.compiled import compile_glossary
from termbase.context import Context
from termbase.glossary import Glossary

TERMS = """\
concept,kind,language,term,status,type
iom,body,zh,国际移民组织,preferred,fullForm
iom,,zh,移民组织,admitted,abbreviation
iom,,en,International Organization for Migration,preferred,fullForm
iom,,en,IOM,admitted,acronym
unfccc,body,zh,缔约方会议,preferred,fullForm
unfccc,,zh,气候会议,admitted,abbreviation
women,treaty,zh,消除对妇女一切形式歧视公约,preferred,fullForm
women,,zh,妇女公约,admitted,shortForm
"""


@pytest.fixture
def defined(glossary, document):
    """Pairs of name and short form that a text defines."""

    def defined(text, terms=TERMS, name="text.md"):
        compiled = glossary(terms) if terms else compile_glossary(Glossary(()))
        found = document(text, name)
        return [(d.long_text, d.short_text) for d in definitions(Context((found,), compiled), found)]

    return defined


@pytest.mark.parametrize(
    ("text", "pair"),
    [
        # the International Organization for Migration
        pytest.param("他访问了国际移民组织（移民组织）。", ("国际移民组织", "移民组织"), id="listed"),
        pytest.param("他访问了国际移民组织(移民组织)。", ("国际移民组织", "移民组织"), id="half-width"),
        pytest.param(
            "缔约方会议（气候会议）。", ("缔约方会议", "气候会议"), id="listed, of other characters"
        ),
        # the Maritime Safety Bureau of the South Sea
        pytest.param("并在南海海事安全局（南海安全局）", ("南海海事安全局", "南海安全局"), id="in order"),
        pytest.param("《河流保护公约》（《河流公约》）", ("河流保护公约", "河流公约"), id="title"),
        pytest.param("《河流保护公约》（河流公约）", ("河流保护公约", "河流公约"), id="title without marks"),
        # hereinafter called “the Fund”
        pytest.param("河流基金会（以下简称“基金会”）", ("河流基金会", "基金会"), id="announced"),
        pytest.param("《河流保护公约》（下称《公约》）", ("河流保护公约", "公约"), id="announced title"),
        pytest.param(
            "1. 委员会请所有缔约国在两年之内就执行情况征求国际移民\n组织（移民组织）的意见。",
            ("国际移民组织", "移民组织"),
            id="over a line break",
        ),
        pytest.param(
            "the International Organization for Migration (IOM)",
            ("International Organization for Migration", "IOM"),
            id="English",
        ),
        pytest.param(
            "It met the Board of River Keepers (BRK).",
            ("Board of River Keepers", "BRK"),
            id="English initials",
        ),
    ],
)
def test_finds_a_definition(defined, text, pair):
    assert defined(text) == [pair]


@pytest.mark.parametrize(
    "text",
    [
        # remarks, figures, dates, symbols, places
        pytest.param("一项协议（非书面）规定", id="remark"),
        pytest.param("向受害者（主要是妇女和儿童）提供", id="longer remark"),
        pytest.param("加入该议定书（1998年12月15日）", id="date"),
        pytest.param("提交了报告（A/75/12）", id="symbol"),
        pytest.param("提交了报告（CERD/C/460）", id="symbol of a treaty body"),
        pytest.param("委员会审议了（一）报告", id="item"),
        pytest.param("第217 A(III)号决议", id="Roman number"),
        pytest.param("阿尔瓦雷斯女士（墨西哥）说", id="country of a speaker"),
        pytest.param("The session (held in May) ended.", id="English remark"),
        pytest.param("The Board of River Keepers (see XYZ)", id="English reference"),
        pytest.param("## 目录\n\n国际移民组织（移民组织） ........ 3", id="contents"),
    ],
)
def test_takes_no_other_bracket_for_a_definition(defined, text):
    assert defined(text) == []


def test_knows_a_foreign_acronym_for_what_it_is(document, glossary):
    # the gross domestic product (GDP)
    text = document("国内总产值（GDP）增加。")
    (found,) = definitions(Context((text,), glossary(TERMS)), text)

    assert found.original


def test_counts_the_texts_within_a_text(document, glossary):
    # summary … 1. … annex
    text = document(
        "## 摘要\n\n国际移民组织（移民组织）。\n\n## 一. 导言\n\n"
        "1. 国际移民组织（移民组织）。\n\n## 附件一\n\n国际移民组织（移民组织）。\n"
    )
    found = definitions(Context((text,), glossary(TERMS)), text)

    assert [definition.part for definition in found] == [0, 1, 2]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        # the IOM reported
        pytest.param(
            "国际移民组织（移民组织）。移民组织报告，但是委员会还没有答复。移民\n组织同意。", 2, id="uses"
        ),
        pytest.param("国际移民组织（移民组织）。国际移民组织报告。", 0, id="inside its long form"),
        pytest.param("国际移民组织（移民组织）。《移民组织章程》生效。", 0, id="inside a longer title"),
        pytest.param("《消除对妇女一切形式歧视公约》（《妇女公约》）。《妇女公约》生效。", 1, id="title"),
        pytest.param(
            "International Organization for Migration (IOM). IOMs; IOM/12; BIOM; IOM.", 2, id="English"
        ),
    ],
)
def test_tells_uses_from_longer_names(document, glossary, text, count):
    found = document(text)
    context = Context((found,), glossary(TERMS))
    known = definitions(context, found)

    assert len(list(uses(context, found, known[0].short_text, known))) == count
