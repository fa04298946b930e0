"""The two languages of the termbase."""

import re
from enum import StrEnum


class Language(StrEnum):
    """A language, by its BCP 47 tag."""

    ZH = "zh"
    EN = "en"

    @property
    def other(self) -> "Language":
        """The language on the other side of a pair."""
        return Language.EN if self is Language.ZH else Language.ZH


def guess_language(text: str) -> Language:
    """Tell the language of a text by its script: Chinese if a tenth of its letters is Han.

    Comments do not count: a short text may have long ones, in another language.
    """
    sample = text[:20_000]
    if "<!--" in sample:
        sample = re.sub(r"<!--[\s\S]*?-->", "", sample)
    letters = re.sub(r"[\W\d_]+", "", sample)
    han = len(letters) - len(re.sub("[\u3400-\u9fff]+", "", letters))
    return Language.ZH if han * 10 > len(letters) or not letters else Language.EN
