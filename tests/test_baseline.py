"""The baseline hides what it knows, place by place, and never by the line."""

import pytest

from termbase.baseline import Baseline, baseline_bytes, read_baseline
from termbase.checker import Settings, check
from termbase.errors import TermbaseError

TERMS = "concept,language,term,status\nt,zh,贩运人口,preferred\nt,zh,贩卖人口,forbidden\n"
# to fight / to prevent / to punish the sale of persons (the forbidden term)
FIGHT, PREVENT, PUNISH = "应当打击贩卖人口。", "应当防止贩卖人口。", "应当惩治贩卖人口。"


@pytest.fixture
def report(document, glossary, tmp_path):
    def report(*sentences, baseline=None):
        known = Baseline(folder=tmp_path) if baseline is None else baseline
        text = document("\n\n".join(sentences) + "\n", str(tmp_path / "text.md"))
        return check((text,), glossary(TERMS), Settings(rules=("deprecated-term",), baseline=known))

    return report


def known_from(report, tmp_path):
    return Baseline(report.fingerprints, tmp_path)


def shown(report):
    return [place.start.line for d in report.shown for place in d.problem.places]


def test_hides_what_it_knows(report, tmp_path):
    known = known_from(report(FIGHT, PREVENT), tmp_path)

    again = report(FIGHT, PREVENT, baseline=known)

    assert shown(again) == []
    assert [d.suppression.kind for d in again.diagnostics] == ["baseline"]


def test_follows_a_sentence_to_another_line(report, tmp_path):
    known = known_from(report(FIGHT), tmp_path)

    assert shown(report("前文。", "应当打击\n贩卖人口。", baseline=known)) == []


def test_shows_a_new_place_of_a_known_fault_alone(report, tmp_path):
    known = known_from(report(FIGHT, PREVENT), tmp_path)

    assert shown(report(PUNISH, FIGHT, PREVENT, baseline=known)) == [1]


def test_counts_sentences_that_are_alike(report, tmp_path):
    known = known_from(report(FIGHT), tmp_path)

    assert shown(report(FIGHT, FIGHT, baseline=known)) == [3]


def test_knows_which_entries_are_unused(report, tmp_path):
    known = known_from(report(FIGHT, PREVENT), tmp_path)
    now = report(FIGHT, baseline=known)

    assert known.unused(now.fingerprints, ["text.md"], ["deprecated-term"]) == 1
    assert known.unused(now.fingerprints, ["other.md"], ["deprecated-term"]) == 0
    assert known.unused(now.fingerprints, ["text.md"], ["numbering"]) == 0


def test_an_update_leaves_other_texts_and_rules_alone(report, tmp_path):
    entry = next(iter(report(FIGHT).fingerprints))
    known = Baseline(frozenset({entry._replace(path="other.md"), entry._replace(rule="numbering")}), tmp_path)

    updated = known.updated(report(PREVENT).fingerprints, ["text.md"], ["deprecated-term"])

    assert len(updated.entries) == 3
    assert known.entries < updated.entries


def test_pruning_takes_out_what_is_gone(report, tmp_path):
    (tmp_path / "text.md").touch()
    known = known_from(report(FIGHT, PREVENT), tmp_path)
    stray = next(iter(known.entries))._replace(path="deleted.md")
    known = known._replace(entries=known.entries | {stray})

    pruned = known.pruned(report(FIGHT).fingerprints, ["text.md"], ["deprecated-term"])

    assert pruned.entries == report(FIGHT).fingerprints


def test_a_file_reads_back_and_has_an_entry_a_line(report, tmp_path):
    known = known_from(report(FIGHT, PREVENT), tmp_path)
    file = tmp_path / "known.json"
    file.write_bytes(baseline_bytes(known))

    assert read_baseline(file) == known
    assert file.read_text("utf-8").count('"rule"') == 2
    assert len(file.read_text("utf-8").splitlines()) == 7


@pytest.mark.parametrize(
    "content",
    ["", "[]", '{"version": 1}', '{"version": 1, "findings": [{"rule": "a"}]}',
     '{"version": 9, "findings": []}',
     '{"version": 1, "findings": [{"rule": 1, "path": "", "concept": "", "sentence": "", "ordinal": 0}]}',
     '{"version": 1, "findings": [{"rule": "", "path": "", "concept": "", "sentence": "", "ordinal": "x"}]}'],
)  # fmt: skip
def test_a_broken_file_is_an_error(tmp_path, content):
    file = tmp_path / "known.json"
    file.write_text(content)

    with pytest.raises(TermbaseError, match=r"known\.json"):
        read_baseline(file)
