"""Hancom's own letters: those that are known are read as what they look like, and no other passes untold."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.sheet.grid import Grid, Origin, Paragraph
from generator.sheet.readers.symbols import lifted, seen
from tests.sheet.readers.made import doubts, said
from tests.sheet.readers.made_hwpx import cell, listed, p, run, shown, table

PRIVATE = st.one_of(
    st.characters(min_codepoint=0xE000, max_codepoint=0xF8FF),
    st.characters(min_codepoint=0xF0000, max_codepoint=0xF0FFF),
    st.characters(min_codepoint=0xA000, max_codepoint=0xABFF),
)


def seen_as(text: str, bullet: str | None = None) -> Paragraph:
    found = seen(Grid((Paragraph(text, Origin("1"), bullet),))).blocks[0]
    assert isinstance(found, Paragraph)
    return found


@pytest.mark.parametrize(
    ("letter", "mark"),
    [
        ("\U000f02b1", "1\u20de"),
        ("\U000f02b9", "9\u20de"),
        ("\U000f0289", "①"),
        ("\U000f02ef", "·"),
        ("\U000f012b", "(인)"),
        ("\U000f03c5", "□"),
        ("\U000f0832", "═"),
        ("\uf0a7", "▪"),
    ],
)
def test_a_letter_that_is_known_is_read_without_a_doubt(letter: str, mark: str) -> None:
    assert seen_as(f"앞{letter}뒤") == Paragraph(f"앞{mark}뒤", Origin("1"))
    assert seen_as("글", letter) == Paragraph("글", Origin("1"), mark)


@given(PRIVATE)
def test_a_letter_that_only_hancom_draws_is_read_as_another_or_told_by_its_code(letter: str) -> None:
    found = seen_as(f"앞글{letter}뒷글")
    code = f"앞글[U+{ord(letter):04X}]뒷글"
    assert (letter in found.text) == (("drawn", code) in doubts([found]))


@given(PRIVATE)
def test_a_bullet_that_nobody_knows_is_told(letter: str) -> None:
    found = seen_as("글", letter)
    assert (letter == found.bullet) == ([each.kind for each in found.doubts] == ["drawn"])


def test_each_kind_of_letter_is_told_once_in_its_line() -> None:
    near = seen_as("\ue0bc 가 \ue0bc 나 \U000f02ce")
    assert doubts([near]) == [("drawn", "[U+E0BC] 가 [U+E0BC] 나 [U+F02CE]")]
    far = seen_as(f"\ue0bc{'가' * 20}\U000f02ce{'나' * 20}\ue0bc")
    assert [text.strip("가나") for _, text in doubts([far])] == ["[U+E0BC]", "[U+F02CE]"]


def test_a_soft_hyphen_is_a_dash_and_told_within_a_line() -> None:
    assert seen_as("\xad 접수") == Paragraph("- 접수", Origin("1"))
    assert seen_as("접수", "\xad") == Paragraph("접수", Origin("1"), "-")
    found = seen_as("K\xadMOOC 과정")
    assert (found.text, doubts([found])) == ("K-MOOC 과정", [("drawn", "K[U+00AD]MOOC 과정")])


def test_a_doubt_tells_its_words_as_they_are_read() -> None:
    grid = shown(p(run("앞<deleteBegin/>\U000f02b3 삭제<deleteEnd/>")))
    assert (said(grid.aside), doubts(grid.aside)) == (["3\u20de 삭제"], [("hidden", "3\u20de 삭제")])


def test_letters_are_read_in_cells_and_beside_the_flow() -> None:
    note = f"<ctrl><footNote>{listed(chr(0xF02B3))}</footNote></ctrl>"
    grid = shown(table(cell(0, 0, p(run("\U000f02b2", inside=note)))))
    assert (said(grid.blocks), said(grid.aside)) == (["2\u20de"], ["3\u20de"])


def test_only_letters_that_hwp_5_holds_so_are_lifted() -> None:
    """Hangul was seen to leave U+A813 where it is, and syllables begin at U+AC00."""
    assert lifted("\ua2b1\ua2ef\ua12b\ua292") == "\U000f02b1\U000f02ef\U000f012b\U000f0292"
    assert lifted("가\ua813힣\ua000A") == "가\ua813힣\ua000A"
