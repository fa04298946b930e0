"""Names of bodies are told by their ends, names of persons by their characters."""

import pytest

from termbase.names import Names, distance, near_end, persons, respellings
from termbase.text import Span


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # the national institute of migration / reports
        pytest.param("国家移徙研究所报告说", ["国家移徙研究所"], id="a body"),
        # the secretariat of … was set up under the law
        pytest.param("根据法律设立了国务委员会。", ["国务委员会"], id="after a verb"),
        pytest.param("全部人员都在内部讨论局势。", [], id="words that end like a body"),
        pytest.param("打击有组织犯罪。", [], id="organized crime"),
    ],
)
def test_finds_names_of_bodies(document, text, names):
    assert [name.text for name in Names(document(text)).all] == names


def test_tells_what_a_name_holds(document):
    # the Bureau of Migration and Population / discussed migration.
    text = "移徙和人口局讨论了移徙问题。"
    names = Names(document(text))

    assert names.hold(Span(0, 2))
    assert not names.hold(Span(text.rindex("移徙"), text.rindex("移徙") + 2))


def test_finds_persons_and_their_parts(document):
    # … was appointed
    (person,) = persons(document("报告说，加芙列拉·罗德里格斯·皮萨罗已被任命。"), lambda _: 0.0)

    assert person.parts == ("加芙列拉", "罗德里格斯", "皮萨罗")


def test_finds_a_part_with_another_character(document):
    found = respellings(document("布斯塔曼特，布斯塔曼塔，布斯曼。"), "布斯塔曼特")

    assert list(found) == [Span(6, 11)]


@pytest.mark.parametrize(
    ("text", "model", "end"),
    [
        pytest.param("请消除种族岐视委员会", "消除种族歧视委员会", "消除种族岐视委员会", id="one character"),
        pytest.param("消除种族歧视委员会", "消除种族歧视委员会", "", id="the same"),
        pytest.param("第三委员会秘书处", "第二委员会秘书处", "", id="a numeral"),
        pytest.param("请除种族歧视委员会", "消除种族歧视委员会", "", id="only the first character"),
    ],
)
def test_compares_the_ends_of_names(text, model, end):
    assert near_end(text, model) == end


def test_stops_counting_at_the_limit():
    assert distance("移徙", "劳工组织", 1) == 2
