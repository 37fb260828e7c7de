"""Words of the page of rates, in the order in which the Manifesto Center reads a city's site."""

from __future__ import annotations

from generator.wording import results
from generator.wording.rates import share

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


def description(city: str, quarter: str) -> str:
    """Return what the page of rates says of itself."""
    return f"{city}의 공약 이행률을 세는 규칙과 함께 보입니다. {quarter}까지의 보고."


def in_state(word: str, count: int) -> str:
    """Return how many pledges are in a state: 완료 34건."""
    return f"{word} {count}건"


def unstated(pledges: int) -> str:
    """Return why no rate can be counted: no report states a state."""
    return (
        f"공약 {pledges}건의 보고 어디에도 추진상황이 적혀 있지 않습니다. 그래서 이행률을 셀 수 없습니다. "
        "이 누리집은 추진상황을 짐작해서 넣지 않습니다."
    )


def not_begun(count: int) -> str:
    """Return how many pledges are not counted because no report of them is due yet."""
    return f"아직 보고가 시작되지 않은 공약 {count}건은 세지 않았습니다."


def rates_of(by: str, quarter: str) -> str:
    """Return the caption of the rates by field or by department."""
    return f"{BY[by]} 센 이행률, {quarter} 기준"


def plans_of(year: int) -> str:
    """Return the caption of what became of the plans of a year."""
    return f"{year}년에 결과를 보고할 계획"


def plans(year: int, planned: int, done: int, rate: str) -> str:
    """Return how the plans of a year were met; `rate` is empty where there were none."""
    if not planned:
        return f"{year}년의 보고에 앞서 적어 둔 계획이 없어 셀 것이 없습니다."
    return (
        f"{year}년의 보고에서 결과를 밝힐 계획 {share(done, planned)}을 마쳤다고 적혀 있습니다. {rate}입니다."
    )


def untold_plans(year: int, planned: int) -> str:
    """Return that no report of a year says what became of its plans."""
    return (
        f"{year}년의 보고에서 결과를 밝힐 계획은 {planned}건인데, 어떻게 되었는지 보고에 적혀 있지 않습니다. "
        "그래서 비율을 세지 않았습니다."
    )


def participation_of(heading: str, year: int) -> str:
    """Return the caption of the counts of a year."""
    return f"{heading}, {year}년에 낸 보고"


def contacts(pledges: int, named: int) -> str:
    """Return of how many pledges the newest report gives a telephone number."""
    return f"공약 {share(named, pledges)}에 담당 부서의 전화가 있습니다."


def matched(pledges: int, stated: int) -> str:
    """Return of how many pledges the words of the election are on record."""
    if not stated:
        return f"공약 {pledges}건 모두 선거 때의 글이 기록에 적혀 있지 않아, 지금의 글과 견줄 수 없습니다."
    told = f"공약 {share(stated, pledges)}에 선거 때의 글이 있습니다."
    return f"{told} 그 공약의 쪽에서 지금의 이름과 나란히 봅니다."
