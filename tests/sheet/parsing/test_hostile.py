"""No file breaks the parser, and whatever it holds, no character is lost and none has two owners."""

from __future__ import annotations

import random

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.record.dates import Quarter
from generator.sheet.accounts import take
from generator.sheet.grid import Cell, Grid, Origin, Paragraph, Table
from generator.sheet.importing.taking import State, take_over
from generator.sheet.parsing import parse
from generator.sheet.readers import read
from tests.record.strategies import texts
from tests.sheet.parsing.written import CITY, PLEDGES, SHEET, Parts

_PIECES = (
    *(
        "\t",
        "\n",
        " ",
        "<p>",
        "</ul>",
        "<table><tr><td>",
        "</td></tr></table>",
        "<td colspan=3>",
        "|",
        "【",
        "】",
    ),
    *(
        "○",
        "- ",
        "· ",
        "※ ",
        "▷ ",
        "①",
        "2/4분기",
        "□ ",
        "계",
        "임기후",
        "2019. 2. 30.",
        "(월)",
        "99:99",
        "~",
        "\u200b",
    ),
)


def test_mutated_sheets_are_read_or_refused_and_every_character_is_accounted_for() -> None:
    roll = random.Random(7)  # noqa: S311 - the same mutations every time
    whole = SHEET.read_text("utf-8")
    for _ in range(40):
        text = whole
        for _ in range(roll.randint(1, 12)):
            at, length = roll.randrange(len(text)), roll.choice((0, 1, 1, 5, 60))
            text = text[:at] + roll.choice(_PIECES) * roll.choice((1, 1, 1, 3)) + text[at + length :]
        cards, between = take_over("s.txt", text.encode(), CITY, PLEDGES, None)
        assert between is None or between.state is not State.UNPLACED
        for taken in cards:
            if taken.proposal is None:
                assert taken.problems
                continue
            counted = taken.proposal.accounts.characters
            owned = counted.record + counted.form_labels + counted.markup + counted.unplaced
            assert owned == counted.nonspace
            assert between or counted.nonspace == len("".join(text.split()))
            assert not taken.proposal.accounts.disputed


def test_a_line_that_steps_in_without_end_breaks_nothing() -> None:
    steps = "\n".join(f"{' ' * depth}- 줄 {depth}" for depth in range(1500))
    (taken,), _ = take_over("s.txt", Parts(so_far=steps).text().encode(), CITY, PLEDGES, None)
    assert taken.proposal is not None


@st.composite
def grids(draw: st.DrawFn) -> Grid:
    """Grids of the form's own labels and any other texts, in any order and any shape of table."""
    labels = [line.text for line in _lines(read("s.txt", SHEET.read_bytes()))][:60]
    words = st.sampled_from(labels) | texts()
    lines = st.lists(words, max_size=3)
    number = iter(range(10**6))

    def paragraph(text: str) -> Paragraph:
        line = next(number)
        return Paragraph(text, Origin(str(line), line), run_together=len(text) % 2 == 0)

    def table(rows: list[list[list[str]]]) -> Table:
        cells = tuple(
            Cell(row, column, tuple(map(paragraph, content)), Origin("t"))
            for row, each in enumerate(rows)
            for column, content in enumerate(each)
        )
        return Table(cells, Origin("t"))

    block = words.map(paragraph) | st.lists(st.lists(lines, min_size=1, max_size=4), max_size=4).map(table)
    heading = Paragraph("2-1-2 주민참여를 기반으로 하는 민관협치 추진", Origin("0", 0))
    aside = draw(st.lists(words.map(paragraph), max_size=2))
    return Grid((heading, *draw(st.lists(block, max_size=12))), tuple(aside))


def _lines(grid: Grid) -> list[Paragraph]:
    found: list[Paragraph] = []
    for block in grid.blocks:
        if isinstance(block, Paragraph):
            found.append(block)
        else:
            found.extend(each for cell in block.cells for each in cell.content if isinstance(each, Paragraph))
    return found


@settings(max_examples=40, deadline=None)
@given(grids())
def test_any_grid_is_accounted_for(grid: Grid) -> None:
    parsed = parse(grid, CITY, PLEDGES, Quarter.read("2019-Q2"), CITY.forms[0])
    assert parsed is not None
    accounts = take(grid, parsed)
    counted = accounts.characters
    owned = counted.record + counted.form_labels + counted.markup + counted.unplaced
    assert owned == counted.nonspace
    assert accounts.disputed == ()
