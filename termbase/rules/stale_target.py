"""The source sentence got other terms, and its translation stayed as it was.

Both sides are compared with an earlier revision (`check --since REV`). A sentence of the text is found
whose source sentence has gained or lost a term of the glossary since then, while the sentence itself is the
same. The finding names the terms.

Why it matters: after a late change of the original, the translation still reads well, and is of another text.

What it leaves alone: sentences that changed on both sides; changes of the source that touch no term; a
translation that already has the new term and not the old one, as when the source was mended to agree.

Settings: runs with `--since` alone; only terms of the glossary are compared.

Bad:  各国应当打击偷运移民。 beside: States should combat trafficking in persons. (before: … of migrants.)
Good: 各国应当打击贩运人口。 beside: States should combat trafficking in persons. (before: … of migrants.)
"""

from collections.abc import Iterator

from termbase.beads import Bead, sides_of, terms_in
from termbase.changes import Earlier, changed, reworded
from termbase.context import Context
from termbase.diagnostics import Problem, Related, Severity
from termbase.matching import TermMatch
from termbase.rules import Rule
from termbase.text import Segment, Span

Terms = dict[frozenset[str], TermMatch]  # the concepts that a term may name, and where it stands


def check(context: Context) -> Iterator[Problem]:
    """Compare the terms of each source sentence with those it had, where its translation did not change."""
    earlier, source = context.earlier, context.source
    if earlier is None or earlier.source is None or earlier.target is None or source is None:
        return
    were = reworded(source, earlier.source)
    fresh = {one.span for one in changed(context.target, earlier.target)} if were else set()
    for bead in sides_of(context).beads if were else ():
        if not any(one.span in fresh for one in bead.target):
            yield from _problems(context, bead, were, earlier)


def _problems(context: Context, bead: Bead, were: dict[Span, Segment], earlier: Earlier) -> Iterator[Problem]:
    old_sentences = [were[one.span] for one in bead.source if one.span in were]
    unchanged = [one for one in bead.source if one.span not in were]
    if not old_sentences:
        return
    old, new = _terms(context, [*old_sentences, *unchanged]), _terms(context, bead.source)
    here = _terms(context, bead.target)
    gained = [
        m for ids, m in new.items() if not _has(old, ids) and not _has(here, ids) and _known(context, m)
    ]
    lost = [m for ids, m in old.items() if not _has(new, ids) and _has(here, ids)]
    if not gained and not lost:
        return
    change = "; ".join(
        [*(f"“{_words(m)}” is new" for m in gained), *(f"“{_words(m)}” is gone" for m in lost)]
    )
    yield Problem(
        bead.place,
        f"the source changed since {earlier.revision} ({change}), and this sentence did not; "
        "translate it anew",
        confidence=bead.trust,
        concept=(gained or lost)[0].senses[0].concept.id,
        evidence=(Related(bead.origin, "the source now"),),
    )


def _terms(context: Context, segments: list[Segment] | tuple[Segment, ...]) -> Terms:
    return {
        frozenset(sense.concept.id for sense in match.senses): match for match in terms_in(context, segments)
    }


def _has(terms: Terms, ids: frozenset[str]) -> bool:
    return any(ids & others for others in terms)


def _known(context: Context, match: TermMatch) -> bool:
    """Whether the glossary knows how to write it in the text's language."""
    return any(sense.concept.in_language(context.target.language) for sense in match.senses)


def _words(match: TermMatch) -> str:
    return " ".join(match.text.split())


RULE = Rule(
    id="stale-target",
    severity=Severity.WARNING,
    check=check,
    doc=__doc__,
    needs_pair=True,
    needs_earlier=True,
)
