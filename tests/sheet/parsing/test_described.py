"""What a form describes is read as it describes it, however the sheet is laid out; nothing is guessed."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from generator.record.city import City
from generator.record.dates import Quarter
from generator.record.form import Form, RowLabel
from generator.record.items import Item
from generator.record.pledge import Pledge
from generator.record.reading import read
from generator.record.sections import (
    Fact,
    Facts,
    Figures,
    FiguresForm,
    Prose,
    SectionContent,
    SectionForm,
)
from generator.sheet.accounts import take
from generator.sheet.laid import Board, Box, Laid, Line, widths
from generator.sheet.parsing import Parsed, parse
from generator.sheet.parsing.claims import Claim
from generator.sheet.readers import read as read_file
from generator.sheet.writers import WRITERS
from generator.wording import importing as words
from tests.sheet.parsing.described import sheets
from tests.sheet.parsing.written import ROOT

_CASE = ROOT / "tests/cases/overview-city"
CITY = read(City, (_CASE / "content/city.yml").read_bytes(), "city.yml").record
PLEDGE = read(Pledge, (_CASE / "content/pledges/3-2.yml").read_bytes(), "3-2.yml").record
FORM = CITY.forms[0]
CARD = (_CASE / "sheets/3-2.txt").read_text(encoding="utf-8")


def parsed(content: str | bytes, form: Form = FORM, name: str = "sheet.txt") -> Parsed:
    """Return what the parser makes of a file by a form."""
    grid = read_file(name, content if isinstance(content, bytes) else content.encode())
    found = parse(grid, replace(CITY, forms=(form,)), (PLEDGE,), Quarter.read("2026-H1"), form)
    assert found is not None
    return found


def even(content: str | bytes, form: Form = FORM, name: str = "sheet.txt") -> Parsed:
    """The same, where all three accounts must come out even."""
    found = parsed(content, form, name)
    grid = read_file(name, content if isinstance(content, bytes) else content.encode())
    accounts = take(grid, found)
    assert (accounts.disputed, [each for each in accounts.placed if not each.agrees]) == ((), [])
    assert [each for each in accounts.levels if each.bullets != each.items] == []
    counted = accounts.characters
    assert sum((counted.record, counted.form_labels, counted.markup, counted.unplaced)) == counted.nonspace
    return found


def asked(found: Parsed, at: str) -> list[str]:
    """Return what is asked of a place and of those inside it."""
    return [each.note for each in found.report.review if each.at.startswith(at)]


def facts(found: Parsed) -> dict[str, str | None]:
    """Return the facts of the overview by id, or by their own label."""
    section = found.report.sections["overview"]
    assert isinstance(section, Facts)
    return {each.id or each.label or "": each.text for each in section.facts}


def figures(found: Parsed, name: str) -> dict[str, list[str | None]]:
    """Return the rows of a table by id, or by their own label behind that of their group."""
    section = found.report.sections[name]
    assert isinstance(section, Figures)
    named = [(each.id or f"{each.group or ''}/{each.label}", each.cells) for each in section.rows]
    return {key: [cell.written for cell in cells] for key, cells in named}


RIGHT = even(CARD)


@given(sheets())
def test_any_described_form_is_read_as_it_is_filled_in(
    sheet: tuple[Form, dict[str, SectionContent], tuple[Item, ...], str],
) -> None:
    form, sections, done, text = sheet
    report = even(text, form).report
    assert report.sections == sections
    assert report.this_quarter.by_task[0].items == done
    assert report.unplaced == ()


@given(sheets(), st.data())
def test_a_cell_more_or_less_moves_nothing_in_silence(
    sheet: tuple[Form, dict[str, SectionContent], tuple[Item, ...], str], data: st.DataObject
) -> None:
    """Whatever row and cell: what is read stands where it stood, and all else is unplaced."""
    form, sections, _, text = sheet
    lines = text.split("\n")
    rows = [at for at, line in enumerate(lines) if "\t" in line][2:]
    assume(rows)
    at = data.draw(st.sampled_from(rows))
    cells = lines[at].split("\t")
    place = data.draw(st.integers(0, len(cells) - 1))
    cells[place : place + data.draw(st.sampled_from((0, 1)))] = data.draw(st.sampled_from(([], ["7"])))
    assume("\t".join(cells) != lines[at])
    lines[at] = "\t".join(cells)
    found = parsed("\n".join(lines), form)
    moved = [
        one
        for name, section in found.report.sections.items()
        for one in _told(section)
        if one not in _told(sections[name]) and "7" not in one
    ]
    assert moved == [], lines[at]


def _told(section: SectionContent) -> list[tuple[str | None, ...]]:
    """Return each fact and each number with its names."""
    if isinstance(section, Facts):
        return [(each.id or each.label, each.text) for each in section.facts if each.text is not None]
    if isinstance(section, Figures):
        return [
            (row.id or row.label, row.group, column, cell.written)
            for row in section.rows
            for column, cell in zip(section.columns, row.cells, strict=True)
            if cell.written is not None
        ]
    return []


_LEFT: tuple[tuple[tuple[str, int, int], ...], ...] = (
    (
        ("사업개요", 3, 1),
        ("사업기간", 1, 1),
        ("2022. 7. ~ 2026. 6.", 1, 3),
        ("사업위치", 1, 1),
        ("관내 5개 동", 1, 4),
    ),
    (("총사업비", 1, 1), ("2,500백만원", 1, 3), ("추진근거", 1, 1), ("조례 제4조", 1, 4)),
    (("사업내용", 1, 1), ("냇물 되살리기\n- 첫째 냇물\n- 둘째 냇물", 1, 8)),
    (
        ("연차별\n목표 및 실적\n(단위 : 곳)", 4, 1),
        *((each, 1, 1) for each in ("구분", "계", "2022", "2023", "2024", "2025")),
        ("2026", 1, 3),
    ),
    (*((each, 1, 1) for each in ("목표", "5", "0", "1", "1", "2")), ("1", 1, 3)),
    (*((each, 1, 1) for each in ("실적", "3", "0", "1", "0", "2")), ("", 1, 3)),
    (*((each, 1, 1) for each in ("달성률(%)", "60", "-", "100", "0", "100")), ("-", 1, 3)),
    (("추진실적", 1, 1), ("❍ 셋째 냇물 물길 열기 (2026. 4. 8.)\n- 만족도 88.5점", 1, 9)),
    (("향후계획", 1, 1), ("❍ 넷째 냇물 설계 (2026. 9.)", 1, 9)),
    (
        ("투자계획 및 집행\n(단위 : 백만원)", 5, 1),
        *((each, 1, 1) for each in ("재원", "구분", "계", "기투자", "2022", "2023", "2024", "2025", "2026")),
    ),
    (("국비", 2, 1), *((each, 1, 1) for each in ("계획", "700", "-", "0", "200", "200", "200", "100"))),
    tuple((each, 1, 1) for each in ("집행", "480", "-", "0", "200", "80", "200", "-")),
    (("시비", 2, 1), *((each, 1, 1) for each in ("계획", "1,800", "-", "100", "400", "500", "500", "300"))),
    tuple((each, 1, 1) for each in ("집행", "1,150", "-", "100", "400", "150", "500", "-")),
    (
        ("기대효과", 1, 1),
        ("냇물 옆 걷는 길", 1, 3),
        ("시민평가단 의견\n(2026. 5. 20.)", 1, 2),
        ("까닭을 알릴 것\n- 조치 : 알림", 1, 4),
    ),
    (("증빙자료", 1, 1), ("", 1, 9)),
)
"""A card that is one table, its headings in cells at the left: text, rows and columns of each cell."""

_HEAD = (
    (("3-2", 1, 1), ("집 앞 냇물 되살리기", 1, 5)),
    tuple(
        (each, 1, 1)
        for each in (
            "담당부서",
            "물길과",
            "협조부서",
            "길과, 숲과",
            "담당자(연락처)",
            "하천팀장 (000-0000-4321)",
        )
    ),
)


def _board(rows: tuple[tuple[tuple[str, int, int], ...], ...], width: int) -> Board:
    taken: set[tuple[int, int]] = set()
    boxes = []
    for row, cells in enumerate(rows):
        column = 0
        for text, down, right in cells:
            while (row, column) in taken:
                column += 1
            taken |= {(row + r, column + c) for r in range(down) for c in range(right)}
            lines = tuple(Line(each, "value") for each in text.split("\n") if each)
            boxes.append(Box(row, column, lines, down, right))
    return Board("카드", widths((1,) * width), 0, tuple(boxes))


@pytest.mark.parametrize("ending", sorted(set(WRITERS) - {"pdf"}))
def test_a_card_in_one_table_is_read_with_its_headings_at_the_left(ending: str) -> None:
    laid = Laid("카드", (_board(_HEAD, 6), _board(_LEFT, 10)))
    form = replace(FORM, sections=tuple(_without(each, "after") for each in FORM.sections))
    found = even(WRITERS[ending](laid), form, f"card.{ending}")
    report = found.report
    assert report.unplaced == ()
    assert report.sections["head"] == Facts((Fact("길과, 숲과", "partners"),))
    assert facts(found) == {
        "period": "2022. 7. ~ 2026. 6.",
        "place": "관내 5개 동",
        "cost": "2,500백만원",
        "basis": "조례 제4조",
        "content": "냇물 되살리기",
    }
    assert report.sections["overview"].facts[-1].details == (Item("첫째 냇물"), Item("둘째 냇물"))  # type: ignore[union-attr]
    assert figures(found, "targets") == {
        "target": ["5", "0", "1", "1", "2", "1"],
        "result": ["3", "0", "1", "0", "2", None],
        "rate": ["60", "-", "100", "0", "100", "-"],
    }
    assert figures(found, "money")["city-spent"] == ["1,150", "-", "100", "400", "150", "500", "-"]
    assert figures(found, "money")["national-spent"] == ["480", "-", "0", "200", "80", "200", "-"]
    assert report.sections["effects"] == Prose((Item("냇물 옆 걷는 길"),))
    told = (Item("까닭을 알릴 것", details=(Item("조치 : 알림"),)),)
    assert report.sections["panel"] == Prose(told, "(2026. 5. 20.)")
    assert report.sections["evidence"] == Prose(())
    assert [each.text for each in report.plan.by_task[0].items] == ["넷째 냇물 설계 (2026. 9.)"]


def _without(section: SectionForm, column: str) -> SectionForm:
    if not isinstance(section, FiguresForm):
        return section
    return replace(section, columns=tuple(each for each in section.columns if each.id != column))


def test_a_slip_in_the_label_of_a_fact_is_read_and_told() -> None:
    found = even(CARD.replace("사업기간 :", "사업가간 :"))
    assert facts(found) == facts(RIGHT)
    assert asked(found, "sections.overview.facts[0]") == [words.label_differs("사업가간", "사업기간")]
    (deviation,) = found.report.deviations
    assert (deviation.at, deviation.written) == ("sections.overview.facts[0]", "사업가간")


def test_a_label_that_the_form_has_not_is_a_fact_of_its_own_and_a_missing_one_is_told() -> None:
    found = even(CARD.replace("❍ 사업위치 :", "❍ 수혜대상 :"))
    assert facts(found)["수혜대상"] == "관내 5개 동"
    assert facts(found)["place"] is None
    assert asked(found, "sections.overview") == [words.facts_missing(["사업위치"])]


def test_a_fact_keeps_the_lines_below_it() -> None:
    found = even(CARD.replace("제4조\n", "제4조\n   - 2022. 3. 고침\n"))
    section = found.report.sections["overview"]
    assert section.facts[3].details == (Item("2022. 3. 고침"),)  # type: ignore[union-attr]


def test_a_line_without_a_label_among_facts_is_no_fact() -> None:
    found = even(CARD.replace(" ❍ 추진근거", " ❍ 그밖의 일을 함\n ❍ 추진근거"))
    assert facts(found) == facts(RIGHT)
    assert found.report.unplaced == ("그밖의 일을 함",)


def test_a_time_is_no_label() -> None:
    found = even(CARD.replace(" ❍ 추진근거", " ❍ 날마다 14:00 열림\n ❍ 추진근거"))
    assert facts(found) == facts(RIGHT)
    assert found.report.unplaced == ("날마다 14:00 열림",)


def test_facts_side_by_side_on_a_line_are_each_their_own() -> None:
    found = even(CARD.replace("6.\n ❍ 사업위치", "6., 사업위치"))
    assert facts(found)["period"] == "2022. 7. ~ 2026. 6."
    assert facts(found)["place"] == "관내 5개 동"


@pytest.mark.parametrize("mark", ["Ⅱ.", "나.", "□ ", "■ ", "2) ", ""])
def test_a_heading_is_found_however_it_is_marked(mark: str) -> None:
    found = even(CARD.replace("2. 연차별 목표", f"{mark}연차별 목표").replace("8. 증빙", f"{mark}증빙"))
    assert found.report.sections == RIGHT.report.sections
    assert found.report.unplaced == ()


def test_a_slip_in_a_heading_is_read_and_told() -> None:
    found = even(CARD.replace("5. 투자계획 및 집행", "5. 투자계획 및 진행"))
    assert found.report.sections == RIGHT.report.sections
    assert asked(found, "sections.money") == [words.label_differs("5. 투자계획 및 진행", "투자계획 및 집행")]


def test_what_stands_below_a_heading_that_the_form_has_not_is_in_no_section() -> None:
    found = even(CARD + "\n9. 건의사항\n ❍ 다리도 놓을 것\n")
    assert found.report.sections == RIGHT.report.sections
    assert found.report.unplaced == ("9. 건의사항", "❍ 다리도 놓을 것")


def test_a_bullet_that_says_the_words_of_a_heading_is_none() -> None:
    found = even(CARD.replace(" ❍ 사업내용 :", " ❍ 기대효과 : 물이 맑아짐\n ❍ 사업내용 :"))
    assert found.report.sections["effects"] == RIGHT.report.sections["effects"]
    assert facts(found)["기대효과"] == "물이 맑아짐"


def test_a_section_that_the_sheet_has_not_is_told() -> None:
    found = even(CARD[: CARD.index("8. 증빙자료")])
    assert found.report.sections["evidence"] == Prose(())
    assert asked(found, "sections.evidence") == [words.section_missing("증빙자료")]


def test_prose_needs_no_bullet() -> None:
    text = CARD.replace(
        "6. 기대효과 : 냇물 옆 걷는 길 2.4km → 5.1km", "6. 기대효과\n냇물이 맑아진다.\n\n길이 는다."
    )
    found = even(text)
    assert found.report.sections["effects"] == Prose((Item("냇물이 맑아진다."), Item("길이 는다.")))
    assert asked(found, "sections.effects") == []


@pytest.mark.parametrize("row", ["실적\t3\t0\t1\t0\t2", "실적\t3\t0\t1\t0\t2\t-\t-"])
def test_a_row_of_other_length_than_its_head_stops_and_is_told(row: str) -> None:
    found = parsed(CARD.replace("실적\t3\t0\t1\t0\t2\t-", row))
    assert figures(found, "targets").keys() == {"target", "rate"}
    cells = row.count("\t") + 1
    assert words.row_stopped(" ".join(row.split("\t")), cells, 7) in asked(found, "sections.targets")
    assert "3" in found.report.unplaced
    assert not take(read_file("s.txt", CARD.replace("실적\t3\t0\t1\t0\t2\t-", row).encode()), found).agree


def test_columns_in_another_order_are_read_by_their_names() -> None:
    swapped = CARD.replace("구분\t계\t2022", "구분\t2022\t계").replace("목표\t5\t0", "목표\t0\t5")
    found = even(swapped.replace("실적\t3\t0", "실적\t0\t3").replace("(%)\t60\t-", "(%)\t-\t60"))
    assert found.report.sections["targets"] == RIGHT.report.sections["targets"]


def test_rows_in_another_order_keep_their_names() -> None:
    one, other = "목표\t5\t0\t1\t1\t2\t1\n", "실적\t3\t0\t1\t0\t2\t-\n"
    found = even(CARD.replace(one + other, other + one))
    assert figures(found, "targets") == figures(RIGHT, "targets")


def test_a_turned_table_is_read_by_its_names() -> None:
    head = CARD.index("구분\t계")
    end = CARD.index("\n\n", head)
    rows = [line.split("\t") for line in CARD[head:end].split("\n")]
    turned = "\n".join("\t".join(cells) for cells in zip(*rows, strict=True))
    found = even(CARD[:head] + turned + CARD[end:])
    assert found.report.sections == RIGHT.report.sections


def test_a_row_that_the_form_has_not_keeps_its_label_and_its_group() -> None:
    rows = "도비\t계획\t90\t-\t10\t20\t30\t20\t10\t-\n\t집행\t40\t-\t10\t20\t10\t-\t-\t-\n"
    found = even(CARD.replace("시비\t계획", f"{rows}시비\t계획"))
    assert figures(found, "money")["도비/계획"][0] == "90"
    assert figures(found, "money")["도비/집행"][0] == "40"
    assert figures(found, "money")["city-planned"] == figures(RIGHT, "money")["city-planned"]


def test_a_row_without_a_label_is_nobodys() -> None:
    found = parsed(CARD.replace("실적\t3", "\t3"))
    assert figures(found, "targets").keys() == {"target", "rate"}
    assert words.row_unnamed("3 0 1 0 2 -") in asked(found, "sections.targets")


@pytest.mark.parametrize("corner", ["구분", ""])
def test_a_number_below_a_column_that_the_form_has_not_is_no_label(corner: str) -> None:
    found = parsed(CARD.replace("구분\t계\t2022", f"{corner}\t누계\t2022"))
    rows = figures(found, "targets")
    assert rows == ({} if not corner else {key: each[1:] for key, each in figures(RIGHT, "targets").items()})
    assert "5" in found.report.unplaced


def test_a_row_that_stands_twice_is_read_neither_time() -> None:
    row = "실적\t3\t0\t1\t0\t2\t-\n"
    found = parsed(CARD.replace(row, row * 2))
    assert figures(found, "targets").keys() == {"target", "rate"}
    assert words.row_twice("실적") in asked(found, "sections.targets")


def test_numbers_in_another_unit_are_not_placed() -> None:
    found = parsed(CARD.replace("(단위 : 백만원)", "(단위 : 천원)"))
    assert figures(found, "money") == {}
    assert words.FIGURES_KEPT_BACK in asked(found, "sections.money")
    assert figures(found, "targets") == figures(RIGHT, "targets")


def test_a_word_among_figures_is_kept_and_asked_about() -> None:
    found = even(CARD.replace("실적\t3\t0\t1\t0\t2\t-", "실적\t3\t0\t1\t0\t2\t집계중"))
    assert figures(found, "targets")["result"][-1] == "집계중"
    assert asked(found, "sections.targets") == [words.no_figure(("집계중",))]


def test_a_column_that_the_table_has_not_is_told() -> None:
    found = parsed(CARD.replace("구분\t계\t2022", "구분\t계\t2021"))
    section = found.report.sections["targets"]
    assert section.columns == ("total", "2023", "2024", "2025", "2026")  # type: ignore[union-attr]
    assert words.labels_missing(["2022"]) in asked(found, "sections.targets")


def test_a_table_below_prose_is_no_prose() -> None:
    found = parsed(CARD + "장소\t날\n냇가\t5월 1일\n")
    assert found.report.sections == RIGHT.report.sections
    assert found.report.unplaced == ("장소", "날", "냇가", "5월 1일")


def test_rows_alone_may_name_their_quarter_and_others_are_kept() -> None:
    form = replace(
        FORM,
        rows={
            "this_quarter": RowLabel("{quarter} 추진실적", alone=True),
            "plan": FORM.rows["plan"],
            "issues": RowLabel("쟁점사항", alone=True),
        },
    )
    text = (
        CARD.replace("3. 추진실적", "3. 2026년 상반기 추진실적")
        + "9. 쟁점사항\n ❍ 땅값 (2026. 5. 4.)\n   - 오름\n"
    )
    found = even(text, form)
    assert found.report.this_quarter == RIGHT.report.this_quarter
    (group,) = found.report.other_rows["issues"].by_task
    (item,) = group.items
    assert (item.text, item.details) == ("땅값 (2026. 5. 4.)", (Item("오름"),))
    assert any(each.field == "quarter" for each in found.claims)


def test_a_form_is_not_asked_about_what_it_has_not() -> None:
    assert [each.at for each in RIGHT.report.review] == []
    assert RIGHT.report.draft == ()


def test_a_number_that_slid_into_the_next_row_is_seen_by_the_third_account() -> None:
    place = "sections.money.rows[{}].cells[0]"

    def slid(claim: Claim) -> Claim:
        number = {place.format(0): place.format(2), place.format(2): place.format(0)}.get(claim.field)
        return replace(claim, field=number) if number else claim

    wrong = replace(RIGHT, claims=tuple(map(slid, RIGHT.claims)))
    accounts = take(read_file("s.txt", CARD.encode()), wrong)
    assert {each.field for each in accounts.placed if not each.agrees} == {place.format(0), place.format(2)}


def test_a_line_of_prose_that_was_lost_is_missing_from_the_bullets() -> None:
    section = RIGHT.report.sections["evidence"]
    assert isinstance(section, Prose)
    lost = {**RIGHT.report.sections, "evidence": replace(section, items=section.items[:1])}
    accounts = take(
        read_file("s.txt", CARD.encode()), replace(RIGHT, report=replace(RIGHT.report, sections=lost))
    )
    assert [each.section for each in accounts.levels if each.bullets != each.items] == ["sections.evidence"]
    assert accounts.disputed == ("sections.evidence.items[1].text",)


def test_a_line_may_tell_the_units_of_several_rows() -> None:
    found = even(CARD.replace("(단위 : 곳)", "(단위 : 곳, %)"))
    assert found.report == RIGHT.report


@pytest.mark.parametrize(
    "heading", ["2. 연차별 목표 및 실적 (단위 : 곳)", "2. 연차별 목표 및 실적  단위: 곳"]
)
def test_a_unit_behind_the_heading_is_the_tables(heading: str) -> None:
    found = even(CARD.replace("2. 연차별 목표 및 실적\n(단위 : 곳)", heading))
    assert found.report == RIGHT.report


def test_a_head_of_two_rows_is_one() -> None:
    rows = "재원\t구분\t계\t기투자\t2022\t2023\t2024\t2025\t2026\t임기후"
    assert rows in CARD
    upper, lower = "재원\t구분\t계\t기투자\t임기 내\t\t\t\t\t임기후", "\t\t\t\t2022\t2023\t2024\t2025\t2026\t"
    found = parsed(CARD.replace(rows, f"{upper}\n{lower}"))
    assert found.report.sections == RIGHT.report.sections
    assert found.report.unplaced == ("임기 내",)


def test_rows_of_a_table_without_a_heading_are_read_and_others_kept() -> None:
    form = replace(
        FORM,
        rows={
            "this_quarter": RowLabel("추진실적"),
            "issues": RowLabel("쟁점사항"),
            "plan": RowLabel("향후계획"),
        },
    )
    start, end = CARD.index("3. 추진실적"), CARD.index("5. 투자계획")
    table = "추진실적\t❍ 길 놓기\t끝남\n쟁점사항\t❍ 땅값\n향후계획\t❍ 다리 놓기\n\n"
    for head in ("", "구 분\t추진실적 및 추진계획\t비 고\n"):
        found = even(CARD[:start] + head + table + CARD[end:], form)
        rows = {
            name: [item.text for g in row.by_task for item in g.items] for name, row in found.report.rows()
        }
        assert rows == {"this_quarter": ["길 놓기"], "plan": ["다리 놓기"], "issues": ["땅값"]}
        assert found.report.this_quarter.remark == "끝남"
        assert found.report.sections == RIGHT.report.sections
        assert found.report.unplaced == ()


def test_headings_may_bear_the_mark_of_an_outer_bullet() -> None:
    form = replace(FORM, notation=replace(FORM.notation, section="○", bullets=(("-",), ("·",))))
    text = CARD.replace("   - ", "   · ").replace(" ❍ ", " - ")
    found = even(re.sub(r"^\d\. ", "○ ", text, flags=re.MULTILINE), form)
    assert found.report.sections == RIGHT.report.sections


@pytest.mark.parametrize("numbers", ["가나다라마", "12345"])
def test_facts_may_be_numbered(numbers: str) -> None:
    labels = ("사업기간", "사업위치", "총사업비", "추진근거", "사업내용")
    text = CARD
    for number, label in zip(numbers, labels, strict=True):
        text = text.replace(f" ❍ {label} :", f" {number}. {label} :")
    found = even(text)
    assert found.report.sections == RIGHT.report.sections
    assert found.report.unplaced == ()


def test_a_row_alone_may_name_its_quarter_in_brackets() -> None:
    found = even(CARD.replace("3. 추진실적", "3. 추진실적(2026년 상반기)"))
    assert found.report.this_quarter == RIGHT.report.this_quarter
    assert found.report.unplaced == ()


def test_what_else_stands_in_brackets_behind_a_row_is_nobodys() -> None:
    found = even(CARD.replace("3. 추진실적", "3. 추진실적(잠정)"))
    assert found.report.this_quarter == RIGHT.report.this_quarter
    assert found.report.unplaced == ("(잠정)",)


def test_a_cell_that_holds_the_whole_card_is_read_line_by_line() -> None:
    start = CARD.index("3. 추진실적")
    end = CARD.index("5. 투자계획")
    lines = [each for each in CARD[start:end].split("\n") if each]
    cell = "<br>".join(lines)
    rest = CARD[:start] + f"<table><tr><td>{cell}</td></tr></table>\n\n" + CARD[end:]
    found = even(rest)
    assert found.report.this_quarter == RIGHT.report.this_quarter
    assert found.report.plan == RIGHT.report.plan


def test_the_note_of_a_row_alone_may_name_its_quarter() -> None:
    row = RowLabel("추진실적", note="{quarter}", alone=True)
    form = replace(FORM, rows={**FORM.rows, "this_quarter": row})
    found = even(CARD.replace("3. 추진실적\n", "3. 추진실적 (2026년 상반기)\n"), form)
    assert (found.report.this_quarter, found.report.unplaced) == (RIGHT.report.this_quarter, ())


def test_a_note_in_a_row_of_a_table_is_no_row_of_it() -> None:
    table = CARD[CARD.index("구분\t계\t2022") : CARD.index("\n3. 추진실적")]
    form = replace(
        FORM,
        sections=tuple(
            replace(each, rows=()) if isinstance(each, FiguresForm) and each.id == "targets" else each
            for each in FORM.sections
        ),
    )
    found = parsed(CARD.replace(table, f"{table}※ 2026년은 상반기까지\t\t\t\t\t\t\n"), form)
    assert found.report.unplaced == ("※ 2026년은 상반기까지",)


def test_marks_behind_the_department_are_no_officer() -> None:
    found = parsed(CARD.replace("하천팀장 (000-0000-4321)\n", "하천팀장 (000-0000-4321)\n\t●\t○\t\t\t\n"))
    assert "●" in found.report.unplaced
