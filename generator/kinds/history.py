"""What would rewrite a published quarter, or does not explain what was altered in it."""

from __future__ import annotations

from generator.kinds.kind import Kind, error

KINDS: dict[str, Kind] = {
    "unknown-revision": error(
        "견줄 판을 git에서 읽을 수 없습니다({said})",
        "git 저장소의 폴더에서 HEAD~1, origin/main처럼 있는 판의 이름을 쓰세요",
    ),
}
