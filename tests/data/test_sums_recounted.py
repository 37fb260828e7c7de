"""The sums of money on the page are those that another program counts in the CSVs."""

from __future__ import annotations

from decimal import Decimal

from generator.pages.parts import TableView
from generator.published.downloads import WHOLE
from generator.record.cells import Cell
from generator.record.records import Records
from tests.data.asking import asked
from tests.pages.seeing import view

_SUMS = """
  select b.재원, b.시기, sum(b.값), sum(b."적힌 대로" is null)
  from pledges p
  join budget b on b.공약 = p.공약 and b.분기 = p."최근 보고"
  where b."금액의 뜻" = '{meaning}'
  group by b.재원, b.시기
"""


def test_the_sums_of_money_on_the_page_are_those_that_sqlite_finds_in_the_csvs(
    invented: Records, invented_files: dict[str, bytes]
) -> None:
    """Every source and period, and how many cells were blank, from each pledge's newest report."""
    tables: list[TableView] = [each.whole for each in view(invented, "budget/").forms]
    assert tables
    for table in tables:
        meaning = next(word for word in ("계획", "확보", "집행", "미확인") if f"{word}액" in table.note)
        sums = asked(invented_files, WHOLE.folder, ("pledges", "budget"), _SUMS.format(meaning=meaning))
        counted = {(source, period): (total, blank) for source, period, total, blank in sums}
        for row in table.rows:
            for period, cell in zip(table.columns, row.cells, strict=True):
                total, blank = counted.pop((row.head.words, period))
                assert (Cell.read(cell.words).value or 0) == Decimal(str(total or 0))
                assert (f"미기재 {blank}칸" in cell.aside) == bool(blank) or cell.is_blank
        assert not counted
