"""A quarter is added to the settings without another byte being touched, or not at all."""

from __future__ import annotations

import pytest

from generator.record.city import City
from generator.record.dates import Quarter
from generator.record.reading import read
from generator.record.rewriting import with_quarter
from tests.record.faults.town import CITY, TOWN

_NEXT = Quarter.read("2024-Q3")
_TEXT = (TOWN / CITY).read_text("utf-8")
_LIST = next(line for line in _TEXT.splitlines() if line.startswith("quarters:"))


def _with(written: str) -> bytes:
    return _TEXT.replace(_LIST, written).encode()


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("quarters: [2024-Q2]", "quarters: [2024-Q2, 2024-Q3]"),
        (
            "quarters:   [2024-Q1,'2024-Q2' ]  # 지금까지",
            "quarters:   [2024-Q1,'2024-Q2', 2024-Q3 ]  # 지금까지",
        ),
        ("quarters:\n- 2024-Q1\n- 2024-Q2\n# 끝", "quarters:\n- 2024-Q1\n- 2024-Q2\n- 2024-Q3\n# 끝"),
        ("quarters:\n  -  2024-Q2", "quarters:\n  -  2024-Q2\n  -  2024-Q3"),
        ("quarters: [\n  2024-Q2\n  ]", "quarters: [\n  2024-Q2, 2024-Q3\n  ]"),
    ],
)
def test_the_quarter_stands_behind_the_last_and_all_else_as_it_was(written: str, expected: str) -> None:
    content = _with(written)
    assert with_quarter(read(City, content, CITY), content, _NEXT) == _with(expected)


def test_a_list_that_cannot_be_added_to_is_left_alone() -> None:
    """The dash stands on a line of its own: rather than guess, nothing is written."""
    content = _with("quarters:\n-\n  2024-Q2")
    assert with_quarter(read(City, content, CITY), content, _NEXT) is None
