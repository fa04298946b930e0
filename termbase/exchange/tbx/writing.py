"""Write TBX-Basic: version 3 in the styles DCA and DCT, and version 2 for older programs.

What an exporter must keep, and where it is kept: ids are XML names and unique (`_ids`); the
header is valid under both orders in use, having a title and one source alone; a definition stands
at the concept; a term's notes on its grammar and status come first; nothing empty is written; each
language has one section, and none without terms.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import BinaryIO, NamedTuple

from termbase.exchange.tbx.categories import own_note
from termbase.glossary import Concept, Glossary, Term, TermStatus
from termbase.language import Language
from termbase.tabular import LISTS, joined
from termbase.tabulation import facts_used, lost_by_term

TAGS = {Language.ZH: "zh-Hans", Language.EN: "en"}
AS_NOTES = ("valid_from", "valid_to", "exact_case", *LISTS, "replacement")
SCHEMAS = "https://raw.githubusercontent.com/LTAC-Global/"
MODEL = '<?xml-model href="{}{}" type="application/xml" schematypens="{}"?>\n'
RELAX, SCHEMATRON = "http://relaxng.org/ns/structure/1.0", "http://purl.oclc.org/dsdl/schematron"
CORE = MODEL.format(SCHEMAS, "TBX_Core_RNG/master/TBXcoreStructV03.rng", RELAX)
TBX3 = (
    '<tbx type="TBX-Basic" style="{}" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"{}>\n<tbxHeader>{}'
    "</tbxHeader>\n<text>\n<body>\n"
)
DCT_NAMES = ' xmlns:min="http://www.tbxinfo.net/ns/min" xmlns:basic="http://www.tbxinfo.net/ns/basic"'
HEADER = (
    "<fileDesc><titleStmt><title>{}</title></titleStmt>"
    "<sourceDesc><p>Exported by termbase</p></sourceDesc></fileDesc>"
)
MINIMUM = {"administrativeStatus", "partOfSpeech", "subjectField"}  # DCT: the module “min”, else “basic”


class Style(NamedTuple):
    """The words in which a version and style differ."""

    opening: str
    closing: str
    entry: str
    section: str
    term: str
    is_dct: bool = False


STYLES = {
    "dca": Style(
        CORE
        + MODEL.format(SCHEMAS, "TBX-Basic_dialect/master/DCA/TBX-Basic_DCA.sch", SCHEMATRON)
        + TBX3.format("dca", "", HEADER),
        "</body>\n</text>\n</tbx>\n",
        "conceptEntry",
        "langSec",
        "termSec",
    ),
    "dct": Style(
        CORE
        + MODEL.format(SCHEMAS, "TBX-Basic_dialect/master/DCT/TBX-Basic_DCT.sch", SCHEMATRON)
        + TBX3.format("dct", DCT_NAMES, HEADER),
        "</body>\n</text>\n</tbx>\n",
        "conceptEntry",
        "langSec",
        "termSec",
        is_dct=True,
    ),
    "v2": Style(
        f'<martif type="TBX" xml:lang="en">\n<martifHeader>{HEADER}</martifHeader>\n<text>\n<body>\n',
        "</body>\n</text>\n</martif>\n",
        "termEntry",
        "langSet",
        "tig",
    ),
}


def write_tbx(glossary: Glossary, file: BinaryIO, style_name: str) -> tuple[str, ...]:
    """Write every concept that has a term; return what other programs will not understand."""
    style = STYLES[style_name]
    title = escaped(glossary.title) or "termbase glossary"
    file.write(('<?xml version="1.0" encoding="UTF-8"?>\n' + style.opening.replace("{}", title)).encode())
    for concept, xml_id in zip(glossary.concepts, _ids(glossary.concepts), strict=True):
        if any(escaped(term.text) for term in concept.terms):
            file.write("\n".join(_entry(concept, xml_id, style)).encode() + b"\n")
    file.write(style.closing.encode())
    return tuple(_lost(glossary))


def _lost(glossary: Glossary) -> Iterator[str]:
    yield from lost_by_term(glossary)
    used = [fact.replace("_", " ") for fact in facts_used(glossary, AS_NOTES)]
    if any(term.status is TermStatus.FORBIDDEN for c in glossary.concepts for term in c.terms):
        used.insert(0, "the status forbidden (written as deprecated)")
    if used:
        yield f"TBX has no place for {', '.join(used)}: written as notes, which only termbase reads back"


def _ids(concepts: Iterable[Concept]) -> Iterator[str]:
    """An XML name for each concept, unique in the file: its own id wherever that is one."""
    names = [c.id if re.fullmatch(r"[A-Za-z_][A-Za-z0-9_.-]*", c.id) else "" for c in concepts]
    taken = set(names)
    for number, name in enumerate(names, 1):
        made = name or f"c{number:05}"
        while not name and made in taken:
            made = f"_{made}"
        taken.add(made)
        yield made


def _entry(concept: Concept, xml_id: str, style: Style) -> Iterator[str]:
    yield f'<{style.entry} id="{xml_id}">'
    yield from _said("descrip", "subjectField", concept.subject, style)
    yield from _said("descrip", "definition", concept.definition, style)
    if xml_id != concept.id:
        yield from _note(own_note("id", concept.id))
    if concept.kind != "term":
        yield from _note(own_note("kind", concept.kind))
    for language in Language:
        terms = [term for term in concept.in_language(language) if escaped(term.text)]
        if terms:
            yield f'<{style.section} xml:lang="{TAGS[language]}">'
            for term in terms:
                yield from _term(term, style)
            yield f"</{style.section}>"
    yield f"</{style.entry}>"


def _term(term: Term, style: Style) -> Iterator[str]:
    is_forbidden = term.status is TermStatus.FORBIDDEN
    status = TermStatus.DEPRECATED if is_forbidden else term.status
    yield f"<{style.term}><term>{escaped(term.text)}</term>"
    yield from _said("termNote", "partOfSpeech", term.part_of_speech, style)
    yield from _said("termNote", "administrativeStatus", status, style)
    yield from _said("termNote", "termType", term.type, style)
    yield from _said("admin", "source", term.source, style)
    if is_forbidden:
        yield from _note(own_note("status", "forbidden"))
    for key in facts_of(term):
        value = getattr(term, key)
        yield from _note(own_note(key, _joined(value) if isinstance(value, tuple) else _plain(value)))
    if term.note:
        is_ours = re.match(r"\s*(termbase:|status\s*:)", term.note, re.IGNORECASE)
        yield from _note(own_note("note", term.note) if is_ours else term.note)
    yield f"</{style.term}>"


def facts_of(term: Term) -> list[str]:
    """The facts of a term that stand in notes."""
    return [key for key in AS_NOTES if getattr(term, key)]


def _plain(value: object) -> str:
    return "yes" if value is True else str(value)


def _joined(values: tuple[str, ...]) -> str:
    """Put a list into a note; a bar at its end keeps a space that would be taken for indentation."""
    text = joined(values)
    return text if text == text.rstrip() else f"{text}|"


def _said(element: str, category: str, value: str, style: Style) -> Iterator[str]:
    text = escaped(value)
    if not text:
        return
    if style.is_dct:
        name = f"{'min' if category in MINIMUM else 'basic'}:{category}"
        yield f"<{name}>{text}</{name}>"
    else:
        yield f'<{element} type="{category}">{text}</{element}>'


def _note(text: str) -> Iterator[str]:
    if clean := escaped(text):
        yield f"<note>{clean}</note>"


@cache
def _not_xml() -> re.Pattern[str]:
    """What XML 1.0 cannot hold: controls, surrogates and two codes that are no characters."""
    return re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def escaped(text: str) -> str:
    """Make a text the content of an element: without what XML cannot hold or space at its ends."""
    text = _not_xml().sub("", text).strip()
    for char, escape in (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ("\r", "&#13;")):
        text = text.replace(char, escape)
    return text
