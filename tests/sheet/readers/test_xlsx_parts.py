"""XLSX: a text in whatever part of a book is read, told, or kept as no word of the sheet; never lost."""

from __future__ import annotations

import re
from collections.abc import Callable
from xml.sax.saxutils import quoteattr

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.problems import ProblemsFoundError
from generator.sheet.grid import Grid
from generator.sheet.readers import read
from tests.sheet.readers.made import OOXML, doubts, said, unzipped, zipped
from tests.sheet.readers.test_xlsx import book, saved

SHEET = "xl/worksheets/sheet1.xml"
BOOK = "xl/workbook.xml"
KIND = f"{OOXML}/officeDocument/2006/relationships"
DRAWN = f'xmlns:a="{OOXML}/drawingml/2006/main"'
FROM = "<from><col>1</col><row>2</row></from>"


def parts() -> dict[str, bytes]:
    """A book whose one cell names a shared text."""
    made, sheet = book()
    sheet["A1"] = 0
    plain = unzipped(saved(made))
    cell = plain[SHEET].decode()
    begin, end = cell.index("<c "), cell.index("</c>") + len("</c>")
    rels = plain["xl/_rels/workbook.xml.rels"].decode()
    strings = f'<Relationship Id="s" Type="{KIND}/sharedStrings" Target="sharedStrings.xml"/></Relationships>'
    return {
        **plain,
        SHEET: f'{cell[:begin]}<c r="A1" t="s"><v>0</v></c>{cell[end:]}'.encode(),
        "xl/_rels/workbook.xml.rels": rels.replace("</Relationships>", strings).encode(),
        "xl/sharedStrings.xml": "<sst><si><t>추진실적</t></si></sst>".encode(),
    }


PARTS = parts()


def related(holder: str, kind: str, target: str) -> dict[str, bytes]:
    """The relations of a part of the book, with one more."""
    folder, _, base = holder.rpartition("/")
    name = f"{folder}/_rels/{base}.rels"
    before = PARTS.get(name, b"<Relationships></Relationships>").decode()
    more = f'<Relationship Id="x" Type="{KIND}/{kind}" Target="/{target}"/></Relationships>'
    return {name: before.replace("</Relationships>", more).encode()}


def with_part(content: str, kind: str = "", holder: str = SHEET, name: str = "xl/more/part1.xml") -> bytes:
    """A book with one more part, which another names."""
    return zipped({**PARTS, **(related(holder, kind, name) if kind else {}), name: content})


def changed(part: str, old: str, new: str) -> bytes:
    """A book one of whose parts is another."""
    whole = PARTS[part].decode()
    assert old in whole
    return zipped({**PARTS, part: whole.replace(old, new, 1)})


def beside(more: str) -> bytes:
    return changed(SHEET, "</sheetData>", f"</sheetData>{more}")


def drawn(inside: str) -> bytes:
    return with_part(f"<wsDr {DRAWN}><twoCellAnchor>{FROM}{inside}</twoCellAnchor></wsDr>", "drawing")


def below_drawing(content: str, kind: str) -> bytes:
    """A book with a drawing that names one more part."""
    rels = f'<Relationships><Relationship Id="c" Type="x/{kind}" Target="../c.xml"/></Relationships>'
    frame = f"<wsDr><twoCellAnchor>{FROM}<graphicFrame/></twoCellAnchor></wsDr>"
    name = "xl/more/part1.xml"
    return zipped(
        {
            **PARTS,
            **related(SHEET, "drawing", name),
            name: frame,
            "xl/more/_rels/part1.xml.rels": rels,
            "xl/c.xml": content,
        }
    )


def box(text: str) -> str:
    return f"<sp><txBody><a:p><a:r><a:t>{text}</a:t></a:r></a:p></txBody></sp>"


def talked(text: str) -> bytes:
    """A note that repeats a talk, with something that the talk does not hold."""
    talk = with_part('<T><threadedComment ref="A1"><text>말</text></threadedComment></T>', "threadedComment")
    note = f"<c><authors><author>tc=1</author></authors><commentList>{note_of(text)}</commentList></c>"
    name = "xl/worksheets/_rels/sheet1.xml.rels"
    rels = unzipped(talk)[name].decode()
    more = f'<Relationship Id="y" Type="{KIND}/comments" Target="/xl/n.xml"/></Relationships>'
    return zipped({**unzipped(talk), name: rels.replace("</Relationships>", more), "xl/n.xml": note})


def note_of(text: str) -> str:
    return f'<comment ref="A1" authorId="0"><text><t>{text}</t></text></comment>'


