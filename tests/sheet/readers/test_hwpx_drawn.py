"""HWPX: what Hangul draws of a field, a button, a number or a mark stands in the line as it is seen."""

from __future__ import annotations

import pytest

from tests.sheet.readers.made import doubts, every, said
from tests.sheet.readers.made_hwpx import P, cell, field, listed, number, p, run, shown, table
from tests.some import some

GUIDE = "여기에 입력"


@pytest.mark.parametrize(
    "told", [{"Direction": GUIDE}, {"Command": f"Clickhere:set:4:Direction:wstring:6:{GUIDE} Help"}]
)
def test_a_prompt_that_nobody_answered_is_no_word_of_the_sheet(told: dict[str, str]) -> None:
    grid = shown(p(run("설계 공모"), field("CLICK_HERE", run(GUIDE), 0, **told), run(" 시작")))
    assert said(grid.blocks) == ["설계 공모 시작"]
    assert [(each.text, each.origin.place) for each in grid.markup] == [(GUIDE, "1")]
    assert grid.aside == ()


def test_a_prompt_that_was_filled_in_is_read_whatever_its_mark_says() -> None:
    for dirty, text in [(0, "7월"), (1, "7월"), (1, GUIDE)]:
        grid = shown(p(run("착공: "), field("CLICK_HERE", run(text), dirty, Direction=GUIDE)))
        assert (said(grid.blocks), grid.markup, grid.aside) == ([f"착공: {text}"], (), ())


def test_a_prompt_without_text_tells_its_guide_and_leaves_its_cell_blank() -> None:
    grid = shown(p(field("CLICK_HERE", "", Direction=GUIDE)))
    assert (said(grid.blocks), [each.text for each in grid.markup]) == ([], [GUIDE])


def test_words_of_which_nobody_knows_whether_they_are_a_prompt_are_told() -> None:
    grid = shown(p(run("앞"), field("CLICK_HERE", run("모름"))))
    assert (said(grid.blocks), doubts(grid.aside)) == (["앞"], [("hidden", "모름")])


def test_a_guide_over_two_lines_is_one_prompt_and_a_field_that_nothing_closes_keeps_its_words() -> None:
    two = "<run><t>가<lineBreak/>나</t></run>"
    grid = shown(p(field("CLICK_HERE", two, Direction="가 나")))
    assert (said(grid.blocks), [each.text for each in grid.markup]) == ([], ["가 나"])
    opened = "<run><ctrl><fieldBegin type='CLICK_HERE' dirty='0'/></ctrl></run>"
    assert said(shown(p(opened, run("남음")) + p(run("다음"))).blocks) == ["남음", "다음"]


def test_a_guide_over_two_paragraphs_is_a_prompt_in_each_and_other_words_are_none() -> None:
    begin = "<ctrl><fieldBegin id='9' type='CLICK_HERE' dirty='0'><parameters>"
    begin += "<stringParam name='Direction'>하나 둘 셋</stringParam></parameters></fieldBegin></ctrl>"
    end = "<ctrl><fieldEnd beginIDRef='9'/></ctrl>"
    grid = shown(p(run("앞", inside=begin), run("하나 둘")) + p(run("셋", inside=end)))
    assert (said(grid.blocks), [each.text for each in grid.markup]) == (["앞"], ["하나 둘", "셋"])
    other = shown(p(run("앞", inside=begin), run("둘")) + p(run("셋", inside=end)))
    assert (said(other.blocks), other.markup) == (["앞둘", "셋"], ())


def test_words_that_a_field_keeps_are_read_and_a_field_without_any_tells_what_it_draws() -> None:
    page = field("CROSSREF", run("3"), Command="?표1;0;0;0;")
    grid = shown(p(run("("), page, run("쪽) "), field("DATE", "", Command="YYYY. M. D."), run("끝")))
    assert said(grid.blocks) == ["(3쪽) 끝"]
    assert doubts(grid.aside) == [("formula-without-value", "YYYY. M. D.")]


def test_a_proof_readers_mark_crosses_out() -> None:
    grid = shown(p(run("둘"), field("PROOFREADING_MARKS_DELETE", run("셋"))))
    assert (said(grid.blocks), doubts(grid.aside)) == (["둘"], [("struck", "셋")])


