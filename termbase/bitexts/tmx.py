"""TMX 1.4: a translation memory of the units that have both sides."""

from typing import TextIO
from xml.sax.saxutils import XMLGenerator

from termbase.alignment import Bitext
from termbase.bitexts import BitextFormat, for_xml, words_of

DOCTYPE = '<!DOCTYPE tmx SYSTEM "tmx14.dtd">\n'


def write(bitext: Bitext, out: TextIO) -> tuple[str, ...]:
    """Write a unit a `tu`, English first; a sentence without counterpart is no memory and is left out."""
    xml = XMLGenerator(out, "utf-8", short_empty_elements=True)
    xml.startDocument()
    out.write(DOCTYPE)
    xml.startElement("tmx", {"version": "1.4"})
    xml.characters("\n")
    xml.startElement("header", _header())
    xml.endElement("header")
    xml.characters("\n")
    xml.startElement("body", {})
    left_out = 0
    for unit in bitext.units:
        zh, en = for_xml(words_of(unit.zh)), for_xml(words_of(unit.en))
        if zh and en:
            _write_unit(xml, zh, en, unit.confidence)
        else:
            left_out += 1
    xml.characters("\n")
    xml.endElement("body")
    xml.characters("\n")
    xml.endElement("tmx")
    out.write("\n")
    return (f"{left_out} units without a counterpart are left out of TMX",) if left_out else ()


def _header() -> dict[str, str]:
    from importlib.metadata import version

    return {
        "creationtool": "termbase",
        "creationtoolversion": version("termbase"),
        "segtype": "sentence",
        "o-tmf": "termbase",
        "adminlang": "en",
        "srclang": "en",
        "datatype": "plaintext",
    }


def _write_unit(xml: XMLGenerator, zh: str, en: str, confidence: float) -> None:
    xml.characters("\n")
    xml.startElement("tu", {})
    _write_text(xml, "prop", {"type": "x-confidence"}, f"{confidence:.3f}")
    for language, words in (("en", en), ("zh", zh)):
        xml.startElement("tuv", {"xml:lang": language})
        _write_text(xml, "seg", {}, words)
        xml.endElement("tuv")
    xml.endElement("tu")


def _write_text(xml: XMLGenerator, name: str, attributes: dict[str, str], text: str) -> None:
    xml.startElement(name, attributes)
    xml.characters(text)
    xml.endElement(name)


FORMAT = BitextFormat(name="tmx", suffixes=(".tmx",), write=write)
