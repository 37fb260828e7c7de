"""Words are compared by what counts in them: not by spaces, marks, wide forms or thousands marks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.search.units import LONGEST, pieces, units


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("민관 협치", "민관협치"),
        ("「주민참여조례」", "주민참여조례"),
        ("통·폐합", "통폐합"),
        ("<TF회의>", "tf 회의"),
        ("１２개소 ＣＣＴＶ", "12개소 cctv"),
        ("1,180백만원", "1180백만원"),
        ("5,420㎡", "5420m2"),
        ("제정(안)", "제정안"),
    ],
)
def test_two_ways_of_writing_are_one_word(one: str, other: str) -> None:
    assert units(one) == units(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("15:00", "1500"), ("12 34", "1234"), ("2-1-2", "212"), ("93.5%", "935%"), ("1,18", "118")],
)
def test_numbers_that_stand_apart_are_not_one_number(one: str, other: str) -> None:
    assert units(one) != units(other)
    assert not set(pieces(one)) & set(pieces(other)) - {"%"}


def test_a_number_is_found_whole_or_not_at_all() -> None:
    """85 is not in 185; whoever looks for 85 people does not mean 185."""
    assert "85" not in set(pieces("참석 : 185명"))
    assert "85명" in set(pieces("참석 : 85명"))


def test_every_run_of_up_to_three_units_is_a_piece() -> None:
    assert set(pieces("조례안")) == {"조", "례", "안", "조례", "례안", "조례안"}


def test_marks_alone_are_no_word() -> None:
    assert units(" ·「」…?! ※ ① 😀".replace("①", "")) == []


@given(st.text())
def test_no_piece_can_be_taken_for_a_date_or_end_a_line(text: str) -> None:
    """Dates begin with @; a tab and a line end part the index."""
    assert [
        each
        for each in pieces(text)
        if not each or each.startswith(("@", ".")) or set(each) & set("\t\n\r\\\"'")
    ] == []


@given(st.text())
def test_pieces_are_runs_of_the_units(text: str) -> None:
    own = units(text)
    runs = {
        tuple(own[start : start + length])
        for length in range(1, LONGEST + 1)
        for start in range(len(own) - length + 1)
    }
    joined = {"".join(piece.replace(".", "")) for piece in pieces(text)}
    assert joined == {"".join(run) for run in runs}
