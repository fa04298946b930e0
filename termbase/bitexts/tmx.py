"""TMX 1.4: a translation memory of the units that have both sides."""

from typing import TextIO
from xml.sax.saxutils import escape

from termbase.alignment import Bitext, TranslationUnit
from termbase.bitexts import BitextFormat, for_xml, words_of

HEADER = """\
<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE tmx SYSTEM "tmx14.dtd">
<tmx version="1.4">
<header creationtool="termbase" creationtoolversion="{version}" segtype="sentence" o-tmf="termbase"
 adminlang="en" srclang="en" datatype="plaintext"/>
<body>
"""


def write(bitext: Bitext, out: TextIO) -> tuple[str, ...]:
    """Write a unit a `tu`, English first; a sentence without counterpart is no memory and is left out."""
    from importlib.metadata import version

    out.write(HEADER.format(version=version("termbase")))
    whole = [unit for unit in bitext.units if words_of(unit.zh) and words_of(unit.en)]
    out.writelines(map(_unit, whole))
    out.write("</body>\n</tmx>\n")
    left_out = len(bitext.units) - len(whole)
    if not left_out:
        return ()
    one = left_out == 1
    return (
        f"{left_out} unit{'' if one else 's'} without a counterpart {'is' if one else 'are'} left out of TMX",
    )


def _unit(unit: TranslationUnit) -> str:
    sides = "".join(
        f'<tuv xml:lang="{language}"><seg>{escape(for_xml(words_of(side)))}</seg></tuv>'
        for language, side in (("en", unit.en), ("zh", unit.zh))
    )
    return f'<tu><prop type="x-confidence">{unit.confidence:.3f}</prop>{sides}</tu>\n'


FORMAT = BitextFormat(name="tmx", suffixes=(".tmx",), write=write)
