"""A spreadsheet runs no text; whoever reads by program loses nothing, not even an apostrophe."""

from __future__ import annotations

import csv
from io import StringIO

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from generator.csv_text import csv_file, csv_lines, defuse
from tests.data.reader import restored

_RUN = "=+-@\t\r\n＝＋－＠"


@given(st.text())
@example("'")
@example("''=1")
def test_whoever_drops_one_apostrophe_before_a_formula_has_the_text_again(text: str) -> None:
    for begin in ("", "'", "''", "=", "'="):
        assert restored(defuse(begin + text)) == begin + text


@given(st.sampled_from(_RUN), st.text())
def test_no_text_begins_as_a_formula(first: str, rest: str) -> None:
    assert defuse(first + rest) == f"'{first}{rest}"


@given(st.text().filter(lambda text: text.lstrip("'")[:1] not in set(_RUN)))
@example("2-1-2")
@example("'19. 5.")
@example("9. 10.")
@example("5월 14일")
@example("031")
def test_what_a_spreadsheet_does_not_run_is_kept_as_it_is_written(text: str) -> None:
    assert defuse(text) == text


@pytest.mark.parametrize("text", ['가, "나"', "두\n줄", "끝\r\n", " 사이 ", "", "\u2028"])
def test_any_text_stays_in_its_cell(text: str) -> None:
    content = csv_file(csv_lines([["글", "뒤"]]), csv_lines([[text, "1"]]))
    assert list(csv.reader(StringIO(content.decode("utf-8-sig"), newline=""), strict=True)) == [
        ["글", "뒤"],
        [text, "1"],
    ]
