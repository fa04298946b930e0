"""The snippets of docs/pre-commit-and-ci.md work."""

import re
import shlex
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from termbase.rules import rule_ids
from termbase.settings import settings_in
from termbase.waivers.sidecar import read_waivers

GUIDE = Path(__file__).parents[2] / "docs/pre-commit-and-ci.md"

pytestmark = pytest.mark.skipif(not GUIDE.is_file(), reason="the docs are not beside these tests")


def snippets(language):
    return re.findall(rf"```{language}\n(.*?)```", GUIDE.read_text("utf-8"), re.DOTALL)


def commands():
    """Every call of termbase that the guide shows, as its arguments."""
    lines = "\n".join([*snippets("sh"), *snippets("yaml")]).splitlines()
    found = (re.match(r"\s*(?:- )?(?:run: )?(termbase .*)", line) for line in lines)
    return [shlex.split(line[1], comments=True)[1:] for line in found if line]


@pytest.fixture
def team(project, git):
    """A repository with the guide's own settings, glossary, waivers and text."""
    settings, waivers = snippets("toml")
    (text,) = snippets("markdown")
    folder = project(
        {"zh/a.md": text, "en/a.md": "2. The Handbook is out of print.\n", "b.txt": "农民种植苹果。\n"}
    )
    (folder / "glossary").mkdir()
    (folder / "terms.csv").rename(folder / "glossary/terms.csv")
    (folder / "termbase.toml").write_text(settings, "utf-8")
    (folder / "termbase-waivers.toml").write_text(waivers, "utf-8")
    (folder / "termbase-baseline.json").write_text('{"version": 1, "findings": []}', "utf-8")
    git("init", "-q")
    git("add", "-A")
    git("commit", "-qm", "all")
    return folder


def test_the_settings_are_read_whole(team):
    shown, _ = snippets("toml")
    settings = settings_in(team / "termbase.toml", rule_ids())

    assert {key.replace("-", "_") for key in tomllib.loads(shown)} <= set(settings._fields)
    assert settings.per_file_ignores


def test_the_waivers_are_read(team):
    waivers = read_waivers(team / "termbase-waivers.toml", rule_ids())

    assert len(waivers.waivers) == 1
    assert not waivers.malformed


def test_the_comments_are_waivers(run, team):
    out = run("check", "zh", "--select", "malformed-waiver", "--isolated", "-q").out

    assert "malformed-waiver" not in out


@pytest.mark.parametrize("arguments", commands(), ids=" ".join)
def test_the_commands_run(run, team, arguments):
    outcome = run(*arguments)

    assert outcome.status in (0, 1), outcome.err
    assert "Traceback" not in outcome.err


def test_the_hooks_are_valid_for_pre_commit(team):
    pytest.importorskip("pre_commit")
    config = next(text for text in snippets("yaml") if text.startswith("repos:"))
    (team / "hooks.yaml").write_text(config, "utf-8")
    root = GUIDE.parents[1]

    for command in (
        ("validate-config", team / "hooks.yaml"),
        ("validate-manifest", root / ".pre-commit-hooks.yaml"),
    ):
        subprocess.run([sys.executable, "-m", "pre_commit", *command], check=True)


def test_the_hooks_that_the_guide_names_are_there():
    offered = re.findall(
        r"^- id: (\S+)", (GUIDE.parents[1] / ".pre-commit-hooks.yaml").read_text("utf-8"), re.MULTILINE
    )
    named = re.findall(r"- id: (termbase-\S+)", GUIDE.read_text("utf-8"))

    assert set(named) <= set(offered)


def test_the_workflows_are_yaml():
    yaml = pytest.importorskip("yaml")

    for text in snippets("yaml"):
        assert isinstance(yaml.safe_load(text), dict)
