"""inconsistent-name finds one body or person under two names, and tells two bodies apart."""

import pytest

from termbase.diagnostics import Confidence, Severity

RULE = "inconsistent-name"
TERMS = """\
concept,kind,language,term,status,type,valid_to,note
iom,body,zh,国际移民组织,preferred,,,
iom,,zh,国际移徙组织,superseded,,2016-09-18,renamed
iom,,zh,国际迁徙组织,forbidden,,,never the name
iom,,zh,移民组织,admitted,abbreviation,,
iom,,en,International Organization for Migration,preferred,,,
iom,,en,International Organization of Migration,forbidden,,,the name has for
unhcr,body,zh,联合国难民事务高级专员办事处,preferred,,,
hrc,body,zh,人权事务委员会,preferred,,,
chr,body,zh,联合国人权委员会,preferred,,,
cerd,body,zh,消除种族歧视委员会,preferred,,,
court,body,zh,欧洲联盟法院,preferred,,,
migration,term,zh,移徙,preferred,,,
migration,,zh,移民,admitted,variant,,
"""


def test_reports_a_wrong_name_beside_the_right_one(check_marked):
    # IOM / gave aid. / IOM (wrongly named) / opened / a centre.
    text = "国际移徙组织提供了援助。[[国际迁徙组织]]开设了中心。"

    (problem,) = check_marked(RULE, text, terms=TERMS, date="2005-08-01")

    assert problem.severity is Severity.ERROR
    assert problem.replacement == "国际移徙组织"
    assert problem.evidence[0].location.text == "国际移徙组织"
    check_marked("deprecated-term", text.replace("[[", "").replace("]]", ""), terms=TERMS, date="2005-08-01")


@pytest.mark.parametrize(
    "text",
    [
        # IOM (a character left out, another, one too many) / gave aid.
        pytest.param("[[国际移组织]]（移民组织）提供了援助。", id="a character left out"),
        pytest.param("请[[国标移民组织]]（移民组织）提供援助。", id="another character"),
        pytest.param("感谢[[国际\n移民民组织]](移民组织)提供了援助。", id="a character too many"),
    ],
)
def test_compares_a_name_with_the_short_form_that_it_defines(check_marked, text):
    (problem,) = check_marked(RULE, text, terms=TERMS)

    assert problem.replacement == "国际移民组织"


def test_leaves_a_wrong_name_alone_to_deprecated_term(check_marked):
    # IOM (wrongly named) / gave aid.
    check_marked(RULE, "国际迁徙组织提供了援助。", terms=TERMS)
    (problem,) = check_marked(
        "deprecated-term", "[[国际迁徙组织]]提供了援助。", terms=TERMS, date="2005-08-01"
    )

    assert problem.replacement == "国际移徙组织"  # the name of that day


@pytest.mark.parametrize(
    ("text", "confidence"),
    [
        # UNHCR / helped; … (a character misspelt)
        pytest.param(
            "联合国难民事务高级专员办事处提供了援助。[[联合国难民事务高极专员办事处]]表示感谢。",
            Confidence.CERTAIN,
            id="a slip in a known name",
        ),
        # the institute of migration, twice; / … of immigration
        pytest.param(
            "国家移徙研究所成立。国家移徙研究所很忙。[[国家移民研究所]]关闭。",
            Confidence.CERTAIN,
            id="another wording of one concept",
        ),
        # the employment office, twice; / …
        pytest.param(
            "侨民就业管理局成立。侨民就业管理局很忙。[[侨民就学管理局]]关闭。",
            Confidence.LIKELY,
            id="a word that may make another body",
        ),
    ],
)
def test_compares_names_of_bodies(check_marked, text, confidence):
    (problem,) = check_marked(RULE, text, terms=TERMS)

    assert problem.confidence is confidence


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("人权事务委员会和联合国人权委员会开会。", id="two bodies that the glossary knows"),
        pytest.param("第一委员会和第二委员会。第二委员会休会。", id="a number"),
        pytest.param("经济事务司和法律事务司。法律事务司表示同意。", id="another word"),
        pytest.param("国家移徙研究所成立。墨西哥国家移徙研究所很忙。", id="a part of a name"),
        pytest.param("劳尔·卡斯特罗和菲德尔·卡斯特罗。", id="two persons of one family"),
        pytest.param("安东尼奥·古特雷斯和马里亚·古铁雷斯。", id="two persons of like names"),
        pytest.param(
            "加芙列拉·罗德里格斯·皮萨罗女士离任。罗德里格斯女士致谢。", id="a part of a person's name"
        ),
        pytest.param("他说“国际迁徙组织”。国际移徙组织。", id="a quotation"),
        pytest.param("国际移民组织（移民组织）提供了援助。", id="a right definition"),
        pytest.param("侨民事务部长级会议（移民组织）召开。", id="another name before a short form"),
        # the Court of Justice of the European Union / applies / European Union law
        pytest.param("欧洲联盟法院适用欧洲联盟法律。", id="another word at the end"),
        # the Rapporteur's report; he visited the country under a resolution; in 2019 he reported
        pytest.param(
            "若热·布斯塔曼特的报告。若热·布斯塔曼特根据决议访问该国。若热·布斯塔曼特于2019年报告。",
            id="words that begin with a character for sounds",
        ),
    ],
)
def test_leaves_alone(check_marked, text):
    check_marked(RULE, text, terms=TERMS)


@pytest.mark.parametrize(
    "text",
    [
        # … was appointed. / … visited the country.
        pytest.param("若热·布斯塔曼特就任。若热·[[布斯塔曼塔]]访问该国。", id="in the full name"),
        pytest.param("若热·布斯塔曼特就任。[[布斯塔曼持]]先生访问该国。", id="in the family name alone"),
    ],
)
def test_compares_names_of_persons(check_marked, text):
    (problem,) = check_marked(RULE, text, terms=TERMS)

    assert problem.replacement == "布斯塔曼特"


def test_compares_english_names_that_the_glossary_knows(check_marked):
    text = "The International Organization for Migration met the [[International Organization of Migration]]."

    check_marked(RULE, text, terms=TERMS)
