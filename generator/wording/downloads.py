"""Words of the files to take home: books, parts, sheets, the archive, feeds and calendars."""

from __future__ import annotations

from generator.wording import NOT_STATED, Sentence
from generator.wording.pages import CHANGE_KINDS, pledge_title

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

_BLANK = "빈칸은 적히지 않은 것(미기재)입니다. 0이 아닙니다."
_SUMS = "재원·시기별 금액을 더할 때는 구실이 ‘합계’인 줄을 빼야 두 번 더해지지 않습니다."

BOOK_LINES = (
    "표마다 시트가 하나씩 있습니다. 아래에 시트와 칸의 뜻이 있습니다.",
    _BLANK,
    "글의 칸은 글로, 수의 칸은 수로, 날짜의 칸은 날짜로 넣었습니다. 붙이거나 뺀 글자가 없습니다.",
    "열다섯 자리를 넘는 수와 1900년 3월 앞의 날짜는 엑셀이 그대로 담지 못하여 글로 넣었습니다.",
    _SUMS,
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
    _BLANK,
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
    _SUMS,
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


OPEN_ARCHIVE = "공약장부 열기"

archived_until = Sentence("{quarter}까지의 기록을 담은 보관본입니다.")


def archive_read_me(title: str, quarter: str) -> str:
    """Return the letter to whoever finds the archive, who may know nothing of it."""
    return f"""\
{title} 보관본

{archived_until(quarter)}
인터넷이 없어도, 누리집이 사라진 뒤에도 볼 수 있습니다.

여는 법
  1. 압축을 모두 푸세요. 압축을 풀지 않고 열면 다음 쪽으로 넘어가지 않습니다.
  2. 이 글과 같은 폴더에 있는 index.html을 두 번 누르세요.

들어 있는 것
  index.html         여기를 누르면 첫 쪽이 열립니다.
  site               누리집의 모든 쪽과 그림
  site/data          내려받는 자료(CSV, 엑셀, JSON, SQLite)
  site/data/all/records.zip  부서가 쓴 기록의 원본(YAML)
  자료가 그대로인지는 site/data에 있는 SHA256SUMS로 확인할 수 있습니다.

다시 올리려면
  이 폴더를 그대로 웹 서버에 올리면 다시 누리집이 됩니다.
"""


NEWS_KINDS = {
    "report": "새 보고",
    "status": "추진상황이 바뀜",
    "change": "공약 변경",
    "correction": "공개한 뒤 고침",
}
"""What kinds of news there are."""


def feed_title(city: str, part: str) -> str:
    """Return the title of a feed: 가온시 공약 소식, 가온시 공약 소식: 마을과."""
    return f"{city} 공약 소식: {part}" if part else f"{city} 공약 소식"


def calendar_title(city: str, part: str) -> str:
    """Return the title of a calendar: 가온시 공약 일정, 가온시 공약 일정: 마을과."""
    return f"{city} 공약 일정: {part}" if part else f"{city} 공약 일정"


def feed_headline(number: str, title: str, kind: str, quarter: str) -> str:
    """Return the title of an entry: 1-1-1 쉼터, 2026년 2분기: 새 보고."""
    return f"{pledge_title(number, title)}, {quarter}: {NEWS_KINDS[kind]}"


def news_of_report(status: str | None) -> str:
    """Return what a report's entry says."""
    return f"추진상황: {status or NOT_STATED}"


def news_of_change(kind: str, what: str, before: str | None, after: str | None) -> str:
    """Return what a change's entry says: 사업비 변경, 쉼터 수: 3곳 → 4곳."""
    return f"{CHANGE_KINDS[kind]} 변경, {what}: {before or NOT_STATED} → {after or NOT_STATED}"


calendar_entry = Sentence("{pledge}\n때: {when}\n계획입니다. 한 일이 아닙니다.\n공약장부에서 볼 곳: {page}")
