"""How letters of HWPX look, so far as it hides them, and what is behind them: pages, tables, cells."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TypeAlias

from lxml import etree

from generator.sheet.readers.lines import MOST_SPAN, Unseen
from generator.sheet.readers.symbols import typeface
from generator.sheet.readers.trees import attribute, child, children, local, named, number

Colour: TypeAlias = tuple[int, int, int]
"""Red, green and blue, each up to 255."""

PAPER: Colour = (255, 255, 255)

STRIKES = frozenset(
    {
        "SOLID", "DASH", "DOT", "DASH_DOT", "DASH_DOT_DOT", "LONG_DASH", "CIRCLE", "DOUBLE_SLIM",
        "SLIM_THICK", "THICK_SLIM", "SLIM_THICK_SLIM", "WAVE", "DOUBLE_WAVE", "DOUBLEWAVE",
    }
)  # fmt: skip
"""Lines that cross letters out (KS X 6101: LineType2). Hangul writes `3D` into the look of letters that
nothing crosses out: a name that stands here is a line and no other is (edwardkim/rhwp, pull request 154)."""

_TINY = 100
"""Hundredths of a point: one point, the least that Hangul sets, is a hair line to the eye."""

_ALIKE = 16
"""How far two colours may differ in red, green or blue and still be one to the eye."""

_LEAST_SHARE = 5
"""Per cent of width or size; Hangul sets none below 10."""


@dataclass(frozen=True, slots=True)
class _Look:
    """A char shape: crossed out, too small to be seen, its colour, its shade or fill, its symbol typeface.

    `colour` is None where an outline, a shadow or an edge shows the letter whatever its colour is.
    """

    struck: bool
    tiny: bool
    colour: Colour | None
    shade: Colour | None
    fill: str
    face: str | None = None


class Looks:
    """The char shapes, fills and styles of a document's header.xml."""

    def __init__(self, head: etree._Element | None) -> None:
        """Learn what each id stands for; None: the document has no header."""
        self._looks: dict[str, _Look] = {}
        self._styles: dict[str, str] = {}
        self._fills: dict[str, etree._Element] = {}
        self._behind: dict[str, str] = {}
        faces: dict[str, str | None] = {}
        for each in head.iter() if head is not None else ():
            name, key = local(each), each.get("id") or ""
            if name == "fontface" and each.get("lang") == "LATIN":
                faces = {font.get("id") or "": typeface(font.get("face")) for font in named(each, "font")}
            elif name == "charPr":
                face = faces.get(attribute(_inner(each, "fontRef"), "latin") or "")
                self._looks[key] = replace(_look(each), face=face)
            elif name == "borderFill":
                self._fills[key] = each
            elif name == "style":
                self._styles[key] = each.get("charPrIDRef") or ""
            elif name == "paraPr":
                self._behind[key] = attribute(_inner(each, "border"), "borderFillIDRef") or ""

    def doubt(
        self, shape: str, ground: Colour | None, style: str | None = None, marker: Colour | None = None
    ) -> Unseen | None:
        """Return why letters of a shape are not read as they stand, None where they are.

        Args:
            shape: the id of the char shape of a run.
            ground: the colour behind it; None where that is a picture, or not known.
            style: the id of a char style that lies over the run, None for none.
            marker: the colour of a highlighter over it, None for none.

        """
        looks = [self._looks.get(shape), self._looks.get(self._styles.get(style or "", ""))]
        found = [look for look in looks if look is not None]
        if any(look.struck for look in found):
            return "struck"
        if any(look.tiny for look in found):
            return "hidden"
        for look in found[:1]:
            behind = marker or look.shade or self.ground(look.fill, ground)
            if behind is not None and look.colour is not None and _alike(look.colour, behind):
                return "hidden"
        return None

    def face(self, shape: str) -> str | None:
        """Return the symbol typeface of a shape, as `symbols.drawn` takes it; None where it is of letters."""
        look = self._looks.get(shape)
        return look.face if look is not None else None

    def ground(self, fill: str | None, around: Colour | None) -> Colour | None:
        """Return the colour that a fill by its id lays over what is around it."""
        holder = self._fills.get(fill or "")
        return ground_of(holder, around) if holder is not None else around

    def is_picture(self, fill: str | None) -> bool:
        """Return whether a fill by its id is a picture."""
        holder = self._fills.get(fill or "")
        return holder is not None and child(holder, "fillBrush", "imgBrush") is not None

    def behind(self, paragraph: str | None, around: Colour | None) -> Colour | None:
        """Return the colour behind a paragraph by the id of its shape."""
        return self.ground(self._behind.get(paragraph or ""), around)


