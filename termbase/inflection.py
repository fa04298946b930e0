"""The inflected forms of an English term: its head word in the plural, or its verb in each tense.

Rules and a list of exceptions; a term whose forms follow neither lists them itself (`forms`).
"""

from collections.abc import Iterator

from termbase.glossary import PartOfSpeech, Term, TermType

# A word after which a noun phrase only describes its head: “right | to food”, “head | of State”.
LINKS = frozenset(
    [
        "of",
        "to",
        "on",
        "in",
        "for",
        "with",
        "by",
        "from",
        "against",
        "at",
        "under",
        "between",
        "among",
        "without",
        "within",
        "as",
        "and",
        "or",
        "concerning",
        "relating",
        "regarding",
        "related",
        "affecting",
    ]
)
PARTICLES = LINKS | frozenset(["the", "a", "an", "its", "their", "up", "out", "over", "into", "upon", "off"])
PLURALS = {
    "man": "men", "woman": "women", "child": "children", "person": "persons", "criterion": "criteria",
    "addendum": "addenda", "corrigendum": "corrigenda", "memorandum": "memoranda", "datum": "data",
    "referendum": "referendums", "analysis": "analyses", "crisis": "crises", "basis": "bases",
    "hypothesis": "hypotheses", "synthesis": "syntheses", "half": "halves", "life": "lives",
    "index": "indices", "appendix": "appendices", "phenomenon": "phenomena", "medium": "media",
    "staff": "staff", "personnel": "personnel", "series": "series", "species": "species", "foot": "feet",
}  # fmt: skip
INVARIABLE = ("ness", "ics", "ism", "ship", "hood")  # endings of nouns that are not counted
VERBS = {
    "take": ("took", "taken"), "bear": ("bore", "borne"), "undertake": ("undertook", "undertaken"),
    "be": ("was", "been"), "give": ("gave", "given"), "make": ("made", "made"), "hold": ("held", "held"),
    "keep": ("kept", "kept"), "draw": ("drew", "drawn"), "find": ("found", "found"), "lead": ("led", "led"),
    "set": ("set", "set"), "put": ("put", "put"), "pay": ("paid", "paid"), "meet": ("met", "met"),
    "bring": ("brought", "brought"), "seek": ("sought", "sought"), "withdraw": ("withdrew", "withdrawn"),
    "forgo": ("forwent", "forgone"), "uphold": ("upheld", "upheld"), "leave": ("left", "left"),
    "rise": ("rose", "risen"), "choose": ("chose", "chosen"), "begin": ("began", "begun"),
    "become": ("became", "become"), "overcome": ("overcame", "overcome"), "submit": ("submitted",) * 2,
    "commit": ("committed",) * 2, "permit": ("permitted",) * 2, "refer": ("referred",) * 2,
    "defer": ("deferred",) * 2, "transfer": ("transferred",) * 2, "plan": ("planned",) * 2,
    "stop": ("stopped",) * 2, "ban": ("banned",) * 2, "recur": ("recurred",) * 2, "admit": ("admitted",) * 2,
    "concur": ("concurred",) * 2, "compel": ("compelled",) * 2, "traffic": ("trafficked",) * 2,
}  # fmt: skip


def forms(term: Term) -> tuple[str, ...]:
    """Every form under which a term may stand in a text, the dictionary form first.

    >>> from termbase.language import Language
    >>> forms(Term("special rapporteur", Language.EN))
    ('special rapporteur', 'special rapporteurs')
    """
    found = dict.fromkeys([term.text, *term.forms])
    if not term.text.isascii() and not any(c.isascii() and c.isalpha() for c in term.text):
        return tuple(found)
    if term.part_of_speech is PartOfSpeech.VERB:
        found.update(dict.fromkeys(_conjugated(term.text)))
    elif term.part_of_speech is PartOfSpeech.NOUN and term.type is not TermType.PHRASE:
        found.update(dict.fromkeys(_declined(term.text)))
    return tuple(found)


def _declined(text: str) -> Iterator[str]:
    """Yield the plural of a noun phrase: of its head, the word before the first link."""
    words = text.split(" ")
    head = next((i for i, word in enumerate(words) if i and word.lower() in LINKS), len(words)) - 1
    plural = plural_of(words[head])
    if plural and plural != words[head]:
        yield " ".join([*words[:head], plural, *words[head + 1 :]])


def plural_of(noun: str) -> str:
    """The plural of a noun; empty where it is a plural already, or not counted.

    >>> plural_of("country"), plural_of("process"), plural_of("rights"), plural_of("NGO")
    ('countries', 'processes', '', 'NGOs')
    """
    lower = noun.lower()
    if lower in PLURALS:
        plural = PLURALS[lower]
        return plural if noun[0].islower() else plural[0].upper() + plural[1:]
    if not noun or not noun[-1].isalpha() or lower.endswith(INVARIABLE) or lower in PLURALS.values():
        return ""
    if noun.isupper():
        return f"{noun}s"
    if lower.endswith(("ss", "sh", "ch", "x", "z", "us")):
        return f"{noun}es"
    if lower.endswith("s"):
        return ""
    if lower.endswith("y") and lower[-2:-1] not in "aeiou":
        return f"{noun[:-1]}ies"
    return f"{noun}s"


def _conjugated(text: str) -> Iterator[str]:
    """Yield the forms of a verb phrase: of its first word."""
    verb, space, rest = text.partition(" ")
    for form in _verb_forms(verb):
        yield f"{form}{space}{rest}"


def _verb_forms(verb: str) -> Iterator[str]:
    doubled = VERBS.get(verb, ("",))[0]
    stem = verb[:-1] if verb.endswith("e") and not verb.endswith(("ee", "oe", "ye")) else verb
    if doubled.endswith("ed") and len(doubled) > len(verb) + 2:
        stem = doubled[:-2]  # submitt-ing, traffick-ing
    ends_in_y = verb.endswith("y") and verb[-2:-1] not in "aeiou"
    if ends_in_y:
        yield f"{verb[:-1]}ies"
    else:
        yield f"{verb}es" if verb.endswith(("s", "sh", "ch", "x", "z", "o")) else f"{verb}s"
    yield f"{stem}ing"
    if verb in VERBS:
        yield from dict.fromkeys(VERBS[verb])
    else:
        yield f"{verb[:-1]}ied" if ends_in_y else f"{stem}ed"
