"""Make an id for a concept that comes without one."""

import re
from collections.abc import Collection, Iterable
from itertools import chain, count

from termbase.glossary import Term
from termbase.language import Language


def slug_of(terms: Iterable[Term], taken: Collection[str]) -> str:
    """Make an id for a concept that has none, of its English term if it has one.

    >>> slug_of([Term("Migrant worker’s right", Language.EN)], set())
    'migrant-worker-s-right'
    """
    texts = sorted(terms, key=lambda term: (term.language is not Language.EN, not term.status.is_usable))
    slug = re.sub(r"[^a-z0-9]+", "-", texts[0].text.lower()).strip("-") if texts else ""
    slug = slug if slug[:1].isalpha() else f"c-{slug}".strip("-")
    return next(s for s in chain([slug], (f"{slug}-{n}" for n in count(len(taken) + 1))) if s not in taken)
