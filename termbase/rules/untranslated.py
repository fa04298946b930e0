"""Words of the source stand untranslated in the text.

In a Chinese text, found are runs of English words that the aligned source has too, at least one of them
written small, or the last of them a common noun: “social protection” and “Counter Trafficking Project” but
not UNICEF, 3G or Nairobi. In an English text, found are Chinese
words. A segment that is the source's own, word for word, is one finding.

Why it matters: what a translation tool or a hurried writer has passed over reads as if the text were not
finished.

What it leaves alone: names and acronyms; symbols, addresses and code; what stands in brackets, title
marks, quotation marks or italics, where a text gives the original wording on purpose; notes, whose
references keep their language; words that the source does not have.

Settings: none.

Bad:  各国政府应加强social protection制度。 beside: Governments should strengthen social protection.
Good: 各国政府应加强社会保护制度。 beside: Governments should strengthen social protection.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from termbase.context import Context
from termbase.diagnostics import Confidence, Problem, Related, Severity
from termbase.language import Language
from termbase.rules import Rule
from termbase.text import Location, Segment, Span

if TYPE_CHECKING:
    from termbase.beads import Bead

LATIN = r"[A-Za-zÀ-ɏ][A-Za-zÀ-ɏ’'-]*"
SHORTEST_WORD = 3  # letters of a word written small that proves a run to be English
LEAST_NAMED = 3  # words of a name that ends in a common noun, and so can be translated
# Of the names that the United Nations gives, and translates; journals, firms and banks keep theirs.
HEADS = frozenset(
    [
        *("agenda", "commission", "committee", "convention", "declaration", "framework", "initiative"),
        *("mechanism", "plan", "programme", "protocol", "strategy"),
    ]
)


def check(context: Context) -> Iterator[Problem]:
    """Look for the other script in the target of each bead."""
    from termbase.beads import is_prose, sides_of, text_of

    if context.source is None or context.source.language is context.target.language:
        return
    for bead in sides_of(context).beads:
        source = text_of(bead.source)
        for segment in bead.target:
            if is_prose(segment):
                yield from _left_standing(context, bead, segment, source)


def _left_standing(context: Context, bead: Bead, segment: Segment, source: str) -> Iterator[Problem]:
    language = segment.document.language
    text = _masked(segment.text)
    for run in _run(language).finditer(text):
        words = run[0].strip(" ,;:'’-")
        start = segment.span.start + run.start()
        location = Location(segment.document, Span(start, start + len(run[0].rstrip(" ,;:'’-"))))
        if not _is_of(words, source, language) or context.zones(segment.document).is_verbatim(location.span):
            continue
        yield Problem(
            location,
            f"“{words}” of the source is not translated",
            confidence=Confidence.CERTAIN if _is_known(context, bead, words) else Confidence.LIKELY,
            evidence=(Related(bead.origin, "the source"),),
        )


def _is_known(context: Context, bead: Bead, words: str) -> bool:
    """Whether a run is no name for sure: several words, or one that a term of the glossary has."""
    from termbase.beads import terms_in

    if " " in words or not words.isascii():
        return True
    return any(words in match.text.split() for match in terms_in(context, bead.source))


@cache
def _run(language: Language) -> re.Pattern[str]:
    if language is Language.ZH:
        return re.compile(rf"(?<![A-Za-zÀ-ɏ0-9@/._#-]){LATIN}(?:[ ,;:]+{LATIN})*(?![A-Za-z0-9@/_])")
    return re.compile(r"[\u3400-\u9fff]+(?:[，、；：]?[\u3400-\u9fff]+)*")


def _masked(text: str) -> str:
    """Blank out what gives the original wording on purpose: brackets, italics, quotations."""
    aside = r"[(（\[][^()（）\[\]]*[)）\]]|《[^《》]*》|“[^“”]*”"
    italics = r"(?<!\*)\*[^*\n]+\*(?!\*)|(?<!\w)_[^_\n]+_|`[^`]*`"
    return re.sub(f"{aside}|{italics}", lambda found: "#" * len(found[0]), text)


def _is_of(words: str, source: str, language: Language) -> bool:
    """Whether a run is the source's, and no name: some word of it is written small in both."""
    if language is Language.EN:
        return len(words) > 1 and words in source
    found, known = re.findall(LATIN, words), set(re.findall(LATIN, source))
    if (
        len(found) >= LEAST_NAMED
        and found[-1].lower() in HEADS
        and " ".join(found) in " ".join(source.split())
    ):
        return True
    small = [word for word in found if word.islower()]
    telling = [word for word in small if len(word) >= SHORTEST_WORD]
    return bool(telling) and 2 * len(small) >= len(found) and all(word in known for word in telling)


RULE = Rule(id="untranslated", severity=Severity.WARNING, check=check, doc=__doc__, needs_pair=True)