def ground_of(holder: etree._Element, around: Colour | None) -> Colour | None:
    """Return the colour that an element's own fill lays over what is around it; None: no plain colour."""
    for each in children(holder, "fillBrush"):
        if local(each) != "winBrush" or each.get("hatchStyle"):
            return None
        face = colour(each.get("faceColor"))
        if face is not None:
            # A clear fill lets through what is behind it, by how much is another question.
            return face if (each.get("alpha") or "0") == "0" else None
    return around


def colour(text: str | None) -> Colour | None:
    """Return a colour `#RRGGBB`, of which more digits before those tell how clear it is; None for none."""
    digits = (text or "").removeprefix("#")
    try:
        value = int(digits, 16)
    except ValueError:
        return None
    return (value >> 16) & 0xFF, (value >> 8) & 0xFF, value & 0xFF


def _alike(one: Colour, other: Colour) -> bool:
    return max(abs(mine - yours) for mine, yours in zip(one, other, strict=True)) <= _ALIKE


def _look(shape: etree._Element) -> _Look:
    # A line through the middle is how older versions cross out.
    struck = attribute(_inner(shape, "strikeout"), "shape") in STRIKES or (
        attribute(_inner(shape, "underline"), "type") == "CENTER"
    )
    size = number(shape.get("height"), 1000) * _least(shape, "relSz") // 100
    shade = colour(shape.get("shadeColor"))
    return _Look(
        struck,
        size <= _TINY or _least(shape, "ratio") < _LEAST_SHARE,
        None if _is_edged(shape) else colour(shape.get("textColor")) or (0, 0, 0),
        # White is what a letter without shade bears in older files.
        None if shade == PAPER else shade,
        shape.get("borderFillIDRef") or "",
    )


def _inner(shape: etree._Element, name: str) -> etree._Element | None:
    """Return the first of a name in a shape: it may stand inside a switch of versions."""
    return next(shape.iter(f"{{*}}{name}"), None)


def _is_edged(shape: etree._Element) -> bool:
    drawn = (attribute(_inner(shape, name), "type") for name in ("outline", "shadow"))
    return any(each not in {None, "NONE"} for each in drawn) or any(
        _inner(shape, name) is not None for name in ("emboss", "engrave")
    )


def _least(shape: etree._Element, name: str) -> int:
    """Return the least share, in per cent, that a shape gives the letters of any script."""
    shares = _inner(shape, name)
    told = shares.values() if shares is not None else ()
    return min((number(str(each), 100) for each in told), default=100)


_MOST = 0xFFFFFFFF
_HALF = 1 << 31


@dataclass(frozen=True, slots=True)
class Page:
    """A page's colour (None: no plain one), its sizes in the file's own unit (0: not told).

    `has_picture` is whether a picture lies behind all that stands on it.
    """

    colour: Colour | None = PAPER
    width: int = 0
    height: int = 0
    has_picture: bool = False

    @classmethod
    def of(cls, shape: etree._Element | None, looks: Looks) -> Page:
        """Return the page of a section's `secPr`."""
        size = child(shape, "pagePr")
        key = attribute(child(shape, "pageBorderFill"), "borderFillIDRef")
        return cls(
            looks.ground(key, PAPER),
            number(attribute(size, "width"), most=_MOST),
            number(attribute(size, "height"), most=_MOST),
            looks.is_picture(key),
        )

    def is_beyond(self, thing: etree._Element) -> bool:
        """Return whether an object lies wholly beyond the paper's edges.

        Only what is placed by the paper or the page's text area is judged; what hangs at a paragraph moves
        with it, and is judged across the page only.
        """
        place, size = child(thing, "pos"), child(thing, "sz")
        if place is None or size is None or place.get("treatAsChar") == "1":
            return False
        across = _beyond(place, "horz", number(size.get("width"), most=_MOST), self.width)
        down = _beyond(place, "vert", number(size.get("height"), most=_MOST), self.height)
        return across or (down and place.get("vertRelTo") in {"PAPER", "PAGE"})


