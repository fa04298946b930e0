"""Waivers and fingerprints: what is hidden, what survives when a text is moved or wrapped anew."""

import pytest

from termbase.checker import Settings, check
from termbase.diagnostics import Suppression
from termbase.errors import TermbaseError
from termbase.fingerprints import fingerprints, sentence_at, sentence_hash
from termbase.rules import rule_ids
from termbase.waivers.inline import inline_waivers
from termbase.waivers.sidecar import read_waivers

TERMS = """\
concept,language,term,status
trafficking,zh,贩运人口,preferred
trafficking,zh,贩卖人口,forbidden
worker,zh,移徙工人,preferred
worker,zh,外籍劳工,forbidden
"""
WAIVERS = ("unused-waiver", "malformed-waiver", "expired-waiver")
RULES = ("deprecated-term", *WAIVERS)


@pytest.fixture
def judged(document, glossary):
    """Check a text by the rules above; return the words shown, those hidden, the findings on waivers."""

    def judged(text, name="text.md", **settings):
        report = check((document(text, name),), glossary(TERMS), Settings(rules=RULES, **settings))
        about = [(d.rule, d.problem.message) for d in report.diagnostics if d.rule in WAIVERS]
        shown: list[str] = []
        hidden: list[str] = []
        for d in report.diagnostics:
            if d.rule not in WAIVERS:
                (hidden if d.suppression else shown).extend(place.text for place in d.problem.places)
        return shown, hidden, about

    return judged


# In all texts below: to fight the sale of persons (the forbidden term); foreign labour (likewise).
@pytest.mark.parametrize(
    ("text", "shown", "hidden"),
    [
        pytest.param(
            "打击贩卖人口。 <!-- termbase: ignore[deprecated-term] 贩卖人口 -- 书名 -->\n\n防止贩卖人口。\n",
            1, 1, id="its own line",
        ),
        pytest.param(
            "<!-- termbase: ignore[deprecated-term] -->\n\n打击贩卖人口，\n并防止贩卖人口。\n\n"
            "惩治贩卖人口。\n",
            1, 2, id="the next block with all its lines",
        ),
        pytest.param(
            "<!-- termbase: ignore-next-line[deprecated-term] -->\n打击贩卖人口。\n\n防止贩卖人口。\n",
            1, 1, id="the next line",
        ),
        pytest.param(
            "打击贩卖人口。\n<!-- termbase: disable[deprecated-term] -->\n防止贩卖人口。\n\n惩治贩卖人口。\n"
            "<!-- termbase: enable[deprecated-term] -->\n\n制止贩卖人口。\n",
            2, 2, id="a range",
        ),
        pytest.param(
            "打击贩卖人口。\n\n<!-- termbase: disable -->\n\n防止贩卖人口。\n", 1, 1, id="a range to the end"
        ),
        pytest.param("<!-- termbase: ignore-file -->\n打击贩卖人口。\n\n防止贩卖人口。\n", 0, 2, id="all"),
        pytest.param(
            "打击贩卖人口，保护外籍劳工。 <!-- termbase: ignore 外籍劳工 -->\n", 1, 1, id="a term alone"
        ),
        pytest.param(
            "打击贩卖人口，保护外籍劳工。 <!-- termbase: ignore worker -->\n", 1, 1, id="a concept alone"
        ),
        pytest.param(
            "打击贩卖人口。 <!-- termbase：ignore［deprecated-term］贩卖人口——书名 -->\n", 0, 1,
            id="full-width marks",
        ),
        pytest.param(
            "1. 打击贩卖人口，<!-- termbase: ignore[deprecated-term] -->保护工人。\n", 0, 1, id="in a line"
        ),
        pytest.param(
            "| 打击贩卖人口 | 一 | <!-- termbase: ignore -->\n| 防止贩卖人口 | 二 |\n", 1, 1, id="a row"
        ),
    ],
)  # fmt: skip
def test_a_comment_hides(judged, text, shown, hidden):
    found, waived, about = judged(text)

    assert (len(found), len(waived)) == (shown, hidden)
    assert not about


def test_the_words_of_a_comment_are_not_text(judged):
    shown, hidden, about = judged("<!-- 贩卖人口 -->\n\n打击贩运人口。<!-- 贩卖人口 -->\n")

    assert (shown, hidden, about) == ([], [], [])


@pytest.mark.parametrize(
    ("comment", "words"),
    [
        ("termbase: ignore[deprecated-terms]", "did you mean “deprecated-term”?"),
        ("termbase: ingore[deprecated-term]", "did you mean “ignore”?"),
        ("termbase: ignore[deprecated-term", "not closed"),
        ("termbase: ignore[]", "no rule"),
        ("termbase ignore[deprecated-term]", "a colon is missing"),
        ("termbase: enable[deprecated-term]", "no “disable”"),
    ],
)
def test_a_malformed_waiver_hides_nothing_and_is_told(judged, comment, words):
    shown, hidden, about = judged(f"打击贩卖人口。 <!-- {comment} -->\n")

    ((rule, message),) = about
    assert rule == "malformed-waiver"
    assert words in message
    assert (len(shown), hidden) == (1, [])


def test_an_unclosed_comment_is_told(judged):
    assert [rule for rule, _ in judged("打击贩运人口。\n<!-- termbase: ignore[deprecated-term]\n")[2]] == [
        "malformed-waiver"
    ]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("<!-- termbase notes: ask Geneva -->\n打击贩运人口。\n", id="another comment"),
        pytest.param("`<!-- termbase: ignore[x] -->` 是豁免。\n", id="code in a line"),
        pytest.param("```\n<!-- termbase: ignore[x] -->\n```\n打击贩运人口。\n", id="a block of code"),
    ],
)
def test_what_is_no_waiver_is_left_alone(judged, text):
    assert judged(text)[2] == []


