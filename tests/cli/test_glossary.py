"""`glossary lint`, `test`, `stats` and `diff` keep a glossary like code."""

import pytest

from termbase.curated import curated_files

HEADER = "concept,subject,language,term,status,match,source,note\n"
# refugee, found in its sentence
GOOD = f"""{HEADER}refugee,refugees,zh,难民,preferred,许多难民抵达。,UNBIS,
refugee,,en,refugee,preferred,,UNBIS,
"""


@pytest.fixture
def glossary(tmp_path):
    """Write a glossary and return its path."""

    def glossary(text, name="own.csv"):
        file = tmp_path / name
        file.write_text(text, "utf-8")
        return file

    return glossary


def test_a_clean_glossary_passes(run, glossary):
    file = glossary(GOOD)

    assert run("glossary", "lint", file, "--no-curated").status == 0
    assert run("glossary", "test", file, "--no-curated").status == 0


def test_lint_names_file_and_line_and_exits_with_1(run, glossary):
    file = glossary(GOOD.replace("UNBIS,\n", ",\n", 1))
    outcome = run("glossary", "lint", file, "--no-curated")

    assert outcome.status == 1
    assert (
        outcome.out
        == f"{file}:2: missing-source: “难民” of refugee names no source; write one, or unverified\n"
    )
    assert "1 concepts, 1 fault." in outcome.err


def test_lint_goes_on_after_a_file_that_cannot_be_read(run, glossary):
    broken = glossary("concept,language,term\na,zh\n", "broken.csv")
    outcome = run("glossary", "lint", broken, glossary(GOOD.replace("UNBIS", "")), "--no-curated")

    assert outcome.status == 1
    assert "broken.csv:2: 2 cells" in outcome.out
    assert "own.csv:2: missing-source" in outcome.out


def test_two_preferred_terms_are_a_fault_and_not_the_end(run, glossary):
    file = glossary(GOOD + "refugee,,zh,避难者,preferred,,x,\n")
    outcome = run("glossary", "lint", file, "--no-curated")

    assert outcome.status == 1
    assert "two-preferred" in outcome.out


def test_a_users_concept_over_a_curated_one_is_no_fault(run, glossary):
    file = glossary(GOOD)

    assert run("glossary", "lint", "-g", file).status == 0


def test_a_spec_that_fails_is_told_with_what_was_found(run, glossary):
    file = glossary(GOOD.replace("许多难民抵达", "无人抵达"))
    outcome = run("glossary", "test", file, "--no-curated")

    assert outcome.status == 1
    assert f"{file}:2: “难民” of refugee is not found" in outcome.out
    assert "1 specs, 1 failed" in outcome.err


def test_the_curated_glossary_is_clean_and_large_enough(run):
    outcome = run("glossary", "lint")
    stats = run("glossary", "stats").out.split()

    assert outcome.out == ""
    assert outcome.status == 0
    assert int(stats[stats.index("concepts") - 1]) >= 1_800
    assert int(stats[stats.index("wrong") - 1]) >= 500


def test_a_curated_file_can_be_judged_alone(run):
    assert run("glossary", "test", curated_files()[0]).status == 0


def test_stats_measure_coverage_and_list_dead_concepts(run, glossary, tmp_path):
    text = tmp_path / "text.md"
    text.write_text("难民需要帮助。", "utf-8")
    file = glossary(GOOD + "union,labour,zh,工会,preferred,,x,\n")
    lines = run("glossary", "stats", file, "--coverage", text, "--dead").out.splitlines()

    assert "Coverage: 33.3% of 6 Chinese characters; 1 of 2 concepts occur." in lines
    assert "    需要 1, 帮助 1" in lines
    assert lines[-1] == "    union"


def test_diff_shows_concepts_and_findings(run, glossary, tmp_path):
    text = tmp_path / "text.md"
    # refugee compatriots / need help
    text.write_text("难胞需要帮助。", "utf-8")
    before = glossary(GOOD, "before.csv")
    after = glossary(GOOD + "refugee,,zh,难胞,forbidden,,editors,media\n", "after.csv")
    outcome = run("glossary", "diff", before, after, "--on", text)

    assert outcome.status == 1
    assert "changed refugee\n    + zh “难胞” (forbidden)\n" in outcome.out
    assert f"+ {text}:1:1: error deprecated-term: “难胞” is forbidden" in outcome.out
    assert run("glossary", "diff", before, before).status == 0
