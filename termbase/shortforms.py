"""Is a short form made of a name? Of its characters in order in Chinese, of its initials in English.

移徙组织 is made of 国际移徙组织 and 独联体 of 独立国家联合体; a remark, a number or a date is made
of no name.
"""

import re
from functools import cache

from termbase.glossary import Concept, TermType
from termbase.language import Language
from termbase.normalization import fold

SHORT_TYPES = (TermType.ABBREVIATION, TermType.ACRONYM, TermType.SHORT)
LONGEST_SHORT = 15  # code points
MOST_SHORTENED = 6  # times; 议联 stands for 6 characters, 贸发会议 for 11
LAST_WORD = 5  # code points; the last character of a short form comes from the last word of the name
# The last characters of names of bodies, treaties and documents: committee, organization, office, treaty …
# 会 局 署 处 部 院 所 组织 公约 议定书 宣言 纲领 计划 方案 基金 银行 法庭 联盟 框架 机构 …
NAME_ENDS = frozenset("会局署处部院所织约书言领划案金行庭盟架标程体团队组办心构制坛则略议统司厅法社协")
# Names so general that a text may say them of anything: “the Committee” cannot be told from other uses.
GENERAL = frozenset(
    re.findall(
        r"\S+",
        """
        委员会 公约 议定书 条约 宣言 大会 理事会 会议 基金 报告 决议 协定 协议 组织 机构 办公室 办事处
        秘书处 小组 工作组 法院 法庭 特派团 方案 计划 项目 政府 缔约国 提交人 来文 来文方 本公约 规约
        章程 宪章 条例 规则 准则 原则 纲领 行动纲领 战略 框架 议程 论坛 中心 专家组 特别报告员
        committee convention protocol treaty declaration council conference fund report resolution
        agreement organization office secretariat group court tribunal mission programme project
        government board commission agency covenant charter statute
        """,
    )
)


def is_general(form: str) -> bool:
    """Whether a short form is a common word, whose uses cannot be told from others."""
    return re.sub(r"^(?:the|本|该)\s*", "", form.lower()) in GENERAL


def is_listed(concept: Concept, form: str, language: Language) -> bool:
    """Whether the glossary lists a form as a short one of a concept; Latin letters count in any language."""
    wanted = fold(form)
    return any(
        term.type in SHORT_TYPES and fold(term.text) == wanted
        for term in concept.terms
        if term.language is language or form.isascii()
    )


def is_made_of(form: str, name: str, language: Language) -> bool:
    """Whether a short form can be read off the name before it, which may begin later than `name` does."""
    if form.isascii():
        if not _acronym().fullmatch(form) or re.fullmatch("[IVXLC]+", form):
            return False
        return language is Language.ZH or _initials_from(form, name) is not None
    if language is not Language.ZH or not 2 <= len(form) <= LONGEST_SHORT:
        return False
    if re.search(r"[\s\d，。；：、,;:！？]|^[一二三四五六七八九十]+$", form) or form[-1] not in NAME_ENDS | {
        name[-1]
    }:
        return False
    start = _subsequence_from(form, name)
    if start is None or len(name) - start > MOST_SHORTENED * len(form):
        return False
    if form[-1] not in name[-LAST_WORD:]:
        return False
    return len(name) - start > len(form) or _extends(name[:start])


def beginning(form: str, name: str, language: Language) -> int:
    """Where, in a run of text before a bracket, the name begins that a short form is made of."""
    if form.isascii() and language is Language.ZH:
        return 0
    start = _initials_from(form, name) if form.isascii() else _subsequence_from(form, name)
    if start is None:
        return 0
    if language is Language.ZH and _extends(name[:start]):
        lead = re.search(r"(?:联合国|国际|世界|全球|全国|国家|政府间)$", name[:start])
        bare = len(name) - start == len(form)
        start = lead.start() if lead else start - 2 * bare
    return max(start, 0)


def _extends(before: str) -> bool:
    """Whether the character before a name's last part may belong to the name, as in 国际 + 移徙组织."""
    return bool(re.search(r"[\u3400-\u9fff]$", before)) and before[-1] not in "的和与及或在由向对是为了该本各"


def _subsequence_from(form: str, words: str) -> int | None:
    """Where the characters of a short form begin in a name that has them all in order, read from its end.

    >>> _subsequence_from("独联体", "并在独立国家联合体")
    2
    >>> _subsequence_from("非书面", "签署了一项协议") is None
    True
    """
    at = len(words)
    for char in reversed(form):
        at = words.rfind(char, 0, at)
        if at < 0:
            return None
    return at


def _initials_from(form: str, words: str) -> int | None:
    """Where the words begin whose initials, in order, an acronym is made of.

    >>> _initials_from("IOM", "the International Organization for Migration")
    4
    >>> _initials_from("IOM", "a note verbale") is None
    True
    """
    starts = [found.start() for found in re.finditer(r"(?<![A-Za-z])[A-Za-z]|(?<=[a-z])[A-Z]", words)]
    letters = [char.lower() for char in form if char.isupper()]
    for start in reversed(starts):
        at = [words[i].lower() for i in starts if i >= start]
        if len(at) <= 3 * len(letters) and at[0] == letters[0] and _has_in_order(letters, at):
            return start
    return None


def _has_in_order(letters: list[str], initials: list[str]) -> bool:
    rest = iter(initials)
    return all(letter in rest for letter in letters)


@cache
def _acronym() -> re.Pattern[str]:
    """An acronym in Latin letters, with two capitals at least."""
    return re.compile(r"(?=(?:[^A-Z]*[A-Z]){2})[A-Z][A-Za-z&+-]{1,11}(?:-\d+)?")
