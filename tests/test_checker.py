"""The checker settles severities, orders findings, and never takes silence for a clean text."""

import pytest

from termbase.checker import Settings, check, merged
from termbase.diagnostics import Severity, Suppression
from termbase.errors import NothingToCheckError, UnknownNameError
from termbase.fingerprints import sentence_hash
from termbase.text import Location, Span
from termbase.waivers import Waiver, Waivers

TERMS = """\
concept,language,term,status,note,source
t,zh,贩运人口,preferred,,Protocol
t,zh,贩卖人口,forbidden,wrong,editors
d,zh,残疾人,preferred,,Convention
d,zh,残废人,deprecated,rude,editors
u,zh,利益攸关方,preferred,,unverified
u,zh,利害关系方,forbidden,wrong,editors
"""
ONLY = ("deprecated-term",)


def found(glossary, document, text, **settings):
    return check((document(text),), glossary(TERMS), Settings(rules=ONLY, **settings))


def test_orders_findings_by_place(glossary, document):
    # the disabled / the sale of persons
    report = found(glossary, document, "残废人和贩卖人口。")

    assert [d.location.text for d in report.diagnostics] == ["残废人", "贩卖人口"]


def test_the_users_severity_wins(glossary, document):
    report = found(glossary, document, "贩卖人口。", severity={"deprecated-term": Severity.NOTE})

    assert report.diagnostics[0].severity is Severity.NOTE


def test_what_no_source_confirms_makes_no_error(glossary, document):
    report = found(glossary, document, "利害关系方。")

    assert report.diagnostics[0].severity is Severity.WARNING


def test_a_suppressed_finding_is_kept_but_not_shown(glossary, document):
    place = Location(document("[[waiver]]", "waivers.toml"), Span(0, 10))
    waiver = Waiver(place, reason="so it is", sentence=sentence_hash("贩卖人口。"))
    report = found(glossary, document, "贩卖人口。", waivers=Waivers((waiver,)))

    (finding,) = report.diagnostics
    assert finding.suppression == Suppression("waiver", "so it is")
    assert report.shown == ()


def test_a_glossary_that_cannot_apply_is_an_error(glossary, document):
    with pytest.raises(NothingToCheckError, match="could apply"):
        check((document("An English text.", "en.txt"),), glossary(TERMS))


def test_an_unknown_rule_is_an_error(glossary, document):
    with pytest.raises(UnknownNameError, match="did you mean “deprecated-term”"):
        check((document("文。"),), glossary(TERMS), Settings(rules=("deprecated-terms",)))


def test_reports_of_several_texts_are_put_together(glossary, document):
    reports = [found(glossary, document, text) for text in ("贩卖人口。", "残废人。")]

    together = merged(reports)

    assert len(together.diagnostics) == 2
    assert len(together.documents) == 2
