"""What can go wrong for a reason that the user can mend; each message says what, where and how."""

from collections.abc import Iterable
from typing import Any


class TermbaseError(Exception):
    """The base of every error that is shown to the user as one line."""


class UnreadableDocumentError(TermbaseError):
    """A text cannot be read as text, or not in a format that is known."""


class UnreadableGlossaryError(TermbaseError):
    """A glossary file breaks the rules of its format, or of the glossary's model."""


class NothingToCheckError(TermbaseError):
    """No text or no term was there to check; being silent would look like being clean."""


class UnknownNameError(TermbaseError):
    """A rule, format or reporter was asked for by a name that none has."""

    def __init__(self, kind: str, name: str, known: Iterable[str]) -> None:
        import difflib  # needed for this message alone

        names = sorted(known)
        near = difflib.get_close_matches(name, names, n=1)
        hint = f"did you mean “{near[0]}”?" if near else f"choose from {', '.join(names)}"
        super().__init__(f"there is no {kind} “{name}”; {hint}")


class MissingExtraError(TermbaseError):
    """A library is not installed that an optional part of termbase needs."""


def needs_extra(module: str, extra: str) -> Any:
    """Import a library of an extra; raises MissingExtraError that says how to install it."""
    from importlib import import_module

    try:
        return import_module(module)
    except ImportError as error:
        raise MissingExtraError(
            f"this needs the library {module}; install it with: pip install 'termbase[{extra}]'"
        ) from error
