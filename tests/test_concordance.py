"""A concordance shows each place of a word with its context, inside longer terms too, within words never."""

import pytest

from termbase.concordance import concordance

TERMS = "concept,language,term\nworker,zh,移徙工人\nworker,en,migrant worker\n"


def lines(glossary, document, words, text, name="text.md"):
    return [
        (line.left, line.node, line.right)
        for line in concordance(words, document(text, name), glossary(TERMS))
    ]


def test_shows_left_node_and_right(glossary, document):
    # protect / migrants / 's rights
    assert lines(glossary, document, "移徙者", "1. 保护移徙者权利。") == [("保护", "移徙者", "权利。")]


@pytest.mark.parametrize(
    ("words", "text", "nodes"),
    [
        pytest.param("移徙", "国际移徙和移徙工人", ["移徙", "移徙"], id="inside longer terms"),
        pytest.param("民权", "移民权利和民权", ["民权"], id="not across words"),
        pytest.param("移徙", "國際移徙", ["移徙"], id="in traditional text"),
        pytest.param("migrant", "Migrants and a migrant.", ["Migrants", "migrant"], id="inflected"),
        pytest.param("权利", "没有", [], id="nothing"),
    ],
)
def test_finds_words(glossary, document, words, text, nodes):
    assert [node for _, node, _ in lines(glossary, document, words, text)] == nodes


def test_command_shows_the_aligned_sentence(run, tmp_path):
    zh, en = tmp_path / "zh.md", tmp_path / "en.md"
    # the State / protects migrants
    zh.write_text("1. 国家保护移徙者。\n", "utf-8")
    en.write_text("1. The State protects migrants.\n", "utf-8")

    outcome = run("concordance", "移徙者", zh, "--with", en)

    assert outcome.status == 0
    assert outcome.out.splitlines()[0].startswith("1:8")
    assert "protects migrants" in outcome.out


def test_command_says_by_its_status_that_nothing_was_found(run, tmp_path):
    text = tmp_path / "text.md"
    text.write_text("没有。", "utf-8")

    assert run("concordance", "移徙者", text).status == 1
