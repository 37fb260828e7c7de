"""The records of a city come out of its folder in one order, with the place and checksum of each."""

from __future__ import annotations

import gc
import hashlib
from pathlib import Path

import pytest

from generator.problems import Place
from generator.record import folder
from generator.record.records import Records
from tests.record.faults.town import CITY, OTHER, PLEDGE, REPORT, TOWN, both, build, drop, move, put, swap
from tests.some import some


def loaded(root: Path) -> Records:
    found = folder.load(root)
    assert found.records is not None, found.tally
    return found.records


def test_each_record_knows_its_file_and_checksum() -> None:
    records = loaded(TOWN)
    filed = [(records.city.path, records.city.sha256)]
    filed += [(each.path, each.sha256) for each in records.pledges.values()]
    filed += [(each.path, each.sha256) for each in records.reports.values()]
    assert [path for path, _ in filed] == [CITY, PLEDGE, OTHER, REPORT]
    for path, sha256 in filed:
        assert sha256 == hashlib.sha256((TOWN / path).read_bytes()).hexdigest()


def test_each_number_can_be_traced_to_its_line() -> None:
    """Also a part that the file leaves out: it has the place of what it would stand in."""
    (report,) = loaded(TOWN).reports.values()
    places = {
        ("participation", "counts", "meetings"): (45, 22),
        ("budget", "projects", 0, "amounts", "city", 2): (53, 23),
        ("this_quarter", "by_task", 0, "items", 0, "details", 1, "details", 0): (32, 11),
        ("budget", "basis"): (47, 3),
    }
    for steps, (line, column) in some(places.items()):
        assert report.place(*steps) == Place(REPORT, line, column)


def test_pledges_stand_by_number_reports_by_pledge_and_time(tmp_path: Path) -> None:
    """Whatever the order of files on the disk: 1-1-2 before 1-1-10, a quarter before the next."""
    build(tmp_path)
    text = (tmp_path / OTHER).read_text("utf-8")
    for number in ("1-1-10", "1-1-a", "10-1", "9-1"):
        put(f"content/pledges/{number}.yml", text.replace("1-1-2", number))(tmp_path)
    report = (tmp_path / REPORT).read_text("utf-8").replace("마을 부엌 열기", "이웃 장터")
    for number in ("1-1-10", "9-1"):
        put(f"content/reports/2024-Q2/{number}.yml", report.replace("1-1-1\n", f"{number}\n"))(tmp_path)
    first = (
        report.replace("2024-Q2", "2024-Q1")
        .replace("1-1-1\n", "9-1\n")
        .replace("when: 2024-05-14T14:00", "id: b")
    )
    put("content/reports/2024-Q1/9-1.yml", first)(tmp_path)
    swap(CITY, "[2024-Q1, 2024-Q2]", "[2024-Q2, 2024-Q1]")(tmp_path)
    records = loaded(tmp_path)
    assert list(records.pledges) == ["1-1-1", "1-1-2", "1-1-10", "1-1-a", "9-1", "10-1"]
    assert list(records.reports) == [
        ("1-1-1", "2024-Q2"),
        ("1-1-10", "2024-Q2"),
        ("9-1", "2024-Q1"),
        ("9-1", "2024-Q2"),
    ]
    assert [quarter.written for quarter in records.quarters] == ["2024-Q1", "2024-Q2"]


def test_no_two_reports_of_one_pledge_and_quarter_get_through(tmp_path: Path) -> None:
    """Each file stands where its content says, so a second one stands where it may not."""
    build(tmp_path)
    put("content/reports/2024-Q1/1-1-1.yml", (tmp_path / REPORT).read_text("utf-8"))(tmp_path)
    put("content/reports/2024-Q2/1-1-2.yml", (tmp_path / REPORT).read_text("utf-8"))(tmp_path)
    found = folder.load(tmp_path)
    assert found.records is None
    assert {each.kind for each in found.tally.errors} == {"name-disagrees"}
    assert {each.place.path for each in found.tally.errors} == {
        "content/reports/2024-Q1/1-1-1.yml",
        "content/reports/2024-Q2/1-1-2.yml",
    }


def test_a_second_file_is_checked_though_its_name_is_taken(tmp_path: Path) -> None:
    """A record that is filed wrongly is told of its other faults in the same run."""
    build(tmp_path)
    text = (tmp_path / REPORT).read_text("utf-8").replace("form: garam-2024", "form: other")
    put("content/reports/2024-Q1/1-1-1.yml", text)(tmp_path)
    kinds = [each.kind for each in folder.load(tmp_path).tally.problems]
    assert kinds == ["unknown-form", "name-disagrees"]


def test_a_pledge_that_cannot_be_read_is_not_missed_by_its_reports(tmp_path: Path) -> None:
    """One fault in a pledge's file is one finding, not one more for each of its reports."""
    build(tmp_path)
    swap(PLEDGE, "number: 1-1-1", "number: 12")(tmp_path)
    assert [each.kind for each in folder.load(tmp_path).tally.problems] == ["needs-quotes"]


def test_without_settings_the_files_are_read_all_the_same(tmp_path: Path) -> None:
    """Faults of other files are told in the run that misses city.yml."""
    build(tmp_path)
    both(drop(CITY), swap(PLEDGE, "number: 1-1-1", "number: 12"))(tmp_path)
    move(REPORT, "content/reports/2024-Q2/1-1-9.yml")(tmp_path)
    kinds = [each.kind for each in folder.load(tmp_path).tally.problems]
    assert kinds == ["missing-file", "needs-quotes", "name-disagrees"]


@pytest.mark.parametrize("was_on", [True, False])
def test_reading_leaves_the_collector_as_it_was(was_on: bool) -> None:  # noqa: FBT001 - a case
    """Reading switches Python's search for circles off, and back to what it was."""
    before = gc.isenabled()
    (gc.enable if was_on else gc.disable)()
    try:
        loaded(TOWN)
        assert gc.isenabled() is was_on
    finally:
        (gc.enable if before else gc.disable)()
