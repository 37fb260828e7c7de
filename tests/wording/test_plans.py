"""What became of a plan reads as people say it, and says what is not known."""

from __future__ import annotations

import pytest

from generator.wording.plans import outcome


@pytest.mark.parametrize(
    ("code", "to", "shown"),
    [
        ("done", None, "마침"),
        ("partly", None, "일부만 함"),
        ("dropped", None, "그만둠"),
        (None, None, "언급 없음"),
        ("moved", None, "미룸(언제로 미루었는지 미기재)"),
        ("moved", "2026-11", "2026년 11월로 미룸"),
        ("moved", "2026-11-03", "2026년 11월 3일로 미룸"),
        ("moved", "2027", "2027년으로 미룸"),
        ("moved", "2026-10/2026-12", "2026년 10월~12월로 미룸"),
        ("moved", "2026-12/2027-02", "2026년 12월~2027년 2월로 미룸"),
        ("moved", "2026/2028", "2026년~2028년으로 미룸"),
        ("moved", "2026-11~", "‘2026. 11. 무렵’으로 미룸"),
        ("moved", "2026-11/..", "‘2026. 11.부터’로 미룸"),
    ],
)
def test_a_result_is_said_in_words(code: str | None, to: str | None, shown: str) -> None:
    assert outcome(code, to) == shown
