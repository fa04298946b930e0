"""inconsistent-rendering finds where the rendering of what recurs changes."""

from termbase.diagnostics import Confidence, Severity

RULE = "inconsistent-rendering"
# one-stop centres / open / train staff / answer questions … : the third one is called otherwise
ZH = """\
1. 首都开设了一站式服务中心，由劳工部管理。

2. 各省的一站式服务中心培训了新的工作人员。

3. [[北部设立了综合服务站，每周开放五天。]]

4. 去年，一站式服务中心答复了关于住房的询问。

5. 学校把家长介绍给最近的一站式服务中心。

6. 政府决定扩大一站式服务中心的经费。
"""
EN = """\
1. The capital opened a one-stop centre, run by the ministry of labour.

2. The one-stop centres of the provinces trained new staff.

3. A one-stop centre was set up in the north and is open five days a week.

4. Last year the one-stop centres answered questions about housing.

5. Schools refer parents to the nearest one-stop centre.

6. The Government decided to increase the funds of the one-stop centres.
"""
TERMS = """\
concept,kind,subject,language,term,status,type,source,note
trafficking,term,crime,zh,贩运人口,preferred,fullForm,Protocol,
trafficking,term,crime,en,trafficking in persons,preferred,fullForm,Protocol,
smuggling,term,migration,zh,偷运人口,preferred,,Protocol,distinct from trafficking in persons (贩运人口)
smuggling,term,migration,en,people smuggling,preferred,fullForm,Protocol,
"""


def test_finds_a_rendering_that_changes_without_a_glossary(check_marked):
    text = ZH.replace("[[", "").replace("]]", "").replace("综合服务站", "综合[[服务站]]")
    (problem,) = check_marked(RULE, text, source=EN)

    assert "“one-stop centre” is “一站式服务中心” elsewhere (5×), but not here (1×)" in problem.message
    assert problem.confidence is Confidence.CERTAIN
    assert problem.evidence[1].message == "the usual rendering, 5×"


def test_is_silent_where_the_rendering_stays(check_marked):
    text = ZH.replace("[[", "").replace("]]", "").replace("综合服务站", "一站式服务中心")

    check_marked(RULE, text, source=EN)


def test_notes_one_word_for_two_concepts(check_marked):
    # first: smuggling, rightly; second: smuggling, where the source has trafficking
    text = "1. 警方查获了偷运船只。\n\n2. 教师学习如何保护[[偷运]]受害者。\n"
    source = (
        "1. The police seized smuggling vessels.\n\n2. Teachers learn to protect victims of trafficking.\n"
    )
    (problem,) = check_marked(RULE, text, source=source, terms=TERMS)

    assert problem.severity is Severity.NOTE
    assert "renders two concepts" in problem.message
