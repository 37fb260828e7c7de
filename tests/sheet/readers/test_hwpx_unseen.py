"""HWPX: what nobody sees, or sees crossed out, is not read as if it stood there."""

from __future__ import annotations

import pytest

from generator.sheet.grid import Grid
from tests.sheet.readers.made import doubts, laid, said, tables
from tests.sheet.readers.made_hwpx import P, cell, listed, p, run, shown, table

WHITE, BLACK, DARK = "#FFFFFF", "#000000", "#123456"


def shape(key: int, inside: str = "", **more: str) -> str:
    """A char shape, black and of ten points unless it is told otherwise."""
    told = {"height": "1000", "textColor": BLACK, "shadeColor": "none", **more}
    attributes = " ".join(f"{name}={value!r}" for name, value in told.items())
    return f"<hh:charPr id='{key}' {attributes}>{inside}</hh:charPr>"


def fill(key: int, brush: str) -> str:
    return f"<hh:borderFill id='{key}'><hh:fillBrush>{brush}</hh:fillBrush></hh:borderFill>"


def flat(colour: str) -> str:
    return f"<hh:winBrush faceColor='{colour}' hatchColor='#999999' alpha='0'/>"


def strike(line: str) -> str:
    return f"<hh:strikeout shape='{line}' color='{BLACK}'/>"


def read_in(look: str, inside: str = "읽힘") -> Grid:
    return shown(p(run("앞 ", 1), run(inside, 2), run("뒤", 1)), shape(1, strike("NONE")) + look)


@pytest.mark.parametrize("line", ["SOLID", "DOUBLE_SLIM", "WAVE"])
def test_letters_that_are_crossed_out_stand_aside(line: str) -> None:
    grid = read_in(shape(2, strike(line)), "지움")
    assert (said(grid.blocks), doubts(grid.aside)) == (["앞 뒤"], [("struck", "지움")])
    old = read_in(shape(2, "<hh:underline type='CENTER' shape='SOLID'/>"), "지움")
    assert doubts(old.aside) == [("struck", "지움")]


@pytest.mark.parametrize("line", ["NONE", "3D", "", "SOMETHING"])
def test_what_hangul_writes_where_nothing_is_crossed_out_is_no_line(line: str) -> None:
    assert said(read_in(shape(2, strike(line))).blocks) == ["앞 읽힘뒤"]


def test_a_style_of_letters_crosses_out_too() -> None:
    styled = "<run charPrIDRef='1'><t charStyleIDRef='5'>지움</t><t>둠</t></run>"
    grid = shown(p(styled), shape(1) + shape(2, strike("SOLID")) + "<hh:style id='5' charPrIDRef='2'/>")
    assert (said(grid.blocks), doubts(grid.aside)) == (["둠"], [("struck", "지움")])


@pytest.mark.parametrize(("name", "mark"), [("Wingdings", "☑"), ("symbol", "⎭"), ("MT Extra", "\ue0fe")])
def test_letters_in_a_symbol_typeface_are_the_marks_that_they_draw(name: str, mark: str) -> None:
    face = f"<hh:fontface lang='LATIN'><hh:font id='0' face='{name}'/></hh:fontface>"
    grid = read_in(face + shape(2, "<hh:fontRef hangul='1' latin='0'/>"), "þ가")
    assert said(grid.blocks) == [f"앞 {mark}가뒤"]


UNSEEN = {
    "white": shape(2, textColor=WHITE),
    "nearly white": shape(2, textColor="#FAFAFA"),
    "its shade's": shape(2, textColor=DARK, shadeColor=DARK),
    "a point": shape(2, height="100"),
    "no size": shape(2, height="0"),
    "tenth of ten": shape(2, "<hh:relSz hangul='10' latin='10'/>"),
    "white without an outline": shape(2, "<hh:outline type='NONE'/>", textColor=WHITE),
    "no width": shape(2, "<hh:ratio hangul='0' latin='100'/>"),
}
SEEN = {
    "grey": shape(2, textColor="#808080"),
    "white on its shade": shape(2, textColor=WHITE, shadeColor=DARK),
    "white on its fill": shape(2, textColor=WHITE, borderFillIDRef="9") + fill(9, flat(DARK)),
    "white on a picture": shape(2, textColor=WHITE, borderFillIDRef="9") + fill(9, "<hh:imgBrush/>"),
    "white with an outline": shape(2, "<hh:outline type='SOLID'/>", textColor=WHITE),
    "white with a shadow": shape(2, "<hh:shadow type='DROP' color='#C0C0C0'/>", textColor=WHITE),
    "small": shape(2, height="500"),
    "narrow": shape(2, "<hh:ratio hangul='50' latin='50'/>"),
}


