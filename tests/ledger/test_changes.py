"""Every change of every pledge stands once in the book of changes, under a name that does not move."""

from __future__ import annotations

from typing import Any

from generator.record.chains import anchor, history, newest_first
from tests.ledger.town import pledge, report, town


def change(**fields: object) -> dict[str, Any]:
    """Return a change of a pledge."""
    return {"kind": "cost", "what": "사업비", "before": "1억원", "after": "2억원", **fields}


def test_the_newest_stands_first_and_what_has_no_day_last() -> None:
    own = [
        change(what=what, decided_on=day)
        for what, day in (("가", "2024-02"), ("나", None), ("다", "2024-08"))
    ]
    records = town(pledge("1", changes=own), report("1", "2024-Q2", changes=[change(what="라")]))
    assert [each.change.what for each in newest_first(records)] == ["다", "라", "가", "나"]


def test_its_name_stays_when_what_surrounds_it_is_written_later() -> None:
    """Only what is said to have been and to be makes the name; two that say the same have two."""
    before = town(pledge("1", changes=[change()]), report("1", "2024-Q1", changes=[change()]))
    told = change(reason="물가", decided_on="2024-02-03", procedure="의결", amount_confirmed=True)
    other = change(what="다른 것", decided_on="2024-01-01")
    after = town(pledge("1", changes=[other, told, change()]), report("1", "2024-Q1", changes=[change()]))
    was = [anchor(each) for each in history(before, "1")]
    now = [anchor(each) for each in history(after, "1")]
    assert len(set(now)) == len(now)
    assert set(was) < set(now)


def test_another_wording_is_another_change() -> None:
    [one] = history(town(pledge("1", changes=[change()])), "1")
    [two] = history(town(pledge("1", changes=[change(after="3억원")])), "1")
    assert anchor(one) != anchor(two)
