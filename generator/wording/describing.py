"""What `form` says to whoever describes a form: what it saw, and what a person must decide."""

from __future__ import annotations

from collections.abc import Sequence

from generator.wording import Sentence

FORM = (
    "카드나 모든 공약의 표를 읽어 그 서식의 설명(city.yml의 forms 아래에 붙일 YAML)을 제안합니다."
    " 사람이 정할 것은 # 줄로 묻습니다"
)
FILE = "카드 한 장이나 모든 공약을 줄마다 적은 표의 파일(HWPX, HWP, XLSX, DOCX, PDF, TXT, HTML)"
FORM_ID = "서식의 id(예: city-2026); 주지 않으면 카드의 연도로 짓고, 표는 status-table"
CITY = "이미 있는 도시의 폴더; 주면 그 도시의 부서와 추진상황 낱말과 견줍니다"

not_an_id = Sentence("서식의 id로 쓸 수 없습니다: {written}. 영문자와 숫자, 그 사이의 - 나 . 하나만 쓰세요")
top = Sentence(
    "{name}에서 본 서식입니다. city.yml의 forms: 아래에 붙이고, # 줄에 적힌 것을 사람이 정한 뒤 그 줄을"
    " 지우세요"
)
content = Sentence(
    "서식의 이름이 아니라 공약마다 다른 내용으로 본 글 {count}개입니다. 이름인 글이 있으면 위에 옮기세요"
)
taken = Sentence("이 도시에 이미 있는 서식의 id({name})입니다; 다른 이름을 쓰세요")

SLIP = "임기후를 잘못 적은 것으로 보입니다. 서식의 이름을 확인하세요"
HEAD_FACTS = "시트 머리의 칸입니다. 공약마다 같은 이름인지 보세요"
NO_DEPARTMENT = "부서의 이름 칸을 찾지 못했습니다. 있으면 department에 적으세요"
OFFICER = "담당자의 이름이 적히는 칸이면, 이름을 싣지 않는 도시에서는 이 항목을 지우세요"
TICKS = "낱말을 모두 적고 하나에 표시하는 칸으로 보았습니다. ticks의 앞이 고른 것, 뒤가 고르지 않은 것입니다"
QUARTER = "{quarter}에는 분기나 반기가 적힙니다"
OWN_LINE = "서식의 이름이나 머리의 제목으로 본 줄입니다. 공약마다 다른 글이면 lines에서 지우세요"
BASIS = (
    "금액이 계획(planned), 확보(secured), 집행(spent) 가운데 무엇인지 정하세요. 모르면 unconfirmed로 둡니다"
)
COVERS = "횟수가 이번 분기(this_quarter)의 것인지 누계(cumulative)인지 정하세요"
SOURCE = "돈을 대는 곳으로 본 줄입니다. 맞는지 보세요"
NOTE = "표시를 풀이하는 줄로 보았습니다. 공약마다 다른 글이면 note를 지우세요"
NO_HEADING = "제목이 없는 표입니다. 머리 줄의 이름으로 알아봅니다"
TOTAL = "다른 칸의 합계로 보았습니다. 합계가 아니면 role을 지우세요"
COLUMN = "뜻을 알 수 없는 칸입니다. 아는 뜻이면 means를 적으세요"
ROW = "뜻을 알 수 없는 줄입니다. 아는 뜻이면 means를 적으세요"
OWN_ROWS = "줄의 이름이 공약마다 다른 표로 보았습니다. 서식이 정한 줄이면 rows에 적으세요"
SECTION = "뜻을 알 수 없는 자리입니다. 그대로 두어도 모두 실립니다"
VERDICT = "평가나 점검의 의견으로 보았습니다. 맞는지 보세요"
BULLETS = "글머리표를 처음 나온 차례대로 바깥에서 안으로 적었습니다. 단계가 맞는지 보세요"
MARK_ROMAN = "카드의 제목은 Ⅰ. 가. 처럼 번호가 붙습니다. 다시 쓸 때는 1. 2. 로 씁니다"
OTHER_ROW = "뜻을 알 수 없는 줄입니다. 실적이나 계획이면 이름을 this_quarter, so_far, plan으로 고치세요"

