"""deprecated-term flags the terms that the glossary tells writers to avoid, by the text's date."""

import pytest

from termbase.diagnostics import Severity

RULE = "deprecated-term"
TERMS = """\
concept,language,term,status,type,valid_from,valid_to,source,note
trafficking,zh,贩运人口,preferred,,,,Protocol,
trafficking,zh,贩卖人口,forbidden,,,,editors,not the Protocol's word
office,zh,人权高专办,preferred,,2006,,UNTERM,
office,zh,人权专员办事处,superseded,,,2005,UNTERM,renamed
office,zh,人权署,deprecated,,,,editors,not a United Nations name
"""


def test_names_the_term_to_write(check_marked):
    # the committee / discussed / the sale of persons
    (problem,) = check_marked(RULE, "委员会讨论了[[贩卖人口]]问题。", terms=TERMS)

    assert problem.replacement == "贩运人口"
    assert problem.severity is Severity.ERROR
    assert "the Protocol's word" in problem.message


def test_groups_the_places_of_one_term(check_marked):
    # the sale of persons / is a crime; / … must be punished
    problems = check_marked(RULE, "[[贩卖人口]]是犯罪。应当惩治[[贩卖人口]]行为。", terms=TERMS)

    assert len(problems) == 1


@pytest.mark.parametrize(
    ("date", "text"),
    [
        pytest.param("2005-08-01", "人权专员办事处报告。", id="right in its time"),
        pytest.param("2010-01-01", "[[人权专员办事处]]报告。", id="out of use"),
        pytest.param("", "人权专员办事处报告。", id="not judged without a date"),
    ],
)
def test_judges_dated_names_by_the_text(check_marked, date, text):
    # the Office of the High Commissioner / reports
    check_marked(RULE, text, terms=TERMS, date=date)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("《贩卖人口问题手册》已出版。", id="in a title"),
        pytest.param("他说“贩卖人口必须停止”。", id="in a quotation"),
    ],
)
def test_leaves_the_words_of_others_alone(check_marked, text):
    # the handbook on the sale of persons / has appeared; he said: “…”
    check_marked(RULE, text, terms=TERMS)
