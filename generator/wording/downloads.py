"""Words of the files to take home: what a book, a part and a sheet are called."""

from __future__ import annotations

from generator.wording import Sentence

ALL_TABLES = "모든 표"
"""What a file is called that holds all tables of a part."""

ALL_TABLES_AS_JSON = "모든 표 JSON"
"""The same of an archive, whose own format does not tell."""

RECORDS = "기록 원본"
"""What all records are called as they were written."""

HISTORY = "기록"
"""What the one file is called that holds all records of a pledge."""

GUIDE = "설명"
"""The name of the first sheet of a book."""

BOOK_LINES = (
    "표마다 시트가 하나씩 있습니다. 아래에 시트와 칸의 뜻이 있습니다.",
    "빈칸은 적히지 않은 것(미기재)입니다. 0이 아닙니다.",
    "글의 칸은 글로, 수의 칸은 수로, 날짜의 칸은 날짜로 넣었습니다. 붙이거나 뺀 글자가 없습니다.",
    "열다섯 자리를 넘는 수와 1900년 3월 앞의 날짜는 엑셀이 그대로 담지 못하여 글로 넣었습니다.",
    "재원·시기별 금액을 더할 때는 구실이 ‘합계’인 줄을 빼야 두 번 더해지지 않습니다.",
)
"""What to know before reading a book, one line each."""

ROW = "한 줄은 무엇인가"

CUT_SHORT = "… [이 칸에 다 담기지 않아 여기서 끊었습니다. 온전한 글은 CSV와 JSON에 있습니다]"
"""Ends a text that is longer than a cell of a spreadsheet can hold."""


PACKAGE_LINES = (
    "부서가 낸 분기 보고를 쓴 그대로 옮긴 표입니다.",
    "빈칸은 적히지 않은 것(미기재)이며 0이 아닙니다.",
    "작은따옴표(') 뒤에 =, +, -, @가 오는 글은 작은따옴표 하나를 떼어야 원문입니다.",
)
"""What a program's user is told of the CSVs, one sentence each."""

HOW_TO_READ = (
    "CSV는 UTF-8(BOM)에 RFC 4180을 따르며, 엑셀에서 그대로 열립니다.",
    (
        "엑셀(XLSX) 파일에는 모든 표가 시트로 들어 있고, 첫 시트가 칸의 뜻을 알려 줍니다. "
        "같은 줄이 같은 차례로 있습니다."
    ),
    (
        "JSON에는 같은 줄이 같은 차례로 있습니다. columns에 칸의 이름이, data에 줄이 있습니다. "
        "칸의 이름과 정해진 낱말은 CSV에서 한글, JSON과 SQLite에서 영문이며 columns.csv가 둘을 잇습니다."
    ),
    (
        "SQLite 파일의 글은 _words에 하나씩만 있고, 표의 이름(budget 따위)으로 물으면 제자리에 나옵니다. "
        "날짜는 글(2019-05-14), 예와 아니오는 1과 0입니다."
    ),
    "빈칸은 적히지 않은 것(미기재)입니다. 0이 아닙니다.",
    (
        "스프레드시트가 수식으로 실행할 글(=, +, -, @로 시작하는 글)은 CSV에서 앞에 작은따옴표(')를 하나 "
        "붙여 두었습니다. 그런 글의 맨 앞에서 작은따옴표 하나를 떼면 원문입니다. "
        "수와 날짜의 칸에는 붙이지 않습니다. JSON의 글은 원문 그대로입니다."
    ),
    (
        "날짜나 수처럼 보이는 글(9-1, '19., 031)은 CSV에도 적힌 그대로 있습니다. "
        "엑셀에서 CSV를 바로 열면 날짜나 수로 바뀌어 보일 수 있으나, 엑셀(XLSX) 파일에는 글로 들어 있습니다."
    ),
    (
        "공약, 부서, 분야와 그 밖의 식별자는 어느 파일에서나 같은 글자입니다(pledges/2-1-2). "
        "표를 이을 때 그대로 쓰고, 공약·부서·분야의 식별자는 이 누리집에서 그 쪽의 주소이기도 합니다."
    ),
    "줄마다 기록(파일과 줄)이 있습니다. 그 기록은 records.zip 안에 같은 이름으로 원본 그대로 있습니다.",
    "SHA256SUMS에 파일마다 검사값이 있습니다. sha256sum -c SHA256SUMS로 맞는지 볼 수 있습니다.",
    "줄의 차례는 공약 번호, 분기, 시트에 적힌 차례입니다. 같은 기록에서는 언제나 같은 파일이 나옵니다.",
    "재원·시기별 금액을 더할 때는 구실이 ‘합계’인 줄을 빼야 두 번 더해지지 않습니다.",
)
"""What to know before reading a download, one paragraph each."""

whole_title = Sentence("{city} 공약 전체, {quarter}까지")
part_title = Sentence("{city} 공약 자료: {part}")


def licence(name: str, attribution: str | None) -> str:
    """Return the licence in a sentence, with the words by which the source is named."""
    return f"이용 허락: {name}." + (f" 출처 표시: {attribution}." if attribution else "")


source = Sentence("{city} 공약 기록(분기 보고)")
dataset_title = Sentence("{city} 공약 이행 자료")
pledges = Sentence("{count:,}건")
cells = Sentence("{count:,}칸")
described = Sentence(
    "{city}의 공약 기록을 표 {tables}가지로 내려받습니다. CSV, 엑셀, JSON, SQLite, {quarter}까지."
)
columns_of = Sentence("「{title}」의 항목")

NO_UNIT = "없음"


def size(count: int) -> str:
    """Return the size of a file of so many bytes, in thousands: 812B, 35kB, 9.3MB."""
    for unit, of in (("MB", 10**6), ("kB", 10**3)):
        if count >= of:
            return f"{count / of:.3g}{unit}" if count < of * 100 else f"{count // of:,}{unit}"
    return f"{count}B"
