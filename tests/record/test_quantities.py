"""One quantity is the same however it is written, and no two are."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from generator.record.quantities import is_same

Ways = tuple[Callable[..., str], ...]

_MONTHS: Ways = (
    lambda year, month: f"{year}.{month}.",
    lambda year, month: f"{year}.{month}",
    lambda year, month: f"{year}. {month}.",
    lambda year, month: f"{year}.{month:02}.",
    lambda year, month: f"{year}년 {month}월",
    lambda year, month: f"{year}-{month:02}",
    lambda year, month: f"’{year % 100:02}.{month}.",
)
_YEARS: Ways = (lambda year: f"{year}년", lambda year: f"{year}", lambda year: f"{year} 년")
_DAYS: Ways = (
    lambda year, month, day: f"{year}. {month}. {day}.",
    lambda year, month, day: f"{year}.{month}.{day}",
    lambda year, month, day: f"{year}년 {month}월 {day}일",
    lambda year, month, day: f"{year}-{month:02}-{day:02}",
)
_TILDES = st.sampled_from(["~", " ~ ", "～", " ∼", "〜 "])
_SIZES: Ways = (
    lambda size: f"{size * 10_000:,}㎡",
    lambda size: f"{size * 10_000} ㎡",
    lambda size: f"{size}만㎡",
    lambda size: f"{size:,}만 m²",
)
_COSTS: Ways = (
    lambda won: f"{won}백만원",
    lambda won: f"{won:,}백만 원",
    lambda won: f"{won * 1000:,}천원",
    lambda won: f"{won * 1_000_000:,}원",
    lambda won: f"{won // 100}억 {won % 100}백만원" if won % 100 and won >= 100 else f"{won}백만",
    lambda won: f"{won / 100:.2f}억원",
)
_YEAR, _MONTH, _DAY = st.integers(2000, 2099), st.integers(1, 12), st.integers(1, 28)


@st.composite
def written(draw: st.DrawFn, values: tuple[int, ...], ways: Ways) -> str:
    """Write values in one of some ways."""
    return draw(st.sampled_from(ways))(*values)


def told(data: st.DataObject, value: tuple[tuple[int, ...], ...], ways: Ways) -> str:
    """Write one value, or the two ends of a span."""
    return data.draw(_TILDES).join(data.draw(written(each, ways)) for each in value)


def _spans(*parts: st.SearchStrategy[int]) -> st.SearchStrategy[tuple[tuple[int, ...], ...]]:
    one = st.tuples(*parts)
    return st.tuples(one, one)


KINDS = st.sampled_from(
    [
        (_spans(_YEAR, _MONTH), _MONTHS),
        (_spans(_YEAR), _YEARS),
        (_spans(_YEAR, _MONTH, _DAY), _DAYS),
        (st.tuples(st.tuples(_YEAR, _MONTH)), _MONTHS),
        (st.tuples(st.tuples(st.integers(1, 9_999))), _SIZES),
        (st.tuples(st.tuples(st.integers(1, 99_999))), _COSTS),
    ]
)


@given(KINDS, st.data())
def test_it_is_the_same_however_it_is_written(
    kind: tuple[st.SearchStrategy[tuple[tuple[int, ...], ...]], Ways], data: st.DataObject
) -> None:
    values, ways = kind
    value = data.draw(values)
    assert is_same(told(data, value, ways), told(data, value, ways))


@given(KINDS, KINDS, st.data())
def test_no_two_are_the_same(
    kind: tuple[st.SearchStrategy[tuple[tuple[int, ...], ...]], Ways],
    second: tuple[st.SearchStrategy[tuple[tuple[int, ...], ...]], Ways],
    data: st.DataObject,
) -> None:
    one, other = data.draw(kind[0]), data.draw(second[0])
    assume(kind[1] is not second[1] or one != other)
    assert not is_same(told(data, one, kind[1]), told(data, other, second[1]))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("2017.1.~2021.12.", "2017.1~2021.12"),
        ("2018년~2023년", "2018 ~ 2023년"),
        ("90,000㎡", "9만㎡"),
        ("4,800백만원", "48억원"),
        ("총 2억원(시비 1억원)", "총 200백만원(시비 100백만 원)"),
        ("1만 5,000명", "15,000 명"),
        ("2018년 ~", "2018~"),
        ("2017. 1. – 2021. 12.", "2017.1-2021.12"),
        ("’17.1.∼’21.12.(5년간)", "2017.01 ~ 2021.12 (5년간)"),
        ("2017.01.01.~2021.12.31.", "2017. 1. 1. ~ 2021. 12. 31."),
        ("2024. 3.~5.", "2024.3~5"),
        ("1,500 ~ 2,000명", "1500~2000 명"),
        ("2024. 3. 5.(화)", "2024.3.5 (화)"),
    ],
)
def test_as_ledgers_write_it(one: str, other: str) -> None:
    assert is_same(one, other)
    assert is_same(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("2017.1~2021.12", "2017.1~2021.11"),
        ("2017.1", "2017.10"),
        ("12.1", "12.10"),
        ("9만㎡", "9㎡"),
        ("9만㎡", "9만㎢"),
        ("9만㎡", "9만평"),
        ("10m 2", "10㎡"),
        ("10²", "102"),
        ("2017.1㎡", "2017.01㎡"),
        ("48억원", "48억명"),
        ("3억/5천만원", "3억5천만원"),
        ("3만명 5천개", "3만5천개"),
        ("3/4분기", "34분기"),
        ("12 34", "1234"),
        ("△5", "5"),
        ("5~7", "57"),
        ("2017.1-5", "2017.15"),
        ("2017.1.5", "2017.15"),
        ("2024. 3.~5.", "2024. 3. 5."),
        ("2018~2023", "2018~2023명"),
        ("1억 2천만원", "1억원 2천만원"),
        ("연 2회", "월 2회"),
        ("마을 이웃", "마을이웃"),
    ],
)
def test_what_is_another_is_another(one: str, other: str) -> None:
    """Also where the same letters are left without spaces and marks; names are not compared here."""
    assert not is_same(one, other)
