"""Every format says the same findings, as its readers expect them: golden files and schemas say how.

To make the golden files again, and read the difference: TERMBASE_GOLDEN=1 pytest tests/cli/test_reporters.py
"""

import csv
import io
import json
import os
import re
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from termbase.version import VERSION

GOLDEN = Path(__file__).parent / "golden"
TEXT_FORMATS = (
    "full", "concise", "json", "jsonl", "sarif", "github", "gitlab", "rdjson", "checkstyle", "junit", "csv",
)  # fmt: skip
MACHINE_FORMATS = (*(name for name in TEXT_FORMATS if name not in ("full", "concise")), "xlsx")
# 1. U+20000 is beyond the BMP; to fight the sale of persons (the forbidden term), twice. 2. A waiver.
# 3. Known. 4. A waiver that hides nothing.
FILES = {
    "zh/报告 一.md": """\
# 𠀀：打击贩卖人口的措施

1. 各国应当防止贩卖人口。

2. 《手册》论贩卖人口。 <!-- termbase: ignore[deprecated-term] 贩卖人口 -- 书名，照录 -->

3. 各国应当惩治贩
卖人口。

4. 农民种植苹果。 <!-- termbase: ignore[deprecated-term] -->
""",
    "zh/干净.md": "农民种植苹果。\n",
    "termbase-baseline.json": """\
{"version": 1, "findings": [
{"rule": "deprecated-term", "path": "zh/报告 一.md",
 "concept": "trafficking", "sentence": "HASH", "ordinal": 0}
]}
""",
}


@pytest.fixture
def written(run, project):
    """Write the report of the project above in a format."""
    from termbase.fingerprints import sentence_hash

    files = dict(FILES)
    known = files["termbase-baseline.json"].replace("HASH", sentence_hash("各国应当惩治贩卖人口。"))
    project({**files, "termbase-baseline.json": known})

    def written(name, *options):
        outcome = run("check", "zh", "--output-format", name, *options)

        assert outcome.status == 1
        return outcome.out

    return written


def steady(text):
    """What a format says, without what changes from version to version."""
    text = re.sub(r"glossary:[0-9a-f]+", "glossary:HASH", text)
    text = re.sub(r'("glossary_hash": )"[0-9a-f]+"', r'\1"HASH"', text)
    text = re.sub(r'("version": )"[^"]*",\n( *"(?:rules|signature)")', r'\1"VERSION",\n\2', text)
    return text.replace(f"termbase {VERSION}", "termbase VERSION")


def compared(name, text):
    file = GOLDEN / name
    if os.environ.get("TERMBASE_GOLDEN"):
        file.write_text(text, "utf-8")
    assert text == file.read_text("utf-8")


@pytest.mark.parametrize("name", TEXT_FORMATS)
def test_writes_what_the_golden_file_shows(written, name):
    suffix = {"sarif": "sarif", "rdjson": "json", "gitlab": "json", "checkstyle": "xml", "junit": "xml"}
    suffix |= {"json": "json", "jsonl": "jsonl", "csv": "csv"}
    text = written(name)
    if name == "sarif":  # the pages of the rules are tested elsewhere
        log = json.loads(text)
        log["runs"][0]["tool"]["driver"]["rules"] = [
            {"id": rule["id"]} for rule in log["runs"][0]["tool"]["driver"]["rules"]
        ]
        text = json.dumps(log, ensure_ascii=False, indent=2) + "\n"

    compared(f"{name}.{suffix.get(name, 'txt')}", steady(text))


def test_writes_a_workbook(written, tmp_path):
    openpyxl = pytest.importorskip("openpyxl")
    written("xlsx", "-o", tmp_path / "findings.xlsx")

    book = openpyxl.load_workbook(tmp_path / "findings.xlsx")
    rows = ["\t".join("" if v is None else str(v) for v in row) for row in book["findings"].values]
    about = [row[0] for row in book["about"].values]

    assert book["findings"].freeze_panes == "A2"
    assert book["findings"].auto_filter.ref
    compared("xlsx.tsv", steady("\n".join([*rows, "", *about]) + "\n"))


