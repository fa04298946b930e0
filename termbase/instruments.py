"""Do two titles that look alike name one instrument? Its kind, its number and its subject tell."""

import re
from collections.abc import Iterable, Sequence
from functools import cache

# What an instrument is; two that differ in it are two instruments.
TYPES = tuple(
    re.findall(
        r"\w+",
        """
        公约 盟约 议定书 宣言 宪章 规约 协定 条约 章程 原则 规则 准则 标准 战略 议程 方案 计划 建议书 法 法典
        宪法 共识 会议 convention covenant protocol declaration charter statute agreement treaty
        """,
    )
)
# Whom or what an instrument is for, or who adopted it; a word more or less makes it another one.
SUBJECTS = tuple(
    re.findall(
        r"\w+",
        """
        儿童 妇女 女童 难民 无国籍 残疾人 老年人 青年 土著 囚犯
        工人 海员 渔民 种族歧视 酷刑 贩运 偷运 国家 民族 宗教 政治 部长
        child children women girls refugees stateless disabilities indigenous prisoners workers
        seafarers trafficking smuggling political ministerial
        """,
    )
)


def is_other(title: Sequence[str], words: Sequence[str], names: Iterable[str], joint: str) -> bool:
    """Whether some words, near as they are, name another instrument.

    It is another one when a numeral or the kind of instrument is not the same, or when the words name a
    subject, a country or a region that the title does not. `joint` stands between tokens in a text.
    """
    official, found = joint.join(title), joint.join(words)
    kinds = _type(official), _type(found)
    if _numerals(official) != _numerals(found) or (all(kinds) and kinds[0] != kinds[1]):
        return True
    if len(words) > len(title) and words[-1] != title[-1]:  # “… Convention: a handbook”
        return True
    if official == f"联合国{found}":  # a text may leave it out
        return True
    return any(word in found and word not in official for word in (*SUBJECTS, *names))


@cache
def _numeral_pattern() -> re.Pattern[str]:
    return re.compile(
        r"\d+|第[一二三四五六七八九十]+|[一二三四五六七八九十]{2,}|\b(?:first|second|third|optional)\b"
    )


def _numerals(text: str) -> list[str]:
    return _numeral_pattern().findall(text)


def _type(text: str) -> str:
    """What instrument a title names: by its end in Chinese, by its first such word in English."""
    if text.isascii():
        return next((word for word in text.split() if word in TYPES), "")
    return max((kind for kind in TYPES if text.endswith(kind)), key=len, default="")
