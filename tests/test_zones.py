"""Titles, quotations, symbols, addresses, code and footnote marks are known for what they are."""

import pytest

from termbase.documents import document_from
from termbase.text import Span
from termbase.zones import ZoneKind, Zones


def zones_of(text, name="text.md"):
    return Zones(document_from(text.encode(), name))


def found(text, kind, name="text.md"):
    document = document_from(text.encode(), name)
    return [document.text[slice(*zone.span)] for zone in Zones(document).of_kind(kind)]


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        # the Convention / and / the Protocol
        pytest.param("《公约》和《议定书》", ["《公约》", "《议定书》"], id="two titles"),
        # the Commentary on the Convention
        pytest.param(
            "见《关于〈公约〉的评注》。", ["《关于〈公约〉的评注》"], id="a title in single marks within"
        ),
        pytest.param(
            "见《关于《公约》的评注》。", ["《关于《公约》的评注》"], id="a title in double marks within"
        ),
        # a title that a line of a PDF cuts: the Programme of Action
        pytest.param("缔约国重申其对《行动\n纲领》的承诺。", ["《行动\n纲领》"], id="over a line"),
        # the first title is never closed
        pytest.param("缔约国重申《公约和《议定书》。", ["《议定书》"], id="without its end"),
        pytest.param("缔约国重申公约》和《议定书》。", ["《议定书》"], id="without its beginning"),
        pytest.param("`《代码》`和《议定书》", ["《议定书》"], id="in code"),
    ],
)
def test_finds_titles(text, titles):
    assert found(text, ZoneKind.TITLE) == titles


def test_finds_a_title_cut_by_a_page_break():
    # 1. The Committee considered what States parties do under the International // Convention …
    text = "1. 委员会审议了各缔约国执行情况，并且特别注意到《国际\n\n公约》及其议定书所规定的各项义务。"

    assert found(text, ZoneKind.TITLE) == ["《国际\n\n公约》"]


def test_finds_english_titles_in_italics():
    text = "See *The State of Food Security* and *this*, 2 * 3 * 4."

    assert found(text, ZoneKind.TITLE) == ["*The State of Food Security*"]


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        # he said: “It must stop. Now.”
        pytest.param("他说：“必须停止。现在就停。”", ["“必须停止。现在就停。”"], id="of two sentences"),
        pytest.param("他说“各国‘必须’停止”。", ["“各国‘必须’停止”"], id="with marks within"),
        pytest.param("他说「必須停止」。", ["「必須停止」"], id="in corner brackets"),
        pytest.param('他说"必须停止"。', ['"必须停止"'], id="in straight marks"),
        # a quotation mark that is never closed does not swallow the next paragraph
        pytest.param("1. 他说“必须停止。\n\n2. 各国说“同意”。", ["“同意”"], id="without its end"),
        pytest.param("The States’ view was “it can’t go on”.", ["“it can’t go on”"], id="beside apostrophes"),
    ],
)
def test_finds_quotations(text, quotes):
    assert found(text, ZoneKind.QUOTE) == quotes


def test_reads_a_quotation_of_several_paragraphs():
    # “The Assembly, / “Recalling its resolution, / “Decides to meet.”
    text = "“大会，\n\n“回顾其决议，\n\n“决定开会。”\n\n会议结束。"
    zones = zones_of(text)

    assert found(text, ZoneKind.QUOTE) == ["“大会，", "“回顾其决议，", "“决定开会。”"]
    assert [text[slice(*zone.content)] for zone in zones.of_kind(ZoneKind.QUOTE)] == [
        "大会，",
        "回顾其决议，",
        "决定开会。",
    ]
    assert zones.unpaired == ()


def test_knows_marks_without_a_partner():
    # he said “stop. / and then: stop”
    text = "他说“停止。\n\n然后又说停止”。"

    assert [text[at] for at in zones_of(text).unpaired] == ["“", "”"]


@pytest.mark.parametrize(
    ("text", "symbols"),
    [
        pytest.param("见文件A/60/150。", ["A/60/150"], id="after Chinese"),
        pytest.param("报告（E/CN.4/2005/85/Add.2-4）", ["E/CN.4/2005/85/Add.2-4"], id="with a range"),
        pytest.param("报告(E/CN.4/2004/76 和 Add.1-4)及", ["E/CN.4/2004/76 和 Add.1-4"], id="with addenda"),
        pytest.param("(E/2002/68/Add. 1)", ["E/2002/68/Add. 1"], id="with a space"),
        pytest.param("A/58/871-S/2004/642", ["A/58/871-S/2004/642"], id="of two organs"),
        pytest.param("他/她和和/或", [], id="not two words"),
        pytest.param("HIV/AIDS and TCP/IP", [], id="not abbreviations"),
    ],
)
def test_finds_document_symbols(text, symbols):
    assert found(text, ZoneKind.SYMBOL) == symbols


@pytest.mark.parametrize(
    ("text", "addresses"),
    [
        pytest.param("见https://www.un.org/zh/a_b。另见", ["https://www.un.org/zh/a_b"], id="of the web"),
        pytest.param("请写信给info@example.org，", ["info@example.org"], id="of mail"),
        pytest.param("见www.example.org/a和", ["www.example.org/a"], id="without a scheme"),
    ],
)
def test_finds_addresses(text, addresses):
    assert found(text, ZoneKind.ADDRESS) == addresses


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        pytest.param("议程\\* 项目", ["\\*"], id="an escaped star"),
        pytest.param("公约[^1]规定", ["[^1]"], id="of Markdown"),
        pytest.param("公约¹²规定", ["¹²"], id="superscript"),
        # notes the report; 6 (a mark that a PDF left on the line)
        pytest.param("注意到秘书长的报告；6\n", ["6"], id="a digit after a semicolon"),
        pytest.param("通过的《宣言》8的承诺", ["8"], id="a digit after a title"),
        # the Declaration had six paragraphs; in 2003
        pytest.param("《宣言》6个段落；2003年", [], id="not a count"),
    ],
)
def test_finds_footnote_marks(text, marks):
    assert found(text, ZoneKind.FOOTNOTE_MARK) == marks


def test_tells_what_is_verbatim():
    # he quotes “the right” in the Convention
    text = "他引用“权利”，见《公约》。"
    zones = zones_of(text)

    assert zones.is_verbatim(Span(text.index("权利"), text.index("权利") + 2))
    assert zones.is_verbatim(Span(text.index("公约"), text.index("公约") + 2))
    assert not zones.is_verbatim(Span(0, 1))
