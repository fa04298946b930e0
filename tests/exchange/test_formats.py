"""XLSX, JSON, OmegaT and SKOS: what each reads, refuses, and cannot carry."""

import io
import json
import time
import zipfile

import pytest

from termbase.errors import MissingExtraError, UnreadableGlossaryError, needs_extra
from termbase.exchange import WriteOptions, format_named
from termbase.glossary import Concept, Glossary, Term, TermStatus
from termbase.language import Language

ZH, EN = Language.ZH, Language.EN
# refugee: a term to write, one to avoid
REFUGEE = Concept(
    "refugee",
    (Term("难民", ZH), Term("难胞", ZH, TermStatus.FORBIDDEN, note="media"), Term("refugee", EN)),
    subject="refugees",
)
GLOSSARY = Glossary((REFUGEE,))


def write(name, glossary=GLOSSARY, **options):
    file = io.BytesIO()
    lost = format_named(name).write(glossary, file, WriteOptions(**options))
    return file.getvalue(), lost


def read(name, data):
    return format_named(name).read(
        io.BytesIO(data if isinstance(data, bytes) else data.encode()), f"own.{name}"
    )


def test_json_has_the_documented_form():
    concept = json.loads(write("json")[0])["concepts"][0]

    assert concept["id"] == "refugee"
    assert concept["terms"][0] == {"text": "难民", "language": "zh", "status": "preferred"}
    assert concept["terms"][1]["status"] == "forbidden"


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("{", "no JSON text"),
        ("[" * 100_000, "no JSON text"),
        ("[]", "list of “concepts”"),
        ('{"concepts": [1]}', "where an object should"),
        ('{"concepts": [{"terms": []}]}', "no id"),
        ('{"concepts": [{"id": "a"}, {"id": "a"}]}', "stands twice"),
        ('{"concepts": [{"id": "a", "terms": [{"text": 1}]}]}', "“text” is no text"),
        ('{"concepts": [{"id": "a", "terms": [{"txt": "b"}]}]}', "“txt” is no key"),
        ('{"concepts": [{"id": "a", "terms": [{"text": "\\\\ud800", "language": "zh"}]}]}', "is no text"),
        ('{"concepts": [{"id": "a", "terms": [{"text": "b", "language": "fr"}]}]}', "none of zh, en"),
    ],
)
def test_json_refuses_what_is_no_glossary(text, word):
    with pytest.raises(UnreadableGlossaryError, match=word):
        read("json", text.replace("\\\\", "\\"))


def test_xlsx_holds_texts_and_no_formulas():
    openpyxl = pytest.importorskip("openpyxl")
    glossary = Glossary((Concept("a", (Term("=1+1", EN),)),))
    sheet = openpyxl.load_workbook(io.BytesIO(write("xlsx", glossary)[0])).active

    assert sheet["E2"].value == "=1+1"
    assert sheet["E2"].data_type == "s"


def test_xlsx_reads_numbers_and_dates_that_were_texts():
    openpyxl = pytest.importorskip("openpyxl")
    import datetime as dt

    book = openpyxl.Workbook()
    book.active.append(["Concept", "language", "term", "valid_from", "valid_to"])
    book.active.append(["a", "zh", "难民", 2005, dt.datetime(2006, 12, 31)])  # noqa: DTZ001 - as Excel has it
    file = io.BytesIO()
    book.save(file)
    term = read("xlsx", file.getvalue()).concepts[0].terms[0]

    assert (term.valid_from, term.valid_to) == ("2005", "2006-12-31")


def bomb():
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", b" " * 20_000_000)
    return file.getvalue()


def liar():
    """An archive whose directory tells a smaller size than its content has."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", b" " * 500_000)
    return file.getvalue().replace((500_000).to_bytes(4, "little"), (5).to_bytes(4, "little"))


@pytest.mark.parametrize(
    ("data", "word"), [(b"PK no", "no XLSX file"), (bomb(), "unpacks to"), (liar(), "damaged|no XLSX")]
)
def test_xlsx_refuses_archives_that_are_none_or_lie(data, word):
    with pytest.raises(UnreadableGlossaryError, match=word):
        read("xlsx", data)


def test_an_extra_that_is_missing_is_named():
    with pytest.raises(MissingExtraError, match=r"termbase\[skos\]"):
        needs_extra("no_such_library", "skos")


def test_omegat_holds_pairs_without_doubled_sources():
    doubled = Concept("other", (Term("难胞", ZH), Term("refugee", EN)))
    data, lost = write("omegat", Glossary((REFUGEE, doubled)))

    assert data.decode().splitlines() == [
        "# Glossary in tab-separated format -*- coding: utf-8 -*-",
        "refugee\t难民\trefugees",
    ]
    assert any("1 terms to avoid" in said for said in lost)
    assert any("1 pairs" in said for said in lost)


def test_omegat_reads_either_direction():
    zh_first = read("omegat", "# glossary\n难民\trefugee\tof 1951\n")
    en_first = read("omegat", "refugee\t难民\nrefugee\t难胞\n")

    assert zh_first.concepts[0].preferred(EN).note == "of 1951"
    assert [t.status for t in en_first.concepts[0].in_language(ZH)] == [
        TermStatus.PREFERRED,
        TermStatus.ADMITTED,
    ]
    with pytest.raises(UnreadableGlossaryError, match=":1: no pair"):
        read("omegat", "alone\n")


def test_skos_hides_what_nobody_should_write():
    pytest.importorskip("rdflib")
    data, lost = write("skos")

    assert 'skos:hiddenLabel "难胞"@zh-Hans' in data.decode()
    assert 'skos:prefLabel "refugee"@en' in data.decode()
    assert any("note" in said for said in lost)


RDF = """<?xml version="1.0"?>%s<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
 xmlns:skos="http://www.w3.org/2004/02/skos/core#"><skos:Concept rdf:about="http://example.org/1">
<skos:notation>1.1</skos:notation><skos:prefLabel xml:lang="zh">难民</skos:prefLabel>
<skos:prefLabel xml:lang="fr">réfugié</skos:prefLabel></skos:Concept></rdf:RDF>"""


def test_skos_reads_rdf_xml_without_entities():
    pytest.importorskip("rdflib")
    glossary = read("skos", RDF % "")

    assert (glossary.concepts[0].id, glossary.concepts[0].terms[0].text) == ("1.1", "难民")
    assert glossary.left_out == ("left out: labels in the language “fr” (1)",)
    with pytest.raises(UnreadableGlossaryError, match="entity"):
        read("skos", RDF % '<!DOCTYPE rdf [<!ENTITY a "b">]>')
    with pytest.raises(UnreadableGlossaryError, match="broken RDF"):
        read("skos", "this is no Turtle")


@pytest.mark.parametrize("name", ["csv", "json", "tbx", "omegat"])
def test_reads_thirty_thousand_concepts_in_seconds(name):
    concepts = (
        Concept(
            f"c{n}", (Term(f"名称{n}", ZH), Term(f"name {n}", EN), Term(f"别名{n}", ZH, TermStatus.ADMITTED))
        )
        for n in range(30_000)
    )
    data, _ = write(name, Glossary(tuple(concepts)))
    started = time.process_time()
    found = read(name, data)

    assert len(found.concepts) == 30_000
    assert time.process_time() - started < 60  # two or three on a desk computer
