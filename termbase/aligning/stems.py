"""English words without their endings, so that *developed* meets a dictionary's *develop*.

Lighter than Porter's stemmer (1980) and meant for looking up, not for reading: endings go from the
longest, once for inflection and once for derivation, and a doubled consonant or final e goes with them.
"""

from functools import cache

INFLECTIONS = ("ings", "ing", "edly", "ed", "es", "s")
DERIVATIONS = (
    "isations", "izations", "isation", "ization", "ational", "ations", "ation", "itions", "ition",
    "ments", "ment", "nesses", "ness", "ities", "ity", "ically", "ical", "ively", "ive", "ional", "ions",
    "ion", "ances", "ance", "ences", "ence", "ants", "ant", "ents", "ent", "ally", "al", "ably", "able",
    "ible", "ise", "ize", "ors", "or", "ers", "er", "ly", "ic", "ful", "ous", "y",
)  # fmt: skip
SHORTEST = 4  # letters; a stem is not cut below


@cache
def stem(word: str) -> str:
    """Cut a word in lower case down to its stem.

    >>> [stem(word) for word in ("developments", "developing", "countries", "nation", "stopped")]
    ['develop', 'develop', 'countr', 'nation', 'stop']
    """
    cut = _without(word, INFLECTIONS, SHORTEST - 1)
    if cut.endswith("i"):  # countri-es
        cut = f"{cut[:-1]}y"
    return _without(cut, DERIVATIONS, SHORTEST).rstrip("e") or word


def _without(word: str, endings: tuple[str, ...], shortest: int) -> str:
    for ending in endings:
        if word.endswith(ending) and len(word) - len(ending) >= shortest and not word.endswith("ss"):
            cut = word[: -len(ending)]
            doubled = len(cut) > shortest and cut[-1] == cut[-2] and cut[-1] not in "lsz"
            return cut[:-1] if doubled else cut
    return word
