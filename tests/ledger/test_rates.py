"""A rate is what anyone counts by hand: so many of so many, by a rule; and who is left out is named."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.ledger.rates import Rate, Rule, by_department, by_field, is_stated, present, rate, rates, rules
from generator.ledger.status_as_of import current_quarter
from generator.record.pledge import Pledge
from generator.record.reading import LoadedRecord
from generator.record.records import Records
from generator.record.report import Report
from tests.ledger.town import pledge, report, status, town
from tests.some import some

STATES = ("completed", "continuing", "on-track", "partial", "held", "dropped", "waiting")
_QUARTERS = ("2024-Q1", "2024-Q2", "2024-Q3")
_OWN = {
    "id": "own",
    "name": "우리 것",
    "rule": "완료를 모두로",
    "numerator": ["completed"],
    "denominator": "all",
}
_SOME = {
    "id": "some",
    "name": "보류를 뺀 것",
    "rule": "완료를 완료와 정상추진으로",
    "numerator": ["completed"],
    "denominator": ["completed", "on-track"],
}
# What each pledge states in each quarter: a state, nothing (""), or no report (None).
_COURSES = st.lists(
    st.tuples(
        *[st.none() | st.sampled_from(("", *STATES))] * len(_QUARTERS),
        st.sampled_from(("길과", "물과", None)),
    ),
    max_size=12,
)


def city(*courses: tuple[str | None, ...]) -> Records:
    """A town whose pledges state these things, quarter by quarter; the last is their department."""
    filed: list[LoadedRecord[Pledge] | LoadedRecord[Report]] = []
    for number, (*course, department) in enumerate(courses, 1):
        filed.append(pledge(f"1-{number}", departments=[]))
        for quarter, state in zip(_QUARTERS, course, strict=True):
            told = {"status": status(state, state)} if state else {}
            if state is not None:
                filed.append(report(f"1-{number}", quarter, department={"name": department}, **told))
    return town(*filed, rates=[_OWN, _SOME])


def of(records: Records, rule: str) -> Rate:
    """The rate of the whole town by a rule, as of the newest quarter."""
    found = {
        each.rule.id: each for each in rates(records.city.record, present(records, current_quarter(records)))
    }
    return found[rule]


def naive(
    courses: list[tuple[str | None, ...]], numerator: set[str], whole: set[str] | None
) -> tuple[int, int]:
    """Count as a citizen would who reads each pledge's newest report."""
    newest = [next((each for each in reversed(course[:-1]) if each is not None), "") for course in courses]
    among = [each for each in newest if whole is None or each in whole]
    return sum(each in numerator for each in among), len(among)


@given(_COURSES)
def test_every_rate_is_what_one_counts_by_hand(courses: list[tuple[str | None, ...]]) -> None:
    records = city(*courses)
    six = set(STATES[:6])
    for rule, numerator, whole in (
        ("strict", {"completed"}, six),
        ("wide", {"completed", "continuing"}, six),
        ("own", {"completed"}, None),
        ("some", {"completed"}, {"completed", "on-track"}),
    ):
        found = of(records, rule)
        counted, among = naive(courses, numerator, whole)
        assert (len(found.counted), len(found.among)) == (counted, among)
        assert among + sum(len(each.pledges) for each in found.outside) == len(courses)
        if not among:
            assert found.percent is None
        else:
            exact = Fraction(100 * counted, among)
            assert found.percent is not None
            assert (
                Fraction(found.percent) - Fraction(1, 20) <= exact < Fraction(found.percent) + Fraction(1, 20)
            )


@settings(max_examples=20)
@given(_COURSES)
def test_fields_and_departments_together_are_the_whole(courses: list[tuple[str | None, ...]]) -> None:
    """Each pledge is counted once by field and once by department, also that of none."""
    records = city(*courses)
    settings_, stand = records.city.record, present(records, current_quarter(records))
    for groups in (by_field(settings_, stand), by_department(settings_, stand)):
        for rule in some(rules(settings_)):
            whole = rate(rule, stand)
            parts = [rate(rule, own) for own in groups.values()]
            assert sorted(whole.counted) == sorted(key for each in parts for key in each.counted)
            assert sorted(whole.among) == sorted(key for each in parts for key in each.among)


@pytest.mark.parametrize(
    ("counted", "among", "percent"),
    [(1, 3, "33.3"), (2, 3, "66.7"), (1, 16, "6.3"), (1, 2000, "0.1"), (0, 7, "0.0"), (7, 7, "100.0")],
)
def test_a_half_is_rounded_up(counted: int, among: int, percent: str) -> None:
    """6.25 % is 6.3 %; binary numbers and bankers' rounding would say 6.2."""
    rule = Rule("r", "", "", frozenset(), None)
    keys = tuple(str(each) for each in range(among))
    assert Rate(rule, keys[:counted], keys, ()).percent == Decimal(percent)


def test_what_a_rate_leaves_out_is_named_by_its_state() -> None:
    records = city(("", None, None, None), ("waiting", None, None, None), ("completed", None, None, None))
    outside = of(records, "strict").outside
    assert [(each.status.word if each.status else None, each.pledges) for each in outside] == [
        (None, ("1-1",)),
        ("때를 기다림", ("1-2",)),
    ]
    assert of(records, "own").outside == ()


def test_where_no_report_states_a_state_there_is_no_rate() -> None:
    """It is no rate of nought."""
    records = city(("", "", None, None))
    assert not is_stated(present(records, current_quarter(records)))
    assert of(records, "strict").percent is None


def test_a_pledge_that_has_not_begun_is_of_no_rate_yet() -> None:
    records = town(pledge("1-1"), pledge("1-2", since="2024-Q3"))
    first, *_, last = records.quarters
    assert [each.pledge.record.pledge for each in present(records, first)] == ["1-1"]
    assert [each.pledge.record.pledge for each in present(records, last)] == ["1-1", "1-2"]
