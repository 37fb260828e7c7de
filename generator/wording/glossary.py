"""쉬운 말: the words of office that stand on the pages, each in one or two plain sentences."""

from __future__ import annotations

from dataclasses import dataclass

from generator.wording import BLANK, NO_STATUS, NOT_SUBMITTED, Sentence


@dataclass(frozen=True, slots=True)
class Term:
    """A word of office: `id` stands in addresses, `names` are its spellings, the first is its heading."""

    id: str
    names: tuple[str, ...]
    meaning: str
    example: str = ""


@dataclass(frozen=True, slots=True)
class Chapter:
    """Terms that are met in one kind of place, which `where` names."""

    id: str
    title: str
    where: str
    terms: tuple[Term, ...]


SOURCES = Chapter(
    "sources",
    "돈이 어디에서 오나",
    "예산 표의 줄 이름에 나옵니다.",
    (
        Term("source", ("재원",), "일에 드는 돈이 나오는 곳입니다."),
        Term("national", ("국비",), "나라(중앙 정부)에서 받는 돈입니다."),
        Term("province", ("도비",), "도에서 받는 돈입니다."),
        Term("city", ("시비",), "시가 제 살림에서 내는 돈입니다."),
        Term("private", ("민자", "민간자본"), "회사나 단체가 내는 돈입니다. ‘민간 자본’을 줄인 말입니다."),
        Term("fund", ("기금",), "정해진 일에만 쓰려고 따로 모아 둔 돈입니다."),
    ),
)

MONEY = Chapter(
    "money",
    "돈을 적는 말",
    "예산 표와 공약 쪽의 맨 위에 나옵니다.",
    (
        Term(
            "million",
            ("백만원",),
            "100만 원을 1로 적는 단위입니다. 적힌 수에 0을 여섯 개 붙이면 원이 됩니다.",
            "1,240백만원은 12억 4,000만 원입니다.",
        ),
        Term(
            "thousand",
            ("천원",),
            "1,000원을 1로 적는 단위입니다. 적힌 수에 0을 세 개 붙이면 원이 됩니다.",
            "1,240천원은 124만 원입니다.",
        ),
        Term("planned", ("계획액",), "앞으로 쓰려고 계획한 돈입니다. 아직 마련되지 않았을 수 있습니다."),
        Term("secured", ("확보액",), "쓸 수 있게 마련해 둔 돈입니다. 아직 쓴 것은 아닙니다."),
        Term("spent", ("집행액",), "실제로 쓴 돈입니다."),
        Term("spent-yearly", ("연도별 집행액",), "해마다 쓴 돈을 나누어 적은 것입니다."),
        Term("before-term", ("기투자",), "앞서 이미 들인 돈입니다. 흔히 임기 전에 쓴 돈을 뜻합니다."),
        Term("after-term", ("임기 후",), "시장의 임기가 끝난 뒤에 들어갈 돈입니다."),
        Term("no-budget", ("비예산",), "돈을 따로 들이지 않고 하는 일입니다. 0원과는 다른 말입니다."),
        Term("in-talks", ("협의중",), "아직 의논하고 있어 금액이 정해지지 않았다는 뜻입니다."),
        Term(
            "supplementary",
            ("추경", "추가경정예산"),
            "한 해 살림을 정한 뒤에, 모자라거나 달라진 것이 있어 다시 고친 예산입니다.",
        ),
    ),
)

STATUSES = Chapter(
    "status",
    "추진상황",
    "공약마다 이름 가까이에 나옵니다. 부서가 보고에 적은 낱말을 그대로 옮깁니다.",
    (
        Term("completed", ("완료",), "약속한 일을 모두 마쳤습니다."),
        Term(
            "continuing",
            ("이행후계속추진",),
            "약속한 것은 이루었고, 그 뒤에도 이어서 하는 일입니다.",
            "도서관을 짓고 나서, 해마다 책을 더 들이는 일",
        ),
        Term("on-track", ("정상추진",), "마치지는 않았고, 계획대로 하고 있습니다."),
        Term("partial", ("일부추진",), "약속한 것 가운데 일부만 하고 있거나, 계획보다 늦습니다."),
        Term("held", ("보류",), "하려던 일을 멈추어 두었습니다. 그만두기로 한 것은 아닙니다."),
        Term("dropped", ("폐기",), "하지 않기로 했습니다."),
        Term("underway", ("추진중",), "시작했고 아직 마치지 않았습니다."),
        Term("excluded", ("제외",), "공약 목록에서 뺐습니다."),
        Term("consolidated", ("통폐합",), "다른 공약과 합치거나 나누어, 따로 살피지 않습니다."),
        Term("not-due", ("시기미도래",), "시작하기로 한 때가 아직 오지 않았습니다."),
    ),
)
"""Source: the words of the Korea Manifesto Center, and what their names say; criteria are a city's own."""

ABSENCE = Chapter(
    "absence",
    "비어 있는 곳",
    "점선으로 그린 자리에 나옵니다. 어느 것도 0이 아니고, 일을 하지 않았다는 뜻도 아닙니다.",
    (
        Term("blank", (BLANK,), "보고는 있는데 그 칸에 아무것도 적혀 있지 않습니다."),
        Term("no-status", (NO_STATUS,), "보고에 추진상황이 적혀 있지 않습니다. 짐작해서 채우지 않습니다."),
        Term("missing", (NOT_SUBMITTED,), "내야 할 보고가 없습니다. 한 일이 없다는 뜻은 아닙니다."),
        Term("silent", ("언급 없음",), "앞 보고에 할 일로 적힌 것이 다음 보고에 나오지 않습니다."),
    ),
)

