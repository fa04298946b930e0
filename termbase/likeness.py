"""How near are some words to a rendering: all of it, its head alone, or a part?

A name is taken up by its head (该公约, “the Convention”); a technical term is worded freely and keeps some
of its words. Texts and renderings are folded.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from itertools import pairwise

from termbase.language import Language
from termbase.text import Location, Segment, Span
from termbase.words import block_pattern


def likeness(rendering: str, text: str, head: str = "") -> float:
    """The share of a rendering's words that stand in a folded text.

    Of a name with a head, the last noun, which is common to many names, it is the share of the pairs of
    characters (English: of the words) before and over the beginning of that head.
    """
    if re.search(r"[\u3400-\u9fff]", rendering):
        pieces = _name_pieces(rendering, head) if head else _chinese_pieces(rendering)
    else:
        pieces = tuple(word[:5] for word in re.findall(r"\w{4,}", rendering) if word != head) or (rendering,)
    return sum(piece in text for piece in pieces) / len(pieces)


def _name_pieces(name: str, head: str) -> tuple[str, ...]:
    chars = re.sub(r"[的和与及之、,《》\s]", "", name)
    return tuple(chars[at : at + 2] for at in range(len(chars) - len(head))) or (chars,)


@lru_cache(maxsize=1 << 14)
def _chinese_pieces(rendering: str) -> tuple[str, ...]:
    """The words of a rendering that mean something: 与自然和谐相处 has 自然, 和谐 and 相处."""
    from termbase.jiebadata import jieba_words

    blocks = block_pattern().findall(rendering)
    words = [word for block in blocks for word in jieba_words().cut(block)]
    pieces = [piece for word in words for piece in _pairs(word)]
    return tuple(pieces) or (re.sub(r"[《》\s]", "", rendering),)


def _pairs(word: str) -> Iterator[str]:
    """A word of two or three characters itself, of four its halves, of more its pairs, of one nothing."""
    if len(word) in (2, 3):
        yield word
    elif len(word) == 4:
        yield from (word[:2], word[2:])
    else:
        yield from (word[at : at + 2] for at in range(len(word) - 1))


def nearest(rendering: str, segments: Sequence[Segment]) -> Location | None:
    """Where in some segments the shared characters of a Chinese rendering stand together: whole words."""
    for segment in segments:
        hits = [
            i for i, char in enumerate(segment.text) if char in rendering and "\u3400" <= char <= "\u9fff"
        ]
        runs = [(a, b) for a, b in pairwise(hits) if b - a == 1]
        if runs:
            start = runs[0][0]
            last = max(i for i in hits if start < i < start + len(rendering) + 2)
            start, end = _in_words(segment.text, start, last + 1, len(rendering))
            at = segment.span.start
            return Location(segment.document, Span(at + start, at + end))
    return None


def _in_words(text: str, start: int, end: int, longest: int) -> tuple[int, int]:
    """A stretch of Chinese with the rest of its words, and with the words before it that belong to it."""
    from termbase.jiebadata import jieba_words

    block = next((b for b in block_pattern().finditer(text) if b.start() <= start < b.end()), None)
    if block is None:
        return start, end
    at, words = block.start(), []
    for word in jieba_words().cut(block[0]):
        words.append((at, at + len(word)))
        at += len(word)
    start = max(begin for begin, _ in words if begin <= start)
    end = min((stop for _, stop in words if stop >= end), default=end)
    for begin, stop in reversed(words):  # words of two characters and more; particles and verbs end the term
        if stop == start and stop - begin > 1 and end - begin <= longest:
            start = begin
    return start, end


@cache
def _reduction(language: Language, head: str, *, is_name: bool) -> re.Pattern[str]:
    """The head of a name where it stands for the whole: 该公约, 《公约》, “the Convention”.

    That of a technical term needs a word that points back: 这些国家, “such countries”.
    """
    head = re.escape(head)
    if not is_name:
        pointing = (
            "[该此这些类述其本]"
            if language is Language.ZH
            else r"\b(?:the|these|those|this|that|such|its|their) "
        )
        return re.compile(pointing + head)
    if language is Language.ZH:
        before = '该本这此各两述有关述其一任何的和与及或由向对请在经将为以是于从据按照促使让给并\n,.;:"(《 '
        return re.compile(rf"(?:^|[{re.escape(before)}]){head}")
    return re.compile(rf"\b{head}\b")


ZH_HEADS = (
    "理事会|委员会|代表大会|大会|法院|法庭|法官|秘书处|办事处|办公室|方案署|规划署|署|组织|基金会|基金|银行|联盟|共同体|工作组|"
    "报告员|专家|代表|专员|秘书长|公约|盟约|议定书|条约|协定|宪章|规约|宣言|纲领|纲要|行动计划|计划|方案|决议|会议|首脑会议|"
    "议程|共识|框架|战略|原则|准则|规则|细则|条例|十年|国际年|年|日|周|机构|中心|机制|集团|论坛|小组|司|局|处|部|委员|国家|地区|区域"
)


@cache
def _zh_head() -> re.Pattern[str]:
    return re.compile(rf"(?:{ZH_HEADS})$")


def head_of(form: str, language: Language) -> str:
    """The last noun of a name, which may stand for it: 公约, convention; empty where there is none.

    >>> head_of("儿童权利公约", Language.ZH), head_of("convention on the rights of the child", Language.EN)
    ('公约', 'convention')
    """
    if language is Language.ZH:
        found = _zh_head().search(form)
        return found[0] if found and len(found[0]) > 1 and found[0] != form else ""
    words = re.split(r"\s(?:on|of|for|against|to|in|relating|concerning|by)\s", form)[0].split(" ")
    return words[-1] if len(words[-1]) > 3 and words[-1] != form else ""


def is_reduced(heads: Iterable[str], text: str, language: Language, *, is_name: bool) -> bool:
    """Whether one of some heads stands in a text for the whole of its name, or of its technical term."""
    return any(_reduction(language, head, is_name=is_name).search(text) for head in heads)
