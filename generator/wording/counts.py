"""Words of what is counted: rates, states, what became of plans, when reports came."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from generator import wording
from generator.wording import Sentence, number, plans

PRINTED = "시가 펴낸 수와 기록에서 센 수"
PRINTED_NOTE = (
    "큰 글자가 시가 적은 수이고, 그 곁이 기록에서 센 수입니다. 비율은 보고에 적힌 비율의 평균과 견줍니다."
)
PRINTED_GROUP = "묶음"
NOT_COUNTED = "견줄 기록 없음"


def counted_beside(value: Decimal) -> str:
    """Return the number that was counted, as it stands beside the printed one."""
    return f"기록 {wording.number(value)}"


def printed_differs(names: tuple[str, str], written: str, value: Decimal, of: tuple[int, int] | None) -> str:
    """Say of a group and a column what the city printed and what was counted; a mean says of how many."""
    group, what = names
    among = f", 보고 {of[1]}건 가운데 {of[0]}건의 평균" if of is not None else ""
    return f"{group}, {what}: 시가 적은 수 {written}, 기록에서 센 수 {wording.number(value)}{among}"


USUAL = {"strict": "좁게 센 이행률", "wide": "넓게 센 이행률"}
"""The names of the two rates that every city has."""

GROUPS = {"all": "전체", "field": "분야", "department": "부서"}
"""What a row of rates is of."""


STATED = "보고된 비율"
"""What a rate is called where the form has no word for it."""


def usual_rule(numerator: Iterable[str], denominator: Iterable[str]) -> str:
    """Return the rule of a usual rate: which states are counted among which."""
    return (
        f"최근 보고의 추진상황이 {_any_of(numerator)}인 공약을, "
        f"추진상황이 {_any_of(denominator)}인 공약으로 나눕니다."
    )


percent = Sentence("{value:f}%")


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


RATES_TITLE = "이행률"
RATES_BY = {"fields": "분야마다", "departments": "부서마다"}
RATES_NOTE = "비율 뒤에 ‘몇 건 가운데 몇 건’인지 적었습니다. 소수 둘째 자리에서 반올림합니다."

NOBODY = "나눌 공약 없음"
PLAN_HEADS = ("계획한 일", *plans.CODES.values())
PLAN_NOTE = "단위: 건. 앞 보고의 계획을 이 보고가 말한 대로 셉니다. 언급 없음은 안 했다는 뜻이 아닙니다."
WHOLE_YEAR = "이 해 모두"
CHANGED_PART = "바뀐 것"
CHANGED_PART_HEADS = ("변경", "공약")
CHANGED_PARTS_NOTE = "단위: 건. 한 공약에서 여러 번 바뀌었으면 ‘변경’은 그만큼, ‘공약’은 한 번 셉니다."

in_state = Sentence("{word} {count}건")


def rates_of(by: str, quarter: str) -> str:
    """Return the caption of the rates by field or by department."""
    return f"{RATES_BY[by]} 센 이행률, {quarter} 기준"


MEAN = "평균"
STATED_NOTE = "보고에 적힌 수만 평균했습니다. 몇 건에 적혀 있는지 곁에 적었습니다."

stated_of = Sentence("보고에 적힌 {label}의 평균, {quarter} 기준")
plans_of = Sentence("{year}년에 결과를 보고할 계획")
participation_of = Sentence("{heading}, {year}년에 낸 보고")

STATES_NOTE = "단위: 건. 최근 보고에 적힌 추진상황입니다. 미제출은 이때의 보고가 제출되지 않은 공약입니다."
BY_QUARTER = "보고할 때마다의 공약 수"
BY_QUARTER_NOTE = (
    "단위: 건. 추진상황과 계획은 앞 보고와 견주었습니다. 보고에 적혀 있지 않으면 세지 않았습니다."
)
BY_QUARTER_HEADS = (
    "보고 대상",
    "제출",
    "미제출",
    "늦게 제출",
    "추진상황이 바뀜",
    "계획대로 되지 않음",
    "내용 변경",
)

PLANS_DUE = "결과를 볼 계획"
PLANS_OPEN = "다음 보고 전"
PLAN_OUTCOMES = {**plans.CODES, "open": PLANS_OPEN}
"""What may have become of a planned item; of an open one no report could tell yet."""

PLANS_COLUMNS = (PLANS_DUE, *plans.CODES.values())
PLANS_NOTE = (
    "단위: 건. ‘결과를 볼 계획’은 그 뒤에 보고가 나온 계획이며, ‘마침’부터 ‘언급 없음’까지 더한 수입니다."
    " 언급 없음은 하지 않았다는 뜻이 아닙니다. 수를 누르면 그 계획들이 나옵니다."
)
NO_PLANS_DUE = "해당 없음"
"""What stands for each outcome where no plan was to be looked at; not the same as 0."""

PLANS_ROWS = "계획의 결과"

plans_caption = Sentence("{name}의 계획이 어떻게 되었나")
plans_by_department = Sentence("부서마다 센 계획의 결과, {quarter}까지")


def plans_note(apart: int) -> str:
    """Return what to know of the counts of all departments; `apart` pledges are in no department's charge."""
    told = f"{PLANS_NOTE} ‘{PLANS_OPEN}’은 아직 다음 보고가 나오지 않은 계획이며, 더하지 않았습니다."
    return f"{told} 소관 부서가 적히지 않은 공약 {apart}건은 세지 않았습니다." if apart else told


changes_in = Sentence("{quarter}에 내용이 바뀐 공약")
states_of = Sentence("{heading} 추진상황, {quarter} 기준")

LATE = "늦게 제출"
IN_TIME = "제때 제출"
UNKNOWN = "알 수 없음"

TIMINGS = {"in_time": IN_TIME, "late": LATE, "missing": wording.NOT_SUBMITTED, "unknown": UNKNOWN}
