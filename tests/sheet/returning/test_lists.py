"""A table of all pledges, laid out and read again, gives the same records and sums."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.record.cells import Cell
from generator.record.folder import load
from generator.record.form import Form, ListColumn
from generator.record.printed import Printed, PrintedGroup
from generator.record.reading import read
from generator.record.records import Records
from generator.record.report import Report, ReportedRate, ReportedStatus
from generator.record.sections import Fact, Facts
from generator.sheet.importing import State, bring
from generator.sheet.laid import Board
from generator.sheet.layout import Listed, lay_list
from generator.sheet.returning import unsaid_of_list
from generator.sheet.writers import WRITERS

_LOADED = load(Path(__file__).resolve().parents[2] / "cases/list-city").records
assert _LOADED is not None
RECORDS: Records = _LOADED
CITY = RECORDS.city.record
(FORM,) = CITY.forms
assert FORM.list is not None
LISTED = FORM.list
PRINTED = RECORDS.printed[0].record
ROWS: list[Listed] = [
    (RECORDS.pledges[key].record, filed.record) for (key, _), filed in RECORDS.reports.items()
]
QUARTER = ROWS[0][1].quarter
GROUP = ListColumn("분야", "group")
WORD = ListColumn("추진상황", "status")


def with_columns(*columns: ListColumn) -> tuple[Form, Records]:
    form = replace(FORM, list=replace(LISTED, columns=columns))
    city = replace(RECORDS.city, record=replace(CITY, forms=(form,)))
    return form, replace(RECORDS, city=city)


def lost(
    rows: list[Listed], printed: Printed | None, form: Form = FORM, records: Records = RECORDS
) -> list[str]:
    assert form.list is not None
    sheet = lay_list(rows, form.list, QUARTER, printed)
    return [name for name, _ in unsaid_of_list(rows, printed, sheet, form, records)]


def texts(rows: list[Listed], form: Form, printed: Printed | None) -> list[list[str]]:
    """The rows of the table, as they are read aloud."""
    assert form.list is not None
    (board,) = (
        each for each in lay_list(rows, form.list, QUARTER, printed).pieces if isinstance(each, Board)
    )
    return [["".join(line.text for line in box.lines) for box in row] for row in board.by_row()]


@pytest.mark.parametrize("to", ["hwpx", "xlsx", "docx", "html"])
def test_the_table_that_stands_comes_back_whole_from_its_file(to: str) -> None:
    content = WRITERS[to](lay_list(ROWS, LISTED, QUARTER, PRINTED))
    batch = bring([(f"a.{to}", content)], CITY, [pledge for pledge, _ in ROWS], None, lambda _: None)
    assert batch.state is State.CLEAN
    made = dict(batch.records)
    for _, report in ROWS:
        address = f"content/reports/{QUARTER.written}/{report.pledge}.yml"
        back = read(Report, made.pop(address), address).record
        assert replace(back, source=None) == replace(report, source=None)
    ((address, told),) = made.items()
    assert replace(read(Printed, told, address).record, source=None) == replace(PRINTED, source=None)


def test_it_has_the_rows_that_the_city_handed_in() -> None:
    told = (Path(__file__).resolve().parents[2] / "cases/list-city/status-table.txt").read_text("utf-8")
    handed_in = [[each for each in row.split("\t") if each] for row in told.splitlines()[1:-1]]
    assert [list(filter(None, row)) for row in texts(ROWS, FORM, PRINTED)] == handed_in


def test_without_what_the_city_printed_there_are_no_sums() -> None:
    assert [row[0] for row in texts(ROWS, FORM, None)] == ["구분", "1", "2", "3", "4", "5(Ⅰ)", "6"]


def test_a_group_without_sums_spans_its_pledges_where_the_form_has_a_column_for_it() -> None:
    form, records = with_columns(GROUP, *LISTED.columns)
    empty = [
        replace(each, counts=dict.fromkeys(each.counts, Cell(None)), rate=Cell(None))
        for each in PRINTED.groups
    ]
    printed = replace(PRINTED, groups=(PRINTED.groups[0], *empty[1:]))
    assert [row[:2] for row in texts(ROWS, form, printed)][1:4] == [
        ["계", "2개 분야 6건"],
        ["Ⅰ. 바다와 함께 사는 도시", "1"],
        ["2", "등대 앞 가로등 바꾸기"],
    ]
    assert lost(ROWS, printed, form, records) == []
    assert lost(ROWS, PRINTED, form, records) == []


def test_what_the_table_has_no_column_for_is_told_with_the_number_of_its_pledge() -> None:
    pledge, report = ROWS[1]
    other = replace(report, status=ReportedStatus("거의 다 됨", "completed"), as_of=None)
    assert lost([ROWS[0], (pledge, other)], None) == ["2 추진상황", "2 기준일"]
    assert lost([(replace(pledge, number="가-2"), report)], None) == ["가-2 남은 글"]
    note = replace(PRINTED, groups=(replace(PRINTED.groups[0], label="12"), *PRINTED.groups[1:]))
    assert lost(ROWS, note) == ["시가 펴낸 목록"]


CELLS = st.sampled_from(["0", "3", "12", "1,204", "-"]).map(Cell.read) | st.just(Cell(None))
COUNTS = st.fixed_dictionaries(dict.fromkeys(("completed", "on-track", "not-begun"), CELLS))
RATES = st.sampled_from(["55", "100%", "약 40%", "7/10"])


@st.composite
def tables(draw: st.DrawFn) -> tuple[list[Listed], Printed, Form, Records]:
    """Any reports and sums, columns in any order, marks or words, groups beside or between."""
    by_words = draw(st.booleans())
    columns = [each for each in LISTED.columns if each.status is None]
    columns += [WORD] if by_words else [each for each in LISTED.columns if each.status is not None]
    numbered, titled, *others = columns
    form, records = with_columns(
        *draw(st.sampled_from([(GROUP,), ()])), numbered, titled, *draw(st.permutations(others))
    )
    rows = [(pledge, draw(reports(report))) for pledge, report in ROWS if draw(st.booleans())] or ROWS[:1]
    groups = [draw(sums(each, by_words=by_words)) for each in PRINTED.groups if draw(st.booleans())]
    return rows, replace(PRINTED, groups=tuple(groups)), form, records


@st.composite
def reports(draw: st.DrawFn, report: Report) -> Report:
    word = draw(st.sampled_from(CITY.statuses))
    rate = draw(st.none() | RATES.map(ReportedRate))
    facts = Facts(
        (
            Fact(draw(st.sampled_from([None, "신규"])), "kind"),
            Fact(draw(st.sampled_from([None, "(Ⅱ)"])), "also"),
        )
    )
    return replace(
        report, status=ReportedStatus(word.word, word.id), reported_rate=rate, sections={"facts": facts}
    )


@st.composite
def sums(draw: st.DrawFn, group: PrintedGroup, *, by_words: bool) -> PrintedGroup:
    return replace(group, counts={} if by_words else draw(COUNTS), rate=draw(CELLS))


@given(st.data())
def test_whatever_a_table_holds_comes_back(data: st.DataObject) -> None:
    rows, printed, form, records = data.draw(tables())
    assert lost(rows, printed, form, records) == []
