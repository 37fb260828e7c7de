"""What a column of a download is, and those that several tables have; the tables stand in *_tables.py.

This is the one place where a column is declared: CSV, JSON, XLSX, SQLite, the Data Package, the column sheet
and the page of downloads are written of it, and keys and links between tables follow from it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Literal

from generator.wording import NOT_SUBMITTED

ColumnType = Literal["text", "code", "number", "date", "flag"]
"""What a column holds; `code` is one of a few fixed words, `flag` is yes or no."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column: `id` names it in JSON, `heading` in CSV; `unit` is None where it has none.

    `codes` gives the Korean word of each code: JSON bears the code, CSV the word; empty for other types.
    `prefix` stands before each value where these are identifiers, so that no program takes one for a day.
    """

    id: str
    heading: str
    description: str
    type: ColumnType = "text"
    unit: str | None = None
    codes: Mapping[str, str] = field(default_factory=dict)
    prefix: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """A table: its Korean title, what one row of it is, and its columns.

    `key` names the columns by which a row is told from all others, with spaces between (none where rows may
    repeat); `of` is the table to whose rows its own belong, by pledge or by pledge and quarter.
    """

    id: str
    title: str
    row: str
    columns: tuple[Column, ...] = ()
    key: str = ""
    of: Literal["pledges", "reports"] | None = None

    def having(self, **columns: Column) -> Table:
        """Return the table with these columns, whose names are their ids."""
        return replace(self, columns=tuple(replace(each, id=name) for name, each in columns.items()))


text = partial(Column, "")
number = partial(Column, "", type="number")
day = partial(Column, "", type="date")
flag = partial(Column, "", type="flag")


def code(heading: str, description: str, codes: Mapping[str, str]) -> Column:
    """Return a column that holds one of a few fixed words."""
    return Column("", heading, description, "code", codes=codes)


SECTIONS = {
    "tasks": "세부과제",
    "so_far": "그동안 추진실적",
    "this_quarter": "당해 분기 추진실적",
    "plan": "추진계획",
    "problems": "문제점",
    "remedies": "개선대책",
}
ITEM_KINDS = {"item": "항목", "note": "※ 주"}
STATES = {"submitted": "제출", "missing": NOT_SUBMITTED}
BASES = {"planned": "계획", "secured": "확보", "spent": "집행", "unconfirmed": "미확인"}
SPANS = {"this_quarter": "이번 분기", "cumulative": "누계", "unconfirmed": "미확인"}
SOURCE_ROLES = {"total": "합계", "part": "재원"}
PERIOD_ROLES = {"total": "합계", "before": "임기 앞", "within": "임기 안", "after": "임기 뒤"}

OWN_UNIT = "‘단위’ 칸"
"""Where the unit of a number stands that differs from row to row."""

PLEDGE = text(
    "공약",
    "공약의 식별자. 이 누리집에서 그 공약의 주소이며, 번호가 바뀌어도 바뀌지 않습니다",
    prefix="pledges/",
)
TITLE = text("공약명", "그 기록에 적힌 공약 이름")
TITLE_NOW = text("공약명", "지금의 공약 이름")
QUARTER = text("분기", "보고의 분기(2019-Q2), 반기(2019-H1) 또는 두 날짜")
OF_REPORT = {"pledge": PLEDGE, "title": TITLE, "quarter": QUARTER}
DEPARTMENT = text(
    "부서 식별자",
    "도시의 설정에 있는 그 부서의 식별자. 빈칸은 설정에 없는 이름입니다",
    prefix="departments/",
)
DEPARTMENT_NAME = text("소관 부서", "그 기록에 적힌 이름 그대로")
STATUS = {
    "status_written": text("추진상황(적힌 대로)", "보고에 적힌 추진상황. 빈칸은 적히지 않은 것입니다"),
    "status": text("추진상황 식별자", "위 낱말이 뜻하는 추진상황의 식별자", prefix="statuses/"),
    "status_word": text("추진상황", "위 낱말이 뜻하는 추진상황을 이 시가 부르는 말"),
    "status_order": number("추진상황 차례", "이 시의 추진상황 가운데 몇째인지, 1부터. 이 차례로 정렬합니다"),
}
SECTION = code("구분", "시트의 어느 칸에 적혔는지", SECTIONS)
VALUE = number("값", "적힌 수. 빈칸은 미기재이거나 낱말이며 0이 아닙니다", unit=OWN_UNIT)
WRITTEN = text("적힌 대로", "칸에 적힌 글자 그대로(1,234.5, △1,200, 비예산). 빈칸은 미기재입니다")
MEANING = text("표시의 뜻", "숫자 대신 적은 표시(-)를 이 서식이 무엇으로 쓰는지. 빈칸은 표시가 아닙니다")
UNIT = text("단위", "서식에 적힌 단위")
AT = text("자리", "기록 안의 자리")
RECORD = text("기록", "이 줄이 적힌 파일과 몇 번째 줄인지. records.zip에 같은 이름으로 있습니다")

TYPES = {"text": "글", "code": "정해진 낱말", "number": "수", "date": "날짜(ISO 8601)", "flag": "예/아니오"}
YES, NO = "예", "아니오"

SHEET = Table(
    "columns",
    "항목 설명",
    "항목 하나가 한 줄",
    tuple(
        Column(name, heading, "")
        for name, heading in (
            ("table_title", "표"),
            ("table", "표의 영문명"),
            ("heading", "항목명"),
            ("id", "영문명"),
            ("description", "설명"),
            ("type", "자료형"),
            ("unit", "단위"),
            ("codes", "코드"),
        )
    ),
)
"""The table that explains the columns of another."""


def with_codes(codes: Mapping[str, str]) -> str:
    """Return each word and its code: 제출 = submitted, 미제출 = missing; empty where there are none."""
    return ", ".join(f"{word} = {code_}" for code_, word in codes.items())
