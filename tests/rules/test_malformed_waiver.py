"""malformed-waiver tells of waivers that cannot be read; tests/test_suppression.py has all the ways."""

from termbase.checker import Settings, check

TERMS = "concept,language,term,status\nt,zh,贩运人口,preferred\nt,zh,贩卖人口,forbidden\n"


def test_points_at_the_comment_and_suggests_the_right_word(document, glossary):
    # to fight the sale of persons (the forbidden term)
    comment = "<!-- termbase: ignore[deprecatedterm] -->"
    report = check((document(f"应当打击贩卖人口。 {comment}\n"),), glossary(TERMS), Settings())

    (finding,) = (d for d in report.diagnostics if d.rule == "malformed-waiver")
    assert finding.location.text == comment
    assert "“deprecated-term”" in finding.problem.message
    assert [d.suppression for d in report.diagnostics if d.rule == "deprecated-term"] == [None]
