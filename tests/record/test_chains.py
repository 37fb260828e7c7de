"""Any chain of changes that holds passes; one with a single altered link is told with both its ends."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.record import quantities
from generator.record.chains import by_time, chains, histories
from generator.record.checks import changes
from generator.record.records import Records
from generator.record.spelling import is_spelled_otherwise, plain
from tests.ledger.town import pledge, report, town

_WORDS = st.text("가나다라마바", min_size=2, max_size=4)


@st.composite
def held(draw: st.DrawFn) -> list[dict[str, Any]]:
    """Return chains of two things, mixed by their days; each begins where the last of its thing ended."""
    day = date(2024, 1, 1)
    last: dict[str, str] = {}
    entries = []
    for _ in range(draw(st.integers(2, 8))):
        what = draw(st.sampled_from(["대상", "목표"]))
        day += timedelta(days=draw(st.integers(1, 20)))
        after = draw(_WORDS)
        entry = {"kind": "scope", "what": what, "before": last.get(what, "처음"), "after": after}
        entries.append({**entry, "decided_on": day.isoformat()})
        last[what] = after
    return entries


def told(records: Records) -> list[tuple[str, int]]:
    return [(each.kind, each.place.line) for each in changes.of_records(records, ())]


@given(held(), st.randoms())
def test_a_chain_that_holds_is_silent_in_whatever_order_the_file_has_it(
    entries: list[dict[str, Any]], roll: Random
) -> None:
    roll.shuffle(entries)
    assert told(town(pledge("1", changes=entries))) == []


@given(held(), st.data())
def test_an_altered_link_is_told_once_with_both_entries(
    entries: list[dict[str, Any]], data: st.DataObject
) -> None:
    linked = [
        place
        for place, each in enumerate(entries)
        if any(other["what"] == each["what"] for other in entries[:place])
    ]
    if not linked:
        return
    place = data.draw(st.sampled_from(linked))
    entries[place] = {**entries[place], "before": "자차카타"}
    records = town(pledge("1", changes=entries))
    [fault] = changes.of_records(records, ())
    earlier = max(at for at in range(place) if entries[at]["what"] == entries[place]["what"])
    filed = records.pledges["1"]
    assert fault.kind == "chain-broken"
    assert fault.place == filed.place("changes", place, "before")
    assert f"{filed.path}:{filed.place('changes', earlier, 'after').line}" in fault.what


def test_a_report_that_tells_a_change_again_in_other_figures_tells_it_once() -> None:
    entry = {"kind": "cost", "what": "사업비", "before": "9,000만원", "after": "1억원"}
    again = {**entry, "before": "90백만원", "after": "100백만원"}
    records = town(pledge("1", changes=[entry]), report("1", "2024-Q2", changes=[again]))
    assert told(records) == []


def test_a_report_that_could_not_be_read_leaves_no_chain_to_check() -> None:
    entry = {"kind": "scope", "what": "대상", "before": "가", "after": "나"}
    records = town(pledge("1", changes=[entry, {**entry, "before": "다"}]))
    assert [each.kind for each in changes.of_records(records, ())] == ["chain-broken"]
    assert list(changes.of_records(records, {"1"})) == []


def test_undated_changes_keep_their_place_and_dated_ones_go_by_their_days() -> None:
    days = ["2024-05", None, "2024-03-01", "2024", "2024-02"]
    own = [
        {"kind": "scope", "what": str(day), "before": None, "after": "가", "decided_on": day} for day in days
    ]
    [entries] = histories(town(pledge("1", changes=own))).values()
    assert [each.change.what for each in entries] == ["2024", "2024-02", "2024-03-01", "2024-05", "None"]
    assert by_time(entries) == entries


def test_what_a_report_tells_stands_in_its_quarter() -> None:
    """A reading that nobody has confirmed stands in the history and takes no part in the chain."""
    entry = {"kind": "scope", "what": "대상", "before": "가", "after": "나", "decided_on": "2024-08"}
    read = {**entry, "before": "라", "after": "마", "decided_on": None, "confirmed": False}
    records = town(pledge("1", changes=[entry]), report("1", "2024-Q2", changes=[read]))
    [history] = histories(records).values()
    assert [each.report is not None for each in history] == [True, False]
    assert [[each.change.after for each in chain] for chain in chains(history)] == [["나"]]


@pytest.mark.parametrize(
    ("words", "won"),
    [
        ("1,200백만원", 1_200_000_000),
        ("12억 5천만원", 1_250_000_000),
        ("1억2천3백만원", 123_000_000),
        ("5조 3,000억원", 5_300_000_000_000),
        ("1.2억", 120_000_000),
        ("총 300백만 원(국비 100백만원, 시비 200백만원)", 300_000_000),
        ("2026년까지 50,000천원", 50_000_000),
        ("도비 30%, 시비 70%", None),
        ("3만 명", None),
        ("협의중", None),
    ],
)
def test_an_amount_is_read_out_of_words_as_people_write_it(words: str, won: int | None) -> None:
    assert quantities.largest(words) == (None if won is None else Decimal(won))


@pytest.mark.parametrize(
    ("before", "after", "times"),
    [("1억원", "1,000백만원", 10), ("120", "1,200", 10), ("0원", "1억원", None), ("100", "1억원", None)],
)
def test_a_leap_is_a_ratio_of_what_can_be_compared(before: str, after: str, times: int | None) -> None:
    assert quantities.leap(before, after) == quantities.leap(after, before) == times


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("환경·기후과", "환경 기후과"),
        ("환경 및 기후과", "환경기후과"),
        ("마을과 이웃의 부엌", "마을 이웃 부엌"),
    ],
)
def test_a_name_with_other_spaces_dots_and_particles_is_the_same_name(name: str, other: str) -> None:
    assert is_spelled_otherwise(name, other)
    assert not is_spelled_otherwise(name, name)


def test_a_mark_between_two_figures_parts_them() -> None:
    assert plain("1·2 공장") == plain("1·2공장") != plain("12공장")
    assert not is_spelled_otherwise("3/4분기", "34분기")


def test_the_end_of_a_name_is_no_particle() -> None:
    """길과 is an office, 길 is none."""
    assert plain("길과") != plain("길")
