"""unaligned finds what only one side says, once for each run of it."""

RULE = "unaligned"
ZH = """\
1. 委员会于2003年3月举行了第一届会议，共有31个国家的代表参加。

2. 秘书处编写了一份关于家庭佣工状况的背景文件，供各代表团参考。

3. 2004年，政府的电话服务处理了9 300次来电，其中四分之三来自医院。

4. 几个代表团询问了向各市镇提供资金的情况。

5. 主席感谢各代表团，并于5月14日宣布会议闭幕。
"""
EN = """\
1. The Committee held its first session in March 2003, attended by representatives of 31 countries.

2. The secretariat prepared a background paper on the situation of domestic workers for the delegations.

3. In 2004 the telephone service of the Government handled 9,300 calls, three quarters of them from hospitals.

4. Several delegations asked about the funds made available to municipalities.

5. The Chair thanked the delegations and declared the meeting closed on 14 May.
"""


def _without(text, *numbers):
    return "\n\n".join(p for p in text.strip().split("\n\n") if p.split(".")[0] not in numbers) + "\n"


def _problems(document, text, source):
    from termbase.compiled import compile_glossary
    from termbase.context import Context
    from termbase.glossary import Glossary
    from termbase.rules import rule_named

    context = Context((document(text),), compile_glossary(Glossary(())), source=document(source, "source.md"))
    return list(rule_named(RULE).check(context))


def test_says_which_words_are_lost_and_after_what(document):
    (problem,) = _problems(document, _without(ZH, "3"), EN)

    assert "a sentence of the source has no counterpart after this" in problem.message
    assert "In 2004 the telephone service" in problem.message
    # the sentence before: the secretariat prepared …
    assert problem.location.text.startswith("秘书处编写了")


def test_tells_a_run_of_losses_once(document):
    (problem,) = _problems(document, _without(ZH, "3", "4"), EN)

    assert "2 sentences of the source have no counterpart" in problem.message


def test_finds_what_the_source_does_not_have(document):
    (problem,) = _problems(document, ZH, _without(EN, "3"))

    assert problem.message == "this sentence has no counterpart in the source"
    assert problem.location.text.startswith("2004年")


def test_is_silent_where_nothing_is_lost(document):
    assert _problems(document, ZH, EN) == []
