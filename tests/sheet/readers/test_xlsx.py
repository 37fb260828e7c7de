"""XLSX: a sheet reads as its program shows it, and what it does not show is told."""

from __future__ import annotations

from datetime import date, datetime, time
from decimal import Decimal
from io import BytesIO

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.comments import Comment
from openpyxl.styles.numbers import BUILTIN_FORMATS
from openpyxl.utils.datetime import CALENDAR_MAC_1904, CALENDAR_WINDOWS_1900
from openpyxl.worksheet.worksheet import Worksheet

from generator.sheet.grid import Grid
from generator.sheet.readers import read
from generator.sheet.readers.xlsx.numbers import Shown, shown
from tests.sheet.readers.made import (
    OOXML,
    characters,
    counted,
    doubts,
    every,
    laid,
    said,
    tables,
    unzipped,
    zipped,
)


def book() -> tuple[openpyxl.Workbook, Worksheet]:
    made = openpyxl.Workbook()
    sheet = made.active
    assert isinstance(sheet, Worksheet)
    return made, sheet


def saved(made: openpyxl.Workbook) -> bytes:
    buffer = BytesIO()
    made.save(buffer)
    return buffer.getvalue()


def grid_of(made: openpyxl.Workbook) -> Grid:
    return read("집행액.xlsx", saved(made))


def texts(made: openpyxl.Workbook) -> dict[str, str]:
    """What each cell that says anything says, by its name."""
    return {
        each.origin.place: " / ".join(said(each.content))
        for table in tables(grid_of(made))
        for each in table.cells
        if each.content
    }


def test_merged_cells_are_spans_and_blank_cells_are_blank() -> None:
    made, sheet = book()
    sheet["A1"] = "추진실적\n둘째 줄"
    sheet.merge_cells("A1:C2")
    sheet["A3"], sheet["C3"] = 0, "비예산"
    assert laid(tables(grid_of(made))[0]) == {
        (0, 0, 2, 3): "추진실적 / 둘째 줄",
        (2, 0, 1, 1): "0",
        (2, 1, 1, 1): "",
        (2, 2, 1, 1): "비예산",
    }


WHOLE, LESS, UNSURE = (True, True), (False, True), (True, False)
"""Whether the text tells every digit, and whether it is what the program shows, in the same size."""


@pytest.mark.parametrize(
    ("value", "code", "text", "expected"),
    [
        ("1200", "#,##0", "1,200", WHOLE),
        ("1200", "General", "1200", WHOLE),
        ("0.1", "General", "0.1", WHOLE),
        ("0.30000000000000004", "General", "0.3", WHOLE),
        ("1E-7", "General", "0.0000001", WHOLE),
        ("-1200", "#,##0_);(#,##0)", "(1,200)", WHOLE),
        ("-1234", "#,##0;[Red]-#,##0", "-1,234", WHOLE),
        ("1200", '_-* #,##0_-;-* #,##0_-;_-* "-"_-;_-@_-', "1,200", WHOLE),
        ("0", '_-* #,##0_-;-* #,##0_-;_-* "-"_-;_-@_-', "-", LESS),
        ("1234.5", "#,##0", "1,235", LESS),
        ("0.5", "0%", "50%", WHOLE),
        ("0.3333", "0.0%", "33.3%", LESS),
        ("1200", '#,##0"백만원"', "1,200백만원", WHOLE),
        ("-1200", "[$₩-412]#,##0", "-₩1,200", WHOLE),
        ("1234567", "#,##0,", "1,235", (False, False)),
        ("1200000", "#,##0,", "1,200", UNSURE),
        ("5", "00", "05", WHOLE),
        ("3", "@", "3", WHOLE),
        ("3", '@"명"', "3명", UNSURE),
        ("1012345678", "000-0000-0000", "010-1234-5678", WHOLE),
        ("1234567890", "###-##-#####", "123-45-67890", WHOLE),
        ("1.5", "# ?/?", "1 1/2", WHOLE),
        ("0.75", "?/4", "3/4", WHOLE),
        ("0.3", "# ?/4", "1/4", LESS),
        ("1234567", "0.00E+00", "1.23E+06", LESS),
        ("-0.00012", "0.0E-0", "-1.2E-4", WHOLE),
        ("12345", "##0.0E+0", "12.3E+3", LESS),
        ("1200", "[>100]0;0", "1200", WHOLE),
        ("50", '[>=100]"많음";[<10]"적음";0"건"', "50건", WHOLE),
        ("5", '[>=100]"많음";[<10]"적음";0"건"', "적음", LESS),
        ("-5", "[>100]0;0.0", "-5.0", UNSURE),
        ("5", "[>100]0", "5", UNSURE),
        ("1234", "[DBNum4]General", "1234", UNSURE),
        ("1200", '"총 "General"원"', "총 1200원", WHOLE),
        ("0", ";;;", "", LESS),
    ],
)
def test_a_number_is_shown_as_its_format_shows_it(
    value: str, code: str, text: str, expected: tuple[bool, bool]
) -> None:
    """And it is known whether that tells every digit, and whether it is what its program shows."""
    assert shown(Decimal(value), code) == Shown(text, *expected)


