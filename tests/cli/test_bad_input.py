"""Bad input gets one clear line, exit status 2 and no traceback; odd input is checked all the same."""

import os
import subprocess
import sys

import pytest

TERMS = "concept,language,term,status,note\nt,zh,贩运人口,preferred,\nt,zh,贩卖人口,forbidden,wrong\n"
# the sale of persons / must be fought
FAULT = "应当打击贩卖人口。\n"


@pytest.fixture
def terms(tmp_path):
    file = tmp_path / "terms.csv"
    file.write_text(TERMS, "utf-8")
    return ("--no-curated", "--glossary", file)


def files(folder):
    """Files that cannot be checked, and a word of the message that each gets."""
    (folder / "empty").mkdir()
    (folder / "binary.txt").write_bytes(b"\x89PNG\x00\x00")
    (folder / "latin.txt").write_bytes("Señor".encode("latin-1"))
    (folder / "report.docx").write_bytes(b"PK")
    (folder / "memory.tmx").write_text("<tmx/>")
    (folder / "job.xlf").write_text("<xliff/>")
    return {
        "missing.txt": "no such file",
        "empty": "no text to check",
        "binary.txt": "not a text file",
        "latin.txt": "--encoding",
        "report.docx": "not read yet",
        "memory.tmx": "not read yet",
        "job.xlf": "not read yet",
    }


def test_says_in_one_line_what_cannot_be_checked(run, tmp_path, terms):
    for name, word in files(tmp_path).items():
        outcome = run("check", tmp_path / name, *terms)

        assert outcome.status == 2, name
        assert outcome.err.startswith("termbase: "), name
        assert outcome.err.count("\n") == 1, name
        assert word in outcome.err, name
        assert not outcome.out, name


BAD_GLOSSARIES = {
    "concept,language,term\na,zh\n": "2 cells where the header has 3",
    "concept,language\na,zh\n": "“term” is missing",
    "concept,language,term\na,zh,甲\nb,zh,乙\na,zh,丙\n": "“a” stands twice",
    "concept,language,term\na,zh,甲\na,zh,乙\n": "prefers two zh terms",
    "concept,language,term,status\na,zh,甲,banned\n": "“banned” is none of",
    "concept,language,term\na,fr,mot\n": "“fr” is none of zh, en",
    "concept,language,term,valid_from\na,zh,甲,2005-13-01\n": "is no date",
    'concept,language,term\na,zh,"甲\n': "broken CSV",
    "concept,language,term\na,zh,\n": "empty term",
}


@pytest.mark.parametrize(("content", "words"), BAD_GLOSSARIES.items(), ids=BAD_GLOSSARIES.values())
def test_says_where_a_glossary_is_broken(run, tmp_path, content, words):
    glossary, text = tmp_path / "bad.csv", tmp_path / "text.txt"
    glossary.write_text(content, "utf-8")
    text.write_text(FAULT, "utf-8")

    outcome = run("check", text, "--no-curated", "--glossary", glossary)

    assert outcome.status == 2
    assert words in outcome.err
    assert "bad.csv:" in outcome.err
    assert outcome.err.count("\n") == 1


@pytest.mark.parametrize(
    ("options", "words"),
    [
        pytest.param(("--select", "deprecated-terms"), "did you mean “deprecated-term”?", id="rule"),
        pytest.param(("--output-format", "jsn"), "did you mean “json”?", id="format"),
        pytest.param(("--date", "1 May"), "not a day", id="date"),
        pytest.param(("--encoding", "klingon"), "no encoding", id="encoding"),
    ],
)
def test_suggests_the_right_word(run, tmp_path, terms, options, words):
    text = tmp_path / "text.txt"
    text.write_text(FAULT, "utf-8")

    outcome = run("check", text, *terms, *options)

    assert outcome.status == 2
    assert words in outcome.err


def test_a_glossary_that_cannot_apply_is_not_a_clean_text(run, tmp_path):
    glossary, text = tmp_path / "en.csv", tmp_path / "text.txt"
    glossary.write_text("concept,language,term\na,en,worker\n", "utf-8")
    text.write_text(FAULT, "utf-8")

    outcome = run("check", text, "--no-curated", "--glossary", glossary)

    assert outcome.status == 2
    assert "no term of the glossary could apply" in outcome.err


