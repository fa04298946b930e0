"""Placeholder."""


def lookup() -> None:
    """Come later."""
