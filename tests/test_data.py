"""What holds for every curated file, the next one too."""

from pathlib import Path

import pytest

from termbase.compiled import load_glossaries
from termbase.curated import curated_files
from termbase.glossary import TermStatus
from termbase.language import Language

DATA = Path(curated_files()[0]).parent.parent


@pytest.mark.parametrize("file", curated_files(), ids=lambda file: file.stem)
def test_every_file_is_described(file):
    assert f"`{file.name}`" in (DATA / "README.md").read_text("utf-8")


def test_every_term_names_its_source_and_every_wrong_one_its_reason():
    for concept in load_glossaries(curated_files()).concepts():
        for term in concept.terms:
            assert term.source, f"{term.origin}: no source"
            assert term.status.is_usable or term.note, f"{term.origin}: no reason"


def test_both_languages_say_what_to_write():
    one_sided = [
        concept.id
        for concept in load_glossaries(curated_files()).concepts()
        if {term.language for term in concept.terms if term.status is TermStatus.PREFERRED} != {*Language}
    ]

    assert len(one_sided) < 40, one_sided  # formulas and names that one language alone has
