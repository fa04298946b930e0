"""A team's story, from the first day to a source that changes under a translation, in a repository."""

import importlib.util
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

# 1. The farmers grow apples. 2. The handbook on the sale of persons is out of print (a title: it may stand).
# 3. 4. States should fight, prevent the sale of persons (forbidden term). 5. … smuggling of migrants.
ZH = """\
1. 农民种植苹果。

2. 题为贩卖人口手册的小册子已经售完。

3. 各国应当打击贩卖人口。

4. 各国应当防止贩卖人口。

5. 各国应当共同惩治偷运移民。
"""
EN = """\
1. The farmers grow apples.

2. The booklet called Handbook on the Sale of Persons is out of print.

3. States should fight trafficking in persons.

4. States should prevent trafficking in persons.

5. States should together punish the smuggling of migrants.
"""
WAIVER = """\
[[waiver]]
rule = "deprecated-term"
sentence = "题为贩卖人口手册的小册子已经售完。"
reason = "the title of 1949"
author = "A. Reviser"
"""


@pytest.fixture
def team(project, git, monkeypatch):
    if importlib.util.find_spec("pre_commit") is None:
        pytest.skip("pre-commit is not installed")
    folder = project({"zh/report.txt": ZH, "en/report.txt": EN})
    ours = (folder / "termbase.toml").read_text("utf-8")
    (folder / "termbase.toml").unlink()
    monkeypatch.setenv("PATH", f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setenv("PRE_COMMIT_HOME", str(folder.parent / "pre-commit"))
    git("init", "-q")
    return folder, ours


def test_from_the_first_day_on(run, team, git):
    folder, ours = team
    text, original = folder / "zh/report.txt", folder / "en/report.txt"

    # Day one: settings and a hook; the pair is seen. The team names its glossary and rules.
    assert run("init").status == 0
    settings = (folder / "termbase.toml").read_text("utf-8")
    assert 'source = "en/{}.txt", target = "zh/{}.txt"' in settings
    (folder / "termbase.toml").write_text(ours + settings, "utf-8")

    # Three places of one fault, in one finding.
    (finding,) = json.loads(run("check", "--output-format", "json").out)["findings"]
    assert 1 + len(finding["related"]) == 3

    # One may stand: plain text carries no comments, so the waiver has a file of its own.
    (folder / "termbase-waivers.toml").write_text(WAIVER, "utf-8")
    outcome = run("check")
    assert outcome.status == 1
    assert "zh/report.txt:5:10" in outcome.out
    assert "Hidden: 1 by waiver." in outcome.out

    # The rest is for later: it goes into the baseline, and all is committed.
    assert run("check", "--update-baseline").status == 0
    assert "Hidden: 1 by baseline, 1 by waiver." in run("check").out
    subprocess.run(
        [sys.executable, "-m", "pre_commit", "install"], cwd=folder, check=True, capture_output=True
    )
    git("add", "-A")
    git("commit", "-qm", "Begin with termbase")

    # A new fault blocks the commit; the old ones do not show, though a paragraph was put before them.
    text.write_text("0. 各国应当制止贩卖人口。\n\n" + ZH, "utf-8")
    git("add", "-A")
    blocked = git("commit", "-qm", "Add a paragraph", check=False)
    assert blocked.returncode == 1
    assert "zh/report.txt:1:10: error deprecated-term" in blocked.stdout + blocked.stderr
    assert blocked.stderr.count("deprecated-term:") + blocked.stdout.count("deprecated-term:") == 1

    # The command fixes it (the rest, being in the baseline, is left alone), and the commit goes through.
    assert run("check", "zh", "--fix").status == 0
    assert text.read_text("utf-8") == "0. 各国应当制止贩运人口。\n\n" + ZH
    git("add", "-A")
    git("commit", "-qm", "Add a paragraph")

    # Someone mends an old fault: its entry in the baseline is of no use any more, and is pruned.
    text.write_text(text.read_text("utf-8").replace("防止贩卖人口", "防止贩运人口"), "utf-8")
    assert "1 entry of the baseline found nothing any more" in run("check").out
    run("check", "--prune-baseline")
    assert "Note:" not in run("check").out
    git("commit", "-qam", "Mend a term")

    # The original changes, its translation does not: a check of what changed says so.
    original.write_text(EN.replace("the smuggling of migrants", "trafficking in persons"), "utf-8")
    outcome = run("check", "--since", "HEAD")
    assert outcome.status == 1
    assert "stale-target" in outcome.out
    assert "“trafficking in persons” is new" in outcome.out

    # Once it is translated anew, all is well.
    text.write_text(text.read_text("utf-8").replace("偷运移民", "贩运人口"), "utf-8")
    assert run("check", "--since", "HEAD").status == 0
