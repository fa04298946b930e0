"""The command's manners: what is shown, in which language and colour, how it ends, what it is made with."""

import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from termbase.rules import rule_ids
from termbase.version import VERSION

ROOT = Path(__file__).parents[2]
# to fight the sale of persons (the forbidden term) / farmers grow apples
FAULT, CLEAN = "应当打击贩卖人口。\n", "农民种植苹果。\n"


def command(*args, **options):
    """Run the command as a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "termbase.cli", *map(str, args)], capture_output=True, check=False, **options
    )


@pytest.mark.parametrize(
    ("severity", "options", "status", "shown"),
    [
        ("warning", (), 1, True),
        ("warning", ("--fail-on", "error"), 0, True),
        ("error", ("--fail-on", "error"), 1, True),
        ("note", (), 0, False),
        ("note", ("--all",), 0, True),
        ("note", ("--fail-on", "note"), 1, True),
        ("error", ("--exit-zero",), 0, True),
    ],
)
def test_the_status_counts_what_the_default_view_shows(run, project, severity, options, status, shown):
    project({"a.md": FAULT}, f'severity = {{deprecated-term = "{severity}"}}\n')

    outcome = run("check", "a.md", *options)

    assert outcome.status == status
    assert ("a.md:1:5" in outcome.out) is shown


def test_quiet_shows_findings_alone(run, project):
    project({"a.md": FAULT})

    assert run("check", "a.md", "-q").out.count("\n") == 1


def test_statistics_count_by_rule(run, project):
    project({"a.md": FAULT, "b.md": FAULT + "\n<!-- termbase: ignore[deprecated-term] 劳工 -->\n\n苹果。\n"})

    lines = run("check", "--statistics").out.splitlines()

    assert lines[3:5] == ["2 deprecated-term", "1 unused-waiver"]


def test_every_report_for_people_is_signed(run, project):
    project({"a.md": FAULT})

    for name in ("full", "concise"):
        signature = run("check", "a.md", "--output-format", name).out.splitlines()[-1]
        assert re.fullmatch(
            r"Signature: termbase [\d.]+\|glossary:[0-9a-f]{12}\|rules:5#[0-9a-f]{8}"
            r"\|date:none\|aligner:none",
            signature,
        )


def test_the_signature_tells_glossaries_rules_and_dates_apart(run, project):
    folder = project({"a.md": FAULT})

    def signature(*options):
        return run("check", "a.md", *options).out.splitlines()[-1]

    first = signature()
    assert signature() == first
    assert signature("--date", "2005-08-01") != first
    assert signature("--select", "deprecated-term") != first
    with (folder / "terms.csv").open("a", encoding="utf-8") as terms:
        terms.write("office,zh,人权高专办,preferred\n")
    assert signature() != first


def test_version_tells_the_glossarys_too(run):
    lines = run("--version").out.splitlines()

    assert lines[0] == f"termbase {VERSION}"
    assert re.fullmatch(r"curated glossary [0-9a-f]{12} \(\d+ concepts\)", lines[1])


def test_the_version_stands_in_two_places_alike():
    if not (ROOT / "pyproject.toml").is_file():
        pytest.skip("not in a checkout")
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))

    assert settings["project"]["version"] == VERSION


@pytest.mark.parametrize(
    ("options", "environment", "coloured"),
    [
        ((), {}, False),
        (("--color", "always"), {}, True),
        ((), {"FORCE_COLOR": "1"}, True),
        (("--color", "never"), {"FORCE_COLOR": "1"}, False),
        ((), {"FORCE_COLOR": "1", "NO_COLOR": "1"}, False),
    ],
)
def test_colour_is_as_asked(run, project, monkeypatch, options, environment, coloured):
    project({"a.md": FAULT})
    for name in ("FORCE_COLOR", "NO_COLOR"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)

    out = run("check", "a.md", "--output-format", "full", *options).out

    assert ("\x1b[1;31m" in out or "\x1b[31m" in out) is coloured


def test_speaks_chinese_when_asked(run, project):
    project({"a.md": FAULT})

    concise = run("check", "a.md", "--lang", "zh").out
    full = run("check", "a.md", "--lang", "zh", "--output-format", "full").out

    assert "错误 deprecated-term（不宜使用的术语）: “贩卖人口”是禁用的术语；应写“贩运人口”" in concise
    assert "1篇文本：1个错误；术语库2个概念中出现1个。" in concise
    assert "错误 deprecated-term" in full
    assert "error" in run("check", "a.md").out  # the next run speaks English again


def test_errors_are_in_chinese_too(run, project):
    project({})

    outcome = run("check", "missing.md", "--lang", "zh")

    assert outcome.err == "termbase: missing.md：没有此文件或文件夹\n"


def test_every_rule_has_a_chinese_name():
    from importlib.metadata import entry_points

    (entry,) = entry_points(group="console_scripts", name="termbase")
    rules = sys.modules[entry.load().__module__.replace(".app", ".languages")]
    rules.speak("zh")
    names = {rule: rules.rule_label(rule) for rule in rule_ids()}
    rules.speak("en")

    assert [rule for rule, name in names.items() if name == rule] == []


@pytest.mark.parametrize(
    ("options", "word"),
    [
        (("--fail-on", "errors"), "“error”"),
        (("--color", "alwys"), "“always”"),
        (("--output-format", "sarf"), "“sarif”"),
        (("--ignore", "numberin"), "“numbering”"),
    ],
)
def test_a_wrong_word_gets_the_nearest_right_one(run, project, options, word):
    project({"a.md": FAULT})

    outcome = run("check", "a.md", *options)

    assert outcome.status == 2
    assert f"did you mean {word}?" in outcome.err


def test_the_format_may_stand_in_the_environment(run, project, monkeypatch):
    project({"a.md": FAULT})
    monkeypatch.setenv("TERMBASE_OUTPUT_FORMAT", "jsonl")

    assert run("check", "a.md").out.startswith('{"type": "finding"')


def test_completion_can_be_installed(monkeypatch):
    environment = {
        **os.environ,
        "_TERMBASE_COMPLETE": "complete_bash",
        "COMP_WORDS": "termbase che",
        "COMP_CWORD": "1",
    }

    done = command(env=environment)

    assert "check" in done.stdout.decode()


def test_no_bar_of_progress_in_a_pipe(project):
    folder = project({f"{n}.md": CLEAN for n in range(40)})

    done = command("check", ".", cwd=folder)

    assert done.returncode == 0
    assert done.stderr == b""


@pytest.mark.skipif(not hasattr(os, "openpty"), reason="needs a terminal to look at")
def test_a_bar_of_progress_on_a_terminal_for_long_work(project):
    def on_terminal(folder):
        ours, theirs = os.openpty()
        environment = {**os.environ, "TERM": "xterm"}
        options = {"cwd": folder, "stdout": subprocess.PIPE, "stderr": theirs, "env": environment}
        subprocess.run([sys.executable, "-m", "termbase.cli", "check", "."], check=True, **options)
        os.close(theirs)
        try:
            return os.read(ours, 100_000).decode(errors="replace")
        except OSError:  # nothing was written
            return ""

    folder = project({"0.md": CLEAN})
    assert on_terminal(folder) == ""
    for number in range(40):
        (folder / f"{number}.md").write_text(CLEAN, "utf-8")
    assert "Checking" in on_terminal(folder)


def test_watches_texts_and_checks_again(project):
    pytest.importorskip("watchfiles")
    folder = project({"a.md": CLEAN})
    with subprocess.Popen(
        [sys.executable, "-u", "-m", "termbase.cli", "check", "a.md", "--watch"],
        cwd=folder,
        stdout=subprocess.PIPE,
    ) as watching:
        assert watching.stdout is not None
        read = iter(watching.stdout.readline, b"")
        assert any(line.startswith(b"Signature") for line in read)
        seen = []
        for attempt in range(20):  # the watcher may start a moment after the first report
            (folder / "a.md").write_text(FAULT + "\n" * attempt, "utf-8")
            line = _line_within(watching.stdout, 0.5)
            if line is not None:
                seen = [line, *(next(read) for _ in range(2))]
                break
        watching.terminate()

    assert any("a.md:1:5" in line.decode() for line in seen)


def _line_within(stream, seconds):
    import select

    ready, _, _ = select.select([stream], [], [], seconds)
    return stream.readline() if ready else None
