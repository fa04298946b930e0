"""The hooks work in pre-commit itself: in an environment that it builds from this very tree."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PRE_COMMIT = (sys.executable, "-m", "pre_commit")
HOOKS = ("termbase-check", "termbase-pairs", "termbase-glossary")
# to fight the sale of persons (the forbidden term) / farmers grow apples
FAULT, CLEAN = "应当打击贩卖人口。\n", "农民种植苹果。\n"
SETTINGS = """\
glossaries = ["glossary/terms.csv"]
curated = false
select = ["deprecated-term", "number-mismatch"]
pairs = [{source = "en/{}.md", target = "zh/{}.md"}]
exclude = ["archive/"]
"""
TERMS = """\
concept,language,term,status,source,note
t,zh,贩运人口,preferred,ours,
t,zh,贩卖人口,forbidden,ours,not the Protocol's word
"""
ENVIRONMENT = {
    **os.environ,
    "GIT_AUTHOR_NAME": "Reviser",
    "GIT_AUTHOR_EMAIL": "reviser@example.org",
    "GIT_COMMITTER_NAME": "Reviser",
    "GIT_COMMITTER_EMAIL": "reviser@example.org",
    "GIT_CONFIG_GLOBAL": os.devnull,
    "PRE_COMMIT_COLOR": "never",
}
for name in [name for name in ENVIRONMENT if name.startswith("GIT_") and name.endswith(("_DIR", "_FILE"))]:
    del ENVIRONMENT[name]  # of a hook that runs these tests

pytestmark = [
    pytest.mark.skipif(not (ROOT / ".pre-commit-hooks.yaml").is_file(), reason="not in a checkout"),
    pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed"),
]


def done(*command, folder, check=True, **environment):
    run = subprocess.run(
        command,
        cwd=folder,
        env=ENVIRONMENT | environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert run.returncode == 0 or not check, run.stdout
    return run


def committed(folder):
    done("git", "init", "-q", folder=folder)
    done("git", "add", "-A", folder=folder)
    done("git", "commit", "-qm", "all", folder=folder)
    return done("git", "rev-parse", "HEAD", folder=folder).stdout.strip()


@pytest.fixture(scope="module")
def hooks(tmp_path_factory):
    """A repository with this tree in it, its revision, and pre-commit's home with the environment built."""
    pytest.importorskip("pre_commit", reason="pre-commit is not installed")
    tree, home = tmp_path_factory.mktemp("termbase"), tmp_path_factory.mktemp("home")
    listed = done("git", "ls-files", "-co", "--exclude-standard", "-z", folder=ROOT).stdout
    for name in filter(None, listed.split("\0")):
        if (ROOT / name).is_file():
            (tree / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(ROOT / name, tree / name)
    return tree, committed(tree), home


@pytest.fixture
def team(tmp_path, hooks):
    """A team's repository that uses the hooks; a function that runs one of them on some files."""
    tree, revision, home = hooks
    files = {
        "termbase.toml": SETTINGS,
        "glossary/terms.csv": TERMS,
        "zh/bad.md": FAULT,
        "zh/good.md": CLEAN,
        "zh/pair.md": "农民种植5 000棵苹果树。\n",
        "en/pair.md": "Farmers grow 6,000 apple trees.\n",
        "archive/old.md": FAULT,
        ".pre-commit-config.yaml": f"repos:\n- repo: {tree}\n  rev: {revision}\n  hooks:\n"
        + "".join(f"  - id: {hook}\n" for hook in HOOKS),
    }
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, "utf-8")
    committed(tmp_path)

    def team(hook, *names):
        run = done(
            *PRE_COMMIT,
            "run",
            hook,
            "--files",
            *names,
            folder=tmp_path,
            check=False,
            PRE_COMMIT_HOME=str(home),
        )
        if "No matching distribution" in run.stdout or "Temporary failure in name resolution" in run.stdout:
            pytest.skip("no package registry can be reached to build the hook's environment")
        return run

    return team


def test_a_bad_text_fails_and_a_good_one_passes(team):
    bad, good = team("termbase-check", "zh/bad.md"), team("termbase-check", "zh/good.md")

    assert bad.returncode == 1, bad.stdout
    assert "zh/bad.md:1:5: error deprecated-term" in bad.stdout
    assert good.returncode == 0, good.stdout


def test_a_pair_is_checked_once_whichever_side_changed(team):
    for names in (["zh/pair.md"], ["en/pair.md"], ["zh/pair.md", "en/pair.md"]):
        run = team("termbase-pairs", *names)

        assert run.returncode == 1, run.stdout
        assert run.stdout.count("number-mismatch:") == 1
    assert team("termbase-check", "zh/pair.md").returncode == 0


def test_an_excluded_text_passes(team):
    assert team("termbase-check", "archive/old.md").returncode == 0


def test_a_glossary_is_linted(team, tmp_path):
    assert team("termbase-glossary", "glossary/terms.csv").returncode == 0
    (tmp_path / "glossary/terms.csv").write_text("concept,language\nt,zh\n", "utf-8")
    assert team("termbase-glossary", "glossary/terms.csv").returncode == 1


def test_try_repo_shows_what_the_hooks_would_do(team, hooks, tmp_path):
    tree, _, home = hooks
    command = ("try-repo", tree, "termbase-check", "--files", "zh/bad.md", "zh/good.md")

    run = done(*PRE_COMMIT, *command, folder=tmp_path, check=False, PRE_COMMIT_HOME=str(home))

    if "No matching distribution" in run.stdout:
        pytest.skip("no package registry can be reached to build the hook's environment")
    assert run.returncode == 1, run.stdout
    assert "1 error in 2 texts" in run.stdout
