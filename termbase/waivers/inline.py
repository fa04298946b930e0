"""Waivers in comments of a Markdown or HTML text.

<!-- termbase: ignore[rule, rule] term, term -- reason -->   on a line: that line; alone: the next block
<!-- termbase: ignore-next-line[rule] … -->                  the next line
<!-- termbase: disable[rule] … --> … <!-- termbase: enable[rule] -->
<!-- termbase: ignore-file[rule] … -->                       the whole text

Rules, terms and reason may each be left out. Full-width colons, brackets and dashes are read as well.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from termbase.errors import UnknownNameError
from termbase.text import Block, BlockKind, Document, Location, Span
from termbase.waivers import Fault, Waiver, Waivers

DIRECTIVES = ("ignore", "ignore-next-line", "disable", "enable", "ignore-file")
RANGES = ("disable", "enable")
SUFFIXES = (".md", ".markdown", ".html", ".htm")  # plain text has no comments: what stands there is text
WORDLESS = frozenset({BlockKind.COMMENT, BlockKind.FURNITURE})
ROWS = frozenset({BlockKind.CELL, BlockKind.CONTENTS})


class _Directive(NamedTuple):
    name: str
    rules: tuple[str, ...]
    terms: tuple[str, ...]
    reason: str
    location: Location


def inline_waivers(document: Document, known: tuple[str, ...]) -> Waivers:
    """Read the waivers in the comments of a text; `known` are the ids of the rules."""
    if "termbase" not in document.text.lower() or not document.name.lower().endswith(SUFFIXES):
        return Waivers()
    read = list(_directives(document, known))
    directives = [one for one in read if isinstance(one, _Directive)]
    found: list[Waiver | Fault | _Directive] = [*read, *_ranges(directives, document)]
    found += [_waiver(one, document) for one in directives if one.name not in RANGES]
    waivers = (one for one in found if isinstance(one, Waiver))
    malformed = (one for one in found if isinstance(one, Fault))
    return Waivers(tuple(sorted(waivers, key=_place)), tuple(sorted(malformed, key=_place)))


def _place(one: Waiver | Fault) -> int:
    return one.location.span.start


@cache
def _comment() -> re.Pattern[str]:
    """A comment that is meant for termbase, closed or not."""
    return re.compile(
        r"<!--\s*termbase\s*(?P<colon>[:：]?)\s*(?P<body>(?:ignore|disable|enable|(?<=[:：\s])\w)"
        r"[\s\S]*?)(?P<closed>-->|(?=<!--)|\Z)",
        re.IGNORECASE,
    )


@cache
def _body() -> re.Pattern[str]:
    return re.compile(
        r"""(?P<name>[A-Za-z-]+) \s* (?P<bracket>[\[［](?P<rules>[^\]］]*)(?P<end>[\]］]?))? \s*
        (?P<terms>[\s\S]*?) \s* (?:(?:(?:^|(?<=\s)|(?<=[\]］]))--|—{1,2}) \s* (?P<reason>[\s\S]*))?$""",
        re.VERBOSE,
    )


def _directives(document: Document, known: tuple[str, ...]) -> Iterator[_Directive | Fault]:
    for comment in _comment().finditer(document.text):
        block = document.block_at(comment.start())
        if block and block.kind is BlockKind.CODE and comment.start() < block.span.end:
            continue
        if _is_code(document, comment.start()):
            continue
        if not comment["colon"] and not comment["body"].lower().startswith(("ignore", "disable", "enable")):
            continue  # a comment that happens to begin with this name
        end = comment.end() if comment["closed"] else document.line_span(comment.start()).end
        location = Location(document, Span(comment.start(), end))
        try:
            yield _directive(comment, location, known)
        except ValueError as error:
            yield Fault(location, f"this waiver cannot be read, so it hides nothing: {error}")


def _is_code(document: Document, at: int) -> bool:
    """Whether a place of Markdown is between backticks on its line."""
    line = document.line_span(at)
    return document.text.count("`", line.start, at) % 2 == 1


def _directive(comment: re.Match[str], location: Location, known: tuple[str, ...]) -> _Directive:
    """Read the inside of a comment; raises ValueError that says what is wrong."""
    if not comment["colon"]:
        raise ValueError("a colon is missing: write “termbase: …”")
    if not comment["closed"]:
        raise ValueError("the comment is not closed with “-->”")
    read = _body().fullmatch(comment["body"].strip())
    if read is None:
        raise ValueError(f"write one of {', '.join(DIRECTIVES)} after the colon")
    name = _known("directive", read["name"].lower(), DIRECTIVES)
    if read["bracket"] and not read["end"]:
        raise ValueError("the bracket after its name is not closed")
    rules = tuple(filter(None, (part.strip() for part in re.split("[,，、]", read["rules"] or ""))))
    if read["bracket"] and not rules:
        raise ValueError("no rule stands in the brackets")
    for rule in rules:
        _known("rule", rule, known)
    terms = tuple(filter(None, (part.strip() for part in re.split("[,，、;；]", read["terms"]))))
    return _Directive(name, rules, terms, " ".join((read["reason"] or "").split()), location)


def _known(kind: str, name: str, names: tuple[str, ...]) -> str:
    if name not in names:
        raise ValueError(UnknownNameError(kind, name, names))
    return name


def _waiver(directive: _Directive, document: Document) -> Waiver:
    scope = _scope(directive, document)
    return Waiver(directive.location, directive.rules, directive.terms, directive.reason, scope)


def _scope(directive: _Directive, document: Document) -> Span:
    """The stretch of text that an `ignore` of some kind speaks of."""
    span = directive.location.span
    if directive.name == "ignore-file":
        return Span(0, len(document.text) + 1)
    line = document.line_span(span.start)
    if directive.name == "ignore-next-line":
        return _next_line(document, span.end)
    words = re.sub(r"<!--[\s\S]*?-->", "", document.text[line.start : max(line.end, span.end)])
    if not words.strip():
        return _next_block(document, span.end)
    on_line = [b.span for b in _blocks(document) if b.span.start <= line.end and line.start <= b.span.end]
    return Span(
        min([line.start, *(s.start for s in on_line)]), max([line.end, *(s.end for s in on_line)]) + 1
    )


def _blocks(document: Document) -> list[Block]:
    return [block for block in document.blocks if block.kind not in WORDLESS]


def _next_line(document: Document, at: int) -> Span:
    """The next line that has words."""
    here = document.line_span(at)
    rest = re.compile(r"\S").search(document.text, here.end)
    return document.line_span(rest.start()) if rest else Span(here.end, here.end)


def _next_block(document: Document, at: int) -> Span:
    """The next block: a paragraph with all its lines, a list item, a whole table."""
    following = [block for block in _blocks(document) if block.span.start >= at]
    if not following:
        return Span(at, at)
    last = first = following[0]
    for block in following[1:]:
        gap = document.text[last.span.end : block.span.start]
        together = block.kind is last.kind and gap.count("\n") + gap.count("\r") <= gap.count("\r\n") + 1
        is_line = block.kind is BlockKind.PARAGRAPH and not block.number
        if not (together and (is_line or block.kind in ROWS)):
            break
        last = block
    return Span(first.start, last.span.end)


def _ranges(directives: list[_Directive], document: Document) -> Iterator[Waiver | Fault]:
    """Pair each `disable` with the `enable` of the same rules, or with the end of the text."""
    open_ones: list[_Directive] = []
    for directive in directives:
        if directive.name == "disable":
            open_ones.append(directive)
        elif directive.name == "enable":
            closed = [d for d in open_ones if not directive.rules or set(directive.rules) & set(d.rules)]
            if not closed:
                yield Fault(directive.location, "this “enable” has no “disable” of the same rules before it")
            for one in closed:
                open_ones.remove(one)
                yield _range(one, directive.location.span.start)
    for one in open_ones:
        yield _range(one, len(document.text) + 1)


def _range(directive: _Directive, end: int) -> Waiver:
    scope = Span(directive.location.span.end, end)
    return Waiver(directive.location, directive.rules, directive.terms, directive.reason, scope)
