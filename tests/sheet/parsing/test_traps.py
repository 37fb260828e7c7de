"""Each trap that was measured on real sheets: seen, placed by name, kept as written, and told."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from generator.record.dates import Quarter
from generator.record.items import Item
from generator.sheet.grid import Block, Doubt, Grid, Paragraph
from generator.sheet.parsing import whole
from generator.sheet.readers import read
from generator.wording.importing import DOUBTS
from tests.sheet.parsing.written import CITY, PERIODS, PLEDGES, SHEET, SOURCES, Parts, parsed


def texts(items: tuple[Item, ...]) -> list[str]:
    return [item.text for item in items]


def items(text: str) -> tuple[Item, ...]:
    """The items of the quarter's row, written so."""
    (group,) = parsed(Parts(this_quarter=text).text()).report.this_quarter.by_task
    return group.items


def notes(text: str) -> list[tuple[str, str]]:
    return [(each.at, each.note) for each in parsed(text).report.review]


def test_words_in_angle_brackets_are_text() -> None:
    (item,) = items("○ 시민참여를 위한 <온라인 공개모집창구>와 <TF회의> 운영(2019. 5. 1.)")
    assert item.text == "시민참여를 위한 <온라인 공개모집창구>와 <TF회의> 운영(2019. 5. 1.)"


@pytest.mark.parametrize(
    "word", ["<a>", "<b 표>", "<title>", "<p 참고>", "<U>", "<section>", "<?물음>", "<s", "<style>"]
)
def test_a_word_that_looks_like_a_tag_is_text(word: str) -> None:
    (item,) = items(f"○ 붙임 {word} 참고(2019. 5. 1.)")
    assert item.text == f"붙임 {word} 참고(2019. 5. 1.)"


def test_the_glyph_tells_the_level_where_nesting_tags_lie() -> None:
    row = "\t<p>【가】</p> <ul> ○ 하나 <ul> - 둘 · 셋 ○ 넷 <ul> - 다섯 </ul></ul></ul>\t"
    text = Parts(this_quarter="").text().replace("실적)\n\n\n\n3/4", f"실적)\n\n{row}\n\n3/4")
    assert row in text
    ((group),) = parsed(text).report.this_quarter.by_task
    first, second = group.items
    assert (first.text, texts(first.details), texts(first.details[0].details)) == ("하나", ["둘"], ["셋"])
    assert (second.text, texts(second.details)) == ("넷", ["다섯"])


def test_indents_tell_the_level_where_all_glyphs_are_one() -> None:
    first, second = items("- 하나(2019. 5. 1.)\n - 둘\n  - 셋\n- 넷")
    assert texts(first.details) == ["둘"]
    assert texts(first.details[0].details) == ["셋"]
    assert second == Item("넷")


@pytest.mark.parametrize("glyph", ["◦", "▪", "▷", "ㆍ", "◆", "•", "❍", "▶"])
@pytest.mark.parametrize("together", [False, True])
def test_a_glyph_that_the_form_does_not_know_glues_no_two_items(glyph: str, together: bool) -> None:  # noqa: FBT001
    lines = [f"{glyph} 하나(2019. 5. 1.)", f"{glyph} 둘", f"{glyph} 셋"]
    row = f"\t<ul> {' '.join(lines)} </ul>\t" if together else "\n".join(lines)
    assert texts(items(row)) == ["하나(2019. 5. 1.)", "둘", "셋"]


def test_an_unknown_glyph_is_told_with_its_line() -> None:
    text = Parts(this_quarter="○ 하나(2019. 5. 1.)\n▷ 둘").text()
    assert [note for at, note in notes(text) if at == "this_quarter"] == [
        '서식에 없는 글머리표(▷)입니다; 단계를 짐작해 두었습니다: "둘"'
    ]


def test_a_dash_inside_a_line_is_no_bullet() -> None:
    """Only where the file has lost its line ends may a mark between spaces begin an item."""
    (item,) = items("○ 회의 - 세 차례 · 자문(2019. 5. 1.) → 완료")
    assert item == Item("회의 - 세 차례 · 자문(2019. 5. 1.) → 완료", when=item.when)


def test_an_arrow_between_spaces_begins_no_item() -> None:
    (item,) = items("\t<ul> ○ 3개 초과 → 2개 초과 / 가 + 나(2019. 5. 1.) </ul>\t")
    assert item.text == "3개 초과 → 2개 초과 / 가 + 나(2019. 5. 1.)"


