"""`export` writes the glossary in force, or a file, in each format, and says what is lost."""

import json

import pytest

# migrant worker; a form to avoid
TERMS = """\
concept,language,term,status,valid_to,source,note
migrant-worker,zh,移徙工人,preferred,,Convention,
migrant-worker,zh,外劳,forbidden,,editors,media
migrant-worker,en,migrant worker,preferred,,Convention,
"""


@pytest.fixture
def terms(tmp_path):
    file = tmp_path / "terms.csv"
    file.write_text(TERMS, "utf-8")
    return file


@pytest.mark.parametrize("to", ["csv", "tsv", "tbx", "xlsx", "omegat", "skos", "json"])
def test_writes_every_format_to_a_file(run, terms, tmp_path, to):
    file = tmp_path / "out"
    outcome = run("export", terms, "--to", to, "-o", file)

    assert outcome.status == 0
    assert not outcome.out
    assert file.stat().st_size > 50


def test_json_is_as_documented(run, terms):
    (concept,) = json.loads(run("export", terms, "--to", "json").out)["concepts"]

    assert concept["id"] == "migrant-worker"
    assert [(t["text"], t["language"], t["status"]) for t in concept["terms"]] == [
        ("移徙工人", "zh", "preferred"),
        ("外劳", "zh", "forbidden"),
        ("migrant worker", "en", "preferred"),
    ]


def test_the_glossary_in_force_is_the_default_and_its_ids_are_unique(run, terms):
    concepts = json.loads(run("export", "--to", "json", "-g", terms).out)["concepts"]
    ids = [concept["id"] for concept in concepts]

    assert len(ids) == len(set(ids)) > 1000
    assert concepts[0]["id"] == "migrant-worker"
    assert len(concepts[0]["terms"]) == 3


def test_csv_has_a_byte_order_mark_for_excel(run, terms):
    assert run("export", terms).out.startswith("\ufeffconcept,")
    assert run("export", terms, "--no-bom").out.startswith("concept,")


def test_says_what_the_format_cannot_carry(run, terms):
    assert "forbidden" in run("export", terms, "--to", "tbx", "-o", terms.with_suffix(".tbx")).err
    assert "terms to avoid" in run("export", terms, "--to", "omegat").err
    assert not run("export", terms, "--to", "json").err


def test_chooses_the_version_of_tbx(run, terms):
    assert "<martif" in run("export", terms, "--to", "tbx", "--tbx-version", "2").out
    assert 'style="dct"' in run("export", terms, "--to", "tbx", "--tbx-style", "dct").out


def test_one_row_a_concept(run, terms):
    rows = run("export", terms, "--layout", "concept", "--no-bom").out.splitlines()

    assert len(rows) == 2
    assert "移徙工人" in rows[1]


@pytest.mark.parametrize(
    ("options", "word"),
    [
        (["--to", "tbxx"], "did you mean “tbx”"),
        (["--layout", "row"], "there is no layout “row”"),
        (["--to", "csv", "--tbx-version", "2"], "belong to --to tbx"),
        (["--to", "tbx", "--tbx-version", "7"], "versions 2 and 3"),
        (["--no-curated"], "a glossary was named"),
    ],
)
def test_refuses_what_makes_no_sense(run, terms, options, word):
    outcome = run("export", terms, *options)

    assert outcome.status == 2
    assert word in outcome.err
