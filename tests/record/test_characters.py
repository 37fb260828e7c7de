"""Which letters of Hangul a record may hold: whole syllables, and those of old Hangul."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.problems import ProblemsFoundError
from generator.record.characters import decode, fault_of, hidden_in

OLD = [
    "\u1112\u119e\u11ab",
    "\u1107\u1175\u11a8".replace("\u1107", "\u112d"),
    "\u1140\u1161",
    "가\u11f9",
    "\u1112\u1112\u119e",
]
"""Syllables with a letter that modern Hangul has not: as leading letter, vowel, final."""

JAMO = [chr(code) for code in (*range(0x1100, 0x1200), *range(0xA960, 0xA97D), *range(0xD7B0, 0xD7C7))]


@pytest.mark.parametrize("syllable", OLD)
def test_a_syllable_of_old_hangul_may_stand_in_a_record(syllable: str) -> None:
    assert hidden_in(f"○ {syllable}글") is None
    assert decode(f"title: {syllable}글\n".encode(), "x.yml") == f"title: {syllable}글\n"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("\u1112\u1161\u11ab글", "한"),
        ("가\u11a8", "\u11a8"),
        ("\u1100", "\u1100"),
        ("\u1112\u119e\u1112\u1161", "하"),
    ],
)
def test_letters_that_make_a_whole_syllable_or_none_may_not(text: str, told: str) -> None:
    found = hidden_in(text)
    assert found is not None
    assert fault_of(found) == ("decomposed-hangul", told)
    with pytest.raises(ProblemsFoundError):
        decode(text.encode(), "x.yml")


@given(st.text(st.sampled_from([*JAMO, "가", "각", " "]), max_size=8))
def test_what_may_stand_is_composed_as_far_as_it_can_be(text: str) -> None:
    assert hidden_in(text) is not None or unicodedata.is_normalized("NFC", text)
