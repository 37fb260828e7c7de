"""Bars of numbers, a row each: what is drawn, from where to where, and what stands beside it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from unicodedata import east_asian_width

from generator import wording
from generator.wording import drawings as drawing_words

_TENTHS = 1000
_FULL, _HALF = 14, 9


def bar_length(value: Decimal | int, longest: Decimal | int, room: int) -> int:
    """Return how many of the `room` steps a value takes where `longest` takes them all, to the nearest.

    What is not 0 takes at least one step, so that it is never drawn as nothing.

    Raises:
        ValueError: the value is below 0, or the longest is not above 0.

    """
    if value < 0 or longest <= 0:
        raise ValueError((value, longest))
    steps = int(Decimal(value) * room / Decimal(longest) + Decimal("0.5"))
    return max(steps, 1) if value else 0


def bar_share(count: int, whole: int) -> str:
    """Return a count's share of the whole as SVG measures it, to a tenth of a hundredth: 22.5%."""
    tenths = bar_length(count, whole, _TENTHS)
    return f"{tenths // 10}.{tenths % 10}%"


def words_width(words: str) -> int:
    """Return the room of words in 14 px letters, rather too much than too little: no browser is there."""
    return sum(_FULL if east_asian_width(letter) in "WF" else _HALF for letter in words)


PHONE = 350
"""So wide a phone shows a drawing letter for letter: 390 px less the margins of the page."""

PATTERNS = 8
"""How many fillings there are that can be told apart without colour."""

_PITCH, _BAR = 26, 16
_LINE = 22
_BASELINE = 13
_GAP = 7
_STUB, _FRAME = 12, 44
_LEAST_ROOM = 110
_SLACK = 4
_KEY, _KEY_WORDS, _INSET = 24, 36, 2


@dataclass(frozen=True, slots=True)
class BarEntry:
    """One row to be drawn: its name, a value for each key (0 draws nothing), and the words beside its bar.

    `frame` is the word for a row in which nothing was entered (미기재, 미제출), `` where something was;
    `has_gap` tells that cells of a row with numbers are blank.
    """

    name: str
    values: tuple[Decimal, ...]
    words: str
    frame: str = ""
    has_gap: bool = False

    def reach(self) -> Decimal:
        """Return how far its bar reaches to the right of 0."""
        return sum((each for each in self.values if each > 0), Decimal(0))

    def net(self) -> Decimal:
        """Return the sum of its values."""
        return sum(self.values, Decimal(0))

    def depth(self) -> Decimal:
        """Return how far its bar reaches to the left of 0."""
        return -sum((each for each in self.values if each < 0), Decimal(0))


@dataclass(frozen=True, slots=True)
class PlacedText:
    """Words and the point at which they begin."""

    x: int
    y: int
    words: str


@dataclass(frozen=True, slots=True)
class BarPiece:
    """A stretch of a bar, and which pattern fills it."""

    x: int
    width: int
    pattern: int


@dataclass(frozen=True, slots=True)
class BarRow:
    """A bar: its top, its name, the words beside it, its pieces; a dashed frame where cells are blank.

    `line` is where its stretch of the line of 0 begins.
    """

    y: int
    line: int
    name: PlacedText
    words: PlacedText
    pieces: tuple[BarPiece, ...]
    blank: BarPiece | None


@dataclass(frozen=True, slots=True)
class Key:
    """What a pattern means: the top of a box that shows it, and its words."""

    pattern: int
    y: int
    words: PlacedText


@dataclass(frozen=True, slots=True)
class Bars:
    """A drawing of bars; where there are no rows, nothing is drawn and `label` says why.

    `id` names its file and `label` is what it shows in a sentence, `axis` where 0 lies and `stretch` how long
    its line is at a row; `keys` are the patterns that it uses, `blank` is what its dashed frames mean (None
    for none), and `notes` are what to know of it, its unit first.
    """

    id: str
    label: str
    width: int = 0
    height: int = 0
    axis: int = 0
    stretch: int = 0
    rows: tuple[BarRow, ...] = ()
    keys: tuple[Key, ...] = ()
    blank: Key | None = None
    notes: tuple[str, ...] = ()


