"""A document's date is told from its cover, and from nothing that may speak of another time."""

import pytest

from termbase.dating import date_of, valid_date
from termbase.documents import document_from


def day_of(text):
    return date_of(document_from(text.encode(), "text.md")).day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        pytest.param("# 大会\n\n2005年8月12日\n\n## 第五十九届会议\n", "2005-08-12", id="a day on its line"),
        pytest.param("二〇〇五年八月十二日\n\n报告\n", "2005-08-12", id="a day in Chinese numerals"),
        pytest.param("Distr.: General\n12 August 2005\nOriginal: English\n", "2005-08-12", id="in English"),
        pytest.param("# 大会\n\n## 第六十届会议\n\n议程项目7\n", "2005-09-15", id="the Assembly's session"),
        pytest.param("第七十五届会议 议程项目7\n", "2020-09-15", id="with the agenda item"),
        pytest.param("# Seventy-fifth session\n\nAgenda item 7\n", "2020-09-15", id="the session in English"),
        pytest.param("A/60/150\n\n秘书长的报告\n", "2005-09-15", id="the symbol"),
        pytest.param(
            "A/HRC/24/31\n\n# 人权理事会\n\n第二十四届会议\n", "2013-09-15", id="the Council's symbol"
        ),
        pytest.param(
            "E/CN.4/2005/85\n\n# 人权委员会\n\n第六十一届会议\n", "2005-06-30", id="the Commission's"
        ),
        pytest.param(
            "本报告依照第58/190号和第59/194号决议提出。\n", "2004-09-15", id="the newest resolution"
        ),
        pytest.param(
            "本报告依照第59/194号决议提出。工作组于2012年3月9日访问该国。任务将于2014年6月30日结束。\n",
            "2012-03-09",
            id="a later day that the text tells of",
        ),
        pytest.param(
            "The report is submitted under resolution 59/194. The visit took place on 9 March 2012; the "
            "mandate will end on 30 June 2014.\n",
            "2012-03-09",
            id="a later day in English",
        ),
    ],
)
def test_reads_the_cover(text, day):
    assert day_of(text) == day


@pytest.mark.parametrize(
    "text",
    [
        # the Commission on Human Rights / its sixty-first session
        pytest.param("# 人权委员会\n\n第六十一届会议\n", id="another body's session"),
        pytest.param("Commission on Human Rights\nSixty-first session\n", id="in English"),
        # resolution 52/14 of the Human Rights Council
        pytest.param("人权理事会第52/14号决议请特别报告员提出报告。\n", id="another body's resolution"),
        # requests a report at the sixty-second session
        pytest.param("请秘书长向大会第六十二届会议提出报告。\n", id="a session to come"),
        pytest.param("委员会在2003年5月1日通过了报告。\n", id="a day in a sentence"),
        pytest.param("第二百届会议\n", id="a session that has not been"),
        pytest.param("2005年2月30日\n", id="a day that never was"),
        pytest.param("", id="nothing"),
    ],
)
def test_does_not_guess(text):
    assert day_of(text) == ""


@pytest.mark.parametrize(
    ("given", "day"), [("2005", "2005-01-01"), ("2005-08", "2005-08-01"), ("2005-08-12", "2005-08-12")]
)
def test_completes_a_day(given, day):
    assert valid_date(given) == day


def test_refuses_what_is_no_day():
    with pytest.raises(ValueError, match="month"):
        valid_date("2005-13")


def test_the_documents_own_symbol_goes_before_a_session_that_is_another_bodys(document):
    # report of the International Law Commission / sixty-fourth session
    found = date_of(document("A/67/10\n\n国际法委员会报告\n\n第六十四届会议\n\n1. 委员会举行了会议。"))

    assert found.day == "2012-09-15"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("第59/194号决议请各国在2030年12月31日之前完成。", id="by a day"),
        pytest.param("第59/194号决议定于2016年9月20日举行会议。", id="fixed for a day"),
        pytest.param("根据第59/194号决议，报告应于2016年9月20日前提交。", id="before a day"),
        pytest.param("Under resolution 59/194 the deadline is 31 December 2015.", id="a deadline"),
    ],
)
def test_takes_no_day_to_come_for_the_date(text):
    # requests States to finish before …; the meeting is set for …; the report is due before …
    assert day_of(text) == "2004-09-15"
