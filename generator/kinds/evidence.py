"""What is wrong with documents and pictures that records name (content/media/)."""

from __future__ import annotations

from generator.kinds.kind import Kind, error, warning

_ENDINGS = "jpg jpeg png webp pdf hwp hwpx xlsx docx"
_NAMES = "영문 소문자·숫자와 그 사이의 - _ 로 쓰고"

KINDS: dict[str, Kind] = {
    "bad-media-path": error(
        "content/media/에 둘 수 없는 파일의 이름입니다", f"{_NAMES}, 다음으로 끝내세요: {_ENDINGS}"
    ),
    "bad-picture-path": error(
        "사진의 이름이 아닙니다", f"{_NAMES}, jpg jpeg png webp로 끝내세요; 문서는 evidence에 적으세요"
    ),
    "media-missing": error(
        "content/media/에 없는 파일입니다", "파일을 두거나 이름을 고치세요; 비슷한 이름: {near}"
    ),
    "media-unnamed": warning(
        "어느 기록도 이 파일을 증빙자료나 사진으로 적지 않아 싣지 않습니다",
        "기록의 evidence나 pictures에 적거나, 쓰지 않으면 지우세요",
    ),
    "picture-without-alt": error(
        "사진에 대신할 글(alt)이 없어, 보지 못하는 사람에게는 아무것도 전하지 않습니다",
        "사진에 무엇이 보이는지 alt에 한 줄로 쓰세요",
    ),
    "picture-unreadable": error("열리지 않는 사진입니다", "사진을 다시 저장하거나 다른 사진을 두세요"),
    "picture-too-many-pixels": error(
        "사진의 화소가 너무 많습니다({width}×{height})", "화소가 {most}개를 넘지 않게 줄여 저장하세요"
    ),
    "picture-tells-place": warning(
        "사진 파일에 찍은 곳(GPS)이 들어 있습니다",
        "누리집에는 빼고 싣지만 저장소에는 남습니다; 위치를 지우고 다시 저장하세요",
    ),
}
