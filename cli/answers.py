"""Show what the glossary answers: as blocks for people, one line a concept, or JSON."""

import json
from collections.abc import Iterable, Mapping
from typing import Any, TextIO

from termbase.exchange.json import term_object
from termbase.glossary import Concept, Term
from termbase.language import Language
from termbase.lookup import Answer, How

from .streams import printable

Below = Mapping[str, str]  # by concept id, where a lower layer defines the concept as well


def write_full(answers: Iterable[Answer], below: Below, out: TextIO) -> None:
    """Write a table for each concept: its terms, their status, source and notes, what to avoid."""
    from rich import box
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    console = Console(file=out, highlight=False, emoji=False, markup=False)
    for concept, term, how in answers:
        heading = (
            f"{_names(concept)}  [{', '.join(filter(None, [concept.id, concept.kind, concept.subject]))}]"
        )
        console.print(Text(printable(heading), style="bold"))
        if how is not How.EXACT:
            console.print(Text(printable(f"{how}: {term.text}")))
        elif warning := _warning(concept, term):
            console.print(Text(printable(warning), style="red"))
        grid = Table(box=box.SIMPLE_HEAD, pad_edge=False, show_header=False)
        for _ in range(4):
            grid.add_column(overflow="fold")
        for each in _ordered(concept):
            cells = (each.language, each.text, _status(each), _remarks(each))
            style = "" if each.status.is_usable else "red"
            grid.add_row(*(Text(printable(cell)) for cell in cells), style=style)
        console.print(grid)
        if concept.definition:
            console.print(Text(printable(concept.definition)))
        console.print(Text(printable(_place(concept, below)), style="dim"))
        console.print()


def write_concise(answers: Iterable[Answer], below: Below, out: TextIO) -> None:
    """Write one line a concept."""
    for concept, term, how in answers:
        right = [t.text for t in _ordered(concept) if t.status.is_usable and t != _first(concept, t.language)]
        wrong = [
            t.text + (f" ({t.note.rstrip('.')})" if t.note else "")
            for t in _ordered(concept)
            if not t.status.is_usable
        ]
        sources = dict.fromkeys(t.source for t in concept.terms if t.status.is_usable and t.source)
        parts = [
            f"{_names(concept)} [{concept.id}]",
            f"{how}: {term.text}" if how is not How.EXACT else _warning(concept, term),
            f"also {', '.join(right)}" if right else "",
            f"avoid {'; '.join(wrong)}" if wrong else "",
            f"source {', '.join(sources)}" if sources else "",
            _place(concept, below),
        ]
        out.write(printable("; ".join(filter(None, parts))) + "\n")


def write_json(answers: Iterable[Answer], below: Below, out: TextIO) -> None:
    """Write one object: the answers in order, each concept as `export --to json` has it."""
    json.dump({"answers": [_object(answer, below) for answer in answers]}, out, ensure_ascii=False, indent=2)
    out.write("\n")


def _object(answer: Answer, below: Below) -> dict[str, Any]:
    concept = answer.concept
    return {
        "how": answer.how,
        "term": answer.term.text,
        "id": concept.id,
        "kind": concept.kind,
        "subject": concept.subject,
        "definition": concept.definition,
        "terms": [{**term_object(term), "origin": term.origin} for term in concept.terms],
        "over": below.get(concept.id, ""),
    }


def _first(concept: Concept, language: Language) -> Term | None:
    return concept.preferred(language)


def _names(concept: Concept) -> str:
    names = [term.text for language in Language if (term := concept.preferred(language))]
    return " = ".join(names) or concept.terms[0].text


def _ordered(concept: Concept) -> list[Term]:
    """The terms by language; those to write first, as the glossary has them."""
    order = list(Language)
    return sorted(concept.terms, key=lambda t: (order.index(t.language), not t.status.is_usable))


def _status(term: Term) -> str:
    dates = f"{term.valid_from}–{term.valid_to}" if term.valid_from or term.valid_to else ""
    kind = "" if term.type == "fullForm" else term.type.value
    return ", ".join(filter(None, [term.status.label, kind, dates]))


def _warning(concept: Concept, term: Term) -> str:
    """What to say first of a word that should not be written; nothing of one that may be."""
    if term.status.is_usable:
        return ""
    preferred = concept.preferred(term.language)
    better = term.replacement or (preferred.text if preferred else "")
    return f"“{term.text}” is {term.status.label}" + (f": write “{better}”" if better else "")


def _remarks(term: Term) -> str:
    write = f"write {term.replacement}" if term.replacement else ""
    return "; ".join(filter(None, [write, term.note.rstrip("."), term.source]))


def _place(concept: Concept, below: Below) -> str:
    over = f" over {below[concept.id]}" if concept.id in below else ""
    return f"{concept.terms[0].origin}{over}"