@pytest.mark.parametrize(
    ("key", "text"), [(3, "-1,200"), (14, "2002-01-02"), (41, "-1,200"), (42, "-₩1,200")]
)
def test_a_format_that_is_named_by_number_alone_is_a_korean_programs(key: int, text: str) -> None:
    made, sheet = book()
    sheet["A1"] = 37258 if key == 14 else -1200
    sheet["A1"].number_format = BUILTIN_FORMATS[key]
    assert said(grid_of(made).blocks) == [text]


def test_digits_that_the_format_does_not_show_are_doubted_where_somebody_wrote_them() -> None:
    made, sheet = book()
    sheet["A1"], sheet["A2"], sheet["A3"] = 1234.5, 0, 7
    sheet["A1"].number_format, sheet["A2"].number_format, sheet["A3"].number_format = (
        "#,##0",
        '0;0;"-"',
        ";;;",
    )
    grid = grid_of(made)
    assert (said(grid.blocks), said(grid.aside)) == (["1,235", "-"], ["7"])
    assert doubts(grid.blocks) == [("hidden", "1234.5"), ("hidden", "0")]
    assert doubts(grid.aside) == [("hidden", "7")]


@pytest.mark.parametrize(
    ("value", "code", "text", "typed"),
    [
        (1.5, "[h]:mm", "36:00", "36:00"),
        (0.0625, "[mm]:ss", "90:00", "1:30"),
        (1.6 / 86_400, "[ss].0", "01.6", "0:00"),
        (3599.94 / 86_400, "[h]:mm:ss.0", "0:59:59.9", "0:59"),
        (3599.96 / 86_400, "[h]:mm:ss", "1:00:00", "1:00"),
        (35.5, "[h]시간 mm분", "852시간 00분", "852:00"),
        (1.5, "[<1]h:mm;[h]:mm", "36:00", "36:00"),
        (-0.5, "[h]:mm", "-12:00", "-12:00"),
        (-1.5, "[h]:mm;([h]:mm)", "(36:00)", "-36:00"),
    ],
)
@pytest.mark.parametrize("epoch", [CALENDAR_WINDOWS_1900, CALENDAR_MAC_1904])
def test_time_that_has_passed_is_shown_whole(
    value: float, code: str, text: str, typed: str, epoch: datetime
) -> None:
    made, sheet = book()
    made.epoch = epoch
    sheet["A1"], sheet["A2"] = value, 0
    sheet["A1"].number_format, sheet["A2"].number_format = code, "[h]:mm;;"
    grid = grid_of(made)
    assert (said(grid.blocks), doubts(grid.blocks)) == ([text], [("date-cell", typed)])
    assert doubts(grid.aside) == [("hidden", "0")]


