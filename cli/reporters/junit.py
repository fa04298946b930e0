"""JUnit's XML: a suite for each text, a case for each finding; a hidden finding is a skipped case."""

from collections.abc import Sequence
from typing import TextIO
from xml.etree.ElementTree import Element, SubElement

from termbase.checker import Report

from ..results import Result, path_of, results_in_view
from ..xml import attributes, clean, write_xml
from . import Reporter, View


def write(report: Report, out: TextIO, view: View) -> None:
    """Write a suite for each text; one without findings has a single case that passed."""
    by_path: dict[str, list[Result]] = {path_of(document, view): [] for document in report.documents}
    for result in results_in_view(report, view):
        by_path.setdefault(path_of(result.diagnostic.location.document, view), []).append(result)
    suites = [_suite(path, results) for path, results in by_path.items()]
    root = Element(
        "testsuites",
        attributes(name="termbase", **_sums(suites), errors=len(report.failures)),
    )
    root.extend(suites)
    if report.failures:
        root.append(_failures(report.failures))
    write_xml(root, out)


def _sums(suites: Sequence[Element]) -> dict[str, int]:
    return {
        name: sum(int(suite.get(name, 0)) for suite in suites) for name in ("tests", "failures", "skipped")
    }


def _suite(path: str, results: Sequence[Result]) -> Element:
    hidden = sum(bool(result.hidden) for result in results)
    counts = {"tests": len(results) or 1, "failures": len(results) - hidden, "errors": 0, "skipped": hidden}
    suite = Element("testsuite", attributes(name=path, **counts))
    if not results:
        SubElement(suite, "testcase", attributes(name="termbase", classname=path))
    for result in results:
        suite.append(_case(path, result))
    return suite


def _case(path: str, result: Result) -> Element:
    diagnostic = result.diagnostic
    line, column = diagnostic.location.start
    case = Element(
        "testcase",
        attributes(name=f"termbase.{diagnostic.rule}", classname=path, line=line, column=column),
    )
    if result.hidden:
        SubElement(case, "skipped", attributes(message=result.hidden))
        return case
    failure = SubElement(case, "failure", attributes(message=result.message, type=diagnostic.severity.value))
    failure.text = clean(f"line {line}, column {column}: {result.message}")
    return case


def _failures(failures: Sequence[str]) -> Element:
    """A suite of the texts that could not be checked."""
    count = len(failures)
    suite = Element("testsuite", attributes(name="not checked", tests=count, failures=0, errors=count))
    for failure in failures:
        case = SubElement(suite, "testcase", attributes(name="termbase", classname="not checked"))
        SubElement(case, "error", attributes(message=failure))
    return suite


REPORTER = Reporter(name="junit", write=write)
