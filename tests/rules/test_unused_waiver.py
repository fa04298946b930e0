"""unused-waiver tells of waivers that hide nothing any more."""

import pytest

from termbase.checker import Settings, check

TERMS = "concept,language,term,status\nt,zh,贩运人口,preferred\nt,zh,贩卖人口,forbidden\n"


@pytest.fixture
def unused(document, glossary):
    def unused(text, rules=("deprecated-term", "unused-waiver")):
        report = check((document(text),), glossary(TERMS), Settings(rules=rules))
        return [d.location.text for d in report.diagnostics if d.rule == "unused-waiver"]

    return unused


# to fight the sale of persons (the forbidden term), and trafficking in persons (the right one)
def test_points_at_the_comment(unused):
    comment = "<!-- termbase: ignore[deprecated-term] 贩卖人口 -->"

    assert unused(f"应当打击贩运人口。 {comment}\n") == [comment]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("应当打击贩卖人口。 <!-- termbase: ignore[deprecated-term] -->", id="needed"),
        pytest.param(
            "应当打击贩运人口。 <!-- termbase: ignore[number-mismatch] -->", id="its rule did not run"
        ),
        pytest.param("应当打击贩运人口。 <!-- termbase: ignore -->", id="other rules could need it"),
        pytest.param("应当打击贩运人口。 <!-- termbase: ingore -->", id="malformed"),
    ],
)
def test_leaves_the_others_alone(unused, text):
    assert unused(text) == []


def test_judges_a_waiver_without_rules_when_every_rule_ran(unused):
    assert len(unused("应当打击贩运人口。 <!-- termbase: ignore -->", rules=())) == 1


def test_leaves_alone_what_only_an_earlier_state_could_need(document, glossary):
    text = "应当打击贩运人口。 <!-- termbase: ignore[stale-target] -->\n"
    source = document("Trafficking in persons must be fought.\n", "en.md")

    report = check(
        (document(text),), glossary(TERMS), Settings(rules=("stale-target", "unused-waiver")), source=source
    )

    assert not report.diagnostics
