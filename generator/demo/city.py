"""The settings of the invented city: plainly fictional, and said to be so."""

from __future__ import annotations

from generator.demo.money import NO_BUDGET, UNDER_TALKS
from generator.demo.offices import entries
from generator.demo.promises import STRATEGIES, rows
from generator.record.city import (
    ALL,
    City,
    Contact,
    DueDays,
    Field,
    Licence,
    RateRule,
    StatusWord,
    Strategy,
    Term,
)
from generator.record.dates import Quarter, When
from generator.record.form import (
    BudgetForm,
    CountsForm,
    Form,
    FundingSource,
    HeadingLabels,
    Kind,
    Period,
    RowLabel,
)

NAME = "예시시"
FORM = "yesi-2022"
COUNTS = ("meetings", "briefings", "expert", "press", "other")
_BEGIN = Quarter.read("2022-Q3")
DUE_AFTER = 20
"""Days after a quarter's end by which its reports are due."""

_QUARTERS_A_TERM = 16
_YEARS_A_TERM = 4

WORDS: dict[str, tuple[str, ...]] = {
    "completed": ("완료",),
    "continuing": ("이행후계속추진", "이행 후 계속추진", "이행후 계속추진"),
    "on-track": ("정상추진", "정상 추진"),
    "partial": ("일부추진", "일부 추진"),
    "held": ("보류",),
    "dropped": ("폐기",),
    "underway": ("추진중", "추진 중"),
    "excluded": ("제외",),
    "consolidated": ("통폐합", "통·폐합"),
    "not-due": ("시기미도래", "시기 미도래"),
}
"""How sheets write each status, by the id of the city's word."""


def quarters(count: int) -> tuple[Quarter, ...]:
    """Return so many quarters from the first of the term on."""
    found = [_BEGIN]
    while len(found) < count:
        following = found[-1].next()
        if following is None:
            raise ValueError(found[-1].written)
        found.append(following)
    return tuple(found[:count])


def city(of: tuple[Quarter, ...]) -> City:
    """Return the settings of the city that publishes these quarters."""
    ends = _BEGIN.year + _YEARS_A_TERM * -(-len(of) // _QUARTERS_A_TERM)
    return City(
        schema="1",
        name=NAME,
        term=Term("민선 보기 1기", When.read(f"{_BEGIN.year}-07"), When.read(f"{ends}-06")),
        quarters=of,
        fields=_fields(),
        departments=entries(len(of)),
        forms=(_form(ends),),
        statuses=_statuses(),
        licence=Licence(
            "예시 자료: 누구나 자유롭게 쓸 수 있음", "https://example.org/licence", "예시시(지어낸 도시)"
        ),
        contact=Contact("참여보기과", "000-0000-0000", "pledges@example.com"),
        policy="다음 분기 첫 달 20일까지 보고를 받아 그달 말에 공개합니다. 내지 않은 보고는 미제출로 둡니다.",
        rates=(_rate(),),
        due=DueDays(DUE_AFTER),
        synonyms=(("강아지", "반려동물"), ("마을도서관", "작은도서관"), ("취업상담소", "일자리상담소")),
        fictional="예시시는 지어낸 도시입니다. 사람과 곳과 돈과 날짜도 모두 지어낸 것입니다.",
    )


def _rate() -> RateRule:
    rule = "완료했거나 이행 후 계속추진하는 공약을, 추진상황이 적혀 있지 않은 것까지 모든 공약으로 나눕니다."
    return RateRule("report", "시민보고 이행률", rule, ("completed", "continuing"), ALL)


def _fields() -> tuple[Field, ...]:
    strategies: dict[str, list[Strategy]] = {}
    for key, field, name, _ in rows(STRATEGIES):
        strategies.setdefault(field, []).append(Strategy(key, name))
    return tuple(
        Field(str(number), name, tuple(below)) for number, (name, below) in enumerate(strategies.items(), 1)
    )


def _statuses() -> tuple[StatusWord, ...]:
    return (
        StatusWord("completed", "완료", "공약한 것을 모두 마치고 더 할 일이 없음", "completed"),
        StatusWord("continuing", "이행후계속추진", "공약한 것을 마친 뒤에도 해마다 이어 감", "continuing"),
        StatusWord("underway", "추진중", "시작했으나 아직 마치지 않음(정상추진과 같은 뜻)", "on_track"),
        StatusWord("excluded", "제외", "타당성이 없어 시민배심원단의 승인으로 공약에서 뺌", None),
        StatusWord("consolidated", "통폐합", "다른 공약으로 나뉘거나 합쳐져 따로 관리하지 않음", None),
        StatusWord("not-due", "시기미도래", "계획한 시작 시기가 아직 오지 않음", None),
    )


def _form(ends: int) -> Form:
    years = (Period(str(year), f"{year}년", "within") for year in range(_BEGIN.year + 1, ends))
    periods = (
        Period("total", "계", "total"),
        Period("before-term", "기투자", "before", "임기 전에 쓴 돈"),
        Period(f"{_BEGIN.year}-H2", f"{_BEGIN.year}년 7월~", "within"),
        *years,
        Period(f"{ends}-H1", f"~{ends}년 6월", "within"),
        Period("after-term", "임기 후", "after"),
    )
    labels = ("총계", "국비", "도비", "시비", "민자", "기타")
    keys = ("total", "national", "province", "city", "private", "other")
    sources = tuple(
        FundingSource(key, label, "part" if number else "total")
        for number, (key, label) in enumerate(zip(keys, labels, strict=True))
    )
    return Form(
        id=FORM,
        progress_heading="추진실적 및 향후 추진계획",
        rows={
            "so_far": RowLabel("그동안 추진실적", "당해 분기 이전 실적"),
            "this_quarter": RowLabel("{quarter} 추진실적", "당해 분기 실적"),
            "plan": RowLabel("{next_quarter} 추진계획", "향후 추진 계획"),
        },
        participation=_counts(),
        budget=BudgetForm(
            "연도별 집행액", "백만원", "spent", periods, sources, words=(NO_BUDGET, UNDER_TALKS)
        ),
        problems_heading="문제점 및 개선대책",
        problems_label="문제점",
        remedies_label="개선대책",
        heading=HeadingLabels(status="추진상황", rate="이행률", as_of="기준일", submitted_on="제출일"),
    )


def _counts() -> CountsForm:
    labels = ("공약 관련 회의", "설명회·민생탐방", "전문가 자문", "언론·방송 보도", "기타")
    kinds = tuple(Kind(key, label) for key, label in zip(COUNTS, labels, strict=True))
    example = "사업설명회 개최, 전문가 및 단체 자문회의 개최"
    return CountsForm("시민참여 실적", "회", "this_quarter", kinds, example)
