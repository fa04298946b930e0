"""A glossary that is written and read back is the same, as far as the format can tell."""

import io

import pytest
from hypothesis import HealthCheck, given, settings

from termbase.exchange import WriteOptions, all_formats, format_named
from termbase.glossary import Concept, Glossary, TermStatus
from termbase.language import Language
from tests.strategies import glossaries

quickly = settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))


def round_trip(name, glossary, **options):
    """Write and read back; what the reader adds of its own is taken off."""
    found = format_named(name)
    file = io.BytesIO()
    found.write(glossary, file, WriteOptions(**options))
    file.seek(0)
    concepts = found.read(file, "glossary").concepts
    return tuple(
        concept._replace(terms=tuple(term._replace(origin="") for term in concept.terms))
        for concept in concepts
    )


def by_language(concepts):
    """TBX parts a concept by language: the order of terms counts within one."""
    return tuple(
        c._replace(terms=tuple(t for language in Language for t in c.in_language(language))) for c in concepts
    )


@quickly
@given(glossary=glossaries())
def test_csv_carries_everything(glossary):
    assert round_trip("csv", glossary) == glossary.concepts
    assert round_trip("csv", glossary, bom=False) == glossary.concepts


@quickly
@given(glossary=glossaries())
def test_tsv_carries_everything(glossary):
    assert round_trip("tsv", glossary) == glossary.concepts


@quickly
@given(glossary=glossaries())
def test_json_carries_everything(glossary):
    assert round_trip("json", glossary) == glossary.concepts


@quickly
@given(glossary=glossaries(plain=True))
def test_xlsx_carries_everything(glossary):
    assert round_trip("xlsx", glossary) == glossary.concepts


@quickly
@given(glossary=glossaries(plain=True))
@pytest.mark.parametrize(("version", "style"), [("3", "dca"), ("3", "dct"), ("2", "")])
def test_tbx_carries_everything(glossary, version, style):
    assert round_trip("tbx", glossary, version=version, style=style) == by_language(glossary.concepts)


@quickly
@given(glossary=glossaries())
def test_one_row_a_concept_carries_texts_and_statuses(glossary):
    for name in ("csv", "tsv"):
        found = round_trip(name, glossary, layout="concept")

        assert [_labelled(c) for c in found] == [_labelled(c) for c in glossary.concepts]
        assert [c[2:] for c in found] == [c[2:] for c in glossary.concepts]


def _labelled(concept):
    return concept.id, {(t.text, t.language, t.status) for t in concept.terms}


@quickly
@given(glossary=glossaries())
def test_skos_carries_labels(glossary):
    found = round_trip("skos", glossary)

    assert {_skos(c) for c in found} == {_skos(c) for c in glossary.concepts}
    assert {(c.id, c.subject, c.definition) for c in found} == {
        (c.id, c.subject, c.definition) for c in glossary.concepts
    }


def _skos(concept: Concept):
    """What SKOS can tell: a preferred term a language, other right terms, and those to avoid."""
    chosen = {concept.preferred(language) for language in Language}
    ranks: dict[tuple[Language, str], str] = {}
    for term in sorted(concept.terms, key=lambda t: (t not in chosen, not t.status.is_usable)):
        label = TermStatus.PREFERRED if term in chosen else TermStatus.ADMITTED
        rank = label.label if term.status.is_usable else "hidden"
        ranks.setdefault((term.language, term.text), rank)
    return concept.id, frozenset(ranks.items())


@quickly
@given(glossary=glossaries(plain=True))
def test_omegat_carries_the_pairs_to_write(glossary):
    found = round_trip("omegat", glossary)
    pairs = {frozenset((a.text, b.text)) for c in found for a in c.terms for b in c.terms[1:] if a is not b}

    assert pairs <= {
        frozenset((english.text.lstrip("# "), chinese.text))
        for concept in glossary.concepts
        for english in concept.in_language(Language.EN)
        for chinese in concept.in_language(Language.ZH)
    }


def test_every_format_that_reads_and_writes_is_tested_here():
    names = {f.name for f in all_formats() if f.read and f.write}

    assert names == {"csv", "tsv", "json", "xlsx", "tbx", "skos", "omegat"}


def test_an_empty_glossary_is_written_and_read():
    for name in ("csv", "tsv", "json", "xlsx"):
        assert round_trip(name, Glossary(())) == ()
