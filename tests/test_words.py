"""Words are cut as jieba cuts them, and boundaries judged as its words demand, without loading it."""

import random
import warnings
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from termbase.boundaries import ChineseJudge, Verdict
from termbase.compiled import load_glossaries
from termbase.curated import curated_files
from termbase.enlarging import add_words
from termbase.jiebadata import jieba_words
from termbase.language import Language
from termbase.normalization import fold
from termbase.patterns import SOLID
from termbase.words import block_pattern

BLOCK = block_pattern()

SENTENCES = 20_000


@cache
def curated():
    return load_glossaries(curated_files())


@cache
def terms() -> tuple[str, ...]:
    """Every folded Chinese form of the curated glossary, in its order."""
    folded = (fold(t.text) for c in curated().concepts() for t in c.in_language(Language.ZH))
    return tuple(dict.fromkeys(folded))


@cache
def jieba_tokenizer(tmp_path):
    """Full jieba with the same words added."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import jieba
    jieba.setLogLevel("ERROR")
    tokenizer = jieba.Tokenizer()
    tokenizer.cache_file = str(tmp_path / "jieba.cache")
    tokenizer.initialize()
    for term in terms():
        if BLOCK.fullmatch(term):
            tokenizer.add_word(term)
    return tokenizer


@pytest.fixture(scope="session")
def jieba(tmp_path_factory):
    return jieba_tokenizer(tmp_path_factory.mktemp("jieba"))


def random_sentences(seed: int, count: int) -> list[str]:
    """Make distinct sentences of dictionary words, glossary terms, names, digits and rare characters."""
    chance = random.Random(seed)
    dictionary = [word for word in list(jieba_words().lists[0].trie)[::37] if BLOCK.fullmatch(word)]
    rare = [chr(code) for code in range(0x4E00, 0x9FD5, 7)]
    blocks = [term for term in terms() if BLOCK.fullmatch(term)]
    pools = [dictionary, dictionary, blocks, rare, ["2005", "60", "A", "No.", "的", "和", "在", "第"]]
    found: dict[str, None] = {}
    while len(found) < count:
        words = (chance.choice(chance.choice(pools)) for _ in range(chance.randint(2, 9)))
        found["".join(words)] = None
    return list(found)


def verdict_by(cuts: set[int], start: int, end: int) -> Verdict:
    """The rule of boundaries, applied to all words of a sentence."""
    if start in cuts and end in cuts:
        return Verdict.CERTAIN
    for word_start, word_end in zip(sorted(cuts), sorted(cuts)[1:], strict=False):
        overlaps = word_start < end and start < word_end
        inside = start <= word_start and word_end <= end
        if overlaps and not inside and not (word_start == start or word_end == end):
            return Verdict.REJECTED
        if overlaps and not inside and not (word_start <= start and end <= word_end):
            return Verdict.REJECTED
    return Verdict.LIKELY


def cuts_of(words) -> set[int]:
    cuts, at = {0}, 0
    for word in words:
        at += len(word)
        cuts.add(at)
    return cuts


def assert_same_decisions(sentences, jieba):
    """Compare words, and the verdict on each candidate, with those of full jieba."""
    words = curated().words()
    automaton, flags = curated().automaton(Language.ZH), curated().flags(Language.ZH)
    for sentence in sentences:
        expected = jieba.lcut(sentence)
        assert words.cut(sentence) == expected
        judge = ChineseJudge(sentence, lambda: words)
        cuts = cuts_of(expected)
        for start, end, pattern in automaton.find_overlapping(sentence):
            found = judge.verdict(start, end, solid=bool(flags[pattern] & SOLID))
            assert found is verdict_by(cuts, start, end), (sentence, sentence[start:end])


def test_decisions_equal_full_jieba_on_made_up_sentences(jieba):
    assert_same_decisions(random_sentences(20_051_231, SENTENCES), jieba)


def test_decisions_equal_full_jieba_on_real_texts(jieba, shared):
    files = [
        *shared.glob("report/*.md"),
        *shared.glob("reference/parallel/*"),
        *shared.glob("reference/unbis/*"),
    ]
    texts = (fold(file.read_text("utf-8")) for file in files)
    sentences = list(dict.fromkeys(block for text in texts for block in BLOCK.findall(text)))

    assert len(sentences) > 10_000
    assert_same_decisions(sentences, jieba)


@given(st.text(st.sampled_from("移徙工人民权利国际组织的有在和大会议A1.%"), min_size=1, max_size=30))
def test_cuts_as_jieba_does(jieba, text):
    assert curated().words().cut(text) == jieba.lcut(text)


def test_added_words_get_jiebas_frequencies(jieba):
    words = add_words(jieba_words(), terms())

    blocks = [term for term in terms() if BLOCK.fullmatch(term)]
    assert [words.frequency(term) for term in blocks] == [jieba.FREQ[term] for term in blocks]
    assert words.total == jieba.total


def test_never_loads_jieba_itself():
    import subprocess
    import sys

    code = (
        "import sys; from termbase.compiled import *; from termbase.curated import *; "
        "w = load_glossaries(curated_files()).words(); w.cut('联合国人权事务高级专员办事处'); "
        "sys.exit('jieba' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
