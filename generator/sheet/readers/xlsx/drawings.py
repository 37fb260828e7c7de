"""The drawings over a worksheet: text boxes, shapes, charts and diagrams, and the pictures among them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from lxml import etree

from generator.sheet.grid import DoubtKind, Origin, Picture
from generator.sheet.readers.relations import related
from generator.sheet.readers.trees import attribute, child, local, number, parse
from generator.sheet.readers.xlsx.controls import Controls
from generator.sheet.readers.xlsx.gathered import Gathered
from generator.sheet.readers.xlsx.tabs import Tab

_DRAWN = {"pic", "graphicFrame", "contentPart"}
_PLAIN = {"flowChartProcess", "line", "rect", "roundRect"}
"""Shapes that only frame or divide; one without words that is none of them may be a mark, such as a ring."""

_MEASURES = {"col", "colOff", "row", "rowOff", "f", "formatCode", "posOffset"}
_WORDED = {"chart", "chartEx", "chartUserShapes", "diagramData", "diagramDrawing", "drawing"}


class Drawings:
    """Reads a drawing part, and the charts and diagrams that it names."""

    def __init__(self, gathered: Gathered, controls: Controls, tab: Tab) -> None:
        """Take the controls, whose words stand in drawings too, and the tab."""
        self._gathered = gathered
        self._controls = controls
        self._tab = tab
        self._seen: set[str] = set()
        self._images: dict[str, str] = {}

    def read(self, part: str) -> None:
        """Gather the words and pictures of a drawing.

        Raises:
            ProblemsFoundError: a part is damaged.

        """
        archive = self._gathered.archive
        root = parse(archive.read(part), archive.name)
        _settle(root)
        self._images = {each.id: each.target for each in related(archive, part) if each.type == "image"}
        for each in root:
            self._anchored(each, self._origin(each))
        for relation in related(archive, part):
            if relation.type in _WORDED and relation.target not in self._seen:
                self._seen.add(relation.target)
                self._named(relation.target)

    def _named(self, part: str) -> None:
        """Read a chart or a diagram: its titles, and those of its words and values that no cell holds."""
        archive = self._gathered.archive
        root = parse(archive.read(part), archive.name)
        _settle(root)
        lines = [text for text, _ in _paragraphs(root)]
        new = [text for text in lines if text not in self._seen]
        self._seen.update(lines)
        for text in new:
            self._gathered.say(text, self._tab.origin())
        self._gathered.say_new(_other_words(root), self._tab.origin())
        for relation in related(archive, part):
            if relation.type in _WORDED and relation.target not in self._seen:
                self._seen.add(relation.target)
                self._named(relation.target)

    def _origin(self, anchor: etree._Element) -> Origin:
        row, column = (child(anchor, "from", each) for each in ("row", "col"))
        if row is None or column is None:
            return self._tab.origin()
        return self._tab.origin((number((row.text or "").strip()), number((column.text or "").strip())))

    def _anchored(self, anchor: etree._Element, origin: Origin) -> None:
        """Read what hangs at one place: each shape by itself, so that a hidden one is told as such."""
        drawn = [each for each in anchor.iter() if local(each) in _DRAWN or _is_mark(each)]
        if drawn:
            self._gathered.pictures += self._pictures(anchor, drawn, Picture.at(origin))
        for each in anchor.iter():
            if local(each) == "cNvPr":
                for described in ("title", "descr"):
                    self._gathered.mark(each.get(described), origin)
        hidden = any(local(each) == "cNvPr" and each.get("hidden") in {"1", "true"} for each in anchor.iter())
        control = _control(anchor)
        lines = list(_paragraphs(anchor))
        self._seen.update(text for text, _ in lines)
        if control is not None and self._controls.caption(control, " ".join(text for text, _ in lines)):
            return
        for text, struck in lines:
            self._gathered.say(text, origin, "hidden" if hidden else None)
            for words in struck:
                self._gathered.say(words, origin, "struck")
        self._gathered.say_new(_other_words(anchor), origin, "hidden")

    def _pictures(self, anchor: etree._Element, drawn: list[etree._Element], bare: Picture) -> list[Picture]:
        """Return each picture that hangs at one place; where none is one, what is drawn there as one."""
        first, last = _row(anchor, "from", "row"), _row(anchor, "to", "row")
        shown = (at for at in self._gathered.shown.get(self._tab.name, ()) if at[0] <= first)
        above = max(shown, default=None)
        after = self._tab.origin(above).place if above is not None else ""
        covered = max(last - first + (_row(anchor, "to", "rowOff") > 0), 1)
        bare = replace(bare, after=after, rows=covered)
        found = []
        for each in drawn:
            image, told = (next(each.iter(name), None) for name in ("{*}blip", "{*}cNvPr"))
            if image is not None:
                part = self._images.get(attribute(image, "embed") or "", "")
                words = (told.get("descr") or "") if told is not None else ""
                found.append(replace(bare, part=part, words=words))
        return found or [bare]


def _row(anchor: etree._Element, *path: str) -> int:
    found = child(anchor, *path)
    return number((found.text or "").strip()) if found is not None else 0


def _settle(root: etree._Element) -> None:
    """Keep, of what stands twice for programs of different age, the newest that says or draws anything."""
    for each in [found for found in root.iter() if local(found) == "AlternateContent"]:
        cases = list(each)
        kept = next((case for case in cases if len(case)), None)
        for case in cases:
            if case is not kept:
                each.remove(case)


def _paragraphs(root: etree._Element) -> Iterator[tuple[str, list[str]]]:
    """Yield the lines of each paragraph, and what is crossed out in it."""
    for paragraph in root.iter("{*}p"):
        pieces: list[str] = []
        struck: list[str] = []
        for each in paragraph.iter():
            if local(each) == "t":
                held = _why(each) == "struck"
                (struck if held else pieces).append((each.text or "").replace("\n", " "))
            elif local(each) == "br":
                pieces.append("\n")
        text = "".join(pieces).strip()
        if text or struck:
            yield text, struck


def _why(text: etree._Element) -> DoubtKind | None:
    run = text.getparent()
    strike = attribute(properties, "strike") if (properties := child(run, "rPr")) is not None else None
    return "struck" if strike not in {None, "noStrike"} else None


def _other_words(root: etree._Element) -> Iterator[str]:
    """Yield text outside paragraphs: values of charts, and tags that are not known."""
    for each in root.iter():
        in_paragraph = local(each) == "t" and any(local(above) == "p" for above in each.iterancestors())
        if not in_paragraph and local(each) not in _MEASURES and each.text and each.text.strip():
            yield each.text
        if each.tail and each.tail.strip():
            yield each.tail


def _is_mark(shape: etree._Element) -> bool:
    if local(shape) != "sp" or any(text.text for text in shape.iter("{*}t")):
        return False
    properties = child(shape, "spPr")
    form = child(properties, "prstGeom")
    pictured = properties is not None and child(properties, "blipFill") is not None
    return (
        pictured
        or child(properties, "custGeom") is not None
        or (form is not None and (form.get("prst") or "rect") not in _PLAIN)
    )


def _control(anchor: etree._Element) -> int | None:
    """Return the number of the form's control that a shape draws; None for another shape."""
    for each in anchor.iter():
        if local(each) == "compatExt":
            digits = (each.get("spid") or "").rpartition("s")[2]
            return int(digits) if digits.isdecimal() and len(digits) < 10 else None  # noqa: PLR2004 - a bound
    return None
