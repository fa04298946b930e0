"""Settings: the nearest file is found, read with its types, and a mistake is told with the right word."""

from pathlib import Path

import pytest

from termbase.diagnostics import Severity
from termbase.errors import TermbaseError
from termbase.selection import Selection, matches
from termbase.settings import PairPattern, nearest_file, settings_in, settings_near
from termbase.settings.pairs import Pair, pair_of

RULES = ("deprecated-term", "mixed-variants", "unused-abbreviation")


def written(folder, text, name="termbase.toml"):
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / name
    file.write_text(text, "utf-8")
    return file


def test_reads_every_key_with_its_type(tmp_path):
    file = written(
        tmp_path,
        """
glossaries = ["glossary/ours.csv"]
curated = false
date = 2005-08-01
pairs = [{source = "en/{}.md", target = "zh/{}.md"}]
select = ["deprecated-term"]
ignore = ["mixed-variants"]
severity = {unused-abbreviation = "error"}
fail-on = "error"
exclude = ["archive/"]
respect-gitignore = false
baseline = "known.json"
waivers = "waivers.toml"
encoding = "gb18030"
[per-file-ignores]
"old/*" = ["deprecated-term"]
""",
    )

    settings = settings_in(file, RULES)

    assert settings.glossaries == (tmp_path / "glossary/ours.csv",)
    assert settings.date == "2005-08-01"
    assert settings.pairs == (PairPattern("en/{}.md", "zh/{}.md"),)
    assert settings.severity == {"unused-abbreviation": Severity.ERROR}
    assert settings.fail_on is Severity.ERROR
    assert settings.per_file_ignores == {"old/*": ("deprecated-term",)}
    assert settings.baseline == tmp_path / "known.json"
    assert settings.root == tmp_path
    assert not settings.curated
    assert not settings.respect_gitignore


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('glosaries = ["a.csv"]', "did you mean “glossaries”?"),
        ('glossaries = "a.csv"', "a list of texts in quotes"),
        ('date = "1 May"', "a day (YYYY-MM-DD)"),
        ("curated = 1", "true or false"),
        ('select = ["deprecated-terms"]', "did you mean “deprecated-term”?"),
        ('severity = {deprecated-term = "warn"}', "did you mean “warning”?"),
        ('severity = {deprecated-terms = "error"}', "did you mean “deprecated-term”?"),
        ('fail-on = "errors"', "did you mean “error”?"),
        ('pairs = [{source = "en/a.md", target = "zh/{}.md"}]', "a path with one {} in it"),
        ('pairs = [{sources = "en/{}.md"}]', "did you mean “source”?"),
        ('pairs = "en/{}.md"', "a list such as"),
        ('encoding = "klingon"', "an encoding such as"),
        ("baseline = 5", "a text in quotes"),
        ('per-file-ignores = ["a"]', "a table"),
        ("date = ", "cannot be read"),
        ('extend = "nowhere.toml"', "cannot read the settings"),
        ('extend = "termbase.toml"', "extends itself"),
    ],
)
def test_says_what_is_wrong_and_where(tmp_path, text, words):
    file = written(tmp_path, text)

    with pytest.raises(TermbaseError) as told:
        settings_in(file, RULES)

    assert words in str(told.value)
    assert "termbase.toml" in str(told.value) or "nowhere.toml" in str(told.value)
    assert "\n" not in str(told.value)


def test_finds_the_nearest_file(tmp_path):
    written(tmp_path, "")
    near = written(tmp_path / "a", "", ".termbase.toml")
    deep = tmp_path / "a/b/c"
    deep.mkdir(parents=True)

    assert nearest_file(deep) == near
    assert nearest_file(tmp_path) == tmp_path / "termbase.toml"


def test_passes_over_a_pyproject_without_our_table(tmp_path):
    ours = written(tmp_path, '[tool.termbase]\ndate = "2005-08-01"\n', "pyproject.toml")
    written(tmp_path / "a", "[tool.other]\n", "pyproject.toml")

    assert nearest_file(tmp_path / "a") == ours
    assert settings_in(ours, RULES).date == "2005-08-01"


def test_a_nearer_key_replaces_an_extended_one_whole(tmp_path):
    written(tmp_path, 'ignore = ["mixed-variants"]\nglossaries = ["a.csv"]\ndate = "2001-01-01"\n')
    near = written(tmp_path / "zh", 'extend = "../termbase.toml"\nignore = []\n')

    settings = settings_in(near, RULES)

    assert settings.ignore == ()
    assert settings.date == "2001-01-01"
    assert settings.glossaries == (tmp_path / "a.csv",)


def test_the_users_own_file_is_the_last_resort(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    written(tmp_path / "config/termbase", 'date = "1999-01-01"', "config.toml")
    bare = tmp_path / "bare"
    bare.mkdir()

    found = settings_near(bare, RULES)

    assert found is not None
    assert found.date == "1999-01-01"


@pytest.mark.parametrize(
    ("file", "pair"),
    [
        ("zh/a.md", Pair(Path("zh/a.md"), Path("en/a.md"))),
        ("en/sub/b.md", Pair(Path("zh/sub/b.md"), Path("en/sub/b.md"))),
        ("fr/a.md", None),
        ("zh/a.txt", None),
    ],
)
def test_finds_the_other_side(tmp_path, monkeypatch, file, pair):
    monkeypatch.chdir(tmp_path)

    assert pair_of(Path(file), (PairPattern("en/{}.md", "zh/{}.md"),), tmp_path) == pair


def test_excludes_as_gitignore_does(tmp_path):
    for name in ("a.md", "archive/b.md", "archive/keep.md", "build/c.md", "zh/build/d.md"):
        written(tmp_path / Path(name).parent, "", Path(name).name)
    (tmp_path / ".git").mkdir()
    written(tmp_path, "build/\n", ".gitignore")
    written(tmp_path / "zh", "!build/\n", ".gitignore")
    selection = Selection(tmp_path, ("archive/*", "!archive/keep.md"))

    assert selection.keeps(tmp_path / "a.md")
    assert not selection.keeps(tmp_path / "archive/b.md")
    assert selection.keeps(tmp_path / "archive/keep.md")
    assert not selection.keeps(tmp_path / "build")
    assert selection.keeps(tmp_path / "zh/build")
    assert not selection.excludes(tmp_path.parent / "archive/b.md")


def test_a_pattern_names_files_from_the_root(tmp_path):
    assert matches("old/*.md", tmp_path / "old/a.md", tmp_path)
    assert not matches("old/*.md", tmp_path / "new/a.md", tmp_path)
