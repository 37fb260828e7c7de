"""In every format a number stands by its names, and a cell more or less moves none in silence."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.record.folder import load
from generator.sheet.accounts import take
from generator.sheet.grid import Block, Cell, Grid, Table, paragraphs
from generator.sheet.layout import lay
from generator.sheet.parsing import Parsed, parse
from generator.sheet.parsing.labels import squeezed
from generator.sheet.readers import read
from generator.sheet.writers import WRITERS
from tests.sheet.parsing.test_columns import GOOD, HELD, KINDS, held
from tests.sheet.parsing.written import CITY, PLEDGES, ROOT, SOURCES, parsed


@cache
def _written(ending: str) -> Grid:
    """The real sheet, with numbers in both tables, written and read in a format."""
    records = load(ROOT).records
    assert records is not None
    good = parsed(GOOD).report
    report = records.reports["2-1-2", "2019-Q2"].record
    report = replace(report, participation=good.participation, budget=good.budget, deviations=())
    return read(f"s.{ending}", WRITERS[ending](lay(report, CITY.forms[0], "2-1-2", CITY)))


def _read(grid: Grid) -> Parsed:
    found = parse(grid, CITY, PLEDGES, CITY.quarters[0])
    assert found is not None
    return found


@pytest.mark.parametrize("ending", WRITERS)
def test_every_number_stands_by_its_names(ending: str) -> None:
    found = _read(_written(ending))
    assert held(found.report) == HELD
    assert take(_written(ending), found).agree


def _text(cell: Cell) -> str:
    return squeezed(" ".join(each.text for each in paragraphs(cell.content)))


def _rows(grid: Grid) -> list[tuple[Table, int]]:
    """The rows of the two tables, and their heads: those that bear two of their labels, and what is below."""
    labels = {*map(squeezed, KINDS), *SOURCES, "기투자"}
    found = []
    for table in _tables(grid.blocks):
        named = {cell.row for cell in table.cells if _text(cell) in labels}
        found += [
            (table, row)
            for row in {*named, *(row + 1 for row in named)}
            if any(c.row == row for c in table.cells)
        ]
    return found


def _tables(blocks: tuple[Block, ...]) -> Iterator[Table]:
    for block in blocks:
        if isinstance(block, Table):
            yield block
            for cell in block.cells:
                yield from _tables(cell.content)


def _changed(grid: Grid, old: Table, new: Table) -> Grid:
    def within(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
        return tuple(
            block
            if not isinstance(block, Table)
            else new
            if block is old
            else replace(
                block, cells=tuple(replace(cell, content=within(cell.content)) for cell in block.cells)
            )
            for block in blocks
        )

    return replace(grid, blocks=within(grid.blocks))


def _moved(table: Table, row: int, at: int, *, adds: bool) -> Table:
    """The table in which a row has a cell more or less, and what is behind it stands a column further."""
    cells = sorted((cell for cell in table.cells if cell.row == row), key=lambda each: each.column)
    others = [cell for cell in table.cells if cell.row != row]
    chosen = cells[at % len(cells)]
    step = 1 if adds else -chosen.column_span
    behind = [replace(each, column=each.column + step) for each in cells if each.column > chosen.column]
    before = [each for each in cells if each.column < chosen.column]
    here = (
        [replace(chosen, content=(), column_span=1), replace(chosen, column=chosen.column + 1)]
        if adds
        else []
    )
    every = sorted([*others, *before, *here, *behind], key=lambda each: (each.row, each.column))
    return replace(table, cells=tuple(every))


@pytest.mark.parametrize("ending", WRITERS)
@given(st.randoms(use_true_random=False), st.booleans())
def test_a_cell_more_or_less_moves_no_number_in_silence(
    ending: str,
    chance: random.Random,
    adds: bool,  # noqa: FBT001
) -> None:
    grid = _written(ending)
    table, row = chance.choice(_rows(grid))
    changed = _changed(grid, table, _moved(table, row, chance.randrange(20), adds=adds))
    found = _read(changed)
    assert held(found.report).items() <= HELD.items()
    lost = _words(grid) - _words(changed)
    if not lost and held(found.report) != HELD:
        assert found.report.unplaced
        assert not take(changed, found).agree


def _words(grid: Grid) -> set[str]:
    return {f"{each.origin.place} {each.text}" for each in paragraphs(grid.blocks)}
