"""Letters in the rows that they stand in."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.sheet.readers.pdf.bands import Rect, around
from generator.sheet.readers.pdf.letters import Letter

_SAME_ROW = 0.5
"""Heights of a letter by which the middles of two may differ on one row."""

_APART = 3.0
"""Heights of a letter: a wider gap parts two texts that stand on one row by chance."""


@dataclass(frozen=True, slots=True)
class Row:
    """Letters on one row, from the left."""

    letters: tuple[Letter, ...]

    @property
    def rect(self) -> Rect:
        """Return the box around it."""
        return around(each.rect for each in self.letters)

    @property
    def left(self) -> float:
        """Return where its first letter begins."""
        return min(each.rect.left for each in self.letters)

    @property
    def right(self) -> float:
        """Return where its last letter ends."""
        return max(each.rect.right for each in self.letters)

    @property
    def middle(self) -> float:
        """Return the height of its first letter's middle."""
        return self.letters[0].rect.down

    @property
    def text(self) -> str:
        """Return its text, with a space for each gap."""
        pieces: list[str] = []
        end: Letter | None = None
        for each in self.letters:
            gap = end is not None and each.rect.left - end.rect.right > each.gap
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
        return (seen[-1].rect.right - seen[0].rect.left) if seen else 0.0


def rows(found: Iterable[Letter]) -> list[Row]:
    """Return letters in rows, from the top; a row of nothing but space is none."""
    gathered: list[list[Letter]] = []
    for each in sorted(found, key=lambda letter: (letter.rect.down, letter.rect.left)):
        last = gathered[-1][0] if gathered else None
        if last is not None and abs(each.rect.down - last.rect.down) <= _SAME_ROW * min(
            each.height, last.height
        ):
            gathered[-1].append(each)
        else:
            gathered.append([each])
    ordered = (Row(tuple(sorted(each, key=lambda letter: letter.rect.left))) for each in gathered)
    return [row for row in ordered if row.text]


def apart(row: Row) -> list[Row]:
    """Return a row's texts that stand far from each other, each as a row."""
    found: list[list[Letter]] = [[]]
    for each in row.letters:
        if found[-1] and each.rect.left - found[-1][-1].rect.right > _APART * each.height:
            found.append([])
        found[-1].append(each)
    return [part for part in (Row(tuple(each)) for each in found) if part.text]
