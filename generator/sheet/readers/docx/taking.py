"""What stands in an element of a DOCX, how its text is taken out, and where the cells of a table stand."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace

from lxml import etree

from generator.sheet.grid import Block, Cell, Doubt, Origin, Paragraph, Picture, paragraphs
from generator.sheet.readers.lines import MOST_SPAN, told
from generator.sheet.readers.symbols import drawn, typeface
from generator.sheet.readers.trees import attribute, child, children, is_on, local, named, number, value

_AROUND = {"AlternateContent", "customXml", "docPartBody", "ins", "moveTo", "sdt", "sdtContent", "smartTag"}
_PROPERTIES = {"pPr", "rPr", "sdtEndPr", "sdtPr", "sectPr", "tblGrid", "tblPr"}
_GONE = {"del", "moveFrom", "specVanish", "vanish"}
_DELETED = {"del", "moveFrom"}
_TEXT = {"delText", "t"}
_SEEN_AS = {"br", "cr", "drawing", "fldChar", "fldSimple", "object", "pict", "sym", "t"}

# What holds numbers of a drawing, or bytes as letters, and no words.
_WORDLESS = {
    "FieldCodes", "LinkType", "LockedField", "align", "binData", "f", "fldData", "formatCode", "pctHeight",
    "pctPosHOffset", "pctPosVOffset", "pctWidth", "posOffset",
}  # fmt: skip

_PICTURED = ("{*}blip", "{*}chart", "{*}contentPart", "{*}imagedata", "{*}OLEObject", "{*}relIds")
_TINY = 36_000  # in each direction, in EMU: a millimetre is a rule or a dot
_PRIVATE = 0xF000
_LETTERS = 0x110000
_HIDES = re.compile(r"visibility\s*:\s*hidden|display\s*:\s*none")


def flat(holder: etree._Element) -> Iterator[etree._Element]:
    """Yield what stands in a holder of blocks, and in the frames around blocks, which are not seen."""
    for each in alternative(holder):
        name = local(each)
        if name in _AROUND:
            yield from flat(each)
        elif name not in _PROPERTIES:
            yield each


def alternative(element: etree._Element) -> list[etree._Element]:
    """Return what stands in an element; of the same thing for programs of different age, the newest only.

    What the others say beyond that stays in the tree.
    """
    if local(element) != "AlternateContent":
        return list(element)
    cases = list(named(element, "Choice", "Fallback"))
    chosen = next((each for each in cases if any(map(str.strip, _said(each)))), cases[0] if cases else None)
    if chosen is None:
        return []
    read = Counter("".join(_said(chosen)))
    for each in cases:
        if each is not chosen and not Counter("".join(_said(each))) - read:
            for text in each.iter():
                text.text = text.tail = None
    return list(chosen)


def _said(element: etree._Element) -> Iterator[str]:
    return (each.text or "" for each in element.iter() if local(each) in _TEXT)


def taken(element: etree._Element) -> str:
    """Take an element's own text out of the tree."""
    text, element.text = element.text or "", None
    return text


def left_over(root: etree._Element, origin: Origin) -> list[Paragraph]:
    """Return what is left in a tree once all that is known was taken out, doubted: no program shows it."""
    found: list[Paragraph] = []
    heap = [root]
    while heap:
        element = heap.pop()
        own = "" if local(element) in _WORDLESS else element.text or ""
        for text in (own, element.tail or ""):
            found += told(text.replace("\n", " "), origin)
        heap += reversed(element)
    return found


def goes_on(paragraph: etree._Element) -> bool:
    """Return whether a paragraph's end is deleted, moved away or hidden: the next goes on in its line."""
    end = children(paragraph, "pPr", "rPr")
    return any(local(each) in _GONE and is_on(each) for each in end)


def is_seen(paragraph: etree._Element) -> bool:
    """Return whether anything of a paragraph whose end is gone is seen; any other is, and be it blank."""
    if not goes_on(paragraph):
        return True
    heap = [paragraph]
    while heap:
        element = heap.pop()
        if local(element) in _SEEN_AS and (element.text or "x").strip():
            return True
        heap += [each for each in element if local(each) not in _DELETED]
    return False


def symbol(element: etree._Element) -> str:
    """Return the letter of a symbol; where nobody knows its typeface, a private one that is doubted."""
    try:
        code = int(attribute(element, "char") or "", 16)
    except ValueError:
        return "\ufffd"
    if not 0 < code < _LETTERS:
        return "\ufffd"
    face = typeface(attribute(element, "font"))
    letter = chr(code if code > _PRIVATE >> 4 else code + _PRIVATE)
    return letter if face is None else drawn(letter, face)


