"""Words of a table of all pledges: how a form describes it, and what is asked when it is taken over."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal

from generator import wording
from generator.wording import Sentence
from generator.wording.settings import ALIASES, SCHEMA

HOLDS = {
    "number": "공약 번호",
    "title": "공약명",
    "group": "공약의 분야",
    "status": "추진상황의 낱말이나 표시",
    "rate": "부서가 적은 비율",
    "department": "부서",
    "fact": "그 밖의 항목. fact에 그 id를 적습니다",
}

FIELDS: Mapping[str, Mapping[str, tuple[str, str]]] = {
    "ListForm": {
        "": ("목록", "모든 공약을 줄마다 하나씩 적은 표"),
        "title": ("표의 제목", "기준일의 자리는 {as_of}. 예) 공약사업 추진현황 ({as_of} 기준)"),
        "columns": ("칸", "왼쪽부터 적힌 차례로"),
        "total": ("합계 줄의 이름", "예) 계"),
        "marks": ("표시", "추진상황의 칸에서 그렇다는 뜻인 표시. 예) ○"),
    },
    "ListColumn": {
        "": ("목록의 칸", "칸 하나"),
        "label": ("이름", "서식에 적힌 그대로"),
        "holds": ("담는 것", "이 칸에 적는 것"),
        "status": ("추진상황", "표시를 하는 칸이면 그 낱말의 id. 낱말을 적는 칸이면 null"),
        "fact": (
            "항목",
            "그 밖의 항목이면 sections의 항목 id. 번호의 칸이면 번호 뒤의 괄호(5(Ⅰ))를 담을 항목",
        ),
        "aliases": ALIASES,
    },
    "Printed": {
        "": (
            "시가 펴낸 목록",
            "모든 공약의 표에 시가 적은 합계와 각주. 적힌 그대로 두고, 기록에서 센 수와 견줍니다",
        ),
        "schema": SCHEMA,
        "quarter": ("분기", "이 파일의 이름과 같습니다"),
        "form": ("서식", "이 표의 서식. city.yml의 forms에 있는 id"),
        "title": ("표의 제목", "적힌 그대로. 없으면 null"),
        "as_of": ("기준일", "표의 제목에 적힌 기준일. 없으면 null"),
        "groups": ("합계와 묶음", "합계와 분야의 줄, 적힌 차례로"),
        "notes": ("각주", "표의 아래에 적힌 글, 적힌 그대로"),
        "source": ("원본", "시가 펴낸 파일"),
    },
    "PrintedGroup": {
        "": ("합계의 줄", "합계나 분야의 줄 하나"),
        "label": ("이름", "적힌 그대로. 예) 계, Ⅰ. 걷기 좋은 도시"),
        "role": ("구실", "모든 공약의 합계인지, 한 묶음의 것인지"),
        "field": ("분야", "이 묶음인 분야의 id(city.yml). 합계이거나 분야가 아니면 null"),
        "beside": ("이름 곁의 글", "같은 줄의 다른 칸에 적힌 글. 예) 2개 분야 6건. 없으면 []"),
        "counts": ("건수", "추진상황의 id마다 칸 하나. 빈칸은 null이며 0이 아닙니다"),
        "rate": ("비율", "적힌 그대로. 빈칸은 null"),
    },
}
ROLES = {"total": "모든 공약의 합계", "part": "한 묶음"}
WORDS: Mapping[str, Mapping[str, Mapping[str, str]]] = {
    "ListColumn": {"holds": HOLDS},
    "PrintedGroup": {"role": ROLES},
}


def day_outside(day: date) -> str:
    """Say that the table speaks of a day outside the quarter into which it was put."""
    return f"표의 기준일({wording.day(day)})이 이 분기 밖입니다"


def marks(labels: Sequence[str]) -> str:
    """Say that a row bears no mark of a status, or several."""
    if not labels:
        return "추진상황의 어느 칸에도 표시가 없습니다"
    return f"추진상황의 표시가 {len(labels)}칸에 있습니다: {', '.join(labels)}"


rows = Sentence("공약 {count}건을 줄마다 하나씩 적은 목록")


def printed_at(address: str, groups: int, notes: int) -> str:
    """Say where the sums and footnotes of a table went, or stand already."""
    told = f"합계와 묶음 {groups}줄, 각주 {notes}줄"
    return f"{told}: `{address}`에 둡니다. 이미 있으면 건드리지 않고 `build/import/`에 둡니다."


def pledge_at(address: str, *, is_asked: bool) -> str:
    """Say where the proposed record of a pledge was put, and what is to be chosen in it."""
    field = " 어느 분야의 공약인지 알 수 없으니 `field`를 먼저 고르고," if is_asked else ""
    return f"공약의 기록을 `{address}`에 제안했습니다.{field} `content/pledges/`에 옮긴 뒤 다시 가져오세요."


pledges_proposed = Sentence(
    "도시에 없는 공약 {count}건의 기록을 build/import/pledges/에 제안했습니다."
    " 살펴보고 content/pledges/에 옮긴 뒤 다시 가져오세요"
)

PRINTED = "시가 펴낸 수와 기록에서 센 수"
PRINTED_NOTE = (
    "큰 글자가 시가 적은 수이고, 그 곁이 기록에서 센 수입니다. 비율은 보고에 적힌 비율의 평균과 견줍니다."
)
GROUP = "묶음"
NOT_COUNTED = "견줄 기록 없음"


def counted(value: Decimal) -> str:
    """Return the number that was counted, as it stands beside the printed one."""
    return f"기록 {wording.number(value)}"


def differs(names: tuple[str, str], written: str, value: Decimal, of: tuple[int, int] | None) -> str:
    """Say of a group and a column what the city printed and what was counted; a mean says of how many."""
    group, what = names
    among = f", 보고 {of[1]}건 가운데 {of[0]}건의 평균" if of is not None else ""
    return f"{group}, {what}: 시가 적은 수 {written}, 기록에서 센 수 {wording.number(value)}{among}"
