"""SKOS: a thesaurus in RDF, for library systems and linked data; Turtle is written, RDF/XML read too.

Needs the extra `skos`. Preferred terms are prefLabel, one a language; admitted ones altLabel; those to
avoid hiddenLabel, by which a search finds them although nobody should write them.
"""

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any, BinaryIO
from urllib.parse import quote, unquote

from termbase.errors import UnreadableGlossaryError, needs_extra
from termbase.exchange import Format, WriteOptions
from termbase.glossary import Concept, Glossary, Term, TermStatus
from termbase.ids import slug_of
from termbase.language import Language
from termbase.tabulation import facts_used

BASE = "urn:termbase:"
TAGS = {Language.ZH: "zh-Hans", Language.EN: "en"}
NOT_CARRIED = (
    "type", "part_of_speech", "valid_from", "valid_to", "exact_case", "forms", "not_after", "not_before",
    "only_with", "match", "no_match", "replacement", "source", "note",
)  # fmt: skip
STATUS_OF = {
    "prefLabel": TermStatus.PREFERRED,
    "altLabel": TermStatus.ADMITTED,
    "hiddenLabel": TermStatus.DEPRECATED,
}


def write(glossary: Glossary, file: BinaryIO, options: WriteOptions) -> tuple[str, ...]:
    """Write Turtle; name what SKOS has no property for."""
    del options
    rdf = needs_extra("rdflib", "skos")
    skos, subject = rdf.namespace.SKOS, rdf.namespace.DCTERMS.subject
    graph = rdf.Graph(bind_namespaces="none")
    graph.bind("skos", skos)
    graph.bind("dct", rdf.namespace.DCTERMS)
    for concept in glossary.concepts:
        node = rdf.URIRef(BASE + quote(concept.id, safe=""))
        graph.add((node, rdf.RDF.type, skos.Concept))
        graph.add((node, skos.notation, rdf.Literal(concept.id)))
        if concept.subject:
            graph.add((node, subject, rdf.Literal(concept.subject)))
        if concept.definition:
            graph.add((node, skos.definition, rdf.Literal(concept.definition)))
        for label, term in _labels(concept):
            graph.add((node, skos[label], rdf.Literal(term.text, lang=TAGS[term.language])))
    graph.serialize(file, format="turtle", encoding="utf-8")
    return tuple(_lost(glossary))


def _labels(concept: Concept) -> Iterator[tuple[str, Term]]:
    """Give each term its label; of one text in several rows, the first that may be used."""
    seen: set[tuple[Language, str]] = set()
    for language in Language:
        chosen = concept.preferred(language)
        for term in sorted(
            concept.in_language(language), key=lambda t: (t != chosen, not t.status.is_usable)
        ):
            if (language, term.text) not in seen:
                seen.add((language, term.text))
                usual = "altLabel" if term.status.is_usable else "hiddenLabel"
                yield ("prefLabel" if term == chosen else usual), term


def _lost(glossary: Glossary) -> Iterator[str]:
    used = [fact.replace("_", " ") for fact in facts_used(glossary, NOT_CARRIED)]
    if any(concept.kind != "term" for concept in glossary.concepts):
        used.insert(0, "kind")
    if used:
        yield f"SKOS has no place for {', '.join(used)}"
    if any(not term.status.is_usable for c in glossary.concepts for term in c.terms):
        yield "SKOS does not tell deprecated, superseded and forbidden terms apart: all are hiddenLabel"


def read(file: BinaryIO, name: str) -> Glossary:
    """Read the concepts of a thesaurus; hidden labels become deprecated terms."""
    rdf = needs_extra("rdflib", "skos")
    skos, subject = rdf.namespace.SKOS, rdf.namespace.DCTERMS.subject
    graph = _parsed(rdf, file.read(), name)
    left_out: Counter[str] = Counter()
    concepts: list[Concept] = []
    taken: set[str] = set()
    for node in sorted(set(graph.subjects(rdf.RDF.type, skos.Concept))):
        terms = tuple(_terms(graph, node, skos, f"{name}:{node}", left_out))
        about = [str(graph.value(node, what) or "") for what in (skos.notation, subject, skos.definition)]
        notation, field, definition = about
        concept_id = _id(str(node), notation, terms, taken)
        taken.add(concept_id)
        if terms:
            concepts.append(Concept(concept_id, terms, subject=field, definition=definition))
    if not concepts:
        raise UnreadableGlossaryError(f"{name}: no skos:Concept with a Chinese or English label")
    return Glossary(
        tuple(concepts),
        title=name,
        fields=("text", "language", "status", "subject", "definition"),
        left_out=tuple(f"left out: {what} ({count})" for what, count in sorted(left_out.items())),
    )


def _parsed(rdf: Any, data: bytes, name: str) -> Any:
    is_xml = data.lstrip(b"\xef\xbb\xbf \r\n\t").startswith(b"<?xml") or b"<rdf:RDF" in data[:4096]
    if is_xml and b"<!ENTITY" in data:
        raise UnreadableGlossaryError(f"{name}: the file declares an XML entity, which is not read")
    graph = rdf.Graph(bind_namespaces="none")
    try:
        graph.parse(data=data, format="xml" if is_xml else "turtle", publicID=BASE)
    except Exception as error:  # each of rdflib's parsers has its own kinds
        why = re.sub(r"\s+", " ", str(error))[:200]
        raise UnreadableGlossaryError(f"{name}: broken RDF: {why}") from error
    return graph


def _terms(graph: Any, node: Any, skos: Any, origin: str, left_out: Counter[str]) -> Iterator[Term]:
    for label, status in STATUS_OF.items():
        preferred: set[Language] = set()
        for literal in sorted(graph.objects(node, skos[label]), key=lambda t: (str(t.language), str(t))):
            tag = str(literal.language or "none").lower().partition("-")[0]
            if tag not in list(Language) or not str(literal):
                left_out[f"labels in the language “{tag}”"] += 1
                continue
            language = Language(tag)
            doubled = status is TermStatus.PREFERRED and language in preferred
            preferred.add(language)
            yield Term(str(literal), language, TermStatus.ADMITTED if doubled else status, origin=origin)


def _id(node: str, notation: str, terms: tuple[Term, ...], taken: set[str]) -> str:
    own = unquote(node.removeprefix(BASE)) if node.startswith(BASE) else notation
    return own if own and own not in taken else slug_of(terms, taken)


FORMAT = Format(name="skos", suffixes=(".ttl", ".rdf"), read=read, write=write)
