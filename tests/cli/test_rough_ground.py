"""Folders with links, unreadable files and odd places: the rest is checked, the failures are told."""

import io
import os
import subprocess
import sys
from importlib import import_module

import pytest

# to fight the sale of persons (the forbidden term) / farmers grow apples
FAULT, CLEAN = "应当打击贩卖人口。\n", "农民种植苹果。\n"


def test_unreadable_files_among_many_good_ones(run, project):
    folder = project({f"zh/{n}.md": CLEAN for n in range(60)} | {"zh/bad.md": FAULT})
    (folder / "zh/noise.txt").write_bytes(b"\x00\xff\x00")
    (folder / "zh/latin.txt").write_bytes("Señor".encode("latin-1"))

    outcome = run("check", "zh")

    assert outcome.status == 2
    assert "zh/bad.md:1:5" in outcome.out
    assert "2 texts could not be checked." in outcome.out
    assert "in 61 texts" in outcome.out
    assert [line.split(":")[1].strip() for line in outcome.err.splitlines()] == [
        "zh/latin.txt",
        "zh/noise.txt",
    ]


def test_loops_of_links_end(run, project):
    folder = project({"zh/a.md": FAULT})
    (folder / "zh/again").symlink_to(folder / "zh", target_is_directory=True)
    (folder / "zh/itself.md").symlink_to("itself.md")

    outcome = run("check", "zh")
    assert outcome.status == 1
    assert outcome.out.count("a.md:1:5") == 1

    outcome = run("check", "zh/itself.md")
    assert outcome.status == 2
    assert outcome.err.count("\n") == 1


def test_a_path_outside_the_project_is_checked_by_its_settings(run, project, tmp_path, monkeypatch):
    folder = project({"here/termbase.toml": 'extend = "../termbase.toml"\n', "there/a.md": FAULT})
    (folder / "termbase.toml").rename(folder / "here/base.toml")
    (folder / "terms.csv").rename(folder / "here/terms.csv")
    (folder / "here/termbase.toml").write_text('extend = "base.toml"\n', "utf-8")
    monkeypatch.chdir(folder / "here")

    outcome = run("check", "../there/a.md")

    assert outcome.status == 1
    assert "../there/a.md:1:5" in outcome.out


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="no full device here")  # noqa: PTH110
def test_a_full_device_is_told(run, project):
    project({"a.md": FAULT})

    outcome = run("check", "a.md", "-o", "/dev/full")

    assert outcome.status == 2
    assert "No space left on device" in outcome.err
    assert os.path.exists("/dev/full")  # noqa: PTH110 - the device is still one


def test_a_write_protected_target_is_told_and_stays(run, project, monkeypatch):
    folder = project({"a.md": FAULT, "out.txt": "before\n"})
    (folder / "out.txt").chmod(0o444)
    monkeypatch.setattr(os, "access", lambda _path, _mode: False)  # root may write everywhere

    outcome = run("check", "a.md", "-o", "out.txt")

    assert outcome.status == 2
    assert "out.txt" in outcome.err
    assert (folder / "out.txt").read_text() == "before\n"


