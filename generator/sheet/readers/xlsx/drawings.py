"""The drawings and form controls over a worksheet: text boxes, charts, pictures, boxes to tick."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from lxml import etree

from generator.sheet.grid import Origin, Picture
from generator.sheet.readers.archive import related
from generator.sheet.readers.trees import attribute, child, children, local, number, whole_text
from generator.sheet.readers.xlsx.tabs import Gathered, Tab, area

_MARKS = {"checked": "☑", "1": "☑", "mixed": "▣", "2": "▣"}
_UNMARKED = "☐"
_MOST_ITEMS = 1_000


@dataclass(slots=True)
class _Control:
    """One control: its kind in lower case, where it stands, its words, and what it is set to."""

    origin: Origin
    kind: str = ""
    caption: str = ""
    settings: dict[str, str] = field(default_factory=dict)
    items: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Controls:
    """Gathers the controls of one worksheet out of the parts that tell of them, then tells each once."""

    _gathered: Gathered
    _tab: Tab
    _controls: dict[int | str, _Control] = field(default_factory=dict)

    def of_sheet(self, parts: dict[str, str]) -> None:
        """Take the controls that a worksheet names, and their settings out of `parts`, by their relation."""
        for each in self._tab.root.iter("{*}control"):
            part = parts.pop(attribute(each, "id") or "", None)
            known = self._at(number(each.get("shapeId")), _place(child(each, "controlPr", "anchor", "from")))
            if part is not None:
                self._set(known, part)
        for part in parts.values():
            self._set(self._at(part, None), part)

    def of_vml(self, root: etree._Element) -> None:
        """Take what older programs draw: the same controls, with their words, and shapes of their own."""
        for shape in root.iter():
            box = child(shape, "textbox")
            data = child(shape, "ClientData")
            if child(shape, "imagedata") is not None:
                self._gathered.pictures.append(Picture.at(self._tab.origin(None)))
            if box is None and data is None:
                continue
            words = " ".join(whole_text(box).split())
            kind = attribute(data, "ObjectType") or ""
            if kind in {"Note", ""}:
                self._gathered.say(words, self._tab.origin(None), "hidden" if kind else None)
                continue
            digits = (shape.get("id") or "").rpartition("s")[2]
            known = self._at(number(digits) if digits.isdecimal() else shape.get("id") or "", _anchor(data))
            known.kind = known.kind or kind.lower()
            known.caption = known.caption or words
            for each in children(data):
                known.settings.setdefault(local(each).lower(), (each.text or "1").strip())

    def caption(self, number_: int, words: str) -> bool:
        """Give a control the words of its drawing; False where there is no such control."""
        known = self._controls.get(number_)
        if known is not None:
            known.caption = words or known.caption
        return known is not None

    def tell(self) -> None:
        """Put each control aside: its mark, its words, what is chosen of its list."""
        for each in self._controls.values():
            self._gathered.say(" ".join(filter(None, (self._state(each), each.caption))), each.origin)

    def _state(self, control: _Control) -> str:
        settings = control.settings
        if control.kind in {"checkbox", "radio"}:
            return _MARKS.get(settings.get("checked", "").lower(), _UNMARKED)
        if control.kind in {"drop", "list"}:
            return self._chosen(control)
        if control.kind in {"scroll", "spin"}:
            return settings.get("val", "")
        return ""

    def _chosen(self, control: _Control) -> str:
        settings = control.settings
        places = [number(each) for each in settings.get("multisel", settings.get("sel", "0")).split()]
        items = control.items or self._items(settings.get("fmlarange", ""))
        chosen = [items[each - 1] if 0 < each <= len(items) else str(each) for each in places if each]
        for item in control.items:
            if item not in chosen:
                self._gathered.mark(item, control.origin)
        return ", ".join(chosen)

    def _items(self, references: str) -> list[str]:
        tab = references.rpartition("!")[0].strip("'").replace("''", "'") or self._tab.name
        where = area(references)
        shown = self._gathered.shown.get(tab, {})
        if where is None or where.size > _MOST_ITEMS:
            return []
        return [shown.get(each, "") for each in where.places()]

    def _set(self, control: _Control, part: str) -> None:
        root = self._gathered.archive.tree(part)
        control.kind = (root.get("objectType") or control.kind).lower()
        control.settings.update({str(key).lower(): str(text) for key, text in root.attrib.items()})
        control.items = [each.get("val") or "" for each in root.iter("{*}item")]
        control.settings.setdefault("checked", "")
        self._gathered.say_new((each.text or "" for each in root.iter()), control.origin, "hidden")

    def _at(self, key: int | str, place: tuple[int, int] | None) -> _Control:
        return self._controls.setdefault(key, _Control(self._tab.origin(place)))


def _place(corner: etree._Element | None) -> tuple[int, int] | None:
    row, column = child(corner, "row"), child(corner, "col")
    return (number(row.text), number(column.text)) if row is not None and column is not None else None


def _anchor(data: etree._Element | None) -> tuple[int, int] | None:
    """Return the cell that a control of VML lies over: column, offset, row, offset of its corner."""
    numbers = whole_text(child(data, "Anchor")).split(",")
    return (number(numbers[2]), number(numbers[0])) if len(numbers) > 3 else None  # noqa: PLR2004


_DRAWN = {"pic", "graphicFrame", "contentPart"}
_PLAIN = {"flowChartProcess", "line", "rect", "roundRect"}
"""Shapes that only frame or divide; one without words that is none of them may be a mark, such as a ring."""

_MEASURES = {"col", "colOff", "row", "rowOff", "f", "formatCode", "posOffset"}
_WORDED = {"chart", "chartEx", "chartUserShapes", "diagramData", "diagramDrawing", "drawing"}


@dataclass(slots=True)
class Drawings:
    """Reads a drawing part, the charts and diagrams that it names, and the words of controls in them."""

    _gathered: Gathered
    _controls: Controls
    _tab: Tab
    _seen: set[str] = field(default_factory=set)
    _images: dict[str, str] = field(default_factory=dict)

    def read(self, part: str) -> None:
        """Gather the words and pictures of a drawing.

        Raises:
            ProblemsFoundError: a part is damaged.

        """
        archive = self._gathered.archive
        root = archive.tree(part)
        _settle(root)
        self._images = {each.id: each.target for each in related(archive, part) if each.type == "image"}
        for each in root:
            self._anchored(each, self._tab.origin(_place(child(each, "from"))))
        self._named_by(part)

    def _named(self, part: str) -> None:
        """Read a chart or a diagram: its titles, and those of its words and values that no cell holds."""
        archive = self._gathered.archive
        root = archive.tree(part)
        _settle(root)
        lines = [text for text, _ in _paragraphs(root)]
        new = [text for text in lines if text not in self._seen]
        self._seen.update(lines)
        for text in new:
            self._gathered.say(text, self._tab.origin())
        self._gathered.say_new(_other_words(root), self._tab.origin())
        self._named_by(part)

    def _named_by(self, part: str) -> None:
        for relation in related(self._gathered.archive, part):
            if relation.type in _WORDED and relation.target not in self._seen:
                self._seen.add(relation.target)
                self._named(relation.target)

    def _anchored(self, anchor: etree._Element, origin: Origin) -> None:
        """Read what hangs at one place: each shape by itself, so that a hidden one is told as such."""
        drawn = [each for each in anchor.iter() if local(each) in _DRAWN or _is_mark(each)]
        if drawn:
            self._gathered.pictures += self._pictures(anchor, drawn, Picture.at(origin))
        properties = list(anchor.iter("{*}cNvPr"))
        for each in properties:
            for described in ("title", "descr"):
                self._gathered.mark(each.get(described), origin)
        hidden = any(each.get("hidden") in {"1", "true"} for each in properties)
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
                found.append(replace(bare, part=part, words=attribute(told, "descr") or ""))
        return found or [bare]


def _row(anchor: etree._Element, *path: str) -> int:
    return number(whole_text(child(anchor, *path)))


def _settle(root: etree._Element) -> None:
    """Keep, of what stands twice for programs of different age, the newest that says or draws anything."""
    for each in list(root.iter("{*}AlternateContent")):
        kept = next((case for case in each if len(case)), None)
        for case in list(each):
            if case is not kept:
                each.remove(case)


def _paragraphs(root: etree._Element) -> Iterator[tuple[str, list[str]]]:
    """Yield the lines of each paragraph, and what is crossed out in it."""
    for paragraph in root.iter("{*}p"):
        pieces: list[str] = []
        struck: list[str] = []
        for each in paragraph.iter():
            if local(each) == "t":
                strike = attribute(child(each.getparent(), "rPr"), "strike")
                held = strike not in {None, "noStrike"}
                (struck if held else pieces).append((each.text or "").replace("\n", " "))
            elif local(each) == "br":
                pieces.append("\n")
        text = "".join(pieces).strip()
        if text or struck:
            yield text, struck


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
    if any(child(shape, "spPr", each) is not None for each in ("blipFill", "custGeom")):
        return True
    return (attribute(child(shape, "spPr", "prstGeom"), "prst") or "rect") not in _PLAIN


def _control(anchor: etree._Element) -> int | None:
    """Return the number of the form's control that a shape draws; None for another shape."""
    found = next(anchor.iter("{*}compatExt"), None)
    digits = (attribute(found, "spid") or "").rpartition("s")[2]
    return int(digits) if digits.isdecimal() and len(digits) < 10 else None  # noqa: PLR2004 - a bound
