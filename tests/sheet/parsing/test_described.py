"""What a form describes is read as it describes it, however the sheet is laid out; nothing is guessed."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings

from generator.record.cells import Cell
from generator.record.city import City
from generator.record.dates import Quarter
from generator.record.form import Form, RowLabel
from generator.record.items import Item
from generator.record.pledge import Pledge
from generator.record.reading import read
from generator.record.report import Row
from generator.record.sections import Fact, Facts, Figure, Figures, FiguresForm, Prose, SectionContent
from generator.sheet.accounts import take
from generator.sheet.laid import Board, Box, Laid, Line, widths
from generator.sheet.parsing import Parsed, parse
from generator.sheet.parsing.claims import Claim
from generator.sheet.readers import read as read_file
from generator.sheet.writers import WRITERS
from generator.wording import importing
from generator.wording import sheet_tables as words
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


@settings(max_examples=60, deadline=None)
@given(sheets())
def test_any_described_form_is_read_as_it_is_filled_in(
    sheet: tuple[Form, dict[str, SectionContent], tuple[Item, ...], str],
) -> None:
    form, sections, done, text = sheet
    report = even(text, form).report
    assert report.sections == sections
    assert report.this_quarter.by_task[0].items == done
    assert report.unplaced == ()


_LEFT: tuple[tuple[tuple[str, int, int], ...], ...] = (
    (("사업개요", 3, 1), ("사업기간", 1, 1), ("2022. 7. ~ 2026. 6.", 1, 3), ("사업위치", 1, 1), ("관내 5개 동", 1, 4)),
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
    (("기대효과", 1, 1), ("냇물 옆 걷는 길", 1, 3), ("시민평가단 의견\n(2026. 5. 20.)", 1, 2), ("까닭을 알릴 것\n- 조치 : 알림", 1, 4)),
    (("증빙자료", 1, 1), ("", 1, 9)),
)
"""A card that is one table, its headings in cells at the left: text, rows and columns of each cell."""

_HEAD = (
    (("3-2", 1, 1), ("집 앞 냇물 되살리기", 1, 5)),
    tuple((each, 1, 1) for each in ("담당부서", "물길과", "협조부서", "길과, 숲과", "담당자(연락처)", "하천팀장 (000-0000-4321)")),
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


def _without(section: object, column: str) -> object:
    if not isinstance(section, FiguresForm):
        return section
    return replace(section, columns=tuple(each for each in section.columns if each.id != column))
