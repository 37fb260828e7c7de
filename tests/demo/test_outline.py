"""The notation in which an office's steps are kept: 【task】, ○ step, - detail, · below it, ※ note."""

from __future__ import annotations

import pytest

from generator.demo.filling import Blanks, Word, dice
from generator.demo.outline import Step, afterwards, again, always, tracks
from generator.demo.promises import sagas
from tests.some import some


def test_each_line_stands_below_the_line_that_it_details() -> None:
    steps = {step.text: step for track in tracks("build") for step in track.steps}
    assert [detail.text for detail in steps["{what} 후보지 {few}곳 현장조사"].details] == [
        "조사 항목 : 접근성, 면적, 토지 소유, 주변 교통",
        "1순위 후보지 : {place} 일원({area}㎡)",
    ]
    opening = steps["타당성 조사 용역 착수보고회 개최"]
    assert opening.has_hour
    assert opening.details[2] == Step(
        "과업 내용", (Step("수요 예측과 입지 비교"), Step("운영 방식(직영, 위탁) 검토"))
    )


def test_a_note_stands_beside_the_detail_that_it_follows() -> None:
    land = next(step for step in tracks("build")[0].steps if step.text == "편입 토지 {many}필지 보상 협의")
    assert [(detail.text, detail.is_note) for detail in land.details] == [
        ("협의 완료 {few}필지, 나머지는 감정평가 뒤 다시 협의", False),
        ("보상가 이견이 있는 토지는 수용재결 검토", True),
    ]


def test_every_promise_has_a_craft_whose_blanks_can_all_be_filled() -> None:
    crafts = {promise.craft for saga in sagas() for promise in saga.promises}
    steps = [step for craft in sorted(crafts) for track in tracks(craft) for step in track.steps]
    for step in (*steps, *always(), *afterwards(), again()):
        blanks = Blanks(
            dice("any"), what=Word("작은도서관"), law="「예시시 작은도서관 조례」", moment="2023. 3. 2."
        )
        for text in some(_texts(step)):
            assert text.strip() == text != ""
            assert not set("{}○※【】") & set(blanks.fill(text))


def test_a_craft_that_nobody_knows_has_no_tasks() -> None:
    with pytest.raises(KeyError):
        tracks("magic")


def _texts(step: Step) -> list[str]:
    return [step.text, *(text for detail in step.details for text in _texts(detail))]
