"""A mark that looks like one of the form's is read as that, once told; a line of two items is asked about."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.record.dates import Quarter
from generator.record.form import USUAL_NOTATION
from generator.record.items import Item
from generator.sheet.accounts import take
from generator.sheet.grid import Block, Grid, Paragraph
from generator.sheet.parsing import Parsed, parse
from generator.sheet.parsing.marks import Marks
from generator.sheet.readers import read
from tests.sheet.parsing.written import CITY, PLEDGES, Parts

MARKS = Marks.of(USUAL_NOTATION)
RINGS, DASHES, DOTS = "ㅇoO0∘οОо￮⚬❍", "—‑─－", "․⋅"


def row(lines: str, drawn: dict[str, tuple[str, int]] | None = None) -> tuple[Parsed, bool]:
    """A sheet with these lines in the quarter's row, and whether its bullets are as many as its items.

    `drawn` are the bullets that a program draws by itself, with their depths, by the words of the line.
    """
    grid = read("s.txt", Parts(this_quarter=lines).text().encode())

    def draw(block: Block) -> Block:
        if isinstance(block, Paragraph) and drawn and block.text in drawn:
            bullet, depth = drawn[block.text]
            return replace(block, bullet=bullet, depth=depth)
        return block

    grid = Grid(tuple(map(draw, grid.blocks)))
    found = parse(grid, CITY, PLEDGES, Quarter.read("2019-Q2"))
    assert found is not None
    accounts = take(grid, found)
    counted = accounts.characters
    assert counted.record + counted.form_labels + counted.markup + counted.unplaced == counted.nonspace
    assert accounts.disputed == ()
    return found, all(each.bullets == each.items for each in accounts.levels)


def nested(found: Parsed) -> list[object]:
    def tree(items: tuple[Item, ...]) -> list[object]:
        return [(each.text, tree(each.details)) if each.details else each.text for each in items]

    (group,) = found.report.this_quarter.by_task
    return tree(group.items)


def notes(found: Parsed) -> list[str]:
    return [each.note for each in found.report.review if each.at in ("this_quarter", "source")]


@pytest.mark.parametrize("mark", RINGS)
def test_a_mark_that_looks_like_a_ring_stands_where_a_ring_does(mark: str) -> None:
    found, is_even = row(f"{mark} 하나 사업\n - 둘\n○ 셋\n{mark} 넷 사업")
    assert nested(found) == [("하나 사업", ["둘"]), "셋", "넷 사업"]
    assert notes(found) == [f'글머리표 "{mark}" 2줄을 "○"처럼 읽었습니다']
    assert is_even


@pytest.mark.parametrize("mark", DASHES)
def test_a_mark_that_looks_like_a_dash_stands_where_a_dash_does(mark: str) -> None:
    found, is_even = row(f"○ 하나\n{mark} 둘\n{mark}셋")
    assert nested(found) == [("하나", ["둘", "셋"])]
    assert notes(found) == [f'글머리표 "{mark}" 2줄을 "-"처럼 읽었습니다']
    assert is_even


@pytest.mark.parametrize("mark", DOTS)
def test_a_mark_that_looks_like_a_dot_stands_where_a_dot_does(mark: str) -> None:
    found, is_even = row(f"○ 하나\n- 둘\n{mark} 셋")
    assert nested(found) == [("하나", [("둘", ["셋"])])]
    assert notes(found) == [f'글머리표 "{mark}" 1줄을 "·"처럼 읽었습니다']
    assert is_even


def test_a_letter_right_before_a_syllable_is_a_bullet_where_no_word_begins_so() -> None:
    found, is_even = row("ㅇ하나\nㅇ「둘」 알림")
    assert nested(found) == ["하나", "「둘」 알림"]
    assert is_even


@pytest.mark.parametrize(
    "line",
    [
        "on-line 교육",
        "o2o 사업",
        "O형 혈액 모음",
        "0 건",
        "0.5% 늘어남",
        "05. 1. 착수",
        "0원",
        "-5% 감소",
        "–3명",
        "ㅇㅇ동 방문",
        "○○동 방문",
        "*참고",
    ],
)
def test_a_word_a_sum_a_day_or_a_hidden_name_at_the_beginning_stays_whole(line: str) -> None:
    found, _ = row(f"○ 하나\n{line}")
    assert nested(found) == ["하나", line]
    assert f'글머리표가 없는 줄을 따로 한 항목으로 두었습니다: "{line}"' in notes(found)


@pytest.mark.parametrize("mark", ["‣", "*", "●", "▷", "◌", "\uf0a7"])
def test_a_level_that_sinks_because_of_an_unknown_mark_is_told(mark: str) -> None:
    found, is_even = row(f"○ 하나\n{mark} 둘")
    assert nested(found) == [("하나", ["둘"])]
    assert notes(found) == [f'서식에 없는 글머리표({mark})입니다; 단계를 짐작해 두었습니다: "둘"']
    assert is_even


def test_a_forms_own_marks_are_no_lookalikes() -> None:
    marks = Marks.of(replace(USUAL_NOTATION, bullets=(("❍",), ("◦",), ("*",)), note="-"))
    assert (marks.ranks["ㅇ"], marks.ranks["◦"], marks.alike["ㅇ"]) == (0, 1, "❍")
    assert "◦" not in marks.alike
    assert "—" not in marks.ranks
    assert marks.bullet.match("- 참고") is None


def test_word_draws_o_below_its_first_level_and_that_is_no_ring() -> None:
    drawn = {"하나(2019. 5. 1.)": ("•", 0), "둘": ("o", 1), "셋": ("\uf0a7", 2), "넷": ("•", 0)}
    found, is_even = row("\n".join(drawn), drawn)
    assert nested(found) == [("하나(2019. 5. 1.)", [("둘", ["셋"])]), "넷"]
    assert is_even


def test_a_soft_hyphen_that_a_program_draws_is_a_dash() -> None:
    found, is_even = row("○ 하나\n둘", {"둘": ("\xad", 1)})
    assert nested(found) == [("하나", ["둘"])]
    assert notes(found) == []
    assert is_even


RUN_ON = [
    "회의 ㅇ 다음 일",
    "회의(2019. 5. 1.)ㅇ 다음 일",
    "회의 ㅇ다음 일",
    "회의 o 다음 일",
    "회의 0 예산 확보",
    "회의 ∘ 다음",
    "회의 ○다음 일",
    "회의○ 다음 일",
    "회의 • 다음 일",
    "회의 · 다음 일",
    "회의 — 다음 일",
    "회의 - 다음 일",
    "회의 -다음 일",
    "회의 ▷ 다음 일",
    "회의 * 다음 일",
    "회의 ※ 다음 일",
    "회의 【과제】",
    "【과제】 회의",
]


@pytest.mark.parametrize("line", RUN_ON)
def test_a_line_in_which_another_item_seems_to_begin_is_one_item_and_asked_about(line: str) -> None:
    found, _ = row(f"○ {line}\n○ 끝")
    assert nested(found) == [line, "끝"]
    assert any(
        note.startswith("이 줄에 항목이 둘 이상 이어진 것 같습니다(") and line in note
        for note in notes(found)
    )


@pytest.mark.parametrize("line", ["회의 ○ 다음 일", "회의 ㅇ 다음 일", "회의 ●다음 일"])
def test_the_count_of_bullets_sees_a_second_ring_in_a_line_by_itself(line: str) -> None:
    _, is_even = row(f"○ {line}")
    assert not is_even


@pytest.mark.parametrize(
    "line",
    [
        "김○○ 과장과 ○○동 회의",
        "ㅇㅇ시와 협약",
        "2019. 3. 1. - 2019. 5. 1. 공고",
        "3월 - 5월 공고",
        "서울-부산 견학",
        "증감 -5% △3",
        "집행 0 건",
        "시민·전문가 회의",
        "회의(가 - 나 · 다) 개최",
        "「도시 - 숲」 계획",
        "○/× 표시",
        "회의 → 완료",
        "① 가 ② 나",
        "12 · 19 기념",
    ],
)
def test_a_name_that_is_hidden_a_span_a_sum_and_words_in_brackets_are_not_asked_about(line: str) -> None:
    assert MARKS.run_on(line) is None


def test_a_lookalike_parts_a_line_only_where_the_file_lost_its_line_ends() -> None:
    text = Parts(this_quarter="").text()
    table = "\t<ul> ㅇ 하나(2019. 5. 1.) — 둘 ㅇ 셋 </ul>\t"
    grid = read("s.txt", text.replace("실적)\n\n\n\n3/4", f"실적)\n\n{table}\n\n3/4").encode())
    found = parse(grid, CITY, PLEDGES, Quarter.read("2019-Q2"))
    assert found is not None
    assert nested(found) == [("하나(2019. 5. 1.)", ["둘"]), "셋"]
    assert all(each.bullets == each.items for each in take(grid, found).levels)


def test_notes_before_every_item_stand_at_the_first_level_and_raise_no_alarm() -> None:
    found, agree = row("※ 하나(2019. 5. 1.)\n※ 둘\n○ 셋\n※ 넷")
    assert nested(found) == ["하나(2019. 5. 1.)", "둘", ("셋", ["넷"])]
    assert agree


@pytest.mark.parametrize("indent", ["", "  ", "    "])
def test_a_note_stands_beside_the_details_before_it_however_far_in_all_lines_stand(indent: str) -> None:
    lines = ("○ 하나(2019. 5. 1.)", "- 둘", "※ 참고한 일", "- 셋", "○ 넷", "※ 또 참고")
    found, agree = row("\n".join(f"{indent}{each}" for each in lines))
    assert nested(found) == [("하나(2019. 5. 1.)", ["둘", "참고한 일", "셋"]), ("넷", ["또 참고"])]
    assert agree


@given(st.lists(st.sampled_from(["○", "ㅇ", "∘", "-", "—", "·", "․"]), min_size=1, max_size=6))
def test_a_sheet_of_lookalikes_is_the_sheet_of_the_marks_that_they_look_like(marks: list[str]) -> None:
    meant = [
        "○" if mark in RINGS else "-" if mark in DASHES else "·" if mark in DOTS else mark for mark in marks
    ]
    found, is_even = row("\n".join(f"{mark} 줄 {number}" for number, mark in enumerate(marks)))
    plain, is_plain_even = row("\n".join(f"{mark} 줄 {number}" for number, mark in enumerate(meant)))
    assert (nested(found), is_even) == (nested(plain), is_plain_even)
    assert sum(note.startswith("글머리표 ") for note in notes(found)) == len(set(marks) & set("ㅇ∘—․"))


@pytest.mark.parametrize("mark", ["ㅁ", "ㅁ ", "■ ", "▣ ", "1. ", "Ⅰ. ", ""])
def test_a_heading_is_one_whatever_mark_people_type_for_its_square(mark: str) -> None:
    text = (
        Parts()
        .text()
        .replace("□ ", mark)
        .replace("○ 문제점", "ㅇ 문제점")
        .replace("○ 개선대책", "o 개선대책")
    )
    found = parse(read("s.txt", text.encode()), CITY, PLEDGES, Quarter.read("2019-Q2"))
    assert found is not None
    report = found.report
    assert (report.unplaced, report.problems, report.remedies) == ((), (Item("문제"),), (Item("대책"),))
    assert nested(found) == ["이번에 한 일(2019. 5. 14.)"]
    assert report.participation.counts["briefings"].written == "1"