def test_a_hyperlink_is_its_words_and_not_its_address() -> None:
    grid = shown(p(field("HYPERLINK", run("누리집"), Command="https\\://gu.example;1;0;0;")))
    assert (said(grid.blocks), grid.aside, grid.markup) == (["누리집"], (), ())


def test_buttons_show_their_state_and_lists_their_choice() -> None:
    """What a list offers besides is a prompt; a push button is no word of the line."""
    forms = "<checkBtn caption='예' value='CHECKED'/><checkBtn caption='아니오' value='UNCHECKED'/>"
    forms += "<radioBtn caption='모름' value='CHECKED'/><radioBtn value='UNCHECKED'/><btn caption='보내기'/>"
    grid = shown(p(f"<run><t>찬성</t>{forms}</run>"))
    assert said(grid.blocks) == ["찬성 ☑ 예 ☐ 아니오 ◉ 모름 ◯"]
    assert said(grid.aside) == ["보내기"]


def test_a_state_is_known_in_each_spelling() -> None:
    spelled = {"CHECKED": "☑", "checked": "☑", "1": "☑", "true": "☑", "2": "▣", "0": "☐", "": "☐"}
    for value, mark in some(spelled.items()):
        assert said(shown(p(f"<run><checkBtn value='{value}'/></run>")).blocks) == [mark]


def test_a_list_shows_the_words_of_its_choice_and_an_edit_box_what_was_typed() -> None:
    items = "<listItem displayText='적정' value='1'/><listItem displayText='부적정' value='2'/>"
    forms = f"<comboBox selectedValue='1'>{items}</comboBox><edit><text>3건</text></edit>"
    grid = shown(p(f"<run><t>판정 </t>{forms}</run>"))
    assert said(grid.blocks) == ["판정 적정3건"]
    assert [each.text for each in grid.markup] == ["부적정"]
    typed = f"<comboBox selectedValue=''><listItem displayText='' value='보류'/>{items}</comboBox>"
    other = shown(p(f"<run><ctrl>{typed}</ctrl></run>"))
    assert (said(other.blocks), [each.text for each in other.markup]) == (["보류"], ["적정", "부적정"])


def test_letters_over_one_another_are_read_in_both_forms() -> None:
    attribute = "<run><compose composeText='장'><charPr prIDRef='0'/></compose></run>"
    child = "<run><compose><composeText>단</composeText><charPr prIDRef='0'/></compose></run>"
    grid = shown(p(run("보증 "), attribute, run("기, "), child, run("기")))
    assert (said(grid.blocks), grid.aside) == (["보증 장기, 단기"], ())


def test_a_letter_in_a_frame_is_the_one_that_looks_so_and_runs_into_no_number() -> None:
    def framed(frame: str, text: str) -> str:
        compose = f"<compose circleType='{frame}' composeText='{text}'/>"
        return said(shown(p(f"<run>{compose}<t>100명</t></run>")).blocks)[0]

    assert framed("SHAPE_CIRCLE", "2") == "②100명"
    assert framed("SHAPE_CIRCLE", "36") == "㊱100명"
    assert framed("SHAPE_CIRCLE", "가") == "㉮100명"
    assert framed("SHAPE_CIRCLE", "단") == "단100명"
    assert framed("SHAPE_CIRCLE", "77") == "77 100명"
    assert framed("SHAPE_REVERSAL_CIRCLE", "12") == "⓬100명"
    assert framed("SHAPE_RECTANGLE", "3") == "3\u20de100명"
    assert framed("SHAPE_RHOMBUS", "3") == "3 100명"
    assert framed("CHAR", "3") == "3100명"


def test_small_letters_above_a_word_stand_aside() -> None:
    note = "<run><dutmal><mainText>조례</mainText><subText>條例</subText></dutmal></run>"
    grid = shown(p(run("새 "), note))
    assert (said(grid.blocks), said(grid.aside)) == (["새 조례"], ["條例"])


def test_automatic_numbers_stand_in_their_lines_in_their_numerals() -> None:
    line = p(run("표 ", inside=number(3)), run(" 참조, ", inside=number(2, "PICTURE", "CIRCLED_DIGIT")))
    first = p(run("", inside=number(1, "EQUATION", suffix=")")), run(" 식"))
    grid = shown(line + first)
    assert said(grid.blocks) == ["표 3 참조, ②", "1) 식"]
    assert [each.bullet for each in every(grid.blocks)] == [None, None]


