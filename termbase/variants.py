"""Families of variants: the wordings of one name, of which a text should use one.

The rule `mixed-variants` reports a text that mixes the forms of a family; `deprecated-term` leaves the
places that it reports to it. A deprecated wording counts only where its family is wider than its
concept: one that is wrong by itself is that other rule's.
"""

from collections.abc import Callable, Iterator
from typing import NamedTuple
from weakref import WeakKeyDictionary

from termbase.compiled import Sense
from termbase.context import Context
from termbase.families import Families, Reading, competing
from termbase.glossary import TermStatus
from termbase.matching import TermMatch
from termbase.names import Names
from termbase.text import Document, Span

CLEAR = 3  # times as often: a form that leads by this much is the writer's own choice


class Use(NamedTuple):
    """A place where a text writes a form of a family."""

    match: TermMatch
    reading: Reading
    better: tuple[str, ...] = ()  # the same term with the majority's form, for each sense


class Mixture(NamedTuple):
    """A minority form of a family, and the form that the text writes elsewhere."""

    root: str
    form: str
    uses: tuple[Use, ...]
    majority: str
    models: tuple[Use, ...]

    @property
    def is_clear(self) -> bool:
        """Whether the places of the majority leave no doubt of the writer's choice."""
        if any(use.reading.is_open for use in self.uses):
            return len(self.models) >= CLEAR * len(self.uses)
        return len(self.models) > max(len(self.uses), 1) or not self.is_usable

    @property
    def is_usable(self) -> bool:
        """Whether the glossary lets a text write the minority's form at all."""
        return all(s.term.status.is_usable for use in self.uses for s in use.reading.senses)


_found: "WeakKeyDictionary[Context, tuple[Mixture, ...]]" = WeakKeyDictionary()


def mixtures(context: Context) -> tuple[Mixture, ...]:
    """The minority forms in the texts under check, each with all its places."""
    if context not in _found:
        _found[context] = tuple(_mixtures(context))
    return _found[context]


def mixed_places(context: Context) -> frozenset[tuple[Document, Span]]:
    """The places that `mixed-variants` reports."""
    return frozenset(_place(use) for mixture in mixtures(context) for use in mixture.uses)


def _mixtures(context: Context) -> Iterator[Mixture]:
    families = Families(context)
    uses = list(_uses(context, families))
    by_root: dict[str, list[Use]] = {}
    for use in uses:
        by_root.setdefault(use.reading.root, []).append(use)
    judged: set[tuple[Document, Span]] = set()
    for members in by_root.values():
        reach = {sense.concept.id for use in members for sense in use.reading.senses}
        for mixture in _of_family(context, members, lambda use: use.reading.form):
            kept = [better for use in mixture.uses if (better := _improved(context, mixture, use))]
            judged.update(_place(use) for use in (*kept, *mixture.uses) if use.better or use.reading.is_open)
            sure = tuple(use for use in kept if _is_meant(context, mixture, use))
            if sure and (mixture.is_usable or len(reach) > 1):
                yield mixture._replace(uses=sure)
    by_concept: dict[str, list[Use]] = {}
    for use in uses:
        if len(use.reading.senses) == 1 and _place(use) not in judged:
            by_concept.setdefault(use.reading.senses[0].concept.id, []).append(use)
    for members in by_concept.values():
        for mixture in _of_family(context, members, lambda use: use.reading.senses[0].term.text):
            if mixture.is_usable:
                yield mixture._replace(
                    uses=tuple(use._replace(better=(mixture.majority,)) for use in mixture.uses)
                )


def _place(use: Use) -> tuple[Document, Span]:
    return use.match.document, use.match.span


