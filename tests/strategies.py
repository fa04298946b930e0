"""Hypothesis strategies: glossaries as odd as the model allows."""

from hypothesis import strategies as st

from termbase.glossary import (
    Concept,
    Glossary,
    PartOfSpeech,
    Term,
    TermStatus,
    TermType,
    overlapping_preferred,
)
from termbase.language import Language

# Bars, backslashes, quotes, what spreadsheets run, what begins comments, marks of markup, width, scripts.
ODD = st.sampled_from(
    [
        "=1+1", "+1", "-ism", "@name", "#", "|",
        "\\", "\\|", '"', "'", "<", ">", "&", "&amp;", ",", ";", "\t",
        "移徙工人", "移徙|移民", "　", "（", "𠮷", "é", "e\u0301", "\u200b", "🇺🇳", "_x0041_", "termbase:id=x",
        "status: forbidden", "2005", "1.0", "TRUE", "]]>", "a\nb", "\ufeff", "None",
    ]
)  # fmt: skip
CHARACTERS = st.characters(exclude_categories=["Cs"])


def texts(*, plain: bool = False):
    """Texts of at least one character; plain ones have no controls, breaks or space at their ends."""
    pieces = st.lists(ODD | st.text(CHARACTERS, min_size=1, max_size=6), min_size=1, max_size=3).map("".join)
    return pieces.map(plainly).filter(bool) if plain else pieces


def plainly(text):
    kept = (char for char in text if char.isprintable() or char == " ")
    return "".join(kept).strip()


def dates():
    day = st.dates().map(lambda d: d.isoformat())
    return st.just("") | day | day.map(lambda d: d[:4])


@st.composite
def terms(draw, text, language=None):
    lists = st.lists(text, max_size=2).map(tuple)
    optional = st.just("") | text
    return Term(
        text=draw(text),
        language=language or draw(st.sampled_from(Language)),
        status=draw(st.sampled_from(TermStatus)),
        type=draw(st.sampled_from(TermType)),
        part_of_speech=draw(st.sampled_from(PartOfSpeech)),
        valid_from=draw(dates()),
        valid_to=draw(dates()),
        exact_case=draw(st.booleans()),
        forms=draw(lists),
        not_after=draw(lists),
        not_before=draw(lists),
        only_with=draw(lists),
        match=draw(lists),
        no_match=draw(lists),
        replacement=draw(optional),
        source=draw(optional),
        note=draw(optional),
    )


@st.composite
def concepts(draw, concept_id, text):
    optional = st.just("") | text
    concept = Concept(
        concept_id,
        tuple(draw(st.lists(terms(text), min_size=1, max_size=4, unique=True))),
        kind=draw(st.sampled_from(["term", "treaty", "phrase"])),
        subject=draw(optional),
        definition=draw(optional),
    )
    while clash := overlapping_preferred(concept):  # the model allows none
        kept = tuple(
            term._replace(status=TermStatus.ADMITTED) if term is clash[1] else term for term in concept.terms
        )
        concept = concept._replace(terms=tuple(dict.fromkeys(kept)))
    return concept


@st.composite
def glossaries(draw, *, plain: bool = False):
    """A glossary of a few concepts, each with terms; plain texts for formats that strip."""
    text = texts(plain=plain)
    ids = draw(st.lists(text, min_size=1, max_size=4, unique=True))
    return Glossary(tuple(draw(concepts(concept_id, text)) for concept_id in ids))
