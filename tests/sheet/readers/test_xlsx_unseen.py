"""XLSX: what a program does not show stands aside and is told; what it draws by a state is told too."""

from __future__ import annotations

import pytest
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.formatting.rule import FormatObject, IconSet, Rule
from openpyxl.styles import Font, GradientFill, PatternFill
from openpyxl.styles.colors import Color
from openpyxl.styles.differential import DifferentialStyle
from openpyxl.worksheet.datavalidation import DataValidation

from generator.sheet.readers import read
from tests.sheet.readers.made import OOXML, doubts, said, unzipped, zipped
from tests.sheet.readers.test_xlsx import book, grid_of, saved

SHEET = "xl/worksheets/sheet1.xml"
RELS = "xl/worksheets/_rels/sheet1.xml.rels"


def test_what_is_crossed_out_stands_aside_and_the_cell_holds_what_stands() -> None:
    """In a piece of a text, and in the font of a whole cell, a number's too."""
    made, sheet = book()
    old = TextBlock(InlineFont(strike=True), "(2019. 7.)")
    sheet["A1"] = CellRichText("설계 공모 시작", old, "(2019. 9.)")
    sheet["A2"], sheet["A3"] = 1200, "그대로"
    sheet["A2"].font = Font(strike=True)
    sheet["A2"].number_format = "#,##0"
    grid = grid_of(made)
    assert said(grid.blocks) == ["설계 공모 시작(2019. 9.)", "그대로"]
    assert said(grid.aside) == ["(2019. 7.)", "1,200"]
    assert doubts(grid.aside) == [("struck", "(2019. 7.)"), ("struck", "1,200")]


def test_a_named_style_that_crosses_out_is_told() -> None:
    """A cell may leave its font to the style that it names (ECMA-376: applyFont)."""
    made, sheet = book()
    sheet["A1"], sheet["A2"] = "옛 값", "새 값"
    sheet["A1"].font = Font(strike=True)
    parts = unzipped(saved(made))
    head, tail = parts["xl/styles.xml"].decode().split("</cellStyleXfs>")
    named = f'{head}<xf numFmtId="0" fontId="1"/></cellStyleXfs>'
    before, found, after = tail.partition('fontId="1"')
    assert found
    tail = before + after.replace('xfId="0"', 'xfId="1" fontId="0" applyFont="0"', 1)
    grid = read("표.xlsx", zipped({**parts, "xl/styles.xml": named + tail}))
    assert (said(grid.blocks), doubts(grid.aside)) == (["새 값"], [("struck", "옛 값")])


@pytest.mark.parametrize(
    ("font", "fill"),
    [
        (Font(color="FFFFFFFF"), None),
        (Font(color=Color(theme=0)), None),
        (Font(color=Color(indexed=9)), None),
        (Font(color=Color(theme=1, tint=1.0)), None),
        (Font(color="FF1F4E79"), PatternFill("solid", fgColor="FF1F4E79")),
        (Font(color=Color(theme=0, tint=-0.15)), PatternFill("solid", fgColor=Color(theme=0, tint=-0.15))),
        (Font(size=1), None),
    ],
)
def test_letters_of_the_colour_of_their_ground_stand_aside(font: Font, fill: PatternFill | None) -> None:
    """And so do letters that are too small; each in a cell, and in a piece of a text."""
    made, sheet = book()
    sheet["A1"], sheet["A2"] = "안 보임", "보임"
    sheet["A1"].font = font
    own = InlineFont(color=font.color, sz=font.sz)
    sheet["A3"] = CellRichText("앞", TextBlock(own, "속"))
    if fill is not None:
        sheet["A1"].fill = sheet["A3"].fill = fill
    grid = grid_of(made)
    assert (said(grid.blocks), said(grid.aside)) == (["보임", "앞"], ["안 보임", "속"])
    assert doubts(grid.aside) == [("hidden", "안 보임"), ("hidden", "속")]


