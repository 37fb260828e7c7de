"""Words of drawings and of the pictures that messengers show: what each shows, and why one is not there."""

from __future__ import annotations

from collections.abc import Iterable

from generator.wording import BLANK, Sentence
from generator.wording.particles import with_particle

_RINGED = 20

MARKS = {"done": "✓", "going": "→", "part": "◐", "hold": "‖", "drop": "✕", "none": "○"}
"""The mark of each kind of status; theme/ sets the same before a status on a page (a test compares them)."""

UNDIVIDED = "나누어 적지 않은 금액"
NEGATIVE = "세로줄의 왼쪽은 △(빼는 수)입니다."
UNLIKE_COUNTS = "횟수의 뜻이 보고마다 달라 막대로 견주지 않았습니다. 뜻은 표에 분기마다 적었습니다."

other_states = Sentence("그 밖에 {count}가지")


def bars_in_words(caption: str, rows: int, filled: int, largest: tuple[str, str] | None) -> str:
    """Return what a drawing of bars says: how many of its rows have a number, and which is the largest.

    `largest` is None where no number is above 0.
    """
    told = f"{caption}: 막대 그림. {rows}줄 가운데 {filled}줄에 숫자가 있습니다."
    most = f"가장 큰 줄은 {largest[0]}의 {largest[1]}입니다." if largest else "0보다 큰 줄은 없습니다."
    return f"{told} {most} 숫자는 모두 아래 표에 있습니다."


def drawn_unit(unit_: str, only: str) -> str:
    """Return the unit of a drawing; `only` is what all its bars are, where they are of one kind."""
    unit_ = unit_ or "적혀 있지 않음"
    return f"단위: {unit_}. 막대는 모두 ‘{only}’입니다." if only else f"단위: {unit_}."


drawn_column = Sentence("표의 ‘{label}’ 칸을 그렸습니다.")


def is_blank(frames: Iterable[str]) -> str:
    """Return what a dashed frame means: 미기재, 미제출, or both; never 0."""
    return f"{'·'.join(frames)}(0이 아님)"


def no_money(cells: int, blank: int, words: Iterable[str]) -> str:
    """Return why no money is drawn, from what the cells of its table hold."""
    if not cells:
        return "보고에 예산 표가 없어 그리지 않았습니다."
    if blank == cells:
        return f"금액을 적는 {cells:,}칸이 모두 {BLANK}라서 그릴 금액이 없습니다. 0이라는 뜻이 아닙니다."
    said = ", ".join(words)
    told = f"{with_particle(f'‘{said}’', '이라고/라고')} 적힌 칸이 있고, " if said else ""
    return f"{told}시기마다 적힌 금액은 없어 그리지 않았습니다({BLANK} {blank:,}칸)."


def unlike_sums(names: Iterable[str], whole: str) -> str:
    """Return where the parts that are drawn cannot add up to the written sum."""
    return (
        f"{', '.join(names)}: 표의 ‘{whole}’ 줄에 적힌 숫자와 나머지 줄을 더한 값이 다릅니다."
        " 막대와 그 옆의 숫자는 나머지 줄을 더한 값입니다."
    )


def partial_sums(names: Iterable[str], whole: str) -> str:
    """Return where what is drawn is less or more than the written sum, because some parts are no numbers."""
    return (
        f"{', '.join(names)}: 숫자가 없는 칸이 있어, 막대와 그 옆의 숫자는 적힌 것만 더한 값이고"
        f" 표의 ‘{whole}’ 줄과 다릅니다."
    )


def no_counts(reports: int) -> str:
    """Return why no participation is drawn: all cells of so many reports are blank."""
    return f"보고 {reports}건의 횟수 칸이 모두 {BLANK}라서 그릴 횟수가 없습니다. 0이라는 뜻이 아닙니다."


def course_in_words(quarters: int, tasks: int, newest: str, done: int, planned: int) -> str:
    """Return what the drawing of a course shows: how large it is, and its newest quarter in numbers."""
    return (
        f"세부과제 {tasks}개를 {quarters}번의 보고 차례로 그린 표 그림."
        f" {newest}에 한 일 {done}건, 다음에 할 일 {planned}건. 내용은 아래에 모두 적혀 있습니다."
    )


def task_number(number: int) -> str:
    """Return a task's number in a ring, ① to ⑳; beyond these the bare number."""
    return chr(ord("①") + number - 1) if number <= _RINGED else str(number)


FICTIONAL = "지어낸 도시"
NO_REPORT = "낸 보고 없음"

pledges_of_city = Sentence("{city} 공약")
pledge_numbered = Sentence("공약 {number}")
standing_of = Sentence("공약 {pledges}건의 추진상황")


def picture_as_of(quarter: str, *, is_report: bool = False) -> str:
    """Return of which quarter, or of which report, a picture tells."""
    return f"{quarter} 보고 기준" if is_report else f"{quarter} 기준"


def picture_in_words(whose: str, notice: str, title: str, states: Iterable[str], when: str) -> str:
    """Return in words what a picture shows, for who does not see it."""
    named = f"{whose}({notice})" if notice else whose
    return f"{named}. {title}. {', '.join((*states, when))}."
