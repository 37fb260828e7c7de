"""Other people's parsers run apart: what they take too much of, or break at, is refused in words."""

from __future__ import annotations

import pytest

from generator.problems import ProblemsFoundError
from generator.sheet.readers import apart, read
from tests.sheet.readers.made import said
from tests.sheet.readers.test_pdf import drawn, text

SHEET = drawn(text((50, 50, "추진실적")))


@pytest.mark.parametrize(("bound", "most"), [("MOST_BYTES", 1), ("MOST_WAITING", 0.01)])
def test_a_file_that_takes_too_much_is_refused(
    monkeypatch: pytest.MonkeyPatch, bound: str, most: float
) -> None:
    """And the same file within the bound is read."""
    assert said(read("공약.pdf", SHEET).blocks) == ["추진실적"]
    monkeypatch.setattr(apart, bound, most)
    with pytest.raises(ProblemsFoundError, match="sheet-too-much"):
        read("공약.pdf", SHEET)


def test_a_name_that_no_text_can_hold_comes_back_as_it_was() -> None:
    """A name from a disk may hold what is no letter in its encoding."""
    with pytest.raises(ProblemsFoundError) as fault:
        read("\udcba.pdf", b"%PDF-1.7 ")
    assert [each.place.path for each in fault.value.tally.problems] == ["\udcba.pdf"]


def test_a_process_finds_nothing_in_the_folder_where_it_happens_to_be(
    monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory
) -> None:
    here = tmp_path_factory.mktemp("city")
    (here / "pdfplumber.py").write_text("raise SystemExit(3)", "utf-8")
    monkeypatch.chdir(here)
    assert said(read("공약.pdf", SHEET).blocks) == ["추진실적"]
