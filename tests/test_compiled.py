"""A compiled glossary says what the glossary says, and is made anew when a file changes."""

import pytest

from termbase.compiled import compile_glossary, load_glossaries
from termbase.errors import UnreadableGlossaryError
from termbase.exchange import read_glossary
from termbase.language import Language

FIRST = (
    "concept,kind,language,term,status,note\na,body,zh,大会,preferred,\na,,en,General Assembly,preferred,\n"
)
SECOND = "concept,kind,language,term,status,note\na,body,zh,会议,preferred,\nb,treaty,zh,宪章,preferred,x\n"


@pytest.fixture
def files(tmp_path, monkeypatch):
    monkeypatch.setenv("TERMBASE_CACHE_DIR", str(tmp_path / "cache"))
    first, second = tmp_path / "first.csv", tmp_path / "second.csv"
    first.write_text(FIRST, "utf-8")
    second.write_text(SECOND, "utf-8")
    return [first, second]


def test_gives_every_concept_back(files):
    glossary = read_glossary(files[1])

    assert tuple(compile_glossary(glossary).concepts()) == glossary.concepts


def test_the_first_glossary_wins_by_concept(files):
    compiled = load_glossaries(files)

    assert [term.text for term in compiled.concept_named("a").in_language(Language.ZH)] == ["大会"]
    assert compiled.concept_named("b") is not None
    assert compiled.concept_named("c") is None
    assert len(compiled) == 2


def test_finds_concepts_by_kind(files):
    assert [concept.id for concept in load_glossaries(files).of_kind("treaty", "law")] == ["b"]


def test_a_changed_file_is_read_again(files):
    before = load_glossaries(files).hash
    files[0].write_text(FIRST.replace("大会", "联大"), "utf-8")

    assert load_glossaries(files).hash != before


def test_the_hash_does_not_depend_on_the_place_of_the_files(files, tmp_path):
    moved = tmp_path / "moved.csv"
    moved.write_text(FIRST, "utf-8")

    assert load_glossaries([moved]).hash == load_glossaries(files[:1]).hash


def test_a_missing_glossary_is_told(tmp_path):
    with pytest.raises(UnreadableGlossaryError, match="cannot read the glossary"):
        load_glossaries([tmp_path / "none.csv"])


def test_knows_whether_a_term_could_apply(files):
    compiled = load_glossaries(files[1:])

    assert compiled.can_apply(Language.ZH, "")
    assert not compiled.can_apply(Language.EN, "")
