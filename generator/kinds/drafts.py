"""What keeps a draft from being published: something that a person has not done yet."""

from __future__ import annotations

from generator.kinds.kind import Kind, error

KINDS: dict[str, Kind] = {
    "draft-left": error(
        "아직 초안입니다({note})", "그 자리를 사람이 확인하고 고친 뒤, draft에서 이 항목을 지우세요"
    ),
    "result-open": error(
        "앞 보고의 계획이 어떻게 되었는지 아직 고르지 않았습니다",
        "시트에 적힌 대로 outcome에 다음 가운데 하나를 쓰고, 시트에 없으면 이 항목을 지우세요: {allowed}",
    ),
}
