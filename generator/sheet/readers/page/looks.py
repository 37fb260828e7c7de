"""How the letters of an element look, as far as it changes what is read: seen, struck, in which typeface."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TypeAlias

from lxml import etree
from tinycss2.color4 import parse_color

from generator.sheet.readers.page.rules import value
from generator.sheet.readers.symbols import typeface

Ink: TypeAlias = tuple[float, float, float]
"""Red, green and blue, each from 0 to 1."""

BLACK: Ink = (0.0, 0.0, 0.0)
WHITE: Ink = (1.0, 1.0, 1.0)

_NEAR = 0.06  # in each of red, green and blue: nobody tells such letters from their ground
_FAINTEST = 0.05
_LENGTH = re.compile(r"(?P<number>[-+]?(?:[0-9]+\.?[0-9]*|\.[0-9]+))(?P<unit>[a-z]+|%)?", re.IGNORECASE)
_PIXELS = {
    "": 1.0, "px": 1.0, "pt": 4 / 3, "pc": 16.0, "in": 96.0, "cm": 37.8, "mm": 3.78, "q": 0.945, "rem": 16.0,
    "vh": 8.0, "vw": 12.0,
}  # fmt: skip


def pixels(text: str, em: float = 16.0) -> float | None:
    """Return a length in pixels, `em` being the size of letters around it; None: it is none that is known."""
    found = _LENGTH.fullmatch(text.strip())
    if found is None:
        return None
    number, unit = float(found["number"]), (found["unit"] or "").lower()
    if unit in ("em", "ex", "ch", "%"):
        return number * em * {"em": 1.0, "ex": 0.5, "ch": 0.5, "%": 0.01}[unit]
    return number * _PIXELS[unit] if unit in _PIXELS else None


def numbers(text: str) -> list[float]:
    """Return every number of a text, lengths in pixels."""
    return [pixels(each.group()) or 0.0 for each in _LENGTH.finditer(text)]


def alike(one: Ink, other: Ink) -> bool:
    """Return whether nobody tells letters of one colour from a ground of another."""
    return all(abs(mine - yours) <= _NEAR for mine, yours in zip(one, other, strict=True))


def colour(text: str) -> tuple[Ink, float] | None:
    """Return a colour and how far it covers (0: it is not there at all); None: it is none that is known."""
    try:
        found = parse_color(text)
        if found is None or isinstance(found, str):
            return None
        red, green, blue = (min(max(float(each or 0.0), 0.0), 1.0) for each in found.to("srgb").coordinates)
    except (ValueError, NotImplementedError, AttributeError, TypeError):
        return None
    return (red, green, blue), float(found.alpha)


def is_there(cover: float) -> bool:
    """Return whether something that covers so far can be seen."""
    return cover > _FAINTEST


_UNSEEN_TAGS = {
    "audio", "canvas", "datalist", "head", "iframe", "meter", "noembed", "noframes", "noscript", "object",
    "progress", "rp", "template", "video",
}  # fmt: skip
"""What a browser shows nothing of, or shows instead of its words."""

_STRUCK_TAGS = {"del", "s", "strike"}
_KEPT_TAGS = {"listing", "plaintext", "pre", "textarea", "xmp"}
_LOOKING = {"dialog", "mark", *_UNSEEN_TAGS, *_STRUCK_TAGS, *_KEPT_TAGS}
"""What looks otherwise than what is around it, by its name alone."""

_SMALLEST = 1.4  # pixels: one point
_FAR = 100.0  # pixels outside of the page
_FAR_IN_LINE = 200.0
_SHAPES = re.compile(r"(?P<shape>rect|inset|circle|translate[xy]?|scale[xy]?)\(\s*(?P<sizes>[^)]*)\)")
_FAMILY = re.compile(r"[0-9][\w.%]*(?:\s*/\s*[\w.%]+)?\s+(?P<family>\S.*)")
_OPACITY = re.compile(r"opacity\(\s*([0-9.]+)(%?)")
_BLOCKS = ("block", "flex", "flow-root", "grid", "list-item", "table-row")


@dataclass(frozen=True, slots=True)
class Look:
    """How letters look; `ground` None: nobody knows what is behind them.

    `gone` is an element that takes no place, with all that it holds; `invisible` one whose place stays blank,
    in which others may be seen.
    """

    gone: bool = False
    invisible: bool = False
    struck: bool = False
    is_line: bool = False
    is_kept: bool = False
    size: float = 16.0
    ink: Ink | None = BLACK
    ground: Ink | None = WHITE
    face: str | None = None

    @property
    def hidden(self) -> bool:
        """Return whether nobody sees the letters."""
        if self.gone or self.invisible or self.size <= _SMALLEST or self.ink is None:
            return True
        return self.ground is not None and alike(self.ink, self.ground)

    def below(self, element: etree._Element, declared: Mapping[str, str]) -> Look:
        """Return how the letters of an element in this one look."""
        name = str(element.tag).lower()
        if not declared and not element.attrib and name not in _LOOKING:
            return self if not self.is_line else replace(self, is_line=False)
        display = value(declared, "display")
        unseen = name in _UNSEEN_TAGS or (name == "dialog" and element.get("open") is None)
        unseen = unseen or (element.get("hidden") is not None and not display)
        size = self._size(declared)
        return replace(
            self,
            gone=self.gone or unseen or _takes_no_place(declared, display) or _is_away(declared, size),
            invisible=self._is_invisible(declared),
            struck=self.struck or _is_struck(name, declared),
            is_line=display.startswith(_BLOCKS),
            is_kept=self._is_kept(name, declared),
            size=size,
            ink=self._ink(element, name, declared),
            ground=self._ground(element, name, declared),
            face=self._face(element, declared),
        )

    def _is_invisible(self, declared: Mapping[str, str]) -> bool:
        visibility = value(declared, "visibility")
        return visibility in ("hidden", "collapse") if visibility not in ("", "inherit") else self.invisible

    def _is_kept(self, name: str, declared: Mapping[str, str]) -> bool:
        space = value(declared, "white-space")
        if space:
            return space.startswith(("pre", "break-spaces"))
        return self.is_kept or name in _KEPT_TAGS

    def _size(self, declared: Mapping[str, str]) -> float:
        for name in ("font-size", "font"):
            said = value(declared, name)
            if said and name == "font":
                said = next((each for each in re.split(r"[\s/]+", said) if each[0] in ".0123456789"), "")
            size = pixels(said, self.size)
            if size is not None:
                return size
            if said.startswith(("xx-", "x-", "small", "medium", "large", "initial")):
                return 16.0
        return self.size

    def _ink(self, element: etree._Element, name: str, declared: Mapping[str, str]) -> Ink | None:
        said = value(declared, "-webkit-text-fill-color") or value(declared, "color")
        said = (
            said
            or (element.get("color") if name == "font" else element.get("text") if name == "body" else "")
            or ""
        )
        found = colour(said) if said else None
        if found is None:
            return (0.0, 0.0, 0.93) if name == "a" and element.get("href") and not said else self.ink
        return found[0] if is_there(found[1]) else None

    def _ground(self, element: etree._Element, name: str, declared: Mapping[str, str]) -> Ink | None:
        shade, whole = value(declared, "background-color"), value(declared, "background")
        if re.search(r"url\(|gradient\(|var\(", whole):
            return None
        said = shade or next((each for each in (whole, *whole.split()) if colour(each) is not None), "")
        found = colour(said or element.get("bgcolor") or ("yellow" if name == "mark" else ""))
        return found[0] if found is not None and is_there(found[1]) else self.ground

    def _face(self, element: etree._Element, declared: Mapping[str, str]) -> str | None:
        said = value(declared, "font-family") or (element.get("face") or "" if element.tag == "font" else "")
        if not said:
            family = _FAMILY.search(value(declared, "font"))
            said = family["family"] if family is not None else ""
        return typeface(said.split(",")[0].strip(" \"'")) if said and said != "inherit" else self.face


def _is_struck(name: str, declared: Mapping[str, str]) -> bool:
    said = value(declared, "text-decoration-line") or value(declared, "text-decoration")
    return "line-through" in said if said else name in _STRUCK_TAGS


def _takes_no_place(declared: Mapping[str, str], display: str) -> bool:
    """Return whether an element, and all that it holds, is not drawn at all."""
    if display == "none" or value(declared, "mso-hide") == "all":
        return True
    if value(declared, "content-visibility") == "hidden":
        return True
    opacity = re.fullmatch(r"([0-9.]+)(%?)", value(declared, "opacity"))
    opacity = opacity or _OPACITY.search(value(declared, "filter"))
    if opacity is None:
        return False
    try:
        return not is_there(float(opacity[1]) / (100 if opacity[2] else 1))
    except ValueError:
        return False


def _is_away(declared: Mapping[str, str], em: float) -> bool:
    """Return whether an element lies outside of the page, or is cut down to nothing."""
    if value(declared, "position") in ("absolute", "fixed"):
        places = [pixels(value(declared, each), em) for each in ("left", "top", "right")]
        if any(each is not None and each <= -_FAR for each in places):
            return True
    shifts = [pixels(value(declared, each), em) for each in ("text-indent", "margin-left")]
    if any(each is not None and each <= -_FAR_IN_LINE for each in shifts):
        return True
    cut = " ".join(value(declared, each) for each in ("overflow", "overflow-x", "overflow-y"))
    sizes = [pixels(value(declared, each), em) for each in ("height", "max-height", "width", "max-width")]
    if ("hidden" in cut or "clip" in cut) and any(each is not None and each <= 1 for each in sizes):
        return True
    if not declared.keys() & {"clip", "clip-path", "transform"}:
        return False
    shapes = " ".join(value(declared, each) for each in ("clip", "clip-path", "transform"))
    return any(
        _is_nothing(found["shape"], numbers(found["sizes"]), found["sizes"])
        for found in _SHAPES.finditer(shapes)
    )


def _is_nothing(shape: str, sizes: list[float], said: str) -> bool:
    if shape == "rect":
        whole = len(sizes) == 4 and "auto" not in said  # noqa: PLR2004 - its four sides
        return whole and (sizes[1] - sizes[3] <= 1 or sizes[2] - sizes[0] <= 1)
    if shape == "inset":
        half = [float(each) for each in re.findall(r"([0-9.]+)%", said)]
        return bool(half) and all(each >= 50 for each in half)  # noqa: PLR2004 - percent, from both sides
    if shape in ("circle", "scale", "scalex", "scaley"):
        return bool(sizes) and min(sizes) == 0
    return bool(sizes) and min(sizes) <= -_FAR