def test_a_caption_bears_its_number() -> None:
    inside = f"<subList>{p(run('표 ', inside=number(3)), run('. 예산'))}</subList>"
    grid = shown(p(f"<run><tbl><caption>{inside}</caption></tbl></run>"))
    assert said(grid.aside) == ["표 3. 예산"]


def test_the_number_of_a_page_is_told_in_a_line_and_passed_over_in_a_foot() -> None:
    foot = f"<ctrl><footer id='1'><subList>{p(run('- ', inside=number(7, 'PAGE')))}</subList></footer></ctrl>"
    grid = shown(p(run("지금 ", inside=number(7, "PAGE")), run("쪽", inside=foot)))
    assert said(grid.blocks) == ["지금 쪽"]
    assert said(grid.aside) == ["-", "7"]
    assert doubts(grid.aside) == [("hidden", "7")]


def test_a_list_of_boxes_draws_its_mark_where_it_is_checked() -> None:
    head = "<hh:bullet id='1' char='☐' checkedChar='☑'/>"
    for key, mark in [(1, "0"), (2, "1")]:
        heading = "<hh:heading type='BULLET' idRef='1' level='0'/>"
        head += f"<hh:paraPr id='{key}' checked='{mark}'>{heading}</hh:paraPr>"
    assert said(shown(p(run("가"), shape=1) + p(run("나"), shape=2), head).blocks) == ["☐ 가", "☑ 나"]


def test_numbers_of_lists_are_drawn_in_their_numerals_and_with_the_way_down_to_them() -> None:
    level = "<hh:paraHead level='{}' start='1' numFormat='{}'>{}</hh:paraHead>"
    levels = [(1, "HANGUL_PHONETIC", "^1."), (2, "DIGIT", "^n"), (3, "DIGIT", "^N")]
    head = f"<hh:numbering id='7'>{''.join(level.format(*each) for each in levels)}</hh:numbering>"
    for depth in range(3):
        heading = f"<hh:heading type='NUMBER' idRef='7' level='{depth}'/>"
        head += f"<hh:paraPr id='{depth}'>{heading}</hh:paraPr>"
    lines = "".join(p(run("글"), shape=depth) for depth in (0, 1, 1, 2))
    assert [each.bullet for each in every(shown(lines, head).blocks)] == ["일.", "일.1", "일.2", "일.2.1."]


def test_a_bullet_that_is_a_small_picture_is_a_dot() -> None:
    head = "<hh:bullet id='1' char='' useImage='1'/>"
    head += "<hh:paraPr id='1'><hh:heading type='BULLET' idRef='1' level='0'/></hh:paraPr>"
    assert said(shown(p(run("가"), shape=1), head).blocks) == ["• 가"]


def test_a_picture_behind_a_cell_or_a_page_is_told() -> None:
    head = "<hh:borderFill id='5'><hh:fillBrush><hh:imgBrush/></hh:fillBrush></hh:borderFill>"
    filled = cell(0, 0, P.format("칸")).replace("<tc>", "<tc borderFillIDRef='5'>")
    page = "<run><secPr><pageBorderFill borderFillIDRef='5'/></secPr></run>"
    assert [each.place for each in shown(table(filled), head).pictures] == ["1:1:1"]
    assert [each.place for each in shown(P.format("앞") + p(page), head).pictures] == ["1"]


def test_pictures_are_told_by_their_place_and_decoration_is_none() -> None:
    """A drawing of lines or a box filled with an image is a picture; a line or a box with words is none."""
    filled = "<rect><fillBrush><winBrush faceColor='#FF0000'/></fillBrush></rect>"
    image = "<rect><fillBrush><imgBrush/></fillBrush></rect>"
    boxed = f"<container><line/><rect><drawText>{listed('상자')}</drawText></rect></container>"
    chart = "<switch><case><chart/></case><default><ole/></default></switch>"
    ways = {
        f"<line/>{filled}{boxed}": 0,
        "<pic/>": 1,
        image: 1,
        "<container><line/><line/></container>": 1,
        "<container><pic/><pic/></container>": 2,
        chart: 1,
        "<ole/>": 1,
        "<equation><script>1 over 2</script></equation>": 0,
    }
    for inside, count in some(ways.items()):
        grid = shown(P.format("앞") + p(run("본문", inside=inside)))
        assert [each.place for each in grid.pictures] == ["2"] * count
