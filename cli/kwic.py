"""Print concordance lines so that their nodes stand under each other."""

from collections.abc import Iterable
from typing import TextIO

from rich.cells import cell_len
from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from termbase.concordance import ConcordanceLine

from .excerpt import fitted_left, fitted_right
from .streams import printable
from .tables import WIDE


def write_lines(lines: Iterable[tuple[ConcordanceLine, str]], out: TextIO) -> None:
    """Print each line, and the aligned sentence under it, in the width of the terminal."""
    console = Console(file=out, highlight=False, emoji=False, markup=False)
    width = console.width if console.is_terminal else min(console.width, WIDE)
    for line, aligned in lines:
        place = f"{line.location.start.line}:{line.location.start.column}".ljust(9)
        node = " ".join(line.node.split())
        room = max(width - len(place) - cell_len(node), 20)
        left, right = fitted_left(line.left, room // 2), fitted_right(line.right, room - room // 2)
        padding = " " * (room // 2 - cell_len(left))
        console.print(
            Text.assemble((place, "blue"), padding, left, (printable(node), "bold"), right),
            no_wrap=True,
            overflow="ignore",
            crop=False,
        )
        if aligned:
            console.print(Padding(Text(printable(aligned), "dim"), (0, 0, 0, len(place)), expand=False))
