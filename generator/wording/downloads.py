"""Words of the files to take home: what a book, a part and a sheet are called."""

from __future__ import annotations

BOOK = "모든 표(엑셀 파일 하나)"
"""What the one file is called that holds all tables of a part."""

GUIDE = "설명"
"""The name of the first sheet of a book."""

AS_OF = "기준일"

BOOK_LINES = (
    "표마다 시트가 하나씩 있습니다. 아래에 시트와 칸의 뜻이 있습니다.",
    "빈칸은 적히지 않은 것(미기재)입니다. 0이 아닙니다.",
    "글의 칸은 글로, 수의 칸은 수로, 날짜의 칸은 날짜로 넣었습니다. 붙이거나 뺀 글자가 없습니다.",
    "열다섯 자리를 넘는 수와 1900년 3월 앞의 날짜는 엑셀이 그대로 담지 못하여 글로 넣었습니다.",
    "재원·시기별 금액을 더할 때는 구실이 ‘합계’인 줄을 빼야 두 번 더해지지 않습니다.",
)
"""What to know before reading a book, one line each."""

TABLE = "시트"
ROW = "한 줄은 무엇인가"

CUT_SHORT = "… [이 칸에 다 담기지 않아 여기서 끊었습니다. 온전한 글은 CSV와 JSON에 있습니다]"
"""Ends a text that is longer than a cell of a spreadsheet can hold."""


def whole_title(city: str, quarter: str) -> str:
    """Return what the downloads of a whole city are called: 가온시 공약 전체, 2026년 2분기까지."""
    return f"{city} 공약 전체, {quarter}까지"


def part_title(city: str, part: str) -> str:
    """Return what the downloads of a quarter, a pledge or a department are called."""
    return f"{city} 공약 자료: {part}"
