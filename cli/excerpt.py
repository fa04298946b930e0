"""Cut the line around a finding to the width of the terminal, and say where its caret goes."""

from typing import NamedTuple

from rich.cells import cell_len

from termbase.text import Document, Span

from .streams import printable

ELLIPSIS = "…"
LINE_BREAK = "⏎"


class Excerpt(NamedTuple):
    """A line's words before, in and after a span, ready to print."""

    before: str
    node: str
    after: str

    @property
    def caret(self) -> str:
        """Carets under the node; a Chinese character is two cells wide."""
        return " " * cell_len(self.before) + "^" * max(cell_len(self.node), 1)


def excerpt(document: Document, span: Span, width: int) -> Excerpt:
    """Cut an excerpt of at most `width` cells around a span; context is shared between its sides."""
    node = _clipped(_shown(document.text[span.start : min(span.end, span.start + width)]), width - 2)
    if cell_len(node) < cell_len(_shown(document.text[span.start : span.end][: width + 1])):
        node += ELLIPSIS
    line = document.line_span(span.start)
    end = max(document.line_span(max(span.end - 1, span.start)).end, span.end)
    before = _shown(document.text[max(line.start, span.start - width) : span.start])
    after = _shown(document.text[span.end : min(end, span.end + width)])
    room = max(width - cell_len(node), 0)
    right = min(cell_len(after), room // 2)
    left = min(cell_len(before), room - right)
    right = min(cell_len(after), room - left)
    return Excerpt(_tail(before, left), node, _head(after, right))


def _shown(text: str) -> str:
    return printable(text.replace("\r\n", "\n").replace("\n", LINE_BREAK).replace("\t", " "))


def _clipped(text: str, width: int) -> str:
    """The beginning of a text that fits into some cells."""
    cells = 0
    for at, char in enumerate(text):
        cells += cell_len(char)
        if cells > width:
            return text[:at]
    return text


def _head(text: str, width: int) -> str:
    """The beginning of a text, with an ellipsis where it is cut."""
    return text if cell_len(text) <= width else _clipped(text, width - 1) + ELLIPSIS if width else ""


def _tail(text: str, width: int) -> str:
    """The end of a text, with an ellipsis where it is cut."""
    if cell_len(text) <= width:
        return text
    return ELLIPSIS + _clipped(text[::-1], width - 1)[::-1] if width else ""


def fitted_left(text: str, width: int) -> str:
    """The end of a text on one line, cut to some cells."""
    return _tail(_shown(text), width)


def fitted_right(text: str, width: int) -> str:
    """The beginning of a text on one line, cut to some cells."""
    return _head(_shown(text), width)