def test_letters_in_a_symbol_typeface_are_the_marks_that_they_draw() -> None:
    """In a cell and in a piece of a text; a letter of a typeface that nobody knows and a number are told."""
    made, sheet = book()
    sheet["A1"], sheet["A2"], sheet["A3"], sheet["A4"] = "P", 4, "n", "\U000f1234"
    sheet["A1"].font, sheet["A2"].font = Font(name="Wingdings 2"), Font(name="Webdings")
    sheet["A3"].font = Font(name="Own", charset=2)
    sheet["A5"] = CellRichText(TextBlock(InlineFont(rFont="Symbol"), "³"), " 30명")
    grid = grid_of(made)
    assert said(grid.blocks) == ["✔", "▶", "\ue06e", "\U000f1234", "≥ 30명"]
    assert doubts(grid.blocks) == [("hidden", "4"), ("drawn", "[U+E06E]"), ("drawn", "[U+F1234]")]


@pytest.mark.parametrize(
    "fill", [PatternFill("solid", fgColor="FF1F4E79"), GradientFill(stop=("000000", "333333"))]
)
def test_white_letters_on_a_dark_ground_are_seen(fill: PatternFill) -> None:
    made, sheet = book()
    sheet["A1"] = "보임"
    sheet["A1"].font, sheet["A1"].fill = Font(color="FFFFFFFF"), fill
    grid = grid_of(made)
    assert (said(grid.blocks), grid.aside) == (["보임"], ())


def test_what_a_condition_may_hide_or_cross_out_is_doubted_where_it_stands() -> None:
    """Nobody but the program works the condition out."""
    made, sheet = book()
    sheet["A1"], sheet["A2"], sheet["A3"] = "지울 것", "가릴 것", "칠할 것"
    looks = {
        "A1": DifferentialStyle(font=Font(strike=True)),
        "A2": DifferentialStyle(font=Font(color="FFFFFFFF")),
        "A3": DifferentialStyle(fill=PatternFill(bgColor="FFFF0000")),
    }
    for where, look in looks.items():
        sheet.conditional_formatting.add(where, Rule("expression", dxf=look, formula=["TRUE"]))
    grid = grid_of(made)
    assert said(grid.blocks) == ["지울 것", "가릴 것", "칠할 것"]
    assert doubts(grid.blocks) == [("struck", "지울 것"), ("hidden", "가릴 것")]


def test_a_number_in_whose_place_an_icon_is_drawn_stands_aside_and_the_icon_is_a_picture() -> None:
    made, sheet = book()
    sheet["A1"], sheet["B1"] = "달성", 3
    bounds = [FormatObject("num", each) for each in (1, 2, 3)]
    sheet.conditional_formatting.add("B1", Rule("iconSet", iconSet=IconSet("3Flags", False, cfvo=bounds)))  # noqa: FBT003 - not its number
    grid = grid_of(made)
    assert (said(grid.blocks), doubts(grid.aside)) == (["달성"], [("hidden", "3")])
    assert [each.place for each in grid.pictures] == ["B1"]


def test_a_nought_that_the_sheet_does_not_show_and_a_text_that_its_format_drops_stand_aside() -> None:
    made, sheet = book()
    sheet["A1"], sheet["A2"], sheet["A3"], sheet["A4"] = 0, "숨은 글", "홍길동", "보임"
    sheet["A2"].number_format, sheet["A3"].number_format = ";;;", '@" 과장"'
    sheet.sheet_view.showZeros = False
    grid = grid_of(made)
    assert said(grid.blocks) == ["홍길동 과장", "보임"]
    assert doubts(grid.aside) == [("hidden", "0"), ("hidden", "숨은 글")]


def test_prompts_are_no_words_of_the_sheet() -> None:
    made, sheet = book()
    sheet["A1"] = "보임"
    sheet.add_data_validation(
        DataValidation(type="list", formula1='"예,아니오"', sqref="A2", prompt="고르세요", promptTitle="안내")
    )
    grid = grid_of(made)
    assert (said(grid.blocks), grid.aside) == (["보임"], ())
    assert {each.text for each in grid.markup} == {"고르세요", "안내", "예,아니오"}


