"""What is wrong with the site as it is built, and what keeps the desk from writing."""

from __future__ import annotations

from generator.kinds.kind import Kind, error, warning

KINDS: dict[str, Kind] = {
    # the pictures for sharing
    "letter-not-drawn": warning(
        "미리보기 그림에 그릴 수 없는 글자가 있습니다",
        "그대로 두어도 됩니다; 쪽에는 그대로 실리고, 공유하면 도시의 그림이 대신 보입니다",
    ),
    # the files to download
    "changed-meanwhile": error("누리집을 만드는 사이에 파일이 바뀌었습니다", "다시 만드세요"),
    # the built site
    "builder-failed": error(
        "MkDocs가 누리집을 만들지 못했습니다({said})", "알린 곳을 고치세요; 옛 누리집은 그대로 있습니다"
    ),
    "page-not-built": error(
        "만들려던 파일이 누리집에 없습니다",
        "mkdocs.yml이 빼놓지 않았는지 보세요; docs_dir은 build/docs입니다",
    ),
    "broken-link": error("이어지지 않는 링크입니다", "주소를 고치거나 그 쪽을 만드세요"),
    "broken-anchor": error("쪽 안에 없는 곳을 가리킵니다", "가리키는 이름(#…)을 고치세요"),
    "repeated-id": error("한 쪽에 같은 id가 두 번 있습니다", "하나를 다른 이름으로 바꾸세요"),
    "third-party-resource": error(
        "시민의 방문을 다른 곳에 알리는 자원입니다", "그 파일을 theme/assets에 두거나 빼세요"
    ),
    "link-outside": error("누리집의 폴더를 벗어나는 주소입니다", "주소를 고치세요"),
    "link-absolute": error(
        "/로 시작하는 주소는 누리집을 하위 폴더에 올리면 끊깁니다", "../로 시작하는 상대 주소로 쓰세요"
    ),
    "link-relative": error(
        "404 쪽은 어느 주소에서나 열리므로 상대 주소가 끊깁니다", "/로 시작하는 주소로 쓰세요"
    ),
    "base-element": error("<base>가 모든 상대 주소의 뜻을 바꿉니다", "<base>를 빼세요"),
    "link-dead": warning(
        "열리지 않는 바깥 주소입니다({said})",
        "주소를 고치거나 보관본으로 이으세요; 기록에 적힌 보관본: {archived}",
    ),
    "linkchecker-finding": error("linkchecker가 알립니다({said})", "주소를 고치세요"),
    "linkchecker-failed": error(
        "linkchecker가 끝까지 살피지 못했습니다({said})", "설치를 확인하세요; 옛 누리집은 그대로 있습니다"
    ),
    "cannot-write": error(
        "파일을 쓸 수 없습니다", "디스크의 남은 자리와 쓰기 권한을 보세요; 옛 누리집은 그대로 있습니다"
    ),
    "not-a-folder": error(
        "폴더가 아니라서 새 누리집으로 바꿀 수 없습니다", "이 이름의 파일이나 링크를 치우세요"
    ),
    "build-running": error("다른 빌드가 아직 돌고 있습니다", "그것이 끝난 뒤에 다시 하세요"),
    "port-taken": error("다른 프로그램이 쓰는 포트입니다", "그 프로그램을 끄거나 다른 포트를 고르세요"),
    "altered-meanwhile": error(
        "이 화면을 연 뒤에 파일이 바뀌었습니다",
        "아무것도 덮어쓰지 않았습니다; 화면을 새로 열어 바뀐 것을 보고 다시 하세요",
    ),
    "kept-by-hand": error(
        "사람이 손으로 적어 둔 설명을 지키며 고칠 수 없는 파일입니다",
        "아무것도 고치지 않았습니다; 이 자리만 편집기에서 고치세요",
    ),
}
