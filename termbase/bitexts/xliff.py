"""XLIFF 1.2: English as source and Chinese as target, with the confidence as a note."""

from typing import TextIO
from xml.sax.saxutils import XMLGenerator

from termbase.alignment import Bitext
from termbase.bitexts import BitextFormat, for_xml, names_of, words_of

NAMESPACE = "urn:oasis:names:tc:xliff:document:1.2"


def write(bitext: Bitext, out: TextIO) -> tuple[str, ...]:
    """Write a unit a `trans-unit`; a missing source is an empty element, a missing target is none at all."""
    xml = XMLGenerator(out, "utf-8", short_empty_elements=True)
    xml.startDocument()
    xml.startElement("xliff", {"version": "1.2", "xmlns": NAMESPACE})
    xml.characters("\n")
    languages = {"source-language": "en", "target-language": "zh", "datatype": "plaintext"}
    xml.startElement("file", {"original": for_xml(names_of(bitext)[1]) or "unknown", **languages})
    xml.startElement("body", {})
    for number, unit in enumerate(bitext.units, 1):
        xml.characters("\n")
        xml.startElement("trans-unit", {"id": str(number)})
        _write_text(xml, "source", "en", words_of(unit.en))
        if unit.zh:
            _write_text(xml, "target", "zh", words_of(unit.zh))
        xml.startElement("note", {"from": "termbase"})
        xml.characters(f"confidence {unit.confidence:.3f}")
        xml.endElement("note")
        xml.endElement("trans-unit")
    xml.characters("\n")
    for name in ("body", "file", "xliff"):
        xml.endElement(name)
    out.write("\n")
    return ()


def _write_text(xml: XMLGenerator, name: str, language: str, text: str) -> None:
    xml.startElement(name, {"xml:lang": language})
    xml.characters(for_xml(text))
    xml.endElement(name)


FORMAT = BitextFormat(name="xliff", suffixes=(".xlf", ".xliff"), write=write)
