"""How deep each bullet stands, counted flat: by its mark among the marks that are used."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

from generator.record.notation import Notation
from generator.sheet.parsing import marks

_NOTE = -1.0
NO_INDENT = -1
"""How far in stands what has its heading before it on its line."""


@dataclass(frozen=True, slots=True)
class Bullet:
    """A line that begins with a mark (empty: with none), and how far in it stands.

    `begins` is with what it begins, mark or words; empty behind a heading, and where line ends were lost.
    """

    mark: str
    depth: int
    begins: str = ""


_Ranked: TypeAlias = tuple[Bullet, float, str]
"""A line, the rank of its mark, and the kind of its number."""


def levels(group: list[Bullet], notation: Notation) -> Iterator[int]:
    """Yield the level of each bullet: its mark's place among the marks that are used, outermost first."""
    ranks = {glyph: float(rank) for rank, level in enumerate(notation.bullets) for glyph in level}
    ranked: list[float] = []
    kinds = list(marks.ordinal_kinds(each.begins for each in group))
    for number, bullet in zip(kinds, group, strict=True):
        if number:  # the numbers of one kind are one mark, which holds what follows where it comes first
            ranks.setdefault(number, ranked[-1] + 0.5 if ranked else -0.5)
            ranked.append(ranks[number])
        elif bullet.mark in ranks:
            ranked.append(ranks[bullet.mark])
        elif not bullet.mark:
            ranked.append(min([0, *(each for each in ranked if each != _NOTE)]))
        elif bullet.mark == notation.note:  # which belongs to the line of the first level before it
            ranked.append(_NOTE if ranked else 0)
        else:  # a mark that the form does not know keeps its first place
            ranks[bullet.mark] = ranked[-1] + 0.5 if ranked else 0
            ranked.append(ranks[bullet.mark])
    deepest = float(len(notation.bullets) - 1)
    for part in _by_number(list(zip(group, ranked, kinds, strict=True))):
        used = sorted({rank for _, rank, _ in part} - {_NOTE})
        for bullet, rank, _ in part:
            if rank == _NOTE:
                yield 1
                continue
            level = used.index(rank)
            if len(used) == 1 or rank == deepest:
                depths = {each.depth for each, other, _ in part if other == rank}
                level += sum(NO_INDENT < each < bullet.depth for each in depths)
            yield level


def _by_number(group: list[_Ranked]) -> Iterator[list[_Ranked]]:
    """Yield the lines from one number of the first line's kind to the next; all of them where it has none."""
    part: list[_Ranked] = []
    for each in group:
        first, _, kind = group[0]
        if part and kind and each[2] == kind and each[0].depth == first.depth:
            yield part
            part = []
        part.append(each)
    yield part
