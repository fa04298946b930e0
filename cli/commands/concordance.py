"""Placeholder."""


def concordance() -> None:
    """Come later."""
