"""An English text mixes two ways of spelling.

The rule knows families: *-ize* and *-ise*, *programme* and *program*, *labour* and *labor*, *centre* and
*center*, *travelled* and *traveled*, *defence* and *defense*, *per cent* and *percent*, and a few more. Where
a text uses both ways of one family, the rarer way is one finding; of two that are equally frequent, the
one that is not the United Nations' own.

Why it matters: the United Nations Editorial Manual asks for one spelling (*organize*, *programme*,
*labour*). A mixture shows where passages were taken from elsewhere.

What it leaves alone: capitalized names (*World Health Organization*, *Department of Labor*), quotations and
titles, computer programs, words that have one spelling only (*exercise*, *size*), a text that keeps to one
way. The house style of the United Nations is never rewritten to another: where it is the rarer way, no fix
is offered.

Settings: none. Fixes are unsafe.

Bad:  States recognized the need to organize training and to emphasise prevention.
Good: States recognized the need to organize training and to emphasize prevention.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from termbase.context import Context
from termbase.diagnostics import Problem, Related, Severity
from termbase.language import Language
from termbase.rules import Rule
from termbase.text import BlockKind, Document, Location, Span
from termbase.zones import Zones

NOT_TEXT = frozenset({BlockKind.CODE, BlockKind.COMMENT, BlockKind.FURNITURE})


class Family(NamedTuple):
    """Two ways of spelling: their names, the words of each, and how the second becomes the first.

    The first way is the house style of the United Nations Editorial Manual.
    """

    house: str
    other: str
    house_words: str
    other_words: str
    rewriting: tuple[str, str]


IZE = r"[a-z]{2,}[b-df-hj-np-tv-xz]"
IZE_ENDS = r"(?:e|ed|es|er|ers|ing|ation|ations|ational)"
OUR = (
    r"(?:arm|behavi|cand|clam|col|demean|endeav|fav|ferv|flav|harb|hon|hum|lab|neighb|od|parl|rig|rum|sav|savi"
    r"|splend|tum|val|vap|vig)"
)
OUR_ENDS = r"(?:s|ed|ing|ings|able|ably|al|ally|er|ers|ful|hood|hoods|ite|ites|less|ly)?"
DOUBLED = (
    r"(?:cancel|channel|counsel|dial|equal|fuel|initial|label|level|marshal|model|panel|quarrel|rival|shovel"
    r"|signal|total|travel|tunnel)"
)
RE = "(?:cent|theat|(?:kilo|centi|milli)met|lit|fib|calib)"
YSE = "(?:anal|paral|catal)"
OPERATE = "(?:operat|ordinat)[a-z]+"
FAMILIES = (
    Family("-ize", "-ise", rf"{IZE}iz{IZE_ENDS}", rf"{IZE}is{IZE_ENDS}", (rf"is(?={IZE_ENDS}$)", "iz")),
    Family("programme", "program", "programmes?", "programs?", ("program", "programme")),
    Family("labour", "labor", f"{OUR}our{OUR_ENDS}", f"{OUR}or{OUR_ENDS}", (f"or(?={OUR_ENDS}$)", "our")),
    Family("centre", "center", f"{RE}res?", f"{RE}ers?", ("er(?=s?$)", "re")),
    Family(
        "travelled",
        "traveled",
        f"{DOUBLED}l(?:ed|ing|ers?|ors?)",
        f"{DOUBLED}(?:ed|ing|ers?|ors?)",
        ("l(?=(?:ed|ing|ers?|ors?)$)", "ll"),
    ),
    Family("defence", "defense", "(?:def|off|pret)ences?", "(?:def|off|pret)enses?", ("ens", "enc")),
    Family("analyse", "analyze", f"{YSE}ys(?:e|ed|ing|ers?)", f"{YSE}yz(?:e|es|ed|ing|ers?)", ("yz", "ys")),
    Family("dialogue", "dialog", "(?:catal|dial)ogues?", "(?:catal|dial)ogs?", ("og(?=s?$)", "ogue")),
    Family(
        "fulfil",
        "fulfill",
        "(?:fulfi|enro)l(?:s|ment)?|instalments?|(?:ski|wi)lful",
        "(?:fulfi|enro)ll(?:s|ment)?|installments?|(?:ski|wi)llful",
        ("ll(?=s|m|f|$)", "l"),
    ),
    Family("per cent", "percent", r"per\scent", "percent", ("percent", "per cent")),
    Family("cooperate", "co-operate", f"co{OPERATE}", f"co-{OPERATE}", ("co-", "co")),
    Family("ageing", "aging", "ageing", "aging", ("aging", "ageing")),
)
# Stems that are spelled one way everywhere, and so belong to no way: exercise, capsize.
ONE_WAY = frozenset([
    "advert", "adv", "apprais", "appr", "chast", "circumc", "compr", "comprom", "conc", "dem", "desp",
    "dev", "disenfranch", "disfranch", "enterpr", "exc", "exerc", "expert", "franch", "improv", "inc",
    "merchand", "metropol", "mort", "parad", "pelv", "pract", "prec", "prem", "prom", "repr", "rev",
    "sunr", "superv", "surm", "surpr", "telev", "treat", "trell", "upr", "val", "caps", "downs", "lifes",
    "mids", "outs", "overs", "res", "unders",
])  # fmt: skip
LONG_STEMS = tuple(stem for stem in ONE_WAY if len(stem) > len("prom"))  # immunocompromised


def check(context: Context) -> Iterator[Problem]:
    """Count the ways of spelling in each English text and report the rarer way of each family."""
    for document in context.documents:
        if document.language is not Language.EN:
            continue
        places = _places(document, context.zones(document))
        for number, family in enumerate(FAMILIES):
            house, other = places.get(f"h{number}", []), places.get(f"o{number}", [])
            if house and other:
                yield _problem(document, family, house, other)


@cache
def _word() -> re.Pattern[str]:
    """Words without capitals: capitalized ones may be names."""
    return re.compile(r"(?<![\w’'])(?:per\scent|(?:co-)?[a-z]{5,})(?!\w)")


@cache
def _spelling() -> re.Pattern[str]:
    ways = [f"(?P<h{n}>{f.house_words})|(?P<o{n}>{f.other_words})" for n, f in enumerate(FAMILIES)]
    return re.compile("|".join(ways))


@cache
def _way(word: str) -> str:
    """The way in which a word is spelled: h or o (house, other) and the family's number; empty for none."""
    found = _spelling().fullmatch(word)
    if found is None:
        return ""
    way = str(found.lastgroup)
    stem = re.split(f"i[sz](?={IZE_ENDS}$)", word)[0] if way[1:] == "0" else ""
    return "" if stem in ONE_WAY or stem.endswith(("w", *LONG_STEMS)) or word == "humoral" else way


