"""Who answers for a pledge: as the sheet names them, or with the city's reason for naming nobody."""

from __future__ import annotations

from tests.ledger.town import pledge, report, town
from tests.pages.seeing import markdown

_UNNAMED = {"name": "길과", "officers": [{"role": "과장", "name": None}]}


def test_a_blank_name_is_not_entered_and_a_withheld_one_is_withheld() -> None:
    """Neither is taken for the other: a gap is the sheet's, a rule is the city's."""
    own = report("1", "2024-Q1", department=_UNNAMED)
    shown, withheld = town(pledge("1"), own), town(pledge("1"), own, officer_names="withheld")
    for address in ("pledges/1/", "pledges/1/2024-Q1/"):
        assert "\n- **과장** 미기재\n" in markdown(shown, address)
        assert "\n- **과장** 이름은 싣지 않음\n" in markdown(withheld, address)
