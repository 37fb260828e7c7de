"""A mark that a department wrote into a cell stays that mark, everywhere; its meaning stands beside it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from generator.data import report_rows
from generator.pages.views import tables
from generator.record.cells import Cell
from generator.record.folder import load
from generator.record.form import CellMark, Form
from generator.record.reading import LoadedRecord, read
from generator.record.report import Budget, Participation, Report
from generator.record.writing import write

ROOT = Path(__file__).resolve().parents[2]


def _marked() -> tuple[LoadedRecord[Report], Form]:
    """The real report with marks in both tables, written and read, and its form that explains one."""
    records = load(ROOT).records
    assert records is not None
    report = records.reports["2-1-2", "2019-Q2"].record
    (project,) = report.budget.projects
    dash = Cell.read("-")
    counts = Participation(dict.fromkeys(report.participation.counts, dash))
    amounts = {key: (Cell.read("x"), *(dash for _ in cells[1:])) for key, cells in project.amounts.items()}
    budget = Budget(report.budget.periods, (replace(project, amounts=amounts),))
    written = write(replace(report, participation=counts, budget=budget)).encode()
    (form,) = records.city.record.forms
    marks = (CellMark("-", "none"),)
    return read(Report, written, "2-1-2.yml"), replace(form, budget=replace(form.budget, marks=marks))


def test_the_page_shows_the_mark_and_says_what_it_means() -> None:
    filed, form = _marked()
    (money,) = tables.budget(filed.record, form, "2019년 2분기")
    counts = tables.participation([("2019년 2분기", filed.record)], form, "")
    assert [cell.words for cell in money.rows[0].cells] == ["x", *["-"] * 7]
    assert [cell.words for cell in counts.rows[0].cells] == ["-"] * 5
    for table in (money, counts):
        assert table.note.endswith(" ‘-’ 표시는 해당 없음입니다.")


def test_the_downloads_hold_the_mark_and_its_meaning() -> None:
    filed, form = _marked()
    assert {row[5:8] for row in report_rows.participation(filed, form)} == {(None, "-", "해당 없음")}
    assert {row[11:14] for row in report_rows.budget(filed, form)} == {
        (None, "-", "해당 없음"),
        (None, "x", None),
    }
