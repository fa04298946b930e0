"""Terms are found where a reader sees them: across line breaks, never across words, longest first."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from termbase.compiled import compile_glossary
from termbase.documents import document_from
from termbase.glossary import Concept, Glossary, PartOfSpeech, Term
from termbase.inflection import forms
from termbase.language import Language
from termbase.matching import TermMatcher
from termbase.normalization import fold

MARK = re.compile(r"\[\[|\]\]")


def find(terms, text, language=Language.ZH, name="text.md"):
    """Find terms in a text; a term is its text, or a Term."""
    made = [term if isinstance(term, Term) else Term(term, language) for term in terms]
    glossary = Glossary(tuple(Concept(f"c{number}", (term,)) for number, term in enumerate(made)))
    document = document_from(text.encode(), name, language)
    return list(TermMatcher(compile_glossary(glossary), language).find(document))


def marked(terms, text, language=Language.ZH, name="text.md"):
    """The text with its matches in brackets."""
    plain = MARK.sub("", text)
    for match in sorted(find(terms, plain, language, name), key=lambda m: m.span, reverse=True):
        plain = f"{plain[: match.span.start]}[[{match.text}]]{plain[match.span.end :]}"
    return plain


CROSSING = {  # the term does not stand in these, though its characters do
    # developing countries / China
    "中国": "发展中国家需要援助，[[中国]]是其中之一。",
    # illegal trafficking in persons / legal person
    "法人": "打击非法人口贩运，而不是打击[[法人]]。",
    # equality of opportunity and equal rights / peace
    "和平": "保障机会和平等权利，维护[[和平]]。",
    # United Nations conference / parliament
    "国会": "联合国会议通过了决议，[[国会]]没有通过。",
    # extrabudgetary resources / foreign capital
    "外资": "使用预算外资源，不利用[[外资]]。",
    # rights of migrants / civil rights
    "民权": "保护移民权利，不限于[[民权]]。",
    # transnational organized crime / state-owned
    "国有": "跨国有组织犯罪和[[国有]]企业。",
}


@pytest.mark.parametrize(("term", "text"), CROSSING.items(), ids=CROSSING)
def test_stays_within_words(term, text):
    assert marked([term], text) == text


NESTED = [
    # the Bureau / the Chair
    pytest.param(["主席", "主席团"], "[[主席团]]开会，由[[主席]]主持。", id="chair in bureau"),
    # the refugees / the refugee camp / UNHCR
    pytest.param(["难民", "难民营", "难民署"], "[[难民署]]访问[[难民营]]里的[[难民]]。", id="refugee"),
    # the national human rights commission / the Commission on Human Rights
    pytest.param(
        ["人权委员会", "国家人权委员会"], "[[国家人权委员会]]致函[[人权委员会]]。", id="national commission"
    ),
    # the short name stands in the long one
    pytest.param(["劳工组织", "国际劳工组织"], "[[国际劳工组织]]即[[劳工组织]]。", id="short in long name"),
    # accepts / IOM, not: receiving country
    pytest.param(
        ["国际移徙组织", "接受国"], "该国[[国际移徙组织]]接受国际援助。", id="neighbours do not nest"
    ),
    pytest.param(["国际移徙组织", "接受国"], "接受[[国际移徙组织]]章程。", id="overlap: words decide"),
]


@pytest.mark.parametrize(("terms", "text"), NESTED)
def test_prefers_the_longest_that_stands(terms, text):
    assert marked(terms, text) == text


def test_tries_the_shorter_one_when_the_longer_fails():
    # developing / in the developing countries: 发展中 may not end inside 中国
    assert marked(["国家", "中国家庭"], "发展中[[国家]]庭审问题。") == "发展中[[国家]]庭审问题。"


WRITTEN_DIFFERENTLY = [
    pytest.param("保护[[移徙\n工人]]。", id="line break"),
    pytest.param("保护[[移徙 工人]]。", id="space"),
    pytest.param("保护**[[移徙**工人]]。", id="emphasis"),
    pytest.param("保護[[移徙工人]]。", id="traditional text around"),
    pytest.param("1. 各国政府应当采取立法和行政措施，保护所有[[移徙\n\n工人]]的权利。", id="page break"),
    pytest.param("保护《[[移徙工人]]手册》。", id="in a title"),
]


@pytest.mark.parametrize("text", WRITTEN_DIFFERENTLY)
def test_finds_a_term_however_it_is_set(text):
    # protect / migrant workers
    assert marked(["移徙工人"], text) == text


def test_finds_traditional_characters_and_full_width_forms():
    # special rapporteur / article 3 (2)
    assert marked(["特别报告员", "第3条第(2)款"], "[[特別報告員]]引用[[第３条第（２）款]]。")


def test_does_not_join_paragraphs():
    # migrants / workers
    text = "他们是移徙\n\n工人代表到会。"
    assert marked(["移徙工人"], text) == text


ENGLISH = [
    pytest.param(["migrant worker"], "[[Migrant workers]] and a [[migrant worker]]’s rights.", id="plural"),
    pytest.param(["State party"], "States and [[State parties]].", id="head word"),
    pytest.param(["right to food"], "The [[rights to food]] and [[right to food]].", id="head before a link"),
    pytest.param(["citizen"], "Non-citizens are no [[citizens]].", id="prefix with a hyphen"),
    pytest.param(["man"], "Human beings and [[men]].", id="whole words"),
    pytest.param(["IT", "AIDS"], "It aids [[IT]] and [[AIDS]].", id="capitals"),
    pytest.param(["NGO"], "Many [[NGOs]].", id="plural of capitals"),
    pytest.param(["special rapporteur"], "the [[Special\nRapporteur]]", id="line break and capitals"),
]


@pytest.mark.parametrize(("terms", "text"), ENGLISH)
def test_finds_english_terms_inflected_and_whole(terms, text):
    assert marked(terms, text, Language.EN) == text


def test_conjugates_verbs():
    term = Term("take note of", Language.EN, part_of_speech=PartOfSpeech.VERB)

    assert marked([term], "[[Taking note of]] it, he [[takes note of]] it.", Language.EN)
    assert "took note of" in forms(term)


LIMITED = [
    pytest.param(Term("主席", Language.ZH, not_before=("团",)), "主席团和[[主席]]。", id="not before"),
    pytest.param(Term("大会", Language.ZH, not_after=("缔约方",)), "缔约方大会和[[大会]]。", id="not after"),
    pytest.param(
        Term("通过", Language.ZH, only_with=("决议",)),
        "通过努力取得进展。委员会[[通过]]决议。",
        id="only with",
    ),
]


@pytest.mark.parametrize(("term", "text"), LIMITED)
def test_keeps_to_the_limits_of_an_entry(term, text):
    # bureau, chair; conference of the parties, assembly; by means of, adopt
    assert marked([term], text) == text


def test_english_limits_are_words_apart():
    term = Term("Victoria", Language.EN, not_after=("Lake",))

    assert marked([term], "Lake Victoria and [[Victoria]].", Language.EN)


def test_a_homograph_has_all_its_senses():
    glossary = Glossary(
        (
            Concept("migrant", (Term("移民", Language.ZH),)),
            Concept("immigration", (Term("移民", Language.ZH),)),
        )
    )
    document = document_from("移民政策".encode(), "text.txt")

    (match,) = TermMatcher(compile_glossary(glossary), Language.ZH).find(document)

    assert [sense.concept.id for sense in match.senses] == ["migrant", "immigration"]


def test_is_certain_only_between_whole_words():
    # social security / ministry of economy and social security
    certain, likely = find(["社会保障"], "社会保障改善了。经社会保障部批准。")

    assert (certain.is_certain, likely.is_certain) == (True, False)


def test_finds_every_term_of_a_text_without_any_break():
    text = "移徙工人" * 60_000

    assert len(find(["移徙工人"], text)) == 60_000


ALPHABET = "移徙工人权利 国际\n《》A1（）*。"


@settings(max_examples=200)
@given(
    st.text(st.sampled_from(ALPHABET), max_size=60),
    st.lists(st.text(st.sampled_from("移徙工人权利国际A1"), min_size=1, max_size=5), min_size=1, max_size=5),
)
def test_every_span_folds_to_a_form_of_its_term(text, terms):
    for match in find(terms, text):
        assert any(fold(match.text) == fold(form) for form in forms(match.term))
