"""Waivers in a run: hidden is told, kept in machine formats, and what is wrong with them is a finding."""

import json

import pytest

# to fight the sale of persons (the forbidden term)
FAULT = "应当打击贩卖人口。"
ENTRY = '[[waiver]]\nrule = "deprecated-term"\nsentence = "应当打击贩卖人口。"\nreason = "title of 1949"\n'


def test_what_is_hidden_is_told_and_stays_in_json(run, project):
    project({"a.md": f"{FAULT} <!-- termbase: ignore[deprecated-term] -- 书名 -->\n"})

    shown, data = run("check", "a.md"), run("check", "a.md", "--output-format", "json")

    assert shown.status == data.status == 0
    assert "Hidden: 1 by waiver." in shown.out
    (finding,) = json.loads(data.out)["findings"]
    assert finding["suppressed"] == {"kind": "waiver", "reason": "书名"}


def test_the_file_beside_the_texts_applies(run, project):
    project({"zh/a.txt": f"{FAULT}\n", "termbase-waivers.toml": ENTRY})

    outcome = run("check", ".")

    assert outcome.status == 0
    assert "Hidden: 1 by waiver." in outcome.out


def test_json_gives_the_hash_for_a_waiver(run, project):
    folder = project({"a.txt": f"{FAULT}\n"})
    (finding,) = json.loads(run("check", "a.txt", "--output-format", "json").out)["findings"]
    entry = f'[[waiver]]\nrule = "deprecated-term"\nhash = "{finding["sentence"]}"\n'
    (folder / "termbase-waivers.toml").write_text(entry, "utf-8")

    assert run("check", "a.txt").status == 0


@pytest.mark.parametrize(
    ("entry", "rule"),
    [
        (ENTRY.replace("打击", "反对"), "unused-waiver"),
        (ENTRY + 'expires = "2001-01-01"\n', "expired-waiver"),
        (ENTRY.replace("deprecated-term", "deprecated-terms"), "malformed-waiver"),
    ],
)
def test_a_bad_entry_is_a_finding_at_its_place(run, project, entry, rule):
    project({"a.txt": "农民种植苹果。\n", "termbase-waivers.toml": entry})

    outcome = run("check", ".")

    assert outcome.status == 1
    assert f"termbase-waivers.toml:1:1: warning {rule}:" in outcome.out


def test_an_entry_is_not_called_unused_when_one_file_was_checked(run, project):
    project({"a.txt": "农民种植苹果。\n", "b.txt": f"{FAULT}\n", "termbase-waivers.toml": ENTRY})

    assert run("check", "a.txt").status == 0
    assert run("check", ".").status == 0


def test_a_broken_file_is_one_line_and_status_2(run, project):
    project({"a.txt": f"{FAULT}\n", "termbase-waivers.toml": "[[waiver"})

    outcome = run("check", ".")

    assert outcome.status == 2
    assert "termbase-waivers.toml" in outcome.err
    assert outcome.err.count("\n") == 1


@pytest.mark.parametrize("rule", ["unused-waiver", "malformed-waiver", "expired-waiver", "stale-target"])
def test_the_rules_on_waivers_are_rules_like_any_other(run, rule):
    assert rule in run("rules").out
    assert run("explain", rule).out.startswith(f"{rule} (warning")
