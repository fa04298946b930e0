"""Names of bodies and persons in a Chinese text, as far as their shape tells them.

A body's name ends in a word for a body (委员会, 组织, 局 …); where it begins can only be guessed, so names
are compared from their ends. A foreign person's name is written with characters used for sounds, its
parts joined by a middle dot.
"""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from typing import NamedTuple

from termbase.language import Language
from termbase.text import Document, Span

NUMERALS = frozenset("一二三四五六七八九十〇零0123456789")
LEAST = 6  # characters; a shorter name of a body has too many neighbours
LONGEST = 24  # code points before the word for a body
DOTS = "·•‧・"
GRAMMAR = "于因尚都曾约直已"  # of the characters for sounds, those that are words of grammar as well
NEAR_END = 8  # code points: beyond, a name's beginning is too much of a guess to shield what it holds
# Characters that the tables of Xinhua News Agency use for the sounds of foreign names, the frequent ones.
SOUNDS = (
    "阿埃艾安昂奥巴拜班邦保鲍贝本比彼毕宾波伯博布查察昌琛茨楚达戴黛丹当道德登邓迪蒂丁东都杜敦顿多额厄恩尔法凡范"
    "方菲费芬丰冯佛夫弗福富盖甘冈高戈格葛根贡古瓜圭郭果哈海汉豪赫亨洪侯胡华怀惠霍基吉济加伽贾简江杰金津京居喀"
    "卡凯坎康考柯科克肯孔库夸宽奎昆扩拉腊莱赖兰朗劳勒雷蕾黎理里利莉丽连莲良列林琳龙隆卢鲁露路伦罗洛马玛麦迈曼"
    "芒毛梅门蒙孟米密敏明缪摩莫默姆穆慕纳娜乃奈南瑙内嫩能尼妮年娘涅宁纽农努女诺欧帕派潘庞佩彭皮匹平珀泼普齐契"
    "恰强乔钦丘琼曲屈让热仁日荣茹儒若撒萨塞赛三桑瑟森沙莎珊尚绍舍申沈圣施什石史士舒水顺朔司丝思斯松苏孙索塔泰"
    "坦汤唐陶特滕提田铁廷通图土托瓦万汪旺威韦维魏温文翁沃乌吾武西希锡喜夏香肖谢辛欣兴休许雪逊雅亚延扬叶耶伊衣"
    "易因英永尤于约云宰赞泽曾扎詹章张珍真芝直治中朱珠祖佐芙"
)


# The words for a body that end its name, and the characters before and after that make another word of them.
ENDINGS = {
    **dict.fromkeys(
        (
            "委员会",
            "理事会",
            "办事处",
            "办公室",
            "公署",
            "研究所",
            "基金会",
            "中心",
            "协会",
            "联合会",
            "联盟",
        ),
        ("", ""),
    ),
    **dict.fromkeys(("法院", "法庭", "议会", "管理局"), ("", "")),
    "组织": ("", "法的了和起工培各"),
    "局": ("当结邮全格布", "势面限部长"),
    "署": ("部", "名理"),
    "司": ("公上官", "法机令长"),
    "部": ("全外内北南东西中上下各一大细局干", "分门长队署落件委位"),
    "厅": ("", "长"),
}


# The words that end the name of a conference, which keeps the wording of its time.
EVENTS = (
    "高级别对话",
    "高级别会议",
    "首脑会议",
    "世界大会",
    "世界会议",
    "国际会议",
    "论坛",
    "全球契约",
    "特别会议",
)


def _endings(text: str, words: Iterable[str]) -> Iterator[Span]:
    for found in re.finditer("|".join(words), text):
        before, after = ENDINGS.get(found[0], ("", ""))
        if text[found.start() - 1 : found.start()] not in (*before,) and text[
            found.end() : found.end() + 1
        ] not in (*after,):
            yield Span(*found.span())


@cache
def _breaks() -> re.Pattern[str]:
    """What no name of a body holds: marks, digits, words of grammar, verbs that often stand before one."""
    words = """的|了|在|由|向|对|为|以|于|从|到|是|有|该|这|将|被|把|并|而|或|也|还|等|请|经|其|所|据|给|让|使
        |设立|成立|建立|提交|根据|按照|通过|包括|欢迎|促请|敦促|鼓励|支持|任命|担任|出席|参加|加入|批准|接受|访问
        |报告|注意|提供|签署|合作|如同|以及|会同|协助|得到|讨论|指出|认为|表示|要求|授权|委托|隶属|负责|帮助"""
    return re.compile(rf"[^一-鿿]|{words}", re.VERBOSE)


