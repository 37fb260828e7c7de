"""`sheet` and `template` of a city whose form is a table of all pledges."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from generator.record.folder import load
from generator.sheet.grid import Table, paragraphs
from generator.sheet.readers import read
from tests.cli.running import change
from tests.cli.test_handing import desk, run
from tests.conftest import ROOT

__all__ = ["desk"]

LIST_CITY = ROOT / "tests/cases/list-city"


def boxes(page: Path) -> list[str]:
    """Return what stands in the cells of a page, in order."""
    tables = (each for each in read(page.name, page.read_bytes()).blocks if isinstance(each, Table))
    texts = (
        " ".join(line.text for line in paragraphs(cell.content)) for each in tables for cell in each.cells
    )
    return list(filter(None, texts))


def test_all_reports_of_a_quarter_are_one_table_which_gives_the_same_records(
    desk: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    said = run(capsys, "sheet", "--all", "2026-H1", "-C", LIST_CITY)
    assert said == (0, "보고 6건을 한 파일로 썼습니다: 2026년_상반기.hwpx.", "")
    city = tmp_path / "city"
    shutil.copytree(LIST_CITY / "content", city / "content")
    for name in ("reports", "printed"):
        shutil.rmtree(city / "content" / name)
    assert run(capsys, "import", "-C", city, desk / "2026년_상반기.hwpx")[0] == 0
    held, made = (load(each).records for each in (LIST_CITY, city))
    assert held is not None
    assert made is not None
    for key, filed in held.reports.items():
        assert replace(made.reports[key].record, source=None) == replace(filed.record, source=None)
    (ours,), (theirs,) = held.printed, made.printed
    assert replace(theirs.record, source=None) == replace(ours.record, source=None)


def test_one_report_is_a_table_of_one_row_without_sums(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    said = run(capsys, "sheet", "5", "2026-H1", "--to", "html", "-C", LIST_CITY)
    assert said == (0, "시트를 썼습니다: 5_2026년_상반기.html", "")
    assert boxes(desk / "5_2026년_상반기.html")[8:] == ["5(Ⅰ)", "바닷길 통학버스", "○", "40", "길과"]


def test_an_empty_form_names_every_pledge_and_no_more(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    asked = ("template", "--quarter", "2026-H1", "--to", "html", "-C", LIST_CITY)
    assert run(capsys, *asked)[0] == 0
    told = boxes(desk / "2026년_상반기_빈서식.html")[8:]
    assert told[:3] == ["1", "갯벌 산책길 잇기", "바다살림과"]
    assert len(told) == 6 * 3
    assert run(capsys, *asked, "--out", "one.html", "4")[0] == 0
    assert boxes(desk / "one.html")[8:] == ["4", "밤에도 여는 도서방", "배움과"]


def test_a_table_and_another_form_are_no_file_together(
    desk: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    city = tmp_path / "city"
    shutil.copytree(LIST_CITY / "content", city / "content")
    change(city / "content/city.yml", "forms:\n", "forms:\n- {id: card, problems_heading: 문제점}\n")
    report = city / "content/reports/2026-H1/4.yml"
    lines = report.read_text("utf-8").partition("sections:")[0]
    report.write_text(
        lines.replace("form: status-table", "form: card") + "problems: []\nremedies: []\n", "utf-8"
    )
    code, _, complained = run(capsys, "sheet", "--all", "2026-H1", "-C", city)
    assert code == 2
    assert "2026년 상반기 보고의 서식이 여럿이고(status-table, card)" in complained
    assert list(desk.iterdir()) == []
