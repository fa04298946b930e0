"""CSV opens in Excel, survives it, runs nothing there, and keeps its comments here."""

import io

import pytest

from termbase.errors import UnreadableGlossaryError
from termbase.exchange import WriteOptions, format_named
from termbase.glossary import Concept, Glossary, Term, TermStatus
from termbase.language import Language

CSV = format_named("csv")


def read(data):
    return CSV.read(io.BytesIO(data if isinstance(data, bytes) else data.encode()), "own.csv")


def written(glossary, **options):
    file = io.BytesIO()
    lost = CSV.write(glossary, file, WriteOptions(**options))
    return file.getvalue().decode(), lost


def one(*terms, **about):
    return Glossary((Concept("a", terms, **about),))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_reads_what_spreadsheets_write(encoding, delimiter):
    text = f"concept{delimiter}language{delimiter}term\r\na{delimiter}zh{delimiter}难民\r\n"

    assert read(text.encode(encoding)).concepts[0].terms[0].text == "难民"


def test_has_a_byte_order_mark_unless_it_is_not_wanted():
    glossary = one(Term("难民", Language.ZH))

    assert written(glossary)[0].startswith("\ufeff")
    assert not written(glossary, bom=False)[0].startswith("\ufeff")


@pytest.mark.parametrize("text", ["=1+1", "+1", "-ism", "@name", "\tx", "\rx"])
def test_guards_what_a_spreadsheet_would_run(text):
    glossary = one(Term(text, Language.EN))
    data, _ = written(glossary, bom=False)

    assert f"\t{text}" in data
    assert read(data).concepts[0].terms[0].text == text


def test_skips_comments_and_blank_lines_between_rows():
    text = '# of my own\nconcept,language,term\n\n# refugees\na,zh,"难\n# 民"\n'

    assert read(text).concepts[0].terms[0].text == "难\n# 民"


def test_an_id_that_looks_like_a_comment_is_none():
    glossary = Glossary((Concept("#1", (Term("难民", Language.ZH),)),))

    assert read(written(glossary)[0]).concepts[0].id == "#1"


def test_says_what_one_row_a_concept_cannot_carry():
    glossary = one(
        Term("难民", Language.ZH, valid_to="2005"), Term("避难者", Language.ZH, TermStatus.ADMITTED, note="x")
    )
    _, lost = written(glossary, layout="concept")

    assert "valid_to" in lost[0]
    assert "notes" in lost[1]


def test_reads_one_row_a_concept():
    found = read("concept,zh,en,zh_deprecated\na,难民,refugee,避难者|难胞\n").concepts[0]

    assert [(t.text, t.status) for t in found.in_language(Language.ZH)] == [
        ("难民", TermStatus.PREFERRED),
        ("避难者", TermStatus.DEPRECATED),
        ("难胞", TermStatus.DEPRECATED),
    ]


def test_knows_which_facts_the_file_has_a_column_for():
    assert set(read("concept,language,term,case\na,zh,难民,\n").fields) == {"language", "text", "exact_case"}


def test_names_the_line_of_a_broken_row():
    with pytest.raises(UnreadableGlossaryError, match=r"own\.csv:4: 2 cells"):
        read("# note\nconcept,language,term\na,zh,难民\nb,zh\n")
