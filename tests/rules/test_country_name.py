"""country-name compares the countries that both sides name."""

import pytest

from termbase.diagnostics import Confidence, Severity

RULE = "country-name"
TERMS = """\
concept,kind,language,term,status,type,source
slovenia,country,zh,斯洛文尼亚,preferred,shortForm,UNTERM
slovenia,country,zh,斯洛文尼亚共和国,admitted,fullForm,UNTERM
slovenia,country,en,Slovenia,preferred,shortForm,UNTERM
slovenia,country,en,Republic of Slovenia,admitted,fullForm,UNTERM
slovakia,country,zh,斯洛伐克,preferred,shortForm,UNTERM
slovakia,country,en,Slovakia,preferred,shortForm,UNTERM
russia,country,zh,俄罗斯联邦,preferred,shortForm,UNTERM
russia,country,zh,俄罗斯,admitted,shortForm,CLDR
russia,country,en,Russian Federation,preferred,shortForm,UNTERM
russia,country,en,Russia,admitted,shortForm,CLDR
congo,country,zh,刚果民主共和国,preferred,shortForm,UNTERM
congo,country,zh,刚果(金),deprecated,shortForm,editors
congo,country,en,Democratic Republic of the Congo,preferred,shortForm,UNTERM
mongolia,country,zh,蒙古,preferred,shortForm,UNTERM
mongolia,country,en,Mongolia,preferred,shortForm,UNTERM
france,country,zh,法国,preferred,shortForm,UNTERM
france,country,en,France,preferred,shortForm,UNTERM
peru,country,zh,秘鲁,preferred,shortForm,UNTERM
peru,country,en,Peru,preferred,shortForm,UNTERM
chile,country,zh,智利,preferred,shortForm,UNTERM
chile,country,en,Chile,preferred,shortForm,UNTERM
togo,country,zh,多哥,preferred,shortForm,UNTERM
togo,country,en,Togo,preferred,shortForm,UNTERM
"""


def test_names_both_countries(check_marked):
    # the Government of Slovakia / submitted its report
    (problem,) = check_marked(
        RULE,
        "[[斯洛伐克]]政府提交了报告。",
        source="The Government of Slovenia submitted its report.",
        terms=TERMS,
    )

    assert problem.message == "“斯洛伐克” stands in place of “Slovenia”"
    assert problem.confidence is Confidence.CERTAIN


@pytest.mark.parametrize(
    ("text", "source"),
    [
        pytest.param(
            "[[反对：智利、法国、秘鲁、多哥。]]", "Against: Chile, France, Peru, Slovenia, Togo.", id="lost"
        ),
        pytest.param(
            "反对：智利、法国、秘鲁、[[斯洛伐克]]、多哥。", "Against: Chile, France, Peru, Togo.", id="gained"
        ),
    ],
)
def test_counts_the_countries_of_a_list(check_marked, text, source):
    # against: …
    check_marked(RULE, text, source=source, terms=TERMS)


@pytest.mark.parametrize(
    ("text", "source"),
    [
        pytest.param("该国提交了报告。", "Slovenia submitted its report.", id="taken up as the country"),
        pytest.param(
            "法国政府提交了报告。", "The French Government submitted its report.", id="an adjective"
        ),
        pytest.param("智利和秘鲁答复了。", "Peru and Chile replied.", id="another order"),
    ],
)
def test_leaves_the_same_countries_alone(check_marked, text, source):
    # the country / the French Government / Chile and Peru
    check_marked(RULE, text, source=source, terms=TERMS)


def test_notes_a_short_name_for_the_formal_one(check_marked):
    # Slovenia / submitted its report
    (problem,) = check_marked(
        RULE,
        "[[斯洛文尼亚]]提交了报告。",
        source="The Republic of Slovenia submitted its report.",
        terms=TERMS,
    )

    assert problem.confidence is Confidence.LIKELY


NIGERS = """\
concept,kind,subject,language,term,status,type,source
niger,country,states,zh,尼日尔,preferred,shortForm,list
niger,country,states,en,Niger,preferred,shortForm,list
nigeria,country,states,zh,尼日利亚,preferred,shortForm,list
nigeria,country,states,en,Nigeria,preferred,shortForm,list
"""


def test_takes_no_name_for_the_beginning_of_an_adjective(check_marked):
    # Nigeria / submitted its report
    check_marked(RULE, "[[尼日利亚]]提交了报告。", source="The Niger submitted its report.", terms=NIGERS)


def test_leaves_an_adjective_beside_a_like_name_alone(check_marked):
    # Niger and the Government of Nigeria / replied
    check_marked(
        RULE,
        "尼日尔和尼日利亚政府答复了。",
        source="The Niger and the Nigerian Government replied.",
        terms=NIGERS,
    )


def test_finds_a_name_of_the_press_for_the_official_one(check_marked):
    # the Congo (with its capital's first syllable) / informed / the Committee
    (problem,) = check_marked(
        RULE,
        "[[刚果(金)]]通知了委员会。",
        source="The Democratic Republic of the Congo informed the Committee.",
        terms=TERMS,
    )

    assert problem.replacement == "刚果民主共和国"


def test_finds_an_everyday_name_for_the_official_one(check_marked):
    # Russia / informed / the Committee
    (problem,) = check_marked(
        RULE, "[[俄罗斯]]通知了委员会。", source="The Russian Federation informed the Committee.", terms=TERMS
    )

    assert problem.message.endswith("write “俄罗斯联邦”")
    assert problem.severity is Severity.WARNING


@pytest.mark.parametrize(
    ("text", "source"),
    [
        pytest.param("俄罗斯通知了委员会。", "Russia informed the Committee.", id="the source has one too"),
        pytest.param(
            "俄罗斯联邦通知了委员会，俄罗斯代表作了发言。",
            "The Russian Federation informed the Committee. Its representative spoke.",
            id="the official name stands beside it",
        ),
        pytest.param("俄罗斯语言", "Russian language", id="an adjective"),
        pytest.param(
            "蒙古军人到达。", "The Mongolian troops arrived.", id="the adjective of the same country"
        ),
    ],
)
def test_leaves_everyday_names_alone_where_they_are_meant(check_marked, text, source):
    # Russia informed the Committee; …, the representative of Russia spoke; Russian; Mongolian soldiers
    check_marked(RULE, text, source=source, terms=TERMS)


def test_finds_a_country_where_the_source_has_the_adjective_of_another(check_marked):
    # the soldiers of Peru / arrived
    (problem,) = check_marked(RULE, "[[秘鲁]]军人到达。", source="The Mongolian troops arrived.", terms=TERMS)

    assert problem.message == "“秘鲁” stands in place of “Mongolian”"
