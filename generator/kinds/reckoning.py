"""What is wrong with a city's own rules of reckoning: its rates and its due days."""

from __future__ import annotations

from generator.kinds.kind import Kind, error

KINDS: dict[str, Kind] = {
    "rate-beyond-whole": error(
        "분자에 있는 추진상황이 분모에 없습니다",
        "분모에도 더하거나 분자에서 빼세요; 분자는 분모의 한 부분입니다",
    ),
    "due-before-end": error(
        "제출 기한이 그 분기가 끝나기 전입니다(끝나는 날 {last})",
        "분기가 끝난 뒤의 날을 적으세요",
    ),
}
