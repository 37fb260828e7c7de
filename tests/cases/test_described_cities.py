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
from generator.sheet.laying import Top, lay, lay_blank
from generator.sheet.parsing import Parsed, parse
from generator.sheet.readers import read
from generator.sheet.returning import gridded, unsaid

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
