"""An English text mixes two ways of spelling.

The rule knows families of spellings: *-ize* and *-ise*, *programme* and *program*, *labour* and *labor*, *centre* and
*center*, *travelled* and *traveled*, *defence* and *defense*, *per cent* and *percent*, and a few more. Where a
text uses both ways of one family, the rarer way is one finding; of two that are equally frequent, the
one that is not the United Nations' own.

Why it matters: the United Nations Editorial Manual asks for one spelling in a text (*-ize*, *programme*, *labour*). A
mixture shows where passages were taken from elsewhere.

What it leaves alone: capitalized names (*World Health Organization*, *Department of Labor*), quotations and titles,
computer programs, words that have one spelling only (*exercise*, *size*), a text that keeps to one way. The house
style of the United Nations is never rewritten to another: where it is the rarer way, no fix is offered.

Settings: none. Fixes are unsafe.

Bad:  States recognized the need to organize training and to emphasise prevention.
Good: States recognized the need to organize training and to emphasize prevention.
"""

import re
from collections.abc import Callable, Iterator
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
    """Two ways of spelling: their names, the house style first, and a pattern.

    `house` is the group that a word of the house style matches, `other` the other one; `rewritten` turns one of
    the others into house style.
    """

    house: str
    other: str
    pattern: str
    rewritten: Callable[[str], str]


# Verbs and nouns that are spelled -ise everywhere; all others in -ise are the variant of one in -ize.
ALWAYS_ISE = (
    "advertis advis apprais aris chastis circumcis compris compromis concis demis despis devis disenfranchis "
    "disfranchis disguis enterpris excis exercis expertis fanchis franchis guis improvis incis likewis merchandis "
    "mortis otherwis pairwis poultic precis premis previs promis prais rais repris revis ris supervis surmis surpris "
    "televis treatis wis clockwis stepwis paradis promis vis"
).split()
