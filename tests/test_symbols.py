"""Symbols of documents and resolutions have one key in both languages."""

import pytest

from termbase.symbols import symbols

ADDENDA = ["E/CN.4/2004/76", *(f"E/CN.4/2004/76/Add.{n}" for n in range(1, 5))]
CASES = [
    ("A/60/150", ["A/60/150"]),
    ("Ａ／60／150", []),
    ("E/CN.4/2004/76 and Add.1-4", ADDENDA),
    ("E/CN.4/2004/76和Add.1-4", ADDENDA),
    ("A/55/602/Add.2 and Corr.1, para. 94", ["A/55/602/Add.2"]),
    ("resolutions 59/194 and 59/241", ["59/194", "59/241"]),
    ("第59/194号决议和第59/241号决议", ["59/194", "59/241"]),
    ("A/RES/59/194", ["59/194"]),
    ("resolution 1325 (2000)", ["1325(2000)"]),
    ("第1325(2000)号决议", ["1325(2000)"]),
    ("resolution 2200 A (XXI)", ["2200A(XXI)"]),
    ("第2200 A（XXI）号决议", ["2200A(XXI)"]),
    ("Sales No. E.95.XIII.18", ["95.XIII.18"]),
    ("358/457 patients; 1998/99; HIV/AIDS; 24/7", []),
]


@pytest.mark.parametrize(("text", "keys"), CASES, ids=[text for text, _ in CASES])
def test_gives_each_symbol_its_key(text, keys):
    assert [symbol.key for symbol in symbols(text)] == keys
