"""`init` writes a settings file and the hook's entry, shows them, and overwrites nothing."""

import tomllib

import pytest

HOOKS = """\
repos:
  - repo: https://example.org/tools
    rev: v1
    hooks:
      - id: tidy
"""


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".git").mkdir()
    return tmp_path


def test_writes_both_files_and_shows_them(run, folder):
    outcome = run("init")

    assert outcome.status == 0
    assert tomllib.loads((folder / "termbase.toml").read_text("utf-8")) == {}
    assert "entry: termbase check --force-exclude" in (folder / ".pre-commit-config.yaml").read_text("utf-8")
    assert "wrote termbase.toml:" in outcome.out
    assert "- id: termbase-check" in outcome.out


@pytest.mark.parametrize(
    ("files", "pattern"),
    [
        (("zh/a.md", "en/a.md"), {"source": "en/{}.md", "target": "zh/{}.md"}),
        (("docs/a.zh.md", "docs/a.en.md"), {"source": "{}.en.md", "target": "{}.zh.md"}),
    ],
)
def test_sees_which_texts_go_together(run, folder, files, pattern):
    for name in files:
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).touch()

    run("init")

    assert tomllib.loads((folder / "termbase.toml").read_text("utf-8"))["pairs"] == [pattern]
    assert "id: termbase-pairs" in (folder / ".pre-commit-config.yaml").read_text("utf-8")


@pytest.mark.parametrize("name", ["termbase.toml", ".termbase.toml"])
def test_refuses_to_overwrite(run, folder, name):
    (folder / name).write_text("# mine\n")

    outcome = run("init")

    assert outcome.status == 2
    assert "is there already; nothing was written" in outcome.err
    assert (folder / name).read_text() == "# mine\n"
    assert not (folder / ".pre-commit-config.yaml").exists()


def test_adds_its_entry_to_the_hooks_that_are_there(run, folder):
    yaml = pytest.importorskip("yaml")
    (folder / ".pre-commit-config.yaml").write_text(HOOKS, "utf-8")

    run("init")

    text = (folder / ".pre-commit-config.yaml").read_text("utf-8")
    assert text.startswith(HOOKS)
    assert [repo["hooks"][0]["id"] for repo in yaml.safe_load(text)["repos"]] == ["tidy", "termbase-check"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (HOOKS + "ci:\n  autofix: false\n", "add this yourself"),
        ("repos: []\n", "add this yourself"),
        ("repos:\n- repo: local\n  hooks:\n  - id: termbase-check\n", "left as it is"),
    ],
)
def test_leaves_alone_what_it_cannot_add_to_with_certainty(run, folder, text, words):
    (folder / ".pre-commit-config.yaml").write_text(text, "utf-8")

    outcome = run("init")

    assert (folder / ".pre-commit-config.yaml").read_text("utf-8") == text
    assert words in outcome.out


def test_says_when_there_is_no_repository(run, folder):
    (folder / ".git").rmdir()

    outcome = run("init")

    assert outcome.status == 0
    assert "no git repository" in outcome.err


def test_the_hook_can_be_left_out(run, folder):
    assert "pre-commit" not in run("init", "--no-hook").out
    assert not (folder / ".pre-commit-config.yaml").exists()


def test_hooks_in_an_unknown_encoding_are_left_alone(run, folder):
    hooks = folder / ".pre-commit-config.yaml"
    hooks.write_bytes(b"\xff\xfe\x00")

    outcome = run("init")

    assert outcome.status == 0
    assert hooks.read_bytes() == b"\xff\xfe\x00"
    assert "add this yourself" in outcome.out
