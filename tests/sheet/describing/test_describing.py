"""A proposed form reads the card from which it was made, and says what a person must decide."""

from __future__ import annotations

from dataclasses import asdict, replace
from pathlib import Path

import pytest
from hypothesis import given, settings

from generator.record.city import City
from generator.record.form import Form
from generator.record.notation import HeadingLabels
from generator.record.reading import read
from generator.record.writing import write
from generator.sheet import readers
from generator.sheet.describing import NothingSeenError, describe
from generator.sheet.grid import Grid, Origin, Paragraph
from generator.sheet.parsing.labels import squeezed
from generator.sheet.returning import gridded
from generator.sheet.writers import WRITERS
from generator.wording import describing as say
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


def test_a_table_of_all_pledges_is_no_card() -> None:
    rows = "".join(f"{n}\t공약 {n}의 이름\t완료\t가나과\n" for n in range(1, 5))
    with pytest.raises(NothingSeenError) as seen:
        described(readers.read("t.txt", f"번호\t공약명\t추진상황\t추진부서\n{rows}".encode()))
    assert seen.value.pledges == 4


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


@settings(max_examples=60, deadline=None)
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
