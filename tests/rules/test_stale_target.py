"""stale-target tells where a source sentence got other terms and its translation stayed as it was."""

import pytest

from termbase.changes import Earlier
from termbase.checker import Settings, check
from termbase.documents import document_from

TERMS = """\
concept,language,term,status
trafficking,zh,贩运人口,preferred
trafficking,en,trafficking in persons,preferred
smuggling,zh,偷运移民,preferred
smuggling,en,smuggling of migrants,preferred
refugee,zh,难民,preferred
refugee,en,refugees,preferred
office,en,the Special Unit,preferred
"""
# 1. Governments adopted new laws last year. 2. They should fight the smuggling of migrants / trafficking in
# persons together. 3. The farmers of the valley grow apples and pears.
ZH = "1. 各国政府去年通过了新的法律。\n\n2. 各国应当共同打击{}。\n\n3. 山谷里的农民种植苹果和梨。\n"
EN = (
    "1. Governments adopted new laws last year.\n\n2. States should together fight the {}.\n\n"
    "3. The farmers of the valley grow apples and pears.\n"
)
SMUGGLING, TRAFFICKING = ("偷运移民", "smuggling of migrants"), ("贩运人口", "trafficking in persons")


@pytest.fixture
def stale(glossary):
    """The findings on a pair, given what both sides were."""

    def stale(zh, en, *, zh_before, en_before):
        target, source, old_target, old_source = (
            document_from(text.encode(), name)
            for text, name in (
                (zh, "zh.md"),
                (en, "en.md"),
                (zh_before, "old.zh.md"),
                (en_before, "old.en.md"),
            )
        )
        earlier = Earlier("HEAD~1", old_target, old_source)
        settings = Settings(rules=("stale-target",))
        report = check((target,), glossary(TERMS), settings, source=source, earlier=earlier)
        return [d.problem for d in report.diagnostics]

    return stale


def test_names_the_terms_that_changed(stale):
    (problem,) = stale(
        ZH.format(SMUGGLING[0]),
        EN.format(TRAFFICKING[1]),
        zh_before=ZH.format(SMUGGLING[0]),
        en_before=EN.format(SMUGGLING[1]),
    )

    assert problem.location.text == "各国应当共同打击偷运移民。"
    assert "since HEAD~1" in problem.message
    assert "“trafficking in persons” is new" in problem.message
    assert "“smuggling of migrants” is gone" in problem.message
    assert problem.evidence[0].location.document.name == "en.md"


@pytest.mark.parametrize(
    ("zh", "en", "zh_before", "en_before"),
    [
        pytest.param(*TRAFFICKING, *SMUGGLING, id="both sides changed"),
        pytest.param(*TRAFFICKING, TRAFFICKING[0], SMUGGLING[1], id="the source was mended"),
        pytest.param(SMUGGLING[0], "grave smuggling of migrants", *SMUGGLING, id="no term changed"),
        pytest.param(
            SMUGGLING[0], "smuggling of migrants through the Special Unit", SMUGGLING[0], SMUGGLING[1],
            id="the glossary cannot say the new term in Chinese",
        ),
    ],
)  # fmt: skip
def test_leaves_alone(stale, zh, en, zh_before, en_before):
    assert not stale(
        ZH.format(zh), EN.format(en), zh_before=ZH.format(zh_before), en_before=EN.format(en_before)
    )


def test_a_renumbered_or_moved_sentence_did_not_change(stale):
    moved = EN.format(SMUGGLING[1]).replace("1. Gov", "1. Preface.\n\n2. Gov")

    assert not stale(
        ZH.format(SMUGGLING[0]), moved, zh_before=ZH.format(SMUGGLING[0]), en_before=EN.format(SMUGGLING[1])
    )


def test_says_nothing_without_an_earlier_state(glossary, document):
    source = document(EN.format(TRAFFICKING[1]), "en.md")
    target = document(ZH.format(SMUGGLING[0]), "zh.md")

    report = check((target,), glossary(TERMS), Settings(rules=("stale-target",)), source=source)

    assert not report.diagnostics
