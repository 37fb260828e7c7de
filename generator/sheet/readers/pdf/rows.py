"""Letters made into rows and lines of text, those that are turned read with the head tilted."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import dropwhile, groupby

from generator.sheet.grid import Doubt, DoubtKind, Origin, Paragraph
from generator.sheet.readers.lines import lines
from generator.sheet.readers.pdf.geometry import Rect, around, runs, turned
from generator.sheet.readers.pdf.letters import Letter
from generator.sheet.readers.pdf.letters import doubts as drawn

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

    def is_beside(row: list[Letter], each: Letter) -> bool:
        return abs(each.rect.down - row[0].rect.down) <= _SAME_ROW * min(each.height, row[0].height)

    gathered = runs(sorted(found, key=lambda each: (each.rect.down, each.rect.left)), is_beside)
    ordered = (Row(tuple(sorted(each, key=lambda letter: letter.rect.left))) for each in gathered)
    return [row for row in ordered if row.text]


def columns(found: list[Letter]) -> list[Row]:
    """Return letters in columns, as they are written from the top down; nothing where they stand in rows.

    They do where all but a few are of a script that is written so, and each follows the one above it.
    """
    begun = dropwhile(lambda each: each.is_blank, found)
    gathered = runs(begun, lambda column, each: each.is_blank or _is_below(column[-1], each))
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
    found = runs(row.letters, lambda run, each: each.rect.left - run[-1].rect.right <= _APART * each.height)
    return [part for part in (Row(tuple(each)) for each in found) if part.text]


_NUMBERED = re.compile(r"[0-9]{1,2}[.)]\s|[^\W\d_][.)]\s")
_KINDS_THAT_BEGIN = {"Pd", "So"}
_MARKS_THAT_BEGIN = "·•*※【" + chr(0x318D)  # the Hangul letter that serves as a middle dot
_SHAPES = range(0x25A0, 0x2600)
"""Dashes, signs, dots and shapes begin a line of their own; a bracket or a quotation may as well go on."""


def paragraphs(
    rows: list[Row], room: tuple[float, float], origins: list[Origin]
) -> Iterator[tuple[float, Paragraph]]:
    """Yield the lines of text that rows make, each with the height at which it begins.

    Args:
        rows: from the top.
        room: the left and right edge within which they stand, in points.
        origins: where each row stands.

    """
    margin = min((min(row.left - room[0], room[1] - row.right) for row in rows), default=0.0)
    right = room[1] - max(margin, 0.0)
    placed = zip(rows, origins, strict=True)
    for run in runs(placed, lambda run, below: _may_go_on(run[-1][0], below[0], right)):
        for line in joined([row.text for row, _ in run], run[0][1]):
            yield run[0][0].middle, line


def _may_go_on(row: Row, below: Row, right: float) -> bool:
    """Return whether a row's line may go on below: the next word had no room, and is no line's beginning."""
    same = row.letters[-1].is_over == below.letters[0].is_over
    return (
        same
        and not _begins(below.text)
        and right - row.right < below.first_word() + below.letters[0].height * 0.3
    )


def _begins(text: str) -> bool:
    first = text[0]
    marked = first in _MARKS_THAT_BEGIN or ord(first) in _SHAPES
    return marked or unicodedata.category(first) in _KINDS_THAT_BEGIN or _NUMBERED.match(text) is not None


def joined(texts: list[str], origin: Origin) -> Iterator[Paragraph]:
    """Yield the line that some rows' texts make, with a doubt for each seam and each unknown letter."""
    text = ""
    doubts: list[Doubt] = []
    for row in texts:
        if text:
            doubts.append(Doubt("wrapped", f"{text.rpartition(' ')[2]} {row.partition(' ')[0]}"))
        text = f"{text} {row}"
    for line in lines(text):
        yield Paragraph(line, origin, doubts=(*doubts, *drawn(line)))


_NARROW = 8.0
"""Heights of a letter: a wider room holds no columns of letters."""


def texts(
    found: Iterable[Letter], room: Rect, origin: Callable[[int], Origin]
) -> Iterator[tuple[float, Paragraph]]:
    """Yield the lines of text of a cell, or of a page, each with the height at which it begins.

    Args:
        found: letters that lie straight.
        room: where they stand.
        origin: where the row of a number stands.

    """
    count = 0
    for turn, same in _by_turn(found):
        within = turned(room, turn)
        upright = [each.upright() for each in same]
        down = columns(upright) if room.width < _NARROW * max(each.height for each in upright) else []
        if down:
            for row in down:
                yield from ((row.rect.top, line) for line in joined([row.text], origin(count)))
            continue
        lying = rows(upright)
        origins = [origin(count + place) for place in range(len(lying))]
        count += len(lying)
        top = min((each.rect.top for each in same), default=0.0)
        for height, paragraph in paragraphs(lying, (within.left, within.right), origins):
            yield height if turn == 0 else top, paragraph


def beside(found: Iterable[Letter], origin: Origin, kind: DoubtKind | None = None) -> Iterator[Paragraph]:
    """Yield letters that stand beside the flow, a text that stands alone each.

    Those that are slanting (a mark behind the text) are a line for each of their angles.
    """
    found = list(found)
    slanting = "".join(each.text for each in found if each.turn is None)
    lines = [slanting] if slanting.strip() else []
    for _, same in _by_turn(each for each in found if each.turn is not None):
        lines += [part.text for row in rows(each.upright() for each in same) for part in apart(row)]
    for line in lines:
        for each in joined([line], origin):
            yield Paragraph(
                each.text, origin, doubts=(*((Doubt(kind, each.text),) if kind else ()), *each.doubts)
            )


def _by_turn(found: Iterable[Letter]) -> Iterator[tuple[int, list[Letter]]]:
    ordered = sorted(found, key=lambda each: each.turn or 0)
    for turn, same in groupby(ordered, key=lambda each: each.turn or 0):
        yield turn, list(same)
