"""HWPX: text in all its hiding places is read once, in order, with the marks that the program draws."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.sheet.grid import Table
from generator.sheet.readers import read
from tests.sheet.readers.made import (
    OOXML,
    characters,
    counted,
    doubts,
    hwpx,
    laid,
    said,
    tables,
    unzipped,
    zipped,
)
from tests.sheet.readers.made_hwpx import DEEDS, WORDS, P, cell, shown, table, texts_of, written


def test_runs_make_one_line_and_line_breaks_make_lines() -> None:
    grid = shown(
        "<p><run><t>2019. </t></run><run><t>5.<tab/>14.<lineBreak/>둘째<nbSpace/>줄 <fwSpace/></t></run></p>"
    )
    assert said(grid.blocks) == ["2019. 5. 14.", "둘째\u00a0줄"]


def test_text_between_angle_brackets_is_text() -> None:
    assert said(shown(P.format("&lt;TF회의&gt; 개최")).blocks) == ["<TF회의> 개최"]


def test_hangul_taken_apart_is_put_together_and_hanja_stays() -> None:
    assert said(shown(P.format("\u1100\u1161\u11a8 \uf9db")).blocks) == ["\uac01 \uf9db"]


def test_spans_and_addresses_are_those_of_the_cells() -> None:
    """A cell stands where its address says, whatever its place among its row's cells."""
    grid = shown(
        table(
            cell(0, 0, P.format("그동안"), 'rowSpan="2" colSpan="1"')
            + cell(0, 1, P.format("가"), 'rowSpan="1" colSpan="2"'),
            cell(1, 2, P.format("다")) + cell(1, 1, P.format("나") + P.format("라")),
        )
    )
    assert laid(tables(grid)[0]) == {
        (0, 0, 2, 1): "그동안",
        (0, 1, 1, 2): "가",
        (1, 1, 1, 1): "나 / 라",
        (1, 2, 1, 1): "다",
    }
    assert [each.origin.place for each in tables(grid)[0].cells] == ["1:1:1", "1:1:2", "1:2:2", "1:2:3"]


def test_a_table_in_a_table_stands_in_its_cell_and_text_around_it_keeps_its_order() -> None:
    inner = f"<p><run><t>앞</t><tbl><tr>{cell(0, 0, P.format('속'))}</tr></tbl><t>뒤</t></run></p>"
    outer = tables(shown(table(cell(0, 0, inner))))[0]
    kinds = [isinstance(each, Table) for each in outer.cells[0].content]
    assert kinds == [False, True, False]
    assert said(outer.cells[0].content) == ["앞", "속", "뒤"]


def test_what_stands_beside_the_flow_is_kept_aside() -> None:
    boxed = f"<rect><drawText><subList>{P.format('글상자')}</subList></drawText></rect>"
    note = "<ctrl><footNote><subList><p><run><ctrl><autoNum num='3' numType='FOOTNOTE'>"
    note += "<autoNumFormat prefixChar='' suffixChar=')'/></autoNum></ctrl><t>각주</t></run></p></subList>"
    note += "</footNote></ctrl>"
    head = f"<ctrl><header><subList>{P.format('머리말')}</subList></header></ctrl>"
    memo = "<ctrl><fieldBegin type='MEMO'><parameters><stringParam>길이</stringParam></parameters><subList>"
    memo += f"{P.format('메모')}</subList></fieldBegin></ctrl>"
    captioned = f"<tbl><caption><subList>{P.format('표 제목')}</subList></caption></tbl>"
    equation = "<equation><shapeComment>수식입니다.</shapeComment><script>1 over 2</script></equation>"
    grouped = (
        f"<container><pic/><ellipse><drawText><subList>{P.format('묶음')}</subList></drawText></ellipse>"
    )
    inline = f"{boxed}{note}{head}{memo}{captioned}{equation}{grouped}</container><textart text='글맵시'/>"
    grid = shown(f"<p><run><t>본문</t>{inline}<t> 끝</t></run></p>")
    assert said(grid.blocks) == ["본문", "끝"]
    assert said(grid.aside) == [
        "글상자",
        "3) 각주",
        "머리말",
        "메모",
        "표 제목",
        "1 over 2",
        "묶음",
        "글맵시",
    ]


