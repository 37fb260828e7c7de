"""Who answers for a pledge: as the sheet names them, or with the city's reason for naming nobody."""

from __future__ import annotations

from dataclasses import replace

from generator.pages.views import people
from tests.ledger.town import pledge, report, town

_UNNAMED = {"name": "길과", "officers": [{"role": "과장", "name": None}]}


def test_a_blank_name_is_not_entered_and_a_withheld_one_is_withheld() -> None:
    """Neither is taken for the other: a gap is the sheet's, a rule is the city's."""
    records = town(pledge("1"), report("1", "2024-Q1", department=_UNNAMED))
    city, filed = records.city.record, records.reports["1", "2024-Q1"]
    (shown,) = people.officers(city, filed.record)
    (withheld,) = people.officers(replace(city, officer_names="withheld"), filed.record)
    assert (shown.role, shown.name) == ("과장", "미기재")
    assert (withheld.role, withheld.name) == ("과장", "이름은 싣지 않음")
