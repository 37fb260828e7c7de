"""The tabs of a workbook, the places of their cells, and what is gathered beside the cells."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from lxml import etree

from generator.sheet.grid import Block, Doubt, DoubtKind, Markup, Origin, Picture, at_edge
from generator.sheet.readers.archive import Archive, Relation, related
from generator.sheet.readers.lines import lines, told
from generator.sheet.readers.refusing import refusal
from generator.sheet.readers.trees import attribute, child, named
from generator.wording import forms

LAST_ROW = 1_048_575
LAST_COLUMN = 16_383
_REFERENCE = re.compile(r"\$?([A-Z]{1,3})\$?([0-9]{1,7})", re.IGNORECASE)
_AREA = re.compile(r"\$?([A-Z]{1,3})?\$?([0-9]{1,7})?(?::\$?([A-Z]{1,3})?\$?([0-9]{1,7})?)?", re.IGNORECASE)
_LETTERS = 26

Place = tuple[int, int]
"""Row and column, from 0."""


@dataclass(frozen=True, slots=True)
class Area:
    """The cells between two places, both of them inside."""

    top: int
    left: int
    bottom: int
    right: int

    def __contains__(self, place: Place) -> bool:
        """Return whether a place lies inside."""
        return self.top <= place[0] <= self.bottom and self.left <= place[1] <= self.right

    @property
    def size(self) -> int:
        """Return the number of its cells."""
        return (self.bottom - self.top + 1) * (self.right - self.left + 1)

    def within(self, last: Place) -> Area:
        """Return the part of it up to a last row and column."""
        return Area(self.top, self.left, min(self.bottom, last[0]), min(self.right, last[1]))

    def places(self) -> Iterator[Place]:
        """Yield all its cells, row by row."""
        return (
            (row, column)
            for row in range(self.top, self.bottom + 1)
            for column in range(self.left, self.right + 1)
        )


def place(reference: str | None) -> Place | None:
    """Return the place that a reference names; None for no such reference."""
    found = _REFERENCE.fullmatch(reference or "")
    return (int(found[2]) - 1, _column(found[1])) if found is not None else None


def area(reference: str) -> Area | None:
    """Return the area that a reference names (`A1:B2`, `A:C`, `2:5`, `A1`); None for no such reference."""
    found = _AREA.fullmatch(reference.rpartition("!")[2])
    if found is None or not any(found.groups()):
        return None
    left, top = (_column(found[1]) if found[1] else None), (int(found[2]) - 1 if found[2] else None)
    right, bottom = (_column(found[3]) if found[3] else None), (int(found[4]) - 1 if found[4] else None)
    if ":" not in reference:
        right, bottom = left, top
    return Area(
        0 if top is None else top,
        0 if left is None else left,
        LAST_ROW if bottom is None else bottom,
        LAST_COLUMN if right is None else right,
    )


def areas(references: str | None) -> list[Area]:
    """Return the areas that a list of references names (`A1:B2 D4`)."""
    return [found for each in (references or "").split() if (found := area(each)) is not None]


def inside(at: Place, several: Iterable[Area]) -> bool:
    """Return whether a place lies in any of several areas."""
    return any(at in each for each in several)


def name(at: Place) -> str:
    """Return how a program names a place."""
    row, column = at
    letters = ""
    column += 1
    while column:
        column, letter = divmod(column - 1, _LETTERS)
        letters = chr(ord("A") + letter) + letters
    return f"{letters}{row + 1}"


def _column(letters: str) -> int:
    found = 0
    for letter in letters.upper():
        found = found * _LETTERS + ord(letter) - ord("A") + 1
    return found - 1


@dataclass(slots=True)
class Gathered:
    """What is beside the flow of a workbook; each text in it counts against the file's allowance.

    `said` is each text and each value of its cells, as shown and as held; `shown` what each cell shows, by
    the name of its tab and its place.
    """

    archive: Archive
    aside: list[Block] = field(default_factory=list)
    markup: list[Markup] = field(default_factory=list)
    pictures: list[Picture] = field(default_factory=list)
    said: set[str] = field(default_factory=set)
    shown: dict[str, dict[Place, str]] = field(default_factory=dict)

    def say(
        self, text: str | None, origin: Origin, why: DoubtKind | None = None, doubts: tuple[Doubt, ...] = ()
    ) -> None:
        """Put a text aside, line by line; `why` where the program does not show it as it stands."""
        self.archive.unfold(text or "")
        self.aside += told(text, origin, why, doubts)

    def say_at_edge(self, text: str, origin: Origin, why: DoubtKind | None) -> None:
        """Put aside what stands in the head or foot of a printed page."""
        before = len(self.aside)
        self.say(text, origin, why)
        self.aside[before:] = at_edge(tuple(self.aside[before:]))

    def say_new(self, texts: Iterable[str], origin: Origin, why: DoubtKind | None = None) -> None:
        """Put aside, as one line, those of many texts that no cell holds."""
        new = [each.strip() for each in texts if each.strip() and each.strip() not in self.said]
        self.say(" ".join(" ".join(new).split()), origin, why)

    def mark(self, text: str | None, origin: Origin) -> None:
        """Keep what is no word of the sheet: prompts, names, what describes a picture."""
        self.archive.unfold(text or "")
        self.markup += [Markup(line, origin) for line in lines(text or "")]


_UNNAMED = re.compile(forms.UNNAMED_TAB, re.IGNORECASE)
_RUN = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Tab:
    """A tab: its name, what goes before the name of a cell, its part, and whether it is hidden."""

    name: str
    title: str
    part: str
    root: etree._Element
    hidden: bool

    def origin(self, place: tuple[int, int] | None = None) -> Origin:
        """Return where a cell stands, or the tab as a whole."""
        return Origin(f"{self.title}{name(place)}" if place is not None else self.title.removesuffix("!"))


def tabs(archive: Archive, book: etree._Element, relations: list[Relation]) -> list[Tab]:
    """Return the tabs of a workbook; the names of cells tell the tab where there are several.

    Raises:
        ProblemsFoundError: the part of one is damaged, or not there.

    """
    parts = {each.id: each.target for each in relations}
    found = list(named(child(book, "sheets"), "sheet"))
    made = []
    for each in found:
        called, part = each.get("name") or "", parts.get(attribute(each, "id") or "")
        if part is None:
            raise refusal("sheet-part-missing", archive.name, called)
        title = f"{called}!" if len(found) > 1 else ""
        hidden = each.get("state", "visible") != "visible"
        made.append(Tab(called, title, part, archive.tree(part), hidden))
    return made


def styled_tables(archive: Archive, tab: Tab) -> list[Area]:
    """Return the areas of a worksheet's tables that have a style, and so a ground of their own."""
    roots = [archive.tree(each.target) for each in related(archive, tab.part) if each.type == "table"]
    return [
        where
        for root in roots
        if (style := child(root, "tableStyleInfo")) is not None and style.get("name")
        for where in areas(root.get("ref"))
    ]


def tell_name(tab: Tab, archive: Archive, gathered: Gathered) -> None:
    """Tell the name of a tab where it says what its sheet does not, nor the title of the whole file."""
    properties = next((each.target for each in related(archive) if each.type == "core-properties"), None)
    core = archive.tree(properties) if properties is not None else None
    title = core.findtext("{*}title") if core is not None else None
    known = _words_of(f"{title or ''} {' '.join(gathered.shown.get(tab.name, {}).values())}")
    words = _RUN.findall(unicodedata.normalize("NFC", tab.name))
    if not _UNNAMED.fullmatch(tab.name) and not all(each in known for each in words):
        gathered.say(tab.name, tab.origin(), "hidden" if tab.hidden else None)


def _words_of(text: str) -> str:
    return "".join(_RUN.findall(unicodedata.normalize("NFC", text)))
