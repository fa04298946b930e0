"""Find what plugs into a folder: one typed object in each of its files."""

from importlib import import_module
from pkgutil import iter_modules
from typing import TypeVar

Plug = TypeVar("Plug")


def plug_names(package: str) -> tuple[str, ...]:
    """Name the files of a package's folder, in order, without importing them."""
    return tuple(sorted(m.name for m in iter_modules(import_module(package).__path__)))


def load_plug(package: str, name: str, kind: type[Plug]) -> Plug:
    """Import one file of a folder and return the object of type `kind` that it defines."""
    (plug,) = (value for value in vars(import_module(f"{package}.{name}")).values() if type(value) is kind)
    return plug


def load_plugs(package: str, kind: type[Plug]) -> tuple[Plug, ...]:
    """Import every file of a package's folder and return the `kind` that each defines."""
    return tuple(load_plug(package, name, kind) for name in plug_names(package))
