"""DOCX: text in all its hiding places is read once, in order, with the marks that the program draws."""

from __future__ import annotations

from io import BytesIO

import docx
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.sheet.grid import Grid, Table
from generator.sheet.readers import read
from tests.sheet.readers.made import OOXML, characters, counted, doubts, laid, said, tables, zipped

W = f'xmlns:w="{OOXML}/wordprocessingml/2006/main"'
P = "<w:p><w:r><w:t>{}</w:t></w:r></w:p>"
RELATIONS = f"{OOXML}/officeDocument/2006/relationships"


def whole(body: str, **parts: str) -> bytes:
    """The smallest DOCX file with this body, and further parts by the kind of their relation."""
    types = "<Types><Override ContentType='x.wordprocessingml.document.main+xml'/></Types>"
    main = f'<Relationship Id="a" Type="{RELATIONS}/officeDocument" Target="word/document.xml"/>'
    named = "".join(
        f'<Relationship Id="{each}" Type="{RELATIONS}/{each}" Target="{each}.xml"/>' for each in parts
    )
    return zipped(
        {
            "[Content_Types].xml": types,
            "_rels/.rels": f"<R>{main}</R>",
            "word/document.xml": f"<w:document {W}><w:body>{body}</w:body></w:document>",
            "word/_rels/document.xml.rels": f"<R>{named}</R>",
            **{f"word/{each}.xml": f"<w:x {W}>{content}</w:x>" for each, content in parts.items()},
        }
    )


def shown(body: str, **parts: str) -> Grid:
    return read("공약.docx", whole(body, **parts))


def test_runs_links_and_fields_make_one_line_and_breaks_make_lines() -> None:
    inside = "<w:r><w:t>2019.</w:t><w:tab/></w:r><w:hyperlink><w:r><w:t>5. 14.</w:t></w:r></w:hyperlink>"
    field = "<w:r><w:instrText>PAGE</w:instrText></w:r>"
    field += "<w:fldSimple w:instr='x'><w:r><w:t>끝</w:t></w:r></w:fldSimple>"
    ended = "<w:r><w:br/><w:t>민관</w:t><w:noBreakHyphen/><w:t>협력</w:t></w:r>"
    framed = f"<w:sdt><w:sdtPr/><w:sdtContent>{P.format('틀')}</w:sdtContent></w:sdt>"
    grid = shown(f"<w:p>{inside}{field}{ended}</w:p>{framed}")
    assert said(grid.blocks) == ["2019. 5. 14.끝", "민관-협력", "틀"]


def test_merged_cells_are_spans_in_both_directions() -> None:
    def cell(text: str, properties: str = "") -> str:
        return f"<w:tc><w:tcPr>{properties}</w:tcPr>{P.format(text)}</w:tc>"

    rows = [
        cell("그동안", '<w:vMerge w:val="restart"/>') + cell("가", '<w:gridSpan w:val="2"/>'),
        cell("", "<w:vMerge/>") + cell("나") + cell("다"),
        cell("덮임", "<w:vMerge/>") + cell("") + cell("라"),
    ]
    late = f'<w:tr><w:trPr><w:gridBefore w:val="2"/></w:trPr>{cell("마")}</w:tr>'
    grid = shown(f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in rows)}{late}</w:tbl>")
    assert laid(tables(grid)[0]) == {
        (0, 0, 3, 1): "그동안",
        (0, 1, 1, 2): "가",
        (1, 1, 1, 1): "나",
        (1, 2, 1, 1): "다",
        (2, 1, 1, 1): "",
        (2, 2, 1, 1): "라",
        (3, 2, 1, 1): "마",
    }
    assert doubts(grid.aside) == [("hidden", "덮임")]


def test_a_table_in_a_table_stands_in_its_cell() -> None:
    inner = f"<w:tbl><w:tr><w:tc>{P.format('속')}</w:tc></w:tr></w:tbl>"
    outer = tables(
        shown(f"<w:tbl><w:tr><w:tc>{P.format('앞')}{inner}{P.format('뒤')}</w:tc></w:tr></w:tbl>")
    )[0]
    assert [isinstance(each, Table) for each in outer.cells[0].content] == [False, True, False]
    assert said([outer]) == ["앞", "속", "뒤"]