ROWS = {
    "so_far": "이번 분기보다 앞서 한 일로 보았습니다. 맞는지 보세요",
    "this_quarter": "이번 분기(반기)에 한 일로 보았습니다. 지금까지 한 일이면 이름을 so_far로 고치세요",
    "plan": "앞으로 할 일(계획)로 보았습니다. 맞는지 보세요",
}


def department(name: str, *, is_known_city: bool) -> str:
    """Say which department stands in the card, and that the city does not list it."""
    if is_known_city:
        return f'city.yml의 departments에 없는 부서입니다: "{name}"'
    return f'부서로 본 글: "{name}"'


several = Sentence("카드가 여러 장 든 파일입니다. 첫 카드만 보았고, 그 뒤의 {lines}줄은 보지 않았습니다")


def statuses(names: Sequence[str]) -> str:
    """Say which words of status no city has without listing them."""
    return f"city.yml의 statuses에 더할 낱말: {', '.join(names)}"


def marks(written: Sequence[str]) -> str:
    """Ask what marks in the cells of the budget mean."""
    return f"칸에 적힌 표시({' '.join(written)})의 뜻을 정하세요: 미기재 blank, 해당 없음 none, 0은 zero"


def mark(written: str, label: str | None) -> str:
    """Ask what a mark in the cells of a table means."""
    named = f"({label})" if label else ""
    return (
        f"표시 {written}{named}의 뜻을 정하세요: 이행 done, 미이행 undone, 해당 없음 none, 미기재 blank,"
        " 0은 zero; 아는 뜻이 없으면 means를 비워 둡니다"
    )


def two_heads(names: Sequence[str]) -> str:
    """Say that the head of a table has two rows, of which the form holds the lower."""
    return f"머리가 두 줄인 표입니다. 윗줄({', '.join(names)})은 서식에 적을 자리가 없습니다"


LIST_TITLE = "공약사업 추진현황"
NO_TITLE = "표의 위에 제목이 없습니다. 제목이 있는 표면 그대로 적으세요"
AS_OF = "{as_of}에는 기준일이 적힙니다. 연월일이 모두 적히지 않으면 가져올 때 분기를 주세요"
GROUP = "공약의 분야(목표, 전략)가 적히는 칸으로 보았습니다. 아니면 holds를 fact로 하고 항목을 더하세요"
NO_NUMBER = "공약 번호의 칸을 찾지 못했습니다. 없는 표이면 공약을 먼저 pledges에 적어야 제목으로 알아봅니다"
BESIDE_NUMBER = "번호 곁의 글"
BESIDE_NUMBER_ASKED = "번호 뒤의 괄호에 적힌 글입니다. 무엇인지 이름을 지으세요"
NO_ROWS = "이 서식으로 표를 읽어 보니 공약의 줄을 하나도 알아보지 못했습니다. 칸의 이름을 다시 보세요"
FIELDS = "city.yml의 fields에 적을 것: 표에 있는 분야입니다. id는 주소에 남습니다"
NO_FIELDS = "city.yml의 fields에 적을 것: 표에 분야가 없습니다. 하나만 두면 모든 공약이 그 분야가 됩니다"
DEPARTMENTS = "city.yml의 departments에 적을 것: id는 주소에 남으니 영문으로 다시 지으세요"
STATUSES = (
    "city.yml의 statuses에 적을 것: like가 매니페스토의 여섯 낱말 가운데 같은 뜻인지 보세요. 없으면 null"
)

NOT_TRIED = (
    "카드에서 공약 번호를 읽지 못해 이 서식으로 읽어 보지 않았습니다. 공약을 pledges에 적고 가져와 보세요"
)


def unplaced(count: int) -> str:
    """Return the line above the texts that an import by the proposed form would leave without a place."""
    if count == 0:
        return "이 서식으로 파일을 읽어 보니 모든 글이 제자리에 들어갑니다"
    return (
        f"이 서식으로 파일을 읽어 보니 자리를 찾지 못한 글이 {count}개 있습니다. 서식을 고치거나, 가져올 때"
        " 옮기세요"
    )
