"""An explanation tells why a place was or was not matched."""

import pytest

from termbase.explanation import explain
from termbase.language import Language
from termbase.matching import TermMatcher

TERMS = """\
concept,language,term,not_before
chair,zh,主席,团
civil,zh,民权,
country,zh,发展中国家,
worker,zh,移徙工人,
migration,zh,移徙,
"""


@pytest.mark.parametrize(
    ("text", "term", "reason"),
    [
        # migrant workers / migration
        pytest.param("移徙工人来了。", "移徙", "gives way to “移徙工人”", id="longer"),
        pytest.param("移徙工人来了。", "移徙工人", "stands", id="stands"),
        # the rights of / migrants
        pytest.param("移民权利", "民权", "rejected: a word reaches over an edge", id="words"),
        # bureau
        pytest.param("主席团开会。", "主席", "kept out by its context limits", id="limits"),
    ],
)
def test_gives_the_reason(glossary, document, text, term, reason):
    found = explain(TermMatcher(glossary(TERMS), Language.ZH), document(text), text.index(term))

    reasons = {c.senses[0].term.text: c.reason for c in found.contenders}
    assert reasons[term].startswith(reason)


def test_shows_the_words_around(glossary, document):
    found = explain(TermMatcher(glossary(TERMS), Language.ZH), document("移徙工人来了。"), 0)

    assert "移徙工人" in found.words


def test_command_names_the_entry_and_its_line(run, tmp_path):
    text, terms = tmp_path / "text.md", tmp_path / "terms.csv"
    text.write_text("移徙工人来了。", "utf-8")
    terms.write_text(TERMS, "utf-8")

    outcome = run("explain", f"{text}:1:1", "--no-curated", "-g", terms)

    assert f"{terms}:5" in outcome.out


def test_command_prints_a_rules_page(run):
    assert "Why it matters: " in run("explain", "deprecated-term").out


@pytest.mark.parametrize(
    ("what", "words"),
    [
        pytest.param("deprecated-tem", "did you mean “deprecated-term”", id="unknown"),
        pytest.param("{text}", "say which place", id="a file"),
        pytest.param("{text}:9:9", "no such place", id="beyond the text"),
    ],
)
def test_command_says_what_it_cannot_explain(run, tmp_path, what, words):
    text = tmp_path / "text.md"
    text.write_text("移徙工人来了。", "utf-8")

    outcome = run("explain", what.format(text=text))

    assert outcome.status == 2
    assert words in outcome.err
