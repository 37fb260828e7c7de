"""A cell holds a number as written beside its exact value, a word, or a blank; never a guess."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.record.cells import BLANK, Cell
from tests.record.strategies import cells, numbers, texts


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("0", "0"),
        ("120", "120"),
        ("1.10", "1.1"),
        ("0.5", "0.5"),
        ("1,234", "1234"),
        ("1,234,567.89", "1234567.89"),
        ("-5", "-5"),
        ("−5", "-5"),
        ("△1,200", "-1200"),
        ("△ 1,200", "-1200"),
        ("▲0.3", "-0.3"),
        ("-0", "0"),
        ("999,999,999,999,999,999.999999999", "999999999999999999.999999999"),
    ],
)
def test_a_number_has_its_exact_value(written: str, value: str) -> None:
    assert Cell.read(written) == Cell(written, Decimal(value))


@pytest.mark.parametrize(
    "written",
    [
        *(
            "1,23",
            "12,34",
            "1,2345",
            ",123",
            "1234,567",
            "0,123",
            "012",
            "00",
            ".5",
            "5.",
            "1e3",
            "0x1F",
            "1_000",
        ),
        *(
            "+5",
            "--5",
            "△",
            "-",
            "△-5",
            "- 5",
            "(1,200)",
            "1 200",
            "１２",
            "٣",
            "½",
            "12a",
            "1/4",
            "NaN",
            "∞",
        ),
        *(
            "1234567890123456789",
            "0.1234567890",
            "비예산",
            "null",
            "없음",
            "14:00",
            "2019-05-14",
            "12.",
            "1..2",
        ),
    ],
)
def test_what_is_not_quite_a_number_is_a_word(written: str) -> None:
    """A word is refused or allowed by the city's form; it is never read as some number."""
    cell = Cell.read(written)
    assert cell == Cell(written, None)
    assert cell.is_word


def test_a_blank_is_no_zero() -> None:
    assert Cell.read(None) is BLANK
    assert BLANK.is_blank
    assert not BLANK.is_word
    assert Cell.read("0") != BLANK


@given(st.decimals(min_value=-(10**18) + 1, max_value=10**18 - 1, places=4))
def test_a_number_keeps_every_digit_of_its_value(value: Decimal) -> None:
    """With or without thousands marks, and with a minus or a triangle."""
    for written in (f"{value:f}", f"{value:,f}", f"{value:,f}".replace("-", "△")):
        assert Cell.read(written).value == value


@given(numbers())
def test_every_number_is_one_and_stays_as_written(written: str) -> None:
    cell = Cell.read(written)
    assert cell.written == written
    assert cell.value is not None
    assert abs(cell.value) == Decimal(written.lstrip("△▲−- ").replace(",", ""))


@given(cells() | texts().map(Cell.read))
def test_a_cell_is_a_number_a_word_or_a_blank(cell: Cell) -> None:
    """Just one of the three, told apart by its own two questions."""
    assert [cell.value is not None, cell.is_word, cell.is_blank].count(True) == 1
    assert Cell.read(cell.written) == cell


@given(st.lists(numbers().map(Cell.read), min_size=1, max_size=100))
def test_sums_of_cells_lose_nothing(several: list[Cell]) -> None:
    """Numbers are short enough that adding a hundred of them rounds nowhere."""
    values = [cell.value for cell in several if cell.value is not None]
    scaled = sum(int(value.scaleb(9)) for value in values)
    assert int(sum(values, Decimal(0)).scaleb(9)) == scaled