@pytest.mark.parametrize("name", MACHINE_FORMATS)
def test_the_exit_status_does_not_depend_on_the_format(run, project, tmp_path, name):
    project({"bad.md": "应当打击贩卖人口。\n", "good.md": "农民种植苹果。\n"})
    options = ("--output-format", name, "-o", tmp_path / "out")

    assert run("check", "bad.md", *options).status == 1
    assert run("check", "good.md", *options).status == 0
    assert run("check", "bad.md", "--exit-zero", *options).status == 0
    assert run("check", "bad.md", "good.md", "missing.md", *options).status == 2


def test_sarif_is_valid(written, shared):
    jsonschema = pytest.importorskip("jsonschema")
    schema = json.loads((shared / "reference/schemas/sarif-schema-2.1.0.json").read_bytes())
    log = json.loads(written("sarif"))

    jsonschema.Draft7Validator(schema, format_checker=jsonschema.FormatChecker()).validate(log)


def test_sarif_counts_code_points_and_marks_what_is_hidden(written):
    (run,) = json.loads(written("sarif"))["runs"]
    by_line = {
        result["locations"][0]["physicalLocation"]["region"]["startLine"]: result for result in run["results"]
    }

    assert run["columnKind"] == "unicodeCodePoints"
    region = by_line[1]["locations"][0]["physicalLocation"]["region"]
    assert (region["startColumn"], region["endColumn"], region["snippet"]["text"]) == (7, 11, "贩卖人口")
    assert by_line[5]["suppressions"][0]["kind"] == "inSource"
    assert by_line[7]["suppressions"][0]["kind"] == "external"
    assert by_line[7]["baselineState"] == "unchanged"
    assert by_line[1]["baselineState"] == "new"
    assert by_line[1]["relatedLocations"][0]["physicalLocation"]["region"]["startLine"] == 3
    changes = by_line[1]["fixes"][0]["artifactChanges"][0]["replacements"]
    assert [change["insertedContent"]["text"] for change in changes] == ["贩运人口", "贩运人口"]


def test_sarif_names_files_from_the_root_and_others_absolutely(run, project, tmp_path, monkeypatch):
    folder = project({"here/文 一.md": "应当打击贩卖人口。\n", "there/b.md": "应当打击贩卖人口。\n"})
    (folder / "here/.git").mkdir()
    monkeypatch.chdir(folder / "here")

    log = json.loads(run("check", ".", "../there/b.md", "--output-format", "sarif").out)

    inside, outside = (
        result["locations"][0]["physicalLocation"]["artifactLocation"] for result in log["runs"][0]["results"]
    )
    assert inside == {"uri": "%E6%96%87%20%E4%B8%80.md", "uriBaseId": "%SRCROOT%"}
    assert outside == {"uri": (tmp_path / "there/b.md").as_uri()}


def strict(schema):
    """A schema that allows no key that it does not name: a key misspelt is seen."""
    if isinstance(schema, dict):
        closed = {key: strict(value) for key, value in schema.items()}
        return closed | ({"additionalProperties": False} if "properties" in closed else {})
    return [strict(value) for value in schema] if isinstance(schema, list) else schema


def test_rdjson_is_valid(written, shared):
    jsonschema = pytest.importorskip("jsonschema")
    schema = json.loads((shared / "reference/schemas/rdf-DiagnosticResult.json").read_bytes())

    jsonschema.Draft4Validator(strict(schema)).validate(json.loads(written("rdjson")))


def test_rdjson_counts_bytes_of_utf_8(written):
    first = json.loads(written("rdjson"))["diagnostics"][0]

    # “# ” 2, 𠀀 4, ：3, 打击 6; four characters of three bytes
    assert first["location"]["range"] == {
        "start": {"line": 1, "column": 16},
        "end": {"line": 1, "column": 28},
    }


