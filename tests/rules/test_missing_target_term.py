"""missing-target-term finds the concepts of the source that the text does not name."""

import pytest

from termbase.diagnostics import Confidence

RULE = "missing-target-term"
TERMS = """\
concept,kind,subject,language,term,status,type,source
crc,treaty,treaties,zh,儿童权利公约,preferred,fullForm,title
crc,treaty,treaties,en,Convention on the Rights of the Child,preferred,fullForm,title
torture,treaty,treaties,zh,禁止酷刑公约,preferred,fullForm,title
torture,treaty,treaties,en,Convention against Torture,preferred,fullForm,title
committee,body,bodies,zh,儿童权利委员会,preferred,fullForm,UNTERM
committee,body,bodies,en,Committee on the Rights of the Child,preferred,fullForm,UNTERM
trafficking,term,crime,zh,贩运人口,preferred,fullForm,Protocol
trafficking,term,crime,zh,贩卖人口,deprecated,variant,editors
trafficking,term,crime,en,trafficking in persons,preferred,fullForm,Protocol
child-labour,term,labour,zh,儿童劳动,preferred,fullForm,ILO
child-labour,term,labour,en,child labour,preferred,fullForm,ILO
developing,term,development,zh,发展中国家,preferred,fullForm,UNBIS
developing,term,development,en,developing countries,preferred,fullForm,UNBIS
inland,term,development,zh,内陆国家,preferred,fullForm,UNBIS
inland,term,development,en,landlocked countries,preferred,fullForm,UNBIS
eca,body,bodies,zh,非洲经济委员会,preferred,fullForm,UNTERM
eca,body,bodies,zh,非洲经委会,admitted,abbreviation,UNTERM
eca,body,bodies,en,Economic Commission for Africa,preferred,fullForm,UNTERM
minister,post,diplomacy,zh,外交部长,preferred,fullForm,UNTERM
minister,post,diplomacy,en,Minister for Foreign Affairs,preferred,fullForm,UNTERM
workers,treaty,treaties,zh,保护所有移徙工人权利公约,preferred,fullForm,title
workers,treaty,treaties,en,Convention on the Rights of All Migrant Workers,preferred,fullForm,title
rule,term,law,zh,良好治理,preferred,fullForm,UNBIS
rule,term,law,en,good rule,preferred,fullForm,UNBIS
goals,programme,development,zh,可持续发展目标,preferred,fullForm,SDG
goals,programme,development,en,Sustainable Development Goals,preferred,fullForm,SDG
welcome,phrase,resolutions,zh,表示欢迎,preferred,phrase,titles
welcome,phrase,resolutions,en,express appreciation,preferred,phrase,titles
"""


def test_names_the_term_to_write(check_marked):
    # the seminar / considered / questions of health
    (problem,) = check_marked(
        RULE,
        "[[研讨会审议了卫生问题。]]",
        source="The seminar considered trafficking in persons.",
        terms=TERMS,
    )

    assert problem.message == "“trafficking in persons” (“贩运人口”) of the source is not rendered here"
    assert problem.evidence[0].location.text == "trafficking in persons"


def test_points_at_the_term_in_its_place(check_marked):
    # States / ratified / the convention against torture
    (problem,) = check_marked(
        RULE,
        "各国批准了《[[禁止酷刑公约]]》。",
        source="States ratified the Convention on the Rights of the Child.",
        terms=TERMS,
    )

    assert "stands in place of “Convention on the Rights of the Child”" in problem.message
    assert problem.confidence is Confidence.CERTAIN


@pytest.mark.parametrize(
    ("text", "source"),
    [
        pytest.param(
            "各国批准了该公约。", "States ratified the Convention on the Rights of the Child.", id="该公约"
        ),
        pytest.param(
            "委员会开会。", "The Committee on the Rights of the Child met.", id="the head of a name"
        ),
        pytest.param("打击贩卖人口。", "Combat trafficking in persons.", id="a wrong rendering is one too"),
        pytest.param("秘书长感谢各国。", "The Secretary-General expressed appreciation.", id="a phrase"),
    ],
)
def test_leaves_what_is_rendered_alone(check_marked, text, source):
    # ratified that convention; the Committee met; combat the sale of persons; thanked States
    check_marked(RULE, text, source=source, terms=TERMS)


