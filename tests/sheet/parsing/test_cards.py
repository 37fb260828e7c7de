"""Many cards in one file: each becomes the record that it would become alone, and nothing between is lost."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from generator.record.city import Field
from generator.record.dates import Quarter
from generator.record.report import Report
from generator.sheet.accounts.characters import nonspace
from generator.sheet.grid import Grid, Origin, Paragraph, paragraphs
from generator.sheet.importing import State
from generator.sheet.importing.process_file import take_over
from generator.sheet.laid import Laid, bound
from generator.sheet.layout import lay
from generator.sheet.parsing import parse
from generator.sheet.parsing.cards import Cards, SeamsError, cut
from generator.sheet.readers import read
from generator.sheet.returning import gridded
from generator.sheet.writers import WRITERS
from tests.sheet.parsing.written import CITY, PLEDGES, Parts
from tests.sheet.returning.made_up import reports

FORM = CITY.forms[-1]
QUARTER = Quarter.read("2019-Q2")
TOWN = replace(CITY, fields=(*CITY.fields, Field("9", "따뜻한 돌봄")))
THREE = tuple(
    replace(PLEDGES[0], pledge=number, number=number, title=title, changes=())
    for number, title in (
        ("1-1-1", "밤길을 밝히는 가로등 늘리기"),
        ("1-2", "새벽 버스 노선 늘리기"),
        ("2-1-3", "돌봄 교실 늘리기"),
    )
)
COVER = ("가나시 공약 추진실적", "2019. 6. 30.", "차  례")


def heading(number: str, title: str) -> str:
    return f"{number}\t{title}\n소관부서\t주민자치과\t과장\t가나다\t연락처\t☎ 031-000-0000"


def card(place: int, remedies: str = "- 대책") -> str:
    pledge = THREE[place]
    done = f"○ {pledge.number}에서 한 일(2019. 5. 14.)"
    return Parts(heading(pledge.number, pledge.title), this_quarter=done, remedies=remedies).text()


def cards_of(text: str) -> Cards:
    return cut(read("booklet.txt", text.encode()), TOWN, THREE)


def letters(grid: Grid) -> str:
    return " ".join(each.text for each in paragraphs((*grid.blocks, *grid.aside)))


def parsed(grid: Grid) -> Report:
    found = parse(grid, TOWN, THREE, QUARTER)
    assert found is not None
    return found.report


CONTENTS = tuple(f"{each.number} {each.title} ······ {page}" for page, each in enumerate(THREE, 3))


def placeless(report: Report) -> Report:
    """Return a report whose questions name no place of the file."""
    asked = (
        replace(each, note=re.sub(r"[0-9]+", "0", each.note), source_line=None) for each in report.review
    )
    return replace(report, review=tuple(asked))


@st.composite
def booklets(draw: st.DrawFn) -> list[Laid]:
    """Cards of some of the pledges in any order; one may be missing, one may come twice."""
    pledges = draw(st.lists(st.sampled_from(THREE), min_size=2, max_size=4))
    made = [draw(reports(TOWN, FORM, each.pledge, QUARTER)) for each in pledges]
    return [lay(report, FORM, report.pledge, CITY) for report in made]


@settings(max_examples=20, phases=(Phase.explicit, Phase.generate))  # whole booklets shrink for minutes
@given(booklets(), st.sampled_from([(), COVER, (*COVER, *CONTENTS)]))
def test_each_card_of_a_booklet_is_the_record_that_it_is_alone(
    sheets: list[Laid], pages: tuple[str, ...]
) -> None:
    whole = gridded(bound(sheets))
    front = tuple(Paragraph(text, Origin("cover")) for text in pages)
    whole = replace(whole, blocks=(*front, *whole.blocks))
    found = cut(whole, TOWN, THREE)
    alone = [placeless(parsed(gridded(sheet))) for sheet in sheets]
    assert [placeless(parsed(each)) for each in found.each] == alone
    assert nonspace(whole) == sum(map(nonspace, found.each)) + nonspace(found.between)
    assert found.between.blocks == front


@pytest.mark.parametrize("to", ["hwpx", "docx", "xlsx", "html", "pdf"])
def test_a_booklet_of_every_format_gives_the_records_of_its_cards(to: str) -> None:
    alone = [parsed(read("card.txt", card(place).encode())) for place in range(3)]
    content = WRITERS[to](bound([lay(report, FORM, report.pledge, CITY) for report in alone]))
    taken, between = take_over(f"booklet.{to}", content, TOWN, THREE, QUARTER)
    assert [each.card for each in taken] == ["1/3", "2/3", "3/3"]
    records = [each.proposal.report for each in taken if each.proposal is not None]
    assert [each.source and each.source.card for each in records] == ["1/3", "2/3", "3/3"]
    assert [_words(each) for each in records] == [_words(each) for each in alone]
    assert between is not None
    assert between.state is State.CLEAN


def _words(report: Report) -> Report:
    """Return a report without what depends on the file: its account, and where its questions point."""
    asked = tuple(replace(each, source_line=None) for each in report.review if "띄어쓰기" not in each.note)
    return replace(report, source=None, draft=(), review=asked)


def test_cards_one_behind_the_other_in_a_text_are_as_many_records() -> None:
    found = cards_of(card(0) + card(1) + card(2))
    assert [parsed(each).pledge for each in found.each] == ["1-1-1", "1-2", "2-1-3"]
    assert [letters(each).count("에서 한 일") for each in found.each] == [1, 1, 1]
    assert not found.between.blocks


@pytest.mark.parametrize(
    "divider",
    ["- 12 -", "제2장 돌봄", "Ⅱ. 돌봄", "따뜻한 돌봄", "가나시 공약 추진카드", "1-2 새벽 버스 노선 늘리기"],
)
def test_what_divides_cards_is_in_no_record(divider: str) -> None:
    """Page numbers, chapters, names of fields, running heads, lines of a contents page."""
    running = "가나시 공약 추진카드\n"
    found = cards_of(running + card(0) + f"{divider}\n{running}" + card(2))
    assert [parsed(each).pledge for each in found.each] == ["1-1-1", "2-1-3"]
    assert all(divider not in letters(each) for each in found.each)
    assert divider in letters(found.between)


def test_problems_in_a_table_below_their_heading_are_the_cards() -> None:
    whole = card(0).replace(
        "○ 문제점\n- 문제\n○ 개선대책\n- 대책", "문제점\t비가 잦음\n개선대책\t낮에도 일함"
    )
    box = "\n제2장\t돌봄\n"
    found = cards_of(whole + card(1) + box + card(2))
    report = parsed(found.each[0])
    assert [each.text for each in (*report.problems, *report.remedies)] == ["비가 잦음", "낮에도 일함"]
    assert letters(found.between) == "제2장 돌봄"


def test_a_pages_head_is_told_once_and_of_no_card() -> None:
    grid = read("booklet.txt", (card(0) + card(1)).encode())
    head = Paragraph("가나시 공약 추진카드", grid.blocks[0].origin, at_edge=True)
    note = Paragraph("둘째 카드 곁의 말", grid.blocks[-1].origin)
    found = cut(replace(grid, aside=(head, note)), TOWN, THREE)
    assert found.between.aside == (head,)
    assert [each.aside for each in found.each] == [(), (note,)]


def test_a_line_that_may_be_the_last_of_a_card_or_stand_between_stays_and_is_asked_about() -> None:
    first = cards_of(card(0, "해당 없음") + card(1)).each[0]
    report = parsed(first)
    assert [item.text for item in report.remedies] == ["해당 없음"]
    assert any("다음 카드 바로 앞에" in each.note for each in report.review)


def test_a_card_of_a_pledge_that_is_not_known_stands_alone() -> None:
    unknown = Parts(heading("7-7", "아무도 모르는 공약")).text()
    taken, _ = take_over("b.txt", (card(0) + unknown + card(2)).encode(), TOWN, THREE, QUARTER)
    records = [each.proposal.report for each in taken if each.proposal is not None]
    assert [each.pledge for each in records] == ["1-1-1", "7-7", "2-1-3"]


def test_a_card_that_says_nothing_of_its_quarter_keeps_no_other_back() -> None:
    timeless = card(1).replace("2/4분기", "").replace("3/4분기", "")
    taken, _ = take_over("b.txt", (card(0) + timeless + card(2)).encode(), TOWN, THREE, None)
    assert [each.proposal is not None for each in taken] == [True, False, True]
    assert [each.kind for each in taken[1].problems] == ["sheet-no-quarter"]


def test_where_nothing_tells_where_a_card_begins_the_file_is_refused_with_their_count() -> None:
    headless = "\n".join(card(1).split("\n")[2:])
    with pytest.raises(SeamsError) as told:
        cards_of(card(0) + headless + headless)
    assert told.value.count == 3
    with pytest.raises(SeamsError) as told:
        cards_of(headless + card(0) + card(2))
    assert told.value.count == 3
    taken, between = take_over("b.txt", (card(0) + headless).encode(), TOWN, THREE, QUARTER)
    assert between is None
    assert [each.what for each in taken[0].problems] == [
        "공약 2건의 카드가 든 파일인데, 카드가 어디서 시작하는지 알 수 없습니다"
    ]


def test_a_card_that_goes_on_over_a_page_under_its_repeated_head_is_one() -> None:
    before, budget = card(0).split("□ 연도별 집행액")
    again = f"{before}{heading('1-1-1', THREE[0].title)}\n□ 연도별 집행액{budget}"
    found = cards_of(again + card(1))
    assert [nonspace(each) for each in found.each][1] < nonspace(found.each[0])
    assert len(found.each) == 2


def test_a_list_of_pledges_without_a_card_is_refused_with_how_many_it_names() -> None:
    rows = "\n".join(f"{each.number}\t{each.title}\t○\t\t60" for each in THREE)
    taken, _ = take_over(
        "list.txt", f"번호\t공약명\t완료\t추진중\t추진율\n{rows}".encode(), TOWN, THREE, QUARTER
    )
    assert [each.what for each in taken[0].problems] == [
        "공약 3건을 줄마다 하나씩 적은 목록이고, 카드가 들어 있지 않습니다"
    ]


def test_a_file_of_one_card_is_left_as_it_is() -> None:
    grid = read("card.txt", card(0).encode())
    assert cut(grid, TOWN, THREE) == Cards((grid,), Grid(()))
