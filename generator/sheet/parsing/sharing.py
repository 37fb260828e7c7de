"""What stands beside the cards of a file (notes, tags, pictures), given to the card at whose place it is."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from generator.sheet.grid import Block, Grid, Origin, Picture, paragraphs
from generator.sheet.parsing.units import Unit, joined

_T = TypeVar("_T")


def shared_out(grid: Grid, parts: Sequence[Sequence[Unit]], between: Sequence[Unit]) -> list[Grid]:
    """Return each card as a grid: its units, and what hangs beside them; last what belongs to no card.

    Args:
        grid: the file.
        parts: the units of each card, in order.
        between: those of none.

    """
    owners = _Owners.of(parts, between)
    count = len(parts)
    aside = _by_owner(grid.aside, count, owners.of_block)
    markup = _by_owner(grid.markup, count, lambda each: owners.of_origin(each.origin))
    pictures = _by_owner(grid.pictures, count, owners.of_picture)
    every = zip((*parts, between), aside, markup, pictures, strict=True)
    return [Grid(joined(units), beside, tags, drawn) for units, beside, tags, drawn in every]


def _by_owner(
    every: Iterable[_T], count: int, owner: Callable[[_T], int | None]
) -> tuple[tuple[_T, ...], ...]:
    """Return things by the card that owns them; last those of none."""
    found: list[list[_T]] = [[] for _ in range(count + 1)]
    for each in every:
        number = owner(each)
        found[count if number is None else number].append(each)
    return tuple(map(tuple, found))


@dataclass(frozen=True, slots=True)
class _Owners:
    """Which card stands at a place of the file; `begins` and `ends` are its first and last lines.

    `lines` are those at which anything begins, in order, each with its card.
    """

    places: dict[str, int | None]
    begins: tuple[int, ...]
    ends: tuple[int, ...]
    lines: tuple[tuple[int, int | None], ...]

    @classmethod
    def of(cls, parts: Sequence[Sequence[Unit]], between: Sequence[Unit]) -> _Owners:
        places: dict[str, int | None] = {}
        for number, part in enumerate(parts):
            for place in {place for unit in part for place in unit.places()}:
                places[place] = None if place in places else number
        lines = [[unit.line for unit in part if unit.line is not None] for part in parts]
        begins, ends = [min(each, default=0) for each in lines], [max(each, default=-1) for each in lines]
        starts: list[tuple[int, int | None]] = [
            (unit.line, number)
            for number, part in (*enumerate(parts), (None, between))
            for unit in part
            if unit.line is not None
        ]
        starts.sort(key=lambda each: each[0])
        return cls(places, tuple(begins), tuple(ends), tuple(starts))

    def of_block(self, block: Block) -> int | None:
        """Return the one card beside which a block stands; a page's head or foot is no card's."""
        at_edge = any(each.at_edge for each in paragraphs((block,)))
        return None if at_edge else self.of_origin(block.origin)

    def of_picture(self, picture: Picture) -> int | None:
        """Return the card in which a picture stands, by what stands before it where its place has no text."""
        if picture.line is None:
            here = self.places.get(picture.place)
            return here if here is not None else self.places.get(picture.after)
        at = bisect_right(self.lines, picture.line, key=lambda each: each[0]) - 1
        return self.lines[at][1] if at >= 0 else None

    def of_origin(self, origin: Origin) -> int | None:
        """Return the one card in which something stands; None where it is none or several."""
        if origin.place in self.places:
            return self.places[origin.place]
        if origin.line is None:
            return None
        at = bisect_right(self.begins, origin.line) - 1
        return at if at >= 0 and origin.line <= self.ends[at] else None
