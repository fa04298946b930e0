"""missing-source-term finds names that the source does not have."""

import pytest

RULE = "missing-source-term"
TERMS = """\
concept,kind,subject,language,term,status,type,source
crc,treaty,treaties,zh,儿童权利公约,preferred,fullForm,title
crc,treaty,treaties,en,Convention on the Rights of the Child,preferred,fullForm,title
assembly,body,organs,zh,大会,preferred,fullForm,Charter
assembly,body,organs,en,General Assembly,preferred,fullForm,Charter
council,body,organs,zh,安全理事会,preferred,fullForm,Charter
council,body,organs,en,Security Council,preferred,fullForm,Charter
sg,post,organs,zh,秘书长,preferred,fullForm,Charter
sg,post,organs,en,Secretary-General,preferred,fullForm,Charter
work,term,meetings,zh,工作方案,preferred,fullForm,UNBIS
work,term,meetings,en,programme of work,preferred,fullForm,UNBIS
"""


def test_finds_a_name_from_nowhere(check_marked):
    # the meeting / adopted / the convention on the rights of the child
    (problem,) = check_marked(
        RULE,
        "会议通过了《[[儿童权利公约]]》。",
        source="The meeting adopted its programme of work.",
        terms=TERMS,
    )

    assert problem.message == "“儿童权利公约” is not in the source"


@pytest.mark.parametrize(
    ("text", "source"),
    [
        pytest.param("理事会请秘书长每年报告。", "The Council asked for annual reports.", id="who is meant"),
        pytest.param(
            "各国批准了《儿童权利公约》。", "States ratified the Convention.", id="the head of a name"
        ),
        pytest.param(
            "安全理事会开会。安全理事会还通过了决议。",
            "The Security Council met. It also adopted a resolution.",
            id="a name written out for it",
        ),
        pytest.param("会议通过了工作方案。", "The meeting adopted a plan.", id="a technical term"),
    ],
)
def test_leaves_what_the_source_means_alone(check_marked, text, source):
    # ratified the convention; the Council met and adopted; adopted a programme of work
    check_marked(RULE, text, source=source, terms=TERMS)
