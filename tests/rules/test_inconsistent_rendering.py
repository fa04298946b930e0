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
    text = ZH.replace("[[", "").replace("]]", "").replace("综合服务站", "[[综合服务站]]")
    (problem,) = check_marked(RULE, text, source=EN)

    assert "“one-stop centre” is “一站式服务中心” elsewhere (5×), but not here (1×)" in problem.message
    assert problem.confidence is Confidence.CERTAIN
    assert problem.evidence[1].message == "the rendering elsewhere, 5×"


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


# the first translator's word for a relief convoy / another's, from the fourth paragraph on
SPLIT_ZH = """\
1. 第一支救援车队于三月到达山区。

2. 联合国为救援车队提供了燃料。

3. 司机要求为救援车队派出护卫。

4. 大雪过后，[[赈济运输队]]绕道而行。

5. 村民感谢[[赈济运输队]]运来粮食。

6. 下一批[[赈济运输队]]将于五月出发。
"""
SPLIT_EN = """\
1. The first relief convoy reached the mountains in March.

2. The United Nations provided fuel for the relief convoys.

3. Drivers asked for an escort for the relief convoy.

4. After the heavy snow, the relief convoy took another road.

5. Villagers thanked the relief convoy for the food.

6. The next relief convoy will leave in May.
"""


def test_names_both_renderings_and_where_they_change(check_marked):
    (problem,) = check_marked(RULE, SPLIT_ZH, source=SPLIT_EN)

    assert problem.message == "“relief convoy” is “救援车队” elsewhere (3×), but “赈济运输队” here (3×)"
    (turn,) = [one for one in problem.evidence if one.message.startswith("changes to")]
    assert turn.message == "changes to “赈济运输队”"
    assert turn.location == problem.location


def test_two_terms_of_a_concept_are_a_note(check_marked):
    # the project fights / the sale of persons / in the south; trafficking in persons in the north
    terms = TERMS.replace(
        "smuggling,term", "trafficking,term,crime,zh,人口贩运,admitted,fullForm,UN,\nsmuggling,term", 1
    )
    (problem,) = check_marked(
        RULE,
        "1. 该项目打击南方的贩运人口。\n\n2. 北方也有[[人口贩运]]。\n",
        source="1. The project fights trafficking in persons in the south.\n\n"
        "2. There is trafficking in persons in the north, too.\n",
        terms=terms,
    )

    assert problem.message == "“trafficking in persons” is “人口贩运” here (1×) and “贩运人口” elsewhere (1×)"
    assert problem.confidence is Confidence.LIKELY


def test_names_no_part_of_a_longer_wording(check_marked):
    # the mountain plan for clean water, by its title and twice in short; the yearly review is another thing
    text = (
        "1. 《山区清洁饮水十年方案》的全面审查已经开始。\n\n"
        "2. 《山区清洁饮水十年方案》的全面审查将于六月结束。\n\n"
        "3. 《山区清洁饮水十年方案》的全面审查有三个部分。\n\n4. 年度审查在秋天进行。\n"
    )
    source = (
        "1. The full review of the Clean Water Decade in the Mountains has begun.\n\n"
        "2. The full review of the Clean Water Decade in the Mountains will end in June.\n\n"
        "3. The full review of the Clean Water Decade in the Mountains has three parts.\n\n"
        "4. The yearly review takes place in autumn.\n"
    )

    assert check_marked(RULE, text, source=source) == []


PROGRAMME = """\
concept,kind,language,term,status,type,part_of_speech,source
poa,term,zh,行动纲领,preferred,fullForm,noun,titles
poa,term,en,programme of action,preferred,fullForm,noun,titles
"""
PROGRAMME_EN = """\
1. The meeting adopted the programme of action.

2. The programme of action has aims.

3. Schools read the programme of action.

4. States carry out the programme of action.

5. The secretariat printed the programme of action.
"""