def test_github_writes_a_summary_of_the_job(written, tmp_path, monkeypatch):
    file = tmp_path / "summary.md"
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(file))
    file.write_text("before\n", "utf-8")

    written("github")

    compared("github-summary.md", steady(file.read_text("utf-8")))


def test_github_puts_errors_first_and_gives_no_columns_over_lines(run, project):
    project(
        {"a.md": "农民种植苹果。 <!-- termbase: ignore[deprecated-term] -->\n\n惩治贩\n卖人口，100%:\n"},
    )

    commands = run("check", ".", "--output-format", "github").out.splitlines()

    assert commands[0].startswith("::error title=termbase (deprecated-term),file=a.md,line=3,endLine=4::")
    assert commands[1].startswith("::warning title=termbase (unused-waiver),file=a.md,line=1,col=9,")


def test_a_property_of_github_is_escaped(run, project):
    project({"a,b:c%.md": "应当打击贩卖人口。\n"})

    assert "file=a%2Cb%3Ac%25.md," in run("check", ".", "--output-format", "github").out


def test_gitlab_fingerprints_are_unique_and_stay(written):
    first, again = json.loads(written("gitlab")), json.loads(written("gitlab"))
    prints = [issue["fingerprint"] for issue in first]

    assert len(set(prints)) == len(prints)
    assert prints == [issue["fingerprint"] for issue in again]


def test_xml_holds_whatever_a_text_holds(run, project):
    project({"a.md": '应当\x07打击贩卖人口\x1b[31m。<!--termbase: ignore[<&">]-->\n\ufffe贩卖人口\n'})

    for name in ("checkstyle", "junit"):
        out = run("check", ".", "--output-format", name).out
        ET.fromstring(out)  # noqa: S314 - our own


def test_junit_is_read_by_a_reader_of_junit(written):
    junitparser = pytest.importorskip("junitparser")

    suites = list(junitparser.JUnitXml.fromstring(written("junit").partition("\n")[2]))

    assert [suite.name for suite in suites] == ["zh/干净.md", "zh/报告 一.md"]
    assert [(suite.tests, suite.failures, suite.skipped) for suite in suites] == [(1, 0, 0), (4, 2, 2)]


def test_csv_in_a_file_begins_with_a_mark_and_runs_no_formula(run, project, tmp_path):
    project({"=1+1.md": "应当打击贩卖人口。\n"})

    run("check", ".", "--output-format", "csv", "-o", tmp_path / "out.csv")
    piped = run("check", ".", "--output-format", "csv").out

    data = (tmp_path / "out.csv").read_bytes()
    assert data.startswith(b"\xef\xbb\xbfpath,")
    (row,) = csv.DictReader(io.StringIO(data.decode("utf-8-sig")))
    assert row["path"] == "'=1+1.md"
    assert piped.startswith("path,")


def test_a_workbook_runs_no_formula(run, project, tmp_path):
    openpyxl = pytest.importorskip("openpyxl")
    project({"=1+1.md": "应当打击贩卖人口。\n"})

    run("check", ".", "--output-format", "xlsx", "-o", tmp_path / "out.xlsx")

    cell = openpyxl.load_workbook(tmp_path / "out.xlsx")["findings"]["A2"]
    assert (cell.value, cell.data_type) == ("=1+1.md", "s")


def test_jsonl_ends_with_a_summary(written):
    *findings, summary = map(json.loads, written("jsonl").splitlines())

    assert {finding["type"] for finding in findings} == {"finding"}
    assert summary["type"] == "summary"
    assert summary["findings"] == len(findings)


def test_failures_are_in_the_machine_formats(run, project):
    project({"a.md": "农民种植苹果。\n", "b.txt": "\0"})

    data = json.loads(run("check", "a.md", "b.txt", "--output-format", "json").out)
    log = json.loads(run("check", "a.md", "b.txt", "--output-format", "sarif").out)

    assert "b.txt" in data["summary"]["failures"][0]
    assert not log["runs"][0]["invocations"][0]["executionSuccessful"]
    assert "b.txt" in run("check", "a.md", "b.txt", "--output-format", "junit").out
