"""Placeholder."""


def explain() -> None:
    """Come later."""