def test_an_empty_text_is_clean(run, tmp_path, terms):
    text = tmp_path / "text.txt"
    text.write_text("")

    assert run("check", text, *terms).status == 0


def test_control_codes_do_not_reach_the_terminal(run, tmp_path, terms):
    text = tmp_path / "text\x1b[31m.txt"
    text.write_text("\x1b]0;title\x07应当打击\x1b[5m贩卖人口\x9b0m。\u202e\n", "utf-8")

    for output_format in ("full", "concise"):
        outcome = run("check", text, *terms, "--output-format", output_format)

        assert outcome.status == 1
        assert "贩卖人口" in outcome.out
        assert not set("\x1b\x07\x9b\u202e") & set(outcome.out)


def command(*args, **options):
    """Run the command as a process of its own."""
    return subprocess.run(
        [sys.executable, "-c", "from termbase.cli.app import main; main()", *map(str, args)],
        capture_output=True,
        check=False,
        **options,
    )


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "gbk"])
def test_no_finding_is_lost_where_chinese_cannot_be_shown(tmp_path, terms, encoding):
    text = tmp_path / "text.txt"
    text.write_text(FAULT, "utf-8")

    for output_format in ("full", "concise", "json"):
        options = ("--output-format", output_format)
        outcome = command("check", text, *terms, *options, env={**os.environ, "PYTHONIOENCODING": encoding})

        assert outcome.returncode == 1, outcome.stderr
        assert b"deprecated-term" in outcome.stdout


def test_reads_standard_input_under_a_name(tmp_path, terms):
    outcome = command("check", "-", "--stdin-filename", "草稿.md", *terms, input=FAULT.encode())

    assert outcome.returncode == 1
    assert "草稿.md:1:5" in outcome.stdout.decode()


def test_a_pipe_that_closes_early_is_no_error(tmp_path, terms):
    text = tmp_path / "text.txt"
    text.write_text("\n\n".join(f"{n}. 甲国{n}贩卖人口。" for n in range(3000)), "utf-8")
    options = f"--no-curated -g {terms[-1]} --output-format json"
    shell = f"{sys.executable} -m termbase.cli check {text} {options} | head -1"

    outcome = subprocess.run(["sh", "-c", shell], capture_output=True, check=False)

    assert outcome.stdout == b"{\n"
    assert not outcome.stderr


def test_windows_line_ends_keep_their_columns(run, tmp_path, terms):
    text = tmp_path / "text.txt"
    text.write_bytes(("第一行。\r\n\r\n" + FAULT).encode())

    assert "text.txt:3:5:" in run("check", text, *terms).out


def test_paths_may_hold_chinese_and_spaces(run, tmp_path, terms):
    folder = tmp_path / "我的 报告"
    folder.mkdir()
    (folder / "草稿 一.txt").write_text(FAULT, "utf-8")

    outcome = run("check", folder, *terms)

    assert outcome.status == 1
    assert "我的 报告/草稿 一.txt:1:5" in outcome.out


def test_no_command_changes_a_document(run, tmp_path, terms):
    text = tmp_path / "text.txt"
    text.write_text(FAULT, "utf-8")
    run("check", text, *terms)
    run("usage", text, *terms)
    run("concordance", "人口", text, *terms)

    assert text.read_text("utf-8") == FAULT


def test_a_huge_line_is_checked_in_bounded_memory(tmp_path, terms):
    import resource

    text = tmp_path / "huge.txt"
    text.write_text(("应当打击贩运人口和其他犯罪，保护每个人的权利；" * 720_000) + FAULT, "utf-8")
    assert text.stat().st_size > 45_000_000

    outcome = command(
        "check",
        text,
        *terms,
        "--select",
        "deprecated-term",
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_AS, (2_000_000_000,) * 2),
    )

    assert outcome.returncode == 1, outcome.stderr[-500:]
    assert b"1 error in 1 text" in outcome.stdout
