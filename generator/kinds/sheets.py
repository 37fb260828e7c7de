"""What keeps a sheet that staff hand in from being read: its kind, its locks, its size, its traps."""

from __future__ import annotations

from generator.kinds.kind import Kind, error

_AS_NEW = "한글이나 엑셀에서 열어 '다른 이름으로 저장'한 파일을 다시 올리세요"

KINDS: dict[str, Kind] = {
    # which file it is
    "sheet-empty": error("빈 파일입니다(0바이트)", "원본을 열어 보고, 다시 저장한 파일을 올리세요"),
    "sheet-unknown": error(
        "읽을 수 있는 종류의 파일이 아닙니다",
        "HWPX, HWP(5.0 이상), XLSX, DOCX, PDF, TXT, HTML 가운데 하나로 저장해 올리세요",
    ),
    "sheet-old-hwp": error(
        "아주 오래된 한글 파일(HWP 3.0 이전)입니다", "한글에서 열어 HWPX로 저장한 파일을 올리세요"
    ),
    "sheet-old-office": error(
        "옛 오피스 파일(.xls, .doc, .ppt)입니다",
        "엑셀은 .xlsx, 워드는 .docx로 저장한 파일을 올리세요",
    ),
    "sheet-binary-book": error(
        "엑셀 바이너리 통합 문서(.xlsb)입니다", "엑셀에서 열어 .xlsx로 저장한 파일을 올리세요"
    ),
    "sheet-hwpml": error("한글의 XML 문서(HWPML, .hml)입니다", "한글에서 열어 HWPX로 저장한 파일을 올리세요"),
    "sheet-office-xml": error(
        "워드나 엑셀의 낱장 XML 문서(.xml, .mht)입니다",
        "엑셀은 .xlsx, 워드는 .docx로 저장한 파일을 올리세요",
    ),
    "sheet-open-document": error(
        "오픈도큐먼트 파일(.odt, .ods)입니다", "엑셀은 .xlsx, 워드는 .docx로 저장한 파일을 올리세요"
    ),
    "sheet-presentation": error(
        "발표 자료(파워포인트, 한쇼)입니다", "그 내용을 한글이나 엑셀의 서식에 옮겨 올리세요"
    ),
    "sheet-rich-text": error("RTF 문서입니다", "한글이나 워드에서 열어 HWPX나 DOCX로 저장한 파일을 올리세요"),
    "sheet-archive": error("여러 파일을 묶은 압축 파일입니다", "압축을 풀어 안에 든 파일을 올리세요"),
    "sheet-apple": error(
        "애플 문서(Pages, Numbers)입니다", "엑셀은 .xlsx, 워드는 .docx로 내보낸 파일을 올리세요"
    ),
    "sheet-control": error(
        "프로그램 단추나 입력란(ActiveX)이 든 파일이어서 그 안의 글을 읽을 수 없습니다",
        "입력란의 글을 칸에 옮겨 적고 입력란을 지워 올리세요",
    ),
    "sheet-macro": error(
        "매크로(프로그램)가 든 오피스 파일입니다", "매크로가 없는 .xlsx나 .docx로 저장한 파일을 올리세요"
    ),
    "sheet-scan": error(
        "글자가 없고 그림만 있는 파일입니다(스캔)", "스캔하기 전의 한글이나 엑셀 원본을 올리세요"
    ),
    "sheet-letters-unknown": error(
        "어떤 글자인지 알 수 없게 만들어진 PDF입니다", "PDF로 만들기 전의 한글이나 엑셀 원본을 올리세요"
    ),
    "sheet-xfa": error(
        "값이 쪽이 아니라 어도비 서식(XFA)에 든 PDF입니다",
        "어도비 리더에서 'PDF로 인쇄'해 올리거나, 한글이나 엑셀 원본을 올리세요",
    ),
    "sheet-package": error(
        "여러 파일을 한데 묶은 PDF(포트폴리오)입니다", "그 안에 든 파일을 하나씩 꺼내 올리세요"
    ),
    "sheet-encoding": error("글자를 알아볼 수 없는 텍스트 파일입니다", "UTF-8로 저장해 다시 올리세요"),
    "sheet-lost-character": error(
        "이 줄에 깨진 글자(\ufffd)가 있습니다", "깨지기 전의 원본을 찾아 그 글자를 고쳐 다시 올리세요"
    ),
    # its locks
    "sheet-password": error("암호로 잠긴 파일입니다", "암호를 풀고 다시 저장한 파일을 올리세요"),
    "sheet-distribution": error("배포용으로 잠긴 한글 문서입니다", "배포용으로 바꾸기 전의 원본을 올리세요"),
    "sheet-secured": error("문서 보안(DRM)으로 잠긴 파일입니다", "보안을 해제한 파일을 올리세요"),
    # its size
    "sheet-too-large": error(
        "파일이 너무 큽니다({size}바이트)", "{most}바이트를 넘지 않게 그림을 빼거나 나누세요"
    ),
    "sheet-too-many-parts": error(
        "파일 안에 든 조각이 너무 많습니다({count}개)", "{most}개를 넘지 않게 그림을 빼거나 나누세요"
    ),
    "sheet-unpacks-too-large": error("압축을 풀면 지나치게 커지는 파일입니다", _AS_NEW),
    "sheet-too-much": error(
        "읽는 데 시간이나 메모리가 지나치게 드는 파일입니다",
        "시트에 쓰는 부분만 새 파일로 옮겨 저장해 올리세요",
    ),
    "sheet-too-many-pages": error("쪽이 너무 많습니다({count}쪽)", "{most}쪽을 넘지 않게 나누세요"),
    "sheet-too-deep": error("표나 묶음이 너무 깊이 겹쳐 있습니다", "표 안의 표를 줄여 다시 저장하세요"),
    # its traps
    "sheet-damaged": error("파일이 깨져 읽을 수 없습니다", _AS_NEW),
    "sheet-doctype": error("바깥 자료를 부르는 선언(DOCTYPE)이 든 파일입니다", _AS_NEW),
    "sheet-strange-part": error("있어서는 안 될 이름의 조각이 든 파일입니다", _AS_NEW),
    "sheet-inserted-file": error(
        "다른 문서를 통째로 끼워 넣은 워드 파일입니다",
        "워드에서 열어 '다른 이름으로 저장'한 .docx를 올리세요",
    ),
    "sheet-part-missing": error("파일 안의 조각이 빠져 다 읽을 수 없습니다", _AS_NEW),
    "sheet-loses-text": error(
        "글자를 하나도 빠짐없이 읽지 못하는 파일입니다(모자라는 글자: {count}자)",
        "한글에서는 HWPX로, 엑셀에서는 XLSX로 저장한 파일을 올리세요",
    ),
}