def test_numbers_in_circles_begin_a_line_and_stay_words() -> None:
    lines = items("\t<ul> ○ 하나(2019. 5. 1.) ① 둘 ② 셋 </ul>\t")
    assert texts(lines) == ["하나(2019. 5. 1.)", "① 둘", "② 셋"]


def test_a_note_is_a_note_and_its_mark_is_no_word() -> None:
    (item,) = items("○ 하나(2019. 5. 1.)\n - 둘\n - ※ 셋\n ※ 넷")
    assert item.details == (Item("둘"), Item("셋", kind="note"), Item("넷", kind="note"))


def test_a_row_goes_on_over_a_page_without_its_label() -> None:
    """What follows a table and has no label stays with the row before it, and that is asked about."""
    head = "구 분\t추진실적 및 추진계획\t비 고"
    table = f"{head}\n그동안 추진실적\t○ 하나(2018. 11. 2.)\t\n\n- 둘(2019. 3. 4.)\n\n2/4분기"
    text = Parts().text()
    start, end = text.index("구 분"), text.index("2/4분기")
    report = parsed(text[:start] + table + text[end + len("2/4분기") :]).report
    ((group),) = report.so_far.by_task
    assert [item.text for item in group.items] == ["하나(2018. 11. 2.)"]
    assert texts(group.items[0].details) == ["둘(2019. 3. 4.)"]
    (note,) = (each.note for each in report.review if each.at == "so_far")
    assert note.startswith("쪽이 넘어가며 이어진 부분(")
    assert '2/4분기 칸보다 앞에 있고 날짜가 3월이어서 "그동안 추진실적"에 두었습니다' in note


@pytest.mark.parametrize(
    ("label", "told"),
    [
        ("2/4분기 추진실젹 (당해 분기 실적)", ("this_quarter", "2/4분기 추진실젹", "2/4분기 추진실적")),
        ("2/4분기 추진실적 (당헤 분기 실적)", ("this_quarter", "당헤 분기 실적", "당해 분기 실적")),
        ("그동안추진실저 (당해 분기 이전 실적)", ("so_far", "그동안추진실저", "그동안 추진실적")),
    ],
)
def test_a_row_whose_label_has_a_slip_is_read_and_told(label: str, told: tuple[str, str, str]) -> None:
    table = f"구 분\t추진실적 및 추진계획\t비 고\n{label}\t○ 하나(2019. 5. 2.)\t모두 마침"
    text = Parts().text()
    start, end = text.index("구 분"), text.index("3/4분기 추진계획")
    found = parsed(f"{text[:start]}{table}\n\n{text[end:]}", "2019-Q2")
    row = dict(found.report.rows())[told[0]]
    assert ([item.text for group in row.by_task for item in group.items], row.remark) == (
        ["하나(2019. 5. 2.)"],
        "모두 마침",
    )
    assert [(each.at, each.written, each.form) for each in found.report.deviations] == [told]
    assert found.report.unplaced == ()


def test_a_row_that_the_form_has_not_is_left_over_whole() -> None:
    table = "구 분\t추진실적 및 추진계획\t비 고\n지난해 성과\t○ 하나\t"
    text = Parts().text()
    start, end = text.index("구 분"), text.index("2/4분기")
    assert parsed(f"{text[:start]}{table}\n\n{text[end:]}").report.unplaced == ("지난해 성과", "○ 하나")


def money(rows: dict[str, list[str]], periods: tuple[str, ...] = PERIODS) -> str:
    head = "\t".join(("공약사업명", "구분", *periods))
    return "\n".join([head, *("\t".join(("", source, *cells)) for source, cells in rows.items())])


AMOUNTS = {source: [str(100 * row + column) for column in range(8)] for row, source in enumerate(SOURCES)}
IDS = ("total", "national", "province", "city", "other")


def test_swapped_rows_are_placed_by_their_names() -> None:
    order = ("계", "도비", "국비", "기타", "시비")
    table = money({source: AMOUNTS[source] for source in order})
    (project,) = parsed(Parts(money=table).text()).report.budget.projects
    for key, source in zip(IDS, SOURCES, strict=True):
        assert [cell.written for cell in project.amounts[key]] == AMOUNTS[source]


def test_swapped_columns_are_placed_by_their_names() -> None:
    order = [0, 1, 3, 2, 4, 5, 7, 6]
    table = money(
        {source: [cells[at] for at in order] for source, cells in AMOUNTS.items()},
        tuple(PERIODS[at] for at in order),
    )
    report = parsed(Parts(money=table).text()).report
    assert report.budget.periods == tuple(period.id for period in parsed(Parts().text()).form.budget.periods)
    assert [cell.written for cell in report.budget.projects[0].amounts["city"]] == AMOUNTS["시비"]


