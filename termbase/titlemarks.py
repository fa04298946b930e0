"""Titles in 《》 and what is wrong with them: their words, their number, the place of their marks."""

import re
from functools import cache, lru_cache
from typing import NamedTuple

from termbase.compiled import CompiledGlossary
from termbase.context import Context
from termbase.instruments import is_other
from termbase.language import Language
from termbase.normalization import fold
from termbase.text import Document, Span
from termbase.titles import Near, Title, edits, placed_tokens, titles_of, tokens

BESIDE = 40  # code points before and after title marks that may belong to the title
LEAST_MARKED = 5  # tokens; what is shorter comes near to too much
LEAST_OFFICIAL = 6  # likewise of the official title
SAFE = 3  # edits


class Fault(NamedTuple):
    """What is wrong with a title."""

    span: Span
    message: str
    official: Title
    replacement: str | None = None
    is_safe: bool = False


class MarkedTitles:
    """Judges the titles that stand in 《》 in one Chinese document."""

    def __init__(self, context: Context, document: Document) -> None:
        self.text = document.text
        self.glossary = context.glossary
        self.titles = titles_of(context.glossary, Language.ZH)
        self.defined = {tokens(found[1], Language.ZH) for found in _definition().finditer(self.text)}

    def judge(self, content: Span) -> Fault | None:
        """Say what is wrong with the title in a pair of marks, if anything is."""
        title = self.text[content.start : content.end]
        words = tokens(title, Language.ZH)
        if len(words) < LEAST_MARKED and not self.titles.exact(words):
            return None
        bare = tokens(_affixes().sub("", title), Language.ZH)
        exact = self.titles.exact(words) or self.titles.exact(bare)
        if fault := self._misnumbered(content, bare, exact):
            return fault
        if exact and exact[0].is_usable:
            return self._unmarked(content, title, exact)
        if exact:
            return self._known(content, title, exact[0])
        if words in self.defined:
            return None
        return self._marks(content, title, words) or self._near(content, title, words, bare)

    def _unmarked(self, content: Span, title: str, exact: tuple[Title, ...]) -> Fault | None:
        """A title whose enumeration commas are not the official ones; its brackets may differ."""
        usable = [official for official in exact if official.is_usable]
        if any(_commas(official.text) in _commas(title) for official in usable):
            return None
        better = usable[0].text
        message = f"《{title}》 is not the official title; write 《{better}》 (the marks in it differ)"
        return Fault(content, message, usable[0], in_width(better, title), len(usable) == 1)

    def _known(self, content: Span, title: str, wrong: Title) -> Fault | None:
        if not wrong.official:
            return None
        reason = f" ({wrong.note.rstrip('.')})" if wrong.note else ""
        changes = edits(wrong.tokens, tokens(wrong.official, Language.ZH))
        message = f"《{title}》 is not the official title; write 《{wrong.official}》{reason}"
        return Fault(content, message, wrong, in_width(wrong.official, title), changes <= SAFE)

    def _near(self, content: Span, title: str, words: tuple[str, ...], bare: tuple[str, ...]) -> Fault | None:
        found = [
            (near, written)
            for written in dict.fromkeys((words, bare))
            if len(written) >= LEAST_MARKED
            for near in self.titles.near(written)
            if len(near.title.tokens) >= LEAST_OFFICIAL
            and not is_other(near.title.tokens, written, distinct_names(self.glossary, Language.ZH), "")
        ]
        if not found:
            return None
        near, written = min(found, key=lambda pair: pair[0].edits)
        start = title.find("".join(written)) if written != words else 0
        span = content if start <= 0 else Span(content.start + start, content.end)
        rivals = [other for other, _ in found if other.title.concept != near.title.concept]
        alone = all(other.edits > near.edits for other in rivals)
        change = differences(near, written)
        message = f"《{title}》 is not the official title; write 《{near.title.text}》 ({change})"
        replacement = in_width(near.title.text, title)
        return Fault(span, message, near.title, replacement, alone and near.edits <= SAFE)

    def _marks(self, content: Span, title: str, words: tuple[str, ...]) -> Fault | None:
        """Title marks that close too late or too early, or open in the wrong place."""
        whole = Span(content.start - 1, content.end + 1)
        placed = placed_tokens(title, Language.ZH)
        for at in range(len(placed) - 2, LEAST_MARKED - 1, -1):
            official = self.titles.exact(words[:at])
            if not (official and official[0].is_usable):
                continue
            cut = placed[at - 1][1] + 1
            first, rest = title[:cut].rstrip(), title[cut:]
            joint = re.match(r"[\s、]*(?:以及|[和与及])?", rest)
            second = rest[joint.end() :] if joint else rest
            others = self.titles.exact(tokens(second, Language.ZH))
            if others and others[0].is_usable and second != rest:
                better = f"《{first}》{rest[: len(rest) - len(second)]}《{second}》"
                return Fault(whole, f"two titles in one pair of marks; write {better}", official[0], better)
            if _appendix().fullmatch(rest):
                better = f"《{first}》{rest}"
                return Fault(
                    whole, f"the title ends before the closing mark; write {better}", official[0], better
                )
            return None
        return self._early(content, title, words)

    def _early(self, content: Span, title: str, words: tuple[str, ...]) -> Fault | None:
        before = clause(self.text[max(content.start - 1 - BESIDE, 0) : content.start - 1], -1)
        after = clause(self.text[content.end + 1 : content.end + 1 + BESIDE], 0)
        left, right = (tokens(part, Language.ZH) for part in (before, after))
        for official in self.titles.like(words, 0.3):
            length = len(official.tokens)
            if length <= len(words):
                continue
            if official.tokens == (words + right)[:length]:
                cut = placed_tokens(after, Language.ZH)[length - len(words) - 1][1] + 1
                better = f"《{title}{after[:cut]}》"
                span = Span(content.start - 1, content.end + 1 + cut)
                return Fault(
                    span, f"the title goes on after the closing mark; write {better}", official, better
                )
            if official.tokens == (left + words)[-length:]:
                cut = placed_tokens(before, Language.ZH)[len(words) - length][1]
                better = f"《{before[cut:]}{title}》"
                span = Span(content.start - 1 - len(before) + cut, content.end + 1)
                return Fault(
                    span, f"the title begins before the opening mark; write {better}", official, better
                )
        return None

    def _misnumbered(self, content: Span, bare: tuple[str, ...], exact: tuple[Title, ...]) -> Fault | None:
        """A convention of the ILO whose number belongs to another title."""
        title = self.text[content.start : content.end]
        number = _number().search(title) or _number().match(self.text, content.end + 1)
        if not number or not title.rstrip("）) ").endswith(("公约", "建议书", "号", "规定", "修订")):
            return None
        numbered = self.titles.numbered(number[1])
        concepts = {official.concept for official in numbered}
        if not concepts or any(official.concept in concepts for official in exact if official.is_usable):
            return None
        sentence = self.text[max(content.start - BESIDE, 0) : number.end()]
        if not (any(official.concept.startswith("ilo-") for official in exact) or "劳工" in sentence):
            return None
        usable = [
            official for official in numbered if official.is_usable and not _number().search(official.text)
        ]
        best = min(usable, key=lambda official: edits(official.tokens, bare), default=None)
        if best is None:
            return None
        message = f"《{title}》 is not the title of Convention No. {number[1]}; write 《{best.text}》"
        return Fault(content, message, best, in_width(best.text, title))


