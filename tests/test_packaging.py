"""What pyproject.toml lists is what the tree holds, and nothing heavy is imported before it is needed."""

import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SOURCES = {"termbase": "termbase", "termbase.cli": "cli", "termbase.data": "data"}
HEAVY = (
    "rich",
    "jieba",
    "opencc",
    "json",
    "csv",
    "tomllib",
    "marisa_trie",
    "termbase.exchange",
    "termbase.alignment",
)

in_checkout = pytest.mark.skipif(not (ROOT / "pyproject.toml").is_file(), reason="not in a checkout")


@in_checkout
def test_every_folder_is_listed():
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    folders = {
        ".".join([package, *folder.relative_to(ROOT / source).parts])
        for package, source in SOURCES.items()
        for folder in [ROOT / source, *(ROOT / source).rglob("[!_]*/")]
        if folder.is_dir() and "__pycache__" not in folder.parts
    }

    assert set(settings["tool"]["setuptools"]["packages"]) == folders


def test_a_clean_check_in_a_pipe_loads_nothing_heavy(tmp_path):
    text = tmp_path / "text.txt"
    # the farmers / grow apples
    text.write_text("1. 农民种植苹果。\n", "utf-8")
    run = (
        "import sys\nfrom termbase.cli.app import main\n"
        f"sys.argv = ['termbase', 'check', {str(text)!r}]\n"
        "try:\n    main()\nexcept SystemExit as end:\n    assert end.code == 0, end.code\n"
    )
    look = f"loaded = [m for m in {HEAVY!r} if m in sys.modules]\nassert not loaded, loaded"
    subprocess.run([sys.executable, "-c", run], check=True)  # fills the cache
    done = subprocess.run([sys.executable, "-c", run + look], check=False, capture_output=True, text=True)

    assert done.returncode == 0, done.stderr