class Name(NamedTuple):
    """A name of a body or conference at one place of a text."""

    span: Span
    text: str


class Names:
    """The names of bodies in one Chinese document (none in another language), and of conferences."""

    def __init__(self, document: Document) -> None:
        is_chinese = document.language is Language.ZH
        self.all = tuple(_names(document, ENDINGS)) if is_chinese else ()
        events = _names(document, EVENTS) if is_chinese else ()
        self._shields: list[Name] = sorted((*self.all, *events), key=lambda name: name.span.end)
        self._ends = [name.span.end for name in self._shields]

    def hold(self, span: Span) -> bool:
        """Whether a span lies in a name, near its end."""
        at = bisect_right(self._ends, span.end)
        if at == len(self._shields):
            return False
        name = self._shields[at]
        return name.span.start <= span.start and name.span.end - span.end <= NEAR_END


def _names(document: Document, words: Iterable[str]) -> Iterator[Name]:
    text = document.text
    for ending in _endings(text, words):
        start = max(ending.start - LONGEST, 0)
        for found in _breaks().finditer(text, start, ending.start):
            start = found.end()
        if ending.start - start > 1:
            yield Name(Span(start, ending.end), text[start : ending.end])


class Person(NamedTuple):
    """A foreign person's name, its parts joined by middle dots, at one place of a text."""

    span: Span
    parts: tuple[str, ...]


@cache
def _persons_pattern() -> re.Pattern[str]:
    part = rf"[{SOUNDS}]{{1,8}}"
    return re.compile(rf"{part}(?:[{DOTS}]{part})+")


def persons(document: Document, frequency: Callable[[str], float]) -> Iterator[Person]:
    """The persons whose names are written with characters for sounds.

    Some of these characters begin the words that come next, too: what makes a word with the character
    behind the name is not of the name (莫拉莱斯|根据). `frequency` knows the words.
    """
    text = document.text
    if document.language is Language.ZH and any(dot in text for dot in DOTS):
        for found in _persons_pattern().finditer(text):
            end = found.end()
            if text[end - 2] not in DOTS and frequency(text[end - 1 : end + 1]):
                end -= 1
            if text[end - 2] not in DOTS and text[end - 1] in GRAMMAR:
                end -= 1
            parts = re.split(f"[{DOTS}]", text[found.start() : end])
            yield Person(Span(found.start(), end), tuple(parts))


def respellings(document: Document, name: str) -> Iterator[Span]:
    """Where a text writes a name with one other character, which is not the first and no numeral.

    One half of the name is as it should be, so only the places of its halves are compared.
    """
    text, middle = document.text, len(name) // 2
    starts = {*_places(text, name[:middle]), *(at - middle for at in _places(text, name[middle:]))}
    for start in sorted(starts):
        written = text[start : start + len(name)] if start >= 0 else ""
        if len(written) == len(name) and written[0] == name[0]:
            changed = [pair for pair in zip(written, name, strict=True) if pair[0] != pair[1]]
            if len(changed) == 1 and "一" <= changed[0][0] <= "鿿" and not NUMERALS & {*changed[0]}:
                yield Span(start, start + len(name))


def _places(text: str, words: str) -> Iterator[int]:
    at = text.find(words)
    while at >= 0:
        yield at
        at = text.find(words, at + 1)


def distance(one: str, other: str, limit: int = 3) -> int:
    """The edits (one character put in, left out or changed) between two texts, at most limit + 1.

    >>> distance("布斯塔曼特", "布斯塔曼塔"), distance("若热", "豪尔赫"), distance("abc", "xyz", 1)
    (1, 3, 2)
    """
    if abs(len(one) - len(other)) > limit:
        return limit + 1
    row = list(range(len(other) + 1))
    for i, left in enumerate(one, 1):
        before, row[0] = row[0], i
        for j, right in enumerate(other, 1):
            before, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, before + (left != right))
        if min(row) > limit:
            return limit + 1
    return min(row[-1], limit + 1)


def near_end(text: str, model: str) -> str:
    """The end of a name that differs from a model in one character, not the first, and in no numeral.

    >>> near_end("请国家移民研究所", "国家移徙研究所"), near_end("第二委员会会议", "第一委员会会议")
    ('国家移民研究所', '')
    """
    if len(model) < LEAST or text[-2:] == model or text.endswith(model):
        return ""
    for length in (len(model), len(model) - 1, len(model) + 1):
        tail = text[-length:]
        if len(tail) != length or tail[0] != model[0] or distance(tail, model, 1) != 1:
            continue
        if not {char for char in tail + model if (char in tail) != (char in model)} & NUMERALS:
            return tail
    return ""