WHERE: dict[str, Callable[[str], bytes]] = {
    "메모": lambda x: with_part(f"<c><commentList>{note_of(x)}</commentList></c>", "comments"),
    "메모를 쓴 사람": lambda x: with_part(f"<c><authors><author>{x}</author></authors></c>", "comments"),
    "댓글": lambda x: with_part(
        f'<T><threadedComment ref="A1"><text>{x}</text></threadedComment></T>', "threadedComment"
    ),
    "댓글을 되풀이하는 메모": talked,
    "댓글을 쓴 사람": lambda x: with_part(f'<L><person displayName="{x}"/></L>', "person", BOOK),
    "글상자": lambda x: drawn(box(x)),
    "숨은 글상자": lambda x: drawn(f'<sp><cNvPr hidden="1"/>{box(x)}</sp>'),
    "그림의 설명": lambda x: drawn(f'<pic><cNvPr descr="{x}"/></pic>'),
    "모르는 그림의 글": lambda x: drawn(f"<sp><what>{x}</what></sp>"),
    "새 프로그램의 글상자": lambda x: drawn(
        f"<AlternateContent><Choice/><Fallback>{box(x)}</Fallback></AlternateContent>"
    ),
    "차트 제목": lambda x: below_drawing(f"<chart {DRAWN}><title>{box(x)}</title></chart>", "chart"),
    "차트 계열": lambda x: below_drawing(
        f"<chart><ser><strCache><pt><v>{x}</v></pt></strCache></ser></chart>", "chart"
    ),
    "새 차트": lambda x: below_drawing(f"<chartSpace><pt idx='0'>{x}</pt></chartSpace>", "chartEx"),
    "다이어그램": lambda x: below_drawing(f"<dataModel {DRAWN}>{box(x)}</dataModel>", "diagramData"),
    "옛 도형": lambda x: with_part(
        f"<xml><shape><textbox><div>{x}<br></div></textbox></shape></xml>", "vmlDrawing"
    ),
    "머리글": lambda x: beside(f"<headerFooter><oddHeader>&amp;C{x}</oddHeader></headerFooter>"),
    "쓰지 않는 바닥글": lambda x: beside(f"<headerFooter><evenFooter>{x}</evenFooter></headerFooter>"),
    "보기의 머리글": lambda x: beside(
        f"<customSheetViews><v1><headerFooter><oddHeader>{x}</oddHeader></headerFooter></v1></customSheetViews>"
    ),
    "큰 글꼴 뒤 숫자": lambda x: beside(
        f"<headerFooter><oddHeader>&amp;102019 {x}</oddHeader></headerFooter>"
    ),
    "이름에 든 글": lambda x: changed(
        BOOK, "<definedNames/>", f'<definedNames><definedName name="n">"{x}"</definedName></definedNames>'
    ),
    "이름": lambda x: changed(
        BOOK, "<definedNames/>", f'<definedNames><definedName name="{x}">A1</definedName></definedNames>'
    ),
    "표의 머리": lambda x: with_part(
        f'<table ref="A1:A2"><tableColumns><tableColumn name="{x}"/></tableColumns></table>', "table"
    ),
    "피벗 자료": lambda x: with_part(
        f'<pivotCacheDefinition><sharedItems><s v="{x}"/></sharedItems></pivotCacheDefinition>',
        "pivotCacheDefinition",
        BOOK,
    ),
    "다른 책의 값": lambda x: with_part(
        f'<externalLink><row><cell t="str"><v>{x}</v></cell></row></externalLink>', "externalLink", BOOK
    ),
    "다른 책의 시트 이름": lambda x: with_part(
        f'<externalLink><sheetNames><sheetName val="{x}"/></sheetNames></externalLink>', "externalLink", BOOK
    ),
    "슬라이서": lambda x: with_part(f'<slicers><slicer caption="{x}"/></slicers>', "slicer"),
    "고친 기록": lambda x: with_part(f"<revisions><is><t>{x}</t></is></revisions>", "revisionLog", BOOK),
    "덧붙인 자료": lambda x: with_part(f"<자료>{x}</자료>", name="customXml/item1.xml"),
    "아무도 부르지 않는 조각": lambda x: with_part(f"<a>{x}</a>", name="xl/other.xml"),
    "글 조각": lambda x: with_part(x, name="xl/readme.txt"),
    "입력 안내": lambda x: beside(
        f'<dataValidations><dataValidation sqref="A1" prompt="{x}"/></dataValidations>'
    ),
    "목록": lambda x: beside(
        '<dataValidations><dataValidation sqref="A1">'
        f"<formula1>&quot;{x}&quot;</formula1></dataValidation></dataValidations>"
    ),
    "도움말": lambda x: beside(f'<hyperlinks><hyperlink ref="A1" tooltip="{x}"/></hyperlinks>'),
    "시나리오": lambda x: beside(f'<scenarios><scenario name="{x}"/></scenarios>'),
    "시나리오의 값": lambda x: beside(f'<scenarios><inputCells r="A1" val="{x}"/></scenarios>'),
    "모르는 태그": lambda x: beside(f"<what>{x}</what>"),
    "태그 뒤의 글": lambda x: beside(f"<what/>{x}"),
    "쓰지 않는 글": lambda x: changed("xl/sharedStrings.xml", "</sst>", f"<si><t>{x}</t></si></sst>"),
    "소리": lambda x: changed("xl/sharedStrings.xml", "</si>", f"<rPh><t>{x}</t></rPh></si>"),
    "글과 값": lambda x: changed(
        SHEET, "</row>", f'<c r="B1" t="inlineStr"><is><t>가</t></is><v>{x}</v></c></row>'
    ),
    "번호와 글": lambda x: changed(SHEET, "<v>0</v></c>", f"<v>0</v><is><t>{x}</t></is></c>"),
    "두 번째 자료": lambda x: beside(
        f'<sheetData><row r="9"><c r="A9" t="inlineStr"><is><t>{x}</t></is></c></row></sheetData>'
    ),
    "탭 이름": lambda x: changed(BOOK, 'name="Sheet"', f"name={quoteattr(x)}"),
    "계산식의 글": lambda x: changed(SHEET, "</row>", f'<c r="B1" t="str"><f>A1</f><v>{x}</v></c></row>'),
    "날짜 칸의 글": lambda x: changed(SHEET, "</row>", f'<c r="B1" t="d"><v>{x}</v></c></row>'),
    "모르는 종류의 칸": lambda x: changed(SHEET, "</row>", f'<c r="B1" t="zz"><v>{x}</v></c></row>'),
}
TEXTS = st.from_regex(r"[1-9][0-9]{2} ?[가-힣]{2}", fullmatch=True)


