"""Fixes change the words that were found, and none twice."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from termbase.diagnostics import Diagnostic, Problem, Related, Severity, Suppression
from termbase.documents import document_from
from termbase.fixes import Edit, edits_of, fixed_text
from termbase.text import Location, Span


def document(text):
    return document_from(text.encode(), "text.md")


def diagnostic(text, start, end, replacement, **known):
    known = {"is_safe": True} | known
    problem = Problem(Location(text, Span(start, end)), "wrong", replacement=replacement, **known)
    return Diagnostic("rule", Severity.ERROR, problem)


def fixed(text, *diagnostics, unsafe=False):
    return fixed_text(text.text, edits_of(diagnostics, text, unsafe=unsafe))


def test_replaces_what_was_found():
    text = document("one two three")

    assert fixed(text, diagnostic(text, 4, 7, "2"), diagnostic(text, 0, 3, "1")) == "1 2 three"


def test_fixes_further_places_of_the_same_fault():
    text = document("a, b; c, d")
    further = (
        Related(Location(text, Span(4, 5)), replacement="；"),
        Related(Location(text, Span(7, 8))),
    )

    assert fixed(text, diagnostic(text, 1, 2, "，", same=further)) == "a， b； c， d"


def test_leaves_unsafe_fixes_out_unless_wanted():
    text = document("one two")
    unsafe = diagnostic(text, 0, 3, "1", is_safe=False)

    assert fixed(text, unsafe) == "one two"
    assert fixed(text, unsafe, unsafe=True) == "1 two"


def test_leaves_what_is_suppressed():
    text = document("one two")

    hidden = diagnostic(text, 0, 3, "1")._replace(suppression=Suppression("waiver"))

    assert fixed(text, hidden) == "one two"


def test_leaves_other_texts_alone():
    text, other = document("one two"), document("one two")

    assert edits_of([diagnostic(other, 0, 3, "1")], text) == ()


def test_applies_one_of_two_that_overlap():
    text = document("one two three")
    longer, shorter = diagnostic(text, 0, 7, "1 2"), diagnostic(text, 4, 7, "zwei")

    assert fixed(text, shorter, longer) == "1 2 three"


def test_prefers_the_safe_one_of_two_that_overlap():
    text = document("one two three")
    longer, shorter = diagnostic(text, 0, 7, "1 2", is_safe=False), diagnostic(text, 4, 7, "2")

    assert fixed(text, shorter, longer, unsafe=True) == "one 2 three"


def test_applies_two_that_touch():
    text = document("ab")

    assert fixed(text, diagnostic(text, 0, 1, "x"), diagnostic(text, 1, 2, "y")) == "xy"


@given(
    st.text("abc", max_size=20),
    st.lists(st.tuples(st.integers(0, 20), st.integers(1, 5), st.text("xyz", max_size=3))),
)
def test_keeps_every_character_outside_of_what_was_found(words, places):
    text = document(words)
    found = [
        diagnostic(text, start, min(start + size, len(words)), new)
        for start, size, new in places
        if start < len(words)
    ]
    edits = edits_of(found, text)
    after = fixed_text(words, edits)

    assert all(a.span.end <= b.span.start for a, b in pairwise(edits))
    outside = len(words) - sum(edit.span.end - edit.span.start for edit in edits)
    assert len(after) == outside + sum(len(edit.replacement) for edit in edits)
    assert [c for c in after if c in "abc"] == [
        c for at, c in enumerate(words) if not any(e.span.start <= at < e.span.end for e in edits)
    ]


def test_says_which_rule_asked():
    text = document("one")

    assert edits_of([diagnostic(text, 0, 3, "1")], text) == (Edit(Span(0, 3), "1", "rule", True),)
