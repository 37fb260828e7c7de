"""What a program shows stays; what no record may hold is taken out and told: which character, and where."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.record.characters import hidden_in
from generator.sheet.parsing.strips import see
from tests.sheet.parsing.written import Parts, parsed


def told(line: str) -> tuple[str, list[tuple[str, str]]]:
    """The item of a line, and what is told of its characters."""
    report = parsed(Parts(this_quarter=line).text()).report
    (group,) = report.this_quarter.by_task
    kinds = ("눈에 보이지", "깨진 글자", "한글이 붙임표로", "글머리표")
    return group.items[0].text, [
        (each.at, each.note) for each in report.review if each.note.startswith(kinds)
    ]


def test_old_hangul_stays_letter_by_letter() -> None:
    assert told("○ \u1112\u119e\u11ab글 사랑(2019. 5. 1.)") == ("\u1112\u119e\u11ab글 사랑(2019. 5. 1.)", [])


def test_letters_taken_apart_are_put_together_and_a_lone_one_stays() -> None:
    assert see("\u1112\u1161\u11ab글 \u110b").text == "한글 ㅇ"


def test_both_halves_of_a_letter_are_one_letter() -> None:
    assert see("웃음 \ud83d\ude00 하나").text == "웃음 \U0001f600 하나"


def test_a_soft_hyphen_before_words_is_a_dash_and_told() -> None:
    report = parsed(Parts(this_quarter="○ 하나(2019. 5. 1.)\n\xad 둘\n\xad셋").text()).report
    (group,) = report.this_quarter.by_task
    assert [each.text for each in group.items[0].details] == ["둘", "셋"]
    assert '글머리표 "U+00AD" 2줄을 "-"처럼 읽었습니다' in [each.note for each in report.review]


@pytest.mark.parametrize(
    ("line", "text", "at", "said"),
    [
        (
            "○ 회\u200b의(2019. 5. 1.)",
            "회의(2019. 5. 1.)",
            "source",
            '눈에 보이지 않는 글자 U+200B 1자를 뺐습니다(18줄 "○ 회▯의(2019."); 뺀 자리를 확인하세요',
        ),
        (
            "○ 1\xad2(2019. 5. 1.)",
            "12(2019. 5. 1.)",
            "this_quarter.by_task[0].items[0]",
            '한글이 붙임표로 보여 주는 글자 U+00AD 1자를 뺐습니다(18줄 "○ 1▯2(2019."); 뺀 자리를 확인하세요',
        ),
    ],
)
def test_a_character_that_is_taken_out_is_told_with_its_code_and_its_place(
    line: str, text: str, at: str, said: str
) -> None:
    assert told(line) == (text, [(at, said)])


def test_many_of_one_character_are_told_once_with_the_first_places() -> None:
    lines = "\n".join(f"○ 줄\u200b {number}" for number in range(7))
    _, ((at, said),) = told(lines)
    assert at == "source"
    assert "U+200B 7자" in said
    assert said.count("줄 ") - said.count("○ 줄 ") == 5
    assert " 등)" in said


@given(
    st.text(
        st.characters() | st.sampled_from("\xad\ufffd\u200b\u1112\u119e\u11ab\u1161\ud83d\ude00가 "),
        max_size=20,
    )
)
def test_a_line_as_it_is_kept_can_stand_in_a_record_and_is_kept_once_for_all(text: str) -> None:
    seen = see(text)
    assert hidden_in(seen.text) is None
    assert see(seen.text).text == seen.text
    assert all(hidden_in(each.character) is not None for each in seen.unseen)
    plain = [each for each in text if not each.isspace() and hidden_in(each) is None]
    assert not Counter(plain) - Counter(seen.text) or any("\u1100" <= each <= "\u11ff" for each in text)


def test_a_line_of_nothing_but_hidden_characters_is_read_in_the_time_of_its_length() -> None:
    """Each is looked at once: what is kept of twice the line costs no more than twice the calls."""
    assert [see("\u200b가" * count).text for count in (1, 3)] == ["가", "가가가"]
    assert len(see("\u200b" * 50_000).unseen) == 50_000
