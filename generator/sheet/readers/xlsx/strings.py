"""Texts of a workbook: plain or in pieces of different looks, and beside them how they sound."""

from __future__ import annotations

import re
from dataclasses import dataclass

from lxml import etree

from generator.sheet.readers.trees import child, local
from generator.sheet.readers.xlsx.looks import Look, Palette

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
    items = [each for each in root if local(each) == "si"]
    if sum(1 for item in items for _ in item.iter("{*}t")) != sum(1 for _ in root.iter("{*}t")):
        raise ValueError(root)
    return [rich_text(each, palette) for each in items]


def rich_text(item: etree._Element, palette: Palette) -> Item:
    """Return the whole text of an item; a line end inside it is a line feed.

    Raises:
        ValueError: a text in it stands where none belongs.

    """
    pieces, sounds = [], []
    known = (
        each if local(each) == "t" else part
        for each in item
        for part in (each, *each)
        if local(part) == "t" and local(each) in {"r", "rPh", "t"}
    )
    if len(set(known)) != sum(1 for _ in item.iter("{*}t")):
        raise ValueError(item)
    for each in item:
        if local(each) == "t":
            pieces.append(Piece(unescaped(each.text or "")))
        elif local(each) == "r":
            own = child(each, "rPr")
            text = "".join(part.text or "" for part in each if local(part) == "t")
            pieces.append(Piece(unescaped(text), palette.look(own) if own is not None else None))
        elif local(each) == "rPh":
            sounds += [unescaped(part.text or "") for part in each if local(part) == "t"]
    return Item(tuple(pieces), " ".join(sounds))


def unescaped(text: str) -> str:
    """Return a text with characters that XML cannot hold as themselves (`_x000D_`: ECMA-376, ST_Xstring).

    A character beyond U+FFFF stands as two (`_xD83D__xDE00_`); one of them alone is U+FFFD.
    """
    whole = _ESCAPED.sub(lambda found: chr(int(found.group(1), 16)), text)
    return _HALVES.sub(_joined, whole).replace("\r\n", "\n").replace("\r", "\n")


def _joined(halves: re.Match[str]) -> str:
    return halves.group().encode("utf-16", "surrogatepass").decode("utf-16", "replace")
