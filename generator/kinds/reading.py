"""What keeps a file from being read: its bytes, its YAML, the shape of its record."""

from __future__ import annotations

from generator.kinds.kind import Kind, error

KINDS: dict[str, Kind] = {
    # the bytes of a file
    "encoding-cp949": error(
        "UTF-8이 아니라 CP949(EUC-KR)로 저장되었습니다", "편집기에서 UTF-8로 다시 저장하세요"
    ),
    "encoding-utf16": error("UTF-8이 아니라 UTF-16으로 저장되었습니다", "편집기에서 UTF-8로 다시 저장하세요"),
    "encoding-unknown": error("UTF-8이 아닌 글자가 있습니다", "편집기에서 UTF-8로 다시 저장하세요"),
    "byte-order-mark": error(
        "파일 맨 앞에 보이지 않는 표시(BOM)가 있습니다", "'UTF-8(BOM 없음)'으로 다시 저장하세요"
    ),
    "file-too-large": error("파일이 너무 큽니다({size}바이트)", "{most}바이트를 넘지 않게 나누세요"),
    "invisible-character": error("눈에 보이지 않는 글자가 있습니다", "그 글자를 지우고 다시 쓰세요"),
    "decomposed-hangul": error("한글이 낱자로 풀려 있습니다(NFD)", "그 글을 지우고 다시 쓰세요"),
    "lost-character": error("깨진 글자(�)가 있습니다", "원본을 보고 그 글자를 다시 쓰세요"),
    "more-faults": error("이 파일에 고칠 것이 더 있습니다", "위의 것을 고친 뒤 다시 확인하세요"),
    # YAML
    "not-yaml": error("YAML 문법에 맞지 않습니다", "들여쓰기와 따옴표·괄호의 짝을 살펴보세요"),
    "merge-left-open": error(
        "git이 합치지 못한 자리가 남아 있습니다", "한쪽 글만 남기고 <<<<<<<, =======, >>>>>>> 줄을 지우세요"
    ),
    "space-that-is-none": error("빈칸처럼 보이는 글자가 있습니다", "지우고 스페이스로 빈칸을 치세요"),
    "wide-colon": error("전각 쌍점(：)을 썼습니다", "쌍점(:)과 빈칸으로 고치세요"),
    "colon-in-text": error(
        "글이 쌍점(:)이나 쉼표(,)에서 이름과 값으로 나뉘었습니다", "글 전체를 따옴표('…')로 감싸세요"
    ),
    "mark-at-start": error("글이 YAML의 기호로 시작합니다", "글 전체를 따옴표('…')로 감싸세요"),
    "comment-cuts-text": error(
        "' #' 뒤가 설명으로 잘려 나갑니다", "글 전체를 따옴표('…')로 감싸거나, 설명은 따로 한 줄에 쓰세요"
    ),
    "comma-cuts-number": error(
        "쉼표 때문에 숫자가 두 칸으로 나뉘었습니다",
        "쉼표가 든 숫자는 따옴표로 감싸고('1,234'), 칸을 나누는 쉼표 뒤는 띄우세요",
    ),
    "line-break-in-text": error("한 글 안에서 줄이 바뀝니다", "한 줄로 쓰거나 목록의 줄로 나누세요"),
    "repeated-key": error("같은 이름을 두 번 썼습니다(처음은 {first}번째 줄)", "하나만 남기세요"),
    "key-not-text": error("이름 자리에 목록이나 묶음이 있습니다", "이름을 글로 쓰세요"),
    "yaml-anchor": error(
        "YAML의 &와 * 참조는 쓰지 않습니다", "값을 그 자리에 그대로 쓰거나 따옴표로 감싸세요"
    ),
    "yaml-tag": error("YAML의 ! 꼬리표는 쓰지 않습니다", "꼬리표를 지우거나 글을 따옴표로 감싸세요"),
    "yaml-directive": error("YAML의 % 지시문은 쓰지 않습니다", "그 줄을 지우세요"),
    "several-documents": error("한 파일에 문서가 둘 이상 있습니다", "파일 하나에 기록 하나만 두세요"),
    "too-deep": error("묶음이 너무 깊습니다", "{most}단계를 넘지 않게 쓰세요"),
    "too-many-values": error("값이 너무 많습니다", "한 파일에 {most}개를 넘지 않게 나누세요"),
    # the shape of a record
    "missing-key": error("있어야 할 이름이 없습니다", "그 이름을 더하세요; 적힌 것이 없으면 null로 두세요"),
    "unknown-key": error(
        "이 자리에서 쓰지 않는 이름입니다", "이름을 고치거나 지우세요; 이 자리의 이름: {near}"
    ),
    "mapping-expected": error("'이름: 값'의 묶음이 있어야 합니다", "이름과 값을 들여 쓰세요"),
    "list-expected": error("목록이 있어야 합니다", "줄마다 '- '로 시작해 쓰고, 없으면 []로 두세요"),
    "list-empty": error("목록이 비었습니다", "하나 이상 쓰세요"),
    "text-expected": error(
        "글이 있어야 합니다", "글을 쓰세요; [ 나 {{로 시작하는 글은 따옴표('…')로 감싸세요"
    ),
    "needs-quotes": error("글 자리에 숫자·날짜·참거짓으로 읽힐 것이 있습니다", "따옴표('…')로 감싸세요"),
    "space-at-edge": error(
        "글이 비었거나 앞뒤에 빈칸이 있습니다", "앞뒤의 빈칸을 지우고, 적힌 것이 없으면 null로 두세요"
    ),
    "cell-expected": error(
        "칸 하나의 값이 있어야 합니다", "숫자나 낱말을 쓰고, 적힌 것이 없으면 null로 두세요"
    ),
    "whole-number-expected": error("0 이상의 정수가 아닙니다", "따옴표 없이 숫자만 쓰세요"),
    "yes-or-no-expected": error("true나 false가 아닙니다", "따옴표 없이 true나 false로 쓰세요"),
    "not-one-of": error("정해진 낱말이 아닙니다", "다음 가운데 하나를 쓰세요: {allowed}"),
    "bad-shape": error("기록의 꼴에 맞지 않습니다({reason})", "pledgebook schema가 보여 주는 꼴에 맞추세요"),
    "bad-date": error(
        "달력에 없거나 읽을 수 없는 날짜입니다", "2019-05-14, 2019-05, 2019-07/2019-08처럼 쓰세요"
    ),
    "bad-day": error("달력에 있는 날이 아닙니다", "2019-05-14처럼 연-월-일로 쓰세요"),
    "bad-quarter": error("분기를 읽을 수 없습니다", "2019-Q2, 2019-H1처럼 쓰세요"),
    "bad-id": error(
        "주소에 쓸 수 없는 이름입니다",
        "영문자와 숫자, 그 사이의 - 나 . 하나만 64자까지 쓰세요(con, nul은 안 됩니다)",
    ),
    "bad-item-id": error("항목 이름으로 쓸 수 없습니다", "영문 소문자로 시작해 소문자·숫자·-만 쓰세요"),
    "bad-checksum": error("SHA-256 값이 아닙니다", "0-9, a-f 64자를 쓰세요"),
    "bad-web-address": error("웹 주소가 아닙니다", "https://로 시작하는 주소를 쓰세요"),
}
