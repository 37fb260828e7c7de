"""One document a pledge: whatever its reports say stands in it once, where it was told first-hand."""

from __future__ import annotations

import pytest

from generator.record.folder import load
from generator.record.records import Records
from generator.search.documents import Document, Zone
from generator.search.documents import document as document_of
from tests.demo.city import invented
from tests.demo.gathering import gather
from tests.ledger import town
from tests.site import written
from tests.some import some


@pytest.fixture(params=["real", "second"])
def city(request: pytest.FixtureRequest) -> str:
    """Each city."""
    return str(request.param)


@pytest.fixture
def records(city: str) -> Records:
    """Its records."""
    known = load(written.CITIES[city]).records
    assert known is not None
    return known


def lines(document: Document) -> set[str]:
    """Return every line of a document."""
    return {line.words for line in document.lines}


def test_every_pledge_has_one_document_in_the_order_of_the_site(records: Records) -> None:
    assert [document_of(records, key).pledge.pledge for key in records.pledges] == list(records.pledges)


def test_every_text_of_every_report_can_be_found(city: str, records: Records) -> None:
    """What was done and planned, problems, remedies, remarks, and the names of tasks."""
    held = {key: lines(document_of(records, key)) for key in records.pledges}
    for report in some(each for each in written.reports() if each.city == city):
        own = report.read()
        parts = {
            name: own[name] for name in ("title", "so_far", "this_quarter", "plan", "problems", "remedies")
        }
        texts = {
            value
            for steps, value in written.scalars(parts)
            if value is not None and not (set(map(str, steps)) & {"task", "when", "id", "kind"})
        }
        texts |= {written.text(task["name"]) for task in written.maps(own["tasks"])}
        assert texts
        assert texts <= set(held[str(own["pledge"])]), report.path


def test_a_line_stands_once_however_often_sheets_repeat_it(records: Records) -> None:
    for document in some(document_of(records, key) for key in records.pledges):
        own = [line.words for line in document.lines]
        assert len(own) == len(set(own)), document.pledge.pledge


def test_what_was_done_is_told_by_the_report_of_its_own_quarter(demo_records: Records) -> None:
    """Later sheets say it again under 그동안; the reader is led to where it was news."""
    told_first_hand = 0
    for document in (document_of(demo_records, key) for key in demo_records.pledges):
        done = {
            item.text
            for (key, _), filed in demo_records.reports.items()
            if key == document.pledge.pledge
            for group in filed.record.this_quarter.by_task
            for item in group.items
        }
        sections = {line.words: line.section for line in document.lines}
        assert {sections[text] for text in done} <= {"done", "tasks", "about", "promise"}
        told_first_hand += len(done)
    assert told_first_hand > 500


def test_number_and_title_weigh_most(records: Records) -> None:
    for document in some(document_of(records, key) for key in records.pledges):
        names = {line.words for line in document.lines if line.zone is Zone.NAME}
        assert names == {document.pledge.number, document.pledge.title}


def test_lines_come_with_the_heaviest_first(records: Records) -> None:
    for document in some(document_of(records, key) for key in records.pledges):
        zones = [line.zone for line in document.lines]
        assert zones == sorted(zones)


@pytest.fixture(scope="module")
def demo_records() -> Records:
    """The records of an invented city that is small enough to look through."""
    return gather(invented(30, 8))


def test_what_documents_and_pictures_are_called_can_be_found() -> None:
    shown = {
        "evidence": [{"title": "준공 조서"}],
        "pictures": [{"file": "a.jpg", "alt": "넓힌 길", "by": "기록반"}],
    }
    document = document_of(town.town(town.pledge("1"), town.report("1", "2024-Q1", **shown)), "1")
    found = {line.words for line in document.lines if line.section == "evidence"}
    assert found == {"준공 조서", "넓힌 길", "기록반"}
