"""The letters of a page by their places, and the rows that they stand in."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from pdfplumber.page import Page

_GAP, _GAP_BESIDE_SPACES = 0.15, 0.5
"""Parts of a letter's height: a wider gap is a space. Many programs write none; where a page holds spaces, a
narrow gap is one that its program puts between Hangul and digits, or between letters to fill a line."""

_SAME_ROW = 0.5
"""Heights of a letter by which the middles of two may differ on one row."""


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter and the box around it, in points from the page's left and top."""

    text: str
    left: float
    top: float
    right: float
    bottom: float
    gap: float
    """How wide the gap before it is at least where it stands for a space."""

    @property
    def middle(self) -> float:
        """Return the height of its middle."""
        return (self.top + self.bottom) / 2

    @property
    def height(self) -> float:
        """Return its height, never nothing."""
        return max(self.bottom - self.top, 1.0)


@dataclass(frozen=True, slots=True)
class Row:
    """Letters on one row, from the left."""

    letters: tuple[Letter, ...]

    @property
    def left(self) -> float:
        """Return where its first letter begins."""
        return min(each.left for each in self.letters)

    @property
    def right(self) -> float:
        """Return where its last letter ends."""
        return max(each.right for each in self.letters)

    @property
    def middle(self) -> float:
        """Return the height of its first letter's middle."""
        return self.letters[0].middle

    @property
    def text(self) -> str:
        """Return its text, with a space for each gap."""
        pieces: list[str] = []
        end: Letter | None = None
        for each in self.letters:
            gap = end is not None and each.left - end.right > each.gap
            if gap and not each.text.isspace() and pieces and not pieces[-1].isspace():
                pieces.append(" ")
            pieces.append(each.text)
            end = each
        return "".join(pieces).strip()

    def first_word(self) -> float:
        """Return how wide its first word is."""
        words = self.text.split(maxsplit=1)
        count = len(words[0]) if words else 0
        seen = [each for each in self.letters if not each.text.isspace()][:count]
        return (seen[-1].right - seen[0].left) if seen else 0.0


def letters(page: Page) -> list[Letter]:
    """Return the letters of a page, without those that are drawn twice at one place to look bold."""
    found = page.dedupe_chars(tolerance=1).chars
    part = _GAP_BESIDE_SPACES if any(each["text"].isspace() for each in found) else _GAP
    return [
        Letter(
            each["text"],
            each["x0"],
            each["top"],
            each["x1"],
            each["bottom"],
            part * (each["bottom"] - each["top"]),
        )
        for each in found
    ]


def twice(page: Page) -> list[str]:
    """Return the letters that `letters` leaves out."""
    every = Counter(each["text"] for each in page.chars)
    return list((every - Counter(each.text for each in letters(page))).elements())


def rows(found: list[Letter]) -> list[Row]:
    """Return letters in rows, from the top; a row of nothing but space is none."""
    gathered: list[list[Letter]] = []
    for each in sorted(found, key=lambda letter: (letter.middle, letter.left)):
        last = gathered[-1][0] if gathered else None
        if last is not None and abs(each.middle - last.middle) <= _SAME_ROW * min(each.height, last.height):
            gathered[-1].append(each)
        else:
            gathered.append([each])
    ordered = (Row(tuple(sorted(each, key=lambda letter: letter.left))) for each in gathered)
    return [row for row in ordered if row.text]
