"""What the command line says is Korean, also where the argument parser speaks English."""

from __future__ import annotations

import pytest

from generator.wording import terminal


@pytest.mark.parametrize(
    ("english", "korean"),
    [
        ("unrecognized arguments: --x", "모르는 것을 주었습니다: --x"),
        ("the following arguments are required: NAME", "빠진 것이 있습니다: NAME"),
        ("argument --port: expected one argument", "--port: 값 하나를 함께 주세요"),
        ("argument --port: invalid int value: 'x'", "--port: 읽을 수 없는 값입니다: 'x'. 숫자로 쓰세요"),
        ("something new", "something new"),
    ],
)
def test_the_parsers_sentences_are_said_in_korean(english: str, korean: str) -> None:
    """One that is not known yet is passed on as it is, rather than lost."""
    assert terminal.usage_fault(english) == korean


def test_a_check_ends_by_saying_what_can_be_done() -> None:
    """Errors stop the build; warnings and silence do not."""
    assert terminal.tally(2, 1) == "잘못 2건, 알릴 것 1건. 잘못을 고쳐야 누리집을 만들 수 있습니다."
    assert terminal.tally(0, 14) == "잘못 없음, 알릴 것 14건. 적힌 그대로 누리집을 만들 수 있습니다."
    assert terminal.tally(0, 0) == "잘못도 알릴 것도 없습니다."
