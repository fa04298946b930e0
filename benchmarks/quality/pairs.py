"""How good the rules on pairs are: faults put into clean official pairs, and what the clean pairs give.

The alignment is given (each row is a pair), so that this measures the rules alone. One row in four gets
one fault; a finding at error or warning level in that row (or at its target in `same`) finds it, one in
a row without a fault that the clean text does not give is false.
"""

import csv
import random
import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from termbase.alignment import Bitext, TranslationUnit
from termbase.beads import terms_in
from termbase.compiled import CompiledGlossary, load_glossaries
from termbase.context import Context
from termbase.curated import curated_files
from termbase.diagnostics import Confidence, Severity
from termbase.documents import document_from
from termbase.figures import figures_of
from termbase.glossary import TermStatus
from termbase.language import Language
from termbase.matching import TermMatch
from termbase.quantity import Weight
from termbase.renderings import wants
from termbase.rules import rule_named
from termbase.segmentation import segment
from termbase.text import Document, Segment, Span

PARALLEL = Path(__file__).parents[3] / "shared" / "reference" / "parallel"
SAMPLE = Path(__file__).parents[2] / "data" / "samples"
SEEDS = range(4)
SHARE = 4  # one row in so many gets a fault


class Corpus(NamedTuple):
    """Pairs of English and Chinese, and the day by which to judge them."""

    name: str
    pairs: list[tuple[str, str]]
    date: str


class Fault(NamedTuple):
    """A kind of fault: which rules may find it, and how it is put into a Chinese text."""

    name: str
    rules: tuple[str, ...]
    inject: Callable[["Row", random.Random], str | None]


class Row(NamedTuple):
    """One pair in its context."""

    context: Context
    number: int  # from 0
    zh: str
    start: int  # of the Chinese in the document


def run() -> None:
    """Print the table."""
    glossary = load_glossaries(curated_files())
    corpora = list(_corpora())
    if not corpora:
        print("no parallel texts beside this checkout")
        return
    _print_clean(corpora, glossary)
    print(f"\n{'fault':24}{'rules':44}{'faults':>7}{'found':>7}{'recall':>8}{'false':>7}{'precision':>11}")
    for fault in FAULTS:
        _print_fault(fault, corpora, glossary)
    _print_dropped(corpora, glossary)
    print(
        "goals: recall 0.90 and precision 0.95 of each fault; fewer than 2 wrong findings per 100 clean pairs"
    )


def _print_clean(corpora: list[Corpus], glossary: CompiledGlossary) -> None:
    print(f"{'clean pairs':24}{'pairs':>7}{'findings':>10}{'per 100':>9}  by rule")
    for corpus in corpora:
        found = Counter(
            rule for rule, _ in _findings(_context(corpus.pairs, corpus.date, glossary), PAIR_RULES)
        )
        total = sum(found.values())
        rate = 100 * total / len(corpus.pairs)
        print(f"{corpus.name:24}{len(corpus.pairs):7}{total:10}{rate:9.1f}  {dict(found)}")


def _print_fault(fault: Fault, corpora: list[Corpus], glossary: CompiledGlossary) -> None:
    injected = found = false = 0
    for corpus in corpora:
        clean = _context(corpus.pairs, corpus.date, glossary)
        known = set(_findings(clean, fault.rules))
        for seed in SEEDS:
            chance = random.Random(f"{fault.name}{corpus.name}{seed}")
            rows, pairs = _with_faults(fault, clean, corpus, chance)
            if not rows:
                continue
            now = set(_findings(_context(pairs, corpus.date, glossary), fault.rules))
            injected += len(rows)
            found += len(rows & {row for _, row in now})
            false += len({finding for finding in now if finding[1] not in rows} - known)
    recall = found / injected if injected else 0.0
    precision = found / (found + false) if found else 0.0
    rules = ", ".join(fault.rules)
    rules = rules if len(rules) < 43 else f"{rules[:40]}…"
    print(f"{fault.name:24}{rules:44}{injected:7}{found:7}{recall:8.2f}{false:7}{precision:11.2f}")


def _print_dropped(corpora: list[Corpus], glossary: CompiledGlossary) -> None:
    """Leave out one row in ten of the Chinese; here the aligner has to find which."""
    dropped = found = false = others = 0
    for corpus in corpora:
        for seed in SEEDS:
            chance = random.Random(f"dropped{corpus.name}{seed}")
            long = [i for i, (en, zh) in enumerate(corpus.pairs) if len(zh) > 30 and en[-1] in ".;"]
            gone = {i for i in long if chance.random() < 0.1}
            zh, _ = _document([zh for i, (_, zh) in enumerate(corpus.pairs) if i not in gone], "pairs.zh.txt")
            en, _ = _document([en for en, _ in corpus.pairs], "pairs.en.txt")
            starts = _starts([en for en, _ in corpus.pairs])
            context = Context((zh,), glossary, date=corpus.date, source=en)
            told = {
                bisect_right(starts, related.location.span.start + offset) - 1
                for problem in rule_named("unaligned").check(context)
                for related in problem.evidence
                if related.location.document is en
                for offset in range(0, len(related.location.text), 20)
            }
            rest = [rule for rule in PAIR_RULES if rule != "unaligned"]
            dropped, found = dropped + len(gone), found + len(gone & told)
            false += len(told - gone)
            others += sum(1 for _ in _findings(context, rest))
    recall, precision = found / max(dropped, 1), found / max(found + false, 1)
    print(
        f"{'sentence dropped':24}{'unaligned, on the aligner':44}{dropped:7}{found:7}{recall:8.2f}"
        f"{false:7}{precision:11.2f}   other findings: {others}"
    )