@pytest.mark.parametrize("look", UNSEEN.values(), ids=UNSEEN)
def test_letters_that_nobody_sees_stand_aside(look: str) -> None:
    grid = read_in(look, "숨음")
    assert (said(grid.blocks), doubts(grid.aside)) == (["앞 뒤"], [("hidden", "숨음")])


@pytest.mark.parametrize("look", SEEN.values(), ids=SEEN)
def test_letters_that_can_be_seen_are_read(look: str) -> None:
    grid = read_in(look)
    assert (said(grid.blocks), grid.aside) == (["앞 읽힘뒤"], ())


def test_a_highlighter_is_the_ground_of_what_it_marks() -> None:
    head = shape(1) + shape(2, textColor=WHITE)
    marked = "<markpenBegin color='{}'/>글<markpenEnd/>뒤"
    white = shown(p(run(marked.format("#FFFF00"), 2)), head)
    assert (said(white.blocks), doubts(white.aside)) == (["글"], [("hidden", "뒤")])
    black = shown(p(run(marked.format(BLACK), 1)), head)
    assert (said(black.blocks), doubts(black.aside)) == (["뒤"], [("hidden", "글")])


LIGHT = shape(2, textColor=WHITE) + fill(3, flat(DARK)) + "<hh:borderFill id='4'/>"


def white_in(cell_fill: str = "", table_fill: str = "", zone: str = "") -> Grid:
    """White letters in a cell of a table with these fills."""
    inside = cell(0, 0, p(run("머리", 2))).replace("<tc>", f"<tc borderFillIDRef='{cell_fill}'>")
    zones = f"<cellzoneList>{zone}</cellzoneList>"
    whole = f"<tbl borderFillIDRef='{table_fill}'>{zones}<tr>{inside}</tr></tbl>"
    return shown(p(f"<run>{whole}</run>"), LIGHT)


def test_white_letters_are_read_on_a_dark_cell_row_or_table() -> None:
    rows = "<cellzone startRowAddr='0' endRowAddr='{}' startColAddr='0' endColAddr='3' borderFillIDRef='3'/>"
    for grid in (white_in("3"), white_in("4", "3"), white_in(zone=rows.format(0))):
        assert said(grid.blocks) == ["머리"]
    other = rows.format(0).replace("startRowAddr='0' endRowAddr='0'", "startRowAddr='1' endRowAddr='1'")
    for grid in (white_in(), white_in("4"), white_in(zone=other)):
        assert (said(grid.blocks), doubts(grid.aside)) == ([], [("hidden", "머리")])


def test_letters_in_a_box_are_judged_by_the_box() -> None:
    def boxed(brush: str) -> Grid:
        box = f"<rect>{brush}<drawText><subList>{p(run('상자', 2))}</subList></drawText></rect>"
        return shown(p(run("본문", inside=box)), LIGHT)

    assert doubts(boxed(f"<fillBrush>{flat(WHITE).replace('hh:', '')}</fillBrush>").aside) == [
        ("hidden", "상자")
    ]
    assert doubts(boxed(f"<fillBrush>{flat(DARK).replace('hh:', '')}</fillBrush>").aside) == []
    assert doubts(boxed("").aside) == []


def test_a_note_lies_on_the_page_whatever_cell_it_hangs_in() -> None:
    note = f"<ctrl><footNote><subList>{p(run('각주', 2))}</subList></footNote></ctrl>"
    inside = cell(0, 0, p(run("머리", 2, note))).replace("<tc>", "<tc borderFillIDRef='3'>")
    grid = shown(table(inside), LIGHT)
    assert (said(grid.blocks), doubts(grid.aside)) == (["머리"], [("hidden", "각주")])


