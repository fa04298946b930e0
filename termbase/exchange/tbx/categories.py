"""The words of TBX: its categories' values as people write them, and the notes that hold our own facts."""

import re
from functools import cache

from termbase.glossary import PartOfSpeech, TermStatus, TermType

# What other programs write for a status, in small letters and without marks between the words.
STATUS_WORDS = {
    TermStatus.PREFERRED: "preferredtermadmnsts preferredterm preferred",
    TermStatus.ADMITTED: "admittedtermadmnsts admittedterm admitted approved allowed",
    TermStatus.DEPRECATED: "deprecatedtermadmnsts deprecatedterm deprecated obsolete notrecommended",
    TermStatus.SUPERSEDED: "supersededtermadmnsts supersededterm superseded legacy",
    TermStatus.FORBIDDEN: "forbidden forbiddenterm notallowed",
}
TYPE_WORDS = {"initialism": TermType.ACRONYM, "full": TermType.FULL, "short": TermType.SHORT}
NOUNS = ("propernoun", "countnoun", "massnoun")
OWN = "termbase:"
OWN_KEYS = (
    "status", "valid_from", "valid_to", "exact_case", "forms", "not_after", "not_before", "only_with",
    "match", "no_match", "replacement", "note", "id", "kind",
)  # fmt: skip
FORBIDDEN_NOTE = "status: forbidden"


@cache
def status_of(word: str) -> TermStatus | None:
    """The status that a word means; None for *draft* and others that no text can be judged by."""
    plain = re.sub(r"[^a-z]", "", word.lower())
    return next((status for status, words in STATUS_WORDS.items() if plain in words.split()), None)


@cache
def type_of(word: str) -> TermType | None:
    """The term type that a word means."""
    types = {kind.lower(): kind for kind in TermType} | TYPE_WORDS
    return types.get(word.lower())


@cache
def part_of_speech_of(word: str) -> PartOfSpeech:
    """The part of speech that a word means; *other* if TBX-Basic has none for it."""
    plain = re.sub(r"[^a-z]", "", word.lower())
    return (
        PartOfSpeech.NOUN
        if plain in NOUNS
        else {p.value: p for p in PartOfSpeech}.get(plain, PartOfSpeech.OTHER)
    )


@cache
def _own_pattern() -> re.Pattern[str]:
    return re.compile(rf"{OWN}({'|'.join(OWN_KEYS)})=(.*)", re.DOTALL)


def own_note(key: str, value: str) -> str:
    """Write a fact of ours as a note."""
    return f"{OWN}{key}={value}"


def own_fact(note: str) -> tuple[str, str]:
    """Read a note: the fact of ours that it holds, or the note itself.

    >>> own_fact("termbase:valid_to=2005"), own_fact("of the Protocol")
    (('valid_to', '2005'), ('note', 'of the Protocol'))
    """
    if note.lower().replace(" ", "") == FORBIDDEN_NOTE.replace(" ", ""):
        return "status", TermStatus.FORBIDDEN.value
    found = _own_pattern().fullmatch(note)
    return (found[1], found[2]) if found else ("note", note)
