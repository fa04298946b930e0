"""Change some concepts of a CSV file and leave every other character of it as it is.

Comments, blank lines, the order of concepts and columns, columns of the user's own, quoting and line
ends survive: a change of one concept is a change of its lines in git.
"""

from collections.abc import Iterable, Iterator, Mapping

from termbase.delimited import BOM, Chunk, chunks, delimiter_of, header_of, unguarded, written
from termbase.glossary import Concept
from termbase.tabular import COLUMNS, is_by_concept
from termbase.tabulation import BY_CONCEPT, rows_of

Changed = Mapping[str, tuple[Concept, Concept]]


def rewritten(text: str, name: str, changed: Changed, added: Iterable[Concept]) -> str:
    """Return the text of a CSV file with some concepts changed and others added at its end."""
    added = tuple(added)
    if not text.strip():
        return written([list(COLUMNS)], ",", "\n") + _new_rows(added, COLUMNS, ",", "\n")
    parts = list(chunks(text, name))
    head = next(chunk for chunk in parts if chunk.cells)
    header = header_of(head, name)
    missing = _missing(header, [*(new for _, new in changed.values()), *added])
    delimiter = delimiter_of(text)
    line_end = "\r\n" if head.text.endswith("\r\n") else "\n"
    writer = _Writer(header, missing, delimiter, line_end)
    out = "".join(writer.lines(parts, head, changed))
    if not out.endswith(("\n", "\r")):
        out += line_end
    return out + _new_rows(added, [*header, *missing], delimiter, line_end)


def encoded_like(text: str, original: bytes) -> bytes:
    """Encode a text as a file was: with its byte order mark, or as UTF-16."""
    if original.startswith((b"\xff\xfe", b"\xfe\xff")):
        return text.encode("utf-16")
    return (BOM if original.startswith(BOM) else b"") + text.encode()


def _new_rows(concepts: Iterable[Concept], columns: Iterable[str], delimiter: str, line_end: str) -> str:
    columns = tuple(columns)
    return written((row for c in concepts for row in rows_of(c, columns)), delimiter, line_end)


def _missing(header: list[str], concepts: Iterable[Concept]) -> list[str]:
    """The columns that the file lacks and some concept needs."""
    known = BY_CONCEPT if is_by_concept(header) else COLUMNS
    lacking = [column for column in known if column not in header]
    used = {
        column
        for concept in concepts
        for row in rows_of(concept, known)
        for column, cell in zip(known, row, strict=True)
        if cell and not (column == "kind" and cell == "term")  # a concept is a term unless said otherwise
    }
    return [column for column in lacking if column in used]


class _Writer:
    """Writes the old lines, the changed concepts in place of theirs."""

    def __init__(self, header: list[str], missing: list[str], delimiter: str, line_end: str) -> None:
        self._header = header
        self._missing = missing
        self._delimiter = delimiter
        self._line_end = line_end

    def lines(self, parts: list[Chunk], head: Chunk, changed: Changed) -> Iterator[str]:
        """Yield the text of each chunk, or what stands in its place."""
        id_at = self._header.index("concept")
        of_concept: dict[str, list[Chunk]] = {}
        for chunk in parts:
            if chunk.cells and chunk is not head:
                of_concept.setdefault(unguarded(chunk.cells[id_at]), []).append(chunk)
        for chunk in parts:
            if not chunk.cells:
                yield chunk.text
            elif chunk is head:
                yield self._widened(chunk.text, self._missing)
            elif (concept_id := unguarded(chunk.cells[id_at])) in changed:
                rows = of_concept[concept_id]
                if chunk is rows[0]:
                    yield from self._changed(rows, *changed[concept_id])
            else:
                yield self._widened(chunk.text, [""] * len(self._missing))

    def _widened(self, text: str, cells: list[str]) -> str:
        """Add cells at the end of a row."""
        if not cells:
            return text
        body = text.rstrip("\r\n")
        return body + "".join(self._delimiter + cell for cell in cells) + (text[len(body) :])

    def _changed(self, old_rows: list[Chunk], old: Concept, new: Concept) -> Iterator[str]:
        """Write a concept; a row that says the same as before stays as it was written."""
        columns = [*self._header, *self._missing]
        kept = {tuple(row): chunk for row, chunk in zip(rows_of(old, columns), old_rows, strict=True)}
        own = {self._key(chunk.cells): chunk.cells for chunk in reversed(old_rows)}
        for row in rows_of(new, columns):
            if tuple(row) in kept:
                yield self._widened(kept[tuple(row)].text, [""] * len(self._missing))
                continue
            before = own.get(self._key(row), ())
            for at, column in enumerate(self._header):
                if column not in COLUMNS and column not in BY_CONCEPT and before:
                    row[at] = unguarded(before[at])
            yield written([row], self._delimiter, self._line_end)

    def _key(self, cells: Iterable[str]) -> tuple[str, ...]:
        """What tells a row of a concept from the others."""
        row = dict(zip(self._header, cells, strict=False))
        return (unguarded(row.get("language", "")), unguarded(row.get("term", "")))
