"""DOCX: what Word shows is read, and what it does not show is told: states, styles, symbols, other parts."""

from __future__ import annotations

import re
from functools import cache
from io import BytesIO

import docx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from generator.problems import ProblemsFoundError
from generator.sheet.grid import Grid, paragraphs
from generator.sheet.readers import read
from tests.sheet.readers.made import OOXML, doubts, laid, said, tables, unzipped, zipped
from tests.sheet.readers.test_docx import P, shown, whole

W14 = 'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'


def run(text: str, properties: str = "") -> str:
    return f"<w:r><w:rPr>{properties}</w:rPr><w:t>{text}</w:t></w:r>"


def line(*runs: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr>{''.join(runs)}</w:p>"


def style(key: str, kind: str, letters: str, base: str = "", more: str = "") -> str:
    based = f'<w:basedOn w:val="{base}"/>' if base else ""
    return f'<w:style w:type="{kind}" w:styleId="{key}" {more}>{based}<w:rPr>{letters}</w:rPr></w:style>'


def told(grid: Grid) -> tuple[list[str], list[tuple[str, str]]]:
    """What stands in the flow, and what is doubted beside it."""
    return said(grid.blocks), doubts(grid.aside)


def field(form: str, instruction: str, result: str = "") -> str:
    return (
        f'<w:r><w:fldChar w:fldCharType="begin"><w:ffData>{form}</w:ffData></w:fldChar></w:r>'
        f"<w:r><w:instrText> {instruction} </w:instrText></w:r>"
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{result}'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


CHOICE = '<w:ddList>{}<w:listEntry w:val="완료"/><w:listEntry w:val="지연"/></w:ddList>'


@pytest.mark.parametrize(
    ("form", "shows"),
    [
        ("<w:checkBox><w:default w:val='0'/><w:checked/></w:checkBox>", "☒"),
        ("<w:checkBox><w:default w:val='1'/></w:checkBox>", "☒"),
        ("<w:checkBox><w:default w:val='1'/><w:checked w:val='0'/></w:checkBox>", "☐"),
        ("<w:checkBox/>", "☐"),
        (CHOICE.format('<w:result w:val="1"/>'), "지연"),
        (CHOICE.format('<w:default w:val="1"/>'), "지연"),
        (CHOICE.format(""), "완료"),
    ],
)
def test_a_form_field_shows_what_was_ticked_or_chosen(form: str, shows: str) -> None:
    """Also where another program wrote the choice down as the field's result: it is shown once."""
    kind = "FORMCHECKBOX" if "checkBox" in form else "FORMDROPDOWN"
    assert told(shown(line(run("앞"), field(form, kind), run("뒤")))) == ([f"앞{shows}뒤"], [])
    again = run(shows) if kind == "FORMDROPDOWN" else ""
    assert told(shown(line(run("앞"), field(form, kind, again), run("뒤")))) == ([f"앞{shows}뒤"], [])


def test_what_a_field_holds_and_does_not_show_is_told() -> None:
    default = "<w:textInput><w:default w:val='기본값'/></w:textInput>"
    other = field(CHOICE.format(""), "FORMDROPDOWN", run("취소"))
    assert told(shown(line(field(default, "FORMTEXT")))) == ([], [("hidden", "기본값")])
    assert told(shown(line(other))) == (["완료"], [("hidden", "취소")])
    assert told(shown(line(field("", "MACROBUTTON x 여기를 누르세요")))) == (
        [],
        [("hidden", "MACROBUTTON x 여기를 누르세요")],
    )
    assert told(shown(line(field("", "PAGE"), field("", "HYPERLINK x", run("이음"))))) == (["이음"], [])


def test_a_field_of_a_symbol_draws_it() -> None:
    assert said(shown(line(field("", 'SYMBOL 254 \\f "Wingdings" \\s 12'), run("완료"))).blocks) == ["☑완료"]


def control(properties: str, content: str = "") -> str:
    return f"<w:sdt {W14}><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>"


def test_a_prompt_that_nobody_answered_is_markup() -> None:
    prompt = control("<w:showingPlcHdr/><w:text/>", run("여기를 누르세요"))
    answered = control('<w:showingPlcHdr w:val="0"/><w:text/>', run("답"))
    row = f"<w:tr><w:tc>{line(prompt)}</w:tc><w:tc>{line(answered)}</w:tc></w:tr>"
    around = control("<w:showingPlcHdr/>", line(run("한 줄을 적으세요")))
    grid = shown(f"<w:tbl>{row}</w:tbl>{around}")
    assert laid(tables(grid)[0]) == {(0, 0, 1, 1): "", (0, 1, 1, 1): "답"}
    assert [each.text for each in grid.markup] == ["여기를 누르세요", "한 줄을 적으세요"]
    assert grid.aside == ()


def test_a_blank_control_shows_its_state() -> None:
    ticked = control('<w14:checkbox><w14:checked w14:val="1"/></w14:checkbox>')
    chosen = control(
        '<w:dropDownList w:lastValue="2"><w:listItem w:displayText="지연" w:value="2"/></w:dropDownList>'
    )
    written = control('<w14:checkbox><w14:checked w14:val="1"/></w14:checkbox>', run("☑"))
    assert said(shown(line(ticked, chosen, written)).blocks) == ["☒지연☑"]


def bound(value: str, written: str, properties: str = "<w:text/>") -> Grid:
    """A control that is bound to a part of the file which holds another value."""
    binding = '<w:dataBinding w:storeItemID="{A}" w:xpath="/ns0:root[1]/ns0:value[1]"/>'
    parts = unzipped(whole(line(control(binding + properties, run(written)))))
    relation = f'<R Id="c" Type="{OOXML}/officeDocument/2006/relationships/customXml" Target="../item.xml"/>'
    props = f'<R Id="p" Type="{OOXML}/officeDocument/2006/relationships/customXmlProps" Target="props.xml"/>'
    parts |= {
        "word/_rels/document.xml.rels": f"<R>{relation}</R>".encode(),
        "_rels/item.xml.rels": f"<R>{props}</R>".encode(),
        "props.xml": b'<d itemID="{a}"/>',
        "item.xml": f"<root><value>{value}</value></root>".encode(),
    }
    return read("공약.docx", zipped(dict(parts)))


def test_a_bound_control_shows_the_value_of_its_part() -> None:
    assert told(bound("새 값", "옛 값")) == (["새 값"], [("hidden", "옛 값")])
    assert told(bound("같은 값", "같은 값")) == (["같은 값"], [])
    assert told(bound("새 값", "여기를 누르세요", "<w:showingPlcHdr/>")) == (["새 값"], [])


def filled(colour: str) -> str:
    """How newer programs colour letters, which they do whatever `color` says."""
    return (
        f'<w:color w:val="FF0000"/><w14:textFill {W14}><w14:solidFill>{colour}</w14:solidFill></w14:textFill>'
    )


STYLES = (
    style("Hid", "character", "<w:vanish/>")
    + style("Below", "character", "<w:b/>", "Hid")
    + style("Shown", "character", '<w:vanish w:val="0"/>', "Hid")
    + style("HidP", "paragraph", "<w:vanish/>")
    + style("Old", "character", "<w:strike/>")
    + style("White", "character", '<w:color w:val="FFFFFF"/>')
    + style("HidT", "table", "<w:vanish/>")
)


@pytest.mark.parametrize(
    "properties",
    [
        "<w:vanish/>",
        "<w:webHidden/>",
        '<w:rStyle w:val="Hid"/>',
        '<w:rStyle w:val="Below"/>',
        '<w:rStyle w:val="White"/>',
        '<w:color w:val="FDFDFD"/>',
        '<w:color w:val="0000FF"/><w:highlight w:val="blue"/>',
        '<w:shd w:val="clear" w:fill="000000"/><w:color w:val="000000"/>',
        '<w:sz w:val="2"/>',
        f"<w14:textFill {W14}><w14:noFill/></w14:textFill>",
        filled('<w14:srgbClr w14:val="FFFFFF"/>'),
        filled('<w14:schemeClr w14:val="bg1"/>'),
        filled('<w14:srgbClr w14:val="000000"><w14:alpha w14:val="100000"/></w14:srgbClr>'),
        '<w:w w:val="1"/>',
        '<w:fitText w:val="1"/>',
    ],
)
def test_text_that_nobody_sees_is_told(properties: str) -> None:
    grid = shown(line(run("앞"), run("숨김", properties), run("뒤")), styles=STYLES)
    assert told(grid) == (["앞뒤"], [("hidden", "숨김")])


@pytest.mark.parametrize(
    "properties",
    [
        '<w:vanish w:val="0"/>',
        '<w:rStyle w:val="Shown"/>',
        '<w:rStyle w:val="Hid"/><w:vanish w:val="false"/>',
        '<w:color w:val="FFFFFF"/><w:highlight w:val="black"/>',
        '<w:color w:val="FFFFFF"/><w:shd w:val="clear" w:fill="1F3864"/>',
        '<w:color w:val="auto"/>',
        filled('<w14:schemeClr w14:val="bg1"><w14:lumMod w14:val="50000"/></w14:schemeClr>'),
        filled('<w14:srgbClr w14:val="000000"><w14:alpha w14:val="60000"/></w14:srgbClr>'),
        '<w:sz w:val="3"/>',
    ],
)
def test_text_that_is_seen_stands_in_its_line(properties: str) -> None:
    assert told(shown(line(run("앞"), run("보임", properties)), styles=STYLES)) == (["앞보임"], [])


def test_a_style_hides_what_another_style_does_not_take_back() -> None:
    """Two styles that say the same take it back (ECMA-376 part 1, 17.7.3); what stands below all does not."""
    by_style = line(
        run("숨김"), run("보임", '<w:rStyle w:val="Hid"/>'), properties='<w:pStyle w:val="HidP"/>'
    )
    assert told(shown(by_style, styles=STYLES)) == (["보임"], [("hidden", "숨김")])
    by_default = "<w:docDefaults><w:rPrDefault><w:rPr><w:vanish/></w:rPr></w:rPrDefault></w:docDefaults>"
    assert told(shown(line(run("숨김")), styles=by_default)) == ([], [("hidden", "숨김")])
    normal = style("N", "paragraph", "<w:vanish/>", more='w:default="1"')
    assert told(shown(line(run("숨김")), styles=normal)) == ([], [("hidden", "숨김")])


def test_white_letters_on_a_dark_cell_are_seen() -> None:
    white = run("머리", '<w:color w:val="FFFFFF"/>')

    def table(shade: str, named: str = "") -> Grid:
        cell = f"<w:tc><w:tcPr>{shade}</w:tcPr>{line(white)}</w:tc>"
        shaded = '<w:tcPr><w:shd w:val="clear" w:fill="000080"/></w:tcPr>'
        zone = f'<w:tblStylePr w:type="firstRow">{shaded}</w:tblStylePr>'
        styles = f'<w:style w:type="table" w:styleId="Dark">{zone}</w:style>{STYLES}'
        return shown(f"<w:tbl><w:tblPr>{named}</w:tblPr><w:tr>{cell}</w:tr></w:tbl>", styles=styles)

    assert told(table('<w:shd w:val="clear" w:fill="000080"/>')) == (["머리"], [])
    assert told(table("", '<w:tblStyle w:val="Dark"/>')) == (["머리"], [])
    assert told(table("")) == ([], [("hidden", "머리")])
    assert told(table("", '<w:tblStyle w:val="HidT"/>')) == ([], [("hidden", "머리")])


def test_a_table_style_may_hide_its_first_row_and_column() -> None:
    zone = '<w:tblStylePr w:type="{}"><w:rPr>{}</w:rPr></w:tblStylePr>'
    base = f'<w:style w:type="table" w:styleId="A">{zone.format("firstRow", "<w:vanish/>")}</w:style>'
    column = zone.format("firstCol", "<w:strike/>")
    styles = f'{base}<w:style w:type="table" w:styleId="B"><w:basedOn w:val="A"/>{column}</w:style>'
    rows = "".join(
        f"<w:tr><w:tc>{P.format(a)}</w:tc><w:tc>{P.format(b)}</w:tc></w:tr>" for a, b in ("가나", "다라")
    )

    def table(look: str) -> tuple[list[str], list[tuple[str, str]]]:
        named = f'<w:tblPr><w:tblStyle w:val="B"/>{look}</w:tblPr>'
        return told(shown(f"<w:tbl>{named}{rows}</w:tbl>", styles=styles))

    hidden, struck = [("hidden", "가"), ("hidden", "나")], [("struck", "다")]
    assert table("") == (["라"], [*hidden, *struck])
    assert table('<w:tblLook w:val="0020"/>') == (["다", "라"], hidden)
    assert table('<w:tblLook w:firstRow="0" w:firstColumn="1"/>') == (
        ["나", "라"],
        [("struck", "가"), *struck],
    )


@pytest.mark.parametrize(
    ("zone", "look", "hidden"),
    [
        ("wholeTable", 'w:val="0000"', "가나다"),
        ("band1Horz", 'w:firstRow="1" w:noHBand="0"', "나"),
        ("band2Horz", 'w:firstRow="0" w:val="0000"', "나"),
        ("band1Horz", 'w:val="0200"', ""),
        ("band1Vert", 'w:firstColumn="0" w:noVBand="0"', "가나다"),
        ("band1Vert", 'w:noVBand="1"', ""),
        ("firstRow", 'w:val="0020"', "가"),
    ],
)
def test_a_table_style_may_hide_the_whole_table_and_every_other_row(
    zone: str, look: str, hidden: str
) -> None:
    styles = (
        f'<w:style w:type="table" w:styleId="A"><w:tblStylePr w:type="{zone}"><w:rPr><w:vanish/></w:rPr>'
        "</w:tblStylePr></w:style>"
    )
    rows = "".join(f"<w:tr><w:tc>{P.format(each)}</w:tc></w:tr>" for each in "가나다")
    table = f'<w:tbl><w:tblPr><w:tblStyle w:val="A"/><w:tblLook {look}/></w:tblPr>{rows}</w:tbl>'
    assert doubts(shown(table, styles=styles).aside) == [("hidden", each) for each in hidden]


def test_a_row_that_is_hidden_or_deleted_takes_no_place() -> None:
    def row(text: str, properties: str = "") -> str:
        return f"<w:tr><w:trPr>{properties}</w:trPr><w:tc>{P.format(text)}</w:tc></w:tr>"

    low = '<w:trHeight w:val="1" w:hRule="exact"/>'
    rows = [
        row("가"),
        row("숨김", "<w:hidden/>"),
        row("지움", "<w:del/>"),
        row("낮음", low),
        row("나", "<w:ins/>"),
    ]
    grid = shown(f"<w:tbl>{''.join(rows)}</w:tbl>")
    assert laid(tables(grid)[0]) == {(0, 0, 1, 1): "가", (1, 0, 1, 1): "나"}
    assert doubts(grid.aside) == [("hidden", "숨김"), ("hidden", "지움"), ("hidden", "낮음")]


def test_a_deleted_cell_takes_no_place() -> None:
    gone = f"<w:tc><w:tcPr><w:cellDel/></w:tcPr>{P.format('지움')}</w:tc>"
    grid = shown(f"<w:tbl><w:tr>{gone}<w:tc>{P.format('가')}</w:tc></w:tr></w:tbl>")
    assert (laid(tables(grid)[0]), doubts(grid.aside)) == ({(0, 0, 1, 1): "가"}, [("hidden", "지움")])


@pytest.mark.parametrize("properties", ["<w:strike/>", "<w:dstrike/>", '<w:rStyle w:val="Old"/>'])
def test_struck_text_is_told_as_struck(properties: str) -> None:
    grid = shown(line(run("시작 "), run("(7월)", properties), run(" (9월)")), styles=STYLES)
    assert told(grid) == (["시작 (9월)"], [("struck", "(7월)")])


@pytest.mark.parametrize("end", ["<w:del/>", "<w:moveFrom/>", "<w:vanish/><w:specVanish/>"])
def test_a_line_whose_end_is_gone_goes_on_in_the_next(end: str) -> None:
    """And into no table; a paragraph that is deleted whole leaves nothing, not even its bullet."""
    gone = f"<w:rPr>{end}</w:rPr>"
    table = f"<w:tbl><w:tr><w:tc>{P.format('칸')}</w:tc></w:tr></w:tbl>"
    body = line(run("설계 "), properties=gone) + line(run("공모")) + line(run("끝"), properties=gone) + table
    assert said(shown(body).blocks) == ["설계 공모", "끝", "칸"]


def test_a_paragraph_that_is_deleted_whole_is_not_counted() -> None:
    listed = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    numbering = (
        '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/>'
        '<w:lvlText w:val="%1."/></w:lvl></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    )
    deleted = "<w:del><w:r><w:delText>지움</w:delText></w:r></w:del>"
    body = line(deleted, properties=f"{listed}<w:rPr><w:del/></w:rPr>") + line(run("가"), properties=listed)
    assert told(shown(body, numbering=numbering)) == (["1. 가"], [("hidden", "지움")])


def test_letters_of_symbol_typefaces_are_the_marks_that_they_draw() -> None:
    def symbol(face: str, code: str) -> str:
        return f'<w:r><w:sym w:font="{face}" w:char="{code}"/></w:r>'

    named = style("Wing", "character", '<w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/>')
    direct = '<w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/>'
    body = line(
        symbol("Symbol", "F0B3"),
        symbol("Symbol", "F06D"),
        symbol("Wingdings 2", "F052"),
        run("þ가", direct),
        run("o", '<w:rStyle w:val="Wing"/>'),
        run(chr(0xF0E0), direct),
    )
    assert told(shown(body, styles=named)) == (["≥μ☑☑가☐→"], [])


def test_a_theme_may_name_the_symbol_typeface() -> None:
    theme = "<a><fontScheme><minorFont><latin typeface='Wingdings'/></minorFont></fontScheme></a>".replace(
        "<a>", "<themeElements>"
    ).replace("</a>", "</themeElements>")
    face = '<w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi"/>'
    assert said(shown(line(run("þ", face)), theme=theme).blocks) == ["☑"]


def test_a_letter_that_only_one_font_draws_is_doubted_with_its_code() -> None:
    grid = shown(line(run(f"예산 {chr(0xE123)} 집행"), '<w:r><w:sym w:font="Marlett" w:char="61"/></w:r>'))
    assert doubts(grid.blocks) == [
        ("drawn", "예산 [U+E123] 집행[U+F061]"),
        ("drawn", "예산 [U+E123] 집행[U+F061]"),
    ]


@pytest.mark.parametrize(("name", "charset"), [("MT Extra", "00"), ("ZapfDingbats", "00"), ("Own", "02")])
def test_plain_letters_in_a_typeface_of_unlisted_symbols_are_doubted(name: str, charset: str) -> None:
    fonts = f'<w:font w:name="{name}"><w:charset w:val="{charset}"/></w:font>'
    face = f'<w:rFonts w:ascii="{name}" w:hAnsi="{name}"/>'
    assert doubts(shown(line(run("완료 "), run("n", face)), fontTable=fonts).blocks) == [
        ("drawn", "완료 [U+E06E]")
    ]


def test_a_soft_hyphen_is_the_dash_that_word_draws() -> None:
    assert said(shown(line(run("\xad 설계"))).blocks) == ["- 설계"]


def test_a_bullet_is_of_its_own_typeface() -> None:
    def numbering(face: str) -> str:
        level = (
            f'<w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="{chr(0xF06F)}"/>'
            f'<w:rPr><w:rFonts w:ascii="{face}" w:hAnsi="{face}"/></w:rPr></w:lvl>'
        )
        return (
            f'<w:abstractNum w:abstractNumId="0">{level}</w:abstractNum>'
            '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
        )

    listed = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    shows = {
        face: said(shown(line(run("가"), properties=listed), numbering=numbering(face)).blocks)
        for face in ("Wingdings", "Symbol")
    }
    assert shows == {"Wingdings": ["□ 가"], "Symbol": ["ο 가"]}


def test_pictures_are_told_and_dots_are_not() -> None:
    def drawing(size: int, inside: str = "<a:blip/>") -> str:
        extent = f'<wp:extent cx="{size}" cy="{size}"/>'
        names = 'xmlns:wp="wp" xmlns:a="a"'
        return f"<w:r><w:drawing {names}><wp:inline>{extent}{inside}</wp:inline></w:drawing></w:r>"

    grid = shown(line(run("가"), drawing(900_000), drawing(9_000), drawing(900_000, "<a:line/>")))
    assert [each.place for each in grid.pictures] == ["1"]


def test_a_second_body_is_told() -> None:
    parts = unzipped(whole(P.format("첫째")))
    body = parts["word/document.xml"].replace(
        b"</w:document>", f"<w:body>{P.format('둘째')}</w:body></w:document>".encode()
    )
    grid = read("공약.docx", zipped({**parts, "word/document.xml": body}))
    assert told(grid) == (["첫째"], [("hidden", "둘째")])


def related(kind: str, name: str, content: bytes) -> bytes:
    """A DOCX with one more part that its document names."""
    parts = unzipped(whole(P.format("본문")))
    relation = f'<R Id="x" Type="{OOXML}/officeDocument/2006/relationships/{kind}" Target="{name}"/>'
    rels = parts["word/_rels/document.xml.rels"].replace(b"</R>", relation.encode() + b"</R>")
    return zipped({**parts, "word/_rels/document.xml.rels": rels, f"word/{name}": content})


def test_a_page_that_word_would_take_in_is_told() -> None:
    grid = read("공약.docx", related("aFChunk", "chunk.html", "<html><p>끼운 글</p></html>".encode()))
    assert (said(grid.blocks), said(grid.aside)) == (["본문"], ["끼운 글"])


@pytest.mark.parametrize("content", [whole(P.format("속")), b"MIME-Version: 1.0\n\n=EA=B8=80", b"{\\rtf1 x}"])
def test_a_document_inside_the_document_is_refused(content: bytes) -> None:
    with pytest.raises(ProblemsFoundError) as refused:
        read("공약.docx", related("aFChunk", "chunk.bin", content))
    assert [each.kind for each in refused.value.tally.problems] == ["sheet-inserted-file"]


def test_a_control_of_another_program_is_refused() -> None:
    with pytest.raises(ProblemsFoundError) as refused:
        read("공약.docx", related("control", "activeX1.xml", b"<ocx/>"))
    assert [each.kind for each in refused.value.tally.problems] == ["sheet-control"]


MARK = "표지글"
BOTH = "<w:AlternateContent><w:Choice><w:t>가</w:t></w:Choice>"


@pytest.mark.parametrize(
    "place",
    [
        f"<w:p><w:unknown>{MARK}</w:unknown></w:p>",
        f"<w:unknown><w:deep>{MARK}</w:deep></w:unknown>",
        f"<w:p><w:r><w:t>가</w:t>{MARK}</w:r></w:p>",
        f"<w:tbl>{P.format(MARK)}<w:tr><w:tc>{P.format('가')}</w:tc></w:tr></w:tbl>",
        f"<w:tbl><w:tr>{P.format(MARK)}<w:tc>{P.format('가')}</w:tc></w:tr></w:tbl>",
        f"<w:p><w:r><w:pict><w:txbxContent>{P.format(MARK)}</w:txbxContent></w:pict></w:r></w:p>",
        f"<w:p><w:r>{BOTH}<w:Fallback><w:t>{MARK}</w:t></w:Fallback></w:AlternateContent></w:r></w:p>",
        f'<w:p><m:oMath xmlns:m="{OOXML}/math"><m:r><m:t>{MARK}</m:t></m:r></m:oMath></w:p>',
        f"<w:p><w:ruby><w:rt><w:r><w:t>{MARK}</w:t></w:r></w:rt><w:rubyBase/></w:ruby></w:p>",
        f"<w:p><w:fldSimple w:instr='PAGE'>{run(MARK)}</w:fldSimple></w:p>",
        f"<w:p>{field('', 'IF')}{field('', 'X', run(MARK))}</w:p>",
        f'<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r>{run(MARK)}</w:p>',
        f"<w:p><w:del>{run(MARK)}</w:del></w:p>",
        f"<w:moveFrom>{P.format(MARK)}</w:moveFrom>",
        f"<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>{run(MARK)}</w:p>",
        control("<w:showingPlcHdr/>", line(run(MARK))),
        f"<w:p>{control('<w:date/>', run(MARK))}</w:p>",
        f"<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:pict><w:txbxContent>{P.format(MARK)}</w:txbxContent></w:pict></w:r></w:p>",
        f"<w:p>{run(MARK, '<w:strike/><w:vanish/>')}</w:p>",
    ],
)
def test_a_letter_of_the_document_is_in_the_grid_wherever_it_stands(place: str) -> None:
    grid = shown(place)
    words = [each.text for each in paragraphs((*grid.blocks, *grid.aside))]
    assert MARK in "".join((*words, *(each.text for each in grid.markup)))


@pytest.mark.parametrize(
    ("kind", "name", "content"),
    [
        ("unknown", "x.xml", f"<x><y>{MARK}</y></x>"),
        ("chart", "chart.xml", f"<c><v>{MARK}</v></c>"),
        (
            "diagramData",
            "data.xml",
            f'<d xmlns:a="{OOXML}/drawingml/2006/main"><a:p><a:t>{MARK}</a:t></a:p></d>',
        ),
        ("diagramDrawing", "drawing.xml", f"<d><t>{MARK}</t></d>"),
        (
            "glossaryDocument",
            "glossary.xml",
            f"<g><docParts><docPart><p><t>{MARK}</t></p></docPart></docParts></g>",
        ),
        ("customXml", "item.xml", f"<x>{MARK}</x>"),
        ("header", "header.xml", f"<x>{P.format(MARK)}</x>".replace("w:", "")),
        ("footnotes", "notes.xml", f"<x><footnote><p><r><t>{MARK}</t></r></p></footnote></x>"),
        ("footnotes", "notes.xml", f"<x><unknown>{MARK}</unknown></x>"),
    ],
)
def test_a_letter_of_any_other_part_is_in_the_grid(kind: str, name: str, content: str) -> None:
    """By whatever relation it is named, and by none."""
    file = related(kind, name, content.encode())
    unnamed = unzipped(file)
    unnamed["word/_rels/document.xml.rels"] = b"<R/>"
    for each in (file, zipped(dict(unnamed))):
        grid = read("공약.docx", each)
        assert said(grid.blocks) == ["본문"]
        assert MARK in "".join(paragraph.text for paragraph in paragraphs(grid.aside))


def test_a_prompt_among_the_building_blocks_is_markup() -> None:
    gallery = '<docPartPr><category><gallery val="placeholder"/></category></docPartPr>'
    block = f"<g><docParts><docPart>{gallery}<p><t>여기를 누르세요</t></p></docPart></docParts></g>"
    grid = read("공약.docx", related("glossaryDocument", "glossary.xml", block.encode()))
    assert (grid.aside, [each.text for each in grid.markup]) == ((), ["여기를 누르세요"])


def test_nothing_that_many_places_name_grows_without_bound() -> None:
    """A long mark before a hundred thousand lines, and a long value of as many controls."""
    listed = '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>'
    level = f'<w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="{"-" * 40_000}"/></w:lvl>'
    numbering = (
        f'<w:abstractNum w:abstractNumId="0">{level}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    )
    body = f"<w:p>{listed}{run('가')}</w:p>" * 200
    with pytest.raises(ProblemsFoundError) as refused:
        shown(body, numbering=numbering)
    assert [each.kind for each in refused.value.tally.problems] == ["sheet-too-much"]


def test_styles_that_stand_on_one_another_are_learnt_once() -> None:
    count = 3_000
    chain = "".join(style(f"s{each}", "character", "<w:b/>", f"s{each + 1}") for each in range(count))
    styles = chain + style(f"s{count}", "character", "<w:vanish/>", "s0")
    body = "".join(line(run("가", f'<w:rStyle w:val="s{each}"/>')) for each in range(count))
    grid = shown(body, styles=styles)
    assert (grid.blocks, len(grid.aside)) == ((), count)


def test_a_table_whose_rows_are_all_deleted_is_none() -> None:
    row = f"<w:tr><w:trPr><w:del/></w:trPr><w:tc>{P.format('지움')}</w:tc></w:tr>"
    grid = shown(f"<w:tbl>{row}</w:tbl>{P.format('가')}")
    assert (len(grid.blocks), told(grid)) == (1, (["가"], [("hidden", "지움")]))


def test_a_symbol_is_a_result_of_its_field() -> None:
    mark = '<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>'
    assert told(shown(line(field("", 'SYMBOL 254 \\f "Wingdings"', mark)))) == (["☑"], [])


def test_white_letters_on_a_page_of_another_colour_are_no_hidden_ones() -> None:
    parts = unzipped(whole(line(run("보임", '<w:color w:val="FFFFFF"/>'))))
    dark = parts["word/document.xml"].replace(b"<w:body>", b'<w:background w:color="000000"/><w:body>')
    assert told(read("공약.docx", zipped({**parts, "word/document.xml": dark}))) == (["보임"], [])


@given(st.integers(min_value=0), st.sampled_from(["text", "tail", "child"]), st.data())
def test_a_letter_at_any_place_of_any_xml_of_a_document_is_told(
    place: int, how: str, data: st.DataObject
) -> None:
    """Put into a file of python-docx, which has some twenty parts, at any element that may hold text."""
    parts = unzipped(made_by_python_docx())
    names = sorted(each for each in parts if each.startswith("word/") and each.endswith(".xml"))
    name = data.draw(st.sampled_from([each for each in names if _HELD.search(each)]))
    root = etree.fromstring(parts[name])
    elements = list(root.iter(etree.Element))
    element = elements[place % len(elements)]
    if how == "child":
        etree.SubElement(element, "unknown").text = MARK
    elif how == "tail" and element is not root:
        element.tail = MARK
    else:
        element.text = MARK
    grid = read("공약.docx", zipped({**parts, name: etree.tostring(root)}))
    told_ = "".join(each.text for each in paragraphs((*grid.blocks, *grid.aside)))
    assert MARK in told_


_HELD = re.compile(r"document|header|comments")


@cache
def made_by_python_docx() -> bytes:
    made = docx.Document()
    made.add_heading("머리")
    made.add_paragraph("항목", style="List Bullet")
    made.add_table(2, 2).cell(0, 0).merge(made.tables[0].cell(1, 0)).text = "칸"
    made.sections[0].header.paragraphs[0].text = "머리말"
    made.add_comment(made.add_paragraph("본문").runs, "메모")
    buffer = BytesIO()
    made.save(buffer)
    return buffer.getvalue()