def test_a_comment_in_plain_text_is_text(document):
    text = "打击贩卖人口。 <!-- termbase: ignore -->\n"

    assert inline_waivers(document(text, "text.txt"), rule_ids()).waivers == ()


def test_an_unused_waiver_is_told(judged):
    about = judged("打击贩运人口。 <!-- termbase: ignore[deprecated-term] 贩卖人口 -->\n")[2]

    ((rule, message),) = about
    assert rule == "unused-waiver"
    assert "deprecated-term" in message


def test_a_waiver_for_a_rule_that_did_not_run_is_not_unused(judged):
    assert judged("打击贩运人口。 <!-- termbase: ignore[mixed-variants] -->\n")[2] == []


def test_a_finding_is_cut_to_the_places_that_stand(document, glossary):
    text = "打击贩卖人口。 <!-- termbase: ignore -- 书名 -->\n\n防止贩卖人口。\n\n惩治贩卖人口。\n"
    report = check((document(text),), glossary(TERMS), Settings(rules=RULES))

    hidden, shown = sorted(report.diagnostics, key=lambda d: d.suppression is None)
    assert hidden.suppression == Suppression("waiver", "书名", is_in_source=True)
    assert hidden.location.start.line == 1
    assert [place.start.line for place in shown.problem.places] == [3, 5]
    assert shown.problem.replacement == "贩运人口"


SIDECAR = """\
[[waiver]]
rule = "deprecated-term"
sentence = "应当打击贩卖人口，保护每个人的权利。"
concept = "trafficking"
reason = "title of an old book"
author = "A. Reviser"
expires = {expires}
"""


def sidecar(tmp_path, text):
    file = tmp_path / "termbase-waivers.toml"
    file.write_text(text, "utf-8")
    return read_waivers(file, rule_ids())


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("应当打击贩卖人口，保护每个人的权利。\n", id="as it was"),
        pytest.param(
            "前文。\n\n12. 应当打击贩卖\n人口，保护每个\n人的权利。后文。\n", id="wrapped, numbered, moved"
        ),
        pytest.param("- 應當打擊**販賣人口**，保護每個人的權利。\n", id="in other characters, marked"),
    ],
)
def test_a_waiver_of_the_file_goes_with_its_sentence(judged, tmp_path, text):
    waivers = sidecar(tmp_path, SIDECAR.format(expires="2090-01-01"))

    shown, hidden, _ = judged(text, "text.txt", waivers=waivers, today="2026-01-01")

    assert (len(shown), len(hidden)) == (0, 1)


def test_another_sentence_is_not_waived(judged, tmp_path):
    waivers = sidecar(tmp_path, SIDECAR.format(expires="2090-01-01"))

    assert len(judged("必须打击贩卖人口。\n", waivers=waivers, today="2026-01-01")[0]) == 1


def test_an_expired_waiver_hides_nothing(judged, tmp_path):
    waivers = sidecar(tmp_path, SIDECAR.format(expires="2020-12-31"))
    text = "应当打击贩卖人口，保护每个人的权利。\n"

    assert len(judged(text, waivers=waivers, today="2020-12-31")[1]) == 1
    assert len(judged(text, waivers=waivers, today="2021-01-01")[0]) == 1


@pytest.mark.parametrize(
    ("entry", "words"),
    [
        ('rule = "deprecated-terms"\nsentence = "甲。"', "did you mean “deprecated-term”?"),
        ('sentence = "甲。"', "no rule"),
        ('rule = "deprecated-term"', "needs a sentence"),
        ('rule = "deprecated-term"\nhash = "12"', "hexadecimal"),
        ('rule = "deprecated-term"\nsentence = "甲。"\nexpires = "soon"', "not a day"),
        ('rule = "deprecated-term"\nsentence = "甲。"\nreasons = "x"', "did you mean “reason”?"),
        ('rule = "deprecated-term"\nsentence = 5', "no text in quotes"),
    ],
)
def test_a_malformed_entry_is_told_at_its_place(tmp_path, entry, words):
    (fault,) = sidecar(tmp_path, f"# ours\n\n[[waiver]]\n{entry}\n").malformed

    assert words in fault.message
    assert fault.location.start.line == 3


@pytest.mark.parametrize("text", ["[[waiver]", "other = 1", "waiver = 5"])
def test_a_broken_file_is_an_error(tmp_path, text):
    with pytest.raises(TermbaseError, match=r"termbase-waivers\.toml"):
        sidecar(tmp_path, text)


def test_a_sentence_is_known_whatever_the_lines(document):
    text = "第一句。应当打击\n贩运人口！ <!-- termbase: ignore。 -->\n\n# 标题\n"
    doc = document(text)

    assert sentence_at(doc, text.index("人口")) == "应当打击\n贩运人口！"
    assert sentence_hash(sentence_at(doc, text.index("贩运"))) == sentence_hash("应当打击贩运人口!")


def test_places_alike_are_counted_in_the_order_of_the_text(document, glossary):
    text = "打击贩卖人口。\n\n打击贩卖人口。\n\n打击贩卖人口。\n"
    report = check((document(text),), glossary(TERMS), Settings(rules=("deprecated-term",)))

    ((first, second, third),) = fingerprints(
        [(d.rule, d.problem) for d in report.diagnostics], lambda d: d.name
    )
    assert [first.ordinal, second.ordinal, third.ordinal] == [0, 1, 2]
    assert first.sentence == third.sentence
    assert first.digest != third.digest
