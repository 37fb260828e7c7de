"""What moved in a quarter follows from what two reports state, and from the days that the records give."""

from __future__ import annotations

from typing import Any

from generator.ledger import movement
from generator.ledger.status_as_of import behind
from generator.record.dates import Quarter
from generator.record.records import Records
from tests.ledger.town import pledge, report, status, town

Q1, Q2, Q3 = (Quarter.read(f"2024-Q{part}") for part in (1, 2, 3))
DONE, LEFT, HELD = status("completed", "완료"), status("partial", "일부추진"), status("held", "보류")


def moved(records: Records, quarter: Quarter) -> list[tuple[str, str, str]]:
    """Return the pledges that moved in a quarter, from where to where."""
    return [(each.pledge.pledge, each.before.id, each.after.id) for each in movement.moves(records, quarter)]


class TestMoves:
    def test_a_state_moves_forward_and_backward(self) -> None:
        records = town(
            pledge("1"),
            pledge("2"),
            report("1", "2024-Q1", status=LEFT),
            report("1", "2024-Q2", status=DONE),
            report("2", "2024-Q1", status=DONE),
            report("2", "2024-Q2", status=HELD),
        )
        assert moved(records, Q2) == [("1", "partial", "completed"), ("2", "completed", "held")]
        assert [each.is_undone for each in movement.moves(records, Q2)] == [False, True]

    def test_going_on_after_fulfilment_undoes_nothing(self) -> None:
        going_on = status("continuing", "이행후계속추진")
        records = town(
            pledge("1"), report("1", "2024-Q1", status=DONE), report("1", "2024-Q2", status=going_on)
        )
        [move] = movement.moves(records, Q2)
        assert not move.is_undone

    def test_another_spelling_of_the_same_state_is_no_move(self) -> None:
        spaced = status("partial", "일부 추진")
        records = town(
            pledge("1"), report("1", "2024-Q1", status=LEFT), report("1", "2024-Q2", status=spaced)
        )
        assert moved(records, Q2) == []

    def test_a_report_that_states_nothing_tells_of_no_move(self) -> None:
        records = town(
            pledge("1"),
            report("1", "2024-Q1", status=LEFT),
            report("1", "2024-Q2"),
            report("1", "2024-Q3", status=DONE),
        )
        assert moved(records, Q2) == moved(records, Q3) == []

    def test_over_a_missing_report_the_state_is_compared_with_the_newest_one_before(self) -> None:
        records = town(pledge("1"), report("1", "2024-Q1", status=LEFT), report("1", "2024-Q3", status=DONE))
        assert moved(records, Q2) == []
        assert moved(records, Q3) == [("1", "partial", "completed")]

    def test_nothing_moves_in_the_first_quarter(self) -> None:
        assert moved(town(pledge("1"), report("1", "2024-Q1", status=DONE)), Q1) == []


class TestChanges:
    def change(self, **fields: object) -> dict[str, Any]:
        """Return a change of a pledge."""
        return {"kind": "cost", "what": "사업비", "before": "1", "after": "2", **fields}

    def test_a_change_belongs_to_the_quarter_within_which_it_was_decided(self) -> None:
        days = ("2024-03-31", "2024-04-01", "2024-05", "2024-06-30", "2024-07-01")
        own = [self.change(what=day, decided_on=day) for day in days]
        told = movement.changes(town(pledge("1", changes=own)), Q2)
        assert [each.change.what for each in told] == ["2024-04-01", "2024-05", "2024-06-30"]

    def test_a_change_without_a_day_or_over_two_quarters_belongs_to_none(self) -> None:
        own = [self.change(), self.change(decided_on="2024"), self.change(decided_on="2024-06/2024-07")]
        records = town(pledge("1", changes=own))
        assert [movement.changes(records, each) for each in records.quarters] == [(), (), ()]

    def test_a_change_that_a_report_tells_of_belongs_to_its_quarter(self) -> None:
        read = self.change(confirmed=False, read_from="problems[0]")
        records = town(pledge("1"), report("1", "2024-Q2", changes=[read], problems=["늦음"]))
        [told] = movement.changes(records, Q2)
        assert told.report is not None
        assert movement.changes(records, Q1) == ()


class TestBeginnings:
    def test_a_pledge_begins_and_ends_in_the_quarters_that_its_record_names(self) -> None:
        records = town(pledge("1"), pledge("2", since="2024-Q2"), pledge("3", until="2024-Q2"))
        assert (movement.begun(records, Q1), movement.ended(records, Q1)) == ((), ())
        assert (movement.begun(records, Q2), movement.ended(records, Q2)) == (("2",), ("3",))


class TestBehind:
    def test_missing_reports_in_a_row_are_counted_back_from_a_quarter(self) -> None:
        records = town(pledge("1"), report("1", "2024-Q1"))
        assert [behind(records, "1", each) for each in records.quarters] == [0, 1, 2]

    def test_a_report_that_nobody_owes_is_not_missing(self) -> None:
        late = town(pledge("1", since="2024-Q2"))
        over = town(pledge("1", until="2024-Q2"))
        assert (behind(late, "1", Q3), behind(over, "1", Q3)) == (2, 0)
