"""Letters in the rows that they stand in."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from generator.sheet.readers.pdf.bands import Rect, around
from generator.sheet.readers.pdf.letters import Letter

_SAME_ROW = 0.5
"""Heights of a letter by which the middles of two may differ on one row."""

_APART = 3.0
"""Heights of a letter: a wider gap parts two texts that stand on one row by chance."""


_WRITTEN_DOWN = re.compile(r"[\u1100-\u11ff\u3130-\u318f\uac00-\ud7a3\u4e00-\u9fff]")
_MOSTLY = 0.8
"""Part of a text that is written from the top down."""

_NEXT, _ASIDE = (0.7, 1.4), 0.3
"""Heights of a letter: how far below it the next one of its column is, and how far aside."""


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


def columns(found: list[Letter]) -> list[Row]:
    """Return letters in columns, as they are written from the top down; nothing where they stand in rows.

    They do where all but a few are of a script that is written so, and each follows the one above it.
    """
    gathered: list[list[Letter]] = []
    for each in found:
        last = gathered[-1][-1] if gathered else None
        if last is not None and (each.is_blank or _is_below(last, each)):
            gathered[-1].append(each)
        elif not each.is_blank:
            gathered.append([each])
    long = [each for each in gathered if sum(not letter.is_blank for letter in each) > 1]
    upright = sum(_WRITTEN_DOWN.match(letter.text) is not None for each in long for letter in each)
    if len(long) < 2 or upright < _MOSTLY * sum(not each.is_blank for each in found):  # noqa: PLR2004 - two columns
        return []
    return [Row(tuple(each)) for each in gathered]


def _is_below(above: Letter, letter: Letter) -> bool:
    down = (letter.rect.down - above.rect.down) / above.height
    return (
        _NEXT[0] <= down <= _NEXT[1] and abs(letter.rect.across - above.rect.across) <= _ASIDE * above.height
    )


def apart(row: Row) -> list[Row]:
    """Return a row's texts that stand far from each other, each as a row."""
    found: list[list[Letter]] = [[]]
    for each in row.letters:
        if found[-1] and each.rect.left - found[-1][-1].rect.right > _APART * each.height:
            found.append([])
        found[-1].append(each)
    return [part for part in (Row(tuple(each)) for each in found) if part.text]
