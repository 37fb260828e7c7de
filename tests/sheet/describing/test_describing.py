"""A proposed form reads the card from which it was made, and says what a person must decide."""

from __future__ import annotations

from dataclasses import asdict, replace
from pathlib import Path

import pytest
from hypothesis import given

from generator.record.city import City
from generator.record.form import Form, HeadingLabels
from generator.record.reading import read
from generator.record.writing import write
from generator.sheet import readers
from generator.sheet.describing import NothingSeenError, describe
from generator.sheet.grid import Grid, Origin, Paragraph
from generator.sheet.parsing.labels import squeezed
from generator.sheet.returning import gridded
from generator.sheet.writers import WRITERS
from generator.wording import describing as say
from generator.wording.forms import BULLETS
from tests.cases.test_described_cities import FILES, records_of
from tests.sheet.describing.cards import CARDS, laid
from tests.sheet.parsing.test_any_grid import grids
from tests.sheet.parsing.written import CITY, SHEET

WITHOUT_FORMS = write(CITY).partition("forms:\n")[0]


def form_in(text: str) -> Form:
    """Return the form of a description, pasted into a city's settings."""
    (form,) = read(City, f"{WITHOUT_FORMS}forms:\n{text}".encode(), "city.yml").record.forms
    return form


def described(grid: Grid, city: City | None = None) -> str:
    return describe(grid, "card", None, city)


@pytest.mark.parametrize("file", FILES, ids=lambda file: f"{file.parent.parent.name}/{file.name}")
def test_the_cards_of_the_described_cities_give_their_forms_and_nothing_is_left(file: Path) -> None:
    form = records_of(file.parent.parent.name).city.record.forms[0]
    text = described(readers.read(file.name, file.read_bytes()))
    assert f"# {say.unplaced(0)}\n" in text
    found = form_in(text)
    assert unspaced(found.heading) == unspaced(form.heading)
    assert found.rows == form.rows
    assert replace(found.notation, bullets=form.notation.bullets) == form.notation
    assert [bare(each) for each in found.sections] == [bare(each) for each in form.sections]


def unspaced(heading: HeadingLabels) -> dict[str, str]:
    """Return the labels of a head without spaces, which a narrow cell adds."""
    return {key: squeezed(each) for key, each in asdict(heading).items() if isinstance(each, str)}


def bare(section: object) -> object:
    """Return a section without the name that the city gave it."""
    return replace(section, id="section")  # type: ignore[type-var]


def test_the_real_sheet_gives_the_parts_that_are_known_by_name() -> None:
    found, form = form_in(described(readers.read("s.txt", SHEET.read_bytes()))), CITY.forms[0]
    assert (found.progress_heading, found.rows) == (form.progress_heading, form.rows)
    assert [each.id for each in found.participation.kinds] == [each.id for each in form.participation.kinds]
    assert (found.participation.unit, found.participation.example) == ("회", form.participation.example)
    periods = [(each.id, each.role) for each in form.budget.periods]
    assert [(each.id, each.role) for each in found.budget.periods] == periods
    assert found.budget.sources == form.budget.sources
    assert found.problems_heading == form.problems_heading
    assert found.parts() == form.parts()


@pytest.mark.parametrize("kind", ["docx", "xlsx", "html"])
@pytest.mark.parametrize("name", CARDS)
def test_a_card_of_any_layout_is_described_so_that_nothing_of_it_is_left(name: str, kind: str) -> None:
    text = described(readers.read(f"card.{kind}", WRITERS[kind](laid(CARDS[name]))))
    assert f"# {say.unplaced(0)}\n" in text
    form_in(text)


def test_rows_facts_money_targets_and_marks_are_known_by_the_words_of_offices() -> None:
    forms = {name: form_in(described(gridded(laid(card)))) for name, card in CARDS.items()}
    assert list(forms["one-table"].rows) == ["this_quarter", "plan"]
    assert forms["one-table"].problems_label == "문제점"
    assert [each.role for each in forms["roman"].budget.periods] == ["total", *["within"] * 4, "after"]
    rows = [(each.group, each.means) for each in forms["numbered"].sections[1].rows]  # type: ignore[union-attr]
    assert rows == [(each, means) for each in ("나무 심기", "물 주기") for means in ("target", "result")]
    marks = [(each.written, each.means) for each in forms["brackets"].section("roadmap").marks]  # type: ignore[union-attr]
    assert marks == [("◎", "done"), ("○", None)]
    assert forms["roman"].heading.lines == ("민선 8기 공약 이행카드",)
    assert forms["nested"].heading.lines == ("Ⅰ. 공약 개요",)
    assert {each: row.label for each, row in forms["arrows"].rows.items()} == {
        "this_quarter": "{quarter} 실적",
        "plan": "{next_quarter} 계획",
    }
    assert forms["groups"].heading.number == "공약 {number}"
    assert forms["groups"].notation.ticks == ("■", "□")
    money = [each.id for each in forms["groups"].section("money").rows]  # type: ignore[union-attr]
    assert money == ["total-planned", "total-spent", "province-planned", "province-spent"]


def test_what_a_person_must_decide_stands_above_its_place() -> None:
    lines = described(gridded(laid(CARDS["roman"]))).splitlines()
    assert lines[lines.index("    basis: unconfirmed") - 1] == f"    # {say.BASIS}"
    assert lines[lines.index("    this_quarter:") - 1] == f"    # {say.ROWS['this_quarter']}"


