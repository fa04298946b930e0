"""TBX is written as its schemas ask, and read from whatever writes it, without entities or surprises."""

import io
import re

import pytest

from termbase.errors import TermbaseError, UnreadableGlossaryError
from termbase.exchange import WriteOptions, format_named
from termbase.glossary import Concept, Glossary, Term, TermStatus, TermType
from termbase.language import Language

TBX = format_named("tbx")
ZH, EN = Language.ZH, Language.EN
STYLES = [("3", "dca"), ("3", "dct"), ("2", "")]

# migrant worker: the treaty's term, and one that is forbidden
MIGRANT_WORKER = Concept(
    "0001",
    (
        Term("移徙工人", ZH, source="A/RES/45/158", valid_from="1990", not_before=("公约",)),
        Term("移徒工人", ZH, TermStatus.FORBIDDEN, replacement="移徙工人", note="wrong character"),
        Term("migrant worker", EN, note="status: approved by the board"),
        Term("MW", EN, TermStatus.ADMITTED, TermType.ACRONYM, exact_case=True, match=("An MW | of age.",)),
    ),
    kind="term",
    subject="migration",
    definition="a person who works in a State of which he or she is not a national, < 1 & more",
)
GLOSSARY = Glossary((MIGRANT_WORKER, Concept("refugee", (Term("难民", ZH),))), "own glossary")


def written(version="3", style="dca", glossary=GLOSSARY):
    file = io.BytesIO()
    lost = TBX.write(glossary, file, WriteOptions(version=version, style=style))
    return file.getvalue(), lost


def read(text, name="peer.tbx"):
    return TBX.read(io.BytesIO(text.encode() if isinstance(text, str) else text), name)


@pytest.mark.parametrize(("version", "style"), STYLES)
def test_reads_back_all_that_it_wrote(version, style):
    data, lost = written(version, style)
    found = read(data).concepts

    assert (
        tuple(c._replace(terms=tuple(t._replace(origin="") for t in c.terms)) for c in found)
        == GLOSSARY.concepts
    )
    assert "forbidden" in lost[0]
    assert "not before" in lost[0]


@pytest.mark.parametrize("style", ["dca", "dct"])
def test_is_valid_by_the_core_grammar(shared, style):
    etree = pytest.importorskip("lxml.etree")
    grammar = etree.RelaxNG(etree.parse(shared / "reference/schemas/tbx/TBXcoreStructV03.rng"))
    data, _ = written(style=style)

    grammar.assertValid(etree.fromstring(data))


def violations(data, schema):
    """Run a Schematron schema as the stylesheet that it stands for."""
    saxon = pytest.importorskip("saxonche")
    etree = pytest.importorskip("lxml.etree")
    rules = etree.fromstring(schema.read_bytes())
    name = "{http://purl.oclc.org/dsdl/schematron}"
    templates = []
    for number, pattern in enumerate(rules.iter(f"{name}pattern")):
        for rank, rule in enumerate(pattern.iter(f"{name}rule")):
            checks = "".join(
                f'<xsl:if test="{_quoted("not(" + check.get("test") + ")")}">{_quoted(check.text)}\n</xsl:if>'
                for check in rule.iter(f"{name}assert")
            )
            templates.append(
                f'<xsl:template match="{_quoted(rule.get("context"))}" mode="m{number}" '
                f'priority="{1000 - rank}">'
                f'{checks}<xsl:apply-templates select="@*|*" mode="m{number}"/></xsl:template>'
                f'<xsl:template match="@*|text()" mode="m{number}" priority="-1"/>'
            )
        templates.append(f'<xsl:template match="/" mode="start{number}"/>')
    calls = "".join(
        f'<xsl:apply-templates select="/" mode="m{number}"/>'
        for number, _ in enumerate(rules.iter(f"{name}pattern"))
    )
    sheet = (
        '<xsl:stylesheet version="2.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" '
        'xmlns:tbx="urn:iso:std:iso:30042:ed-2"><xsl:output method="text"/>'
        f'<xsl:template match="/">{calls}</xsl:template>{"".join(templates)}</xsl:stylesheet>'
    )
    with saxon.PySaxonProcessor(license=False) as processor:
        transform = processor.new_xslt30_processor().compile_stylesheet(stylesheet_text=sheet)
        document = processor.parse_xml(xml_text=data.decode())
        return transform.transform_to_string(xdm_node=document).strip()


def _quoted(text):
    return text.replace("&", "&amp;").replace("<", "&lt;").replace('"', "&quot;")


def test_keeps_the_rules_of_tbx_basic(shared):
    data, _ = written()

    assert violations(data, shared / "reference/schemas/tbx/TBX-Basic_DCA.sch") == ""


def test_the_rules_find_what_is_wrong_in_a_sample(shared):
    folder = shared / "reference/schemas/tbx"

    assert violations((folder / "invalid_dca.tbx").read_bytes(), folder / "TBX-Basic_DCA.sch")
    assert not violations((folder / "sample_dca.tbx").read_bytes(), folder / "TBX-Basic_DCA.sch")


def test_ids_are_xml_names_and_come_back_as_they_were():
    data, _ = written()

    assert b'id="c00001"' in data
    assert [concept.id for concept in read(data).concepts] == ["0001", "refugee"]


