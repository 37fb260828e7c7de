"""What stands in an element of a DOCX, and how its text is taken out, so that what is left shows."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from lxml import etree

from generator.sheet.grid import Block, Doubt, Origin, Paragraph, Picture
from generator.sheet.readers.lines import lines
from generator.sheet.readers.symbols import drawn, typeface
from generator.sheet.readers.trees import attribute, child, children, local, number

_FRAMES = {"AlternateContent", "customXml", "docPartBody", "ins", "moveTo", "sdt", "sdtContent", "smartTag"}
_PROPERTIES = {"pPr", "rPr", "sdtEndPr", "sdtPr", "sectPr", "tblGrid", "tblPr"}
_GONE = {"del", "moveFrom", "specVanish", "vanish"}
_DELETED = {"del", "moveFrom"}
_OFF = {"0", "false", "off"}
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
        if name in _FRAMES:
            yield from flat(each)
        elif name not in _PROPERTIES:
            yield each


def alternative(element: etree._Element) -> list[etree._Element]:
    """Return what stands in an element; of the same thing for programs of different age, the newest only.

    What the others say beyond that stays in the tree.
    """
    if local(element) != "AlternateContent":
        return list(element)
    cases = [each for each in element if local(each) in {"Choice", "Fallback"}]
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


def left_over(root: etree._Element, origin: Origin) -> list[Block]:
    """Return what is left in a tree once all that is known was taken out, doubted: no program shows it."""
    found: list[Block] = []
    heap = [root]
    while heap:
        element = heap.pop()
        own = "" if local(element) in _WORDLESS else element.text or ""
        found += [
            Paragraph(text, origin, doubts=(Doubt("hidden", text),))
            for text in (*lines(own.replace("\n", " ")), *lines((element.tail or "").replace("\n", " ")))
        ]
        heap += reversed(element)
    return found


def goes_on(paragraph: etree._Element) -> bool:
    """Return whether a paragraph's end is deleted, moved away or hidden: the next goes on in its line."""
    end = children(paragraph, "pPr", "rPr")
    return any(local(each) in _GONE and attribute(each, "val") not in _OFF for each in end)


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
    if face is not None:
        return drawn(chr(code), face)
    return chr(code if code > _PRIVATE >> 4 else code + _PRIVATE)


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
    told = (
        attribute(each, name) for name in ("descr", "alt") for each in holder.iter("{*}docPr", "{*}shape")
    )
    words = next(filter(None, told), "")
    return [Picture(origin.place, origin.line, after, part=part, words=words) for part in own or [""]]


def is_hidden_shape(element: etree._Element) -> bool:
    """Return whether a drawing is there and not shown."""
    name = local(element)
    if name in {"anchor", "inline"}:
        told = child(element, "docPr")
        return told is not None and (attribute(told, "hidden") or "0") not in _OFF
    return name in {"group", "rect", "shape", "roundrect"} and bool(
        _HIDES.search(attribute(element, "style") or "")
    )
