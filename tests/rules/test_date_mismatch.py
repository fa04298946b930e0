"""date-mismatch compares days, months, years, decades."""

import pytest

RULE = "date-mismatch"


def test_names_both_dates(check_marked):
    # the country / ratified the convention / on 15 July 1995
    (problem,) = check_marked(
        RULE,
        "该国于[[1995年7月15日]]批准了公约。",
        source="The country ratified the Convention on 5 July 1995.",
    )

    assert problem.message == "“1995年7月15日” is “5 July 1995” in the source"


@pytest.mark.parametrize(
    ("text", "source"),
    [
        pytest.param("自[[2003年]]以来有所增加。", "It has increased since 2001.", id="a year"),
        pytest.param("[[2004年8月]]召开了会议。", "A meeting was held in July 2004.", id="a month"),
        pytest.param("[[1980年代]]的冲突。", "The conflicts of the 1990s.", id="a decade"),
        pytest.param("[[二十世纪]]的挑战。", "The challenges of the twenty-first century.", id="a century"),
    ],
)
def test_finds_a_part_that_differs(check_marked, text, source):
    # since 2003; in August 2004; of the 1980s; of the twentieth century
    check_marked(RULE, text, source=source)


@pytest.mark.parametrize(
    ("text", "source"),
    [
        pytest.param("1998 年 12 月 11 日生效。", "It entered into force on 11 December 1998.", id="spaces"),
        pytest.param("二十世纪九十年代的战争。", "The wars of the 1990s.", id="a decade in words"),
        pytest.param("2004-2005两年期预算。", "The budget for the biennium 2004-2005.", id="a biennium"),
        pytest.param("同年9月开始。", "It began in September of that year.", id="the same year"),
        pytest.param("1994年9月5日至13日，开罗。", "Cairo, 5-13 September 1994.", id="a range of days"),
        pytest.param(
            "当日通过。", "It was adopted on that day, 5 May 2004.", id="a date left to its context"
        ),
    ],
)
def test_leaves_equal_dates_alone(check_marked, text, source):
    # the Chinese says what the English says, or points to what was said
    check_marked(RULE, text, source=source)


@pytest.mark.parametrize(
    ("text", "source"),
    [
        pytest.param(
            "[[2013年10月10日]]通过。", "It was adopted on 10 November 2013.", id="a month like a day"
        ),
        pytest.param(
            "她于[[2018年3月1日]]访问，见增编二和增编三。",
            "She visited on 1 May 2018; see addenda 2 and 3.",
            id="a month like a number",
        ),
        pytest.param("[[2017年2月通过。]]", "It was adopted on 2 February 2017.", id="a day like a month"),
    ],
)
def test_takes_no_part_of_a_date_for_another(check_marked, text, source):
    # adopted on 10 October 2013; she visited on 1 March 2018, see addenda two and three; in February 2017
    check_marked(RULE, text, source=source)


def test_leaves_a_year_to_what_was_said_before(check_marked):
    # in 2009 a suit was brought; on 26 February / the court / ruled
    check_marked(
        RULE,
        "2009年提起诉讼。法院于2月26日作出裁决。",
        source="The suit was brought in 2009. The court ruled on 26 February 2009.",
    )
