"""Cities whose cards are unlike ours: their files are read as their records say, by `city.yml` alone."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from generator.record.folder import load
from generator.record.records import Records
from generator.record.report import Report, Row
from generator.sheet.accounts import take
from generator.sheet.laid import Board, Line, bound
from generator.sheet.layout import Top, lay, lay_blank
from generator.sheet.parsing import Parsed, parse
from generator.sheet.parsing.cards import cut
from generator.sheet.readers import read
from generator.sheet.returning import gridded, unsaid
from generator.sheet.writers import WRITERS

CASES = Path(__file__).parent
FILES = sorted(CASES.glob("*/sheets/*"))
"""What offices hand in: text as it is copied out, and files that `sheet` has written."""


@cache
def records_of(city: str) -> Records:
    records = load(CASES / city).records
    assert records is not None
    return records


def said(report: Report) -> Report:
    """Return what a sheet says: no ids of what is planned, nothing of the workshop."""
    groups = tuple(
        replace(group, items=tuple(replace(item, id=None) for item in group.items))
        for group in report.plan.by_task
    )
    plan = Row(groups, report.plan.remark) if groups else report.plan
    return replace(report, plan=plan, draft=(), review=(), source=None)


def read_in(file: Path) -> Parsed:
    """Read a file whose quarter is told by its head alone."""
    records = records_of(file.parent.parent.name)
    pledges = [filed.record for filed in records.pledges.values()]
    grid = read(file.name, file.read_bytes())
    found = parse(grid, records.city.record, pledges)
    assert found is not None
    accounts = take(grid, found)
    counted = accounts.characters
    assert counted.record + counted.form_labels + counted.markup == counted.nonspace
    assert accounts.disputed == ()
    assert all(each.agrees for each in accounts.placed)
    assert all(each.bullets == each.items for each in accounts.levels)
    return found


@pytest.mark.parametrize("file", FILES, ids=lambda file: f"{file.parent.parent.name}/{file.name}")
def test_a_card_is_read_as_its_record_says_and_nobody_is_asked_anything(file: Path) -> None:
    records = records_of(file.parent.parent.name)
    (record,) = (filed.record for filed in records.reports.values() if filed.record.pledge == file.stem)
    found = read_in(file)
    assert said(found.report) == said(record)
    assert [each.note for each in found.report.review] == []


def test_a_sheet_stands_in_the_order_of_its_form_with_its_numbers() -> None:
    records = records_of("overview-city")
    city = records.city.record
    laid = lay(records.reports["3-2", "2026-H1"].record, city.forms[0], "3-2", city)
    headings = [each.text for each in laid.pieces if isinstance(each, Line) and each.part == "section"]
    assert headings == [
        "1. 사업개요",
        "2. 연차별 목표 및 실적",
        "3. 추진실적",
        "4. 향후계획",
        "5. 투자계획 및 집행",
        "6. 기대효과",
        "7. 시민평가단 의견 (2026. 5. 20.)",
        "8. 증빙자료",
    ]


@pytest.mark.parametrize("city", ["overview-city", "roadmap-city"])
@pytest.mark.parametrize("to", ["hwpx", "xlsx", "docx"])
def test_a_booklet_of_such_cards_is_cut_where_each_begins(city: str, to: str) -> None:
    records = records_of(city)
    settings = records.city.record
    ((_, filed),) = records.reports.items()
    pledges = [
        replace(
            records.pledges[filed.record.pledge].record, pledge=number, number=number, title=f"{number}째 일"
        )
        for number in ("7", "8-1", "9")
    ]
    reports = [replace(filed.record, pledge=each.pledge, title=each.title) for each in pledges]
    laid = bound([lay(each, settings.forms[0], each.pledge, settings) for each in reports])
    cards = cut(read(f"book.{to}", WRITERS[to](laid)), settings, pledges)
    found = [parse(grid, settings, pledges) for grid in cards.each]
    assert [said(each.report) for each in found if each] == [said(each) for each in reports]


def test_a_blank_form_names_again_the_rows_that_the_pledge_named_before() -> None:
    records = records_of("roadmap-city")
    city, record = records.city.record, records.reports["12", "2026-H2"].record
    top = Top("12", record.title, record)
    blank = lay_blank(city.forms[0], record.quarter, top, None, city)
    labels = [
        line.text
        for line in (
            line
            for each in blank.pieces
            if isinstance(each, Board)
            for box in each.boxes
            for line in box.lines
        )
    ]
    assert [each for each in labels if each[0] in "①②③"] == [
        "① 규칙 만들기",
        "② 중재관 뽑기",
        "③ 중재 사례 알리기",
    ]
    assert "●" not in labels


@pytest.mark.parametrize("city", sorted({file.parent.parent.name for file in FILES}))
def test_a_form_laid_out_with_nothing_filled_in_is_read_as_blank(city: str) -> None:
    records = records_of(city)
    (form,) = records.city.record.forms
    ((_, filed),) = records.reports.items()
    record = filed.record
    number = records.pledges[record.pledge].record.number
    blank = lay_blank(
        form, record.quarter, Top(number, record.title), record.department.name, records.city.record
    )
    pledges = [each.record for each in records.pledges.values()]
    found = parse(gridded(blank), records.city.record, pledges)
    assert found is not None
    assert found.left == ()
    assert found.report.quarter == record.quarter
    assert [name for name, row in found.report.rows() if row.count] == []
    assert found.report.status is None
    assert found.report.department.name == record.department.name
    held = str(found.report.sections)
    assert "written='" not in held
    assert "text='" not in held
    laid = lay(found.report, form, number, records.city.record)
    assert unsaid(found.report, laid, form, records) == ()
