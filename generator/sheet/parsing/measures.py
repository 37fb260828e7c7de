"""The unit of a table's numbers, wherever it is told: in a line, behind the heading, in a head cell."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from generator.record.form import Notation
from generator.sheet.parsing.claims import Work
from generator.sheet.parsing.labels import squeezed
from generator.sheet.parsing.strips import Slice
from generator.wording import sheet_tables as words

_USUAL = re.compile(words.UNIT)
_SEVERAL = re.compile(words.UNITS)
_AT_END = re.compile(r"[(\[〔]\s*(?P<unit>[^()\[\]〔〕]+?)\s*[)\]〕]$")


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit as a sheet writes it, the characters that tell it, and whether it is the form's."""

    written: str
    words: Slice
    is_right: bool


def told(text: Slice, expected: str, notation: Notation) -> Unit | None:
    """Return the unit that a text tells, by the form's own line or as offices usually write it."""
    own = _own(notation.unit).fullmatch(text.text)
    if own is not None and _is_unit(own["unit"], expected):
        return _unit(text, own, expected)
    usual = _USUAL.search(text.text)
    return _unit(text, usual, expected) if usual is not None else None


def several(text: Slice, expected: frozenset[str]) -> Unit | None:
    """Return the units of a line that tells more than one, all of them expected: (단위 : 곳, %)."""
    found = _SEVERAL.fullmatch(text.text)
    units = [squeezed(each) for each in re.split(r"[,·/]", found["units"])] if found is not None else []
    return Unit(text.text, text, is_right=True) if len(units) > 1 and expected.issuperset(units) else None


def is_alone(text: Slice) -> bool:
    """Return whether a text tells a unit and nothing else."""
    return _USUAL.fullmatch(text.text) is not None


def in_head(text: Slice, expected: str, notation: Notation) -> Unit | None:
    """Return the unit that stands in a head cell: with the word for it, or alone in brackets at the end."""
    found = told(text, expected, notation)
    if found is not None:
        return found
    end = _AT_END.search(text.text)
    return _unit(text, end, expected) if end is not None and _is_unit(end["unit"], expected) else None


def begins(text: str) -> Iterator[int]:
    """Yield the places in a heading's line behind which more than the heading may stand."""
    usual = _USUAL.search(text)
    places = {text.find(bracket) for bracket in "([〔<"} | {usual.start() if usual else -1}
    yield from sorted(at for at in places if at > 0)


def noted(found: Sequence[Unit], expected: tuple[str, str], at: str, line: int | None, work: Work) -> None:
    """Ask about a unit that is missing or not the form's; `expected` are the form's heading and unit."""
    heading, unit = expected
    if not found:
        work.note(at, words.unit_missing(heading, unit), line)
    for each in found:
        if not each.is_right:
            said = words.unit_differs(heading, each.written, unit)
            work.note(at, said, each.words.origin.line)


def _unit(text: Slice, found: re.Match[str], expected: str) -> Unit:
    written = found["unit"].strip()
    return Unit(written, text.cut(*found.span()), squeezed(written) == squeezed(expected))


def _is_unit(text: str, expected: str) -> bool:
    closed = squeezed(text)
    return closed == squeezed(expected) or closed in {*words.MONEY_UNITS, *words.COUNT_UNITS}


@lru_cache(maxsize=16)
def _own(line: str) -> re.Pattern[str]:
    """Return the form's line as a pattern, however it is spaced."""
    before, _, after = (r"\s*".join(map(re.escape, part)) for part in _closed(line).partition("{unit}"))
    return re.compile(rf"{before}\s*(?P<unit>.+?)\s*{after}")


def _closed(line: str) -> str:
    return "".join(line.split())
