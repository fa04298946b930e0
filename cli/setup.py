"""What `init` writes: a settings file for the texts that are there, and an entry for pre-commit."""

import re
from pathlib import Path
from typing import NamedTuple

SETTINGS = "termbase.toml"
PRE_COMMIT = ".pre-commit-config.yaml"
SUFFIXES = (".md", ".txt")
HEAD = """\
# Settings of termbase; “termbase check --show-settings” shows those in force.

# glossaries = ["glossary/terms.csv"]     # yours, over the curated one; the first wins
# date = "2005-08-01"                     # judge by the usage of this day, not of each text's own date
# exclude = ["archive/"]                  # as in .gitignore
# ignore = ["spacing-style"]              # rules that do not run
# severity = { unused-abbreviation = "warning" }
"""
PAIR = "# The two sides of a text; target is the side under check.\n"
NO_PAIR = '# pairs = [{ source = "en/{}.md", target = "zh/{}.md" }]\n'
ENTRY = """\
- repo: local
  hooks:
    - id: {id}
      name: {name}
      entry: termbase check --force-exclude
      language: system
      types_or: [markdown, plain-text]
      require_serial: true
"""


class Hooks(NamedTuple):
    """The text of the file of hooks (empty where it is to stay), what was done to it, and the entry."""

    text: str
    done: str
    entry: str


def settings_text(pairs: list[tuple[str, str]]) -> str:
    """A settings file in which all but the pairs is still to be chosen."""
    listed = ",\n".join(f'  {{ source = "{source}", target = "{target}" }}' for source, target in pairs)
    return f"{HEAD}\n{PAIR}" + (f"pairs = [\n{listed},\n]\n" if pairs else NO_PAIR)


def guessed_pairs(folder: Path) -> list[tuple[str, str]]:
    """Patterns of source and target, where zh/ and en/, or names as a.zh.md and a.en.md, go together."""
    found = []
    for suffix in SUFFIXES:
        in_folders = [file.relative_to(folder / "zh") for file in (folder / "zh").rglob(f"*{suffix}")]
        if any((folder / "en" / name).is_file() for name in in_folders):
            found.append((f"en/{{}}{suffix}", f"zh/{{}}{suffix}"))
        by_name = _visible(folder, f"*.zh{suffix}")
        if any(file.with_name(file.name.replace(".zh.", ".en.")).is_file() for file in by_name):
            found.append((f"{{}}.en{suffix}", f"{{}}.zh{suffix}"))
    return found


def _visible(folder: Path, pattern: str) -> list[Path]:
    return [
        file
        for file in folder.rglob(pattern)
        if not any(part.startswith(".") for part in file.relative_to(folder).parts)
    ]


def hooks_with(file: Path, *, has_pairs: bool) -> Hooks:
    """The file of hooks with our entry at its end; the entry alone where it cannot be added for certain."""
    hook, name = (
        ("termbase-pairs", "terminology (zh-en pairs)") if has_pairs else ("termbase-check", "terminology")
    )
    entry = ENTRY.format(id=hook, name=name)
    if not file.exists():
        return Hooks(f"repos:\n{entry}", "wrote", f"repos:\n{entry}")
    try:
        text = file.read_text("utf-8")
    except ValueError:  # in what encoding, its owner may know
        return Hooks("", "add this yourself to the “repos” of", entry)
    if re.search(r"^\s*-?\s*id:\s*termbase-", text, re.MULTILINE):
        return Hooks("", "left as it is, for it has an entry of termbase,", text)
    margin = _margin(text)
    if margin is None:
        return Hooks("", "add this yourself to the “repos” of", entry)
    indented = "".join(f"{margin}{line}\n" for line in entry.splitlines())
    return Hooks(text.rstrip("\n") + f"\n{indented}", "added to", indented)


def _margin(text: str) -> str | None:
    """How the items of `repos` are indented, if `repos` is the last key of the file; else None."""
    keys = re.findall(r"^(\w+):[ \t]*(.*)$", text, re.MULTILINE)
    items = re.findall(r"^([ ]*)- repo:", text, re.MULTILINE)
    is_last = bool(keys) and keys[-1][0] == "repos" and not keys[-1][1].split("#")[0].strip()
    return items[0] if is_last and items else None
