"""The file beside a table holds the very numbers that the page shows, and they can be counted anew."""

from __future__ import annotations

import csv
import io
import re
from decimal import Decimal
from pathlib import Path

import pytest

from generator import data, demo, pages
from generator.ledger.downloads import WHOLE
from generator.pages.page import Page
from generator.pages.shown_tables import shown_tables
from generator.pages.views.parts import CellView, RowView, TableView
from generator.record.folder import load
from generator.record.records import Records
from tests.data.asking import asked
from tests.pages.seeing import catalogue

ROOT = Path(__file__).resolve().parents[2]
CITIES = (ROOT, ROOT / "tests" / "cases" / "second-city")

Lines = list[dict[str, str]]


def _lines(content: bytes) -> Lines:
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline=""), strict=True))


@pytest.fixture(scope="module", params=CITIES, ids=lambda city: city.name)
def records(request: pytest.FixtureRequest) -> Records:
    """The records of a city."""
    held = load(request.param).records
    assert held is not None
    return held


def test_every_table_of_money_and_of_participation_can_be_taken_home(records: Records) -> None:
    """On the pledge's page and on the pages of totals, each beside its table."""
    written = dict(pages.render(records, catalogue(records)))
    for address in ("budget/", "participation/", *(f"pledges/{key}/" for key in records.pledges)):
        page = written[f"{address}index.md"].decode()
        links = re.findall(
            r'^<a href="([^"]+\.csv)" download="([^"]+)">(.+) 내려받기\(CSV\)</a>$', page, re.MULTILINE
        )
        offered = {
            name for name in written if name.rpartition("/")[0] + "/" == address and name.endswith("csv")
        }
        assert sorted(href for href, _, _ in links) == sorted(name.removeprefix(address) for name in offered)
        # Each by the caption of its table, so that two links of one page do not sound alike.
        assert len({caption for _, _, caption in links}) == len(links)
        assert len({name for _, name, _ in links}) == len(links)
        for _, _, caption in links:
            assert f"<caption>{caption}" in page


def _table(*cells: CellView) -> TableView:
    heads = tuple(f"칸 {place}" for place, _ in enumerate(cells, 1))
    return TableView("표", "단위: 회", "줄", heads, (RowView(CellView("=1+1"), cells),), key="one")


def _file(*cells: CellView) -> dict[str, str]:
    page = Page("a/", "", "", {"table": _table(*cells)})
    [(address, content)] = shown_tables(page)
    assert address == "a/one.csv"
    [line] = _lines(content)
    return line


def test_numbers_are_plain_digits_and_a_minus_is_a_minus() -> None:
    line = _file(*(CellView(words, is_number=True) for words in ("1,234.50", "△200", "-17", "0")))
    assert [line[f"칸 {place}"] for place in (1, 2, 3, 4)] == ["1234.50", "-200", "-17", "0"]


def test_a_blank_is_empty_and_a_report_that_is_missing_is_told() -> None:
    line = _file(CellView("미기재", is_blank=True), CellView("미제출", is_blank=True), CellView("비예산"))
    assert [line[f"칸 {place}"] for place in (1, 2, 3)] == ["", "미제출", "비예산"]


def test_what_stands_small_beside_a_number_and_the_unit_are_there_too() -> None:
    line = _file(CellView("12", is_number=True, aside="미기재 3칸"))
    assert line == {"줄": "'=1+1", "칸 1": "12", "칸 1: 덧붙인 말": "미기재 3칸", "알아 둘 것": "단위: 회"}


@pytest.fixture(scope="module")
def invented(tmp_path_factory: pytest.TempPathFactory) -> Records:
    """A part of the invented city."""
    root = tmp_path_factory.mktemp("invented")
    for path, content in demo.render(pledges=25, quarters=8):
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(content)
    held = load(root).records
    assert held is not None
    return held


_SUMS = """
  select b.재원, b.시기, sum(b.값), sum(b."적힌 대로" is null)
  from pledges p
  join budget b on b.공약 = p.공약 and b.분기 = p."최근 보고"
  where b."금액의 뜻" = '{meaning}'
  group by b.재원, b.시기
"""


def test_the_sums_of_money_on_the_page_are_those_that_sqlite_finds_in_the_csvs(invented: Records) -> None:
    """Every source and period, and how many cells were blank, from each pledge's newest report."""
    files = dict(data.render(data.tabulate(invented)))
    shown = {
        name: _lines(content)
        for name, content in pages.render(invented, catalogue(invented))
        if name.startswith("budget/whole-")
    }
    assert shown
    for lines in shown.values():
        meaning = next(
            word for word in ("계획", "확보", "집행", "미확인") if f"{word}액" in lines[0]["알아 둘 것"]
        )
        sums = asked(files, WHOLE.folder, ("pledges", "budget"), _SUMS.format(meaning=meaning))
        counted = {(source, period): (total, blank) for source, period, total, blank in sums}
        for line in lines:
            for period, cell in line.items():
                if (line["재원"], period) in counted:
                    total, blank = counted.pop((line["재원"], period))
                    assert Decimal(cell or 0) == Decimal(str(total or 0))
                    aside = line.get(f"{period}: 덧붙인 말", "")
                    assert (f"미기재 {blank}칸" in aside) == bool(blank) or not cell
        assert not counted
