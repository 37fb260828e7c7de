"""A second, invented city needs no change of code; what its offices wrote wrongly is told, line by line."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.ledger import status_as_of
from generator.record.city import City
from generator.record.folder import load
from generator.record.pledge import Pledge
from generator.record.reading import read
from generator.record.records import Records
from generator.record.report import Report
from generator.record.writing import SCHEMA_LINES, write

CASE = Path(__file__).parent / "second-city"
_LOADED = load(CASE)


@pytest.fixture
def records() -> Records:
    assert _LOADED.records is not None
    return _LOADED.records


def test_it_loads_with_one_warning_of_each_kind_at_its_line() -> None:
    told = [(f"{each.place.path}:{each.place.line}", each.kind) for each in _LOADED.tally.problems]
    assert told == [
        ("content/reports/2026-H1/a-1.yml:61", "weekday-differs"),
        ("content/reports/2026-H1/a-1.yml:86", "column-sum-differs"),
        ("content/reports/2026-H1/a-1.yml:90", "row-sum-differs"),
        ("content/reports/2026-H1/a-1.yml:129", "review-open"),
        ("content/reports/2026-H1/b-1.yml:29", "impossible-date-in-text"),
        ("content/reports/2026-H2/a-1.yml:29", "date-outside-row"),
    ]


def test_its_term_quarters_sources_rows_counts_and_words_are_its_own(records: Records) -> None:
    city = records.city.record
    half_year, special = city.forms
    assert (city.term.starts.written, city.term.ends.written) == ("2025-01", "2028-12")
    assert [each.written for each in records.quarters] == ["2026-H1", "2026-H2", "2027-01-15--2027-03-20"]
    assert [source.label for source in half_year.budget.sources if source.role == "part"] == [
        *("나랏돈", "도에서 온 돈", "시의 돈", "기금", "기부")
    ]
    assert (half_year.budget.unit, special.budget.unit) == ("천원", "백만원")
    assert half_year.rows["so_far"].label == "앞서 한 일"
    assert [kind.id for kind in half_year.participation.kinds] == ["assembly", "vote", "volunteers"]
    assert [word.word for word in city.statuses] == [
        "다 이룸",
        "하는 중",
        "늦어짐",
        "때를 기다림",
        "거두어들임",
    ]
    assert city.licence
    assert city.contact
    assert city.repository


def test_a_later_form_changes_no_earlier_report(records: Records) -> None:
    forms = {quarter: filed.record.form for (_, quarter), filed in records.reports.items()}
    assert forms == {
        "2026-H1": "half-year",
        "2026-H2": "half-year",
        "2027-01-15--2027-03-20": "special-check",
    }


def test_reports_that_are_missing_are_those_of_pledges_that_run(records: Records) -> None:
    missing = [status_as_of.missing(records, quarter) for quarter in records.quarters]
    assert missing == [(), ("a-2",), ("a-2", "b-1")]


def test_each_file_begins_with_the_line_by_which_editors_find_its_schema() -> None:
    for kind, folder in ((City, "content"), (Pledge, "content/pledges"), (Report, "content/reports")):
        pattern = "*/*.yml" if kind is Report else "*.yml"
        files = list((CASE / folder).glob(pattern))
        assert files
        assert all(path.read_text("utf-8").startswith(SCHEMA_LINES[kind]) for path in files)


def test_a_record_written_anew_holds_what_the_hand_written_file_holds(records: Records) -> None:
    """Comments are for the reader of the file; everything else comes back."""
    city = records.city.record
    assert read(City, write(city).encode(), "").record == city
    for pledge in records.pledges.values():
        assert read(Pledge, write(pledge.record).encode(), "").record == pledge.record
    for report in records.reports.values():
        assert read(Report, write(report.record).encode(), "").record == report.record
