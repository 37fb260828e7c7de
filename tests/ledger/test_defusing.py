"""A spreadsheet runs no text and shows each as it was written; whoever reads by program loses nothing."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from generator.ledger.defusing import defuse, restore


@given(st.text())
@example("'")
@example("''=1")
@example("'2-1-2")
def test_a_defused_text_is_restored_whole(text: str) -> None:
    assert restore(defuse(text)) == text


@given(st.sampled_from("=+-@\t\r\n＝＋－＠"), st.text())
def test_no_text_begins_as_a_formula(first: str, rest: str) -> None:
    assert defuse(first + rest) == f"'{first}{rest}"


@pytest.mark.parametrize(
    "text",
    [
        *("2-1-2", "1-2", "1/4", "2019-05", "2019.5.14", "2019. 5. 14.", "9. 10.", "2019-05-14 14:00"),
        "2019-05-14T14:00",
        *("14:00", "2:30 pm", "5월 14일", "2019년 5월", "14시 30분", "MAR-1", "sept2", "1 may 2019"),
        *("031", "1.10", "1e5", "1,234.5", "12345678901234567", "(1,200)", "₩1,200", "12.5%", ".5", "1 1/2"),
        "TRUE",
    ],
)
def test_a_text_that_would_turn_into_a_date_or_another_number_is_marked(text: str) -> None:
    assert defuse(text) == f"'{text}"


@pytest.mark.parametrize(
    "text",
    [
        *("1/4분기", "9월", "2019년", "2-1-2 주민참여", "2019-Q2", "2018-H2", "2019-01-15--2019-03-20"),
        *(
            "2019-05-14",
            "2019-05-14T14:00/2019-05-14T16:00",
            "2019-07/2019-08",
            "031-8075-2440",
            "02-123-4567",
            "1588-1234",
        ),
        *(
            "0",
            "2019",
            "12,345",
            "0.5",
            "1234.5",
            "50%",
            "△1,200",
            "비예산",
            "○ 가. 나",
            "t1",
            "may be",
            "4.19혁명",
        ),
    ],
)
def test_a_text_that_stays_as_it_is_bears_no_mark(text: str) -> None:
    assert defuse(text) == text


def test_a_very_long_text_is_judged_at_once() -> None:
    """A pattern that tries every way to split a million digits would not end within the day."""
    digits = "1" * 1_000_000
    assert defuse(f"{digits}쪽") == f"{digits}쪽"
