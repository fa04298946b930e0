"""Formats for aligned texts, one file each: how a bitext is written for other programs.

To add a format, add a file here that defines one `BitextFormat`; nothing else changes.
"""

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple, TextIO

from termbase.alignment import Bitext
from termbase.errors import UnknownNameError
from termbase.language import Language
from termbase.plugs import load_plug, plug_names
from termbase.segmentation import reading
from termbase.text import Segment


class BitextFormat(NamedTuple):
    """A way to store a bitext in a text file, in UTF-8.

    `write` returns what the format could not carry, one sentence each.
    """

    name: str
    suffixes: tuple[str, ...]
    write: Callable[[Bitext, TextIO], tuple[str, ...]]


def bitext_format_names() -> tuple[str, ...]:
    """The name of every format, without loading any."""
    return plug_names(__name__)


def bitext_format_named(name: str) -> BitextFormat:
    """Load a format by its name."""
    if name not in bitext_format_names():
        raise UnknownNameError("format for aligned texts", name, bitext_format_names())
    return load_plug(__name__, name, BitextFormat)


def words_of(segments: Sequence[Segment]) -> str:
    """The words of one side of a unit, on one line: Chinese sentences touch, English ones do not."""
    if not segments:
        return ""
    joiner = "" if segments[0].document.language is Language.ZH else " "
    return joiner.join(filter(None, map(reading, segments)))


def names_of(bitext: Bitext) -> tuple[str, str]:
    """The names of both documents, Chinese first; empty where no unit has a segment of that side."""
    zh = next((unit.zh[0].document.name for unit in bitext.units if unit.zh), "")
    en = next((unit.en[0].document.name for unit in bitext.units if unit.en), "")
    return zh, en


def for_xml(text: str) -> str:
    """Leave out the characters that XML 1.0 cannot hold (section 2.2 of the standard)."""
    return re.sub("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]", "", text)
