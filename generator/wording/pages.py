"""Words of pages that are put together from facts: titles, descriptions, captions, heads of columns."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from generator.wording import Sentence

MADE = "<!-- 기록에서 만든 쪽. 고칠 곳은 content/ -->"
"""The first line of each page, to whoever opens its file; by it publish/ knows a page of ours."""

PLEDGE_LINK = "공약 "
"""Before a pledge's id, in square brackets on a page of the city's own, makes a link to it: [공약 2-1-2]."""

MISTAKE = "틀린 곳 알리기"

PLEDGES = "공약 전체"
QUARTERS = "분기별"
FIELDS = "분야별"
DEPARTMENTS = "부서별"
BUDGET = "예산"
PARTICIPATION = "시민참여"
DATA = "자료 내려받기"
ABOUT = "안내"
HOME = "처음"

PLEDGE = "공약"
FIELD = "분야"
STRATEGY = "전략"
DEPARTMENT = "소관 부서"
SOURCE = "재원"

UNNAMED_FIELD = "이름 미기재"

BASIS = {
    "planned": "계획액",
    "secured": "확보액",
    "spent": "집행액",
    "unconfirmed": "계획액인지 집행액인지 적혀 있지 않음",
}
COVERS = {
    "this_quarter": "이번 분기의 횟수",
    "cumulative": "임기 시작부터의 누계",
    "unconfirmed": "이번 분기의 횟수인지 누계인지 적혀 있지 않음",
}
CHANGE_KINDS = {
    "name": "이름",
    "scope": "범위",
    "target": "목표",
    "period": "기간",
    "schedule": "일정",
    "cost": "사업비",
    "funding": "재원",
    "department": "소관 부서",
    "yearly_plan": "연차별 계획",
    "split": "나눔",
    "merge": "합침",
    "exclusion": "제외",
}
LINEAGE_KINDS = {
    "split": "나뉨",
    "merged": "합쳐짐",
    "renamed": "이름이 바뀜",
    "replaced": "다른 공약으로 바뀜",
    "number_reused": "번호를 다시 씀",
}
REVIEW_LEVELS = {"confirm": "확인 필요", "suspect": "잘못 적은 것으로 보임"}

CONFIRMED = "부서 확인"
READ_FROM_PROSE = "글에서 읽음(확인 전)"

CHANGES_IN_REPORT = "이 보고의 글에서 읽은 변경"
CHANGES_OF_PLEDGE = "공약이 바뀐 기록"
EDIT_RECORD = "이 기록 고치기"
READ_RECORD = "이 기록의 원본이 든 압축 파일"
NO_TASK = "세부과제 없이 적힌 항목"


def mistake(title: str, address: str) -> tuple[str, str]:
    """Return how a letter about a fault on a page begins: its subject, and its text with the address."""
    return f"{MISTAKE}: {title}", f"쪽: {title}\n주소: /{address}\n\n틀린 곳: "


site_title = Sentence("{city} 공약장부")
pledge_title = Sentence("{number} {title}")
report_title = Sentence("{number} {title}: {quarter} 보고")


def field_name(field_id: str, name: str | None) -> str:
    """Return a field by number and name: 2. 이름; a name that is not stated is said to be so."""
    return f"{field_id}. {name}" if name else f"{FIELD} {field_id} ({UNNAMED_FIELD})"


def strategy_name(strategy_id: str, name: str | None) -> str:
    """Return a strategy by number and name; a name that is not stated is said to be so."""
    return f"{strategy_id}. {name}" if name else f"{STRATEGY} {strategy_id} ({UNNAMED_FIELD})"


blank_note = Sentence("단위: {unit}. {meaning}. 미기재는 시트에 적히지 않은 칸이며 0이 아닙니다.")


def sum_note(unit: str, meaning: str) -> str:
    """Return what to know beside a table of sums."""
    told = unit or "적혀 있지 않음"
    return f"단위: {told}. {meaning}. 숫자가 적힌 칸만 더했고, 더하지 못한 칸의 수를 함께 적었습니다."


def meaning(words: Mapping[str, str], stated: Iterable[str]) -> str:
    """Return what numbers mean (a row of `BASIS` or `COVERS`); where reports differ, all that they state."""
    own = [words[each] for each in dict.fromkeys(stated)]
    return own[0] if len(own) == 1 else f"보고마다 다름({', '.join(own)})"


nth_table = Sentence("{caption} ({number}번째 표)")
over_pledges = Sentence("{heading}: 공약 {reports}건의 최근 보고를 더한 값")
by_each = Sentence("{heading}: {what}마다")


def from_to(first: str, last: str) -> str:
    """Return a span of quarters, which may be one."""
    return first if first == last else f"{first}~{last}"
