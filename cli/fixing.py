"""Fix what was found in texts: write them anew, or show what would change."""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from termbase.checker import Report
from termbase.errors import TermbaseError
from termbase.fixes import edits_of, fixed_text
from termbase.text import Document

from .checking import Check
from .errors import ExitStatus, complain
from .output import replace_file
from .reporters import View
from .streams import printable
from .summary import visible

MOST_PASSES = 10  # a fix may bring another problem to light, which is fixed in the next pass
NO_LINE_END = "\\ No newline at end of file\n"  # as diff(1) says it


class Fixed(NamedTuple):
    """Texts before and after, what is left to report in them, and how many places were changed."""

    before: tuple[Document, ...]
    after: tuple[Document, ...]
    report: Report
    places: int

    @property
    def changed(self) -> tuple[tuple[Document, Document], ...]:
        """The texts that were changed, before and after."""
        pairs = zip(self.before, self.after, strict=True)
        return tuple((old, new) for old, new in pairs if old.text != new.text)


def fix_texts(run: Check, view: View, standard_input: str | None, *, unsafe: bool) -> Report:
    """Apply the fixes, write the texts, and report what is left; `standard_input` is as in `write_fixed`."""
    fixed = _fixed(run, view, unsafe=unsafe)
    write_fixed(fixed, standard_input)
    return fixed.report


def show_diff(run: Check, view: View, *, unsafe: bool) -> ExitStatus:
    """Show what fixes would change, and say whether they would change anything."""
    fixed = _fixed(run, view, unsafe=unsafe)
    write_diff(fixed)
    if fixed.report.failures:
        return ExitStatus.FAILED
    return ExitStatus.FOUND if fixed.changed else ExitStatus.CLEAN


def _fixed(run: Check, view: View, *, unsafe: bool) -> Fixed:
    """Apply the fixes of the findings that the view shows until there is none left to apply."""
    documents = run.documents
    after, places = documents, 0
    for _ in range(MOST_PASSES):
        report = run.report(after)
        found = visible(report, view)
        edits = [edits_of(found, document, unsafe=unsafe) for document in after]
        if not any(edits):
            break
        places += sum(map(len, edits))
        after = [
            document.with_text(fixed_text(document.text, changes)) if changes else document
            for document, changes in zip(after, edits, strict=True)
        ]
    else:
        report = run.report(after)
    return Fixed(tuple(documents), tuple(after), report, places)


def write_fixed(fixed: Fixed, standard_input: str | None) -> None:
    """Replace the files that changed; the text that came from standard input goes to standard output.

    `standard_input` is the name of that text, if there is one. Nothing is written unless all can be.
    """
    changed = [(old, new, _bytes(new)) for old, new in fixed.changed if new.name != standard_input]
    for old, _, _ in changed:
        if Path(old.name).read_bytes() != _bytes(old):
            raise TermbaseError(f"{old.name}: the file changed while it was checked; nothing was fixed")
    for document in fixed.after:
        if document.name == standard_input:
            sys.stdout.flush()
            sys.stdout.buffer.write(_bytes(document))
            sys.stdout.buffer.flush()
    for _, new, data in changed:
        replace_file(Path(new.name), data)
    if fixed.places:
        complain(_summary("fixed", fixed))


def write_diff(fixed: Fixed) -> None:
    """Show what fixes would change, as a patch on standard output."""
    for old, new in fixed.changed:
        for line in diff_lines(old, new):
            sys.stdout.write(printable(line) if sys.stdout.isatty() else line)
    if fixed.places:
        complain(_summary("would be fixed", fixed))


def diff_lines(old: Document, new: Document) -> Iterator[str]:
    """Yield the lines of a unified diff; a line ends with a line feed, whatever stands before it."""
    from difflib import unified_diff

    yield from unified_diff(_lines(old.text), _lines(new.text), old.name, new.name)


def _lines(text: str) -> list[str]:
    lines = [f"{line}\n" for line in text.split("\n")]
    last = lines.pop()[:-1]
    return [*lines, f"{last}\n{NO_LINE_END}"] if last else lines


def _bytes(document: Document) -> bytes:
    try:
        return document.bom + document.text.encode(document.encoding)
    except UnicodeEncodeError as error:
        lacking = document.text[error.start : error.end]
        raise TermbaseError(
            f"{document.name}: “{lacking}” cannot be written in {document.encoding}; nothing was fixed"
        ) from error


def _summary(done: str, fixed: Fixed) -> str:
    places, texts = fixed.places, len(fixed.changed)
    return f"{places} place{'s' * (places != 1)} in {texts} text{'s' * (texts != 1)} {done}"
