"""symbol-mismatch compares the symbols of documents and the numbers of resolutions."""

import pytest

RULE = "symbol-mismatch"


def test_names_both_symbols(check_marked):
    # the Assembly / in its resolution 58/134 / called on States to act
    (problem,) = check_marked(
        RULE,
        "大会在其第[[58/134]]号决议中呼吁各国采取行动。",
        source="In its resolution 58/143 the Assembly called on States to act.",
    )

    assert problem.message == "“58/134” is “58/143” in the source"


def test_compares_the_section_of_a_budget(check_marked):
    # the Committee considered the report
    check_marked(
        "symbol-mismatch",
        "委员会审议了报告([[A/74/6(Sect.5)]])。",
        source="The Committee considered the report (A/74/6 (Sect. 3)).",
    )


@pytest.mark.parametrize(
    ("text", "source"),
    [
        pytest.param("见报告（[[E/CN.4/2005/58]]）。", "See the report (E/CN.4/2005/85).", id="a document"),
        pytest.param("见A/60/150和[[Add.2]]。", "See A/60/150 and Add.1.", id="an addendum"),
        pytest.param("第[[1326(2000)]]号决议。", "Resolution 1325 (2000).", id="an older resolution"),
        pytest.param(
            "[[委员会注意到该报告。]]", "The Committee took note of the report (A/60/150).", id="lost"
        ),
    ],
)
def test_finds_a_symbol_that_differs(check_marked, text, source):
    # see the report; see A/60/150 and Add.2; resolution 1326; the Committee took note
    check_marked(RULE, text, source=source)


@pytest.mark.parametrize(
    ("text", "source"),
    [
        pytest.param("E/CN.4/2004/76和Add.1-4。", "E/CN.4/2004/76 and Add.1-4.", id="addenda"),
        pytest.param(
            "第2200 A（XXI）号决议，附件。", "Resolution 2200 A (XXI), annex.", id="full-width brackets"
        ),
        pytest.param("见A/60/150。", "See A/60/150 and Corr.1.", id="a corrigendum of one language"),
        pytest.param(
            "出售品编号：C.95.XIII.18。", "Sales No. E.95.XIII.18.", id="the letter of the language"
        ),
    ],
)
def test_leaves_equal_symbols_alone(check_marked, text, source):
    # the Chinese has what the English has
    check_marked(RULE, text, source=source)


@pytest.mark.parametrize(
    ("text", "source"),
    [
        pytest.param("C-808/18号案件。", "Case C-808/18.", id="a case"),
        pytest.param("第48876/08号申请。", "Application No. 48876/08.", id="an application"),
        pytest.param("第1234/2003号来文。", "Communication No. 1234/2003.", id="a communication"),
        pytest.param("第31号一般性意见(2004年)。", "General comment No. 31 (2004).", id="the year apart"),
        pytest.param("E/2013/15和Add.1至3。", "E/2013/15 and Add.1–3.", id="a range of addenda"),
        pytest.param("A/C.6/66/SR.18-28。", "See A/C.6/66/SR.18–28.", id="a range of records"),
    ],
)
def test_reads_numbers_of_other_things(check_marked, text, source):
    # the case; the application; the communication; general comment No. 31; the addenda; the records
    check_marked(RULE, text, source=source)


def test_finds_a_case_that_differs(check_marked):
    # the case before the court
    check_marked(RULE, "第[[1243/2003]]号来文。", source="Communication No. 1234/2003.")
