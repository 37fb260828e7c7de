"""Each number by the names of its row and column: read where they are certain, else stopped and told."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.record.dates import Quarter
from generator.record.report import Report
from generator.sheet.accounts import take
from generator.sheet.grid import Cell, Grid, Table, paragraphs
from generator.sheet.parsing import Parsed, parse
from generator.sheet.readers import read
from generator.wording import importing as words
from tests.sheet.parsing.written import CITY, PERIODS, PLEDGES, SOURCES, Parts, parsed

KINDS = ("공약 관련 회의", "설명회, 민생탐방", "전문가 자문", "언론/방송 보도", "기 타")
SOURCE_IDS = ("total", "national", "province", "city", "other")
COUNTS = ("", "1", "2", "", "0")
AMOUNTS = [
    ["100", "10", "20", "30", "", "40", "", ""],
    ["50", "", "20", "30", "", "", "", ""],
    ["", "", "", "", "", "", "", ""],
    ["50", "10", "", "", "", "40", "", ""],
    ["", "", "", "", "", "", "", "7"],
]
HEAD = ("공약사업명", "구분", *PERIODS)
MONEY = [HEAD, *(("", source, *cells) for source, cells in zip(SOURCES, AMOUNTS, strict=True))]


def tabs(rows: Sequence[tuple[str, ...]]) -> str:
    return "\n".join("\t".join(row) for row in rows)


GOOD = Parts(counts=tabs([KINDS, COUNTS]), money=tabs(MONEY)).text()


def numbers(report: Report) -> dict[str, str | None]:
    """Every cell of the two tables that the record holds, by its names."""
    found = {kind: cell.written for kind, cell in report.participation.counts.items()}
    for index, project in enumerate(report.budget.projects):
        for source, cells in project.amounts.items():
            for period, cell in zip(report.budget.periods, cells, strict=True):
                found[f"{index} {source} {period}"] = cell.written
    return found


def held(report: Report) -> dict[str, str]:
    """Those that are filled."""
    return {key: value for key, value in numbers(report).items() if value is not None}


RIGHT = numbers(parsed(GOOD).report)
HELD = held(parsed(GOOD).report)


def told(found: Parsed, at: str) -> list[str]:
    return [each.note for each in found.report.review if each.at == at]


def agrees(text: str) -> bool:
    return take(read("s.txt", text.encode()), parsed(text)).agree


def only_right(found: Parsed) -> bool:
    """Whether each number that the record holds is that of the written sheet, at its names."""
    return held(found.report).items() <= HELD.items()


def test_every_number_stands_by_its_names_and_all_accounts_agree() -> None:
    assert RIGHT["briefings"] == "1"
    assert RIGHT["0 city 2021"] == "40"
    assert RIGHT["0 other after-term"] == "7"
    assert sum(value is not None for value in RIGHT.values()) == 15
    assert agrees(GOOD)


@pytest.mark.parametrize(("row", "cells"), [("1\t2\t\t0", 4), ("\t\t1\t2\t\t0", 6), ("\t1\t2", 3), ("1", 1)])
def test_a_row_of_counts_with_other_cells_than_its_head_stops(row: str, cells: int) -> None:
    text = GOOD.replace("\t1\t2\t\t0", row)
    found = parsed(text)
    assert found.report.participation.counts == {}
    assert found.report.unplaced == tuple(row.split())
    where = (words.row_stopped if cells > 1 else lambda *_: words.row_outside("1"))(
        " ".join(row.split()), cells, 5
    )
    assert where in told(found, "participation")
    assert not agrees(text)


@pytest.mark.parametrize("change", [lambda row: f"{row}\t", lambda row: row[:-1], lambda row: f"\t{row}"])
def test_a_row_of_amounts_with_other_cells_than_its_head_stops(change: Callable[[str], str]) -> None:
    row = "\t".join(MONEY[2])
    text = GOOD.replace(row, change(row))
    found = parsed(text)
    assert set(found.report.budget.projects[0].amounts) == {*SOURCE_IDS} - {"national"}
    assert found.report.unplaced == ("국비", "50", "20", "30")
    assert only_right(found)
    assert not agrees(text)


def test_a_row_that_holds_no_number_may_have_lost_its_blank_cells() -> None:
    found = parsed(GOOD.replace("\t".join(MONEY[3]), "\t도비"))
    assert numbers(found.report) == RIGHT
    assert found.report.unplaced == ()


def _tabs(text: str) -> list[int]:
    """The places of the tabs in the two tables."""
    start, end = text.index("□ 시민참여"), text.index("□ 문제점")
    return [at for at in range(start, end) if text[at] == "\t"]


@given(st.sampled_from(_tabs(GOOD)), st.booleans())
def test_one_tab_more_or_less_moves_no_number_in_silence(at: int, adds: bool) -> None:  # noqa: FBT001
    text = GOOD[:at] + ("\t\t" if adds else "") + GOOD[at + 1 :]
    found = parsed(text)
    assert only_right(found)
    if numbers(found.report) != RIGHT:
        assert found.report.unplaced
    if held(found.report) != HELD:
        assert not agrees(text)


def _grid() -> Grid:
    return read("s.txt", GOOD.encode())


def _moved(grid: Grid, place: tuple[int, int, int], *, adds: bool, shifts: bool) -> Grid:
    """A grid in which one cell was taken out of a table or put into it, as a format keeps cells.

    With `shifts` the cells behind it move, as where a row is a list of cells; without, each keeps its column.
    """
    number, row, column = place

    def cells(table: Table) -> Iterator[Cell]:
        for cell in table.cells:
            if cell.row != row or cell.column < column:
                yield cell
            elif adds and cell.column == column:
                yield replace(cell, content=())
                yield replace(cell, column=column + 1)
            elif adds:
                yield replace(cell, column=cell.column + 1)
            elif cell.column > column:
                yield replace(cell, column=cell.column - shifts)

    tables = [each for each in grid.blocks if isinstance(each, Table)]
    blocks = [
        replace(each, cells=tuple(cells(each))) if each is tables[number] else each for each in grid.blocks
    ]
    return replace(grid, blocks=tuple(blocks))


@given(st.data())
def test_one_cell_more_or_less_moves_no_number_in_silence(data: st.DataObject) -> None:
    number, rows, columns = data.draw(st.sampled_from([(-2, 2, 5), (-1, 6, 10)]))
    row, column = data.draw(st.integers(0, rows - 1)), data.draw(st.integers(0, columns - 1))
    adds, shifts = data.draw(st.booleans()), data.draw(st.booleans())
    grid = _moved(_grid(), (number, row, column), adds=adds, shifts=shifts)
    found = parse(grid, CITY, PLEDGES, Quarter.read("2019-Q2"))
    assert found is not None
    assert only_right(found)
    if held(found.report) != HELD and _words(grid) == _words(_grid()):
        assert found.report.unplaced
        assert not take(grid, found).agree


def _words(grid: Grid) -> list[str]:
    return [each.text for each in paragraphs(grid.blocks)]


def counts(rows: str) -> tuple[dict[str, str | None], Parsed]:
    found = parsed(Parts(counts=rows).text())
    return {kind: cell.written for kind, cell in found.report.participation.counts.items()}, found


WRITTEN = dict(
    zip(("meetings", "briefings", "expert", "press", "other"), (None, "1", "2", None, "0"), strict=True)
)


def test_counts_may_stand_beside_their_kinds() -> None:
    held, found = counts(tabs(list(zip(KINDS, COUNTS, strict=True))))
    assert held == WRITTEN
    assert found.report.unplaced == ()


def test_kinds_and_counts_may_stand_side_by_side_in_pairs() -> None:
    pairs = [(KINDS[at], COUNTS[at], KINDS[at + 1], COUNTS[at + 1]) for at in (0, 2)]
    held, found = counts(tabs([*pairs, (KINDS[4], COUNTS[4], "", "")]))
    assert held == WRITTEN
    assert found.report.unplaced == ()


def test_of_two_counts_beside_a_kind_nobody_knows_the_right_one() -> None:
    held, found = counts(tabs([(KINDS[0], "1", "5"), (KINDS[1], "", ""), (KINDS[2], "2", "6")]))
    assert held == {"briefings": None}
    assert found.report.unplaced == ("1", "5", "2", "6")
    assert words.row_of_many(f"{KINDS[0]} 1 5") in told(found, "participation")


def test_of_two_rows_of_counts_nobody_knows_the_right_one() -> None:
    held, found = counts(tabs([KINDS, COUNTS, ("3", "4", "5", "6", "7")]))
    assert held == {}
    assert found.report.unplaced == ("1", "2", "0", "3", "4", "5", "6", "7")
    assert words.rows_many(2) in told(found, "participation")


def test_a_kind_that_the_table_has_not_is_told() -> None:
    held, found = counts(tabs([KINDS[:4], COUNTS[:4]]))
    assert held == {key: WRITTEN[key] for key in ("meetings", "briefings", "expert", "press")}
    assert told(found, "participation")[0] == words.labels_missing(["기타"])


def test_a_kind_that_stands_twice_takes_no_number() -> None:
    held, found = counts(
        tabs([(KINDS[0], KINDS[1], KINDS[1], KINDS[3], KINDS[4]), ("1", "2", "3", "4", "5")])
    )
    assert held == {"meetings": "1", "press": "4", "other": "5"}
    assert found.report.unplaced == (KINDS[1], KINDS[1], "2", "3")
    assert words.label_twice(KINDS[1]) in told(found, "participation")


def money(rows: Sequence[tuple[str, ...]]) -> Parsed:
    return parsed(Parts(counts=tabs([KINDS, COUNTS]), money=tabs(rows)).text())


def test_periods_may_head_the_rows_and_sources_the_columns() -> None:
    turned: list[tuple[str, ...]] = [("공약사업명", "구분", *SOURCES)]
    turned += [("", period, *(row[at] for row in AMOUNTS)) for at, period in enumerate(PERIODS)]
    found = money(turned)
    assert numbers(found.report) == RIGHT
    assert found.report.unplaced == ()
    assert agrees(Parts(counts=tabs([KINDS, COUNTS]), money=tabs(turned)).text())


def test_a_row_of_a_turned_table_stops_alone() -> None:
    turned: list[tuple[str, ...]] = [("구분", *SOURCES)]
    turned += [(period, *(row[at] for row in AMOUNTS)) for at, period in enumerate(PERIODS)]
    turned[4] = ("", *turned[4])
    found = money(turned)
    assert found.report.budget.periods == (
        "total",
        "before-term",
        "2018-H2",
        "2020",
        "2021",
        "2022-H1",
        "after-term",
    )
    assert held(found.report) == {key: value for key, value in HELD.items() if not key.endswith("2019")}
    assert found.report.unplaced == ("'19", "30", "30")


def test_a_head_of_two_rows_is_one_head() -> None:
    first = (*HEAD[:4], "임기 내", "", "", "", "", HEAD[-1])
    second = ("", "", "", "", *HEAD[4:-1], "")
    found = money([first, second, *MONEY[1:]])
    assert numbers(found.report) == RIGHT
    assert found.report.unplaced == ("임기 내",)
    pages = f"{tabs([first, second, *MONEY[1:3]])}\n\n{tabs([first, second, *MONEY[3:]])}"
    again = parsed(Parts(counts=tabs([KINDS, COUNTS]), money=pages).text())
    assert numbers(again.report) == RIGHT
    assert again.report.unplaced == ("임기 내", "임기 내")


def test_a_period_that_stands_twice_takes_no_number() -> None:
    found = money([(*HEAD[:5], "'19", "'19", *HEAD[7:]), *MONEY[1:]])
    assert not any(key.endswith(("2019", "2020")) for key in numbers(found.report))
    assert only_right(found)
    assert words.label_twice("'19") in told(found, "budget")
    assert words.labels_missing(["'20"]) in told(found, "budget")


def test_a_total_that_the_table_has_not_is_told() -> None:
    found = money([(*row[:2], *row[3:]) for row in MONEY])
    assert held(found.report) == {key: value for key, value in HELD.items() if not key.endswith(" total")}
    assert words.labels_missing(["계"]) in told(found, "budget")


def test_a_source_that_stands_twice_in_a_project_takes_no_number() -> None:
    found = money([*MONEY[:3], ("", "국비", *AMOUNTS[2]), *MONEY[4:]])
    assert set(found.report.budget.projects[0].amounts) == {"total", "city", "other"}
    assert words.row_twice("국비") in told(found, "budget")


def test_a_table_goes_on_behind_a_page_with_or_without_its_head() -> None:
    for again in ([], [HEAD]):
        text = tabs(MONEY[:3]) + "\n\n" + tabs([*again, *MONEY[3:]])
        found = parsed(Parts(counts=tabs([KINDS, COUNTS]), money=text).text())
        assert numbers(found.report) == RIGHT
        assert found.report.unplaced == ()


def test_a_table_that_goes_on_with_other_columns_stops() -> None:
    other = [(*HEAD[:3], "임기후"), *(("", source, "1", "2") for source in SOURCES)]
    found = parsed(Parts(counts=tabs([KINDS, COUNTS]), money=f"{tabs(MONEY)}\n\n{tabs(other)}").text())
    assert numbers(found.report) == RIGHT
    assert found.report.unplaced.count("1") == 5
    assert words.HEAD_DIFFERS in told(found, "budget")


def test_in_pipes_too_a_row_with_a_cell_less_stops() -> None:
    rows = ["| " + " | ".join(row) + " |" for row in MONEY]
    whole = parsed(Parts(counts=tabs([KINDS, COUNTS]), money="\n".join(rows)).text())
    assert numbers(whole.report) == RIGHT
    short = parsed(
        Parts(
            counts=tabs([KINDS, COUNTS]), money="\n".join(rows).replace("|  | 국비 | 50", "| 국비 | 50")
        ).text()
    )
    assert "50" in short.report.unplaced
    assert only_right(short)


def page(head: str, rows: list[str]) -> str:
    return "<table>" + "".join(f"<tr>{row}</tr>" for row in [head, *rows]) + "</table>"


def cell(text: str, span: int = 1) -> str:
    return f'<td colspan="{span}">{text}</td>'


def test_a_cell_that_spans_two_heads_belongs_to_neither_and_the_rest_is_certain() -> None:
    row = "".join(map(cell, KINDS))
    held, found = counts(page(row, [cell("1") + cell("9", 2) + cell("") + cell("0")]))
    assert held == {"meetings": "1", "press": None, "other": "0"}
    assert found.report.unplaced == ("9",)
    assert words.cell_spans("1 9 0") in told(found, "participation")


def test_a_head_that_spans_cells_holds_the_one_that_is_filled() -> None:
    row = cell(KINDS[0], 2) + "".join(map(cell, KINDS[1:]))
    held, found = counts(page(row, ["".join(map(cell, ("", "3", "1", "2", "", "0")))]))
    assert held == {**WRITTEN, "meetings": "3"}
    assert found.report.unplaced == ()


def test_an_own_table_without_its_heading_gives_no_count() -> None:
    """기타 is a kind and a source: a budget whose heading nobody knows is none of the kinds' rows."""
    text = GOOD.replace("□ 연도별 집행액", "돈")
    found = parsed(text)
    assert held(found.report) == {key: value for key, value in HELD.items() if not key.startswith("0 ")}
    assert "100" in found.report.unplaced
    assert not agrees(text)


