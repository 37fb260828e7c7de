"""What DOCX draws before a line by itself: the bullets and numbers that stand in numbering.xml."""

from __future__ import annotations

from collections.abc import Mapping

from lxml import etree

from generator.sheet.readers.numerals import Counter, Level
from generator.sheet.readers.symbols import drawn, typeface
from generator.sheet.readers.trees import attribute, child, is_on, named, number, value

_DEEPEST_STYLE = 20
_DEEPEST_LEVEL = 8


class Lists:
    """Draws the mark before each paragraph, and counts the numbered ones as they come."""

    def __init__(self, numbering: etree._Element | None, styles: etree._Element | None) -> None:
        """Learn the lists and which styles begin with a mark; None: the file has none."""
        self._counters: dict[str, Counter] = {}
        self._styles = {attribute(each, "styleId") or "": each for each in named(styles, "style")}
        self._styles.pop("", None)
        kinds = {attribute(each, "abstractNumId") or "": each for each in named(numbering, "abstractNum")}
        shared = {key: Counter(_levels(each)) for key, each in kinds.items()}
        self._styled: dict[str, tuple[str | None, int | None]] = {}
        of_lists = {
            attribute(each, "numId"): value(each, "abstractNumId") for each in named(numbering, "num")
        }
        for key, each in kinds.items():
            # A kind that names a style is the kind of that style's list (17.9.21).
            linked, _ = self._of_style(value(each, "numStyleLink"))
            shared[key] = shared.get(of_lists.get(linked) or "", shared[key])
        for each in named(numbering, "num"):
            key = value(each, "abstractNumId") or ""
            own = {number(attribute(over, "ilvl")): over for over in named(each, "lvlOverride")}
            if key in shared:
                # Lists of one kind count on together, unless one says where it begins.
                counter = Counter(_overridden(shared[key].levels, own)) if own else shared[key]
                self._counters[attribute(each, "numId") or ""] = counter

    def mark(self, paragraph: etree._Element) -> tuple[str | None, int | None]:
        """Return what is drawn before a paragraph and how deep it is nested; None: nothing, not said."""
        key, depth = self._list_of(child(paragraph, "pPr"))
        counter = self._counters.get(key)
        if counter is None:
            return None, None
        return counter.next(depth).strip() or None, depth

    def _list_of(self, properties: etree._Element | None) -> tuple[str, int]:
        key, depth = _list_and_depth(properties)
        if key is None:
            key, styled = self._of_style(value(properties, "pStyle"))
            depth = styled if depth is None else depth
        return key or "", depth or 0

    def _of_style(self, style: str | None) -> tuple[str | None, int | None]:
        """Return the list of a style and how deep it is there, by itself or by those that it is based on."""
        first = style or ""
        if first not in self._styled:
            key: str | None = None
            depth: int | None = None
            for _ in range(_DEEPEST_STYLE):
                found = self._styles.get(style or "")
                if found is None or key is not None:
                    break
                key, styled = _list_and_depth(child(found, "pPr"))
                depth = styled if depth is None else depth
                style = value(found, "basedOn")
            self._styled[first] = key, depth
        return self._styled[first]


def _list_and_depth(properties: etree._Element | None) -> tuple[str | None, int | None]:
    depth = value(properties, "numPr", "ilvl")
    return value(properties, "numPr", "numId"), number(depth) if depth is not None else None


def _levels(kind: etree._Element) -> dict[int, Level]:
    levels = {number(attribute(each, "ilvl")): each for each in named(kind, "lvl")}
    return {depth: _level(each) for depth, each in levels.items() if depth <= _DEEPEST_LEVEL}


def _level(level: etree._Element) -> Level:
    letters = child(level, "rPr")
    if is_on(child(letters, "vanish")):
        return Level("", "none")
    names = (attribute(child(letters, "rFonts"), each) for each in ("ascii", "hAnsi", "eastAsia"))
    face = next(filter(None, map(typeface, names)), None)
    text = drawn(value(level, "lvlText") or "", face, before_a_line=True).replace("\xad", "-")
    return Level(text, value(level, "numFmt") or "decimal", number(value(level, "start"), 1))


def _overridden(levels: Mapping[int, Level], own: dict[int, etree._Element]) -> dict[int, Level]:
    changed = dict(levels)
    for depth, over in own.items():
        level = child(over, "lvl")
        if level is not None:
            changed[depth] = _level(level)
        elif depth in changed:
            start = number(value(over, "startOverride"), changed[depth].start)
            changed[depth] = Level(changed[depth].text, changed[depth].numerals, start)
    return changed
