"""How fast is the command, beside what any Typer application costs? CPU of whole processes, medians.

Run `python benchmarks/speed.py`. Ratios hold where single times do not: runs are paired, A B A B …, and
the machine's speed drifts over both. Texts are made here, from sentences of our own.
"""

import os
import random
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from termbase.jiebadata import jieba_words

RUNS = 15
SIZE = 30_000  # bytes of UTF-8: some 10,000 characters, a report of twenty pages
CORPUS_FILES = 1_000
CORPUS_SIZE = 10_000_000
BIN = Path(sys.executable).parent
MINIMAL = """
from pathlib import Path
import typer
app = typer.Typer(add_completion=False)
@app.command()
def check(path: Path) -> None:
    path.read_text("utf-8")
app()
"""
# The farmers / of this valley / grow apples and pears … : no term's edge is doubtful, nothing is wrong.
CLEAN = (
    "山谷里的农民种植苹果和梨子，并在秋天把水果运到城里出售。",
    "去年冬天下了很大的雪，村里的道路有三个星期不能通行。",
    "学校修好了屋顶，孩子们又可以在教室里上课了。",
    "老人们坐在树下喝茶，谈论从前的收成和天气。",
)
# … and here words reach over the edges of terms: developing countries / China, migrants / civil rights.
CONTESTED = (
    "发展中国家的村庄也种植苹果，机会和平等权利写在墙上。",
    "保护移民权利的小组在预算外资源的支持下修好了道路。",
    "联合国会议的代表参观了学校，打击非法人口贩运的人也来了。",
)


def main() -> None:
    """Print each ratio."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        os.environ["TERMBASE_CACHE_DIR"] = str(folder / "cache")
        minimal = folder / "minimal.py"
        minimal.write_text(MINIMAL)
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # compiled once, as an installed package is
        texts = {"clean": CLEAN, "contested": (*CLEAN, *CONTESTED)}
        print(f"CPU of a whole process, median of {RUNS} paired runs")
        for label, sentences in texts.items():
            text = folder / f"{label}.txt"
            text.write_text(report(sentences, SIZE), "utf-8")
            ours = [str(BIN / "termbase"), "check", str(text), "--date", "2005-08-01"]
            base = [sys.executable, str(minimal), str(text)]
            subprocess.run(ours, check=False, capture_output=True)  # compiles the glossary
            ratio, a, b = paired(ours, base)
            print(
                f"  30 KB, {label:9}: {a * 1000:4.0f} ms, minimal Typer {b * 1000:4.0f} ms, ratio {ratio:.2f}"
            )
        corpus = folder / "corpus"
        corpus.mkdir()
        for number, made in enumerate(distinct_texts(CORPUS_FILES, CORPUS_SIZE // CORPUS_FILES)):
            (corpus / f"{number}.txt").write_text(made, "utf-8")
        for label, options in {"all rules": (), "deprecated-term": ("--select", "deprecated-term")}.items():
            seconds = cpu([str(BIN / "termbase"), "check", str(corpus), *options])
            print(f"  10 MB, 1,000 files, {label}: {seconds:.1f} s, {CORPUS_SIZE / 1e6 / seconds:.2f} MB/s")


def report(sentences: tuple[str, ...], size: int, seed: int = 0) -> str:
    """Number paragraphs of some sentences until the text has a size in bytes."""
    paragraphs: list[str] = []
    length = 0
    while length < size:
        number = len(paragraphs) + 1
        chosen = [sentences[(number * 3 + seed + at) % len(sentences)] for at in range(4)]
        paragraphs.append(f"{number}. {''.join(chosen)}")
        length += len(paragraphs[-1].encode()) + 2
    return "\n\n".join(paragraphs)


def distinct_texts(count: int, size: int) -> Iterator[str]:
    """Make texts of sentences that never come twice, of words as frequent as they are in Chinese."""
    chance = random.Random(2026)
    known = jieba_words().lists[0]
    frequent = sorted(((known.frequencies[key], word) for word, key in known.trie.items()), reverse=True)
    frequencies, words = zip(
        *((f, w) for f, w in frequent[:20_000] if "\u4e00" <= w[0] <= "\u9fff"), strict=True
    )
    for _ in range(count):
        sentences: list[str] = []
        length = 0
        while length < size:
            chosen = chance.choices(words, frequencies, k=chance.randint(6, 16))
            sentences.append(f"{''.join(chosen)}{chance.choice('，，。；')}")
            length += len(sentences[-1].encode())
        yield "\n\n".join("".join(sentences[at : at + 8]) for at in range(0, len(sentences), 8))


def paired(a: list[str], b: list[str]) -> tuple[float, float, float]:
    """The median ratio of two commands' CPU times, and the median of each, in seconds."""
    times = [(cpu(a), cpu(b)) for _ in range(RUNS)]
    ratio = statistics.median(x / y for x, y in times)
    return ratio, statistics.median(x for x, _ in times), statistics.median(y for _, y in times)


def cpu(command: list[str]) -> float:
    """The CPU seconds of one run of a command, user and system."""
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, _, usage = os.wait4(process.pid, 0)
    return usage.ru_utime + usage.ru_stime


if __name__ == "__main__":
    main()
