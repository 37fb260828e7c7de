"""What keeps a change from being told, taken in, or carried to where it is decided."""

from __future__ import annotations

from generator.kinds.kind import Kind, error

KINDS: dict[str, Kind] = {
    "revision-has-faults": error(
        "견줄 판의 기록에 잘못이 있습니다(잘못 {count}건)", "잘못이 없는 판의 이름을 주세요; 예) origin/main"
    ),
}
