"""Blanks are filled with words that take their particle, and with numbers that dice decide."""

from __future__ import annotations

import pytest

from generator.demo.filling import Blanks, Word, dice


def test_a_word_takes_the_particle_that_fits_it() -> None:
    blanks = Blanks(dice("any"), what=Word("작은도서관"), other=Word("주민참여예산제"))
    assert blanks.fill("{what:을/를}, {other:을/를}, {what}") == "작은도서관을, 주민참여예산제를, 작은도서관"


def test_a_blank_keeps_what_was_drawn_for_it() -> None:
    blanks = Blanks(dice("any"))
    assert blanks.fill("{people}") == blanks.fill("{people}")


def test_a_text_without_blanks_stays_as_it_is() -> None:
    assert Blanks(dice("any")).fill("100~200명 <온라인 창구>") == "100~200명 <온라인 창구>"


def test_the_same_names_give_the_same_dice_and_others_give_others() -> None:
    assert dice(1, "가").random() == dice(1, "가").random() != dice(2, "가").random()


def test_a_blank_that_nobody_knows_is_refused() -> None:
    with pytest.raises(KeyError, match="nobody"):
        Blanks(dice("any")).fill("{nobody}")