REPORT = Chapter(
    "report",
    "보고에 쓰는 말",
    "공약 쪽과 보고 쪽에 나옵니다.",
    (
        Term("quarter", ("분기",), "한 해를 석 달씩 넷으로 나눈 것입니다.", "2분기는 4월, 5월, 6월입니다."),
        Term("half", ("반기",), "한 해를 여섯 달씩 둘로 나눈 것입니다. 앞은 상반기, 뒤는 하반기입니다."),
        Term("this-quarter", ("당해 분기",), "보고하는 바로 그 분기입니다."),
        Term("term", ("임기",), "뽑힌 시장이 일하는 기간입니다."),
        Term("department", ("소관 부서",), "그 공약을 맡은 부서입니다. 물어볼 곳이기도 합니다."),
        Term("as-of", ("보고 기준일", "보고 기준"), "어느 날까지의 일을 적었는지입니다."),
        Term("task", ("세부과제",), "공약 하나를 이루려고 나눈 작은 일입니다. 【 】 안에 이름을 적습니다."),
        Term("progress", ("추진실적",), "지금까지 한 일입니다."),
        Term("plan", ("추진계획", "향후 추진계획"), "앞으로 할 일입니다."),
        Term("remark", ("비고",), "덧붙여 적는 칸입니다."),
        Term("participation", ("시민참여 실적",), "회의나 설명회처럼 시민이 함께한 자리를 센 것입니다."),
        Term("cumulative", ("누계",), "처음부터 지금까지 모두 더한 수입니다."),
        Term(
            "rate",
            ("이행률", "공약 이행률", "부서가 보고한 이행률"),
            "공약을 얼마나 이루었는지 나타낸 비율입니다. 세는 법이 도시마다 달라 그대로 견줄 수 없습니다.",
        ),
        Term("problems", ("문제점 및 개선대책",), "일을 하다 막힌 것과, 그것을 풀 방법입니다."),
    ),
)

CHANGES = Chapter(
    "changing",
    "바뀐 것을 적는 말",
    "공약 쪽의 ‘바뀐 기록’에 나옵니다.",
    (
        Term(
            "change", ("공약 변경",), "약속한 내용이나 때, 돈을 나중에 고친 것입니다. 고치기 전도 적습니다."
        ),
        Term("schedule", ("일정",), "언제 하기로 했는지입니다."),
        Term("cost", ("사업비",), "그 일에 드는 돈 모두입니다."),
        Term("yearly-plan", ("연차별 계획",), "해마다 무엇을 할지 나누어 적은 계획입니다."),
        Term("lineage", ("이력",), "공약의 번호나 이름이 바뀌거나, 나뉘거나, 합쳐진 기록입니다."),
        Term("jury", ("주민배심원단", "시민배심원단"), "공약을 바꾸어도 되는지 살피려고 뽑은 시민들입니다."),
        Term("manifesto", ("매니페스토",), "언제까지, 무슨 돈으로, 어떻게 할지 밝힌 약속입니다."),
    ),
)

OFFICE = Chapter(
    "office",
    "보고의 글에 자주 나오는 말",
    "부서가 쓴 글에 나옵니다.",
    (
        Term("ordinance", ("조례",), "시의회가 정하는, 그 시에서 지킬 규칙입니다."),
        Term("enactment", ("제정",), "법이나 조례를 새로 만드는 것입니다."),
        Term("amendment", ("개정", "전부개정", "일부개정"), "이미 있는 법이나 조례를 고치는 것입니다."),
        Term("notice", ("입법예고",), "법이나 조례를 정하기 전에, 미리 알리고 의견을 듣는 것입니다."),
        Term("tabling", ("상정",), "회의에서 다룰 안건으로 올리는 것입니다."),
        Term("promulgation", ("공포",), "정해진 법이나 조례를 모두에게 널리 알리는 것입니다."),
        Term("commission", ("용역",), "조사나 설계 같은 일을 밖의 전문가에게 맡기는 것입니다."),
        Term("feasibility", ("타당성 조사",), "해도 될 일인지, 돈을 들일 만한지 미리 따져 보는 것입니다."),
        Term("start-work", ("착공",), "공사를 시작하는 것입니다."),
        Term("finish-work", ("준공",), "공사를 마치는 것입니다."),
        Term("agreement", ("업무협약", "MOU"), "함께 일하기로 서로 약속하고 글로 남기는 것입니다."),
        Term("entrustment", ("위탁", "민간위탁"), "시가 할 일을 다른 기관이나 단체에 맡기는 것입니다."),
        Term("governance", ("협치", "민관협치"), "시민과 행정이 함께 의논하여 정하고 일하는 것입니다."),
    ),
)

CHAPTERS = (ABSENCE, STATUSES, SOURCES, MONEY, REPORT, CHANGES, OFFICE)
"""All chapters, in the order of the page: what is asked first stands first."""

OWN = Chapter("own", "이 도시의 말", "이 도시가 스스로 풀이한 말입니다.", ())
"""The chapter that a city's own terms fill."""

IN_NOTES = ("백만원", "천원", "계획액", "확보액", "집행액", "누계", BLANK)
"""Terms that are looked for inside a note beside a table, where they never stand alone."""

TITLE = "쉬운 말"
UNSTATED = "이 도시가 뜻을 아직 밝히지 않았습니다."

criterion = Sentence("이 도시의 기준: {words}")
