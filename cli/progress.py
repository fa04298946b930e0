"""A progress bar on a terminal, for long work only; a pipe never sees one."""

import sys
from collections.abc import Iterator, Sequence
from typing import TypeVar

Item = TypeVar("Item")
MANY = 20  # texts; fewer are done before a bar could be read


def tracked(items: Sequence[Item]) -> Iterator[Item]:
    """Yield the items, and show on stderr how many are done where someone can see it."""
    if len(items) < MANY or not sys.stderr.isatty():
        yield from items
        return
    from rich.console import Console
    from rich.progress import track

    yield from track(items, "Checking", console=Console(stderr=True), transient=True)
