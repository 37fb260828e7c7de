"""Words of rates: what is counted among what, in a rule that a citizen can follow."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from generator.wording import number

USUAL = {"strict": "좁게 센 이행률", "wide": "넓게 센 이행률"}
"""The names of the two rates that every city has."""

GROUPS = {"all": "전체", "field": "분야", "department": "부서"}
"""What a row of rates is of."""

TABLE = ("이행률", "분기·묶음·규칙 하나가 한 줄")
COLUMNS = {
    "quarter": ("기준 분기", "어느 분기까지의 보고로 세었는지"),
    "last_day": ("마지막 날", "기준 분기의 마지막 날"),
    "of": ("묶음의 종류", "모든 공약인지, 한 분야나 한 부서의 공약인지"),
    "group": ("묶음 식별자", "분야나 부서의 식별자. 전체는 all, 부서가 적히지 않은 공약은 departments/-"),
    "group_name": ("묶음", "분야나 부서의 이름. 빈칸은 적히지 않은 것입니다"),
    "rule": ("규칙 식별자", "rules/strict와 rules/wide는 모든 도시에 있고, 나머지는 이 도시가 정한 것입니다"),
    "rule_name": ("이행률의 이름", "규칙을 부르는 이름"),
    "rule_words": ("규칙", "무엇 가운데 무엇을 세었는지"),
    "numerator": ("분자", "규칙이 세는 공약"),
    "denominator": ("분모", "그 가운데에서 세는 공약"),
    "percent": ("비율", "분자 ÷ 분모. 소수 둘째 자리에서 반올림합니다. 빈칸은 분모가 0인 것입니다"),
    "unstated": ("추진상황 미기재", "추진상황이 적히지 않아 분모에 들지 않은 공약"),
    "excluded": ("분모에서 빠진 상황", "추진상황은 적혀 있으나 규칙이 분모에 넣지 않는 공약"),
    "record": ("기록", "규칙이나 추진상황의 낱말이 적힌 줄. 적힌 것이 없으면 이 도시의 설정의 첫 줄"),
}
PRINTED_TABLE = ("시가 펴낸 수", "시가 펴낸 표의 합계 칸 하나가 한 줄. 기록에서 센 수가 곁에 있습니다")
PRINTED_COLUMNS = {
    "order": ("순번", "표에 적힌 차례, 1부터"),
    "label": ("묶음", "표에 적힌 줄의 이름"),
    "role": ("구실", "모든 공약의 합계인지, 한 묶음의 것인지"),
    "field": ("분야 식별자", "이 묶음인 분야. 빈칸은 합계이거나 분야가 아닌 묶음입니다"),
    "field_name": ("분야", "그 분야의 이름"),
    "beside": ("이름 곁의 글", "표에 적힌 그대로. 둘 이상이면 쌍반점(;)으로 나눕니다"),
    "what": ("항목 식별자", "추진상황의 식별자. 비율이면 rate"),
    "what_name": ("항목", "추진상황이나 비율을 부르는 이름"),
    "value": ("시가 적은 수", "표에 적힌 수. 빈칸은 미기재이거나 수가 아닌 것입니다"),
    "written": ("적힌 대로", "표에 적힌 글자 그대로. 빈칸은 미기재입니다"),
    "counted": (
        "기록에서 센 수",
        "이 분기의 보고에서 센 건수나 보고에 적힌 비율의 평균(표와 같은 자리까지). 빈칸은 견줄 것이 없습니다",
    ),
    "stated": ("비율을 적은 보고", "평균에 든 보고. 건수이면 빈칸입니다"),
    "among": ("모든 보고", "이 묶음의 보고. 건수이면 빈칸입니다"),
    "differs": ("다름", "시가 적은 수와 기록에서 센 수가 다른지"),
}
REPORTED = {
    "rate_label": (
        "보고된 비율의 이름",
        "서식이 그 비율을 부르는 이름(이행률, 추진율). 보고에 없으면 빈칸입니다",
    ),
    "rate_written": ("보고된 비율", "부서가 적은 그대로. 무엇의 비율인지는 서식이 정합니다"),
    "rate_value": ("보고된 비율의 값", "위 글의 수. 빈칸은 미기재이거나 수가 아닌 것입니다"),
}
UNITS = {
    **dict.fromkeys(("rates.numerator", "rates.denominator", "rates.unstated", "rates.excluded"), "건"),
    "rates.percent": "%",
    "reports.rate_value": "%",
}


STATED = "보고된 비율"
"""What a rate is called where the form has no word for it."""


def usual_rule(numerator: Iterable[str], denominator: Iterable[str]) -> str:
    """Return the rule of a usual rate: which states are counted among which."""
    return (
        f"최근 보고의 추진상황이 {_any_of(numerator)}인 공약을, "
        f"추진상황이 {_any_of(denominator)}인 공약으로 나눕니다."
    )


def percent(value: Decimal) -> str:
    """Return a rate: 41.7%."""
    return f"{value:f}%"


def share(counted: int, among: int) -> str:
    """Return what is counted among what: 120건 가운데 50건."""
    return f"{number(Decimal(among))}건 가운데 {number(Decimal(counted))}건"


def stated_share(stated: int, among: int) -> str:
    """Return how many of how many pledges state a rate."""
    return f"{share(stated, among)}에 적힘"


def share_and_rest(counted: int, among: int, outside: int) -> str:
    """Return what is counted among what; where most pledges are left out, that too."""
    told = share(counted, among)
    return f"{told}, {number(Decimal(outside))}건은 빼고" if outside > among else told


def _any_of(states: Iterable[str]) -> str:
    return ", ".join(f"‘{each}’" for each in states)
