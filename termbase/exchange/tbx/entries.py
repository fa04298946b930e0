"""The entries of a TBX file, one after another: XML read without entities, and in bounded memory.

A declared entity is refused, whatever it is for: no glossary needs one, and both the attacks of XML (a
small file that grows without end, a file that asks for other files) begin with one. No document
type definition is fetched.
"""

from collections import deque
from collections.abc import Iterator
from typing import Any, BinaryIO
from xml.parsers import expat

from termbase.errors import UnreadableGlossaryError

CHUNK = 1 << 16  # bytes read at a time
DEEPEST = 64  # elements within elements; TBX needs 8
LARGEST = 1 << 22  # characters and elements of one entry; the largest concept known has some thousands
ROOTS = {"tbx", "martif"}
ENTRIES = {"conceptEntry", "termEntry"}
NUMBERED = ENTRIES | {"termSec", "tig", "ntig"}  # elements whose line is told; to ask for it takes time
LANG = "http://www.w3.org/XML/1998/namespace lang"


class Node:
    """An element within an entry: its name without namespace, attributes, text and children."""

    __slots__ = ("attributes", "children", "line", "name", "texts")

    def __init__(self, name: str, attributes: dict[str, str], line: int) -> None:
        self.name = name
        self.attributes = attributes
        self.line = line
        self.children: list[Node] = []
        self.texts: list[str] = []  # of the element, and of emphasis in it, in order

    @property
    def text(self) -> str:
        """The text of the element, emphasis within it included."""
        return "".join(self.texts).strip()

    @property
    def category(self) -> str:
        """What the element says: its data category, whichever style it is written in."""
        return self.attributes.get("type", "") if self.name in GENERIC else self.name


GENERIC = {
    "descrip",
    "admin",
    "termNote",
    "xref",
    "ref",
    "transac",
    "transacNote",
    "descripNote",
    "adminNote",
}


def entries(file: BinaryIO, name: str) -> Iterator[Node]:
    """Yield the concept entries of a file; raises UnreadableGlossaryError with the line at fault."""
    collector = _Collector(name)
    size = 0
    try:
        while chunk := file.read(CHUNK):
            size += len(chunk)
            collector.parser.Parse(chunk, False)
            if size - collector.parser.CurrentByteIndex > LARGEST:
                collector.refuse("a tag without an end")
            while collector.done:
                yield collector.done.popleft()
        collector.parser.Parse(b"", True)
    except expat.ExpatError as error:
        raise UnreadableGlossaryError(f"{name}:{error.lineno}: broken XML: {error}") from error
    yield from collector.done


class _Collector:
    """Expat's handlers: gather each entry, let everything else go by."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.done: deque[Node] = deque()
        self._open: list[Node] = []
        self._depth = 0
        self._size = 0
        self.parser: Any = expat.ParserCreate(namespace_separator=" ")
        self.parser.buffer_text = True
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._text
        self.parser.EntityDeclHandler = self._entity
        self.parser.SkippedEntityHandler = self._entity

    def refuse(self, why: str) -> None:
        """Stop reading."""
        raise UnreadableGlossaryError(f"{self.name}:{self.parser.CurrentLineNumber}: {why}")

    def _entity(self, *_: object) -> None:
        self.refuse("the file declares or uses an XML entity, which is not read: it may hide an attack")

    def _start(self, full_name: str, attributes: dict[str, str]) -> None:
        local = full_name.rpartition(" ")[2]
        self._depth += 1
        if self._depth == 1 and local not in ROOTS:
            self.refuse(f"no TBX: the file begins with <{local}> where TBX has <tbx> or <martif>")
        if self._depth > DEEPEST:
            self.refuse(f"elements stand {DEEPEST} deep within each other")
        if not self._open and local not in ENTRIES:
            return
        self._grow(1)
        line = self.parser.CurrentLineNumber if local in NUMBERED else 0
        node = Node(local, attributes, line)
        if self._open:
            self._open[-1].children.append(node)
        self._open.append(node)

    def _end(self, _: str) -> None:
        self._depth -= 1
        if not self._open:
            return
        node = self._open.pop()
        if self._open:
            if node.name in INLINE:
                self._open[-1].texts += node.texts
        else:
            self.done.append(node)
            self._size = 0

    def _text(self, text: str) -> None:
        if self._open:
            self._grow(len(text))
            self._open[-1].texts.append(text)

    def _grow(self, by: int) -> None:
        self._size += by
        if self._size > LARGEST:
            self.refuse(f"an entry of more than {LARGEST:,} characters and elements")


INLINE = {"hi", "foreign"}  # emphasis and foreign words belong to the text around them; codes do not
