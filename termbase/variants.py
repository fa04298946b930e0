"""Families of variants: the wordings of one name, of which a text should use one.

A glossary marks such wordings with the term type *variant* beside a preferred term. The rule
`mixed-variants` reports a text that mixes them; `deprecated-term` then leaves those places to it.
"""

from collections.abc import Iterator
from typing import NamedTuple

from termbase.compiled import Sense
from termbase.context import Context
from termbase.glossary import TermType
from termbase.matching import TermMatch


class Form(NamedTuple):
    """One wording of a family and its places."""

    text: str
    matches: tuple[TermMatch, ...]


class Family(NamedTuple):
    """A concept written in several ways; the most frequent form comes first."""

    concept: str
    forms: tuple[Form, ...]


def mixed_families(context: Context) -> tuple[Family, ...]:
    """The concepts that the texts under check write in more than one way."""
    places: dict[str, dict[str, list[TermMatch]]] = {}
    for match in context.all_matches():
        sense = _competing(match.senses)
        if sense and not context.zones(match.document).is_verbatim(match.span):
            places.setdefault(sense.concept.id, {}).setdefault(sense.term.text, []).append(match)
    return tuple(
        Family(concept, tuple(_ordered(forms))) for concept, forms in places.items() if len(forms) > 1
    )


def mixed_forms(context: Context) -> frozenset[tuple[str, str]]:
    """The minority forms, as concept id and term: what `mixed-variants` reports."""
    return frozenset(
        (family.concept, form.text) for family in mixed_families(context) for form in family.forms[1:]
    )


def _competing(senses: tuple[Sense, ...]) -> Sense | None:
    """The one sense of a match that takes part in a family, if its wording has no other right sense."""
    if len({sense.concept.id for sense in senses}) > 1:
        return None
    sense = senses[0]
    has_variants = any(
        term.type is TermType.VARIANT and term.language is sense.term.language for term in sense.concept.terms
    )
    counts = sense.term.type in (TermType.VARIANT, TermType.FULL)
    return sense if has_variants and counts else None


def _ordered(forms: dict[str, list[TermMatch]]) -> Iterator[Form]:
    for text, matches in sorted(forms.items(), key=lambda item: -len(item[1])):
        yield Form(text, tuple(matches))
