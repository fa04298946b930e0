"""Every rule for a single text finds a fault that is put into a clean one, and nothing in the clean one."""

import random
from functools import cache
from importlib import import_module
from pathlib import Path

import pytest

from termbase.checker import Settings, check
from termbase.context import Context
from termbase.diagnostics import Severity
from termbase.documents import document_from
from termbase.rules import all_rules

BENCHMARKS = Path(__file__).parents[1] / "benchmarks"
RULES = [rule.id for rule in all_rules() if not rule.needs_pair and not rule.on_waivers]
SEEDS = range(40)
DATE = "2005-08-12"

TERMS = """\
concept,kind,language,term,status,type
labour,body,zh,国际劳工组织,preferred,fullForm
labour,,zh,劳工组织,admitted,abbreviation
health,body,zh,世界卫生组织,preferred,fullForm
health,,zh,世卫组织,admitted,abbreviation
seasonal,term,zh,季节工,preferred,fullForm
seasonal,,zh,时令工,admitted,variant
stakeholder,term,zh,利益攸关方,preferred,fullForm
stakeholder,,zh,利益相关者,deprecated,fullForm
harbour,treaty,zh,保护港口工人权利国际公约,preferred,fullForm
"""

# Contents: introduction, replies, conclusions. 1. The secretariat asked every Government for its view of the
# convention on harbour workers. 2. The labour and the health organizations sent replies. 3. Seasonal workers
# are a third of the crews; stakeholders met in two ports. 4. “The quay is safe”, one Government wrote.
# 5. The labour organization trains inspectors of seasonal workers, 6. the health organization doctors.
# (a)-(c) Three steps. 7. The organizations will report again; so will the seasonal workers' unions.
CLEAN = """\
## 目录

一. 导言 ........ 1

二. 各国的答复 ........ 2

三. 结论和建议 ........ 3

## 一. 导言

1. 秘书处请各国政府就《保护港口工人权利国际公约》的执行情况提出意见，并说明2003年以来的措施。

2. 国际劳工组织（劳工组织）和世界卫生组织（世卫组织）提交了书面答复，秘书处对此表示感谢。

## 二. 各国的答复

3. 季节工占装卸人员的三分之一，其中多数来自内地省份。有关利益攸关方于2004年在两个港口举行了会议。

4. 一国政府在答复中指出，“码头比从前安全”，但是季节工仍然缺少培训，医疗设备也不够用。

5. 劳工组织在12个港口培训监察员，使他们能够查明拖欠季节工工资的情况，并及时向主管部门报告。

6. 世卫组织向医生提供教材，说明如何预防职业病。迄今已有300名医生参加培训。

## 三. 结论和建议

7. 各国政府不妨采取以下步骤：

(a) 为季节工设立登记处，并公布工资标准；

(b) 与劳工组织合作，每年检查装卸设备一次；

(c) 请世卫组织协助诊所，改善港口的医疗服务。

8. 秘书处将在下一份报告中说明进展情况。
"""

ENGLISH = """\
1. The secretariat organized two workshops in 2004. Governments recognized the need for training.

2. The unions emphasized safety, and the ports modernized their equipment.
"""


@pytest.fixture
def injectors(monkeypatch):
    """What puts faults into texts, by rule."""
    monkeypatch.syspath_prepend(str(BENCHMARKS))
    return import_module("injection.kinds").INJECTORS


@cache
def _text(rule):
    return (ENGLISH, "text.en.md") if rule == "spelling-style" else (CLEAN, "text.zh.md")


def _findings(text, name, terms):
    report = check((document_from(text.encode(), name),), terms, Settings(rules=tuple(RULES), date=DATE))
    return report.shown


@pytest.fixture
def terms(glossary):
    """The glossary of both texts; an English term lets the English one be checked."""
    return glossary(f"{TERMS}port,term,en,port authority,preferred,fullForm\n")


@pytest.mark.parametrize("text", [CLEAN, ENGLISH], ids=["Chinese", "English"])
def test_the_clean_text_has_no_error_and_no_warning(text, terms):
    name = "text.zh.md" if text is CLEAN else "text.en.md"

    assert [d for d in _findings(text, name, terms) if d.severity is not Severity.NOTE] == []


def test_every_rule_for_a_single_text_has_an_injection(injectors):
    assert sorted(injectors) == RULES


@pytest.mark.parametrize("rule", RULES)
def test_finds_the_fault_that_is_put_in(rule, injectors, terms):
    text, name = _text(rule)
    context = Context((document_from(text.encode(), name),), terms, date=DATE)
    for injector in injectors[rule]:
        possible = (injector(context, random.Random(seed)) for seed in SEEDS)
        fault = next((fault for fault in possible if fault), None)
        if fault is None and injector is not injectors[rule][0]:
            continue  # the small text has no place for this kind

        assert fault is not None

        found = [d for d in _findings(fault.applied_to(text), name, terms) if d.rule == rule]
        places = [
            place.span
            for d in found
            for place in (*d.problem.places, *(related.location for related in d.problem.evidence))
        ]

        assert any(fault.touches(span) for span in places), fault
