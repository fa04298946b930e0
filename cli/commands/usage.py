"""Placeholder."""


def usage() -> None:
    """Come later."""
