"""`check --fix` puts right what is sure, and `--diff` shows what it would change."""

import io
import sys

import pytest

# The Assembly adopted a resolution on on migrants [twice the particle].
WRONG = "1. 大会通过了关于移徙者的的决议。\n"
RIGHT = "1. 大会通过了关于移徙者的决议。\n"
TERMS = """\
concept,language,term,status,source
assembly,zh,大会,preferred,Charter
assembly,en,General Assembly,preferred,Charter
migrant,zh,移徙者,preferred,UN
migrant,zh,移民者,forbidden,editors
"""


@pytest.fixture
def check(run, tmp_path):
    """Check with a small glossary alone."""
    glossary = tmp_path / "glossary.csv"
    glossary.write_text(TERMS, "utf-8")

    def check(*args):
        return run("check", *args, "-g", glossary, "--no-curated")

    return check


@pytest.fixture
def text(tmp_path):
    """Write a text to a file."""

    def text(content, name="text.md"):
        file = tmp_path / name
        file.write_bytes(content if isinstance(content, bytes) else content.encode())
        return file

    return text


@pytest.fixture
def piped(monkeypatch):
    """Pipe a text into the command."""

    def piped(content):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content.encode()), "utf-8"))

    return piped


def test_fixes_the_file_and_says_so(check, text):
    file = text(WRONG)
    outcome = check(file, "--fix")

    assert file.read_text("utf-8") == RIGHT
    assert outcome.status == 0
    assert "1 place in 1 text fixed" in outcome.err


def test_finds_nothing_to_fix_the_second_time(check, text):
    file = text(WRONG)
    check(file, "--fix")
    first = file.stat().st_mtime_ns
    outcome = check(file, "--fix")

    assert file.stat().st_mtime_ns == first
    assert outcome.status == 0
    assert "fixed" not in outcome.err


def test_reports_what_is_left(check, text):
    # 1. … / 3. (a paragraph is missing, which no program can write)
    file = text(f"{WRONG}\n3. 大会休会。\n")
    outcome = check(file, "--fix", "--select", "doubled-character,numbering")

    assert file.read_text("utf-8").startswith(RIGHT)
    assert outcome.status == 1
    assert "warning numbering" in outcome.out
    assert "error doubled-character" not in outcome.out


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param(b"\xef\xbb\xbf", b"\xef\xbb\xbf", id="a byte order mark"),
        pytest.param(b"a\r\nb\rc\n", b"a\r\nb\rc\n", id="line ends of all kinds"),
        pytest.param("\u2028\x0c\x1b \t".encode(), "\u2028\x0c\x1b \t".encode(), id="odd characters"),
    ],
)
def test_keeps_every_other_byte(check, text, before, after):
    file = text(before + WRONG.encode() + b"no line end")
    check(file, "--fix")

    assert file.read_bytes() == after + RIGHT.encode() + b"no line end"


@pytest.mark.parametrize("encoding", ["gb18030", "utf-16-le", "utf-16"])
def test_keeps_the_encoding(check, text, encoding):
    sentence = "大会的工作是在我们这个时代有了中国人的和平。" * 3
    file = text((WRONG + sentence).encode(encoding))
    check(file, "--fix", "--encoding", encoding)

    assert file.read_bytes() == (RIGHT + sentence).encode(encoding)


def test_keeps_the_mode_of_the_file(check, text):
    file = text(WRONG)
    file.chmod(0o640)
    check(file, "--fix")

    assert file.stat().st_mode & 0o777 == 0o640
    assert [path.name for path in file.parent.iterdir() if path.name.startswith(".")] == []


def test_fixes_every_place_of_a_term(check, text):
    # migrants … and migrants
    file = text("1. 移民者的权利。各国保护移民者。\n")
    check(file, "--fix", "--select", "deprecated-term")

    assert file.read_text("utf-8") == "1. 移徙者的权利。各国保护移徙者。\n"


def test_leaves_unsafe_fixes_until_asked(check, text):
    content = "States organize, recognize and emphasise.\n"
    file = text(content)
    options = ("--select", "spelling-style", "--fix")

    assert "spelling-style" in check(file, *options).out
    assert file.read_text("utf-8") == content
    assert check(file, *options, "--unsafe-fixes").status == 0
    assert file.read_text("utf-8") == "States organize, recognize and emphasize.\n"


def test_wants_fix_or_diff_with_unsafe_fixes(check, text):
    outcome = check(text(WRONG), "--unsafe-fixes")

    assert outcome.status == 2
    assert "--fix or --diff" in outcome.err


def test_writes_what_is_piped_in_to_standard_output(check, piped):
    piped(f"{WRONG}\n3. 大会休会。\n")
    outcome = check("-", "--fix", "--select", "doubled-character,numbering")

    assert outcome.out == f"{RIGHT}\n3. 大会休会。\n"
    assert "warning numbering" in outcome.err
    assert outcome.status == 1


def test_writes_a_piped_text_back_that_needs_no_fix(check, piped):
    piped(RIGHT)

    assert check("-", "--fix").out == RIGHT


def test_shows_a_patch_and_changes_nothing(check, text):
    file = text(f"{WRONG}\n2. 大会休会。")
    outcome = check(file, "--diff")

    assert file.read_text("utf-8") == f"{WRONG}\n2. 大会休会。"
    assert outcome.status == 1
    assert outcome.out.splitlines()[:2] == [f"--- {file}", f"+++ {file}"]
    assert f"-{WRONG}+{RIGHT}" in outcome.out
    assert outcome.out.endswith("\\ No newline at end of file\n")
    assert "1 place in 1 text would be fixed" in outcome.err


def test_shows_no_patch_where_nothing_would_change(check, text):
    outcome = check(text(RIGHT), "--diff")

    assert (outcome.status, outcome.out) == (0, "")


def test_fixes_several_files(check, text):
    one, other = text(WRONG), text(RIGHT, "other.md")
    check(one, other, "--fix")

    assert one.read_text("utf-8") == other.read_text("utf-8") == RIGHT


def test_fixes_the_checked_side_of_a_pair_alone(check, text):
    source = "1. The Assembly adopted the the resolution.\n"
    zh, en = text(WRONG), text(source, "source.md")
    check(zh, "--with", en, "--fix", "--select", "doubled-character")

    assert zh.read_text("utf-8") == RIGHT
    assert en.read_text("utf-8") == source
