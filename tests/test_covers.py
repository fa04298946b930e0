"""Spans that hold others, found without looking at each."""

from hypothesis import given
from hypothesis import strategies as st

from termbase.covers import Covers
from termbase.text import Span

spans = st.builds(lambda start, size: Span(start, start + size), st.integers(0, 12), st.integers(1, 6))


@given(st.lists(spans), spans)
def test_holds_what_one_of_the_spans_holds(covers, span):
    holding = [c for c in covers if c.start <= span.start and span.end <= c.end]

    assert Covers(covers).hold(span) == bool(holding)
    assert Covers(covers).go_beyond(span) == any(c != span for c in holding)
