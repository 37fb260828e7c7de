"""What stands beside the cells of a workbook, gathered part by part."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from generator.sheet.grid import Block, Doubt, DoubtKind, Markup, Origin, Paragraph, Picture, at_edge
from generator.sheet.readers.archive import Archive
from generator.sheet.readers.lines import lines
from generator.sheet.readers.xlsx.places import Place


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
        self.aside += [
            Paragraph(line, origin, doubts=(*doubts, *((Doubt(why, line),) if why is not None else ())))
            for line in lines(text or "")
        ]

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