def is_picture(holder: etree._Element) -> bool:
    """Return whether a drawing holds what is no text and larger than a dot: a picture, a chart, an object."""
    if next(holder.iter(*_PICTURED), None) is None:
        return False
    size = next(holder.iter("{*}extent"), None)
    if size is None:
        return True
    return any(number(attribute(size, each), _TINY + 1, 1 << 40) > _TINY for each in ("cx", "cy"))


def pictures(holder: etree._Element, origin: Origin, after: str) -> list[Picture]:
    """Return the pictures of a drawing; where it has none (a chart), one of which nothing is known.

    Args:
        holder: the drawing; each of its pictures bears the name of its `part`.
        origin: where it stands.
        after: the last place before it.

    """
    own = [
        attribute(each, "part") or ""
        for each in holder.iter("{*}blip", "{*}imagedata")
        if next(each.iterancestors("{*}drawing", "{*}object", "{*}pict")) is holder
    ]
    said = (
        attribute(each, name) for name in ("descr", "alt") for each in holder.iter("{*}docPr", "{*}shape")
    )
    words = next(filter(None, said), "")
    return [Picture(origin.place, origin.line, after, part=part, words=words) for part in own or [""]]


def is_hidden_shape(element: etree._Element) -> bool:
    """Return whether a drawing is there and not shown."""
    name = local(element)
    if name in {"anchor", "inline"}:
        properties = child(element, "docPr")
        return attribute(properties, "hidden") is not None and is_on(properties, "hidden")
    return name in {"group", "rect", "shape", "roundrect"} and bool(
        _HIDES.search(attribute(element, "style") or "")
    )


_FRAMES = {"AlternateContent", "Choice", "customXml", "del", "ins", "sdt", "sdtContent", "smartTag"}
_LOWEST = 40  # twentieths of a point, of a row that may not grow


_NOWHERE = Origin("")


@dataclass(frozen=True, slots=True)
class Placed:
    """A cell at its place; `goes_on`: it is the lower part of the one above it.

    One that is `gone` was deleted, or stands in a row that is deleted or hidden: it has no place.
    """

    cell: etree._Element
    row: int
    column: int
    span: int
    goes_on: bool
    gone: bool = False
    content: tuple[Block, ...] = ()
    origin: Origin = _NOWHERE


def placed(table: etree._Element) -> Iterator[Placed]:
    """Yield the cells of a table, row by row; a row that is gone takes no place."""
    row = 0
    for line in _parts(table, "tr"):
        properties, around = child(line, "trPr"), line.getparent()
        gone = _is_gone(properties) or (around is not None and local(around) == "del")
        column = number(value(properties, "gridBefore"), 0, MOST_SPAN)
        for cell in _parts(line, "tc"):
            own = child(cell, "tcPr")
            lost = gone or child(own, "cellDel") is not None
            span = max(number(value(own, "gridSpan"), 1, MOST_SPAN), 1)
            yield Placed(cell, row, column, span, _goes_on(own), lost)
            column += 0 if lost else span
        row += 0 if gone else 1


def _is_gone(properties: etree._Element | None) -> bool:
    """Return whether a row was deleted, is hidden, or is too low to be seen."""
    if child(properties, "del") is not None or is_on(child(properties, "hidden")):
        return True
    height = child(properties, "trHeight")
    return attribute(height, "hRule") == "exact" and number(value(height), _LOWEST + 1) <= _LOWEST


def _goes_on(properties: etree._Element | None) -> bool:
    merge, tracked = child(properties, "vMerge"), child(properties, "cellMerge")
    if merge is None and tracked is not None:
        return attribute(tracked, "vMerge") == "cont"
    return merge is not None and value(merge) != "restart"


def joined(read: list[Placed]) -> tuple[list[Cell], list[Block]]:
    """Return the cells with the rows that they span, and what stands unseen in their lower parts."""
    cells: dict[tuple[int, int], Cell] = {}
    above: dict[int, tuple[int, int]] = {}
    covered: list[Block] = []
    for each in read:
        head = above.get(each.column)
        first = cells[head] if head else None
        if each.goes_on and first is not None and first.row + first.row_span == each.row:
            cells[first.row, first.column] = replace(first, row_span=min(first.row_span + 1, MOST_SPAN))
            covered += (
                replace(line, doubts=(*line.doubts, Doubt("hidden", line.text)))
                for line in paragraphs(each.content)
            )
        else:
            above[each.column] = (each.row, each.column)
            cells[above[each.column]] = Cell(
                each.row, each.column, each.content, each.origin, column_span=each.span
            )
    return list(cells.values()), covered


def _parts(holder: etree._Element, name: str) -> Iterator[etree._Element]:
    for each in holder:
        if local(each) == name:
            yield each
        elif local(each) in _FRAMES:
            yield from _parts(each, name)
