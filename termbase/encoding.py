"""Tell how a text file is encoded, and refuse to guess where a guess could be wrong."""

import codecs

from termbase.errors import UnreadableDocumentError

BOMS = {
    codecs.BOM_UTF8: "utf-8",
    codecs.BOM_UTF16_LE: "utf-16-le",
    codecs.BOM_UTF16_BE: "utf-16-be",
}
UNMARKED = {"utf-8-sig": "utf-8", "utf-16": "utf-16-le"}  # where no mark stands, none is to be written
# The commonest characters of Chinese: about a quarter of any running text. A text read in the
# wrong encoding has hardly any of them.
COMMONEST = frozenset("的一是了我不人在他有这个上们来到时大地为子中你说生国年着就那和要出也得里后自以会")
SAMPLE = 50_000  # bytes
FEWEST_HAN = 20


def decoded(data: bytes, name: str, encoding: str | None = None) -> tuple[str, str, bytes]:
    """Decode a file's bytes; return the text, the codec and the byte order mark.

    Encoding the text with the codec and putting the mark before it gives the same bytes again.
    """
    bom = next((mark for mark in BOMS if data.startswith(mark)), b"")
    if encoding:
        return _declared(data, name, encoding)
    if bom:
        return _declared(data[len(bom) :], name, BOMS[bom])[0], BOMS[bom], bom
    if not data.strip(b"\0"):
        return _nothing_but(data, name)
    if b"\0" in data[:SAMPLE]:
        raise UnreadableDocumentError(
            f"{name}: not a text file (it has NUL bytes); "
            "if it is UTF-16 without a mark, say --encoding utf-16-le"
        )
    try:
        return data.decode("utf-8"), "utf-8", b""
    except UnicodeDecodeError as error:
        if _looks_like_gb18030(data):
            return data.decode("gb18030"), "gb18030", b""
        line = data.count(b"\n", 0, error.start) + 1
        raise UnreadableDocumentError(
            f"{name}:{line}: not UTF-8 text (byte {error.start}); "
            "say which encoding it has, as in --encoding gb18030"
        ) from error


def _nothing_but(data: bytes, name: str) -> tuple[str, str, bytes]:
    if data:
        raise UnreadableDocumentError(f"{name}: not a text file (it holds nothing but NUL bytes)")
    return "", "utf-8", b""


def _declared(data: bytes, name: str, encoding: str) -> tuple[str, str, bytes]:
    try:
        codec = codecs.lookup(encoding).name
        "".encode(codec)  # some codecs (hex, zlib) are of no text
    except (LookupError, ValueError) as error:
        raise UnreadableDocumentError(
            f"there is no encoding “{encoding}”; try utf-8, utf-16 or gb18030"
        ) from error
    bom = next(
        (m for m, c in BOMS.items() if data.startswith(m) and codec in (c, "utf-16", "utf-8-sig")), b""
    )
    codec = BOMS.get(bom, codec) if bom else UNMARKED.get(codec, codec)
    try:
        return data[len(bom) :].decode(codec), codec, bom
    except UnicodeDecodeError as error:
        raise UnreadableDocumentError(f"{name}: not {encoding} text (byte {error.start})") from error
    except ValueError as error:
        raise UnreadableDocumentError(f"{name}: not {encoding} text ({error})") from error


def _looks_like_gb18030(data: bytes) -> bool:
    """Whether the bytes are GB18030 and read as Chinese: every tenth character a common one."""
    try:
        text = data.decode("gb18030")
    except UnicodeDecodeError:
        return False
    han = [char for char in text[:SAMPLE] if "\u3400" <= char <= "\u9fff"]
    return len(han) >= FEWEST_HAN and sum(char in COMMONEST for char in han) * 12 >= len(han)