def _uses(context: Context, families: Families) -> Iterator[Use]:
    """The places of all families that the texts write in more than one way."""
    readings: dict[int, Reading] = {}
    forms: dict[str, set[str]] = {}
    wanted: list[tuple[Sense, ...]] = []
    for document in context.documents:
        for senses in context.matches(document).readings:
            if reading := families.reading(senses):
                readings[id(senses)] = reading
                wanted.append(senses)
                forms.setdefault(reading.root, set()).add(reading.form)
                for concept, term in reading.senses:
                    forms.setdefault(f"{concept.id} itself", set()).add(term.text)
    mixed = [senses for senses in wanted if _are_mixed(readings[id(senses)], forms)]
    for document in context.documents if mixed else ():
        zones, names = context.zones(document), Names(document)
        for match in context.matches(document).with_senses(mixed):
            reading = readings[id(match.senses)]
            shielded = names.hold(match.span) and all(s.term.status.is_usable for s in reading.senses)
            if not (shielded or zones.is_verbatim(match.span)):
                yield Use(match, reading)


def _are_mixed(reading: Reading, forms: dict[str, set[str]]) -> bool:
    """Whether the texts hold a rival of what was read."""
    groups = (reading.root, *(f"{concept.id} itself" for concept, _ in reading.senses))
    return any(len(forms[group]) > 1 for group in groups)


def _of_family(context: Context, uses: list[Use], form_of: Callable[[Use], str]) -> Iterator[Mixture]:
    """Part the places by form: the most frequent usable form is the majority, the others mixtures."""
    forms: dict[str, list[Use]] = {}
    for use in uses:
        forms.setdefault(form_of(use), []).append(use)
    if len(forms) < 2:
        return
    usable = [form for form, places in forms.items() if any(_is_usable(context, use) for use in places)]
    if not usable:
        return
    majority = max(usable, key=lambda form: (len(forms[form]), any(map(_is_preferred, forms[form]))))
    models = forms.pop(majority)
    root = models[0].reading.root
    for form, places in forms.items():
        yield Mixture(root, form, tuple(places), majority, tuple(models))


def _is_usable(context: Context, use: Use) -> bool:
    return any(context.is_usable(sense.term) for sense in use.reading.senses)


def _is_preferred(use: Use) -> bool:
    return any(sense.term.status is TermStatus.PREFERRED for sense in use.reading.senses)


def _improved(context: Context, mixture: Mixture, use: Use) -> Use | None:
    """Say what to write in a place; None where the other form is right in this compound."""
    better = dict.fromkeys(_with_form(context, sense, mixture) for sense in use.reading.senses)
    known = tuple(text for text in better if text)
    return use._replace(better=known) if known else None


def _with_form(context: Context, sense: Sense, mixture: Mixture) -> str:
    """The term of a concept that is written with the majority's form; empty if it has none."""
    concept, term = sense
    if term.status is TermStatus.PREFERRED and not (term.valid_from or term.valid_to):
        return ""  # as in a treaty's own words, right whatever the text writes elsewhere
    usable = {other.text for other in concept.in_language(term.language) if context.is_usable(other)} - {
        term.text
    }
    swapped = term.text.replace(mixture.form, mixture.majority)
    if swapped in usable:
        return swapped
    holding = [text for text in competing(concept, term.language) if mixture.majority in text]
    return next((text for text in holding if text in usable), "")


def _is_meant(context: Context, mixture: Mixture, use: Use) -> bool:
    """Whether an open place means the family's concept, as far as its sentence tells."""
    if not use.reading.is_open:
        return True
    sentence = _sentence(use.match)
    models = {model.match.span for model in mixture.models if model.match.document is use.match.document}
    for other in context.matches(use.match.document).within(sentence):
        if other.span in models and _is_coordinate(use.match, other):
            return False  # “migrants and immigrants”: the writer tells them apart
        if (
            mixture.form in other.text
            and len(other.text) > len(use.match.text)
            and other.term.status.is_usable
        ):
            return False  # the other concept is the topic: “immigration law … immigration”
    return True


def _sentence(match: TermMatch) -> Span:
    text = match.document.text
    ends = [at for mark in "。；\n" if (at := text.find(mark, match.span.end)) >= 0]
    start = max(text.rfind(mark, 0, match.span.start) for mark in "。；\n") + 1
    return Span(start, min(ends, default=len(text)))


def _is_coordinate(one: TermMatch, other: TermMatch) -> bool:
    first, second = sorted((one.span, other.span))
    return one.document.text[first.end : second.start].strip() in {"、", "和", "与", "及", "或", "以及", "，"}