def differences(near: Near, words: tuple[str, ...]) -> str:
    """Tell what to change, in words."""
    from difflib import SequenceMatcher

    official = near.title.tokens
    joint = " " if any(len(word) > 1 and word.isascii() for word in official) else ""
    told = []
    for kind, a, b, c, d in SequenceMatcher(None, words, official, autojunk=False).get_opcodes():
        wrong, right = joint.join(words[a:b]), joint.join(official[c:d])
        if kind == "replace":
            told.append(f"“{wrong}” should be “{right}”")
        elif kind == "delete":
            told.append(f"“{wrong}” is not in it")
        elif kind == "insert":
            told.append(f"“{right}” is missing")
    return ", ".join(told)


def in_width(official: str, written: str) -> str:
    """The official title with the brackets of the width that the text writes."""
    if "（" in written:
        return official.replace("(", "（").replace(")", "）")
    if "(" in written:
        return official.replace("（", "(").replace("）", ")")
    return official


def _commas(title: str) -> str:
    """The letters of a title and its commas, enumeration commas included."""
    return "".join(char for char in fold(title) if char.isalnum() or char == ",")


def clause(text: str, part: int) -> str:
    """One of the stretches between the marks that no title holds; -1 is the last."""
    return re.split(r"[。；：！？《》“”;:]|\n\n", text)[part]


@lru_cache(maxsize=4)
def distinct_names(glossary: CompiledGlossary, language: Language) -> tuple[str, ...]:
    """Names of countries and regions, which tell instruments apart."""
    terms = (t for c in glossary.of_kind("country", "region") for t in c.in_language(language))
    return tuple({name for term in terms if len(name := fold(term.text)) > 1})


@cache
def _definition() -> re.Pattern[str]:
    """A short title given after a title: 《…》（以下简称《…》）."""
    return re.compile(
        r"》\s*[（(](?:以下|下文)?(?:简称|称)?为?[“\"《]?([^（）()“”\"《》]{2,40})[”\"》]?[）)]"
    )


@cache
def _affixes() -> re.Pattern[str]:
    """What may stand before and after the words of a title: year, organization, number."""
    return re.compile(r"^\s*(?:\d{4}\s*年)?\s*(?:国际劳工组织|劳工组织)?|[（(]?\s*第\s*\d+\s*号\s*[）)]?\s*$")


@cache
def _number() -> re.Pattern[str]:
    """The number of a convention, in the title or after it: （第111号公约）."""
    return re.compile(r"\s*[（(]?\s*第\s*(\d+)\s*号")


@cache
def _appendix() -> re.Pattern[str]:
    """What goes with a treaty and is no part of its title: its protocols, an article of it."""
    return re.compile(
        r"\s*(?:(?:以及|[及和与])其?[^，。]{0,10}(?:议定书|附件|修正案)|第\s*[\d一二三四五六七八九十百]+\s*条[^，。]{0,8})\s*"
    )
