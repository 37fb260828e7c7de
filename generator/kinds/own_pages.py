"""What is wrong with what a city writes itself, with documents and pictures, and what is nobody's to publish."""

from __future__ import annotations

from generator.kinds.kind import Kind, error, warning

_ENDINGS = "jpg jpeg png webp pdf hwp hwpx xlsx docx"
_NAMES = "영문 소문자·숫자와 그 사이의 - _ 로 쓰고"

KINDS: dict[str, Kind] = {
    # the files
    "bad-page-name": error(
        "주소가 될 수 없는 파일이나 폴더의 이름입니다",
        "영문 소문자와 숫자, 그 사이의 - 나 . 하나만 쓰세요: 예) citizen-panel.md",
    ),
    "page-address-taken": error("주소가 같은 쪽이 있습니다({other})", "하나의 이름을 바꾸세요"),
    "page-file-unknown": error(
        "이 자리에 둘 수 없는 파일입니다", "쪽은 .md, 그림은 .png .jpg .webp .svg, 문서는 .pdf로 두세요"
    ),
    "page-file-disguised": error(
        "파일의 내용이 이름의 끝(.{ending})과 다릅니다", "그 형식으로 다시 저장하세요"
    ),
    "page-file-too-large": error("파일이 너무 큽니다({size}바이트)", "{most}바이트를 넘지 않게 줄이세요"),
    "picture-with-script": error(
        "그림(SVG) 안에 프로그램이나 바깥 주소가 있습니다", "그림만 남기고 다시 저장하거나 PNG로 바꾸세요"
    ),
    "page-file-unlinked": warning(
        "어느 쪽에서도 이 파일로 이어지지 않습니다", "쪽에서 링크하거나, 쓰지 않으면 지우세요"
    ),
    "page-unlinked": warning(
        "메뉴에 없고, 어느 쪽에서도 이 쪽으로 이어지지 않습니다",
        "menu에 차례를 적거나 다른 쪽에서 링크하세요",
    ),
    # what the page is called
    "page-without-head": error(
        "파일이 쪽의 제목으로 시작하지 않습니다", "첫 줄에 ---, 그다음에 title: 제목, 그다음에 --- 을 쓰세요"
    ),
    "page-without-title": error("큰 제목(#)이 없습니다", "본문을 '# 제목'으로 시작하세요"),
    "page-title-again": error("큰 제목(#)이 두 번 있습니다", "둘째부터는 ## 으로 쓰세요"),
    "heading-level-skipped": error("제목의 단계를 건너뛰었습니다", "{expected} 으로 쓰세요"),
    "heading-empty": error("빈 제목입니다", "제목을 쓰거나 그 줄을 지우세요"),
    "box-without-title": error(
        "상자에 제목이 없어 영어로 나옵니다", '제목을 따옴표로 쓰세요: 예) !!! note "알림"'
    ),
    # where it leads
    "page-link-dead": error(
        "이어지지 않는 링크입니다", "content/pages/에 있는 파일을 이 쪽에서 본 자리로 쓰세요: {near}"
    ),
    "page-anchor-dead": error("그 쪽에 없는 제목을 가리킵니다", "다음 가운데 하나를 쓰세요: {near}"),
    "page-link-unsafe": error(
        "링크로 쓸 수 없는 주소입니다", "https://, mailto:, tel:이나 곁에 둔 파일의 이름을 쓰세요"
    ),
    "page-footnote-dead": error("없는 각주를 가리킵니다", "쪽의 끝에 '{note}: 각주의 글'을 더하세요"),
    "picture-from-elsewhere": error(
        "다른 누리집의 그림은 시민의 방문을 그곳에 알립니다", "그림을 이 쪽의 곁에 두고 그 이름을 쓰세요"
    ),
    "picture-without-words": error(
        "그림을 대신할 글이 없습니다", "느낌표 뒤의 대괄호 안에, 보지 못하는 사람이 읽을 글을 쓰세요"
    ),
    "table-without-head": error(
        "표에 머리 줄이 없거나 머리 칸이 비었습니다",
        "표의 첫 줄에 칸의 이름을, 둘째 줄에 칸마다 줄표(---)를 쓰세요",
    ),
    # what Markdown does not make
    "html-in-page": error(
        "HTML은 쓸 수 없습니다", "Markdown으로 쓰세요; 글자로 보이려면 `<...>`처럼 감싸세요"
    ),
    "attribute-in-page": error(
        "제목의 이름({{ #이름 }}) 말고는 속성을 쓸 수 없습니다", "중괄호에서 그 속성을 지우세요"
    ),
    "page-read-otherwise": error(
        "프로그램에 따라 다르게 읽히는 자리입니다",
        "목록과 표 앞뒤에 빈 줄을 두고, 안쪽 목록은 네 칸 들여 쓰고, # 뒤는 띄우세요",
    ),
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
    "personal-registration": error(
        "주민등록번호나 외국인등록번호로 보입니다", "번호를 지우세요; 일부를 가린 번호도 싣지 않습니다"
    ),
    "personal-mobile": error(
        "휴대전화 번호로 보입니다", "번호를 지우거나 사무실 전화번호로 바꾸세요; 일부를 가려도 싣지 않습니다"
    ),
    "personal-email": error(
        "개인 전자우편 주소로 보입니다",
        "주소를 지우거나 공무용 주소(go.kr, korea.kr, 도시의 문의 주소와 같은 곳)로 바꾸세요",
    ),
    "personal-account": error("계좌번호로 보입니다", "번호를 지우세요"),
    "personal-card": error("카드번호로 보입니다", "번호를 지우세요; 일부를 가린 번호도 싣지 않습니다"),
    "personal-passport": error("여권번호로 보입니다", "번호를 지우세요"),
    "personal-licence": error("운전면허번호로 보입니다", "번호를 지우세요"),
    "personal-plate": warning("차량번호로 보입니다", "개인의 차량이면 지우세요; 아니면 그대로 두어도 됩니다"),
    "personal-birth": warning(
        "생년월일로 보입니다", "개인의 생년월일이면 지우세요; 아니면 그대로 두어도 됩니다"
    ),
    "officer-named": error(
        "담당자의 이름을 싣지 않는 도시인데 이름이 적혀 있습니다",
        "이름을 null로 두세요; 이름을 싣기로 했으면 city.yml의 officer_names를 shown으로 고치세요",
    ),
}
