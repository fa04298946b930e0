"""The caret stands under the words, however wide they are, and nothing is wider than the terminal."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

TERMS = "concept,language,term,status,note\nt,zh,贩运人口,preferred,\nt,zh,贩卖人口,forbidden,wrong\n"


@pytest.fixture
def full(run, tmp_path, monkeypatch):
    """Show the findings in a text in full at a width; return the lines."""
    terms = tmp_path / "terms.csv"
    terms.write_text(TERMS, "utf-8")

    def full(text, width):
        file = tmp_path / "t.txt"
        file.write_text(text, "utf-8")
        monkeypatch.setenv("COLUMNS", str(width))
        monkeypatch.setenv("NO_COLOR", "1")
        options = ("--no-curated", "-g", terms, "--output-format", "full", "--select", "deprecated-term")
        return run("check", file, *options).out.splitlines()

    return full


def caret_and_source(lines):
    at = next(number for number, line in enumerate(lines) if "^" in line)
    return lines[at - 1], lines[at]


@pytest.mark.parametrize("width", [40, 80, 120])
@pytest.mark.parametrize(
    "before",
    [
        pytest.param("", id="at the start"),
        pytest.param("各国应当打击", id="after Chinese"),
        pytest.param("States must fight ", id="after Latin"),
        pytest.param("会议讨论了各种问题，" * 30, id="far into a long line"),
    ],
)
def test_the_caret_stands_under_the_words(full, width, before):
    source, caret = caret_and_source(full(f"{before}贩卖人口，" + "并保护受害者。" * 20, width))

    start = cell_len(source[: source.index("贩卖人口")])
    assert caret.index("^") == start
    assert caret.count("^") == 8
    assert cell_len(source) <= width


@given(st.text(st.sampled_from("移a，·𠮷“ "), max_size=60))
def test_cuts_any_line_to_the_width(text):
    # Tests never import the command line: load its module as it is installed.
    from importlib import import_module

    from termbase.language import Language
    from termbase.text import Document, Span

    excerpt = import_module("termbase.cli.excerpt").excerpt
    document = Document("t", f"{text}人口{text}", Language.ZH)
    cut = excerpt(document, Span(len(text), len(text) + 2), 30)

    assert cut.node == "人口"
    assert cell_len(cut.before + cut.node + cut.after) <= 30
    assert len(cut.caret) == cell_len(cut.before) + 4


def test_json_has_the_agreed_keys(run, tmp_path):
    text, terms = tmp_path / "t.txt", tmp_path / "terms.csv"
    text.write_text("1. 打击贩卖人口和贩卖人口。\n", "utf-8")
    terms.write_text(TERMS, "utf-8")

    report = json.loads(run("check", text, "--no-curated", "-g", terms, "--output-format", "json").out)

    summary = {"documents", "concepts_in_glossary", "concepts_found", "date", "hidden"}
    assert summary <= set(report["summary"])
    (finding,) = (f for f in report["findings"] if f["rule"] == "deprecated-term")
    (same,) = finding.pop("related")
    assert finding["replacement"] == "贩运人口"
    assert (finding["line"], finding["column"], finding["end_line"], finding["end_column"]) == (1, 6, 1, 10)
    assert (finding["paragraph"], finding["severity"], finding["confidence"]) == ("1", "error", "certain")
    assert (same["role"], same["column"], same["text"]) == ("same", 11, "贩卖人口")