def test_cells_that_another_covers_and_cells_without_width_stand_aside() -> None:
    wide, none = "<cellSz width='900'/>", "<cellSz width='0'/>"
    rows = [
        cell(0, 0, P.format("가"), "rowSpan='2' colSpan='1'").replace("</tc>", f"{wide}</tc>"),
        cell(1, 0, P.format("덮임")) + cell(1, 1, P.format("좁음")).replace("</tc>", f"{none}</tc>"),
    ]
    grid = shown(table(*rows))
    assert laid(tables(grid)[0]) == {(0, 0, 2, 1): "가"}
    assert doubts(grid.aside) == [("hidden", "덮임"), ("hidden", "좁음")]
    all_alike = shown(table(cell(0, 0, P.format("가")).replace("</tc>", f"{none}</tc>")))
    assert said(all_alike.blocks) == ["가"]


PAGE = "<run><secPr><pagePr width='59528' height='84189'/></secPr></run>"


@pytest.mark.parametrize(
    ("place", "seen"),
    [
        ("horzRelTo='PAPER' horzOffset='60000' vertOffset='0'", False),
        ("horzRelTo='PAPER' horzOffset='4294937296' vertOffset='0'", False),
        ("horzRelTo='PAPER' horzOffset='-30000' vertOffset='0'", False),
        ("vertRelTo='PAPER' horzOffset='0' vertOffset='90000'", False),
        ("horzRelTo='COLUMN' vertRelTo='PARA' horzOffset='4294967196' vertOffset='90000'", True),
        ("treatAsChar='1' horzRelTo='PAPER' horzOffset='60000'", True),
    ],
)
def test_a_table_beyond_the_paper_stands_aside(place: str, seen: bool) -> None:  # noqa: FBT001 - a row of cases
    body = f"<tbl><sz width='20000' height='9000'/><pos {place}/><tr>{cell(0, 0, P.format('칸'))}</tr></tbl>"
    grid = shown(p(PAGE, f"<run>{body}</run>"))
    assert (said(grid.blocks), doubts(grid.aside)) == ((["칸"], []) if seen else ([], [("hidden", "칸")]))


def test_a_box_beyond_the_paper_is_told_as_nothing_that_is_shown() -> None:
    box = "<rect><sz width='20000' height='9000'/><pos horzRelTo='PAPER' horzOffset='{}'/>"
    box += f"<drawText>{listed('상자')}</drawText></rect>"
    far, near = (shown(p(PAGE, run("본문", inside=box.format(place)))) for place in (60000, 100))
    assert (doubts(far.aside), doubts(near.aside)) == ([("hidden", "상자")], [])


def gone(text: str, key: int = 1, *, at_end: bool = False) -> str:
    return f"<deleteBegin Id='{key}'/>{text}<deleteEnd Id='{key}' paraend='{int(at_end)}'/>"


def test_lines_whose_end_was_deleted_are_one() -> None:
    grid = shown(p(run(f"설계 공모{gone('', at_end=True)}")) + p(run(" 시작")) + P.format("끝"))
    assert (said(grid.blocks), grid.aside) == (["설계 공모 시작", "끝"], ())
    over = shown(p(run("설계<deleteBegin Id='1'/> 공모")) + p(run("안<deleteEnd Id='1'/> 시작")))
    assert (said(over.blocks), doubts(over.aside)) == (["설계 시작"], [("hidden", "공모안")])
    inside = shown(
        table(cell(0, 0, p(run(f"하나{gone('', at_end=True)}")) + P.format("둘"))) + P.format("밖")
    )
    assert said(inside.blocks) == ["하나둘", "밖"]


def test_marks_of_a_change_may_stand_beside_the_text() -> None:
    """A table, a note and a box in what was deleted were deleted with it."""
    box = f"<rect><drawText>{listed('상자')}</drawText></rect>"
    inner = f"<tbl><tr>{cell(0, 0, P.format('칸'))}</tr></tbl>"
    body = f"<run><deleteBegin Id='1'/><t>지움</t>{inner}{box}<deleteEnd Id='1'/><t>둠</t></run>"
    grid = shown(p(body))
    assert said(grid.blocks) == ["둠"]
    assert doubts(grid.aside) == [("hidden", "칸"), ("hidden", "상자"), ("hidden", "지움")]