def _with_faults(
    fault: Fault, clean: Context, corpus: Corpus, chance: random.Random
) -> tuple[set[int], list[tuple[str, str]]]:
    """Put a fault into one row in four, never into two that touch."""
    pairs, rows = list(corpus.pairs), set[int]()
    order = list(range(len(pairs)))
    chance.shuffle(order)
    starts = _starts([zh for _, zh in pairs])
    for index in order:
        if len(rows) * SHARE >= len(pairs) or {index - 1, index + 1} & rows:
            continue
        en, zh = pairs[index]
        changed = fault.inject(Row(clean, index, zh, starts[index]), chance)
        if changed and changed != zh:
            pairs[index] = (en, changed)
            rows.add(index)
    return rows, pairs


def _findings(context: Context, rules: Iterable[str]) -> Iterator[tuple[str, int]]:
    """The rules that find something at error or warning level, and in which row."""
    starts = _starts(context.target.text.split("\n\n"))
    for rule_id in rules:
        rule = rule_named(rule_id)
        for problem in rule.check(context):
            likely = problem.confidence is Confidence.LIKELY and not rule.keeps_likely
            if likely or (problem.severity or rule.severity) is Severity.NOTE:
                continue
            for place in (problem.location, *(same.location for same in problem.same)):
                yield rule_id, bisect_right(starts, place.span.start) - 1


PAIR_RULES = (
    "missing-target-term", "missing-source-term", "forbidden-rendering", "inconsistent-rendering",
    "number-mismatch", "date-mismatch", "symbol-mismatch", "country-name", "untranslated", "unaligned",
)  # fmt: skip


def _context(pairs: list[tuple[str, str]], date: str, glossary: CompiledGlossary) -> Context:
    """A context whose bitext is the rows."""
    zh, zh_rows = _document([zh for _, zh in pairs], "pairs.zh.txt")
    en, en_rows = _document([en for en, _ in pairs], "pairs.en.txt")
    context = Context((zh,), glossary, date=date, source=en)
    units = (TranslationUnit(z, e, 1.0) for z, e in zip(zh_rows, en_rows, strict=True) if z or e)
    context.__dict__["bitext"] = Bitext(tuple(units))  # in place of what the aligner would find
    return context


def _document(texts: list[str], name: str) -> tuple[Document, list[tuple[Segment, ...]]]:
    document = document_from("\n\n".join(texts).encode(), name)
    starts = _starts(texts)
    rows: list[list[Segment]] = [[] for _ in texts]
    for one in segment(document):
        rows[bisect_right(starts, one.span.start) - 1].append(one)
    return document, [tuple(row) for row in rows]


def _starts(texts: list[str]) -> list[int]:
    starts, at = [], 0
    for text in texts:
        starts.append(at)
        at += len(text) + 2
    return starts


def _corpora() -> Iterator[Corpus]:
    if PARALLEL.is_dir():
        for name, file, prefix, date in (
            ("resolution of 2000", "resolutions.tsv", "A-RES-55", "2000-12-04"),
            ("resolution of 2006", "resolutions.tsv", "A-RES-61", "2006-12-20"),
            ("Charter", "un-charter-articles-1-55.tsv", "", "1945-06-26"),
            ("development goals", "sdg-goals-and-targets.tsv", "", "2015-09-25"),
        ):
            with (PARALLEL / file).open(encoding="utf-8", newline="") as handle:
                rows = [
                    row
                    for row in csv.DictReader(handle, delimiter="\t")
                    if row["source_id"].startswith(prefix)
                ]
            pairs = [(_line(row["en"]), _line(row["zh"])) for row in rows if row["en"] and row["zh"]]
            yield Corpus(name, pairs, date)


def _line(text: str) -> str:
    return " ".join(text.split())


# Faults


def _bead_segments(row: Row) -> tuple[Segment, ...]:
    bitext = row.context.bitext
    return bitext.units[row.number].zh if bitext and row.number < len(bitext.units) else ()


def _cut(row: Row, span: Span, new: str) -> str:
    return row.zh[: span.start - row.start] + new + row.zh[span.end - row.start :]


def _figure(kind: str) -> Callable[[Row, random.Random], str | None]:
    """Change one digit, or one Chinese numeral, of a figure of a kind."""

    def inject(row: Row, chance: random.Random) -> str | None:
        figures = [f for f in getattr(figures_of(_bead_segments(row)), kind) if f.weight is not Weight.SLIGHT]
        if not figures:
            return None
        figure = chance.choice(figures)
        changed = _other_figure(figure.location.text, chance)
        return _cut(row, figure.location.span, changed) if changed else None

    return inject


