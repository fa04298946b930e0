"""What is made from the code is fresh, and everything a user can name is in the docs."""

import importlib.util
import re
from pathlib import Path

import pytest

from termbase.exchange import all_formats
from termbase.plugs import plug_names
from termbase.rules import rule_ids

ROOT = Path(__file__).parent.parent

pytestmark = pytest.mark.skipif(not (ROOT / "docs").is_dir(), reason="the docs are not beside these tests")


def made():
    spec = importlib.util.spec_from_file_location("make", ROOT / "docs/make.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module.pages()


def test_pages_are_fresh():
    for file, content in made().items():
        assert file.read_text("utf-8") == content, f"{file.name} is not fresh: run make docs"


def test_every_rule_is_on_its_page():
    page = (ROOT / "docs/rules.md").read_text("utf-8")

    assert [rule for rule in rule_ids() if f"## {rule}" not in page] == []


def test_every_glossary_format_is_in_the_docs():
    page = (ROOT / "docs/glossary-formats.md").read_text("utf-8").lower()

    assert [found.name for found in all_formats() if found.name not in page] == []


def test_every_command_and_output_format_is_in_the_docs():
    pages = "".join(file.read_text("utf-8") for file in [ROOT / "README.md", *(ROOT / "docs").glob("*.md")])
    names = [*plug_names("termbase.cli.commands"), *plug_names("termbase.cli.reporters")]

    assert [name for name in names if name.rstrip("_") not in pages] == []


def test_every_link_leads_somewhere():
    for page in [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *(ROOT / "docs").glob("*.md")]:
        for target in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", page.read_text("utf-8")):
            assert (page.parent / target).exists(), f"{page.name}: {target}"


def test_every_dependency_is_argued_for():
    import tomllib

    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    optional = (p for extra in project.get("optional-dependencies", {}).values() for p in extra)
    names = {re.match(r"[\w-]+", p)[0] for p in [*project["dependencies"], *optional]} - {"termbase"}
    page = (ROOT / "docs/dependencies.md").read_text("utf-8")

    assert [name for name in sorted(names) if f"| {name} |" not in page] == []
