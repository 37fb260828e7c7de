"""Text as a file holds it, piece by piece, made into the lines that a person sees."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import groupby
from typing import Literal, TypeAlias

from lxml import etree

from generator.sheet.grid import Block, Doubt, DoubtKind, Origin, Paragraph, Table
from generator.sheet.readers.symbols import doubts
from generator.sheet.readers.trees import local

# Hangul that came taken apart into letters (NFD). The whole of NFC would also exchange hanja for others
# that look the same, so only these are put together.
_APART = re.compile(r"[\uac00-\ud7a3]?[\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7ff]+")
_BLANK = re.compile(r"[\t\r\v\f]")


def lines(text: str) -> list[str]:
    """Return the lines of a text that hold anything, without space at their edges.

    A tab is one space; Hangul in separate letters is put together as it looks.
    """
    found = (_one(line) for line in text.split("\n"))
    return [line for line in found if line]


def told(
    text: str | None, origin: Origin, why: DoubtKind | None = "hidden", doubts: tuple[Doubt, ...] = ()
) -> Iterator[Paragraph]:
    """Yield the lines of a text that stands beside the flow; `why` it is doubted (None: it is seen)."""
    for line in lines(text or ""):
        yield Paragraph(line, origin, doubts=(*doubts, *((Doubt(why, line),) if why is not None else ())))


def bones(text: str) -> str:
    """Return a text without its spaces, by which one is known again wherever its lines end."""
    return "".join(text.split())


def composed(text: str) -> str:
    """Return a text with its Hangul in syllables; letters that make none, and all else, stay as they are."""
    return _APART.sub(lambda found: unicodedata.normalize("NFC", found.group()), text)


def _one(line: str) -> str:
    return composed(_BLANK.sub(" ", line).strip())


MOST_SPAN = 1_000
"""Rows or columns that one cell may span; a real form has some ten."""

Unseen: TypeAlias = Literal["hidden", "struck"]
"""Why a text stands beside its line: its program does not show it, or shows it crossed out."""


@dataclass(slots=True)
class Flow:
    """Gathers one paragraph: text, line ends and tables between them; blank lines are left out.

    `bullet` goes to its first line, `depth` and `hidden` to each; `begun` tells whether anything but space
    stands on the line.
    """

    origin: Origin
    bullet: str | None = None
    depth: int | None = None
    hidden: bool = field(default=False, kw_only=True)
    blocks: list[Block] = field(default_factory=list)
    begun: bool = False
    _is_gap: bool = False
    _unseen: list[tuple[str, Unseen]] = field(default_factory=list)
    _line: list[str] = field(default_factory=list)

    def add(self, text: str | None) -> None:
        """Add text; a tab or a line end inside it is one space, as the program shows it."""
        if self._is_gap and text and text[0] == " " and self._line[-1:] and self._line[-1].endswith(" "):
            text = text[1:]  # of the spaces at both ends of what is not shown one stays
        if text:
            self._is_gap = False
            self._line.append(text.replace("\n", " "))
            self.begun = self.begun or not text.isspace()

    def add_unseen(self, text: str | None, why: Unseen = "hidden") -> None:
        """Keep text that is not shown (deleted, or set to be hidden) or is crossed out away from the line."""
        if text:
            self._is_gap = True
            self._unseen.append((text.replace("\n", " "), why))

    def put(self, text: str | None, why: Unseen | None) -> None:
        """Add text to the line, or keep it away for a reason."""
        if why is None:
            self.add(text)
        else:
            self.add_unseen(text, why)

    def end_line(self) -> None:
        """End a line; where it holds anything, it becomes a paragraph."""
        found = lines("".join(self._line))
        self._line.clear()
        self.begun = False
        for text in found:
            unsure = (Doubt("hidden", text),) if self.hidden else doubts(f"{self.bullet or ''}{text}")
            self.blocks.append(Paragraph(text, self.origin, self.bullet, self.depth, unsure))
            self.bullet = None

    def add_table(self, table: Table) -> None:
        """End the line and put a table after it."""
        self.end_line()
        self.blocks.append(table)

    def aside(self) -> list[Block]:
        """Return what is not shown or crossed out, doubted; one paragraph for what follows on one another."""
        return [
            line
            for why, pieces in groupby(self._unseen, key=lambda piece: piece[1])
            for line in told("".join(piece[0] for piece in pieces), self.origin, why)
        ]

    def done(self) -> list[Block]:
        """End the paragraph and return its blocks."""
        self.end_line()
        return self.blocks

    def space(self) -> None:
        """Part what comes from what stands on the line, where no space does yet."""
        if self.begun and not self._line[-1].endswith((" ", "\u00a0", "\u3000")):
            self._line.append(" ")


_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"


def drawn_text(root: etree._Element, origin: Origin) -> list[Block]:
    """Take the lines of every DrawingML paragraph under an element out of its tree, in order."""
    blocks: list[Block] = []
    for paragraph in root.iter(f"{{{_DRAWING}}}p"):
        flow = Flow(origin)
        for each in paragraph.iter():
            if local(each) == "t":
                flow.add(each.text)
                each.text = None
            elif local(each) == "br":
                flow.end_line()
        blocks += flow.done()
    return blocks
