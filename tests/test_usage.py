"""Usage gathers each concept's forms, their places, and what the other side makes of them."""

from termbase.context import Context
from termbase.usage import usage

TERMS = """\
concept,language,term,status,type
migrant,zh,移徙者,preferred,
migrant,zh,移民,admitted,variant
migrant,en,migrant,preferred,
immigration,zh,移民,preferred,
immigration,en,immigration,preferred,
office,zh,人权高专办,preferred,abbreviation
office,zh,联合国人权事务高级专员办事处,admitted,fullForm
office,en,OHCHR,preferred,acronym
"""


def used(glossary, zh, en=None):
    context = Context((zh,), glossary(TERMS), source=en)
    return {use.concept.id: use for use in usage(context)}


def test_counts_forms_and_paragraphs(glossary, document):
    # migrants … / migrants …
    found = used(glossary, document("1. 移徙者来了。\n\n2. 移徙者走了，移徙者又来了。"))

    assert found["migrant"].forms == (("移徙者", 3),)
    assert found["migrant"].paragraphs == ("1", "2")


def test_shows_the_renderings_of_the_other_side(glossary, document):
    # migrants arrived
    zh, en = document("1. 移徙者来了。"), document("1. The migrants came.", "en.md")

    found = used(glossary, zh, en)

    assert found["migrant"].renderings == (("migrants", 1),)
    assert found["migrant"].unrendered == 0


def test_the_other_side_decides_between_senses(glossary, document):
    # immigration increased
    zh, en = document("1. 移民增加了。"), document("1. Immigration increased.", "en.md")

    assert list(used(glossary, zh, en)) == ["immigration"]


def test_counts_what_the_other_side_lacks(glossary, document):
    # migrants arrived / people came
    zh, en = document("1. 移徙者来了。"), document("1. People came.", "en.md")

    assert used(glossary, zh, en)["migrant"].unrendered == 1


def test_an_abbreviation_beside_its_full_form_is_not_mixed(glossary, document):
    # OHCHR (in full); OHCHR
    found = used(glossary, document("联合国人权事务高级专员办事处（人权高专办）报告。人权高专办建议。"))

    assert not found["office"].is_mixed


def test_spaces_within_chinese_do_not_make_a_form(glossary, document):
    found = used(glossary, document("移徙者和移 徙者。"))

    assert found["migrant"].forms == (("移徙者", 2),)
