"""expired-waiver tells of waivers of the file beside the texts whose last day has passed."""

import pytest

from termbase.checker import Settings, check, with_sidecar
from termbase.rules import rule_ids
from termbase.waivers.sidecar import read_waivers

TERMS = "concept,language,term,status\nt,zh,贩运人口,preferred\nt,zh,贩卖人口,forbidden\n"
# to fight the sale of persons (the forbidden term)
ENTRY = '[[waiver]]\nrule = "deprecated-term"\nsentence = "应当打击贩卖人口。"\nexpires = 2025-06-30\n'


@pytest.mark.parametrize(("today", "expected"), [("2025-06-30", []), ("2025-07-01", ["[[waiver]]"])])
def test_points_at_the_entry_from_the_day_after(document, glossary, tmp_path, today, expected):
    file = tmp_path / "termbase-waivers.toml"
    file.write_text(ENTRY, "utf-8")
    settings = Settings(waivers=read_waivers(file, rule_ids()), today=today)
    terms = glossary(TERMS)

    report = check((document("应当打击贩卖人口。\n"),), terms, settings)
    report = with_sidecar(report, terms, settings, is_whole=True)

    found = [d for d in report.diagnostics if d.rule == "expired-waiver"]
    assert [d.location.text for d in found] == expected
    assert all("expired on 2025-06-30" in d.problem.message for d in found)
    assert len([d for d in report.shown if d.rule == "deprecated-term"]) == len(expected)
