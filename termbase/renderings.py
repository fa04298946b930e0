"""Does a bead render the terms of the other side? What the rules on missing and foreign terms share.

A concept counts as rendered by any of its terms, right or wrong (other rules judge those), by a term of
a concept that shares a name with it, and by what a text makes of a name once it is known: 该公约, “the
Committee”.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from termbase.beads import Bead, Sides, sides_of, terms_in, text_of
from termbase.compiled import Sense
from termbase.context import Context
from termbase.diagnostics import Confidence
from termbase.drift import likeness
from termbase.inflection import forms
from termbase.language import Language
from termbase.matching import TermMatch
from termbase.normalization import fold
from termbase.text import Location, Segment

NAMES = frozenset({"body", "post", "treaty", "declaration", "programme", "event", "law"})
SHORTEST_NAME = {Language.ZH: 3, Language.EN: 4}  # characters; shorter names are mostly reductions
SHORTEST_TERM = 4  # characters of a Chinese technical term


class Want(NamedTuple):
    """A term of one side, and how the other side of its bead renders it."""

    bead: Bead
    match: TermMatch
    is_rendered: bool
    likeness: float  # the best share of a rendering that stands in the other side's text
    rival: TermMatch | None = None  # a term of the other side that nothing in this one explains

    @property
    def concept(self) -> str:
        """The id of the concept."""
        return self.match.concept.id

    @property
    def place(self) -> Location:
        """Where the target is at fault: the rival term, or the whole segment."""
        return self.rival.location if self.rival else self.bead.place

    @property
    def is_name(self) -> bool:
        """Whether the term is the name of something, and no common noun."""
        return self.match.concept.kind in NAMES and not self.match.text[:1].islower()


FREE = 0.25  # likeness below which a technical term is worded in no way like its rendering
ALIKE = 0.5  # … from which a name is only written otherwise, which other rules judge
STEADY_LIKE = 0.3  # … below which a term stands out that the text renders steadily
MUCH_ALIKE = 0.67  # … from which a rival is the same term in other words
STEADY = 3  # beads that render a concept by its terms before one that does not stands out
STEADY_SHARE = 0.8
SHORTEST_RENDERING = 4  # 联合国 and shorter names go unsaid too often


@lru_cache(maxsize=2)
def faults(context: Context) -> tuple[tuple[Want, Confidence], ...]:
    """The terms of the source that the target fails to render, and how sure that is; one a bead."""
    asked = wants(context, of_source=True)
    met = Counter(want.concept for want in asked)
    kept = Counter(want.concept for want in asked if want.is_rendered)
    found: dict[tuple[int, str], tuple[Want, Confidence]] = {}
    for want in asked:
        is_steady = kept[want.concept] >= max(STEADY, STEADY_SHARE * met[want.concept])
        if not want.is_rendered and (trust := _trust(want, is_steady=is_steady)):
            found.setdefault((want.bead.index, want.concept), (want, trust))
    return tuple(found.values())


def _trust(want: Want, *, is_steady: bool) -> Confidence | None:
    """How sure a missing rendering is; None when it cannot be decided."""
    limit = ALIKE if want.is_name else STEADY_LIKE if is_steady else FREE
    is_sure = want.likeness < limit or (want.rival is not None and _is_another(want, want.rival))
    longest = max(map(len, _renderings(want.match)), default=0)
    if is_sure and longest >= SHORTEST_RENDERING and want.match.is_certain:
        return want.bead.trust
    return Confidence.LIKELY if want.likeness < ALIKE or want.rival else None


def _is_another(want: Want, rival: TermMatch) -> bool:
    """Whether two terms of one subject that look alike in one language share no word in the other."""
    if want.likeness >= MUCH_ALIKE or rival.concept.subject != want.match.concept.subject:
        return False
    words = _stems(fold(want.match.text))
    return all(not words & _stems(form) for form in _renderings(rival)[:1])


def _stems(text: str) -> set[str]:
    if re.search(r"[\u3400-\u9fff]", text):
        return {char for char in text if char not in "的和与及人者性"}
    return {word[:4] for word in re.findall(r"\w{4,}", text)}


class Side(NamedTuple):
    """The words of one side of a bead, folded, and the concepts that its terms may name."""

    text: str
    matches: tuple[TermMatch, ...]
    concepts: frozenset[str]


@lru_cache(maxsize=4)
def wants(context: Context, *, of_source: bool) -> tuple[Want, ...]:
    """Every term of the source (or of the target) that its other side should render, with the answer."""
    sides = sides_of(context)
    return tuple(
        want for bead in sides.beads for want in _wants(context, sides, bead, of_source=of_source)
    )


def _wants(context: Context, sides: Sides, bead: Bead, *, of_source: bool) -> Iterator[Want]:
    beside = sides.beside(bead)
    own, other = (bead.source, bead.target) if of_source else (bead.target, bead.source)
    near = [s for b in beside for s in (b.target if of_source else b.source)]
    near_own = [s for b in beside for s in (b.source if of_source else b.target)]
    there = read_side(context, other)
    around = read_side(context, near)
    rivals: list[TermMatch] | None = None
    for match in terms_in(context, own):
        senses = counted(match)
        if not senses:
            continue
        if _is_rendered(match, there) or _is_rendered(match, around):
            yield Want(bead, match, is_rendered=True, likeness=1.0)
            continue
        if rivals is None:
            here = read_side(context, (*own, *near_own))
            rivals = [m for m in there.matches if counted(m) and not _is_rendered(m, here)]
        alike = max((likeness(form, there.text) for form in _renderings(match)), default=0.0)
        yield Want(bead, match, is_rendered=False, likeness=alike, rival=_rival(match, rivals))


def read_side(context: Context, segments: Sequence[Segment]) -> Side:
    """Read the words and the concepts of some segments."""
    matches = terms_in(context, segments)
    concepts = frozenset(sense.concept.id for match in matches for sense in match.senses)
    return Side(fold(text_of(segments)), matches, concepts)


def counted(match: TermMatch) -> tuple[Sense, ...]:
    """The senses of a match when each of them is something whose absence means a fault."""
    return match.senses if all(_counts(sense, match) for sense in match.senses) else ()


def _counts(sense: Sense, match: TermMatch) -> bool:
    concept, term = sense
    if concept.kind in NAMES:
        if term.language is Language.EN:
            return " " in term.text or term.text.isupper()
        return len(term.text) >= SHORTEST_NAME[Language.ZH]
    if concept.kind == "region":
        return match.text[:1].isupper() or term.language is Language.ZH
    if concept.kind not in ("term", "document"):
        return False
    if term.part_of_speech != "noun":
        return False
    return " " in term.text if term.language is Language.EN else len(term.text) >= SHORTEST_TERM


def _other(language: Language) -> Language:
    return Language.EN if language is Language.ZH else Language.ZH


def _renderings(match: TermMatch) -> tuple[str, ...]:
    """Every folded form of every term of the match's concepts in the other language."""
    language = _other(match.document.language)
    return tuple(
        form for sense in match.senses for form in _forms(sense.concept.in_language(language))
    )


