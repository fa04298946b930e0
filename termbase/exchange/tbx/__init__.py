"""TBX, the termbase exchange format (ISO 30042): version 3 in both styles, and version 2 (martif).

Reading tells the version and style by the file itself. TBX knows no *forbidden* status and has no
place for validity dates, context limits and specs: they are written as notes, `termbase:key=value`,
which come back when the file is read here and which other programs show as notes.
"""

from typing import BinaryIO

from termbase.errors import TermbaseError
from termbase.exchange import Format, WriteOptions
from termbase.glossary import Glossary


def read(file: BinaryIO, name: str) -> Glossary:
    """Read any TBX; raises UnreadableGlossaryError where it is none, or not safe to read."""
    from termbase.exchange.tbx.reading import read_tbx

    return read_tbx(file, name)


def write(glossary: Glossary, file: BinaryIO, options: WriteOptions) -> tuple[str, ...]:
    """Write TBX-Basic of the version and style asked for: 3 and dca by default."""
    from termbase.exchange.tbx.writing import STYLES, write_tbx

    version, style = options.version or "3", options.style or "dca"
    if version not in ("2", "3") or style not in STYLES:
        raise TermbaseError(f"TBX {version} {style}: there are versions 2 and 3, styles dca and dct")
    if version == "2" and options.style == "dct":
        raise TermbaseError("TBX 2 has no style “dct”; leave the style out, or write version 3")
    return write_tbx(glossary, file, "v2" if version == "2" else style)


FORMAT = Format(name="tbx", suffixes=(".tbx", ".xml", ".mtf"), read=read, write=write)
