"""Statistics count what a glossary holds, and coverage what it covers of given texts."""

import io

from termbase.compiled import compile_glossary
from termbase.exchange.csv import read
from termbase.language import Language
from termbase.statistics import coverage, source_group, statistics
from termbase.text import Document

# refugee, with a wrong form; trade union (unverified)
TERMS = """\
concept,kind,subject,language,term,status,match,source,note
refugee,term,refugees,zh,难民,preferred,难民抵达。,UNBIS 1005418,
refugee,,,zh,难胞,forbidden,,editors,media
refugee,,,en,refugee,preferred,,UNBIS 1005418,
union,body,labour,zh,工会,preferred,,unverified,
"""


def glossary():
    return read(io.BytesIO(TERMS.encode()), "own.csv")


def test_counts_by_kind_status_and_source():
    found = statistics(glossary().concepts)

    assert (found.concepts, found.terms, found.wrong_variants, found.specs) == (2, 4, 1, 1)
    assert (found.unverified_concepts, found.unverified_terms) == (1, 1)
    assert found.kinds == {"body": 1, "term": 1}
    assert found.statuses == {"preferred": 3, "forbidden": 1}
    assert found.sources == {"UNBIS": 2, "editors": 1, "unverified": 1}


def test_groups_sources():
    assert source_group("UNTERM (countries)") == "UNTERM"
    assert source_group("1951 Refugee Convention") == "1951 Refugee Convention"
    assert source_group("S/RES/1325") == "Security Council resolutions"


def test_measures_the_share_of_characters_and_names_the_words_left():
    # refugees / need / help; / help / refugees
    document = Document("text", "难民需要帮助。帮助难民。", Language.ZH)
    found = coverage([document], compile_glossary(glossary()))

    assert (found.covered, found.characters) == (4, 10)
    assert found.uncovered[0] == ("帮助", 2)
    assert [concept.id for concept in found.dead] == ["union"]


def test_a_text_without_chinese_has_nothing_to_cover():
    found = coverage([Document("text", "A refugee came.", Language.EN)], compile_glossary(glossary()))

    assert found.share == 0
    assert [concept.id for concept in found.dead] == ["union"]
