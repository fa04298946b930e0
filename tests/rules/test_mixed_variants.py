"""mixed-variants reports the minority forms of a family, whichever concept of the family they stand in."""

import pytest

from termbase.diagnostics import Confidence, Severity

RULE = "mixed-variants"
TERMS = """\
concept,kind,language,term,status,type,valid_from,valid_to,not_before,note
migrant,term,zh,移徙者,preferred,,,2016-08-31,,
migrant,,zh,移徙者,admitted,variant,2016-09-01,,,
migrant,,zh,移民,admitted,variant,,2016-08-31,局|法,
migrant,,zh,移民,preferred,,2016-09-01,,局|法,
migrant,,zh,迁徙者,deprecated,variant,,,,not used of migrants
migration,term,zh,移徙,preferred,,,2016-08-31,,
migration,,zh,移徙,admitted,variant,2016-09-01,,,
migration,,zh,移民,admitted,variant,,2016-08-31,局|法,
migration,,zh,移民,preferred,,2016-09-01,,局|法,
migration,,zh,迁徙,deprecated,variant,,,自由,not the word for migration
policy,term,zh,移徙政策,preferred,,,,,
policy,,zh,迁徙政策,deprecated,variant,,,,not the word for migration
worker,term,zh,移徙工人,preferred,,,,,
worker,,zh,移民工人,admitted,variant,,,,
immigrant,term,zh,移民,preferred,,,,局|法,
office,body,zh,移民局,preferred,,,,,
freedom,term,zh,迁徙自由,preferred,,,,,
trafficking,term,zh,贩运人口,preferred,,,,,
trafficking,,zh,人口贩运,admitted,variant,,,,
trafficking,,zh,贩卖人口,deprecated,variant,,,,the Protocol has 贩运
detention,term,zh,审前拘留,preferred,,,,,
detention,,zh,审前羁押,admitted,variant,,,,
request,phrase,zh,讲习班,preferred,,,,,
request,,zh,研讨会,admitted,variant,,,,
"""
# migrants' rights. / migrants have rights. / migration / and development.
MANY = "移徙者的权利。移徙者享有权利。移徙与发展。"


def test_follows_a_family_from_concept_to_concept(check_marked):
    # the migration policy (with another word for migration) / of the country
    (problem,) = check_marked(RULE, f"{MANY}该国的[[迁徙]]政策。", terms=TERMS, date="2005-08-01")

    assert problem.replacement == "移徙"
    assert problem.concept == "migration"
    assert "“移徙政策”" in problem.message
    assert "“移徙” (3)" in problem.message
    assert problem.evidence[0].location.text == "移徙者"


def test_groups_the_places_of_one_form(check_marked):
    # policy; / issues of migration
    problems = check_marked(RULE, f"{MANY}[[迁徙]]政策。[[迁徙]]问题。", terms=TERMS)

    assert len(problems) == 1


def test_offers_both_terms_where_a_word_has_two_senses(check_marked):
    # protect / migrants or migration
    (problem,) = check_marked(RULE, f"{MANY}应保护[[移民]]。", terms=TERMS, date="2005-08-01")

    assert "“移徙者” or “移徙”" in problem.message
    assert problem.replacement is None
    assert problem.confidence is Confidence.CERTAIN


def test_is_only_likely_where_the_text_has_no_clear_majority(check_marked):
    # protect migrants. / migration issues
    (problem,) = check_marked(RULE, "移徙问题。应保护[[移民]]。", terms=TERMS, date="2005-08-01")

    assert problem.confidence is Confidence.LIKELY


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("人人享有迁徙自由。", id="a compound in which the other form is right"),
        pytest.param("她向移民局提出申请。", id="an office of immigration"),
        pytest.param("移民局登记了移民。", id="a sentence about immigration"),
        pytest.param("难民、移徙者和移民都应受到保护。", id="told apart side by side"),
        pytest.param("《迁徙政策手册》和“迁徙政策”。", id="titles and quotations"),
        pytest.param("国家移民研究所发表了报告。", id="the name of a body"),
        # the high-level dialogue on international migration and development / was held
        pytest.param("第二次国际移民与发展高级别对话已经举行。", id="the name of a conference"),
        pytest.param("讲习班和研讨会。", id="phrases may be rendered freely"),
    ],
)
def test_leaves_alone(check_marked, text):
    check_marked(RULE, MANY + text, terms=TERMS, date="2005-08-01")


def test_judges_by_the_date(check_marked):
    # migrants' rights; / migrants; / migration issues (the earlier word)
    text = "移民的权利。保护移民。移民政策。[[移徙]]问题。"

    (problem,) = check_marked(RULE, text, terms=TERMS, date="2020-01-01")

    assert problem.replacement == "移民"


def test_lets_a_treaty_term_stand_at_any_date(check_marked):
    # migrants; / migrants; / migrant workers (the Convention's term)
    check_marked(RULE, "移民的权利。保护移民。移徙工人。移徙工人。", terms=TERMS, date="2020-01-01")


def test_reports_a_treaty_term_mixed_within_its_own_concept(check_marked):
    # migrant workers (twice as in the Convention, once not)
    check_marked(RULE, "移徙工人。移徙工人。[[移民]]工人。", terms=TERMS, date="2005-08-01")


def test_is_a_note_where_only_the_word_order_differs(check_marked):
    # trafficking in persons, twice one way, once the other
    (problem,) = check_marked(RULE, "贩运人口。贩运人口罪。打击[[人口贩运]]。", terms=TERMS)

    assert problem.severity is Severity.NOTE


def test_leaves_what_is_wrong_by_itself_to_deprecated_term(check_marked):
    # trafficking; / sale of persons
    text = "贩运人口。贩运人口。贩卖人口。"

    check_marked(RULE, text, terms=TERMS)
    check_marked("deprecated-term", text.replace("贩卖人口", "[[贩卖人口]]"), terms=TERMS)


def test_is_not_reported_twice(check_marked):
    # migration policy (with another word for migration)
    check_marked("deprecated-term", f"{MANY}迁徙政策。", terms=TERMS)


def test_leaves_a_form_to_deprecated_term_where_nothing_is_mixed(check_marked):
    # the migration policy (with another word for migration)
    check_marked("deprecated-term", "该国的[[迁徙政策]]。", terms=TERMS)


def test_reports_english_variants(check_marked):
    terms = """\
concept,language,term,status,type
worker,en,migrant worker,preferred,
worker,en,migrant labourer,admitted,variant
"""
    text = "Migrant workers pay taxes. Protect migrant workers and [[migrant labourers]]."

    (problem,) = check_marked(RULE, text, terms=terms)

    assert "“migrant worker”" in problem.message
