"""Each change is a row that says how it was come by, and whether it follows on the one before it."""

from __future__ import annotations

import pytest

from generator.published.downloads import WHOLE
from tests.data.downloading import downloads
from tests.data.reader import json_rows, rows
from tests.ledger.town import pledge, report, town

_COST = {"kind": "cost", "what": "사업비", "before": "1억원", "after": "200백만원", "decided_on": "2024-01"}
_STEPS = [{"what": "의견 수렴; 설명회", "when": "2024-03"}, {"what": "승인", "when": None}]


@pytest.fixture(scope="module")
def files() -> dict[str, bytes]:
    """Every download of a pledge with changes, and of two reports that tell of one."""
    return downloads(
        town(
            pledge(
                "1",
                changes=[
                    _COST | {"steps": _STEPS},
                    _COST | {"before": "2억원", "after": "3억원", "decided_on": "2024-02"},
                    _COST | {"before": "5억원", "after": None, "decided_on": "2024-03"},
                    {"kind": "scope", "what": "대상", "before": "이웃", "after": "온 마을"},
                ],
            ),
            report("1", "2024-Q3", changes=[_COST | {"decided_on": None}]),
            report("1", "2024-Q2", changes=[_COST | {"confirmed": False, "decided_on": None}]),
        )
    )


def test_a_row_says_whether_a_change_follows_and_where_the_one_before_it_ended(
    files: dict[str, bytes],
) -> None:
    """In whichever record both stand; what nobody confirmed and the first of a thing are not compared."""
    found = rows(files, WHOLE.file("changes", "csv"))
    told = [(each["origin"], each["before"], each["follows"], each["earlier_after"]) for each in found]
    assert told == [
        ("pledge", "이웃", "uncompared", None),
        ("pledge", "1억원", "uncompared", None),
        ("pledge", "2억원", "holds", "200백만원"),
        ("pledge", "5억원", "broken", "3억원"),
        ("report", "1억원", "uncompared", None),
        ("report", "1억원", "unstated", None),
    ]


def test_the_steps_of_a_change_stand_in_one_cell_a_line_each(files: dict[str, bytes]) -> None:
    found = rows(files, WHOLE.file("changes", "csv"))
    assert [each["steps"] for each in found if each["steps"]] == ["의견 수렴; 설명회(2024-03)\n승인(미기재)"]
    assert json_rows(files, WHOLE.file("changes", "json")) == found
