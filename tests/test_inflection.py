"""English terms are known in the forms that texts give them."""

import pytest

from termbase.glossary import PartOfSpeech, Term, TermType
from termbase.inflection import forms
from termbase.language import Language


@pytest.mark.parametrize(
    ("text", "plural"),
    [
        ("country", "countries"),
        ("boundary", "boundaries"),
        ("process", "processes"),
        ("child", "children"),
        ("State party", "State parties"),
        ("Member of Parliament", "Members of Parliament"),
        ("right to adequate housing", "rights to adequate housing"),
        ("NGO", "NGOs"),
        ("criterion", "criteria"),
        ("Permanent Mission to the United Nations", "Permanent Missions to the United Nations"),
    ],
)
def test_plurals(text, plural):
    assert forms(Term(text, Language.EN)) == (text, plural)


@pytest.mark.parametrize("text", ["human rights", "staff", "awareness", "statistics", "series"])
def test_what_has_no_other_plural(text):
    assert forms(Term(text, Language.EN)) == (text,)


@pytest.mark.parametrize(
    ("text", "some"),
    [
        ("reaffirm", {"reaffirms", "reaffirmed", "reaffirming"}),
        ("note", {"notes", "noted", "noting"}),
        ("ratify", {"ratifies", "ratified", "ratifying"}),
        ("take note of", {"takes note of", "took note of", "taken note of", "taking note of"}),
        ("submit", {"submits", "submitted", "submitting"}),
        ("stress", {"stresses", "stressed", "stressing"}),
    ],
)
def test_verbs(text, some):
    verb = Term(text, Language.EN, part_of_speech=PartOfSpeech.VERB)

    assert some <= set(forms(verb))


def test_chinese_has_none():
    assert forms(Term("移徙工人", Language.ZH)) == ("移徙工人",)


def test_a_phrase_stays_as_it_is():
    assert forms(Term("as appropriate", Language.EN, type=TermType.PHRASE)) == ("as appropriate",)


def test_listed_forms_are_added():
    assert "States Parties" in forms(Term("State party", Language.EN, forms=("States Parties",)))