def test_a_date_is_doubted_with_what_may_have_been_typed() -> None:
    """Excel makes a day of `2-1-2`, of `3-5` and of `14:30`."""
    made, sheet = book()
    sheet["A1"], sheet["A2"], sheet["A3"] = date(2002, 1, 2), date(2019, 3, 5), time(14, 30)
    sheet["A4"] = datetime(2019, 5, 14, 14, 0)  # noqa: DTZ001 - a cell has no time zone
    sheet["A2"].number_format, sheet["A3"].number_format = 'mm"월" dd"일"', "h:mm"
    sheet["A4"].number_format = "[$-412]aaaa"
    assert said(grid_of(made).blocks) == ["2002-01-02", "03월 05일", "14:30", "화요일"]
    assert doubts(grid_of(made).blocks) == [
        ("date-cell", "2-1-2"),
        ("date-cell", "3-5"),
        ("date-cell", "14:30"),
        ("date-cell", "5-14"),
    ]


def with_cell(cell: str, code: str = "0") -> bytes:
    """A book whose A1 is this XML; its style 1 has this number format."""
    made, sheet = book()
    sheet["A1"] = 1
    sheet["A1"].number_format = code
    parts = unzipped(saved(made))
    name = "xl/worksheets/sheet1.xml"
    whole = parts[name].decode()
    begin, end = whole.index("<c "), whole.index("</c>") + len("</c>")
    return zipped({**parts, name: whole[:begin] + cell + whole[end:]})


@pytest.mark.parametrize(
    ("cell", "text", "doubted"),
    [
        ('<c r="A1"><f>SUM(B1:B2)</f><v>1200</v></c>', "1200", []),
        ('<c r="A1"><f>1/3</f><v>0.33333333333333331</v></c>', "0.333333333333333", []),
        ('<c r="A1"><f>SUM(B1:B2)</f></c>', "=SUM(B1:B2)", [("formula-without-value", "=SUM(B1:B2)")]),
        ('<c r="A1"><f>SUM(B1:B2)</f><v></v></c>', "=SUM(B1:B2)", [("formula-without-value", "=SUM(B1:B2)")]),
        ('<c r="A1" t="str"><f>A2&amp;"월"</f><v>9월</v></c>', "9월", []),
        ('<c r="A1" t="b"><v>1</v></c>', "TRUE", []),
        ('<c r="A1" t="e"><v>#REF!</v></c>', "#REF!", []),
        (
            '<c t="inlineStr"><is><r><t>가_x000a_</t></r><r><t>나</t></r><rPh><t>x</t></rPh></is></c>',
            "가 / 나",
            [],
        ),
    ],
)
def test_a_cell_says_what_its_program_shows(cell: str, text: str, doubted: list[tuple[str, str]]) -> None:
    grid = read("표.xlsx", with_cell(cell))
    assert " / ".join(said(grid.blocks)) == text
    assert doubts(grid.blocks) == doubted


def test_a_formula_that_was_worked_out_shows_its_rounded_value_without_a_doubt() -> None:
    """What a formula works out has digits that nobody wrote."""
    grid = read("표.xlsx", with_cell('<c r="A1" s="1"><f>1/3</f><v>0.3333</v></c>', "0.0%"))
    assert (said(grid.blocks), doubts(grid.blocks)) == (["33.3%"], [])


def test_hidden_tabs_rows_and_columns_stand_aside_and_are_doubted() -> None:
    """However they are hidden: by hand, by a fold, by a height or a width in which nothing can be seen."""
    made, sheet = book()
    sheet["A1"], sheet["A2"], sheet["B1"] = "보임", "숨은 행", "숨은 열"
    sheet["A3"], sheet["C1"], sheet["A4"] = "낮은 행", "좁은 열", "끝"
    sheet.row_dimensions[2].hidden = True
    sheet.row_dimensions[3].height = 1
    sheet.column_dimensions["B"].hidden = True
    sheet.column_dimensions["C"].width = 0.1
    for state in ("hidden", "veryHidden"):
        other = made.create_sheet(f"{state} Sheet")
        other.sheet_state = state
        other["B2"] = f"{state} Sheet 글"
    grid = grid_of(made)
    assert said(grid.blocks) == ["보임", "끝"]
    assert said(grid.aside) == [
        "숨은 열",
        "좁은 열",
        "숨은 행",
        "낮은 행",
        "hidden Sheet 글",
        "veryHidden Sheet 글",
    ]
    assert doubts(grid.aside) == [("hidden", text) for text in said(grid.aside)]
    assert [each.origin.place for each in every(grid.aside)][-1] == "veryHidden Sheet!B2"


