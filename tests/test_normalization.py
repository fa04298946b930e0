"""Folding makes alike what a reader takes for the same, and every offset finds its way back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from termbase.documents import document_from
from termbase.normalization import fold, fold_document


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        pytest.param("ＯＨＣＨＲ", "ohchr", id="full width"),
        pytest.param("權利", "权利", id="traditional"),
        pytest.param("第 59／194 号", "第59/194号", id="spaces beside Chinese"),
        pytest.param("374 000", "374 000", id="spaces inside numbers stay"),
        pytest.param("Special   Rapporteur", "special rapporteur", id="runs of spaces"),
        pytest.param("“权利”、「权利」", '"权利","权利"', id="quotation marks"),
        pytest.param("2004–2005", "2004-2005", id="dashes"),
        pytest.param(r"侨民、\* 便利", "侨民,便利", id="footnote mark"),
        pytest.param("移\u200b徙", "移徙", id="characters without width"),
    ],
)
def test_folds(written, folded):
    assert fold(written) == folded


def test_folding_twice_changes_nothing():
    assert fold(fold("《難民 地位》ＡＢ")) == fold("《難民 地位》ＡＢ")


@given(st.text(st.sampled_from("移民權 \n*_A１（。“\r"), max_size=80))
def test_every_folded_character_knows_its_original(text):
    folded = fold_document(document_from(text.encode(), "text.md"))

    for at, char in enumerate(folded.text):
        original = text[folded.offset(at)] if char != "\n" else "\n"
        assert char in (" ", "\n") or fold(original) == char


@given(st.text(max_size=60))
def test_folds_anything(text):
    assert len(fold(text)) <= len(text)


@given(st.text(st.sampled_from("aB \n\t*_`\\.,1\x00\x1c"), max_size=40))
def test_plain_english_folds_as_it_does_beside_chinese(text):
    # a Chinese character behind a letter asks for the long way round
    assert fold(f"{text}x权") == f"{fold(f'{text}x')}权"