def bars(
    name: str, caption: str, unit: str, keys: Sequence[str], entries: Sequence[BarEntry], *notes: str
) -> Bars:
    """Return the drawing of entries, of which one or more has numbers.

    Args:
        name: what its file is called, once on a page.
        caption: what the table of the same numbers is called.
        unit: the unit of all its numbers.
        keys: what each of an entry's values is, in their order.
        entries: the rows from the top down.
        notes: what else to know of it.

    """
    layout = _Layout.of(entries)
    used = [n for n in range(len(keys)) if any(each.values and each.values[n] for each in entries)]
    filled = [each for each in entries if each.values]
    largest = max(filled, key=BarEntry.net)
    frames = [each.frame or wording.BLANK for each in entries if each.frame or each.has_gap]
    left = (drawing_words.NEGATIVE,) if any(each.depth() for each in filled) else ()
    below = layout.pitch * len(entries)
    keyed = used if len(used) > 1 else []
    meant = [drawing_words.is_blank(dict.fromkeys(frames))] if frames else []
    return Bars(
        name,
        drawing_words.bars_in_words(
            caption, len(entries), len(filled), (largest.name, largest.words) if largest.net() > 0 else None
        ),
        layout.width,
        below + _KEY * (len(keyed) + len(meant)),
        layout.axis,
        layout.stretch,
        tuple(layout.row(number * layout.pitch, each) for number, each in enumerate(entries)),
        tuple(_key(below + number * _KEY, n % PATTERNS, keys[n]) for number, n in enumerate(keyed)),
        _key(below + len(keyed) * _KEY, 0, *meant) if meant else None,
        (drawing_words.drawn_unit(unit, keys[used[0]] if len(used) == 1 else ""), *left, *notes),
    )


def _key(top: int, pattern: int, meaning: str) -> Key:
    y = top + _KEY - _BAR - _INSET
    return Key(pattern, y, PlacedText(_KEY_WORDS, y + _BASELINE, meaning))


@dataclass(frozen=True, slots=True)
class _Layout:
    """Where names, 0 and bars lie: names stand beside their bars, or above them where they are long."""

    width: int
    axis: int
    room: int
    span: Decimal
    names_above: bool

    @classmethod
    def of(cls, entries: Sequence[BarEntry]) -> _Layout:
        names = max(words_width(each.name) for each in entries)
        words = max(words_width(each.words) for each in entries) + _GAP
        names_above = names + _GAP + words + _LEAST_ROOM > PHONE
        width = max(PHONE, names)
        left = 1 if names_above else names + _GAP
        room = max(width - left - words - _STUB - _SLACK, _LEAST_ROOM // 2)
        depth = max(each.depth() for each in entries)
        span = depth + max(each.reach() for each in entries) or Decimal(1)
        return cls(width, left + bar_length(depth, span, room), room, span, names_above)

    @property
    def pitch(self) -> int:
        """Return how far below a row the next one lies."""
        return _PITCH + (_LINE if self.names_above else 0)

    @property
    def stretch(self) -> int:
        """Return how long the line of 0 is at a row: unbroken where no names stand between bars."""
        return _BAR + _GAP if self.names_above else _PITCH

    def row(self, top: int, entry: BarEntry) -> BarRow:
        """Return a row that begins at `top`."""
        y = top + (_LINE if self.names_above else 0) + (_PITCH - _BAR) // 2
        name = PlacedText(0, (top + _LINE // 2 + _GAP) if self.names_above else y + _BASELINE, entry.name)
        pieces = self._pieces(entry)
        end = max((each.x + each.width for each in pieces if each.x >= self.axis), default=self.axis)
        blank = None
        if entry.frame or entry.has_gap:
            blank = BarPiece(end, _FRAME if entry.frame else _STUB, 0)
            end += blank.width
        return BarRow(
            y,
            y - (self.stretch - _BAR) // 2,
            name,
            PlacedText(end + _GAP, y + _BASELINE, entry.words),
            pieces,
            blank,
        )

    def _pieces(self, entry: BarEntry) -> tuple[BarPiece, ...]:
        found = []
        right = left = self.axis
        for number, value in enumerate(entry.values):
            steps = bar_length(abs(value), self.span, self.room)
            if value > 0:
                found.append(BarPiece(right, steps, number % PATTERNS))
                right += steps
            elif value < 0:
                left -= steps
                found.append(BarPiece(left, steps, number % PATTERNS))
        return tuple(found)
