"""What is drawn is as long as the number beside it says, and what nobody wrote is not drawn."""

from __future__ import annotations

from decimal import Decimal

import pytest

from generator.ledger.standing import current_quarter, standings
from generator.pages.drawings import scale
from generator.pages.views import lists
from tests.ledger.town import pledge, report, status, town


class TestScale:
    def test_lengths_are_in_proportion_to_the_nearest_step(self) -> None:
        assert [scale.length(each, 8, 100) for each in (0, 1, 2, 4, 8)] == [0, 13, 25, 50, 100]
        assert scale.length(Decimal("0.5"), Decimal(2), 10) == 3

    def test_only_zero_has_no_length(self) -> None:
        assert scale.length(1, 100_000, 10) == 1
        assert scale.length(0, 100_000, 10) == 0

    def test_a_minus_is_not_drawn_as_a_length(self) -> None:
        with pytest.raises(ValueError, match="-1"):
            scale.length(-1, 10, 10)

    def test_a_share_is_told_to_a_tenth_of_a_hundredth(self) -> None:
        assert [scale.share(each, 8) for each in (0, 1, 8)] == ["0.0%", "12.5%", "100.0%"]


def test_the_bars_of_the_states_share_out_all_pledges() -> None:
    records = town(
        *(pledge(key) for key in "1234"),
        report("1", "2024-Q3", status=status("waiting", "기다림")),
        report("2", "2024-Q3", status=status("completed", "완료")),
        report("3", "2024-Q3", status=status("completed", "완료")),
    )
    counts = lists.status_counts(records, standings(records, current_quarter(records)))
    assert [(each.count, each.share) for each in counts] == [(2, "50.0%"), (1, "25.0%"), (1, "25.0%")]
