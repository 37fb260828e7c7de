"""Words of the page of rates, in the order in which the Manifesto Center reads a city's site."""

from __future__ import annotations

from generator.wording import Sentence, results

TITLE = "이행률"
BY = {"fields": "분야마다", "departments": "부서마다"}
RATES_NOTE = "비율 뒤에 ‘몇 건 가운데 몇 건’인지 적었습니다. 소수 둘째 자리에서 반올림합니다."

NOBODY = "나눌 공약 없음"
PLAN_HEADS = ("계획한 일", *results.CODES.values())
PLAN_NOTE = "단위: 건. 앞 보고의 계획을 이 보고가 말한 대로 셉니다. 언급 없음은 안 했다는 뜻이 아닙니다."
UNTOLD = "적혀 있지 않음"
WHOLE_YEAR = "이 해 모두"
KIND = "바뀐 것"
KIND_HEADS = ("변경", "공약")
KINDS_NOTE = "단위: 건. 한 공약에서 여러 번 바뀌었으면 ‘변경’은 그만큼, ‘공약’은 한 번 셉니다."

in_state = Sentence("{word} {count}건")


def rates_of(by: str, quarter: str) -> str:
    """Return the caption of the rates by field or by department."""
    return f"{BY[by]} 센 이행률, {quarter} 기준"


MEAN = "평균"
STATED_NOTE = "보고에 적힌 수만 평균했습니다. 몇 건에 적혀 있는지 곁에 적었습니다."

stated_of = Sentence("보고에 적힌 {label}의 평균, {quarter} 기준")
plans_of = Sentence("{year}년에 결과를 보고할 계획")
participation_of = Sentence("{heading}, {year}년에 낸 보고")