def test_a_language_without_terms_has_no_section():
    data, _ = written()

    assert data.decode().count('xml:lang="en"') == 2  # the file's, and one section


def test_leaves_out_what_xml_cannot_hold():
    glossary = Glossary((Concept("a", (Term("a\x0bb", EN, note="\x00"), Term("\x01", EN))),))
    data, _ = written(glossary=glossary)

    assert [term.text for term in read(data).concepts[0].terms] == ["ab"]


@pytest.mark.parametrize(("version", "style"), [("4", ""), ("3", "xml"), ("2", "dct")])
def test_refuses_a_version_or_style_that_is_none(version, style):
    with pytest.raises(TermbaseError, match="TBX"):
        written(version, style)


@pytest.mark.parametrize("name", ["sample_dca", "sample_dct", "invalid_dca"])
def test_reads_samples_of_others(shared, name):
    data = (shared / f"reference/schemas/tbx/{name}.tbx").read_bytes()
    glossary = read(data)
    concept = glossary.concepts[0]

    assert concept.preferred(ZH).text == "移徙工人"
    assert concept.preferred(EN).text == "migrant worker"
    assert concept.definition == "移徙工人的定义"
    assert any("geographicalUsage" in said for said in glossary.left_out)


def test_reads_a_definition_at_the_wrong_level(shared):
    glossary = read((shared / "reference/schemas/tbx/invalid_pontoon_v3.tbx").read_bytes())

    assert glossary.concepts[0].definition == "Sample Definition"
    assert any("“fr-fr”" in said for said in glossary.left_out)


MARTIF = """<?xml version="1.0"?>
<!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">
<martif type="TBX" xml:lang="en"><text><body>
<termEntry><langSet xml:lang="zh-CN"><ntig><termGrp><term>难民</term>
<termNote type="normativeAuthorization">preferredTerm</termNote></termGrp></ntig></langSet>
<langSet xml:lang="zh-TW"><tig><term>難民</term></tig></langSet>
<langSet xml:lang="en"><tig><term>refugee</term></tig><tig><term>asylee</term>
<termNote type="administrativeStatus">Not Recommended</termNote></tig>
<tig><term>displaced one</term><termNote type="administrativeStatus">draft</termNote></tig></langSet>
</termEntry></body></text></martif>
"""


def test_reads_version_2_with_either_kind_of_term_and_without_ids():
    glossary = read(MARTIF)
    (concept,) = glossary.concepts

    assert concept.id == "refugee"
    assert [(t.text, t.status) for t in concept.terms] == [
        ("难民", TermStatus.PREFERRED),
        ("refugee", TermStatus.PREFERRED),
        ("asylee", TermStatus.DEPRECATED),
        ("displaced one", TermStatus.ADMITTED),
    ]
    assert any("draft" in said for said in glossary.left_out)
    assert any("traditional" in said for said in glossary.left_out)


ENTRY = (
    '<conceptEntry id="a"><langSec xml:lang="zh"><termSec><term>甲</term></termSec></langSec></conceptEntry>'
)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ('<!DOCTYPE tbx [<!ENTITY a "b">]><tbx><text/></tbx>', "entity"),
        ('<!DOCTYPE tbx SYSTEM "x.dtd"><tbx><conceptEntry id="a">&amp;&a;</conceptEntry></tbx>', "entity"),
        ('<!DOCTYPE tbx [<!ENTITY % a SYSTEM "file:///etc/passwd"> %a;]><tbx/>', "entity"),
        ("<html><body/></html>", "no TBX"),
        ("<tbx><text>", "broken XML"),
        ("not XML", "broken XML"),
        ("<tbx><text><body/></text></tbx>", "no entry"),
        ("<tbx>" + "<a>" * 100, "deep"),
        (f"<tbx>{ENTRY}{ENTRY}</tbx>", "stands twice"),
    ],
)
def test_refuses_with_the_file_and_the_reason(text, word):
    with pytest.raises(UnreadableGlossaryError, match=word) as refused:
        read(text)

    assert re.match(r"peer\.tbx(:\d+)?: ", str(refused.value))


def test_refuses_an_entry_without_end_in_bounded_memory():
    class Endless(io.BytesIO):
        """A file that goes on and on."""

        sent = 0

        def read(self, size=-1):
            self.sent += 1
            return b"<tbx><conceptEntry id='a'><note>" if self.sent == 1 else b"x" * size

    with pytest.raises(UnreadableGlossaryError, match="an entry of more than"):
        TBX.read(Endless(), "endless.tbx")


def test_refuses_a_tag_without_end_in_bounded_memory():
    class Endless(io.BytesIO):
        """A file with one tag that never closes."""

        sent = 0

        def read(self, size=-1):
            self.sent += 1
            return b"<tbx a='" if self.sent == 1 else b"x" * size

    with pytest.raises(UnreadableGlossaryError, match="a tag without an end"):
        TBX.read(Endless(), "endless.tbx")


def test_reads_a_term_with_emphasis_in_it():
    text = ENTRY.replace("甲", "甲<hi>乙</hi>丙")

    assert read(f"<tbx>{text}</tbx>").concepts[0].terms[0].text == "甲乙丙"
