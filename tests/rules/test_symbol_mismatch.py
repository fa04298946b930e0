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