def test_a_label_without_its_apostrophe_is_the_same_and_a_slip_is_told() -> None:
    """`18.7.` stands for `'18.7.`; 입기후 for 임기후 is kept as written and flagged."""
    table = money(AMOUNTS, ("계", "기투자", "18.7.", "’19", "'20", "'21", "'22.6.", "입기후"))
    report = parsed(Parts(money=table).text()).report
    assert [(each.at, each.written, each.form) for each in report.deviations] == [
        ("budget.periods[7]", "입기후", "임기후")
    ]
    assert [cell.written for cell in report.budget.projects[0].amounts["total"]] == AMOUNTS["계"]


def test_a_row_of_a_source_that_the_form_has_not_is_left_over_whole() -> None:
    table = money(AMOUNTS | {"민자": ["7"] * 8})
    parsed_ = parsed(Parts(money=table).text())
    assert parsed_.report.unplaced == ("민자", *["7"] * 8)
    assert set(parsed_.report.budget.projects[0].amounts) == set(IDS)


def test_a_blank_is_blank_and_a_zero_is_zero() -> None:
    counts = parsed(Parts().text()).report.participation.counts
    written = {key: cell.written for key, cell in counts.items()}
    assert written == {"meetings": None, "briefings": "1", "expert": "2", "press": None, "other": "0"}


def test_a_unit_that_differs_from_the_forms_is_left_over() -> None:
    """Thousands must not pass for millions."""
    text = Parts().text().replace("(단위: 백만원)", "(단위: 천원)")
    assert parsed(text).report.unplaced == ("(단위: 천원)",)


def test_several_projects_each_have_their_rows() -> None:
    block = "\n".join("\t".join(("", source, *AMOUNTS[source])) for source in SOURCES)
    named = money(AMOUNTS).replace("\n\t계", "\n첫째 사업\t계") + "\n" + f"둘째 사업{block}"
    projects = parsed(Parts(money=named).text()).report.budget.projects
    assert [project.name for project in projects] == ["첫째 사업", "둘째 사업"]
    assert all([cell.written for cell in each.amounts["city"]] == AMOUNTS["시비"] for each in projects)


@pytest.mark.parametrize(
    ("line", "when"),
    [
        ("착수(2018. 6.)", "2018-06"),
        ("간담회(2018. 9월)", "2018-09"),
        ("개정 (2019. 1. 11. 공포)", "2019-01-11"),
        ("회의(2019년 5월 3일)", "2019-05-03"),
        ("회의('19. 5. 3.)", "2019-05-03"),
        ("공고(2019. 5. 3.~5. 7.)", "2019-05-03/2019-05-07"),
        ("공고(2019. 5. 3.~7.)", "2019-05-03/2019-05-07"),
        ("공고(2019. 11.~2020. 2.)", "2019-11/2020-02"),
        ("설명회 개최\n - 일시 : 2019. 7.~8.", "2019-07/2019-08"),
        ("회의\n - 일 시: 5. 14.(화) 14:00~16:40", "2019-05-14T14:00/2019-05-14T16:40"),
        ("회의\n - 일시 : 2019. 1. 15.(화) 15:00", "2019-01-15T15:00"),
        ("조례 공포(4/4분기)", None),
        ("조례 공포(2/4분기)", "2019-04/2019-06"),
        ("조례 공포(2020년 상반기)", "2020-01/2020-06"),
        ("2019년 사업 설명회", None),
        ("착수(2019. 3. 1.), 준공(2019. 5. 2.)", None),
        ("1. 2. 차 회의와 3.5배, 제232회, 1/4분기", None),
        ("회의(2019. 2. 30.)", None),
    ],
)
def test_the_time_is_read_out_of_the_words(line: str, when: str | None) -> None:
    (item,) = items(f"○ {line}\n○ 다른 일(2019. 5. 14.)")[:1]
    assert (item.when.written if item.when else None) == when


def test_a_year_that_is_not_written_is_derived_by_the_weekday_and_told() -> None:
    report = parsed(Parts(so_far="○ 회의\n - 일시 : 12. 4.(화) 14:00").text()).report
    ((group),) = report.so_far.by_task
    assert group.items[0].when is not None
    assert group.items[0].when.written == "2018-12-04T14:00"
    assert ("so_far.by_task[0].items[0].details[0]", "2018년으로 읽었고 요일(화)이 맞습니다") in [
        (each.at, each.note.partition("분기에 따라 ")[2]) for each in report.review
    ]


def test_a_weekday_that_fits_no_year_is_told() -> None:
    told = notes(Parts(so_far="○ 회의\n - 일시 : 3. 5.(일)").text())
    assert any("요일(일)이 맞지 않습니다" in note for _, note in told)


