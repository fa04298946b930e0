"""Messages in Chinese: what the catalogue knows is translated, words of documents never are."""

import sys
from importlib.metadata import entry_points

import pytest


@pytest.fixture
def in_chinese():
    (entry,) = entry_points(group="console_scripts", name="termbase")
    package = entry.load().__module__.removesuffix(".app")
    __import__(f"{package}.chinese")
    return sys.modules[f"{package}.chinese"].in_chinese


@pytest.mark.parametrize(
    ("english", "chinese"),
    [
        (
            "2 errors, 1 warning in 3 texts; 4 of 50 concepts occur.",
            "3篇文本：2个错误，1个警告；术语库50个概念中出现4个。",
        ),
        ("Hidden: 1 by baseline, 2 by waiver.", "已隐藏：基线1个，豁免2个。"),
        ("“rule” is forbidden; write “error”", "“rule”是禁用的术语；应写“error”"),
        ("“5” is “6” in the source", "“5”在原文中为“6”"),
        (
            (
                "the source changed since HEAD (“one” is new; “two” is gone), and this sentence did not; "
                "translate it anew"
            ),
            "原文自 HEAD 以来已改动（“one”为新增；“two”已删去），此句未随之改动；请重新翻译",
        ),
        (
            "there is no rule “numberin”; did you mean “numbering”?",
            "没有名为“numberin”的规则；是否指“numbering”？",
        ),
        (
            "“relief” is “救济” here (1×) and “救灾” elsewhere (3×)",
            "“relief”在此译作“救济”（1处），别处译作“救灾”（3处）",
        ),
        (
            "“relief” is “救济” elsewhere (6×), but not here (1×)",
            "“relief”别处译作“救济”（6处），此处译法不同（1处）",
        ),
        ("“内陆国家” stands in place of “island” (“岛国”)", "“island”（岛国）误作“内陆国家”"),
        ("“Ruritania” stands in place of “Freedonia”", "“Freedonia”误作“Ruritania”"),
        ("something that nobody translated", "something that nobody translated"),
    ],
)
def test_translates(in_chinese, english, chinese):
    assert in_chinese(english) == chinese
