"""List the rules."""

import sys
from typing import Annotated

import typer

from termbase.rules import all_rules

from ..tables import Table, write_table


def rules(
    output_format: Annotated[str, typer.Option(metavar="FORMAT", help="table, csv or json.")] = "table",
) -> None:
    """List the rules: what each finds, how much it matters, whether it needs the other side."""
    rows = [
        {
            "rule": rule.id,
            "severity": rule.severity.value,
            "pair": rule.needs_pair,
            "finds": rule.summary,
        }
        for rule in all_rules()
    ]
    caption = "* needs the other side (--with). “termbase explain RULE” shows a rule's page."
    write_table(
        Table("rules", ("rule", "severity", "pair", "finds"), rows, caption=caption, whole=("rule",)),
        output_format,
        sys.stdout,
    )
