"""A scratch project in the folder that a test runs in."""

import shutil
import subprocess

import pytest

TERMS = """\
concept,language,term,status
trafficking,zh,贩运人口,preferred
trafficking,zh,贩卖人口,forbidden
trafficking,en,trafficking in persons,preferred
smuggling,zh,偷运移民,preferred
smuggling,en,smuggling of migrants,preferred
"""
SETTINGS = """\
glossaries = ["terms.csv"]
curated = false
select = ["deprecated-term", "unused-waiver", "malformed-waiver", "expired-waiver", "stale-target"]
"""


@pytest.fixture
def project(tmp_path, monkeypatch):
    """Make a project of some files with a small glossary and few rules, and go there; return its folder."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("GITHUB_STEP_SUMMARY", raising=False)

    def project(files, settings=""):
        for name, text in {"terms.csv": TERMS, "termbase.toml": SETTINGS + settings, **files}.items():
            file = tmp_path / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, "utf-8")
        return tmp_path

    return project


@pytest.fixture
def git(tmp_path, monkeypatch):
    """Run git in the folder of the test, as nobody in particular; tests skip where it is missing."""
    if shutil.which("git") is None:
        pytest.skip("git is not installed")
    for name in ("AUTHOR", "COMMITTER"):
        monkeypatch.setenv(f"GIT_{name}_NAME", "Reviser")
        monkeypatch.setenv(f"GIT_{name}_EMAIL", "reviser@example.org")
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", "/dev/null")

    def git(*args, folder=tmp_path, check=True):
        return subprocess.run(
            ["git", "-C", folder, *args], capture_output=True, check=check, text=True, encoding="utf-8"
        )

    return git
