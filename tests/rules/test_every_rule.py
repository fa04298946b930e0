"""What holds for every rule, the next one too."""

from pathlib import Path

import pytest

from termbase.rules import all_rules

HERE = Path(__file__).parent

every_rule = pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: rule.id)


@every_rule
def test_documents_itself(rule):
    assert rule.summary.endswith(".")
    assert "\nWhy it matters: " in rule.doc
    assert "\nWhat it leaves alone: " in rule.doc
    assert "\nSettings: " in rule.doc
    assert "\nBad:" in rule.doc
    assert "\nGood:" in rule.doc


@every_rule
def test_is_named_after_its_file(rule):
    assert rule.check.__module__ == f"termbase.rules.{rule.id.replace('-', '_')}"


@every_rule
def test_has_a_test_file_of_its_own(rule):
    assert (HERE / f"test_{rule.id.replace('-', '_')}.py").is_file()
