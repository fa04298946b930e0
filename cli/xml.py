"""Write XML that every reader takes: no character that XML 1.0 forbids."""

from typing import TextIO
from xml.etree.ElementTree import Element, ElementTree, indent

from .streams import printable


def attributes(**values: object) -> dict[str, str]:
    """Attributes of an element; what XML cannot hold is written as an escape."""
    return {key: clean(str(value)) for key, value in values.items()}


def clean(text: str) -> str:
    """A text without what XML 1.0 forbids: control characters, lone surrogates, U+FFFE and U+FFFF."""
    shown = printable(text)
    return "".join(
        f"\\u{ord(c):04x}" if "\ud800" <= c <= "\udfff" or c in "\ufffe\uffff" else c for c in shown
    )


def write_xml(root: Element, out: TextIO) -> None:
    """Write an element as a file, indented."""
    indent(root)
    out.write('<?xml version="1.0" encoding="utf-8"?>\n')
    ElementTree(root).write(out, encoding="unicode")
    out.write("\n")
