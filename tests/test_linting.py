"""The linter names each fault of a glossary by file and line, and lets a clean one pass."""

import io

import pytest

from termbase.compiled import compile_glossary
from termbase.exchange.csv import read
from termbase.linting import lint

HEADER = "concept,language,term,status,valid_from,valid_to,not_before,match,no_match,replacement,source,note"
# the General Assembly / migrant worker / trafficking and smuggling
CLEAN = [
    "ga,zh,大会,preferred,,,党,大会通过决议。,大会党开会。,,Charter,",
    "ga,en,General Assembly,preferred,,,,,,,Charter,",
    "traffic,zh,贩运,preferred,,,,,,,Protocol,",
    "traffic,zh,拐卖,deprecated,,,,,,,editors,media usage",
    "old,zh,旧名,preferred,,2005,,,,,UNTERM,",
    "old,zh,新名,preferred,2006,,,,,,UNTERM,",
    "old,zh,旧名,superseded,2006,2006,,,,,UNTERM,renamed",
]


def faults(*rows):
    concepts = read(io.BytesIO("\n".join([HEADER, *rows]).encode()), "own.csv").concepts
    return [(fault.origin, fault.kind) for fault in lint(concepts)]


def test_a_clean_glossary_has_no_fault():
    assert faults(*CLEAN) == []


@pytest.mark.parametrize(
    ("rows", "kind"),
    [
        (["a,zh,甲方,preferred,,,,,,,,"], "missing-source"),
        (["a,zh,甲方,deprecated,,,,,,,editors,"], "missing-reason"),
        (["a,zh,甲方,preferred,2006,2005,,,,,x,"], "backward-dates"),
        (["a,zh,甲方,superseded,,,,,,,x,renamed"], "undated-superseded"),
        (["a,zh,甲方,preferred,,,,,,乙方,x,"], "idle-replacement"),
        (["a,zh,甲方 ,preferred,,,,,,,x,"], "stray-space"),
        (["a,zh,甲 方,preferred,,,,,,,x,"], "stray-space"),
        (["a,en,one  word,preferred,,,,,,,x,"], "stray-space"),
        (["a,en,one\u200bword,preferred,,,,,,,x,"], "stray-space"),
        (["a,zh,甲Ａ方,preferred,,,,,,,x,"], "wrong-width"),
        (["a,zh,甲方(乙方),preferred,,,,,,,x,"], "wrong-width"),
        (["a,en,-ism,preferred,,,,,,,x,"], "formula"),
        (["a,zh,甲方,preferred,,,,,,,x,", "a,zh,甲方,admitted,,,,,,,x,"], "doubled-term"),
        (["a,zh,难民,preferred,,,,,,,x,", "a,zh,難民,admitted,,,,,,,x,"], "same-when-folded"),
        (["a,zh,甲方,preferred,,2006,,,,,x,", "a,zh,乙方,preferred,2006,,,,,,x,"], "two-preferred"),
        (["a,zh,甲乙方,preferred,,,,,,,x,", "a,zh,甲乙,forbidden,,,,,,,x,no"], "forbidden-inside-right"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_names_a_fault_of_one_concept(rows, kind):
    assert (f"own.csv:{len(rows) + 1}", kind) in faults(*rows)


def test_homographs_need_a_note_on_each_side():
    rows = ["a,zh,调解,preferred,,,,,,,x,of disputes", "b,zh,调解,preferred,,,,,,,x,"]

    assert faults(*rows) == [("own.csv:3", "homograph")]


def test_concepts_that_must_be_told_apart_do_not_share_a_term():
    rows = [
        "traffic,zh,贩运,preferred,,,,,,,x,distinct from smuggling",
        "traffic,zh,运送,admitted,,,,,,,x,loose",
        "smuggle,zh,偷运,preferred,,,,,,,x,",
        "smuggle,zh,运送,admitted,,,,,,,x,loose",
        "smuggle,en,smuggling,preferred,,,,,,,x,",
    ]

    assert faults(*rows) == [("own.csv:3", "one-term-for-two")]


def test_ids_stand_once_in_all_files():
    first = read(io.BytesIO(f"{HEADER}\n{CLEAN[0]}".encode()), "one.csv").concepts
    second = read(io.BytesIO(f"{HEADER}\n{CLEAN[1]}".encode()), "two.csv").concepts
    (fault,) = lint([*first, *second])

    assert (fault.origin, fault.kind) == ("two.csv:2", "doubled-id")
    assert "one.csv:2" in fault.message


@pytest.mark.parametrize(
    ("match", "no_match", "said"),
    [
        ("委员会开会。", "", "not found"),
        ("", "大会通过决议。", "should not be"),
        ("大会通过决议。", "该大会党开会。", ""),
    ],
)
def test_runs_the_specs(match, no_match, said):
    row = f"ga,zh,大会,preferred,,,党,{match},{no_match},,Charter,"
    glossary = read(io.BytesIO(f"{HEADER}\n{row}".encode()), "own.csv")
    messages = [f.message for f in lint(glossary.concepts, compile_glossary(glossary))]

    assert len(messages) == bool(said)
    assert said in "".join(messages)