def test_is_only_likely_where_the_wording_is_free(check_marked):
    # eliminate / all work by children
    problems = check_marked(RULE, "消除一切儿童工作。", source="Eliminate all child labour.", terms=TERMS)

    assert problems == []


def test_works_with_the_languages_exchanged(check_marked):
    # the seminar / considered / trafficking in persons
    check_marked(
        RULE,
        "[[The seminar considered questions of health.]]",
        source="研讨会审议了贩运人口问题。",
        terms=TERMS,
    )


def test_knows_the_short_forms_that_the_text_defines(check_marked):
    # the Committee on the Rights of the Child (CRC committee) met; the CRC committee / adopted the report
    check_marked(
        RULE,
        "儿童权利委员会（儿权会）开会。儿权会通过了报告。",
        source="The Committee on the Rights of the Child met. "
        "The Committee on the Rights of the Child adopted its report.",
        terms=TERMS,
    )


@pytest.mark.parametrize(
    ("text", "source"),
    [
        pytest.param(
            "各国批准了《[[禁止酷刑公约]]》。该《公约》早已生效。",
            "States ratified the Convention on the Rights of the Child. It has long been in force.",
            id="the head takes up the wrong treaty",
        ),
        pytest.param(
            "各国批准了[[《保护所有外来打工人员权利公约》]]。该《公约》早已生效。",
            "States ratified the Convention on the Rights of All Migrant Workers. It has long been in force.",
            id="a title reworded",
        ),
        pytest.param(
            "[[青年权利委员会]]通过了意见。委员会还访问了学校。",
            "The Committee on the Rights of the Child adopted its views. The Committee also visited schools.",
            id="a body under another name",
        ),
        pytest.param(
            "讲习班由[[非洲经济共同体]](非洲经委会)举办。",
            "The workshop was organized by the Economic Commission for Africa (ECA).",
            id="a wrong name before the right short form",
        ),
        pytest.param(
            "支持[[内陆国家]]的计划，各国家机构都参加。",
            "Support the plans of developing countries; all national bodies take part.",
            id="a term is not taken up by its head alone",
        ),
    ],
)
def test_sees_through_what_a_name_is_taken_up_by(check_marked, text, source):
    # ratified the convention against torture / … of all people from elsewhere who work; that Convention has
    # long been in force; the committee on the rights of the young; the economic community of Africa; support
    # the plans of landlocked countries, all national bodies take part
    check_marked(RULE, text, source=source, terms=TERMS)


@pytest.mark.parametrize(
    ("text", "source"),
    [
        pytest.param(
            "支持发展中国家，这些国家参加了会议。",
            "Support developing countries. The developing countries took part.",
            id="these countries",
        ),
        pytest.param(
            "她会见了外交和侨务大臣。",
            "She met the Minister for Foreign Affairs and Expatriates.",
            id="a longer name than ours",
        ),
        pytest.param(
            "各国批准了《儿童权利公约》(童约)。\n\n第二年，各国审查了童约的执行情况。",
            "States ratified the Convention on the Rights of the Child.\n\n"
            "A year later they reviewed the carrying out of the Convention on the Rights of the Child.",
            id="a short form that the text gives itself",
        ),
        pytest.param(
            "[[人权与善治委员会提出了报告。]]",
            "The Commission for Human Rights and Good Rule reported.",
            id="a common term in a name",
        ),
        pytest.param(
            "讲习班由非洲经济委员会(非洲经委会)举办。",
            "The workshop was organized by the Economic Commission for Africa (ECA).",
            id="a definition as it should be",
        ),
    ],
)
def test_is_not_sure_of_what_is_said_in_other_words(check_marked, text, source):
    # these countries took part in the meeting; she met the minister of foreign affairs and nationals abroad
    context = [
        problem
        for problem in check_marked(RULE, text, source=source, terms=TERMS)
        if problem.confidence is Confidence.CERTAIN
    ]
    assert context == []