def test_the_year_of_the_quarter_is_derived_and_told() -> None:
    report = parsed(Parts().text()).report
    assert report.quarter.written == "2019-Q2"
    assert [each.note for each in report.review if each.at == "quarter"] == [
        '시트에는 "2/4분기"만 있고 연도가 없습니다; 당해 분기 실적의 날짜에 따라 2019년으로 읽었습니다'
    ]


def test_a_quarter_that_was_asked_for_is_taken_and_a_different_label_told() -> None:
    agreeing = parsed(Parts().text(), "2019-Q2").report
    assert [each for each in agreeing.review if each.at == "quarter"] == []
    other = parsed(Parts().text(), "2019-Q3").report
    assert other.quarter.written == "2019-Q3"
    assert [each.note for each in other.review if each.at == "quarter"] == [
        '시트에는 "2/4분기"라고 적혀 있으나, 가져올 때 고른 2019년 3분기로 두었습니다'
    ]


def test_what_no_label_and_no_field_owns_is_left_over_letter_by_letter() -> None:
    text = (
        Parts()
        .text()
        .replace("□ 시민참여", "붙임 1부. 끝.\n\n□ 시민참여", 1)
        .replace("2-1-2\t", "결재란\n2-1-2\t")
    )
    report = parsed(text).report
    assert report.unplaced == ("결재란",)
    ((group),) = report.plan.by_task
    assert [item.text for item in group.items] == ["앞으로 할 일(2019. 8.)", "붙임 1부. 끝."]


def test_characters_that_no_one_sees_are_taken_out_and_told() -> None:
    report = parsed(Parts(this_quarter="○ 회\u200b의(2019. 5. 1.)").text()).report
    ((group),) = report.this_quarter.by_task
    assert group.items[0].text == "회의(2019. 5. 1.)"
    assert any(each.at == "source" and "1자" in each.note for each in report.review)


@pytest.mark.parametrize("unseen", ["\u200b", "\u2028\u200b"])
def test_a_line_of_nothing_that_can_be_seen_is_no_line_and_a_cell_of_it_is_blank(unseen: str) -> None:
    text = Parts().text()
    plain = parsed(text).report
    above = parsed(f"{unseen}\n{text.replace('2-1-2', f'{unseen}2-1-2', 1)}").report
    assert (above.pledge, above.title, above.department) == (plain.pledge, plain.title, plain.department)
    in_a_cell = parsed(text.replace("\t2\t\t0", f"\t2\t{unseen}\t0")).report
    assert in_a_cell.participation == plain.participation


def _wrapped(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """The same lines, each of which the reader doubts as one over two rows of a PDF."""
    for block in blocks:
        if isinstance(block, Paragraph):
            yield replace(block, doubts=(Doubt("wrapped", block.text),))
        else:
            cells = (replace(cell, content=tuple(_wrapped(cell.content))) for cell in block.cells)
            yield replace(block, cells=tuple(cells))


def test_a_label_over_two_lines_is_no_question_and_words_of_the_record_or_of_nobody_are() -> None:
    text = Parts().text().replace("2-1-2\t", "결재란\n2-1-2\t")
    grid = Grid(tuple(_wrapped(read("s.txt", text.encode()).blocks)))
    report = whole.read_sheet(grid, CITY.forms[0], CITY, PLEDGES, Quarter.read("2019-Q2")).report
    asked = [each for each in report.review if each.note.startswith(DOUBTS["wrapped"])]
    assert [each.note.rpartition(": ")[2] for each in asked if each.at == "unplaced"] == ['"결재란"']
    assert {each.at.partition("[")[0].partition(".")[0] for each in asked} == {
        *("unplaced", "pledge", "title", "department", "so_far", "this_quarter", "plan"),
        *("participation", "problems", "remedies"),
    }
    assert not any(label in each.note for each in asked for label in ("□", "추진실적", "기투자", "개선대책"))


def test_letters_that_stand_taken_apart_are_put_together() -> None:
    apart = "○ 회의(2019. 5. 1.)"
    (item,) = items(apart)
    assert item.text == "회의(2019. 5. 1.)"


def test_the_same_sheet_in_cp949_gives_the_same_record() -> None:
    text = Parts().text().replace("☎", "☎")
    assert parsed(text.encode("cp949")).report == parsed(text).report


def test_a_real_sheet_is_read_in_any_line_ends() -> None:
    content = SHEET.read_bytes()
    assert parsed(content.replace(b"\n", b"\r\n")).report == parsed(content).report
