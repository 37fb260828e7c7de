"""What a cell of a worksheet says: its text, its number as the format shows it, and what is doubtful."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from datetime import datetime
from decimal import Decimal, InvalidOperation
from itertools import groupby

from lxml import etree

from generator.sheet.grid import Doubt, DoubtKind
from generator.sheet.readers.archive import Archive
from generator.sheet.readers.refusing import refusal
from generator.sheet.readers.symbols import doubts as of_letters
from generator.sheet.readers.symbols import drawn
from generator.sheet.readers.trees import child, local, named, number
from generator.sheet.readers.xlsx.dates import days_of, is_day, readings
from generator.sheet.readers.xlsx.numbers import Shown, of_text, plain, shown
from generator.sheet.readers.xlsx.styles import Look, Palette, Style, Styles

_ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")
_HALVES = re.compile("[\ud800-\udfff]+")


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a text; `look` None: as its cell."""

    text: str
    look: Look | None = None


@dataclass(frozen=True, slots=True)
class Item:
    """A text in pieces; `sounds` is what a program shows above it on demand (phonetic)."""

    pieces: tuple[Piece, ...]
    sounds: str = ""


def shared_strings(root: etree._Element, palette: Palette) -> list[Item]:
    """Return the texts that cells name by their place in this list; ValueError for one out of place."""
    items = list(named(root, "si"))
    if sum(1 for item in items for _ in item.iter("{*}t")) != sum(1 for _ in root.iter("{*}t")):
        raise ValueError(root)
    return [rich_text(each, palette) for each in items]


def rich_text(item: etree._Element, palette: Palette) -> Item:
    """Return the whole text of an item; a line end inside it is a line feed.

    Raises:
        ValueError: a text in it stands where none belongs.

    """
    pieces: list[Piece] = []
    sounds: list[str] = []
    known = 0
    for each in named(item, "r", "rPh", "t"):
        texts = [part.text or "" for part in ([each] if local(each) == "t" else named(each, "t"))]
        known += len(texts)
        if local(each) == "rPh":
            sounds += map(unescaped, texts)
        else:
            own = child(each, "rPr")
            look = palette.look(own) if own is not None else None
            pieces.append(Piece(unescaped("".join(texts)), look))
    if known != sum(1 for _ in item.iter("{*}t")):
        raise ValueError(item)
    return Item(tuple(pieces), " ".join(sounds))


def unescaped(text: str) -> str:
    """Return a text with characters that XML cannot hold as themselves (`_x000D_`: ECMA-376, ST_Xstring).

    A character beyond U+FFFF stands as two (`_xD83D__xDE00_`); one of them alone is U+FFFD.
    """
    whole = _ESCAPED.sub(lambda found: chr(int(found.group(1), 16)), text)
    return _HALVES.sub(_joined, whole).replace("\r\n", "\n").replace("\r", "\n")


def _joined(halves: re.Match[str]) -> str:
    return halves.group().encode("utf-16", "surrogatepass").decode("utf-16", "replace")


_LONGEST_NUMBER = 400
_TRUTH = {"0": "FALSE", "1": "TRUE", "false": "FALSE", "true": "TRUE"}
_TICKS = {"TRUE": "☑", "FALSE": "☐"}


@dataclass(frozen=True, slots=True)
class Said:
    """What a cell says, and why it may not be what was written; no text: it is blank.

    `unseen` is what it holds and does not show, with why; `sounds` is written above it on demand; `raw` its
    value as the file holds it; `drawn` where it shows a picture; `number` its value where it is one.
    """

    text: str
    doubts: tuple[Doubt, ...] = ()
    unseen: tuple[tuple[DoubtKind, str], ...] = ()
    sounds: str = ""
    raw: str = ""
    drawn: bool = False
    number: Decimal | None = None
    style: Style = field(default=Style())


