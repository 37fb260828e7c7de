"""PDF: letters that are turned are read with the head tilted; marks and pictures are told."""

from __future__ import annotations

import pytest

from generator.problems import ProblemsFoundError
from generator.sheet.readers import read
from tests.sheet.readers.made import doubts, laid, said, tables
from tests.sheet.readers.pdf_written import SEEN, set_page, shows, stream, written
from tests.sheet.readers.test_pdf import ruled

SVG = "<svg xmlns='http://www.w3.org/2000/svg' width='50' height='50'><circle cx='25' cy='25' r='20'/></svg>"
FONTS = "/Font<</F 5 0 R"


@pytest.mark.parametrize("angle", [-90, 90])
def test_labels_that_are_set_upwards_or_downwards_are_read(angle: int) -> None:
    """Each with its lines in their order, in the row that it names."""
    label = f"rotate({angle}deg, reflow: true)[2/4분기 추진실적 #linebreak() (당해 분기)]"
    other = f"rotate({angle}deg, reflow: true)[향후 계획]"
    grid = read("공약.pdf", set_page(f"#table(columns: 2, {label}, [가 나], {other}, [다])"))
    assert laid(tables(grid)[0]) == {
        (0, 0, 1, 1): "2/4분기 추진실적 (당해 분기)",
        (0, 1, 1, 1): "가 나",
        (1, 0, 1, 1): "향후 계획",
        (1, 1, 1, 1): "다",
    }


def test_turned_text_outside_a_table_is_no_part_of_the_lines_beside_it() -> None:
    grid = read(
        "공약.pdf", set_page("가 나 #place(dx: 100pt)[#rotate(-90deg, reflow: true)[옆으로 쓴 글]]\n\n다")
    )
    assert sorted(said(grid.blocks)) == ["가 나", "다", "옆으로 쓴 글"]


@pytest.mark.parametrize("rotation", [90, 180, 270])
def test_a_page_is_read_as_it_is_seen(rotation: int) -> None:
    """A page on its side holds letters that are turned the other way."""
    turns = {90: "0 1 -1 0 60 50", 180: "-1 0 0 -1 150 50", 270: "0 -1 1 0 150 150"}
    second = {90: "0 1 -1 0 90 50", 180: "-1 0 0 -1 150 80", 270: "0 -1 1 0 120 150"}
    draws = f"BT /F 12 Tf {turns[rotation]} Tm (one two) Tj {second[rotation]} Tm (three) Tj ET"
    content = written(page=f"/Rotate {rotation}", draws=draws).replace(f"({SEEN})".encode(), b"()")
    assert said(read("공약.pdf", content).blocks) == ["one two", "three"]


def test_a_slanting_mark_behind_the_text_stands_beside_the_flow() -> None:
    mark = "#place(center + horizon, rotate(-45deg, text(size: 30pt, fill: gray)[대외비 문서]))"
    grid = read("공약.pdf", set_page(f"가 나 다 {mark}"))
    assert (said(grid.blocks), said(grid.aside)) == (["가 나 다"], ["대외비 문서"])


def test_symbol_typefaces_draw_marks_and_what_nobody_knows_is_told() -> None:
    """Wingdings draws a mark for each Latin letter; Symbol has Greek ones, and digits as others have."""
    typefaces = [
        f"<</Type/Font/Subtype/{kind}/BaseFont/{name}{rest}>>"
        for kind, name, rest in (
            ("Type1", "Symbol", ""),
            ("Type1", "ZapfDingbats", ""),
            ("TrueType", "Wingdings", "/Encoding/WinAnsiEncoding"),
        )
    ]
    draws = (
        "BT /S 12 Tf 50 120 Td (ab 12 \\267) Tj /Z 12 Tf 0 -30 Td (4l) Tj /W 12 Tf 0 -30 Td (lq\\247 A) Tj ET"
    )
    content = written(*typefaces, draws=draws)
    grid = read("공약.pdf", content.replace(FONTS.encode(), f"{FONTS}/S 6 0 R/Z 7 0 R/W 8 0 R".encode()))
    assert said(grid.blocks) == [SEEN, "αβ 12 •", "✔●", "●❑▪ \uf041"]
    assert doubts(grid.blocks) == [("drawn", "U+F041 ●❑▪ \uf041")]


def test_letters_that_the_file_calls_otherwise_than_it_draws_them_are_refused() -> None:
    """What is read aloud may be another text than what is seen; and a pattern may be made of letters."""
    lie = written(draws=shows("drawn", "/Span<</ActualText(other)>> BDC") + " EMC")
    tile = "/PatternType 1/PaintType 1/TilingType 1/BBox[0 0 90 50]/XStep 90/YStep 50"
    pattern = written(
        stream(f"{tile}/Resources<</Font<</F 5 0 R>>>>", shows("tiles")),
        resources="/Pattern<</P 6 0 R>>",
        draws="/Pattern cs /P scn 10 10 100 50 re f",
    )
    for content in (lie, pattern):
        with pytest.raises(ProblemsFoundError) as fault:
            read("공약.pdf", content)
        assert fault.value.tally.problems[0].kind == "sheet-loses-text"


@pytest.mark.parametrize(
    ("drawn", "count"),
    [
        (f'#image(bytes("{SVG}"))', 1),
        ("#circle(radius: 12pt)", 1),
        ("#circle(radius: 12pt) #v(60pt) #circle(radius: 12pt)", 2),
        ("#circle(radius: 1pt)", 0),
        ("#box(stroke: 1pt, radius: 4pt, inset: 4pt)[둥근 칸]", 0),
        ("#table(columns: 2, [가], [나])", 0),
        ("#line(start: (0pt, 0pt), end: (20pt, 20pt))", 0),
    ],
)
def test_pictures_and_drawings_are_told_by_their_page(drawn: str, count: int) -> None:
    """A frame, a table, a speck, and the slanting line of a cell that is left blank are none."""
    grid = read("공약.pdf", set_page(f"가 나 다\n\n{drawn}"))
    assert [each.place for each in grid.pictures] == ["1쪽"] * count


def test_a_number_alone_is_a_pages_only_at_its_edge() -> None:
    content = written(draws="BT /F 12 Tf 50 100 Td (7) Tj 50 -90 Td (- 3 -) Tj ET")
    grid = read("공약.pdf", content)
    assert (said(grid.blocks), said(grid.aside)) == ([SEEN, "7"], ["- 3 -"])


def test_a_space_that_a_program_draws_by_itself_is_a_space() -> None:
    assert said(read("공약.pdf", set_page("가 #highlight[나] #underline[다] 라")).blocks) == ["가 나 다 라"]


def test_letters_in_columns_are_read_downwards_as_they_are_written() -> None:
    """Two columns of one label, the right one first; amounts one below the other are no column."""

    def column(left: float, top: float, letters: str) -> list[tuple[float, float, str]]:
        return [(left, top + 11 * place, letter) for place, letter in enumerate(letters)]

    boxes = [(50, 100, 100, 200), (100, 100, 300, 200)]
    label = [*column(75, 120, "향후추진"), *column(60, 120, "계획")]
    amounts = [*column(120, 120, "12"), *column(160, 120, "34")]
    (table,) = tables(read("공약.pdf", ruled(boxes, *label, *amounts)))
    assert laid(table) == {(0, 0, 1, 1): "향후추진 / 계획", (0, 1, 1, 1): "1 3 / 2 4"}
