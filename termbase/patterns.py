"""What a compiled glossary knows of a pattern (a folded form of one or more terms)."""

from termbase.glossary import Term

FORMAT = 5  # of compiled glossaries: to be raised when what is stored, or how, changes
SOLID = 1  # flag: alone, the pattern begins and ends with words of two characters or more
LIMITED = 2  # flag: some term has context limits, or asks for its exact case


def asks_for_case(term: Term) -> bool:
    """Whether a term counts only as it is written: marked so, or in capitals (IT, AIDS, NGO)."""
    letters = [char for char in term.text if char.isascii() and char.isalpha()]
    return term.exact_case or (len(letters) > 1 and "".join(letters).isupper())


def is_limited(term: Term) -> bool:
    """Whether the context decides if a term counts."""
    return bool(term.not_after or term.not_before or term.only_with or asks_for_case(term))
