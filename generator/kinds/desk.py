"""What keeps the desk from writing: nothing of what others wrote is lost."""

from __future__ import annotations

from generator.kinds.kind import Kind, error

KINDS: dict[str, Kind] = {
    "altered-meanwhile": error(
        "이 화면을 연 뒤에 파일이 바뀌었습니다",
        "아무것도 덮어쓰지 않았습니다; 화면을 새로 열어 바뀐 것을 보고 다시 하세요",
    ),
    "kept-by-hand": error(
        "사람이 손으로 적어 둔 설명을 지키며 고칠 수 없는 파일입니다",
        "아무것도 고치지 않았습니다; 이 자리만 편집기에서 고치세요",
    ),
}
