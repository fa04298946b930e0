"""Placeholder."""


def export() -> None:
    """Come later."""
