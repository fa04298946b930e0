"""The sample that ships with the project: each planted fault is found, and nothing else is."""

import json
import re
from pathlib import Path

SAMPLES = Path(__file__).parents[1] / "data" / "samples"


def _planted():
    """The line and the rules of each row of the README's table of faults."""
    table = (SAMPLES / "README.md").read_text("utf-8").split("## Planted faults")[1].split("\n## ")[0]
    for row in table.splitlines():
        cells = row.split(" | ")
        if found := re.search(r"`report\.zh\.md:(\d+)`", cells[0]):
            yield int(found[1]), set(re.findall(r"`([a-z-]+)`", cells[-1]))


def _found(run):
    """The line, rule and severity of each place that `check` tells, notes too."""
    zh, en = SAMPLES / "report.zh.md", SAMPLES / "report.en.md"
    report = json.loads(run("check", zh, "--with", en, "--output-format", "json").out)
    for finding in report["findings"]:
        for place in (finding, *(one for one in finding["related"] if one["role"] == "same")):
            yield place["line"], finding["rule"], finding["severity"]


def test_every_planted_fault_is_found(run):
    found = {(line, rule) for line, rule, _ in _found(run)}

    missed = [(line, rules) for line, rules in _planted() if not {(line, rule) for rule in rules} <= found]
    assert missed == []


def test_the_default_view_has_nothing_but_planted_faults(run):
    planted = {(line, rule) for line, rules in _planted() for rule in rules}

    shown = {(line, rule) for line, rule, severity in _found(run) if severity != "note"}
    assert shown - planted == set()
