"""align pairs the sentences of two texts, whatever was lost, merged, moved or put in between."""

import json
from pathlib import Path

import pytest

from termbase.aligning.anchors import anchors
from termbase.alignment import NotATranslationError, align, align_segments
from termbase.documents import document_from
from termbase.language import Language
from termbase.segmentation import lines_of

# Ten sentences on a water board, in Chinese and in English.
ZH = [
    "水务局成立于1987年，总部设在山谷镇。",
    "该局有十二名成员，由市长任命，任期四年。",
    "去年春天，一场洪水冲毁了三座桥梁。",
    "工程师们在两个月内修好了其中两座。",
    "第三座桥太旧，无法修复。",
    "因此，该局决定在上游建造一座新桥。",
    "建造费用估计为450万美元，由省政府支付一半。",
    "农民担心新桥会影响他们的田地。",
    "该局与他们举行了五次会议，并修改了图纸。",
    "新桥预计将于2009年10月开放。",
]
EN = [
    "The Water Board was established in 1987 and has its headquarters in Valley Town.",
    "It has twelve members, appointed by the mayor for a term of four years.",
    "Last spring a flood destroyed three bridges.",
    "Engineers repaired two of them within two months.",
    "The third bridge was too old to be repaired.",
    "The Board therefore decided to build a new bridge upstream.",
    "The cost is estimated at $4.5 million, half of which the provincial government will pay.",
    "Farmers were afraid that the new bridge would affect their fields.",
    "The Board held five meetings with them and changed the drawings.",
    "The new bridge is expected to open in October 2009.",
]
# Ten sentences that have nothing to do with those.
OTHER = [
    "My aunt keeps bees behind the old school.",
    "Every morning she walks there with a basket.",
    "Nobody in the family likes honey as much as the youngest cousin.",
    "He once ate a whole jar before breakfast.",
    "The doctor laughed and told him to drink tea.",
    "In winter the hives are covered with straw.",
    "A neighbour plays the violin to calm them.",
    "Some say that music makes the honey sweeter.",
    "I have never noticed any difference.",
    "Still, we all listen at the window.",
]


def side(lines, language):
    return lines_of(document_from("\n".join(lines).encode(), f"{language}.txt", language))


def beads(zh, en, **options):
    bitext = align_segments(side(zh, Language.ZH), side(en, Language.EN), **options)
    return [([s.text for s in unit.zh], [s.text for s in unit.en]) for unit in bitext.units]


def pairs(zh, en):
    return [([left], [right]) for left, right in zip(zh, en, strict=True)]


def test_pairs_sentence_with_sentence():
    assert beads(ZH, EN) == pairs(ZH, EN)


@pytest.mark.parametrize("lost", [0, 4, 9])
def test_leaves_a_lost_sentence_alone(lost):
    kept = EN[:lost] + EN[lost + 1 :]

    assert ([ZH[lost]], []) in beads(ZH, kept)
    assert all(pair in beads(ZH, kept) for pair in pairs(ZH[:lost] + ZH[lost + 1 :], kept))


@pytest.mark.parametrize("first", [0, 3, 8])
def test_joins_two_sentences_that_the_other_side_has_as_one(first):
    merged = [*EN[:first], " ".join(EN[first : first + 2]), *EN[first + 2 :]]

    assert (ZH[first : first + 2], [merged[first]]) in beads(ZH, merged)


def test_finds_a_block_that_is_missing():
    found = beads(ZH, EN[:3] + EN[7:])

    assert [zh for zh, en in found if not en] == [[line] for line in ZH[3:7]]


def test_pairs_a_sentence_that_was_moved():
    # A sentence on tourists: “The hotel by the lake had 320 guests in July, most of them from Norway.”
    zh = ["湖边的旅馆7月份有320名客人，其中大多数来自挪威。", *ZH]
    en = [*EN, "The hotel by the lake had 320 guests in July, most of them from Norway."]

    assert ([zh[0]], [en[-1]]) in beads(zh, en)


def test_follows_a_story_that_was_translated_freely():
    # A story of a ferryman, aligned by hand: of its 21 beads, nine are not 1-1.
    file = Path(__file__).parent / "alignment" / "ferryman.jsonl"
    gold = [json.loads(line) for line in file.read_text("utf-8").splitlines()]
    found = beads(
        [line for bead in gold for line in bead["zh"]], [line for bead in gold for line in bead["en"]]
    )

    assert sum((bead["zh"], bead["en"]) in found for bead in gold) >= 19


