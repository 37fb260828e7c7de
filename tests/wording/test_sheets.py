"""A telephone number is called only where it is plainly one."""

from __future__ import annotations

import pytest

from generator.wording.sheets import dialled


@pytest.mark.parametrize(
    ("written", "digits"),
    [
        ("031-8075-2440", "03180752440"),
        ("(031) 8075 2440", "03180752440"),
        ("8075-2440", "80752440"),
        ("1577-0000", "15770000"),
    ],
)
def test_a_number_is_called_by_its_digits(written: str, digits: str) -> None:
    assert dialled(written) == digits


@pytest.mark.parametrize(
    "written", ["2440", "031-8075-2440~1", "내선 2440", "031-8075-2440(담당)", "", "- -"]
)
def test_what_is_not_plainly_a_number_is_left_as_words(written: str) -> None:
    assert dialled(written) == ""
