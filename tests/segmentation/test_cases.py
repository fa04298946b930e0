"""Segmenters cut texts as a reader would; each case is the sentences that a text must fall into."""

import json
from pathlib import Path

import pytest

from termbase.language import Language
from termbase.segmentation import segmenters

CASES = Path(__file__).parent / "cases"
KINDS = {"wild", "synthetic", "negative", "known-failure"}


def cases():
    for file in sorted(CASES.glob("*.jsonl")):
        for line in file.read_text("utf-8").splitlines():
            case = json.loads(line)
            known = pytest.mark.xfail(reason="known failure") if case["kind"] == "known-failure" else ()
            yield pytest.param(Language(file.stem), case, id=f"{file.stem}: {case['label']}", marks=known)


@pytest.mark.parametrize(("language", "case"), list(cases()))
def test_cuts_into_sentences(language, case):
    # The gloss of each Chinese case stands beside it in the file.
    joiner = "" if language is Language.ZH else " "
    text = joiner.join(case["sentences"])

    cut = [text[span.start : span.end] for span in segmenters()[language].spans(text)]

    assert case["kind"] in KINDS
    assert cut == case["sentences"]
