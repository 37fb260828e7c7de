"""What is wrong with the link from a thing that was moved to the plan in which it stands anew."""

from __future__ import annotations

from generator.kinds.kind import Kind, error

KINDS: dict[str, Kind] = {
    "unknown-again": error(
        "이 보고의 계획에 없는 항목입니다", "다시 계획한 항목의 id를 쓰거나 again을 지우세요: {allowed}"
    ),
    "again-without-move": error(
        "미루지 않은 계획에 다시 계획한 항목(again)이 있습니다",
        "again을 지우거나, outcome을 moved로 고치세요",
    ),
    "duplicate-again": error(
        "다시 계획한 항목 하나를 두 계획이 가리킵니다", "하나만 남기고 again을 지우세요"
    ),
}