def test_every_text_that_is_no_label_is_told_as_content() -> None:
    text = described(gridded(laid(CARDS["brackets"])))
    content = text[text.index("공약마다 다른 내용") :]
    for each in ("느린 배움 돌보기", "아이 60명", "'23. 5. 돌봄 시작", "1단계 조사 │ ◎ │ ◎", "사진 2장"):
        assert each in content
    assert "사업량" not in content


def test_of_several_cards_the_first_is_described_and_the_rest_is_told() -> None:
    one, other = (laid(CARDS["roman"].replace("9", number, 1)) for number in ("9", "8"))
    both = gridded(replace(one, pieces=(*one.pieces, *other.pieces)))
    text = described(both)
    assert form_in(text) == form_in(described(gridded(one)))
    assert "카드가 여러 장 든 파일입니다" in text


def test_the_departments_and_words_of_a_city_are_known() -> None:
    grid = readers.read("s.txt", SHEET.read_bytes())
    assert "주민자치과" not in described(grid, CITY).partition("공약마다 다른 내용")[0]
    assert "부서로 본 글" in described(grid)


@given(grids())
def test_a_description_of_anything_is_read_back(grid: Grid) -> None:
    try:
        text = described(grid)
    except NothingSeenError:
        return
    form_in(text)


def test_a_file_without_any_label_is_refused() -> None:
    with pytest.raises(NothingSeenError):
        described(Grid((Paragraph("아무 글", Origin("1")),)))


def test_numbered_items_are_no_headings_and_propose_no_marks() -> None:
    numbered = "<h3>기대효과</h3><p>더 밝음</p><h3>앞으로의 계획</h3><ol><li>접수(2026. 10.)<li>점검</ol>"
    form = form_in(described(readers.read("c.html", numbered.encode())))
    assert (form.parts(), form.notation.bullets) == (("effects", "plan"), BULLETS)


def test_a_bare_line_above_a_table_is_its_heading_where_no_heading_bears_a_mark() -> None:
    page = """<table><tr><th>소관<td>물길과<th>상태<td>정상</table><h3>기대효과</h3><p>더 밝음</p>
    <h3>분기별 실적표</h3><table><tr><th>분기<th>목표<th>실적<tr><td>1분기<td>3<td>2</table>"""
    form = form_in(described(readers.read("c.html", page.encode())))
    assert (form.heading.department, form.heading.status) == ("소관", "상태")
    assert [each.name for each in form.sections] == ["기대효과", "분기별 실적표"]


def test_a_note_below_a_table_is_no_row_of_it() -> None:
    rows = "재원\t총액\t2025\t2026\n시비\t3\t1\t2\n합계\t3\t1\t2\n※ 추경 포함\t\t\t"
    card = f"1. 연도별 사업비 (단위 : 천원)\n{rows}"
    budget = form_in(described(readers.read("c.txt", card.encode()))).budget
    assert [each.label for each in budget.sources] == ["시비", "합계"]
    assert budget.periods[0].role == "total"


def test_a_check_list_is_no_road_map() -> None:
    card = "1. 점검표\n점검 항목\t예\t아니오\n편성했는가\t☑\t☐\n들었는가\t☐\t☑\n2. 기대효과\n더 밝음"
    form = form_in(described(readers.read("c.txt", card.encode())))
    assert [getattr(each, "means", None) for each in form.sections] == [None, "effect"]


def test_a_number_with_a_bracket_is_no_heading_among_numbers_with_points() -> None:
    card = (
        "1. 사업개요\n가. 사업기간 : 2024\n나. 주요내용\n1) 놀이터 5곳\n2) 그늘막 9개\n2. 기대효과\n더 밝음"
    )
    form = form_in(described(readers.read("c.txt", card.encode())))
    assert [each.name for each in form.sections] == ["사업개요", "기대효과"]


def test_a_table_of_quarters_is_no_table_of_rows_of_progress() -> None:
    table = "분기\t추진계획\t추진실적\n1분기\t설계\t설계 마침\n2분기\t공사\t공사 시작"
    card = f"1. 분기별 추진계획 및 실적\n{table}\n2. 기대효과\n더 밝음"
    form = form_in(described(readers.read("c.txt", card.encode())))
    assert (form.rows, [each.name for each in form.sections]) == ({}, ["분기별 추진계획 및 실적", "기대효과"])


def test_captions_of_pictures_are_no_labels() -> None:
    card = "1. 기대효과\n더 밝음\n2. 사진대지\n전경\t모습\n3. 향후계획\n○ 공사"
    form = form_in(described(readers.read("c.txt", card.encode())))
    assert [(each.name, getattr(each, "means", None)) for each in form.sections][1] == (
        "사진대지",
        "pictures",
    )


def test_the_label_of_officers_with_telephones_is_no_role() -> None:
    head = "공약번호\t1\t공약명\t밤 진료\n주관부서\t보건과\t담당자\t팀장 김○○ (000-111-3333)"
    card = f"{head}\n1. 기대효과\n더 밝음"
    assert form_in(described(readers.read("c.txt", card.encode()))).heading.phones == "담당자"


def test_a_time_of_one_card_is_no_note_of_a_row() -> None:
    card = "1. 기대효과\n더 밝음\n2. 추진실적 (’26. 7월~9월)\n○ 하나\n3. 향후계획 (2026년 4분기)\n○ 둘"
    rows = form_in(described(readers.read("c.txt", card.encode()))).rows
    assert rows["this_quarter"].note is None


def test_what_leaves_most_of_a_file_without_a_place_is_no_description() -> None:
    """Any page has a line or two that look like labels; a proposal of them would only mislead."""
    with pytest.raises(NothingSeenError):
        described(readers.read("readme.txt", (Path(__file__).parents[3] / "README.md").read_bytes()))