def _places(document: Document, zones: Zones) -> dict[str, list[Span]]:
    """Where the words of each way stand."""
    places: dict[str, list[Span]] = {}
    text = document.text
    for found in _word().finditer(text):
        way = _way(found[0])
        if way and _is_writers_own(document, zones, Span(*found.span())):
            places.setdefault(way, []).append(Span(*found.span()))
    return places


def _is_writers_own(document: Document, zones: Zones, span: Span) -> bool:
    block = document.block_at(span.start)
    before = document.text[max(span.start - 12, 0) : span.start]
    is_software = before.rstrip().endswith(("computer", "software"))
    return (
        block is not None and block.kind not in NOT_TEXT and not is_software and not zones.is_verbatim(span)
    )


def _problem(document: Document, family: Family, house: list[Span], other: list[Span]) -> Problem:
    is_house_usual = len(house) >= len(other)
    usual, minority = (house, other) if is_house_usual else (other, house)
    names = (family.house, family.other) if is_house_usual else (family.other, family.house)
    places = [
        Related(
            Location(document, span),
            replacement=_rewritten(family, document.text[slice(*span)]) if is_house_usual else None,
        )
        for span in minority
    ]
    counts = f"{names[0]} {_times(usual)}, {names[1]} {_times(minority)}"
    return Problem(
        places[0].location,
        f"“{places[0].location.text}” beside “{Location(document, usual[0]).text}”: "
        f"the text writes {counts}; United Nations style is {family.house}",
        replacement=places[0].replacement,
        same=tuple(places[1:]),
        evidence=(Related(Location(document, usual[0]), f"{names[0]} stands here"),),
    )


def _times(places: list[Span]) -> str:
    return "once" if len(places) == 1 else f"{len(places)} times"


def _rewritten(family: Family, word: str) -> str:
    return re.sub(*family.rewriting, word, count=1)


RULE = Rule(id="spelling-style", severity=Severity.WARNING, check=check, doc=__doc__, language=Language.EN)
