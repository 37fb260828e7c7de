"""Text as a file holds it, made into the lines that a person reads."""

from __future__ import annotations

import re
import unicodedata

# Hangul that came taken apart into letters (NFD). The whole of NFC would also exchange hanja for others
# that look the same, so only these are put together.
_APART = re.compile(r"[\uac00-\ud7a3]?[\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7ff]+")
_BLANK = re.compile(r"[\t\r\v\f]")


def lines(text: str) -> list[str]:
    """Return the lines of a text that hold anything, without space at their edges.

    A tab is one space; Hangul in separate letters is put together as it looks.
    """
    found = (_one(line) for line in text.split("\n"))
    return [line for line in found if line]


def composed(text: str) -> str:
    """Return a text with its Hangul in syllables; letters that make none, and all else, stay as they are."""
    return _APART.sub(lambda found: unicodedata.normalize("NFC", found.group()), text)


def _one(line: str) -> str:
    return composed(_BLANK.sub(" ", line).strip())