@lru_cache(maxsize=4096)
def _forms(terms: tuple) -> tuple[str, ...]:  # type: ignore[type-arg]
    return tuple(dict.fromkeys(fold(form) for term in terms for form in forms(term)))


def _is_rendered(match: TermMatch, side: Side) -> bool:
    if any(sense.concept.id in side.concepts for sense in match.senses):
        return True
    renderings = _renderings(match)
    if match.text.isupper() and fold(match.text) in side.text:  # an acronym kept as it is
        return True
    if match.document.language is Language.EN:
        return any(form in side.text for form in renderings) or _is_reduced(match, renderings, side)
    return any(re.search(rf"(?<!\w){re.escape(f)}(?!\w)", side.text) for f in renderings) or _is_reduced(
        match, renderings, side
    )


@cache
def _reduction(language: Language, head: str) -> re.Pattern[str]:
    """The head of a name where it stands for the whole: 该公约, 《公约》, “the Convention”."""
    head = re.escape(head)
    if language is Language.ZH:
        before = "该本这此各两述有关述其一任何的和与及或由向对请在经将为以是于从据按照促使让给并即会\n,.;:\"(《 "
        return re.compile(rf"(?:^|[{re.escape(before)}]){head}|{head}[》]")
    return re.compile(rf"\b{head}\b")


def _is_reduced(match: TermMatch, renderings: Sequence[str], side: Side) -> bool:
    language = _other(match.document.language)
    heads = {head for form in renderings if (head := head_of(form, language))}
    return any(_reduction(language, head).search(side.text) for head in heads)


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


def _rival(match: TermMatch, rivals: Sequence[TermMatch]) -> TermMatch | None:
    """A term without a source that seems to stand for this one: of the same kind, and alike."""
    concept = match.concept
    for rival in rivals:
        if rival.concept.kind != concept.kind:
            continue
        if concept.kind != "term" or rival.concept.subject == concept.subject:
            return rival
        if any(likeness(form, fold(rival.text)) > 0 for form in _renderings(match)):
            return rival
    return None