def _beyond(place: etree._Element, way: str, size: int, whole: int) -> bool:
    text = place.get(f"{way}Offset") or ""
    away = -number(text[1:], most=_MOST) if text.startswith("-") else number(text, most=_MOST)
    away = away - _MOST - 1 if away >= _HALF else away
    # Told from the nearer edge of the paper, or of the text area: a margin is less than half of the paper.
    margin = 0 if place.get(f"{way}RelTo") == "PAPER" else whole // 2
    return whole > 0 and (away >= whole or away + size <= -margin)


def is_edge(element: etree._Element) -> bool:
    """Return whether an element lies on the page itself, whatever is behind the place where it hangs."""
    return local(element) in {"endNote", "fieldBegin", "footNote", "footer", "header", "hiddenComment"}


_MOST_PLACES = 1_000_000
_MOST_ZONES = 1_000


@dataclass(frozen=True, slots=True)
class Placed:
    """A cell: its element, first row and column from 0, how many it spans, whether anybody sees it."""

    element: etree._Element
    row: int
    column: int
    rows: int
    columns: int
    hidden: bool = False


def cells(table: etree._Element) -> list[Placed]:
    """Return the cells of a table in the file's order.

    Hidden are cells that another one covers, and those without width among cells that have one.
    """
    found = [
        _placed(cell, row, column)
        for row, line in enumerate(named(table, "tr"))
        for column, cell in enumerate(named(line, "tc"))
    ]
    covered = _covered([each for each in found if child(each.element, "cellAddr") is not None])
    sizes = [child(each.element, "cellSz") for each in found]
    is_flat = [size is not None and not number(size.get("width")) for size in sizes]
    wide = any(number(attribute(size, "width")) for size in sizes)
    return [
        replace(each, hidden=id(each) in covered or (wide and flat))
        for each, flat in zip(found, is_flat, strict=True)
    ]


class Grounds:
    """The colours behind the cells of a table."""

    def __init__(self, table: etree._Element, looks: Looks, around: Colour | None) -> None:
        """Learn what the table and its zones lay over what is around it."""
        self._looks = looks
        self._behind = looks.ground(table.get("borderFillIDRef"), around)
        self._zones = [
            (
                range(number(each.get("startRowAddr")), number(each.get("endRowAddr")) + 1),
                range(number(each.get("startColAddr")), number(each.get("endColAddr")) + 1),
                each.get("borderFillIDRef"),
            )
            for each in children(table, "cellzoneList")[:_MOST_ZONES]
        ]

    def behind(self, cell: Placed) -> Colour | None:
        """Return the colour behind a cell: its own, its zone's, the table's, or what is around it."""
        behind = self._behind
        for rows, columns, fill in self._zones:
            if cell.row in rows and cell.column in columns:
                behind = self._looks.ground(fill, behind)
        return self._looks.ground(cell.element.get("borderFillIDRef"), behind)


def _placed(cell: etree._Element, row: int, column: int) -> Placed:
    address, span = child(cell, "cellAddr"), child(cell, "cellSpan")
    if address is not None:
        row, column = number(address.get("rowAddr")), number(address.get("colAddr"))
    rows, columns = (number(attribute(span, each), 1, MOST_SPAN) for each in ("rowSpan", "colSpan"))
    return Placed(cell, row, column, max(rows, 1), max(columns, 1))


def _covered(found: list[Placed]) -> set[int]:
    """Return the ids of cells whose own place another cell covers that begins above or before them.

    A table of more places than any sheet has is not looked at: all its cells are read.
    """
    if sum(each.columns for each in found) > _MOST_PLACES:
        return set()
    last: dict[int, int] = {}
    covered: set[int] = set()
    for each in sorted(found, key=lambda cell: (cell.row, cell.column)):
        if last.get(each.column, -1) >= each.row:
            covered.add(id(each))
            continue
        for column in range(each.column, each.column + each.columns):
            last[column] = max(last.get(column, -1), each.row + each.rows - 1)
    return covered