def test_a_merged_cell_that_begins_in_a_hidden_row_is_seen_in_the_rows_below() -> None:
    made, sheet = book()
    sheet["A1"], sheet["A3"] = "보임", "끝"
    sheet.merge_cells("A1:A2")
    sheet.row_dimensions[1].hidden = True
    assert said(grid_of(made).blocks) == ["보임", "끝"]


def test_notes_boxes_headers_and_what_a_merge_covers_stand_aside() -> None:
    made, sheet = book()
    sheet["A1"], sheet["B1"] = "보임", "덮임"
    sheet["A1"].comment = Comment("메모 글", "주무관")
    assert sheet.oddHeader is not None
    sheet.oddHeader.center.text = '&"맑은 고딕"머리말 R&&D &P/&N'
    parts = unzipped(saved(made))
    name = "xl/worksheets/sheet1.xml"
    drawn = "<a:p><a:r><a:t>글</a:t></a:r><a:r><a:t>상자</a:t></a:r></a:p>"
    drawing = f'<d xmlns:a="{OOXML}/drawingml/2006/main">{drawn}</d>'
    covered = (
        parts[name]
        .decode()
        .replace("</sheetData>", '</sheetData><mergeCells><mergeCell ref="A1:B1"/></mergeCells>')
    )
    rels = "xl/worksheets/_rels/sheet1.xml.rels"
    relation = f'<Relationship Id="d" Type="{OOXML}/x/drawing" Target="/xl/drawings/d.xml"/></Relationships>'
    added = {
        name: covered,
        rels: parts[rels].decode().replace("</Relationships>", relation),
        "xl/drawings/d.xml": drawing,
    }
    grid = read("표.xlsx", zipped({**parts, **added}))
    assert said(grid.blocks) == ["보임"]
    assert doubts(grid.aside) == [("hidden", "덮임")]
    assert said(grid.aside) == ["덮임", "머리말 R&D /", "메모 글", "글상자"]


def test_a_sheet_that_claims_all_its_rows_is_read_in_a_moment() -> None:
    """A merge of all rows and columns, and a cell in the last corner, make no table of that size."""
    made, sheet = book()
    sheet["A1"] = "제목"
    parts = unzipped(saved(made))
    name = "xl/worksheets/sheet1.xml"
    body = parts[name].decode().replace("</row>", '</row><row r="1048576"><c r="XFD1048576" s="0"/></row>')
    merges = '</sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'
    grid = read("표.xlsx", zipped({**parts, name: body.replace("</sheetData>", merges)}))
    assert said(grid.blocks) == ["제목"]
    assert len(tables(grid)[0].cells) < 10


def test_pieces_of_different_looks_are_one_text() -> None:
    made, sheet = book()
    sheet["A1"] = CellRichText("완료 ", TextBlock(InlineFont(b=True), "<TF회의>"), " 개최")
    assert texts(made) == {"A1": "완료 <TF회의> 개최"}


WORDS = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Cn", "Co"]), min_size=1, max_size=9
)
PLACES = st.tuples(st.integers(1, 5), st.integers(1, 4))


@given(st.dictionaries(PLACES, WORDS, max_size=9), st.dictionaries(PLACES, WORDS, max_size=2))
def test_every_character_is_read_and_none_twice(
    cells: dict[tuple[int, int], str], notes: dict[tuple[int, int], str]
) -> None:
    made, sheet = book()
    for (row, column), text in cells.items():
        cell = sheet.cell(row, column)
        cell.value, cell.data_type = text, "s"
    for (row, column), text in notes.items():
        sheet.cell(row, column).comment = Comment(text, "")
    assert characters(grid_of(made)) == counted([*cells.values(), *notes.values()])
