"""The language of messages: English as the code writes them, or Chinese by a catalogue of patterns.

Messages are translated when they are shown. The rules speak English alone, so whoever writes a rule writes
one sentence; what the catalogue does not know stays English. Names of rules, settings and options are never
translated: people type them.
"""

from functools import cache

LANGUAGES = ("en", "zh")
_spoken = ["en"]


def speak(language: str) -> None:
    """Show messages in a language from now on."""
    _spoken[:] = [language]


def said(message: str) -> str:
    """A message in the language that is spoken."""
    return message if _spoken == ["en"] else _in_chinese(message)


@cache
def _in_chinese(message: str) -> str:
    from .chinese import in_chinese

    return in_chinese(message)


def rule_label(rule: str) -> str:
    """A rule's id, which people type, and in Chinese what it means."""
    if _spoken == ["en"]:
        return rule
    from .chinese import RULES

    return f"{rule}（{RULES[rule]}）" if rule in RULES else rule
