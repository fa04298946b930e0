"""Keep a glossary like code: lint it, run its own tests, count what it holds, compare two of them."""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer

from termbase.compiled import CompiledGlossary, compile_glossary, load_glossaries
from termbase.errors import UnreadableGlossaryError
from termbase.exchange import read_glossary, read_unchecked
from termbase.glossary import Concept, Glossary
from termbase.text import Document

from ..errors import ExitStatus
from ..options import Encoding, Glossaries, NoCurated, glossary_layers, texts
from ..statistics import coverage_lines, statistics_lines
from ..streams import printable

glossary = typer.Typer(
    no_args_is_help=True,
    rich_markup_mode=None,
    help="Keep a glossary like code: lint it, run its tests, count what it holds, compare two.",
)
Files = Annotated[
    list[Path] | None,
    typer.Argument(metavar="[FILES]...", help="Glossary files; the glossary in force by default."),
]
COMPANY = "Files that are named are judged in company of the glossary in force, as texts will be."


@glossary.command(help=f"Find the faults of a glossary; exits with 1 when there are any. {COMPANY}")
def lint(files: Files = None, given: Glossaries = None, no_curated: NoCurated = False) -> None:
    """Print each fault with its file and line."""
    from termbase.faults import Fault
    from termbase.linting import lint as lint_concepts

    layers = [files] if files else glossary_layers(given, no_curated=no_curated)
    concepts, unreadable = _readable(layers)
    faults = [Fault("", "unreadable", str(error)) for error in unreadable]
    faults += lint_concepts(concepts, _company(_files(files, given, no_curated=no_curated), concepts))
    for fault in faults:
        where = f"{fault.origin}: {fault.kind}: " if fault.origin else ""
        print(printable(f"{where}{fault.message}"))
    _finish(f"{len(concepts)} concepts, {len(faults) or 'no'} fault{'' if len(faults) == 1 else 's'}", faults)


@glossary.command("test", help=f"Run the sentences that terms must and must not match. {COMPANY}")
def run_specs(files: Files = None, given: Glossaries = None, no_curated: NoCurated = False) -> None:
    """Print each spec that fails with its file and line."""
    from termbase.specs import failed_specs, spec_count

    layers = [files] if files else glossary_layers(given, no_curated=no_curated)
    concepts, unreadable = _readable(layers)
    for error in unreadable:
        raise error
    company = _company(_files(files, given, no_curated=no_curated), concepts)
    failed = list(failed_specs(concepts, company))
    for spec in failed:
        print(printable(f"{spec.term.origin}: {spec.message}"))
    _finish(f"{spec_count(concepts)} specs, {len(failed) or 'none'} failed", failed)


def _readable(layers: list[list[Path]]) -> tuple[list[Concept], list[UnreadableGlossaryError]]:
    """Read what can be read; where two layers define a concept, the upper one's holds."""
    concepts: list[Concept] = []
    unreadable = []
    for layer in layers:
        above = {concept.id for concept in concepts}
        for file in layer:
            try:
                concepts += [c for c in read_unchecked(file).concepts if c.id not in above]
            except UnreadableGlossaryError as error:
                unreadable.append(error)
    return concepts, unreadable


def _files(files: list[Path] | None, given: list[Path] | None, *, no_curated: bool) -> list[Path]:
    """What texts would be checked by: the named files over the glossary in force."""
    layers = glossary_layers([*(files or []), *(given or [])], no_curated=no_curated)
    return [file for layer in layers for file in layer]


def _company(files: list[Path], concepts: list[Concept]) -> CompiledGlossary:
    """The glossary by which specs are run; one with faults that keep it from use is made of its concepts."""
    try:
        return load_glossaries(files)
    except UnreadableGlossaryError:
        from termbase.compiling import merged

        return compile_glossary(merged([Glossary(tuple(concepts))]))


@glossary.command()
def stats(
    files: Files = None,
    coverage: Annotated[
        list[str] | None,
        typer.Option(metavar="TEXT", help="Measure a text or a folder of texts; may be repeated."),
    ] = None,
    dead: Annotated[bool, typer.Option("--dead", help="List the concepts that occur in no text.")] = False,
    given: Glossaries = None,
    no_curated: NoCurated = False,
    encoding: Encoding = None,
) -> None:
    """Count what a glossary holds, and how much of given texts it covers."""
    from termbase.statistics import coverage as coverage_of
    from termbase.statistics import statistics

    layers = [files] if files else glossary_layers(given, no_curated=no_curated)
    compiled = load_glossaries([file for layer in layers for file in layer])
    for line in statistics_lines(statistics(compiled.concepts())):
        print(printable(line))
    if coverage:
        measured = coverage_of(texts(coverage, encoding), compiled)
        for line in coverage_lines(measured, len(compiled), dead=dead):
            print(printable(line))


@glossary.command()
def diff(
    before: Annotated[Path, typer.Argument(metavar="A", help="A glossary file.")],
    after: Annotated[Path, typer.Argument(metavar="B", help="The other one.")],
    on: Annotated[
        list[str] | None,
        typer.Option(metavar="TEXT", help="Show how findings change in a text or folder; may be repeated."),
    ] = None,
    encoding: Encoding = None,
) -> None:
    """Show what changed between two glossaries; exits with 1 when something did."""
    from termbase.comparison import compare

    old, new = read_glossary(before), read_glossary(after)
    changes = list(compare(old, new))
    for change in changes:
        print(printable(f"{change.change} {change.concept}"))
        for detail in change.details:
            print(printable(f"    {detail}"))
    for line in _finding_lines(before, after, texts(on or [], encoding)):
        print(printable(line))
    _finish(f"{len(old.concepts)} concepts before, {len(new.concepts)} after, {len(changes)} differ", changes)


def _finding_lines(before: Path, after: Path, documents: list[Document]) -> Iterator[str]:
    """Check each text by both glossaries and yield the findings that only one of them makes."""
    if not documents:
        return
    from termbase.checker import check
    from termbase.comparison import Change, compare_findings

    old, new = load_glossaries([before]), load_glossaries([after])
    for document in documents:
        for change, found in compare_findings(check((document,), old), check((document,), new)):
            mark = "+" if change is Change.ADDED else "-"
            start = found.location.start
            yield (
                f"{mark} {document.name}:{start.line}:{start.column}: {found.severity} {found.rule}: "
                f"{found.problem.message}"
            )


def _finish(summary: str, found: object) -> None:
    sys.stdout.flush()
    print(f"{summary}.", file=sys.stderr)
    raise typer.Exit(ExitStatus.FOUND if found else ExitStatus.CLEAN)
