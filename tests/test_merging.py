"""Merging takes over what is new, settles what differs as it is told, and leaves the file's rest alone."""

import io

import pytest
from hypothesis import HealthCheck, given, settings

from termbase.errors import TermbaseError
from termbase.exchange.csv import read
from termbase.glossary import Glossary, TermStatus
from termbase.merging import OnConflict, concepts_after, merge
from termbase.rewriting import rewritten
from tests.strategies import glossaries

# migrant worker; refugee
OURS = """\
# my glossary
concept,language,term,status,source,note,mine
# workers
migrant-worker,zh,移徙工人,preferred,"Convention",,x1
migrant-worker,en,migrant worker,preferred,Convention,,x2

refugee,zh,难民,,UNBIS,"of 1951",
"""
KEEP, REPLACE, ERROR = OnConflict


def glossary(text, name="own.csv"):
    return read(io.BytesIO(text.encode()), name)


def merged(theirs, choice=ERROR, ours=OURS):
    """The text of our file after merging, and the outcome."""
    outcome = merge(glossary(ours), glossary(theirs, "theirs.csv"), choice)
    return rewritten(ours, "own.csv", outcome.changed, outcome.added), outcome


def test_a_missing_column_changes_nothing():
    text, outcome = merged("concept,language,term\nrefugee,zh,难民\nmigrant-worker,zh,移徙工人\n")

    assert text == OURS
    assert not outcome.conflicts


def test_an_empty_value_is_a_value():
    theirs = "concept,language,term,note\nrefugee,zh,难民,\n"

    assert "of 1951" in merged(theirs, KEEP)[0]
    assert "of 1951" not in merged(theirs, REPLACE)[0]
    with pytest.raises(TermbaseError, match="“of 1951” here"):
        merged(theirs)


def test_changes_the_lines_of_what_changed_and_no_others():
    theirs = (
        "concept,language,term,status,note\nmigrant-worker,zh,外劳,deprecated,media\nnew,zh,新词,preferred,\n"
    )
    text, _ = merged(theirs)
    kept = OURS.splitlines()

    assert text.splitlines() == [
        *kept[:5],
        "migrant-worker,zh,外劳,deprecated,,media,",
        *kept[5:],
        "new,zh,新词,preferred,,,",
    ]


def test_columns_of_the_users_own_survive_a_change():
    text, _ = merged("concept,language,term,note\nmigrant-worker,zh,移徙工人,treaty term\n")

    assert "移徙工人,preferred,Convention,treaty term,x1" in text


def test_a_column_that_is_needed_is_added_to_every_row():
    text, _ = merged("concept,language,term,valid_to\nrefugee,zh,难民,2005\n")
    rows = [line for line in text.splitlines() if line and not line.startswith("#")]

    assert rows[0].endswith(",mine,valid_to")
    assert rows[1].endswith('"Convention",,x1,')
    assert glossary(text).concepts[1].terms[0].valid_to == "2005"


def test_finds_a_concept_by_its_terms():
    _, outcome = merged("concept,zh,en,zh_admitted\nmw,移徙工人,migrant worker,移民工人\n")

    assert list(outcome.changed) == ["migrant-worker"]
    assert not outcome.added


def test_terms_of_one_language_alone_do_not_make_a_concept_the_same():
    _, outcome = merged("concept,zh,en\nmw,移徙工人,guest worker\n")

    assert [concept.id for concept in outcome.added] == ["mw"]


def test_two_preferred_terms_are_settled():
    theirs = "concept,language,term,status\nrefugee,zh,避难者,preferred\n"
    statuses = {
        choice: {t.text: t.status for t in merged(theirs, choice)[1].changed["refugee"][1].terms}
        for choice in (KEEP, REPLACE)
    }

    assert statuses[KEEP] == {"难民": TermStatus.PREFERRED, "避难者": TermStatus.ADMITTED}
    assert statuses[REPLACE] == {"难民": TermStatus.ADMITTED, "避难者": TermStatus.PREFERRED}
    with pytest.raises(TermbaseError, match="preferred here"):
        merged(theirs)


def test_line_ends_and_a_byte_order_mark_stay():
    ours = OURS.replace("\n", "\r\n")
    text, _ = merged("concept,language,term\nnew,zh,新词\n", ours=ours)

    assert text.startswith(ours)
    assert text.endswith("new,zh,新词,preferred,,,\r\n")


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(theirs=glossaries())
def test_a_new_file_holds_what_was_merged_and_merging_twice_changes_nothing(theirs):
    outcome = merge(Glossary(()), theirs, ERROR)
    text = rewritten("", "own.csv", outcome.changed, outcome.added)
    found = glossary(text)
    again = merge(found, theirs, ERROR)

    assert [c.id for c in found.concepts] == [c.id for c in theirs.concepts]
    assert [c.id for c in concepts_after(found, again)] == [c.id for c in theirs.concepts]
    assert rewritten(text, "own.csv", again.changed, again.added) == text
