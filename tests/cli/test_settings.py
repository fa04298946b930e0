"""The command obeys the nearest settings file; the command line obeys itself first."""

import json

import pytest

# to fight the sale of persons (the forbidden term) / farmers grow apples
FAULT, CLEAN = "应当打击贩卖人口。\n", "农民种植苹果。\n"


def test_settings_apply_to_texts_below_them_wherever_we_are(run, project, monkeypatch, tmp_path):
    folder = project({"zh/a.md": FAULT}, 'severity = {deprecated-term = "note"}\n')

    assert run("check", "zh/a.md").status == 0
    monkeypatch.chdir("/")
    assert run("check", folder / "zh/a.md").status == 0


def test_the_command_line_wins(run, project):
    project({"a.md": FAULT}, 'ignore = ["deprecated-term"]\n')

    assert run("check", "a.md").status == 0
    assert run("check", "a.md", "--select", "deprecated-term").status == 1


def test_isolated_knows_no_settings(run, project):
    project({"a.md": FAULT}, 'ignore = ["deprecated-term"]\n')

    outcome = run(
        "check", "a.md", "--isolated", "--no-curated", "-g", "terms.csv", "--select", "deprecated-term"
    )

    assert outcome.status == 1


def test_a_named_file_has_its_paths_from_here(run, project):
    project(
        {
            "a.md": FAULT,
            "ci/strict.toml": 'glossaries = ["terms.csv"]\ncurated = false\nselect = ["numbering"]\n',
        }
    )

    assert run("check", "a.md", "--config", "ci/strict.toml").status == 0


@pytest.mark.parametrize(
    ("settings", "words"),
    [
        ('ignor = ["numbering"]\n', "did you mean “ignore”?"),
        ("broken", "cannot be read"),
        ('baseline = "missing.json"\n', "--update-baseline makes it"),
        ('waivers = "missing.toml"\n', "no such file of waivers"),
    ],
)
def test_broken_settings_are_one_line_and_status_2(run, project, settings, words):
    project({"a.md": FAULT}, settings)

    outcome = run("check", "a.md")

    assert outcome.status == 2
    assert words in outcome.err
    assert outcome.err.count("\n") == 1
    assert not outcome.out


def test_shows_the_settings_in_force(run, project):
    import tomllib

    project({}, 'date = "2005-08-01"\npairs = [{source = "en/{}.md", target = "zh/{}.md"}]\n')

    outcome = run("check", "--show-settings")

    shown = tomllib.loads(outcome.out)
    assert outcome.status == 0
    assert shown["date"] == "2005-08-01"
    assert shown["pairs"] == [{"source": "en/{}.md", "target": "zh/{}.md"}]
    assert "termbase.toml" in outcome.out


def test_a_rule_can_be_left_out_for_some_files(run, project):
    project({"old/a.md": FAULT, "new/a.md": FAULT}, '[per-file-ignores]\n"old/*" = ["deprecated-term"]\n')

    outcome = run("check", ".")

    assert "new/a.md:1" in outcome.out
    assert "old/a.md" not in outcome.out


def test_excluded_and_ignored_files_are_not_come_upon(run, project):
    project(
        {"a.md": CLEAN, "archive/b.md": FAULT, "build/c.md": FAULT, ".gitignore": "build/\n"},
        'exclude = ["archive/"]\n',
    )

    assert run("check", ".").status == 0
    assert run("check", ".", "--no-respect-gitignore").status == 1
    assert run("check", ".", "--exclude", "a.md").status == 2  # nothing is left, which is not clean


def test_a_named_file_is_checked_unless_excludes_are_forced(run, project):
    project({"archive/b.md": FAULT}, 'exclude = ["archive/"]\n')

    assert run("check", "archive/b.md").status == 1
    outcome = run("check", "archive/b.md", "--force-exclude")
    assert outcome.status == 0
    assert "Nothing to check" in outcome.err


PAIRS = 'pairs = [{source = "en/{}.md", target = "zh/{}.md"}]\n'


@pytest.mark.parametrize("named", [("zh/a.md",), ("en/a.md",), ("zh/a.md", "en/a.md"), (".",)])
def test_a_pair_is_checked_once_whichever_side_is_named(run, project, named):
    project({"zh/a.md": FAULT, "en/a.md": "Trafficking in persons must be fought.\n"}, PAIRS)

    found = json.loads(run("check", *named, "--output-format", "json").out)

    assert found["summary"]["documents"] == 1
    assert found["summary"]["aligner"]
    assert [finding["path"] for finding in found["findings"]] == ["zh/a.md"]


def test_a_text_whose_other_side_is_missing_is_checked_alone(run, project):
    project({"zh/a.md": FAULT, "en/b.md": "Trafficking in persons.\n"}, PAIRS)

    assert "zh/a.md (with" not in run("check", ".", "--show-files").out
    assert run("check", "zh/a.md").status == 1
    assert run("check", "en/b.md").status == 0


def test_a_piped_text_has_its_other_side_too(run, project, monkeypatch):
    import io
    import sys

    project({"zh/a.md": CLEAN, "en/a.md": "Trafficking in persons.\n"}, PAIRS)
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(FAULT.encode()), "utf-8"))

    outcome = run("check", "-", "--stdin-filename", "zh/a.md", "--output-format", "json")

    assert json.loads(outcome.out)["summary"]["aligner"]
    assert outcome.status == 1


def test_projects_in_one_run_keep_their_own_settings(run, project):
    folder = project({"a/x.md": FAULT, "b/y.md": FAULT})
    own = 'extend = "../termbase.toml"\nignore = ["deprecated-term"]\n'
    (folder / "b/termbase.toml").write_text(own, "utf-8")

    outcome = run("check", "a", "b")

    assert "a/x.md:1" in outcome.out
    assert "b/y.md" not in outcome.out


@pytest.mark.parametrize("pattern", ["!", "\\", "[z-a]"])
def test_what_is_no_pattern_is_told(run, project, pattern):
    project({"a.md": FAULT})

    outcome = run("check", ".", "--exclude", pattern)

    assert outcome.status == 2
    assert f"“{pattern}” is no pattern" in outcome.err
    assert outcome.err.count("\n") == 1


def test_git_passes_over_what_is_no_pattern_and_so_do_we(run, project):
    project({"a.md": FAULT, "b.md": FAULT, ".gitignore": "!\n[z-a]\nb.md\n"})

    outcome = run("check", ".")

    assert "a.md:1:5" in outcome.out
    assert "b.md" not in outcome.out


def test_settings_nested_without_end_are_one_line(run, project):
    project({"a.md": FAULT}, "exclude = " + "[" * 5000)

    outcome = run("check", "a.md")

    assert outcome.status == 2
    assert "cannot be read" in outcome.err
    assert outcome.err.count("\n") == 1
