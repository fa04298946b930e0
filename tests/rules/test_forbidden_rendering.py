"""forbidden-rendering finds words that are right for another concept only."""

import pytest

RULE = "forbidden-rendering"
TERMS = """\
concept,kind,subject,language,term,status,type,source,note
trafficking,term,crime,zh,贩运人口,preferred,fullForm,Protocol,
trafficking,term,crime,en,trafficking in persons,preferred,fullForm,Protocol,
trafficking,term,crime,en,human trafficking,admitted,fullForm,Protocol,
smuggling,term,migration,zh,偷运人口,preferred,,Protocol,distinct from trafficking in persons (贩运人口)
smuggling,term,migration,en,people smuggling,preferred,fullForm,Protocol,
review,term,meetings,zh,审查,preferred,fullForm,UNBIS,
review,term,meetings,en,review,preferred,fullForm,UNBIS,
consider,term,meetings,zh,审议,preferred,fullForm,UNBIS,
consider,term,meetings,zh,审查,forbidden,fullForm,editors,
consider,term,meetings,en,consideration,preferred,fullForm,UNBIS,
"""


def test_finds_one_concept_written_for_the_other(check_marked):
    # the staff / can identify / victims of smuggling
    (problem,) = check_marked(
        RULE,
        "工作人员能够识别[[偷运]]受害者。",
        source="The staff can identify victims of trafficking.",
        terms=TERMS,
    )

    assert "the two must be told apart (“贩运人口”, not “偷运人口”)" in problem.message


def test_finds_a_word_that_is_forbidden_for_this_concept(check_marked):
    # the review / of the reports / has begun
    (problem,) = check_marked(
        RULE, "报告的[[审查]]已经开始。", source="The consideration of the reports has begun.", terms=TERMS
    )

    assert problem.replacement == "审议"


@pytest.mark.parametrize(
    ("text", "source"),
    [
        pytest.param("打击贩运活动。", "Action against trafficking.", id="the right word"),
        pytest.param(
            "打击贩运和偷运。", "Action against trafficking and smuggling.", id="both concepts on both sides"
        ),
        pytest.param(
            "报告的审查已经开始。", "The review of the reports has begun.", id="right for its concept"
        ),
        pytest.param("他说“偷运受害者”。", "He spoke of “victims of trafficking”.", id="a quotation"),
    ],
)
def test_leaves_right_words_alone(check_marked, text, source):
    # action against trafficking (and smuggling); the review; he said: …
    check_marked(RULE, text, source=source, terms=TERMS)
