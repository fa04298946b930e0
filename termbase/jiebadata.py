"""Jieba's dictionary and hidden Markov model: read once, then mapped into memory from the cache.

Jieba itself takes most of a second to load its dictionary. Here the same words lie in a trie on disk, their
frequencies and the parameters of the model beside it.
"""

import struct
from array import array
from functools import cache
from math import log
from pathlib import Path
from typing import Any

from termbase.cache import cached
from termbase.words import FIRST_HAN, LAST_HAN, PAIR_BITS, STATES, Model, WordList, Words, add_pairs

FORMAT = 2  # to be raised when what is stored changes
IMPOSSIBLE = -3.14e100  # jieba.finalseg.MIN_FLOAT


@cache
def jieba_words() -> Words:
    """Jieba's own dictionary and model, from the cache; made in a second or two the first time."""
    folder = _jieba_folder()
    status = (folder / "dict.txt").stat()
    key = repr([FORMAT, str(folder), status.st_size, status.st_mtime_ns]).encode()
    return _unpacked(cached("words.bin", key, lambda: _packed(folder)))


def _jieba_folder() -> Path:
    from importlib.util import find_spec

    spec = find_spec("jieba")  # finds it without importing it
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError("jieba is not installed")
    return Path(spec.origin).parent


def _packed(folder: Path) -> bytes:
    """Lay the dictionary and the model out for mapping: five sections, each after its length."""
    import marisa_trie

    frequencies: dict[str, int] = {}
    total = 0
    for line in (folder / "dict.txt").read_text("utf-8").splitlines():
        word, frequency = line.split(" ")[:2]
        frequencies[word] = int(frequency)
        total += int(frequency)
    trie = marisa_trie.Trie(word for word, frequency in frequencies.items() if frequency)
    values = array("d", [0.0]) * len(trie)
    pairs = bytearray(PAIR_BITS // 8)
    for word in trie:
        values[trie[word]] = frequencies[word]
        add_pairs(pairs, word)
    numbers = array("d", [float(total), *_model_numbers(folder / "finalseg")])
    logarithms = array("d", map(log, values))
    sections = [numbers.tobytes(), values.tobytes(), logarithms.tobytes(), bytes(pairs), trie.tobytes()]
    return b"".join(struct.pack("<Q", len(s)) + s for s in sections)


def _model_numbers(folder: Path) -> list[float]:
    start, step, emit = (_table(folder / f"prob_{name}.py") for name in ("start", "trans", "emit"))
    numbers = [start[s] for s in STATES]
    numbers += [step[a].get(b, IMPOSSIBLE) for a in STATES for b in STATES]
    for code in range(FIRST_HAN, LAST_HAN + 1):
        numbers += [emit[s].get(chr(code), IMPOSSIBLE) for s in STATES]
    return numbers


def _table(file: Path) -> dict[str, Any]:
    """Read one of jieba's tables without importing jieba."""
    from importlib.util import module_from_spec, spec_from_file_location

    spec = spec_from_file_location(file.stem, file)
    if spec is None or spec.loader is None:
        raise ModuleNotFoundError(f"{file} is not part of this jieba")
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    table: dict[str, Any] = module.P
    return table


def _unpacked(view: memoryview) -> Words:
    import marisa_trie

    sections, at = [], 0
    while at < len(view):
        (size,) = struct.unpack_from("<Q", view, at)
        sections.append(view[at + 8 : at + 8 + size])
        at += 8 + size
    numbers, values, logarithms, pairs, trie_bytes = sections
    parameters = numbers.cast("d")
    states = len(STATES)
    model = Model(
        list(parameters[1 : 1 + states]),
        list(parameters[1 + states : 1 + states + states**2]),
        parameters[1 + states + states**2 :],
    )
    trie = marisa_trie.Trie().frombytes(bytes(trie_bytes))
    base = WordList(trie, values.cast("d"), logarithms.cast("d"), parameters[0])
    return Words((base,), model, pairs)
