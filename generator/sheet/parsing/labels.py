"""Labels of the form in a sheet: the same words however they are spaced, or a slip of the pen away."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from generator.wording.forms import LOOKALIKES
from generator.wording.times import PERIOD_IN_FORM

_SAME = str.maketrans(LOOKALIKES)
_SHORTEST = 3
_LONG = 8
PERIODS = ("{quarter}", "{next_quarter}")
"""What stands in a label for the period that a sheet names there."""


@dataclass(frozen=True, slots=True)
class Label:
    """A label of the form by what it names, and its other right spellings."""

    key: str
    words: str
    aliases: tuple[str, ...] = ()

    def is_written(self, text: str) -> bool:
        """Return whether a text is this label, but for its spaces."""
        closed = squeezed(text)
        return any(closed == squeezed(each) for each in (self.words, *self.aliases))


@lru_cache(maxsize=4096)
def squeezed(text: str) -> str:
    """Return a text without spaces, in one of several letters that look the same."""
    return re.sub(r"\s+", "", unicodedata.normalize("NFKC", text.translate(_SAME)).translate(_SAME))


def find(text: str, labels: Iterable[Label]) -> tuple[Label, bool] | None:
    """Return the label that a text is, and whether it is written rightly; None for no label.

    A slip of one letter (of two in long labels) is seen only where no label fits and one alone is near.
    """
    every = tuple(labels)
    for label in every:
        if label.is_written(text):
            return label, True
    closed = squeezed(text)
    near = [label for label in every if is_near(closed, squeezed(label.words))]
    return (near[0], False) if len(near) == 1 else None


def columns(texts: Mapping[int, str], labels: Iterable[Label]) -> dict[int, tuple[Label, bool]]:
    """Return the label of each column of a head row by its place; each label once, right ones first."""
    free = {label.key: label for label in labels}
    found: dict[int, tuple[Label, bool]] = {}
    for at, text in texts.items():
        for label in free.values():
            if label.is_written(text):
                found[at] = (label, True)
                del free[label.key]
                break
    for at, text in texts.items():
        if at not in found and text and (match := find(text, free.values())) is not None:
            found[at] = match
            del free[match[0].key]
    return found


def is_near(written: str, label: str) -> bool:
    """Return whether a text without spaces is a label but for a slip of one letter, or two in long ones."""
    if len(label) < _SHORTEST or written == label or _figures(written) != _figures(label):
        return False
    allowed = 1 if len(label) < _LONG else 2
    return abs(len(written) - len(label)) <= allowed and distance(written, label) <= allowed


def _figures(text: str) -> str:
    # '19 and '20 are one letter apart and no slip of each other.
    return "".join(re.findall(r"\d", text))


def distance(one: str, other: str) -> int:
    """Return how many letters are to be put in, taken out or changed to make one text of another."""
    row = list(range(len(other) + 1))
    for down, letter in enumerate(one, 1):
        above, row[0] = row[0], down
        for right, beside in enumerate(other, 1):
            above, row[right] = (
                row[right],
                min(row[right] + 1, row[right - 1] + 1, above + (letter != beside)),
            )
    return row[-1]


def pattern(label: str) -> str:
    """Return a label as a pattern of letters without spaces."""
    pieces = re.split(r"(\{(?:next_)?quarter\})", label)
    return "".join(PERIOD_IN_FORM if piece in PERIODS else re.escape(squeezed(piece)) for piece in pieces)