def _other_figure(text: str, chance: random.Random) -> str | None:
    digits = "一二三四五六七八九"
    places = [m.start() for m in re.finditer(r"\d|[一二三四五六七八九]", text)]
    if not places:
        return None
    at = chance.choice(places)
    among = "123456789" if text[at].isdigit() and text[at].isascii() else digits
    new = chance.choice([char for char in among if char != text[at]])
    return text[:at] + new + text[at + 1 :]


def _country(row: Row, chance: random.Random) -> str | None:
    """Put another country in place of one."""
    countries = [m for m in _matches(row) if m.concept.kind == "country" and len(m.senses) == 1]
    if not countries:
        return None
    match = chance.choice(countries)
    others = [c for c in row.context.glossary.of_kind("country") if c.id != match.concept.id]
    term = chance.choice(others).preferred(Language.ZH, row.context.date)
    return _cut(row, match.span, term.text) if term and term.text not in row.zh else None


def _matches(row: Row) -> list[TermMatch]:
    return list(terms_in(row.context, _bead_segments(row)))


def _rendered(row: Row) -> list[TermMatch]:
    """The terms of the row that render a term of its source, and stand there once."""
    sought = {
        w.concept for w in wants(row.context, of_source=True) if w.bead.number == row.number and w.is_rendered
    }
    found = [m for m in _matches(row) if m.concept.id in sought and len(m.text) >= 4]
    return [m for m in found if sum(m.concept.id == o.concept.id for o in found) == 1]


def _other_term(row: Row, chance: random.Random) -> str | None:
    """Put the term of another concept of the kind in place of one."""
    matches = _rendered(row)
    if not matches:
        return None
    match = chance.choice(matches)
    kind, subject = match.concept.kind, match.concept.subject
    others = [
        c for c in row.context.glossary.of_kind(kind) if c.id != match.concept.id and c.subject == subject
    ]
    if not others:
        return None
    term = chance.choice(others).preferred(Language.ZH, row.context.date)
    return _cut(row, match.span, term.text) if term and term.text not in row.zh else None


def _wrong_variant(row: Row, chance: random.Random) -> str | None:
    """Put a term that the glossary calls wrong in place of the right one."""
    wrong = (TermStatus.FORBIDDEN, TermStatus.DEPRECATED)
    choices = [
        (match, term.text)
        for match in _rendered(row)
        for term in match.concept.in_language(Language.ZH)
        if term.status in wrong and not term.not_after and not term.not_before and match.text not in term.text
    ]
    if not choices:
        return None
    match, text = chance.choice(choices)
    return _cut(row, match.span, text)


# Words of our own making that no glossary has, for terms that official texts use all the time.
SYNONYMS = {
    "可持续发展": "长远永久进步", "粮食安全": "吃饭无忧", "发展中国家": "后起诸国",
    "最不发达国家": "极贫穷诸邦", "小岛屿发展中国家": "袖珍岛国", "安全理事会": "安保议会",
    "会员国": "成员诸邦", "大会": "总集会", "家庭团聚": "亲属重逢", "移徙者": "迁居人士",
    "外国国民": "异邦公民", "原籍国": "老家所在国", "国际和平": "列国安宁", "自然资源": "天然物产",
    "官方发展援助": "政府间扶持款", "生物多样性": "物种纷繁", "气候变化": "天气演变",
    "社会保障": "众人福利", "职业培训": "岗位教习", "卫生设施": "洁净设备", "人权": "人之权益",
    "基本自由": "天生自主", "托管领土": "代管地盘", "专门机关": "专职部署",
    "经济及社会理事会": "经社议事会", "军事参谋团": "军务幕僚处", "行动纲领": "施行大纲",
    "秘书长": "文书总管", "伙伴关系": "搭档情谊", "能力建设": "才干培养", "性别平等": "不分雌雄",
    "体面工作": "像样活计",
}  # fmt: skip


def _synonym(row: Row, chance: random.Random) -> str | None:
    """Put a synonym of our own making in place of a term that the source asks for."""
    rendered = {m.text: m for m in _rendered(row) if m.text in SYNONYMS and row.zh.count(m.text) == 1}
    if not rendered:
        return None
    text = chance.choice(sorted(rendered))
    return _cut(row, rendered[text].span, SYNONYMS[text])


TERMS = ("missing-target-term", "missing-source-term", "forbidden-rendering")
FAULTS = (
    Fault("number changed", ("number-mismatch",), _figure("quantities")),
    Fault("date changed", ("date-mismatch",), _figure("dates")),
    Fault("symbol changed", ("symbol-mismatch",), _figure("symbols")),
    Fault("another country", ("country-name",), _country),
    Fault("another concept's term", TERMS, _other_term),
    Fault("synonym", TERMS, _synonym),
    Fault(
        "wrong variant",
        (*TERMS, "deprecated-term", "mixed-variants", "inexact-title", "inconsistent-name"),
        _wrong_variant,
    ),
)

if __name__ == "__main__":
    run()
