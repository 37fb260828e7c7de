"""What was put off is downloaded as one row for each time that was said, with the line that says it."""

from __future__ import annotations

import pytest

from generator.data.rows import told_at
from generator.published.downloads import WHOLE, Part
from tests.data.downloading import downloads
from tests.data.reader import json_rows, rows
from tests.ledger.town import pledge, report, row, town

_CHANGE = {"kind": "period", "what": "사업 기간", "before": "2024", "after": "2025", "confirmed": False}
_FILED = (
    pledge("1", changes=[_CHANGE]),
    report("1", "2024-Q1", plan=row({"text": "=문 열기", "id": "p1", "when": "2024-05"})),
    report("1", "2024-Q2", results=[{"item": "p1", "outcome": "moved", "to": "2024-08"}]),
)


@pytest.fixture(scope="module")
def files() -> dict[str, bytes]:
    """Every download of these records."""
    return downloads(town(*_FILED))


def test_each_time_is_a_row_of_its_thing_in_order(files: dict[str, bytes]) -> None:
    found = rows(files, WHOLE.file("slips", "csv"))
    told = [(each["thing"], each["order"], each["kind"], each["when"], each["written"]) for each in found]
    assert told == [
        (1, 1, "planned", "2024-05", None),
        (1, 2, "moved", "2024-08", None),
        (2, 1, "planned", None, "2024"),
        (2, 2, "changed", None, "2025"),
    ]
    ends = [(each["confirmed"], each["end"]) for each in found]
    assert ends == [(True, "unplanned")] * 2 + [(False, "changed")] * 2
    assert {each["record"] for each in found[:2]} == {
        told_at(_FILED[1].place("plan", "by_task", 0, "items", 0)),
        told_at(_FILED[2].place("results", 0)),
    }


def test_the_whole_has_all_and_no_quarter_a_file(files: dict[str, bytes]) -> None:
    """How a thing ends is told by later reports; what is published of a quarter does not change by them."""
    own = rows(files, WHOLE.file("slips", "csv"))
    assert rows(files, WHOLE.file("slips", "csv")) == json_rows(files, WHOLE.file("slips", "json")) == own
    assert Part("quarters", "2024-Q1").file("results", "csv") in files
    assert Part("quarters", "2024-Q1").file("slips", "csv") not in files