def test_names_the_words_that_take_a_terms_place(check_marked):
    # the programme of action was adopted / has aims / is read; the same programme by another noun, twice
    (problem,) = check_marked(
        RULE,
        "1. 会议通过了行动纲领。\n\n2. 行动纲领有目标。\n\n3. 学校阅读行动纲领。\n\n"
        "4. 各国执行[[行动方案]]。\n\n5. 秘书处印发[[行动方案]]。\n",
        source=PROGRAMME_EN,
        terms=PROGRAMME,
    )

    assert problem.message == "“programme of action” is “行动纲领” elsewhere (3×), but “行动方案” here (2×)"
    assert problem.concept == "poa"


def test_the_glossarys_own_rendering_is_the_one_to_keep_though_it_be_the_rarer(check_marked):
    # the programme of action, by the glossary's noun twice and by another one three times
    (problem,) = check_marked(
        RULE,
        "1. 会议通过了行动纲领。\n\n2. 行动纲领有目标。\n\n3. 学校阅读[[行动方案]]。\n\n"
        "4. 各国执行[[行动方案]]。\n\n5. 秘书处印发[[行动方案]]。\n",
        source=PROGRAMME_EN,
        terms=PROGRAMME,
    )

    assert problem.message == "“programme of action” is “行动纲领” elsewhere (2×), but “行动方案” here (3×)"
    assert problem.confidence is Confidence.CERTAIN


def test_names_a_rendering_that_is_a_part_of_the_right_one(check_marked):
    # the least developed countries (最不发达国家) ask, trade, pay; less developed ones (欠发达国家) grow
    terms = """\
concept,kind,language,term,status,type,part_of_speech,source
ldc,term,zh,最不发达国家,preferred,fullForm,noun,titles
ldc,term,en,least developed countries,preferred,fullForm,noun,titles
developed,term,zh,发达国家,preferred,fullForm,noun,titles
developed,term,en,developed countries,preferred,fullForm,noun,titles
"""
    (problem,) = check_marked(
        RULE,
        "1. 最不发达国家要求援助。\n\n2. 贸易对最不发达国家重要。\n\n3. 债务压垮最不发达国家。\n\n"
        "4. 各国欢迎[[欠发达国家]]的增长。\n\n5. 道路连接[[欠发达国家]]。\n",
        source="1. The least developed countries ask for aid.\n\n"
        "2. Trade matters to the least developed countries.\n\n"
        "3. Debt weighs down the least developed countries.\n\n"
        "4. States welcome the growth of the least developed countries.\n\n"
        "5. Roads link the least developed countries.\n",
        terms=terms,
    )

    assert "“最不发达国家” elsewhere (3×), but “欠发达国家” here (2×)" in problem.message


def test_bare_verbs_of_a_list_of_goals_are_no_opening_verbs(check_marked):
    # promote work; promote trade; by means of laws, promote peace: another verb stands first in Chinese
    terms = """\
concept,kind,language,term,status,type,part_of_speech,source
promote,phrase,zh,促进,preferred,phrase,verb,titles
promote,phrase,zh,推动,admitted,phrase,verb,titles
promote,phrase,en,promote,preferred,phrase,verb,titles
"""
    text = "1. 促进就业；\n\n2. 促进贸易；\n\n3. 推动立法以保障和平。\n"
    source = "1. Promote work;\n\n2. Promote trade;\n\n3. Promote laws that keep the peace.\n"

    assert check_marked(RULE, text, source=source, terms=terms) == []


def test_opening_verbs_of_paragraphs_are_a_note(check_marked):
    # urges States / to reply; also urges (another verb); urges; the Committee urges: no opening
    terms = """\
concept,kind,language,term,status,type,part_of_speech,source
urge,phrase,zh,敦促,preferred,phrase,verb,titles
urge,phrase,zh,促请,admitted,phrase,verb,titles
urge,phrase,en,urge,preferred,phrase,verb,titles
"""
    (problem,) = check_marked(
        RULE,
        "1. 敦促各国答复；\n\n2. 又[[促请]]各国参加；\n\n3. 敦促各国捐款；\n\n4. 委员会促请各国撤军。\n",
        source="1. Urges States to reply;\n\n2. Also urges States to take part;\n\n"
        "3. Urges States to contribute;\n\n4. The Committee urges States to withdraw.\n",
        terms=terms,
    )

    assert problem.message == "“urge” is “促请” here (1×) and “敦促” elsewhere (2×)"