def test_two_runs_at_once_share_a_cache(project):
    folder = project({"a.md": FAULT})
    environment = {**os.environ, "TERMBASE_CACHE_DIR": str(folder / "cache")}
    runs = [
        subprocess.Popen(
            [sys.executable, "-m", "termbase.cli", "check", "a.md"],
            cwd=folder,
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        for _ in range(3)
    ]
    outcomes = [(run.communicate(), run.returncode) for run in runs]

    assert [status for _, status in outcomes] == [1, 1, 1]
    assert len({out for (out, _), _ in outcomes}) == 1
    assert not list((folder / "cache").rglob("*.new"))


@pytest.mark.parametrize("name", ["sarif", "csv", "junit", "github"])
def test_a_pipe_that_closes_early_is_no_error(project, name):
    folder = project({"a.md": "\n\n".join(f"{n}. 甲国{n}打击贩卖人口。" for n in range(2000))})
    shell = f"{sys.executable} -m termbase.cli check a.md --output-format {name} | head -c 10"

    done = subprocess.run(["sh", "-c", shell], capture_output=True, check=False, cwd=folder)

    assert not done.stderr


def test_a_folder_that_cannot_be_looked_into_is_told_and_the_rest_is_checked(run, project, monkeypatch):
    from pathlib import Path

    folder = project({"zh/a.md": FAULT, "zh/barred/b.md": FAULT, "zh/c.md": FAULT})
    entries = Path.iterdir

    def guarded(self):
        if self.name == "barred":
            raise PermissionError(13, "Permission denied", str(self))
        return entries(self)

    monkeypatch.setattr(Path, "iterdir", guarded)
    outcome = run("check", folder / "zh")

    assert outcome.status == 2
    assert "a.md:1:5" in outcome.out
    assert "c.md:1:5" in outcome.out
    assert "barred: cannot look into this folder: Permission denied" in outcome.err
    assert outcome.err.count("\n") == 1


@pytest.mark.skipif(os.name == "nt", reason="a POSIX shell closes the streams")
@pytest.mark.parametrize(
    ("closed", "status", "says"),
    [
        pytest.param("- <&-", 2, "standard input is closed", id="input"),
        pytest.param("a.md >&-", 1, "", id="output"),
        pytest.param("a.md 2>&-", 1, "", id="errors"),
    ],
)
def test_a_closed_stream_is_no_crash(project, closed, status, says):
    folder = project({"a.md": FAULT})
    shell = f"{sys.executable} -m termbase.cli check {closed}"

    done = subprocess.run(["sh", "-c", shell], capture_output=True, check=False, cwd=folder)

    assert done.returncode == status
    assert says in done.stderr.decode()
    assert b"Traceback" not in done.stderr


@pytest.mark.skipif(os.name == "nt", reason="there, arguments are text")
@pytest.mark.parametrize("arguments", [("lookup",), ("concordance",)], ids=" ".join)
def test_words_are_understood_whatever_the_locale(project, arguments):
    folder = project({"a.md": FAULT})
    plain = {**os.environ, "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    for word, status in ((os.fsencode("贩卖人口"), 0), (b"\xff\xfe", 1)):
        done = subprocess.run(
            [sys.executable, "-m", "termbase.cli", *arguments, word, *["a.md"] * (arguments[0] != "lookup")],
            capture_output=True,
            check=False,
            cwd=folder,
            env=plain,
        )

        assert done.returncode == status, done.stderr
        assert b"Traceback" not in done.stderr


@pytest.mark.skipif(os.name == "nt", reason="POSIX signals")
def test_an_interruption_while_loading_is_quiet():
    import signal

    loading = (
        "import signal, os\n"
        "from termbase.cli.interruption import QuietInterruption\n"
        "signal.signal(signal.SIGINT, signal.default_int_handler)\n"
        "with QuietInterruption():\n"
        "    os.kill(os.getpid(), signal.SIGINT)\n"
    )
    done = subprocess.run([sys.executable, "-c", loading], capture_output=True, check=False)

    assert done.returncode == -signal.SIGINT
    assert not done.stderr


class Terminal(io.StringIO):
    """What a terminal would be sent."""

    def isatty(self):
        """It is one."""
        return True


def test_data_cannot_command_a_terminal():
    harmless = import_module("termbase.cli.streams").harmless
    terminal, pipe = Terminal(), io.StringIO()
    for stream in (terminal, pipe):
        harmless(stream).write("人\x1b]0;x\x07口\x9b5m\r\n")

    assert terminal.getvalue() == "人\\x1b]0;x\\x07口\\x9b5m\n"
    assert pipe.getvalue() == "人\x1b]0;x\x07口\x9b5m\r\n"


@pytest.mark.skipif(os.name == "nt", reason="needs a POSIX terminal")
@pytest.mark.parametrize(
    "arguments",
    [
        pytest.param("check a.md --output-format json", id="check"),
        pytest.param("concordance 人口 a.md --output-format csv", id="concordance"),
        pytest.param("align a.md en.md --to tsv", id="align as TSV"),
        pytest.param("align a.md en.md --to json", id="align as JSON"),
        pytest.param("export terms.csv", id="export"),
        pytest.param("export terms.csv --to xlsx", id="export as a spreadsheet"),
    ],
)
def test_no_command_lets_data_command_the_terminal(project, arguments):
    import pty

    evil = "\x1b]0;x\x07\x9b5m"
    folder = project({"a.md": f"打击贩卖人口{evil}，保护人权。\n", "en.md": f"Fight trafficking{evil}.\n"})
    terms = folder / "terms.csv"
    terms.write_text(terms.read_text("utf-8").replace("trafficking in", f"trafficking{evil} in"), "utf-8")
    leader, follower = pty.openpty()
    with subprocess.Popen(
        [sys.executable, "-m", "termbase.cli", *arguments.split()],
        cwd=folder,
        stdout=follower,
        stderr=follower,
    ) as done:
        os.close(follower)
        written = b""
        while (chunk := _read(leader)) != b"":
            written += chunk
    os.close(leader)

    assert done.returncode in (0, 1, 2)
    assert written
    for code in (b"\x1b]0", b"\x07", "\x9b".encode(), b"PK", b"Traceback"):
        assert code not in written


def _read(terminal):
    try:
        return os.read(terminal, 1 << 16)
    except OSError:  # Linux says so at the end
        return b""


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="file names are text there")
@pytest.mark.parametrize(
    "name",
    [
        "full",
        "concise",
        "json",
        "jsonl",
        "sarif",
        "github",
        "gitlab",
        "rdjson",
        "checkstyle",
        "junit",
        "csv",
        "xlsx",
    ],
)
def test_a_file_name_that_is_no_text_is_reported(run, project, name):
    folder = project({"report": ""})
    with open(os.fsencode(folder) + b"/\xff\xfe.md", "wb") as file:  # noqa: PTH123 - a path of bytes
        file.write(FAULT.encode())

    outcome = run("check", ".", "--output-format", name, "-o", "report")

    assert outcome.status == 1
    assert (folder / "report").stat().st_size
