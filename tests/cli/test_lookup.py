"""`lookup` answers in either language, with status, sources, notes and what to avoid."""

import json

import pytest

# migrant worker, and a form to avoid
TERMS = """\
concept,language,term,status,source,note
migrant-worker,zh,移徙工人,preferred,Convention,
migrant-worker,zh,外劳,deprecated,editors,media usage
migrant-worker,en,migrant worker,preferred,Convention,
"""


@pytest.fixture
def own(tmp_path):
    file = tmp_path / "own.csv"
    file.write_text(TERMS, "utf-8")
    return file


def test_answers_in_one_line_when_piped(run, own):
    outcome = run("lookup", "migrant", "workers", "-g", own, "--no-curated")

    assert outcome.status == 0
    assert outcome.out == (
        "移徙工人 = migrant worker [migrant-worker]; other form: migrant worker; "
        f"avoid 外劳 (media usage); source Convention; {own}:2\n"
    )


def test_the_full_answer_shows_status_source_and_note(run, own):
    out = run("lookup", "移徙工人", "-g", own, "--no-curated", "--output-format", "full").out

    assert "deprecated" in out
    assert "media usage; editors" in out
    assert "preferred" in out


def test_json_says_how_the_term_was_found(run, own):
    (answer,) = json.loads(run("lookup", "外勞", "-g", own, "--no-curated", "--output-format", "json").out)[
        "answers"
    ]

    assert (answer["how"], answer["term"], answer["id"]) == ("other form", "外劳", "migrant-worker")
    assert answer["terms"][1]["status"] == "deprecated"


def test_shows_that_a_users_concept_lies_over_a_curated_one(run, own):
    out = run("lookup", "移徙工人", "-g", own).out

    assert f"{own}:2 over " in out
    assert "migration.csv:" in out


def test_offers_what_is_near(run, own):
    outcome = run("lookup", "移徒工人", "-g", own, "--no-curated")

    assert outcome.status == 0
    assert "near: 移徙工人" in outcome.out


def test_exits_with_1_when_nothing_is_like_it(run, own):
    outcome = run("lookup", "xyzzy", "-g", own, "--no-curated")

    assert outcome.status == 1
    assert "no term is like “xyzzy”" in outcome.err


def test_refuses_an_unknown_format(run, own):
    assert run("lookup", "x", "-g", own, "--output-format", "table").status == 2
