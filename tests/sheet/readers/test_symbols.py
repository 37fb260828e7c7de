"""Letters of symbol typefaces: each is a mark of Unicode, or stays one that only its font draws."""

from __future__ import annotations

import pytest

from generator.sheet.readers.symbols import doubts, drawn, typeface
from tests.some import some

FACES = ("Symbol", "Wingdings", "Wingdings 2", "Wingdings 3", "Webdings")


@pytest.mark.parametrize("name", FACES)
def test_a_code_draws_one_mark_whether_it_stands_in_latin_or_in_private_use(name: str) -> None:
    face = typeface(name.upper())
    for code in some(range(0x21, 0x100)):
        mark = drawn(chr(code), face)
        assert len(mark) == 1
        assert mark == drawn(chr(0xF000 + code), face)
        assert not doubts(mark) or mark == chr(0xF000 + code)


def test_other_letters_stay_as_they_are() -> None:
    assert drawn("가 \u3000\ue001", typeface("Wingdings")) == "가 \u3000\ue001"
    assert [typeface(each) for each in ("Symbol MT", "Wingdings-Regular", "Malgun Gothic", "", None)] == [
        "symbol",
        "wingdings",
        None,
        None,
        None,
    ]


def test_a_box_before_a_line_is_a_bullet_and_in_a_line_a_box_to_tick() -> None:
    face = typeface("Wingdings")
    assert (drawn("o", face), drawn("o", face, before_a_line=True)) == ("☐", "□")


def test_letters_that_stand_together_are_doubted_together_with_the_words_around_them() -> None:
    text = "주민 \ue001\ue002 설명회와 긴 글 뒤 \uf8ff"
    assert [each.text for each in doubts(text)] == [
        "주민 [U+E001][U+E002] 설명회와 긴 ",
        "와 긴 글 뒤 [U+F8FF]",
    ]
    assert doubts("주민 설명회") == ()
