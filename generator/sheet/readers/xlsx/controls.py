"""Form controls of a worksheet: boxes to tick, choices, lists; a program draws which of them is chosen."""

from __future__ import annotations

from dataclasses import dataclass, field

from lxml import etree

from generator.sheet.grid import Origin, Picture
from generator.sheet.readers.trees import attribute, child, local, number, parse, whole_text
from generator.sheet.readers.xlsx.gathered import Gathered
from generator.sheet.readers.xlsx.places import area
from generator.sheet.readers.xlsx.tabs import Tab

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


class Controls:
    """Gathers the controls of one worksheet out of the parts that tell of them, then tells each once."""

    def __init__(self, gathered: Gathered, tab: Tab) -> None:
        """Begin with none."""
        self._gathered = gathered
        self._tab = tab
        self._controls: dict[int | str, _Control] = {}

    def of_sheet(self, parts: dict[str, str]) -> None:
        """Take the controls that a worksheet names, and their settings out of `parts`, by their relation."""
        for each in self._tab.root.iter():
            if local(each) == "control":
                part = parts.pop(attribute(each, "id") or "", None)
                known = self._at(
                    number(each.get("shapeId")), _place(child(each, "controlPr", "anchor", "from"))
                )
                if part is not None:
                    self._set(known, part)
        for part in parts.values():
            self._set(self._at(part, None), part)

    def of_vml(self, root: etree._Element) -> None:
        """Take what older programs draw: the same controls, with their words, and shapes of their own."""
        for shape in root.iter():
            box = child(shape, "textbox")
            data = child(shape, "ClientData")
            if any(local(each) == "imagedata" for each in shape):
                self._gathered.pictures.append(Picture.at(self._tab.origin(None)))
            if box is None and data is None:
                continue
            words = " ".join(whole_text(box).split()) if box is not None else ""
            kind = (data.get("ObjectType") or "") if data is not None else ""
            if kind in {"Note", ""}:
                self._gathered.say(words, self._tab.origin(None), "hidden" if kind else None)
                continue
            digits = (shape.get("id") or "").rpartition("s")[2]
            known = self._at(number(digits) if digits.isdecimal() else shape.get("id") or "", _anchor(data))
            known.kind = known.kind or kind.lower()
            known.caption = known.caption or words
            for each in data if data is not None else ():
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
        root = parse(self._gathered.archive.read(part), self._gathered.archive.name)
        control.kind = (root.get("objectType") or control.kind).lower()
        control.settings.update({key.lower(): value for key, value in map(_pair, root.attrib.items())})
        control.items = [each.get("val") or "" for each in root.iter() if local(each) == "item"]
        control.settings.setdefault("checked", "")
        self._gathered.say_new((each.text or "" for each in root.iter()), control.origin, "hidden")

    def _at(self, key: int | str, place: tuple[int, int] | None) -> _Control:
        return self._controls.setdefault(key, _Control(self._tab.origin(place)))


def _pair(pair: tuple[object, object]) -> tuple[str, str]:
    return str(pair[0]), str(pair[1])


def _place(corner: etree._Element | None) -> tuple[int, int] | None:
    row, column = child(corner, "row"), child(corner, "col")
    if row is None or column is None:
        return None
    return number((row.text or "").strip()), number((column.text or "").strip())


def _anchor(data: etree._Element | None) -> tuple[int, int] | None:
    """Return the cell that a control of VML lies over: column, offset, row, offset of its corner."""
    told = child(data, "Anchor")
    numbers = [each.strip() for each in ((told.text or "") if told is not None else "").split(",")]
    return (number(numbers[2]), number(numbers[0])) if len(numbers) > 3 else None  # noqa: PLR2004