def test_leaves_page_furniture_alone():
    zh = [*ZH[:4], "A/58/901", *ZH[4:8], "7", *ZH[8:], "A/58/901"]
    found = beads(zh, EN)

    assert [left for left, right in found if not right] == [["A/58/901"], ["7"], ["A/58/901"]]
    assert [bead for bead in found if bead[1]] == pairs(ZH, EN)


def test_pairs_the_numbers_of_chapters():
    zh = ["1", *ZH[:4], "2", *ZH[4:8], "3", *ZH[8:]]
    en = ["1", *EN[:4], "2", *EN[4:8], "3", *EN[8:]]

    assert beads(zh, en) == pairs(zh, en)


def test_the_numbers_of_paragraphs_must_agree():
    # 3. Agreed. / 4. Agreed. / 5. Agreed.
    found = beads(["3. 同意。", "4. 同意。", "5. 同意。"], ["3. Agreed.", "5. Agreed."])

    assert (["4. 同意。"], []) in found


def test_a_sentence_cut_by_a_page_break_is_one_segment(document):
    zh = document(
        "1. 水务局去年在整个山谷地区的所有村庄里先后修理了一共\n\n\n7\n\n三座桥梁，费用共计90万元。\n\n"
        "2. 该局感谢市长。\n",
        "zh.txt",
    )
    en = document(
        "1. Last year the Water Board repaired three bridges in the villages at a cost of 900,000 yuan."
        "\n\n2. The Board thanks the mayor.\n",
        "en.txt",
    )
    bitext = align(zh, en)

    assert [(len(unit.zh), len(unit.en)) for unit in bitext.units] == [(1, 1), (1, 1)]


def test_footnotes_are_aligned_among_themselves(document):
    # the plan,* with a footnote that stands elsewhere on the page
    zh = document("该计划已经通过。*\n\n* 见1999年的报告。\n\n市长感谢工程师。\n", "zh.txt")
    en = document(
        "The plan has been adopted.*\n\nThe mayor thanked the engineers.\n\n* See the report of 1999.\n",
        "en.txt",
    )
    units = align(zh, en).units

    assert [len(unit.zh) + len(unit.en) for unit in units] == [2, 2, 2]
    assert [units[-1].zh[0].text, units[-1].en[0].text] == ["见1999年的报告。", "See the report of 1999."]


def test_a_bead_that_has_a_near_rival_is_less_sure():
    sure = align_segments(side(ZH, Language.ZH), side(EN, Language.EN)).units
    doubtful = align_segments(
        side([*ZH[:2], "好。", "好。", *ZH[2:]], Language.ZH), side([*EN[:2], "Good.", *EN[2:]], Language.EN)
    ).units

    assert min(unit.confidence for unit in sure) > 0.9
    assert min(unit.confidence for unit in doubtful) < 0.8


def test_says_that_texts_are_no_translations_of_each_other():
    with pytest.raises(NotATranslationError, match=r"zh\.txt and en\.txt are no translations of each other"):
        beads(ZH, OTHER)


def test_says_nothing_of_texts_too_short_to_tell():
    assert len(beads(ZH[:3], OTHER[:3])) >= 3


@pytest.mark.parametrize(("zh", "en"), [([], []), (ZH[:2], []), ([], EN[:2])])
def test_a_side_may_be_empty(zh, en):
    assert sorted(beads(zh, en)) == sorted([([line], []) for line in zh] + [([], [line]) for line in en])


@pytest.mark.parametrize(
    ("zh", "en"),
    [
        # 150 million; 374,000 persons; the sixtieth session; twenty-three; 11 December; a symbol
        pytest.param("1.5亿美元", "$150 million", id="a scale"),
        pytest.param("374 000人", "374,000 persons", id="thousands"),
        pytest.param("第六十届会议", "sixtieth session", id="an ordinal"),
        pytest.param("二十三个", "twenty-three", id="spelt out"),
        pytest.param("12月11日", "11 December", id="a day"),
        pytest.param("A/60/150号文件", "document A/60/150", id="a symbol"),
    ],
)
def test_anchors_are_alike_in_both_languages(zh, en):
    assert anchors(zh, Language.ZH) == anchors(en, Language.EN)


def test_the_glossary_gives_clues(glossary):
    # Two sentences whose only clue is a term: a marmot, a capybara.
    known = glossary("concept,zh,en\nm,土拨鼠,marmot\nc,水豚,capybara\n")
    zh, en = ["有土拨鼠。", "有水豚。", "有骆驼。"], ["See the marmot!", "See the camel!"]
    found = beads(zh, en, glossary=known)

    assert ([zh[0]], [en[0]]) in found
