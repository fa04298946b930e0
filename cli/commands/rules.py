"""Placeholder."""


def rules() -> None:
    """Come later."""