def test_a_heading_and_its_unit_may_stand_in_one_cell() -> None:
    heading = "<table><tr><td>□ 연도별 집행액<br>(단위: 백만원)</td></tr></table>"
    found = parsed(GOOD.replace("(단위: 백만원)\n", "").replace("□ 연도별 집행액", heading))
    assert numbers(found.report) == RIGHT
    assert found.report.unplaced == ()


def test_a_projects_name_may_stand_in_the_middle_of_its_rows() -> None:
    found = money([*MONEY[:3], ("첫째 사업", *MONEY[3][1:]), *MONEY[4:]])
    assert numbers(found.report) == RIGHT
    assert [each.name for each in found.report.budget.projects] == ["첫째 사업"]


def test_a_row_that_a_project_has_not_is_told() -> None:
    found = money([*MONEY, MONEY[1]])
    assert told(found, "budget.projects[0]") == []
    assert told(found, "budget.projects[1]") == [words.rows_missing(["국비", "도비", "시비", "기타"])]


@pytest.mark.parametrize("between", ["   ", " | "])
def test_a_table_that_lost_its_columns_takes_no_number_and_is_seen(between: str) -> None:
    rows = [between.join(KINDS), between.join(each for each in COUNTS if each)]
    text = Parts(counts="\n".join(rows)).text()
    assert parsed(text).report.participation.counts == {}
    assert parsed(text).report.unplaced == tuple(rows)
    assert not agrees(text)
