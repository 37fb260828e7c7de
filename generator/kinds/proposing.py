"""What keeps a change from being told, taken in, or carried to where it is decided."""

from __future__ import annotations

from generator.kinds.kind import Kind, error

KINDS: dict[str, Kind] = {
    "revision-has-faults": error(
        "견줄 판의 기록에 잘못이 있습니다(잘못 {count}건)", "잘못이 없는 판의 이름을 주세요; 예) origin/main"
    ),
    "inbox-not-a-quarter": error(
        "분기의 이름이 아닌 곳에 시트가 있습니다", "inbox/2019-Q3/처럼 분기의 이름을 단 폴더에 두세요"
    ),
    "git-refused": error(
        "git이 하지 못했습니다({said})", "git 저장소의 폴더인지, 저장소의 주소와 권한이 맞는지 보세요"
    ),
    "upgrade-failed": error(
        "바꾸어 보다가 멈추었습니다({said})",
        "알린 것을 고치고 다시 하세요; 저장소는 그대로이고, 말한 것은 모두 그 파일에 있습니다",
    ),
    "bundle-refused": error("제안에 있어서는 안 되는 파일입니다", "pledgebook proposal로 다시 만드세요"),
    "branch-moved": error(
        "그 사이에 가지가 바뀌었습니다(바라던 판 {head}, 지금 {found})", "바뀐 가지에서 제안을 다시 만드세요"
    ),
}