def kept(grid: Grid) -> str:
    """All that a grid holds, without spaces."""
    return "".join([*said(grid.blocks), *said(grid.aside), *(each.text for each in grid.markup)]).replace(
        " ", ""
    )


@pytest.mark.parametrize("where", WHERE)
@given(text=TEXTS)
@settings(max_examples=4, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_text_in_any_part_is_kept_or_the_file_is_refused(where: str, text: str) -> None:
    grid = read("표.xlsx", WHERE[where](text))
    assert re.sub(" ", "", text) in kept(grid)
    assert "추진실적" in said(grid.blocks)


def test_a_book_that_writes_a_cell_twice_is_refused() -> None:
    """Nobody knows which of the two its program shows."""
    cell = '<c r="A1"><v>1</v></c></row>'
    with pytest.raises(ProblemsFoundError, match="sheet-damaged"):
        read("표.xlsx", changed(SHEET, "</row>", cell))


@pytest.mark.parametrize("kind", ["worksheet", "comments", "drawing", "table", "what"])
def test_a_relation_that_leads_nowhere_is_never_skipped(kind: str) -> None:
    with pytest.raises(ProblemsFoundError, match="sheet-part-missing"):
        read("표.xlsx", zipped({**PARTS, **related(SHEET, kind, "xl/nowhere.xml")}))


def test_a_picture_that_is_not_there_is_no_loss_of_words() -> None:
    assert said(read("표.xlsx", zipped({**PARTS, **related(SHEET, "image", "NULL")})).blocks) == ["추진실적"]


@pytest.mark.parametrize(
    "renamed",
    [lambda name: name.replace("/", "\\"), lambda name: name.replace("sheet1", "Sheet1"), str.upper],
)
def test_parts_are_found_however_their_names_are_written(renamed: object) -> None:
    assert callable(renamed)
    changed_names: dict[str, bytes | str] = {str(renamed(name)): content for name, content in PARTS.items()}
    assert said(read("표.xlsx", zipped(changed_names)).blocks) == ["추진실적"]


def test_pictures_and_charts_are_told_by_the_cell_where_they_hang() -> None:
    """And so is a ring around a word, and a background; a frame without words is none."""
    assert [each.place for each in read("표.xlsx", drawn("<pic/>")).pictures] == ["B3"]
    assert [each.place for each in read("표.xlsx", below_drawing("<chart/>", "chart")).pictures] == ["B3"]
    ring, frame = (f'<sp><spPr><prstGeom prst="{each}"/></spPr></sp>' for each in ("ellipse", "rect"))
    assert len(read("표.xlsx", drawn(ring)).pictures) == 1
    assert read("표.xlsx", drawn(frame)).pictures == ()


def test_struck_words_of_a_text_box_are_told() -> None:
    runs = '<a:r><a:rPr strike="sngStrike"/><a:t>7월</a:t></a:r><a:r><a:t>9월</a:t></a:r>'
    grid = read("표.xlsx", drawn(f"<sp><a:p>{runs}</a:p></sp>"))
    assert (said(grid.aside), doubts(grid.aside)) == (["9월", "7월"], [("struck", "7월")])


def test_a_control_whose_words_none_can_read_is_refused() -> None:
    with pytest.raises(ProblemsFoundError, match="sheet-control"):
        read("표.xlsx", with_part("<ocx/>", "control"))


def test_a_tab_that_says_no_more_than_its_sheet_is_not_told() -> None:
    """A program's own name for it says nothing either."""
    assert read("표.xlsx", changed(BOOK, 'name="Sheet"', 'name="추진 실적"')).aside == ()
    assert read("표.xlsx", changed(BOOK, 'name="Sheet"', 'name="시트1"')).aside == ()
    assert said(read("표.xlsx", changed(BOOK, 'name="Sheet"', 'name="2분기"')).aside) == ["2분기"]
