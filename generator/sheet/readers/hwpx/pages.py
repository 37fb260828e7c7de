"""The page of an HWPX section: its colour, and whether an object on it stands beyond its edges."""

from __future__ import annotations

from dataclasses import dataclass

from lxml import etree

from generator.sheet.readers.hwpx.looks import PAPER, Colour, Looks
from generator.sheet.readers.trees import child, local, number

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
        if shape is None:
            return cls()
        size = child(shape, "pagePr")
        fill = child(shape, "pageBorderFill")
        key = fill.get("borderFillIDRef") if fill is not None else None
        return cls(
            looks.ground(key, PAPER),
            number(size.get("width"), most=_MOST) if size is not None else 0,
            number(size.get("height"), most=_MOST) if size is not None else 0,
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
