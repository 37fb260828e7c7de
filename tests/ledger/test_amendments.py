"""What changes for citizens is told whole: whatever differs between two states of the records is said."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields, is_dataclass, replace
from functools import partial
from typing import Any

import pytest
from hypothesis import given, settings

from generator import data, pages
from generator.ledger.changelog import ORDER, UNSEEN, Amendment, amendments
from generator.record.corrections import Corrected, Correction
from generator.record.dates import When
from generator.record.diff import diff
from generator.record.reading import LoadedRecord, read
from generator.record.records import Records
from generator.record.report import Report, Row
from generator.record.tree import Spot
from tests.conftest import ROOT
from tests.ledger import rich
from tests.ledger.mutants import OTHERWISE, mutants
from tests.ledger.town import budget, pledge, project, report, row, status, town
from tests.record.strategies import rows

REAL = ROOT / "content/reports/2019-Q2/2-1-2.yml"


def filed(records: Records, kind: str) -> LoadedRecord[Any]:
    """Return the record whose every part says something."""
    every: dict[str, LoadedRecord[Any]] = {
        "city": records.city,
        "pledge": records.pledges["1-1-1"],
        "report": records.reports["1-1-1", "2024-Q2"],
    }
    return every[kind]


def with_another(records: Records, before: LoadedRecord[Any], record: object) -> Records:
    """Return records in which one says something else."""
    other = replace(before, record=record)
    swap: Callable[[Any], Any] = lambda each: other if each is before else each  # noqa: E731 - a line
    return Records.of(
        swap(records.city), map(swap, records.pledges.values()), map(swap, records.reports.values())
    )


def told(before: Records, after: Records) -> list[tuple[str, str, str | None, str | None]]:
    """Return what is told: topic, place in words, before, after."""
    return [
        (each.topic, " ".join(each.labels), each.before, each.after) for each in amendments(before, after)
    ]


@pytest.mark.parametrize("kind", ["city", "pledge", "report"])
def test_no_alteration_of_any_part_of_a_record_is_missed(kind: str) -> None:
    """Each value other, each part gone, doubled or moved: told, and what it was reads unlike what it is."""
    before = rich.rich()
    record = filed(before, kind)
    altered = 0
    for way, other in mutants(record.record):
        if way[-1:] == ("City.quarters",) or other == record.record:
            continue  # which quarters there are decides which reports there are; told in a test below
        said = amendments(before, with_another(before, record, other))
        assert said, way
        for each in said:
            assert each.kind != "changed" or each.before != each.after, way
            assert each.labels or each.after or each.before, way
        altered += 1
    assert altered > 30


def test_what_is_told_to_be_on_no_page_is_on_none() -> None:
    """All such values altered at once leave every page as it was, byte by byte."""
    before = rich.rich()
    after = before
    for kind in ("city", "pledge", "report"):
        record = filed(after, kind)
        other = unseen_altered(record.record)
        assert {each.topic for each in amendments(after, with_another(after, record, other))} == {"unseen"}
        after = with_another(after, record, other)
    assert written(after) == written(before)


def unseen_altered(value: Any) -> Any:  # noqa: ANN401 - a part of any record
    """Return a value with another in each field that reaches no page."""
    if isinstance(value, tuple):
        return tuple(map(unseen_altered, value))
    if not is_dataclass(value) or isinstance(value, type):
        return value
    name = type(value).__name__
    changes = {
        field.name: next(other for _, other in mutants(part))
        if (name, field.name) in UNSEEN and part
        else unseen_altered(part)
        for field in fields(value)
        for part in [getattr(value, field.name)]
    }
    return replace(value, **changes)


def written(records: Records) -> list[tuple[str, str, bytes]]:
    """Return every page."""
    return list(pages.texts(records, data.catalogue(data.tabulate(records), {})))


def test_no_alteration_of_any_part_of_the_real_record_is_missed() -> None:
    """Every third of the records that differ from the real one in a single place."""
    real = read(Report, REAL.read_bytes(), REAL.name).record
    others = [other for _, other in mutants(real) if other != real]
    assert len(others) > 500
    assert [other for other in others[::3] if not list(diff(real, other))] == []
    assert list(diff(real, real)) == []


@settings(max_examples=20)
@given(one=rows(), other=rows())
def test_two_rows_that_differ_never_compare_as_one(one: Row, other: Row) -> None:
    assert bool(list(diff(one, other))) == (one != other)


def test_the_same_records_differ_in_nothing() -> None:
    assert amendments(rich.rich(), rich.rich()) == ()


def test_it_is_told_in_the_order_of_what_matters_most() -> None:
    before = rich.rich()
    after = rich.rich(
        rich.later(
            title=OTHERWISE,
            status=status("completed", "완료"),
            as_of="2024-07-01",
            budget=budget(project([11, 7, 3], [6, 4, 2], [4, 3, 1], name="쉼터"), basis="spent"),
            results=[{"item": "p1", "outcome": "done"}, {"item": "p2", "outcome": "dropped", "why": "비"}],
            department={"name": "길과"},
            review=[],
        )
    )
    topics = [each.topic for each in amendments(before, after)]
    assert topics == sorted(topics, key=ORDER.index)
    assert list(dict.fromkeys(topics)) == [
        "status", "dates", "money", "results", "wording", "people", "reviews"
    ]  # fmt: skip


def test_an_amount_is_told_by_the_names_of_its_row_and_column_with_its_step() -> None:
    amounts = budget(project([10, 7, 3], [6, None, 2], [4, 3, "비예산"], name="쉼터"), basis="spent")
    said = amendments(rich.rich(), rich.rich(rich.later(budget=amounts)))
    assert [(each.labels[-2:], each.before, each.after) for each in said] == [
        (("시비", "'24"), "4", None),
        (("기부", "임기후"), "1", "비예산"),
    ]
    more = budget(project([310, 7, 3], [6, 4, 2], [4, 3, 1], name="쉼터"), basis="spent")
    (said_of_more,) = amendments(rich.rich(), rich.rich(rich.later(budget=more)))
    assert said_of_more.aside == "300백만원(3억 원) 늘어남"


def test_an_item_put_between_others_moves_none_of_them() -> None:
    before = town(pledge("1"), report("1", "2024-Q2", this_quarter=row("가 나 다", "라 마 바")))
    after = town(pledge("1"), report("1", "2024-Q2", this_quarter=row("가 나 다", "새로", "라 마 바!")))
    assert told(before, after) == [
        ("wording", "당해 분기 추진실적 세부과제 없이 적힌 항목", "라 마 바", "라 마 바!"),
        ("wording", "당해 분기 추진실적 세부과제 없이 적힌 항목", None, "새로"),
    ]


def test_an_item_that_stands_elsewhere_is_told_as_moved() -> None:
    before = town(pledge("1"), report("1", "2024-Q2", problems=["가", "나", "다"]))
    after = town(pledge("1"), report("1", "2024-Q2", problems=["나", "다", "가"]))
    (said,) = amendments(before, after)
    assert (said.kind, said.after) == ("moved", "가")


def test_a_new_report_is_told_by_what_it_brings() -> None:
    """The status of the pledge, money beside the report before, what became of the plan, and its own page."""
    plan = row({"text": "터를 고름", "id": "p1"}, {"text": "길을 냄", "id": "p2"})
    first = report(
        "1",
        "2024-Q1",
        plan=plan,
        status=status("on-track", "정상추진"),
        budget=budget(project([10, 7, 3], [6, 4, 2], [4, 3, 1])),
    )
    second = report(
        "1",
        "2024-Q2",
        this_quarter=row("터를 고름"),
        status=status("completed", "완료"),
        results=[{"item": "p1", "outcome": "done"}],
        budget=budget(project([12, 7, 3], [6, 4, 2], [4, 3, 1])),
    )
    assert told(town(pledge("1"), first), town(pledge("1"), first, second)) == [
        ("status", "지금의 추진상황", None, "정상추진(2024년 1분기 보고) → 완료(2024년 2분기 보고)"),
        ("money", "금액 계 계", "10", "12"),
        ("results", "터를 고름", None, "마침"),
        ("results", "길을 냄", None, "언급 없음"),
        ("pages", "새 보고의 쪽이 생깁니다", None, "한 일 1건, 다음에 할 일 미기재"),
    ]


def test_a_page_that_goes_is_told() -> None:
    both = town(pledge("1"), pledge("2"), report("1", "2024-Q2"))
    one = town(pledge("1"))
    gone = [each for each in amendments(both, one) if each.topic == "pages"]
    assert [(each.place.address, each.place.is_gone) for each in gone] == [
        ("pledges/2/", True),
        ("pledges/1/2024-Q2/", True),
    ]


def test_a_correction_is_told_among_the_changes_of_pledges() -> None:
    before = rich.rich()
    entry = Correction(
        schema="1",
        correction="c1",
        file="content/reports/2024-Q2/1-1-1.yml",
        part=None,
        old_sha256="0" * 64,
        new_sha256="1" * 64,
        what="횟수를 바로잡음",
        why="잘못 옮김",
        decided_on=When.read("2024-09"),
        decided_by="길과",
        procedure=None,
    )
    path = "content/corrections/c1.yml"
    filed = LoadedRecord(entry, path, "2" * 64, partial(Spot, 0))
    after = replace(before, corrections=(Corrected(filed, ()),))
    (said,) = amendments(before, after)
    assert (said.topic, said.place.address, said.path) == ("changes", "corrections/", path)
    assert said.after is not None
    assert "횟수를 바로잡음" in said.after
    (gone,) = amendments(after, before)
    assert (gone.topic, gone.kind) == ("records", "told")
    other = replace(after.corrections[0].entry, record=replace(entry, why="잘못 셈"))
    (altered,) = amendments(after, replace(after, corrections=(Corrected(other, ()),)))
    assert (altered.topic, altered.before, altered.after) == ("changes", "잘못 옮김", "잘못 셈")


def test_a_file_that_is_only_written_otherwise_is_told_as_such() -> None:
    before = rich.rich()
    city = replace(before.city, sha256="0" * 64)
    after = replace(before, city=city)
    assert [(each.topic, each.path) for each in amendments(before, after)] == [
        ("records", "content/city.yml")
    ]


def test_a_quarter_that_the_city_publishes_anew_is_told() -> None:
    before = rich.rich()
    after = with_another(
        before, before.city, replace(before.city.record, quarters=before.city.record.quarters[:2])
    )
    assert [place_of(each) for each in amendments(before, after)] == ["about/"]


def place_of(amendment: Amendment) -> str:
    return amendment.place.address