def test_what_the_program_does_not_show_is_doubted() -> None:
    """Inserted text is in its line; deleted text and hidden comments stand aside and are doubted."""
    grid = shown(
        "<p><run><t>앞<insertBegin/>넣음<insertEnd/><deleteBegin/>지움</t></run><run><t>둘<deleteEnd/>뒤</t>"
        f"<ctrl><hiddenComment><subList>{P.format('숨은 설명')}</subList></hiddenComment></ctrl></run></p>"
    )
    assert said(grid.blocks) == ["앞넣음뒤"]
    assert doubts(grid.aside) == [("hidden", "숨은 설명"), ("hidden", "지움둘")]
    assert doubts(grid.blocks) == []


LISTS = (
    "<hh:numbering id='7' start='1'><hh:paraHead level='1' start='1' numFormat='DIGIT'>^1.</hh:paraHead>"
    "<hh:paraHead level='2' start='1' numFormat='HANGUL_SYLLABLE'>^1.^2)</hh:paraHead></hh:numbering>"
    "<hh:bullet id='1' char='○'/><hh:bullet id='2' char='\uf0a7'/>"
    "<hh:paraPr id='10'><hh:heading type='NONE' idRef='0' level='0'/></hh:paraPr>"
    "<hh:paraPr id='11'><hp:switch><hp:case><hh:heading type='BULLET' idRef='1' level='0'/></hp:case>"
    "<hp:default><hh:heading type='BULLET' idRef='1' level='0'/></hp:default></hp:switch></hh:paraPr>"
    "<hh:paraPr id='12'><hh:heading type='BULLET' idRef='2' level='1'/></hh:paraPr>"
    "<hh:paraPr id='13'><hh:heading type='NUMBER' idRef='7' level='0'/></hh:paraPr>"
    "<hh:paraPr id='14'><hh:heading type='OUTLINE' idRef='0' level='1'/></hh:paraPr>"
)


def line(shape: int, text: str) -> str:
    return f"<p paraPrIDRef='{shape}'><run><t>{text}</t></run></p>"


def test_bullets_and_numbers_that_the_program_draws_stand_before_their_lines() -> None:
    """They are no characters of the file, so each stands beside its text, with its depth."""
    outline = "<p><run><secPr outlineShapeIDRef='7'/></run></p>"
    body = [
        (10, "맨글"),
        (11, "동그라미"),
        (12, "네모"),
        (13, "하나"),
        (14, "가"),
        (14, "나"),
        (13, "둘"),
        (14, "가"),
    ]
    grid = shown(outline + "".join(line(*each) for each in body), LISTS)
    assert said(grid.blocks) == [
        "맨글",
        "○ 동그라미",
        "▪ 네모",
        "1. 하나",
        "1.가) 가",
        "1.나) 나",
        "2. 둘",
        "2.가) 가",
    ]
    depths = [each.depth for each in grid.blocks if not isinstance(each, Table)]
    assert depths == [None, 0, 1, 0, 1, 1, 0, 1]


def test_sections_come_in_the_order_of_the_spine_and_no_part_with_text_is_forgotten() -> None:
    parts = unzipped(hwpx(P.format("둘")))
    section = parts["Contents/section0.xml"].decode()
    hpf = '<p><i><item id="a" href="Contents/section1.xml"/><item id="b" href="section0.xml"/></i>'
    hpf += '<s><itemref idref="a"/><itemref idref="b"/></s></p>'
    whole = zipped(
        {
            **parts,
            "Contents/content.hpf": hpf,
            "Contents/section1.xml": section.replace("둘", "하나"),
            "Contents/section10.xml": section.replace("둘", "넷"),
            "Contents/section2.xml": section.replace("둘", "셋"),
            "Contents/masterpage0.xml": section.replace("둘", "바탕쪽"),
            "Chart/chart1.xml": f'<c xmlns:a="{OOXML}/drawingml/2006/main"><a:p><a:t>그림표</a:t></a:p></c>',
        }
    )
    grid = read("여러 구역.hwpx", whole)
    assert (said(grid.blocks), said(grid.aside)) == (["하나", "둘", "셋", "넷"], ["바탕쪽", "그림표"])


@given(st.lists(st.tuples(st.sampled_from(list(DEEDS)), WORDS), max_size=5))
@settings(max_examples=15)
def test_every_character_is_read_and_none_twice(deeds: list[tuple[str, str]]) -> None:
    content = written(deeds)
    texts = texts_of(unzipped(content)["Contents/section0.xml"])
    assert characters(read("공약.hwpx", content)) == counted(texts)
