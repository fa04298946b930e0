"""XLIFF 1.2: English as source and Chinese as target, with the confidence as a note."""

from typing import TextIO
from xml.sax.saxutils import escape, quoteattr

from termbase.alignment import Bitext, TranslationUnit
from termbase.bitexts import BitextFormat, for_xml, names_of, words_of

HEADER = """\
<?xml version="1.0" encoding="utf-8"?>
<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
<file original={original} source-language="en" target-language="zh" datatype="plaintext">
<body>
"""


def write(bitext: Bitext, out: TextIO) -> tuple[str, ...]:
    """Write a unit a `trans-unit`; a missing source is an empty element, a missing target is none at all."""
    original = for_xml(names_of(bitext)[1]) or "unknown"
    out.write(HEADER.format(original=quoteattr(original)))
    out.writelines(_unit(number, unit) for number, unit in enumerate(bitext.units, 1))
    out.write("</body>\n</file>\n</xliff>\n")
    return ()


def _unit(number: int, unit: TranslationUnit) -> str:
    source = f'<source xml:lang="en">{escape(for_xml(words_of(unit.en)))}</source>'
    target = f'<target xml:lang="zh">{escape(for_xml(words_of(unit.zh)))}</target>' if unit.zh else ""
    note = f'<note from="termbase">confidence {unit.confidence:.3f}</note>'
    return f'<trans-unit id="{number}">{source}{target}{note}</trans-unit>\n'


FORMAT = BitextFormat(name="xliff", suffixes=(".xlf", ".xliff"), write=write)
