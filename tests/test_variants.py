"""Families of variants are read from the glossary alone."""

import pytest

from termbase.context import Context
from termbase.families import Families, competing
from termbase.language import Language
from termbase.variants import mixed_places, mixtures

TERMS = """\
concept,kind,language,term,status,type
migration,term,zh,移徙,preferred,
migration,,zh,迁徙,deprecated,variant
migrant,term,zh,移徙者,preferred,
migrant,,zh,迁徙者,deprecated,variant
woman,term,zh,女移徙者,preferred,
woman,,zh,女迁徙者,deprecated,variant
woman,,zh,女性移徙者,admitted,
office,body,zh,移徙局,preferred,
phrase,phrase,zh,强调,preferred,
phrase,,zh,着重指出,admitted,variant
"""


@pytest.fixture
def context(glossary, document):
    def context(*texts):
        return Context(tuple(document(text) for text in texts), glossary(TERMS))

    return context


def test_finds_the_root_of_a_family_through_several_concepts(context):
    text = context("。")
    woman = text.glossary.concept_named("woman")
    assert woman

    assert Families(text).root(woman, Language.ZH).id == "migration"


@pytest.mark.parametrize(
    ("concept", "terms"),
    [
        pytest.param("woman", ("女移徙者", "女迁徙者"), id="not the admitted synonym"),
        pytest.param("office", (), id="no variants"),
        pytest.param("phrase", (), id="phrases do not compete"),
    ],
)
def test_knows_which_terms_compete(context, concept, terms):
    found = context("。").glossary.concept_named(concept)

    assert competing(found, Language.ZH) == terms


def test_counts_over_all_texts_that_are_checked_together(context):
    # migrants / women migrants; in another text: migrants (with another word)
    together = context("移徙者。女移徙者。移徙。", "迁徙者。")

    (mixture,) = mixtures(together)
    assert len(mixture.models) == 3
    assert [document for document, _ in mixed_places(together)] == [together.documents[1]]


def test_finds_nothing_where_one_form_is_used(context):
    # migrants, / women migrants
    assert mixtures(context("移徙者和女移徙者。")) == ()
