"""A comparison tells by concept what changed between two glossaries, and what that does to findings."""

import io

from termbase.checker import Settings, check
from termbase.comparison import Change, compare, compare_findings
from termbase.compiled import compile_glossary
from termbase.documents import document_from
from termbase.exchange.csv import read

HEADER = "concept,subject,language,term,status,source,note\n"
BEFORE = f"{HEADER}a,x,zh,甲方,preferred,,\na,,zh,贩卖人口,admitted,,\nb,x,zh,乙方,preferred,,\n"
AFTER = f"""{HEADER}a,y,zh,甲方,preferred,UNBIS,
a,,zh,贩卖人口,deprecated,,not the Protocol's
c,x,zh,丙方,preferred,,
"""


def glossary(text):
    return read(io.BytesIO(text.encode()), "own.csv")


def test_tells_what_changed_by_concept():
    changed, added, removed = compare(glossary(BEFORE), glossary(AFTER))

    assert (changed.concept, added.concept, removed.concept) == ("a", "c", "b")
    assert changed.details == (
        "~ subject: “x” → “y”",
        "~ zh “甲方”: source “” → “UNBIS”",
        "~ zh “贩卖人口”: status “admitted” → “deprecated”",
        "~ zh “贩卖人口”: note “” → “not the Protocol's”",
    )
    assert added.details == ("+ zh “丙方” (preferred)",)
    assert removed.change is Change.REMOVED


def test_tells_nothing_of_glossaries_that_are_the_same():
    assert not list(compare(glossary(AFTER), glossary(AFTER)))


def test_tells_which_findings_come_and_go():
    # the sale of persons / must be fought
    document = document_from("应当打击贩卖人口。".encode(), "text.md")
    old, new = (
        check((document,), compile_glossary(glossary(text)), Settings(rules=("deprecated-term",)))
        for text in (BEFORE, AFTER)
    )

    ((change, found),) = compare_findings(old, new)
    assert (change, found.rule) == (Change.ADDED, "deprecated-term")
