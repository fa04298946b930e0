"""Look-up finds a term as written, in another form, by pinyin initials, or near; exact answers first."""

import pytest

from termbase.lookup import How, lookup

# High Commissioner's office; migrant worker; special rapporteur; AIDS
TERMS = """\
concept,language,term,status,type,note
ohchr,zh,人权高专办,preferred,abbreviation,
ohchr,en,OHCHR,preferred,acronym,
migrant-worker,zh,移徙工人,preferred,,
migrant-worker,zh,外劳,deprecated,,media
migrant-worker,en,migrant worker,preferred,,
guest-worker,zh,客工,preferred,,
guest-worker,zh,外劳,admitted,,
rapporteur,zh,特别报告员,preferred,,
rapporteur,en,special rapporteur,preferred,,
hiv-aids,en,AIDS,preferred,acronym,
"""


@pytest.fixture
def answers(glossary):
    compiled = glossary(TERMS)
    return lambda words: [(a.concept.id, a.how) for a in lookup(words, compiled)]


@pytest.mark.parametrize(
    ("words", "concept", "how"),
    [
        ("移徙工人", "migrant-worker", How.EXACT),
        ("OHCHR", "ohchr", How.EXACT),
        ("rapporteur", "rapporteur", How.NEAR),
        ("migrant workers", "migrant-worker", How.FORM),
        ("Special Rapporteurs", "rapporteur", How.FORM),
        ("aids", "hiv-aids", How.FORM),
        ("特別報告員", "rapporteur", How.FORM),
        ("移徙 工人", "migrant-worker", How.FORM),
        ("migrant-worker", "migrant-worker", How.EXACT),
        ("移徒工人", "migrant-worker", How.NEAR),
        ("migrant wroker", "migrant-worker", How.NEAR),
        ("报告员", "rapporteur", How.NEAR),
    ],
)
def test_finds(answers, words, concept, how):
    assert answers(words)[0] == (concept, how)


@pytest.mark.parametrize(
    ("letters", "concept"), [("rqgzb", "ohchr"), ("YXGR", "migrant-worker"), ("tbbgy", "rapporteur")]
)
def test_finds_by_pinyin_initials(answers, letters, concept):
    pytest.importorskip("pypinyin")

    assert answers(letters)[0] == (concept, How.INITIALS)


def test_the_concept_that_a_word_is_right_for_comes_first(answers):
    assert [concept for concept, _ in answers("外劳")] == ["guest-worker", "migrant-worker"]


@pytest.mark.parametrize("words", ["", " ", "xyzzy", "天", "。"])
def test_finds_nothing_like_it(answers, words):
    assert answers(words) == []
