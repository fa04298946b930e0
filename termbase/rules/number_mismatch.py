"""A number of the text is not the number of its source.

Quantities are compared in one measure, however either language writes them: 1.5亿 and 150 million,
374 000 and 374,000, 三分之二 and two thirds, 百分之十二 and 12 per cent, 第20条第(2)款 and article 20 (2).
Found are a number that stands in place of another, one that the aligned text lacks, and one that came
from nowhere.

Why it matters: a wrong figure is the fault that readers notice and proofreaders do not, because both
texts read well.

What it leaves alone: one, 一, half, and other words that are no evidence; small numbers in words,
unless another number stands in their place; vague quantities (数百, 十几); numbers of paragraphs and
items, and marks of notes; dates and symbols, which have rules of their own; numbers that a sentence
beside explains.

Settings: none. On a doubtful alignment a finding is only likely.

Bad:  2004年共接待14 200人。 beside: In 2004 they received 12,400 people.
Good: 2004年共接待12 400人。 beside: In 2004 they received 12,400 people.
Bad:  三分之一的汇款用于食品。 beside: Two thirds of remittances are spent on food.
Good: 三分之二的汇款用于食品。 beside: Two thirds of remittances are spent on food.
"""

from collections.abc import Iterator

from termbase.context import Context
from termbase.diagnostics import Problem, Severity
from termbase.rules import Rule


def check(context: Context) -> Iterator[Problem]:
    """Compare the quantities of each bead."""
    from termbase.mismatches import figure_problem, mismatches
    from termbase.quantity import Weight

    for one in mismatches(context):
        bead, found = one.bead, one.quantities
        for difference in found:
            if (difference.target and difference.source) or difference.weight is Weight.CLEAR:
                yield figure_problem(bead, difference, found)


RULE = Rule(id="number-mismatch", severity=Severity.ERROR, check=check, doc=__doc__, needs_pair=True)
