"""undefined-abbreviation finds abbreviations whose full name the text never gives."""

import pytest

from termbase.checker import Settings, check
from termbase.diagnostics import Severity

RULE = "undefined-abbreviation"
TERMS = """\
concept,kind,subject,language,term,status,type,valid_to,replacement
who,body,health,zh,世界卫生组织,preferred,fullForm,,
who,,,zh,世卫组织,admitted,abbreviation,,
who,,,en,World Health Organization,preferred,fullForm,,
who,,,en,WHO,admitted,acronym,,
sc,body,principal organs,zh,安全理事会,preferred,fullForm,,
sc,,,zh,安理会,admitted,abbreviation,,
eu,body,organizations,zh,欧洲联盟,preferred,fullForm,,
eu,,,zh,欧盟,admitted,abbreviation,,
iom,body,organizations,zh,国际移民组织,preferred,fullForm,,
iom,,,zh,移民组织,admitted,abbreviation,,
unea,body,organizations,zh,联合国环境大会,preferred,fullForm,,
unea,,,zh,环大,superseded,fullForm,2009,环境会
unea,,,zh,环境会,admitted,abbreviation,,
gdp,term,economics,zh,国内总产值,preferred,fullForm,,
gdp,,,en,GDP,admitted,acronym,,
"""
# the River Board (RB) and the Sea Board (SB) / were present: a text that defines its abbreviations
HABIT = "河流保护局（河保局）和海洋保护局（海保局）出席。"


@pytest.fixture
def severities(document, glossary):
    """The severities of what the rule finds in a text."""

    def severities(text, name="text.md"):
        report = check((document(text, name),), glossary(TERMS), Settings(rules=(RULE,)))
        return [diagnostic.severity for diagnostic in report.diagnostics]

    return severities


def test_writes_the_full_name_at_the_first_place(check_marked):
    # WHO / agreed. WHO / left
    (problem,) = check_marked(RULE, f"{HABIT}[[世卫组织]]同意。世卫组织离席。", terms=TERMS)

    assert problem.replacement == "世界卫生组织（世卫组织）"


@pytest.mark.parametrize(
    ("text", "severity"),
    [
        pytest.param(f"{HABIT}世卫组织同意。", Severity.WARNING, id="the text defines its abbreviations"),
        pytest.param("世卫组织同意。", Severity.NOTE, id="it defines none"),
        pytest.param(f"{HABIT}世卫组织同意。世界卫生组织离席。", Severity.NOTE, id="full name elsewhere"),
        pytest.param(f"{HABIT}移民组织同意。", Severity.NOTE, id="a part of the name"),
        pytest.param(f"{HABIT}WHO的代表同意。", Severity.WARNING, id="English acronym in Chinese"),
    ],
)
def test_weighs_what_the_text_does_elsewhere(severities, text, severity):
    assert severities(text) == [severity]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("世界卫生组织（世卫组织）出席。世卫组织同意。", id="defined"),
        # the body for the world's health (WHO) / was present; WHO / agreed
        pytest.param("主管全球健康的机构（世卫组织）出席。世卫组织同意。", id="defined under another name"),
        pytest.param("世卫组织出席。世界卫生组织（世卫组织）同意。", id="defined later: another rule's"),
        pytest.param("安理会通过了决议。", id="principal organ"),
        pytest.param("欧盟发了言。", id="a name that newspapers use"),
        pytest.param("《世卫组织章程》规定如下。", id="title"),
        pytest.param("他说“世卫组织同意”。", id="quotation"),
        pytest.param("## 世卫组织的工作", id="heading"),
        pytest.param("各组织（世卫组织等）同意。", id="in brackets"),
        pytest.param("GDP增加。", id="not a body"),
        pytest.param("见 WHO/12/A 号文件。", id="symbol"),
    ],
)
def test_leaves_the_rest_alone(check_marked, text):
    check_marked(RULE, HABIT + "\n\n" + text, terms=TERMS)


def test_knows_the_abbreviations_of_an_older_text(check_marked):
    # the Environment Assembly, by its abbreviation of that time
    check_marked(
        RULE, f"{HABIT}会上环境会和[[世卫组织]]发言。".replace("环境会和", ""), terms=TERMS, date="2008"
    )


def test_reads_english_texts(check_marked):
    habit = "The River Board of Gotland (RBG) and the Sea Board of Gotland (SBG) met."

    check_marked(RULE, f"{habit} RBG and SBG thanked [[WHO]]. WHO agreed.", terms=TERMS)