class Values:
    """Reads cells by the texts and formats of their workbook.

    `redrawn` are texts whose letters a symbol typeface draws as others.
    """

    def __init__(self, archive: Archive, strings: list[Item], styles: Styles, *, from_1904: bool) -> None:
        """Take the shared texts, the styles, and whether days are counted from 1904 (old Mac files)."""
        self.styles, self.name = styles, archive.name
        self._archive, self._strings, self._from_1904 = archive, strings, from_1904
        self._unused = set(range(len(strings)))
        self.redrawn: list[str] = []

    def of(self, cell: etree._Element, *, on_own_ground: bool = True) -> Said:
        """Return what a cell says; on a ground that is not its own, letters of any colour may be seen.

        Raises:
            ProblemsFoundError: it names a text that is not there, or holds two; all cells together say too
                much.

        """
        names = [local(each) for each in cell]
        if names.count("v") > 1 or names.count("is") > 1:
            raise refusal("sheet-damaged", self._archive.name)
        style = self.styles.at(number(cell.get("s")))
        style = style if on_own_ground else replace(style, ground=None)
        value, item, kind = child(cell, "v"), child(cell, "is"), cell.get("t", "n")
        text = (value.text or "") if value is not None else ""
        if item is not None:
            inside = self._text(rich_text(item, self.styles.palette), style)
            if kind == "inlineStr":
                return replace(inside, unseen=(*inside.unseen, ("hidden", text)))
            said = self._valued(cell, style, kind, text)
            return replace(said, unseen=(*said.unseen, ("hidden", inside.raw)))
        return self._valued(cell, style, kind, text)

    def _valued(self, cell: etree._Element, style: Style, kind: str, text: str) -> Said:
        formula, value = child(cell, "f"), child(cell, "v")
        if not text.strip():
            # A formula may give a text of no letters; where it gave nothing at all, nobody worked it out.
            if formula is None or (kind == "str" and value is not None):
                return Said("")
            return _without_value(formula)
        if kind in {"s", "str", "inlineStr"}:
            shared = kind == "s"
            item = self._shared(text.strip()) if shared else Item((Piece(unescaped(text)),))
            return self._text(item, style)
        self._archive.unfold(text)
        if kind == "e" and "vm" in cell.attrib:
            return Said("", raw=text, drawn=True)  # a picture in the cell: older programs see an error
        if kind in {"n", "d"}:
            return self._number(text.strip(), style, kind, written=formula is None)
        word = _TRUTH.get(text.strip(), text) if kind == "b" else text
        return _looked(Said(_TICKS.get(word, word) if style.ticked else word, raw=text, style=style))

    def unused(self) -> list[Item]:
        """Return the shared texts that no cell has named so far."""
        return [self._strings[each] for each in sorted(self._unused)]

    def _shared(self, place: str) -> Item:
        key = number(place, len(self._strings), len(self._strings))
        if key >= len(self._strings):
            raise refusal("sheet-damaged", self._archive.name)
        self._unused.discard(key)
        return self._strings[key]

    def _text(self, item: Item, style: Style) -> Said:
        for each in (*(piece.text for piece in item.pieces), item.sounds):
            self._archive.unfold(each)
        seen, unseen = [], []
        looks = [(each.text, each.look or style.look) for each in item.pieces]
        self.redrawn += [text for text, look in looks if look.face is not None]
        told = [(drawn(text, look.face), look.unseen(style.ground)) for text, look in looks]
        for why, run in groupby(told, key=lambda each: each[1]):
            words = "".join(text for text, _ in run)
            if why is None:
                seen.append(words)
            elif words.strip():
                unseen.append((why, words))
        text, raw = "".join(seen), "".join(each.text for each in item.pieces)
        formatted, sure = of_text(text, style.code) if text.strip() else ("", True)
        unsure = () if sure or not formatted.strip() else (Doubt("hidden", text),)
        doubts = (*unsure, *of_letters(formatted))
        if not sure and not formatted.strip():
            unseen.append(("hidden", text))
        return Said(formatted, doubts, tuple(unseen), item.sounds, raw, style=style)

    def _number(self, text: str, style: Style, kind: str, *, written: bool) -> Said:
        value = _day_written(text) if kind == "d" else _decimal(text)
        if value is None:
            return Said(text, raw=text, style=style)
        held = text if kind == "d" else plain(value)
        if is_day(style.code):
            read = readings(value, style.code, from_1904=self._from_1904 and kind == "n")
            seen, typed = read or (held, held)
            made = Shown(seen)
            doubts: tuple[Doubt, ...] = (Doubt("date-cell", typed),)
        else:
            made = shown(value, style.code) if kind == "n" else Shown(text, sure=False)
            # What a formula worked out has digits that nobody wrote; what somebody wrote is told.
            doubts = (Doubt("hidden", held),) if not made.sure or (written and not made.whole) else ()
        if not made.text.strip():
            return Said("", unseen=(("hidden", held),), raw=text, style=style)
        return _looked(Said(made.text, doubts, raw=text, number=value, style=style))


def _looked(said: Said) -> Said:
    """Return what a cell of one look shows."""
    look = said.style.look
    why = look.unseen(said.style.ground)
    if why is not None:
        return replace(said, text="", doubts=(), unseen=((why, said.text),))
    text = drawn(said.text, look.face)
    changed = (Doubt("hidden", said.text),) if text != said.text else ()
    return replace(said, text=text, doubts=(*said.doubts, *changed, *of_letters(text)))


def _decimal(text: str) -> Decimal | None:
    try:
        value = Decimal(text) if len(text) < _LONGEST_NUMBER else None
    except InvalidOperation:
        return None
    return value if value is not None and value.is_finite() else None


def _day_written(text: str) -> Decimal | None:
    try:
        return days_of(datetime.fromisoformat(text).replace(tzinfo=None))
    except (ValueError, OverflowError):
        return None


def _without_value(formula: etree._Element) -> Said:
    text = f"={formula.text or ''}"
    return Said(text, (Doubt("formula-without-value", text),))
