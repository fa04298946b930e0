"""Read a settings file: every key is known, every value has its type, or the message says which is not."""

import os
import tomllib
from collections.abc import Callable, Mapping
from datetime import date as day_type
from pathlib import Path
from typing import Any

from termbase.dating import valid_date
from termbase.diagnostics import Severity
from termbase.errors import TermbaseError, UnknownNameError
from termbase.settings import SHARED_NAME, TABLE, PairPattern, ProjectSettings

HOLE = "{}"
PAIR_KEYS = ("source", "target")


class SettingsError(TermbaseError):
    """A settings file says something that cannot be."""


def read_settings(file: Path, rules: tuple[str, ...], root: Path | None = None) -> ProjectSettings:
    """Read a file, and those it extends: a key of the nearer file replaces the farther one's whole."""
    file = Path(os.path.abspath(file))
    here = root or file.parent
    values = _values(file, rules, here, ())
    return ProjectSettings(**{**values, "file": file, "root": here})


def _values(file: Path, rules: tuple[str, ...], root: Path, seen: tuple[Path, ...]) -> dict[str, Any]:
    if file in seen:
        raise SettingsError(f"{file}: extends itself, by way of {seen[-1].name}")
    table = _table(file, needed=not seen)
    values: dict[str, Any] = {}
    if "extend" in table:
        base = _Reader(file, rules, root).path("extend", table.pop("extend"))
        values = _values(base, rules, base.parent, (*seen, file))
    reader = _Reader(file, rules, root)
    return values | {key.replace("-", "_"): reader.value(key, value) for key, value in table.items()}


def _table(file: Path, *, needed: bool) -> dict[str, Any]:
    try:
        content = tomllib.loads(file.read_bytes().decode("utf-8-sig"))
    except OSError as error:
        raise SettingsError(f"{file}: cannot read the settings: {error.strerror}") from error
    except (ValueError, RecursionError) as error:  # of the encoding, and of TOML
        raise SettingsError(f"{file}: these settings cannot be read: {error}") from error
    if file.name != SHARED_NAME:
        return content
    table = content.get("tool", {}).get("termbase")
    if table is None and needed:
        return {}
    if not isinstance(table, dict):
        raise SettingsError(f"{file}: there is no table [{TABLE}]")
    return table


class _Reader:
    """Turns the values of one file into what they stand for."""

    def __init__(self, file: Path, rules: tuple[str, ...], root: Path) -> None:
        self._file = file
        self._rules = rules
        self._root = root
        self._of: Mapping[str, Callable[[str, Any], Any]] = {
            "glossaries": self.paths,
            "curated": self.flag,
            "date": self.day,
            "pairs": self.pairs,
            "select": self.rules,
            "ignore": self.rules,
            "per-file-ignores": self.rules_by_pattern,
            "severity": self.severities,
            "fail-on": self.severity,
            "exclude": self.texts,
            "respect-gitignore": self.flag,
            "baseline": self.path,
            "waivers": self.path,
            "encoding": self.encoding,
        }

    def value(self, key: str, value: Any) -> Any:
        if key not in self._of:
            known = (*self._of, "extend")
            raise SettingsError(f"{self._file}: {UnknownNameError('setting', key, known)}")
        return self._of[key](key, value)

    def _wrong(self, key: str, value: Any, wanted: str) -> SettingsError:
        return SettingsError(f"{self._file}: {key} must be {wanted}, not {value!r}")

    def text(self, key: str, value: Any) -> str:
        if not isinstance(value, str):
            raise self._wrong(key, value, "a text in quotes")
        return value

    def flag(self, key: str, value: Any) -> bool:
        if not isinstance(value, bool):
            raise self._wrong(key, value, "true or false")
        return value

    def texts(self, key: str, value: Any) -> tuple[str, ...]:
        if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
            raise self._wrong(key, value, "a list of texts in quotes")
        return tuple(value)

    def path(self, key: str, value: Any) -> Path:
        return Path(os.path.normpath(self._root / Path(self.text(key, value)).expanduser()))

    def paths(self, key: str, value: Any) -> tuple[Path, ...]:
        return tuple(self.path(key, one) for one in self.texts(key, value))

    def day(self, key: str, value: Any) -> str:
        try:
            return valid_date(value.isoformat() if type(value) is day_type else self.text(key, value))
        except ValueError as error:
            raise self._wrong(key, value, "a day (YYYY-MM-DD)") from error

    def rules(self, key: str, value: Any) -> tuple[str, ...]:
        for rule in self.texts(key, value):
            if rule not in self._rules:
                raise SettingsError(f"{self._file}: {key}: {UnknownNameError('rule', rule, self._rules)}")
        return tuple(value)

    def _table_of(self, key: str, value: Any) -> Mapping[str, Any]:
        if not isinstance(value, dict):
            raise self._wrong(key, value, "a table")
        return value

    def rules_by_pattern(self, key: str, value: Any) -> Mapping[str, tuple[str, ...]]:
        return {
            pattern: self.rules(f"{key}: {pattern}", rules)
            for pattern, rules in self._table_of(key, value).items()
        }

    def severity(self, key: str, value: Any) -> Severity:
        try:
            return Severity(value)
        except ValueError as error:
            known = [severity.value for severity in Severity]
            raise SettingsError(
                f"{self._file}: {key}: {UnknownNameError('severity', str(value), known)}"
            ) from error

    def severities(self, key: str, value: Any) -> Mapping[str, Severity]:
        table = self._table_of(key, value)
        self.rules(key, list(table))
        return {rule: self.severity(f"{key}: {rule}", severity) for rule, severity in table.items()}

    def encoding(self, key: str, value: Any) -> str:
        import codecs

        try:
            codecs.lookup(self.text(key, value))
        except LookupError as error:
            raise self._wrong(key, value, "an encoding such as utf-8 or gb18030") from error
        return str(value)

    def pairs(self, key: str, value: Any) -> tuple[PairPattern, ...]:
        if not isinstance(value, list) or not all(isinstance(one, dict) for one in value):
            raise self._wrong(key, value, 'a list such as [{source = "en/{}.md", target = "zh/{}.md"}]')
        return tuple(self._pair(key, one) for one in value)

    def _pair(self, key: str, value: Mapping[str, Any]) -> PairPattern:
        for name in value:
            if name not in PAIR_KEYS:
                raise SettingsError(f"{self._file}: {key}: {UnknownNameError('key', name, PAIR_KEYS)}")
        for name in PAIR_KEYS:
            pattern = self.text(f"{key}: {name}", value.get(name))
            if pattern.count(HOLE) != 1:
                raise self._wrong(f"{key}: {name}", pattern, "a path with one {} in it")
        return PairPattern(value["source"], value["target"])
