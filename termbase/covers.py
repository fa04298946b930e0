"""Whether any of many spans holds another one, without looking at each of them."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from itertools import accumulate

from termbase.text import Span


class Covers:
    """Spans that may hold others: sorted by their starts, each with how far any of them has reached."""

    def __init__(self, spans: Iterable[Span]) -> None:
        ordered = sorted(set(spans))
        self._starts = [start for start, _ in ordered]
        self._reaches = [*accumulate((end for _, end in ordered), max, initial=-1)]

    def hold(self, span: Span) -> bool:
        """Whether one of them holds a span, or is it."""
        return self._reaches[bisect_right(self._starts, span.start)] >= span.end

    def go_beyond(self, span: Span) -> bool:
        """Whether one of them holds a span and is longer."""
        earlier = self._reaches[bisect_left(self._starts, span.start)]
        return earlier >= span.end or self._reaches[bisect_right(self._starts, span.start)] > span.end
