"""`check --since` looks at the sentences that changed, and finds translations that did not follow."""

import json

import pytest

PAIRS = 'pairs = [{source = "en/{}.md", target = "zh/{}.md"}]\n'
# 1. Governments adopted laws. 2. To fight the smuggling of migrants together. 3. (a known fault)
ZH = "1. 各国政府去年通过了新的法律。\n\n2. 各国应当共同打击偷运移民。\n\n3. 应当惩治贩卖人口。\n"
EN = (
    "1. Governments adopted new laws last year.\n\n"
    "2. States should together fight the smuggling of migrants.\n\n"
    "3. Trafficking in persons should be punished.\n"
)


@pytest.fixture
def committed(project, git):
    folder = project({"zh/a.md": ZH, "en/a.md": EN, "zh/b.md": "应当打击贩卖人口。\n"}, PAIRS)
    git("init", "-q")
    git("add", ".")
    git("commit", "-qm", "first")
    return folder


def found(outcome):
    return [(f["rule"], f["path"], f["line"]) for f in json.loads(outcome.out)["findings"]]


def test_nothing_changed_is_nothing_to_check(run, committed):
    outcome = run("check", "--since", "HEAD")

    assert outcome.status == 0
    assert "Nothing to check" in outcome.err


def test_a_changed_source_makes_the_target_stale(run, committed):
    (committed / "en/a.md").write_text(EN.replace("smuggling of migrants", "trafficking in persons"), "utf-8")

    outcome = run("check", "--since", "HEAD", "--output-format", "json")

    assert outcome.status == 1
    assert found(outcome) == [("stale-target", "zh/a.md", 3)]


def test_a_fault_in_an_unchanged_sentence_is_not_looked_at(run, committed):
    (committed / "zh/a.md").write_text(ZH.replace("偷运移民", "贩卖人口"), "utf-8")

    outcome = run("check", "--since", "HEAD", "--output-format", "json")

    assert found(outcome) == [("deprecated-term", "zh/a.md", 3)]


def test_a_new_text_is_new_all_over(run, committed):
    (committed / "zh/c.md").write_text("应当打击贩卖人口。\n", "utf-8")

    assert found(run("check", "--since", "HEAD", "--output-format", "json")) == [
        ("deprecated-term", "zh/c.md", 1)
    ]


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (("--since", "nowhere"), "git knows no such revision"),
        (("--since", "HEAD", "--update-baseline"), "whole ones"),
    ],
)
def test_what_cannot_be_is_one_line_and_status_2(run, committed, options, words):
    (committed / "zh/b.md").write_text("应当制止贩卖人口。\n", "utf-8")

    outcome = run("check", *options)

    assert outcome.status == 2
    assert words in outcome.err
    assert outcome.err.count("\n") == 1


def test_a_folder_without_git_is_told(run, project, git):
    project({"a.md": "应当打击贩卖人口。\n"})

    outcome = run("check", "--since", "HEAD")

    assert outcome.status == 2
    assert "--since needs a git repository" in outcome.err


def test_a_machine_without_git_is_told(run, committed, monkeypatch):
    monkeypatch.setenv("PATH", "")

    outcome = run("check", "--since", "HEAD")

    assert outcome.status == 2
    assert "git is not installed" in outcome.err
