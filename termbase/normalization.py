"""Fold a text for look-up, and keep the way back to every original offset.

Folding makes alike what a reader takes for the same: full and half width, traditional and
simplified characters, upper and lower case, kinds of quotation marks and dashes, spaces and line
breaks between Chinese characters, marks of emphasis. It never rewrites a document.
"""

import re
from array import array
from bisect import bisect_right
from functools import cache, cached_property
from pathlib import Path

from termbase.cache import cached
from termbase.text import Block, BlockKind, Document, Span

OPENCC = "opencc-python-reimplemented 0.1.7"  # the version that is installed: pyproject.toml pins it
UNSEARCHED = frozenset({BlockKind.CODE, BlockKind.COMMENT, BlockKind.FURNITURE})
ALIKE = {
    variant: char
    for char, variants in {
        '"': "“”„‟«»「」『』〝〞＂",
        "'": "‘’‚‛＇´ʼ",
        "《": "〈＜",
        "》": "〉＞",
        "-": "‐‑‒–—―−－",
        "~": "～〜",
        "·": "•‧・",
        ",": "、，",
        " ": "\u3000\u00a0\u2009\u202f",
    }.items()
    for variant in variants
}


class _FoldTable(dict[int, str]):
    """What each character becomes; learns a character when it first meets it."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        folded = ALIKE.get(char) or _narrow(char)
        folded = simplified().get(folded, folded).lower()
        self[code] = folded if len(folded) == 1 else char
        return self[code]


def _narrow(char: str) -> str:
    """Turn a full-width form of ASCII (U+FF01 to U+FF5E) into ASCII."""
    return chr(ord(char) - 0xFEE0) if "\uff01" <= char <= "\uff5e" else char


FOLD = _FoldTable()


@cache
def simplified() -> dict[str, str]:
    """Each traditional character and its simplified form: OpenCC's first candidate."""
    pairs = str(cached("scripts.bin", OPENCC.encode(), _script_pairs), "utf-8")
    return dict(zip(pairs[::2], pairs[1::2], strict=True))


def _script_pairs() -> bytes:
    from importlib.util import find_spec

    spec = find_spec("opencc")
    if spec is None or spec.origin is None:  # a broken install; say so where it is met
        raise ModuleNotFoundError("opencc-python-reimplemented is not installed")
    file = Path(spec.origin).parent / "dictionary" / "TSCharacters.txt"
    rows = (line.split("\t", 1) for line in file.read_text("utf-8").splitlines())
    table = {row[0]: row[1].split(" ", 1)[0] for row in rows if len(row) == len("kv")}
    return "".join(
        old + new for old, new in table.items() if old != new and len(old) == len(new) == 1
    ).encode()


@cache
def _dropped() -> re.Pattern[str]:
    """White space, emphasis, escapes and characters without width: all that may be left out."""
    return re.compile("[\\s\u200b-\u200f\u2060\ufeff\u00ad\\\\*_`\u0000-\u001f]+")


@cache
def _marks() -> re.Pattern[str]:
    """What may be left out of a plain text but white space."""
    return re.compile(r"[\x00-\x08\x0e-\x1b\\*_`]")


class Folded:
    """A folded text and its way back. Offsets of both are code points."""

    def __init__(self, text: str, folded_at: "array[int]", original_at: "array[int]") -> None:
        self.text = text
        self._folded_at = folded_at  # where runs of unchanged length begin in the folded text
        self._original_at = original_at  # … and in the original

    def offset(self, folded: int) -> int:
        """The original offset of a folded character."""
        run = bisect_right(self._folded_at, folded) - 1
        return self._original_at[run] + folded - self._folded_at[run]

    def span(self, start: int, end: int) -> Span:
        """The original span of some folded text, half-open; it may not be empty."""
        return Span(self.offset(start), self.offset(end - 1) + 1)

    @cached_property
    def _order(self) -> list[int]:
        return list(self._original_at)

    def folded_offset(self, original: int) -> int:
        """The folded offset of an original character, or of the next one that was kept."""
        run = max(bisect_right(self._order, original) - 1, 0)
        ends = self._folded_at[run + 1] if run + 1 < len(self._folded_at) else len(self.text)
        return max(min(self._folded_at[run] + original - self._original_at[run], ends), 0)


def fold(text: str) -> str:
    """Fold a term or another short text.

    >>> fold("《難民　地位\\n公約》")
    '《难民地位公约》'
    >>> fold("Special  Rapporteurs")
    'special rapporteurs'
    """
    folded = text.translate(FOLD)
    if folded.isascii() and not _marks().search(folded):  # plain English: white space is all there is to drop
        return " ".join(folded.split())
    return _fold_pieces(text, [Span(0, len(text))]).text if _dropped().search(folded) else folded


def fold_document(document: Document) -> Folded:
    """Fold what can be searched: block after block, parted by line feeds.

    A block that continues the one just before it is joined to it, so that a term cut by a page
    break is found.
    """
    return _fold_pieces(document.text, _flows(document.blocks))


def _flows(blocks: tuple[Block, ...]) -> list[Span]:
    """Join the spans of the blocks that read on without a break."""
    flows: list[Span] = []
    next_to_last = False
    for block in blocks:
        if block.kind in UNSEARCHED:
            next_to_last = False
            continue
        if block.continues and next_to_last:
            flows[-1] = Span(flows[-1].start, block.span.end)
        else:
            flows.append(block.span)
        next_to_last = True
    return flows


def _fold_pieces(text: str, pieces: list[Span]) -> Folded:
    out: list[str] = []
    folded_at, original_at = array("q"), array("q")
    length = 0
    dropped = _dropped()
    for piece in pieces:
        if out:
            folded_at.append(length)
            original_at.append(piece.start - 1)
            out.append("\n")
            length += 1
        folded = text[piece.start : piece.end].translate(FOLD)
        at = 0
        for run in dropped.finditer(folded):
            start, end = run.span()
            if start > at:
                folded_at.append(length)
                original_at.append(piece.start + at)
                out.append(folded[at:start])
                length += start - at
            if _parts_words(folded, start, end):
                folded_at.append(length)
                original_at.append(piece.start + start)
                out.append(" ")
                length += 1
            at = end
        if at < len(folded):
            folded_at.append(length)
            original_at.append(piece.start + at)
            out.append(folded[at:])
            length += len(folded) - at
    if not out:
        folded_at.append(0)
        original_at.append(0)
    return Folded("".join(out), folded_at, original_at)


def _parts_words(folded: str, start: int, end: int) -> bool:
    """Whether a dropped run parts two words that are not Chinese, and so leaves a space."""
    if start == 0 or end == len(folded) or _is_wide(folded[start - 1]) or _is_wide(folded[end]):
        return False
    return any(char.isspace() for char in folded[start:end])


def _is_wide(char: str) -> bool:
    """Whether a folded character is Chinese script or Chinese punctuation."""
    return "\u2e80" <= char <= "\uffef"
