"""JSON: each unit with the segments of both sides, their number, place and words."""

import json
from collections.abc import Iterable, Sequence
from typing import Any, TextIO

from termbase.alignment import Bitext
from termbase.bitexts import BitextFormat
from termbase.segmentation import reading
from termbase.text import Segment

Numbers = dict[Segment, int]


def write(bitext: Bitext, out: TextIO) -> tuple[str, ...]:
    """Write one object; a segment's index counts the segments of its side from 0, in the text's order.

    Lines and columns count from 1, in code points; the end is the place after the last character.
    """
    zh = _numbers(segment for unit in bitext.units for segment in unit.zh)
    en = _numbers(segment for unit in bitext.units for segment in unit.en)
    units = (
        {
            "zh": _listed(unit.zh, zh),
            "en": _listed(unit.en, en),
            "confidence": round(unit.confidence, 3),
        }
        for unit in bitext.units
    )
    rows = ",\n".join(json.dumps(unit, ensure_ascii=False) for unit in units)
    out.write(f'{{"units": [\n{rows}\n]}}\n')
    return ()


def _numbers(segments: Iterable[Segment]) -> Numbers:
    ordered = sorted(segments, key=lambda segment: segment.span)
    return {segment: number for number, segment in enumerate(ordered)}


def _listed(segments: Sequence[Segment], numbers: Numbers) -> list[dict[str, Any]]:
    return [
        {
            "index": numbers[segment],
            "line": segment.location.start.line,
            "column": segment.location.start.column,
            "end_line": segment.location.end.line,
            "end_column": segment.location.end.column,
            "text": reading(segment),
        }
        for segment in segments
    ]


FORMAT = BitextFormat(name="json", suffixes=(".json",), write=write)