def with_controls(settings: str, *, caption: str = "", vml: bool = False) -> bytes:
    """A book with one control over C3, as newer programs keep it, or as older ones do."""
    made, sheet = book()
    sheet["A1"], sheet["E1"], sheet["E2"] = "상태", "완료", "추진중"
    parts = unzipped(saved(made))
    kind = f"{OOXML}/officeDocument/2006/relationships"
    anchor = "<from><col>2</col><colOff>0</colOff><row>2</row><rowOff>0</rowOff></from>"
    control = (
        '<controls><control shapeId="1025" xmlns:r="r" r:id="c" name="1"><controlPr>'
        f"<anchor>{anchor}</anchor></controlPr></control></controls>"
    )
    text = f"<v:textbox><div>{caption}<br></div></v:textbox>"
    data = "<x:Anchor>2, 15, 2, 2, 3, 1, 4, 5</x:Anchor>" + (settings if vml else "")
    data = f'<x:ClientData ObjectType="Checkbox">{data}</x:ClientData>'
    shape = f'<v:shape id="_x0000_s1025">{text}{data}</v:shape>'
    drawing = f'<xml xmlns:v="urn:v" xmlns:x="urn:x">{shape}</xml>'
    relations = f'<Relationship Id="v" Type="{kind}/vmlDrawing" Target="../v.vml"/>'
    if not vml:
        relations += f'<Relationship Id="c" Type="{kind}/ctrlProp" Target="../ctrlProps/c.xml"/>'
    sheet_xml = parts[SHEET].decode()
    return zipped(
        {
            **parts,
            SHEET: sheet_xml if vml else sheet_xml.replace("</worksheet>", f"{control}</worksheet>"),
            RELS: f"<Relationships>{relations}</Relationships>",
            "xl/v.vml": drawing,
            **({} if vml else {"xl/ctrlProps/c.xml": f"<formControlPr {settings}/>"}),
        }
    )


@pytest.mark.parametrize(
    ("settings", "caption", "told"),
    [
        ('objectType="CheckBox" checked="Checked"', "완료", "☑ 완료"),
        ('objectType="CheckBox"', "완료", "☐ 완료"),
        ('objectType="Radio" checked="Mixed"', "", "▣"),
        ('objectType="Drop" fmlaRange="$E$1:$E$2" sel="2"', "", "추진중"),
        ('objectType="List" fmlaRange="Sheet!$E$1:$E$2" multiSel="1 2"', "", "완료, 추진중"),
        ('objectType="Drop" fmlaRange="목록" sel="2"', "", "2"),
        ('objectType="Spin" val="7"', "", "7"),
    ],
)
def test_what_a_control_is_set_to_is_told(settings: str, caption: str, told: str) -> None:
    grid = read("표.xlsx", with_controls(settings, caption=caption))
    assert said(grid.aside) == [told]
    assert [each.origin.place for each in grid.aside if not hasattr(each, "cells")] == ["C3"]


def test_a_control_of_an_older_program_is_told() -> None:
    """Its drawing leaves tags open, as those programs write them."""
    grid = read("표.xlsx", with_controls("<x:Checked>1</x:Checked>", caption="완료", vml=True))
    assert said(grid.aside) == ["☑ 완료"]


def test_a_cell_that_is_a_box_to_tick_shows_the_box() -> None:
    made, sheet = book()
    sheet["A1"], sheet["A2"] = True, False
    parts = unzipped(saved(made))
    styles = parts["xl/styles.xml"].decode()
    at = styles.index("<cellXfs")
    ticked = styles[:at] + styles[at:].replace(
        "/></cellXfs>", "><extLst><ext><xfComplement i='0'/></ext></extLst></xf></cellXfs>"
    )
    rels = parts["xl/_rels/workbook.xml.rels"].decode()
    bag = '<Relationship Id="b" Type="x/FeaturePropertyBag" Target="featurePropertyBag/bag.xml"/>'
    added: dict[str, bytes | str] = {
        "xl/styles.xml": ticked,
        "xl/_rels/workbook.xml.rels": rels.replace("</Relationships>", f"{bag}</Relationships>"),
        "xl/featurePropertyBag/bag.xml": "<FeaturePropertyBags/>",
    }
    assert said(read("표.xlsx", zipped({**parts, **added})).blocks) == ["☑", "☐"]
    assert said(read("표.xlsx", zipped({**parts})).blocks) == ["TRUE", "FALSE"]
