"""What a result was made with, in one line, so that it can be repeated."""

from zlib import crc32

from termbase.checker import Report
from termbase.version import VERSION

HASH_DIGITS = 12
MANY = 3  # rules are named up to here, beyond they are counted, with a sum that tells sets apart


def signature(report: Report) -> str:
    """Version, glossary, rules, date of the usage and aligner of a report."""
    return "|".join(
        (
            f"termbase {VERSION}",
            f"glossary:{report.glossary_hash[:HASH_DIGITS]}",
            f"rules:{_rules(report.rules)}",
            f"date:{report.date.day or report.date.source or 'none'}",
            f"aligner:{report.aligner or 'none'}",
        )
    )


def _rules(rules: tuple[str, ...]) -> str:
    names = ",".join(sorted(rules))
    return names if len(rules) <= MANY else f"{len(rules)}#{crc32(names.encode()):08x}"