def test_what_stands_beside_the_flow_is_kept_aside() -> None:
    """A text box that is written twice, for older programs too, is read once."""
    box = f"<w:pict><w:txbxContent>{P.format('글상자')}</w:txbxContent></w:pict>"
    both = (
        f"<w:AlternateContent><w:Choice>{box}</w:Choice><w:Fallback>{box}</w:Fallback></w:AlternateContent>"
    )
    note = "<w:r><w:footnoteReference w:id='2'/></w:r><w:r><w:commentReference w:id='0'/></w:r>"
    maths = f'<m:oMath xmlns:m="{OOXML}/math"><m:r><m:t>x=1</m:t></m:r></m:oMath>'
    grid = shown(
        f"<w:p><w:r><w:t>본문</w:t>{both}</w:r>{note}{maths}</w:p>",
        footnotes="<w:footnote w:id='0' w:type='separator'><w:p/></w:footnote>"
        f"<w:footnote w:id='2'>{P.format('각주')}</w:footnote>"
        f"<w:footnote w:id='3'>{P.format('홀로')}</w:footnote>",
        comments=f"<w:comment w:id='0'>{P.format('메모')}</w:comment>",
        header=P.format("머리말"),
        footer=P.format("꼬리말"),
    )
    assert said(grid.blocks) == ["본문"]
    assert said(grid.aside) == ["글상자", "각주", "메모", "x=1", "홀로", "머리말", "꼬리말"]


def test_what_the_program_does_not_show_is_doubted() -> None:
    deleted = "<w:del><w:r><w:delText>지움</w:delText></w:r></w:del>"
    moved = "<w:moveFrom><w:r><w:t>옮김</w:t></w:r></w:moveFrom>"
    hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>숨김</w:t></w:r>"
    inserted = "<w:ins><w:r><w:t>넣음</w:t></w:r></w:ins>"
    grid = shown(f"<w:p><w:r><w:t>앞</w:t></w:r>{inserted}{deleted}{moved}{hidden}</w:p>")
    assert (said(grid.blocks), doubts(grid.blocks)) == (["앞넣음"], [])
    assert doubts(grid.aside) == [("hidden", "지움옮김숨김")]


def level(depth: int, numerals: str, text: str) -> str:
    kind = f'<w:start w:val="1"/><w:numFmt w:val="{numerals}"/><w:lvlText w:val="{text}"/>'
    return f'<w:lvl w:ilvl="{depth}">{kind}</w:lvl>'


def kind(key: int, *levels: str) -> str:
    return f'<w:abstractNum w:abstractNumId="{key}">{"".join(levels)}</w:abstractNum>'


NUMBERING = (
    kind(0, level(0, "decimal", "%1."), level(1, "ganada", "%2)"))
    + kind(1, level(0, "bullet", chr(0xF0B7)), level(1, "bullet", "-"))
    + '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    '<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>'
    '<w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/>'
    "</w:lvlOverride></w:num>"
)
STYLES = (
    '<w:style w:styleId="list"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>'
    '<w:style w:styleId="below"><w:basedOn w:val="list"/>'
    '<w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr></w:style>'
    '<w:style w:styleId="ring"><w:basedOn w:val="ring"/></w:style>'
)


def test_bullets_and_numbers_that_the_program_draws_stand_before_their_lines() -> None:
    """By the paragraph's own list or by its style's; a list that begins anew counts by itself."""

    def line(properties: str, text: str) -> str:
        return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"

    def of(key: int, depth: int = 0) -> str:
        return f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{key}"/></w:numPr>'

    body = [
        line(of(1), "하나"),
        line(of(1, 1), "속"),
        line(of(1), "둘"),
        line(of(3), "다시"),
        line('<w:pStyle w:val="list"/>', "점"),
        line('<w:pStyle w:val="below"/>', "줄"),
        line('<w:pStyle w:val="ring"/>', "맨글"),
        line('<w:pStyle w:val="list"/>' + of(0), "없음"),
    ]
    grid = shown("".join(body), numbering=NUMBERING, styles=STYLES)
    assert said(grid.blocks) == ["1. 하나", "가) 속", "2. 둘", "5. 다시", "• 점", "- 줄", "맨글", "없음"]
    depths = [each.depth for each in grid.blocks if not isinstance(each, Table)]
    assert depths == [0, 1, 0, 0, 0, 1, None, None]


# A soft hyphen is drawn as a dash, and told so elsewhere.
WORDS = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Cn", "Co"], exclude_characters="\xad"),
    min_size=1,
    max_size=8,
)


@given(st.lists(WORDS, max_size=4), st.lists(WORDS, min_size=4, max_size=4), WORDS, WORDS)
@settings(max_examples=6)
def test_every_character_is_read_and_none_twice(
    lines: list[str], cells: list[str], head: str, remark: str
) -> None:
    """What python-docx is asked to write is what is read."""
    made = docx.Document()
    for each in lines:
        made.add_paragraph(each, style="List Bullet")
    table = made.add_table(2, 2)
    for place, each in enumerate(cells):
        table.cell(place // 2, place % 2).text = each
    table.cell(0, 0).merge(table.cell(1, 0))
    made.sections[0].header.paragraphs[0].text = head
    made.add_comment(made.add_paragraph(head).runs, remark)
    buffer = BytesIO()
    made.save(buffer)
    assert characters(read("공약.docx", buffer.getvalue())) == counted([*lines, *cells, head, head, remark])
