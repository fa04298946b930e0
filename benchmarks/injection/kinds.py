"""Which faults each one-sided rule should find."""

from injection import shortening, terms, writing
from injection.faults import Injector

INJECTORS: dict[str, tuple[Injector, ...]] = {
    "abbreviation-before-definition": (shortening.moved,),
    "broken-paragraph": (writing.cut,),
    "deprecated-term": (terms.deprecated,),
    "doubled-character": (writing.doubled,),
    "heading-mismatch": (writing.heading,),
    "inconsistent-name": (terms.name, terms.wrong_name),
    "inexact-title": (terms.title,),
    "mixed-variants": (terms.mixed,),
    "numbering": (writing.numbering,),
    "punctuation-width": (writing.width,),
    "quotation-marks": (writing.quotation,),
    "redefined-abbreviation": (shortening.repeated, shortening.redefined),
    "script-mix": (writing.script,),
    "spacing-style": (writing.space,),
    "spelling-style": (writing.spelling,),
    "undefined-abbreviation": (shortening.removed,),
    "unused-abbreviation": (shortening.unused,),
}
