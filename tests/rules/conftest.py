"""Check texts in which [[brackets]] mark what a rule should flag, and nothing else may be."""

import re

import pytest

from termbase.checker import Settings, check
from termbase.compiled import compile_glossary
from termbase.documents import document_from
from termbase.glossary import Glossary

MARK = re.compile(r"\[\[|\]\]")


@pytest.fixture
def check_marked(glossary):
    """Assert that a rule flags just the marked words; return its problems.

    `text` is the target, `source` its other side (not marked), `terms` a glossary as CSV text. Further
    places of a grouped finding are marked as well.
    """

    def check_marked(rule, text, *, terms="", source="", date="", name="text.md"):
        target = document_from(MARK.sub("", text).encode(), name)
        compiled = glossary(terms) if terms else compile_glossary(Glossary(()))
        other = document_from(source.encode(), "source.md") if source else None
        report = check((target,), compiled, Settings(rules=(rule,), date=date), source=other)
        problems = [diagnostic.problem for diagnostic in report.diagnostics]
        assert _marked(target, problems) == text
        return problems

    return check_marked


def _marked(document, problems):
    text = document.text
    places = [place for p in problems for place in (p.location, *(same.location for same in p.same))]
    spans = {place.span for place in places if place.document is document}
    for span in sorted(spans, reverse=True):
        text = f"{text[: span.start]}[[{text[span.start : span.end]}]]{text[span.end :]}"
    return text
