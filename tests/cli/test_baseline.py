"""The baseline in a run: made, obeyed, told, pruned; and a run that cannot write it loses nothing."""

import json

import pytest

# to fight / to prevent the sale of persons (the forbidden term)
FIGHT, PREVENT = "应当打击贩卖人口。\n", "应当防止贩卖人口。\n"


def test_update_makes_the_file_and_exits_with_0(run, project):
    folder = project({"a.md": FIGHT})

    outcome = run("check", "--update-baseline")

    assert outcome.status == 0
    assert "1 finding in the baseline (0 before)" in outcome.err
    assert json.loads((folder / "termbase-baseline.json").read_text("utf-8"))["findings"][0]["path"] == "a.md"


def test_hides_what_it_knows_and_says_so(run, project):
    folder = project({"a.md": FIGHT})
    run("check", "--update-baseline")

    outcome = run("check")
    assert outcome.status == 0
    assert "Hidden: 1 by baseline." in outcome.out

    (folder / "a.md").write_text(f"{PREVENT}\n{FIGHT}", "utf-8")
    outcome = run("check")
    assert outcome.status == 1
    assert "a.md:1:5" in outcome.out
    assert "Hidden: 1 by baseline." in outcome.out


def test_a_named_file_and_a_setting_work_alike(run, project):
    folder = project({"a.md": FIGHT})

    assert run("check", "--baseline", "known.json", "--update-baseline").status == 0
    assert run("check", "--baseline", "known.json").status == 0
    assert run("check").status == 1
    with (folder / "termbase.toml").open("a", encoding="utf-8") as settings:
        settings.write('baseline = "known.json"\n')
    assert run("check").status == 0


def test_unused_entries_are_a_note_until_they_are_pruned(run, project):
    folder = project({"a.md": FIGHT + "\n" + PREVENT})
    run("check", "--update-baseline")
    (folder / "a.md").write_text(FIGHT, "utf-8")

    outcome = run("check")
    assert outcome.status == 0
    assert "Note: 1 entry of the baseline found nothing any more" in outcome.out

    outcome = run("check", "--prune-baseline")
    assert "1 finding in the baseline (2 before)" in outcome.err
    assert "Note:" not in run("check").out


def test_hidden_findings_stay_in_json(run, project):
    project({"a.md": FIGHT})
    run("check", "--update-baseline")

    data = json.loads(run("check", "--output-format", "json").out)

    assert data["findings"][0]["suppressed"] == {"kind": "baseline", "reason": ""}
    assert data["summary"]["hidden"] == {"waiver": 0, "baseline": 1}


def test_what_a_waiver_hides_is_not_in_the_baseline(run, project):
    folder = project({"a.md": f"{FIGHT.strip()} <!-- termbase: ignore -->\n"})

    run("check", "--update-baseline")

    assert json.loads((folder / "termbase-baseline.json").read_text("utf-8"))["findings"] == []


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (("--baseline", "missing.json"), "no such baseline"),
        (("--baseline", "terms.csv"), "no baseline, or a broken one"),
        (("--baseline", "terms.csv", "--update-baseline"), "no baseline, or a broken one"),
        (("--prune-baseline",), "no baseline to prune"),
        (("--update-baseline", "--fix"), "fix first"),
        (("--update-baseline", "--baseline", "nowhere/known.json"), "nowhere/known.json"),
    ],
)
def test_what_cannot_be_is_one_line_and_status_2(run, project, options, words):
    folder = project({"a.md": FIGHT})
    before = (folder / "terms.csv").read_bytes()

    outcome = run("check", *options)

    assert outcome.status == 2
    assert words in outcome.err
    assert outcome.err.count("\n") == 1
    assert (folder / "terms.csv").read_bytes() == before


def test_a_full_disk_leaves_the_old_baseline_whole(run, project, monkeypatch):
    import os

    def full(_descriptor):
        raise OSError(28, "No space left on device")

    folder = project({"a.md": FIGHT})
    run("check", "--update-baseline")
    before = (folder / "termbase-baseline.json").read_bytes()
    (folder / "a.md").write_text(FIGHT + "\n" + PREVENT, "utf-8")
    monkeypatch.setattr(os, "fsync", full)

    outcome = run("check", "--update-baseline")

    assert outcome.status == 2
    assert "termbase-baseline.json: No space left on device" in outcome.err
    assert (folder / "termbase-baseline.json").read_bytes() == before
    assert not list(folder.glob("*.new")) + list(folder.glob(".*.new"))
