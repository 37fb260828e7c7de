"""What only a form describes is taken home too: facts, cells, lines; no table where no form has any."""

from __future__ import annotations

import io
import shutil
from collections import Counter
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest

from generator.data.tables import TABLES, tables_of
from generator.published.downloads import WHOLE, Part
from generator.record.folder import load
from generator.record.form import RowLabel
from generator.record.records import Records
from generator.record.steps import texts
from tests.data.downloading import downloads
from tests.data.reader import rows

CASES = Path(__file__).parents[1] / "cases"
REPORT = "content/reports/2026-H1/3-2.yml"


def records_of(root: Path) -> Records:
    loaded = load(root)
    assert loaded.records is not None, "\n".join(map(str, loaded.tally.errors))
    return loaded.records


@pytest.fixture(scope="module")
def overview(tmp_path_factory: pytest.TempPathFactory) -> Records:
    """A city with facts, tables and prose, of which one report has more than its form asks for."""
    root = tmp_path_factory.mktemp("overview")
    shutil.copytree(CASES / "overview-city" / "content", root / "content")
    report = root / REPORT
    text = report.read_text("utf-8")
    for old, new in (
        ("    - {text: 관내 5개 동, id: place}\n", "    - {text: 5곳, id: place, details: [한 곳은 강가]}\n"),
        (
            "    - {text: null, id: content}\n",
            "    - {text: null, id: content}\n    - {text: 셋, label: 물길}\n    beside: 고침\n",
        ),
        ("  effects:\n    items:\n    - 냇물 옆 걷는 길 2.4km → 5.1km\n", "  effects:\n    items: []\n"),
    ):
        assert text.count(old) == 1
        text = text.replace(old, new)
    report.write_text(text, "utf-8")
    return records_of(root)


@pytest.fixture(scope="module")
def files(overview: Records) -> dict[str, bytes]:
    return downloads(overview)


def test_a_city_has_the_tables_that_its_forms_describe(real: Records, overview: Records) -> None:
    roadmap = records_of(CASES / "roadmap-city").city.record
    table_of_all = records_of(CASES / "list-city").city.record
    plain = tuple(TABLES[each] for each in TABLES if each not in ("facts", "figures", "printed"))
    assert tables_of(real.city.record) == plain

    def without(*lacking: str) -> list[str]:
        return [each for each in TABLES if each not in lacking]

    assert [each.id for each in tables_of(overview.city.record)] == without("printed")
    assert [each.id for each in tables_of(roadmap)] == without("facts", "printed")
    assert [each.id for each in tables_of(table_of_all)] == without("figures")


def test_each_text_of_a_section_stands_in_a_table_with_its_line(
    overview: Records, files: dict[str, bytes]
) -> None:
    """Each as often as in the record: a fact, a cell, a line, what stands beside a heading."""
    (filed,) = overview.reports.values()
    told = Counter(
        (text, filed.place(*at).line)
        for at, text in texts(filed.record.sections, ("sections",))
        if at[-1] not in ("id", "kind", "when") and "columns" not in at and at[-1] != "label"
    )
    tables = [rows(files, WHOLE.file(table, "csv")) for table in ("facts", "figures", "items")]
    found = Counter(
        (text, int(row["record"].rpartition(":")[2]))
        for table in tables
        for row in table
        if row["section"] in filed.record.sections and (text := row.get("text") or row.get("written"))
    )
    assert found == told


def test_a_line_below_a_fact_leads_to_it_and_a_fact_of_the_sheet_has_its_own_label(
    files: dict[str, bytes],
) -> None:
    facts = [row for row in rows(files, WHOLE.file("facts", "csv")) if row["section"] == "overview"]
    assert [(row["order"], row["fact"], row["label"], row["text"]) for row in facts][1:4:2] == [
        (3, "facts/place", "사업위치", "5곳"),
        (6, "facts/basis", "추진근거", "「하천 살리기 조례」 제4조"),
    ]
    assert (facts[1]["value"], facts[1]["unit"]) == (5, "곳")
    assert (facts[-1]["fact"], facts[-1]["label"], facts[-1]["text"]) == (None, "물길", "셋")
    lines = [row for row in rows(files, WHOLE.file("items", "csv")) if row["section"] == "overview"]
    assert [(row["order"], row["parent"], row["level"], row["kind"], row["text"]) for row in lines] == [
        (1, None, 1, "beside", "고침"),
        (4, 3, 2, "item", "한 곳은 강가"),
    ]


def test_a_cell_says_its_row_its_column_its_unit_and_what_a_mark_means(files: dict[str, bytes]) -> None:
    cells = rows(files, WHOLE.file("figures", "csv"))
    told = {(row["section"], row["row"], row["column"]): row for row in cells}
    rate = told["targets", "rows/rate", "columns/2025"]
    assert (rate["value"], rate["unit"], rate["row_means"]) == (100, "%", "달성률")
    none = told["targets", "rows/result", "columns/2026"]
    assert (none["value"], none["written"], none["meaning"]) == (None, "-", "해당 없음")
    spent = told["money", "rows/city-spent", "columns/total"]
    assert (spent["row_group"], spent["row_label"], spent["column_role"]) == ("시비", "집행", "total")


def test_the_book_explains_the_sections_of_the_city(files: dict[str, bytes]) -> None:
    book = openpyxl.load_workbook(io.BytesIO(files[WHOLE.book]), read_only=True)
    assert {"항목", "서식의 표"} <= set(book.sheetnames)
    told = [row for row in book.worksheets[0].iter_rows(values_only=True) if "section" in row]
    assert any("사업개요 = overview" in str(row[-1]) for row in told)


@pytest.mark.parametrize("table", ["facts", "figures"])
def test_each_part_has_the_rows_of_its_own(table: str, files: dict[str, bytes]) -> None:
    whole = rows(files, WHOLE.file(table, "csv"))
    assert rows(files, Part("quarters", "2026-H1").file(table, "csv")) == whole
    book = openpyxl.load_workbook(io.BytesIO(files[Part("pledges", "3-2").book]), read_only=True)
    assert book[TABLES[table].title].max_row == len(whole) + 1


def test_remarks_stay_in_their_columns_where_a_form_lacks_a_row(files: dict[str, bytes]) -> None:
    (report,) = rows(files, WHOLE.file("reports", "csv"))
    assert (report["so_far_remark"], report["plan_remark"], report["source_file"]) == (None, None, None)
    assert report["record"].startswith(f"{REPORT}:")


def test_a_section_without_a_heading_is_told_by_what_it_is() -> None:
    roadmap = records_of(CASES / "roadmap-city").city.record
    items = next(each for each in tables_of(roadmap) if each.id == "items")
    codes = next(each.codes for each in items.columns if each.id == "section")
    assert (codes["roadmap"], codes["money"]) == ("이행 단계", "사업비")


def test_a_section_is_told_by_a_heading_that_no_other_has(overview: Records) -> None:
    """Two parts of one heading, or one of a known row's, are told apart by their ids."""
    city = overview.city.record
    form = replace(
        city.forms[0], rows={**city.forms[0].rows, "more": RowLabel("증빙자료"), "so": RowLabel("문제점")}
    )
    items = next(each for each in tables_of(replace(city, forms=(form,))) if each.id == "items")
    codes = next(each.codes for each in items.columns if each.id == "section")
    assert len(set(codes.values())) == len(codes)
    assert codes["so"] == "문제점 (so)"
