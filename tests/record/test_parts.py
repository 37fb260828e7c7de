"""Pointers lead to one place or nowhere; status words are the six and the city's; numbers have an order."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given

from generator.record.characters import hidden_in, is_composed
from generator.record.city import STANDARD, City, StatusWord, vocabulary
from generator.record.reading import names_at, read
from generator.record.records import number_order
from generator.record.report import Report
from generator.record.steps import steps_to
from tests.record.faults.town import CITY, TOWN
from tests.record.strategies import texts


@pytest.mark.parametrize(
    ("pointer", "steps"),
    [
        ("quarter", ("quarter",)),
        ("so_far.by_task[0].items[12]", ("so_far", "by_task", 0, "items", 12)),
        ("budget.projects[0].amounts.before-term[3]", ("budget", "projects", 0, "amounts", "before-term", 3)),
        ("a[0][1]", ("a", 0, 1)),
    ],
)
def test_a_pointer_has_its_steps(pointer: str, steps: tuple[str | int, ...]) -> None:
    assert steps_to(pointer) == steps


@pytest.mark.parametrize(
    "pointer",
    [
        "",
        ".",
        "a.",
        ".a",
        "a..b",
        "[0]",
        "a[0",
        "a0]",
        "a[]",
        "a[-1]",
        "a[x]",
        "a b",
        "가",
        "a[999999]",
        "a[0]b",
    ],
)
def test_what_is_no_pointer_leads_nowhere(pointer: str) -> None:
    """It is one step by that name, and no record has a part of that name."""
    assert steps_to(pointer) == (pointer,)


@given(texts())
def test_any_text_may_be_asked_for_its_steps(text: str) -> None:
    assert steps_to(text)


def test_the_six_words_stand_first_and_the_citys_follow() -> None:
    city = read(City, (TOWN / CITY).read_bytes(), CITY).record
    words = vocabulary(city)
    assert [word.id for word in words] == [
        *("completed", "continuing", "on-track", "partial", "held", "dropped", "underway"),
    ]
    assert words[:6] == STANDARD


def test_a_citys_word_takes_the_place_of_the_standard_one() -> None:
    """A city that has a criterion of its own for 완료 gives it under the standard id."""
    city = read(City, (TOWN / CITY).read_bytes(), CITY).record
    own = StatusWord("completed", "다 이룸", "점검단이 확인함", "completed")
    assert vocabulary(replace(city, statuses=(own,))) == (own, *STANDARD[1:])


def test_numbers_stand_in_the_order_in_which_people_count() -> None:
    numbers = ["10", "2-1-10", "2-a", "2-1-2", "2", "1.10", "1.9", "2-1", "²", "9" * 30, "가"]
    assert sorted(numbers, key=number_order) == [
        *("1.9", "1.10", "2", "2-1", "2-1-2", "2-1-10", "2-a", "10", "9" * 30, "²", "가"),
    ]


@given(texts(), texts())
def test_any_two_numbers_have_an_order(one: str, other: str) -> None:
    assert sorted([one, other], key=number_order) == sorted([other, one], key=number_order) or (
        number_order(one) == number_order(other)
    )


def test_the_names_of_a_place_are_those_of_its_part() -> None:
    """A slip in a key is answered with the keys of that very place."""
    assert names_at(Report, ("so_far", "by_task", 0, "items", 1, "details", 2)) == (
        *("text", "id", "when", "kind", "details", "evidence"),
    )
    assert names_at(Report, ("budget", "projects", 0)) == ("name", "amounts")
    assert names_at(Report, ("budget", "projects", 0, "amounts")) == ()
    assert names_at(Report, ("status",)) == ("written", "word")
    assert names_at(City, ("forms", 0, "rows", "plan")) == (*("label", "note", "aliases", "alone"),)


@pytest.mark.parametrize("text", ["☎️", "가\u00a0나", "😀", "“「」”", "\ue000", "樂", "é"])
def test_what_a_reader_sees_may_stand(text: str) -> None:
    """Also marks that only some fonts have, and Chinese characters in their Korean place."""
    assert hidden_in(text) is None


def test_a_file_name_is_composed_or_not() -> None:
    assert is_composed("가.yml")
    assert not is_composed("\u1100\u1161.yml")
