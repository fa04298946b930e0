"""Figures that say the same are left alone, figures that differ are found: cases kept as tables."""

import csv
from pathlib import Path

import pytest

from termbase.checker import Settings, check
from termbase.compiled import compile_glossary
from termbase.documents import document_from
from termbase.glossary import Glossary

CASES = Path(__file__).parents[1] / "cases"
RULES = ("number-mismatch", "date-mismatch", "symbol-mismatch")


def _rows(name: str) -> list[object]:
    with (CASES / name).open(encoding="utf-8", newline="") as handle:
        return [
            pytest.param(row["zh"], row["en"], id=row["id"])
            for row in csv.DictReader(handle, delimiter="\t", quoting=csv.QUOTE_NONE)
        ]


def _told(text: str, source: str) -> list[str]:
    """What the rules say of a text beside its source."""
    target, other = (document_from(side.encode(), "text.txt") for side in (text, source))
    report = check((target,), compile_glossary(Glossary(())), Settings(rules=RULES), source=other)
    return [diagnostic.problem.message for diagnostic in report.diagnostics]


@pytest.mark.parametrize(("zh", "en"), _rows("equal_figures.tsv"))
def test_leaves_equal_figures_alone(zh, en):
    assert not _told(zh, en)
    assert not _told(en, zh)


@pytest.mark.parametrize(("zh", "en"), _rows("unequal_figures.tsv"))
def test_finds_unequal_figures(zh, en):
    assert _told(zh, en)
    assert _told(en, zh)
