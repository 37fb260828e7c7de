"""Words of the downloads: what each table, each of its columns and each code is called in Korean."""

from __future__ import annotations

from collections.abc import Mapping

from generator.wording import (
    NOT_SUBMITTED,
    adding,
    corrections,
    course,
    postponements,
    rates,
    results,
    timing,
)
from generator.wording import changes as change_words
from generator.wording import sections as section_words
from generator.wording.evidence import COLUMNS as OF_EVIDENCE
from generator.wording.evidence import TABLE as EVIDENCE

TABLES = {
    "pledges": ("공약", "공약 하나가 한 줄"),
    "history": ("공약 이력", "담당 부서나 관계된 다른 공약 하나가 한 줄"),
    "reports": ("분기 보고", "내야 할 보고 하나가 한 줄(내지 않은 보고도 한 줄)"),
    "officers": ("담당자와 전화", "담당자 한 사람 또는 전화번호 하나가 한 줄"),
    "items": ("추진실적과 계획", "【세부과제】, 실적·계획·문제점·개선대책의 글머리 하나가 한 줄"),
    "differences": course.DIFFERENCES,
    "results": ("계획의 결과", "앞 보고의 계획 하나가 한 줄(보고가 언급하지 않은 계획도 한 줄)"),
    "slips": postponements.TABLE,
    "participation": ("시민참여 실적", "참여 종류 하나가 한 줄"),
    "budget": ("재원·시기별 금액", "사업·재원·시기의 칸 하나가 한 줄"),
    **section_words.TABLES,
    "changes": ("공약 변경", "변경 하나가 한 줄"),
    "evidence": EVIDENCE,
    "rates": rates.TABLE,
    "printed": rates.PRINTED_TABLE,
    "corrections": corrections.TABLE,
    "review": ("확인할 곳", "확인할 곳, 서식과 다른 이름, 자리를 찾지 못한 글 하나가 한 줄"),
}
"""By table: its title, and what one row of it is."""

_SHARED = {
    "pledge": ("공약", "공약의 식별자. 이 누리집에서 그 공약의 주소이며, 번호가 바뀌어도 바뀌지 않습니다"),
    "title": ("공약명", "그 기록에 적힌 공약 이름"),
    "quarter": ("분기", "보고의 분기(2019-Q2), 반기(2019-H1) 또는 두 날짜"),
    "order": ("순번", "시트에 적힌 차례, 1부터"),
    "department": ("부서 식별자", "도시의 설정에 있는 그 부서의 식별자. 빈칸은 설정에 없는 이름입니다"),
    "department_name": ("소관 부서", "그 기록에 적힌 이름 그대로"),
    "status_written": ("추진상황(적힌 대로)", "보고에 적힌 추진상황. 빈칸은 적히지 않은 것입니다"),
    "status": ("추진상황 식별자", "위 낱말이 뜻하는 추진상황의 식별자"),
    "status_word": ("추진상황", "위 낱말이 뜻하는 추진상황을 이 시가 부르는 말"),
    "status_order": ("추진상황 차례", "이 시의 추진상황 가운데 몇째인지, 1부터. 이 차례로 정렬합니다"),
    "when": ("때", "글에서 읽은 때, ISO 8601/EDTF(2019-05-14, 2019-05, 2019-07/2019-08)"),
    "note": ("설명", "기록에 적힌 설명"),
    "unit": ("단위", "서식에 적힌 단위"),
    "meaning": ("표시의 뜻", "숫자 대신 적은 표시(-)를 이 서식이 무엇으로 쓰는지. 빈칸은 표시가 아닙니다"),
    "written": ("적힌 대로", "칸에 적힌 글자 그대로(1,234.5, △1,200, 비예산). 빈칸은 미기재입니다"),
    "task": ("세부과제 식별자", "보고 안에서 세부과제를 가리키는 이름. 빈칸은 세부과제 없이 적힌 것입니다"),
    "task_name": ("세부과제", "【】 안에 적힌 이름"),
    "record": ("기록", "이 줄이 적힌 파일과 몇 번째 줄인지. records.zip에 같은 이름으로 있습니다"),
    "section": ("구분", "시트의 어느 칸에 적혔는지"),
}

_OWN = {
    "pledges": {
        "number": ("번호", "지금의 공약 번호. 날짜로 바뀌지 않도록 앞에 ‘공약’을 붙였습니다"),
        "title": ("공약명", "지금의 공약 이름"),
        "field": ("분야 식별자", "분야·목표의 식별자"),
        "field_name": ("분야", "분야·목표의 이름. 빈칸은 적히지 않은 것입니다"),
        "strategy": ("전략 식별자", "전략의 식별자"),
        "strategy_name": ("전략", "전략의 이름. 빈칸은 적히지 않은 것입니다"),
        "election_text": ("선거 공약 원문", "선거 때 약속한 글"),
        "current_text": ("지금의 공약 문구", "지금의 글. 빈칸은 공약명 말고는 적히지 않은 것입니다"),
        "department_name": (
            "소관 부서",
            "최근 보고에 적힌 부서. 보고가 없으면 공약의 기록에 적힌 부서입니다",
        ),
        "since": ("보고 시작", "보고를 내기 시작하는 분기. 빈칸은 첫 분기입니다"),
        "until": ("보고 끝", "보고를 내는 마지막 분기. 빈칸은 이어지는 것입니다"),
        "quarter": ("기준 분기", "이 줄의 추진상황과 부서가 어느 분기의 것인지"),
        "latest_quarter": (
            "최근 보고",
            "기준 분기까지 제출된 가장 새 보고의 분기. 빈칸은 보고가 없는 것입니다",
        ),
        "outdated": timing.IS_OUTDATED,
        "record": ("기록", "공약의 기록과 줄. 추진상황은 최근 보고의 기록에 있습니다"),
    },
    "history": {
        "kind": ("종류", "담당 부서, 또는 다른 공약과의 관계"),
        "since": ("시작 분기", "부서가 맡기 시작한 분기. 빈칸은 적히지 않은 것입니다"),
        "until": ("끝 분기", "부서가 맡은 마지막 분기. 빈칸은 이어지는 것입니다"),
        "other": ("다른 공약", "관계된 공약의 식별자"),
        "when": ("때", "관계가 생긴 때, ISO 8601/EDTF"),
    },
    "reports": {
        "title": ("공약명", "보고에 적힌 공약 이름. 미제출이면 지금의 공약 이름입니다"),
        "first_day": ("첫날", "분기의 첫날"),
        "last_day": ("마지막 날", "분기의 마지막 날"),
        "state": ("제출 여부", "보고가 있는지. 미제출은 한 일이 없다는 뜻이 아닙니다"),
        "form": ("서식", "보고가 쓰인 서식의 식별자"),
        "department_name": (
            "소관 부서",
            "보고에 적힌 부서. 미제출이면 공약의 기록이나 앞 보고에 적힌 부서입니다",
        ),
        **course.MOVED,
        **rates.REPORTED,
        "as_of": ("보고 기준일", "보고에 적힌 기준일"),
        "submitted_on": ("제출일", "보고를 낸 날"),
        **timing.COLUMNS,
        "so_far_remark": ("비고: 그동안", "그동안 추진실적의 비고"),
        "this_quarter_remark": ("비고: 당해 분기", "당해 분기 추진실적의 비고"),
        "plan_remark": ("비고: 계획", "추진계획의 비고"),
        "source_file": ("시트 파일", "부서가 낸 파일의 이름"),
        "source_format": ("시트 형식", "부서가 낸 파일의 형식"),
        "source_sha256": ("시트 SHA-256", "부서가 낸 파일의 검사값"),
        "source_card": ("시트 카드", "여러 카드가 든 파일의 몇 번째인지(카드 2/3). 카드가 하나면 빈칸입니다"),
        "nonspace": ("시트 글자", "부서가 낸 파일의 빈칸 아닌 글자"),
        "record_characters": ("기록 글자", "그 가운데 기록으로 옮긴 글자"),
        "form_characters": ("서식 글자", "그 가운데 서식의 이름인 글자"),
        "markup_characters": ("표시 글자", "그 가운데 파일 형식의 표시인 글자"),
        "unplaced_characters": ("남은 글자", "그 가운데 자리를 찾지 못한 글자"),
        "imported_by": ("옮긴 사람", "시트를 기록으로 옮긴 사람"),
        "confirmed_by": ("확인한 사람", "옮긴 것을 확인한 사람"),
        "record_sha256": ("기록 SHA-256", "기록 파일의 검사값"),
        "record": ("기록", "보고의 기록과 줄. 미제출이면 그 보고를 내야 하는 공약의 기록과 줄"),
    },
    "officers": {
        "kind": ("종류", "담당자인지 전화인지. 전화가 누구의 것인지는 시트에 적힌 만큼만 압니다"),
        "order": ("순번", "종류마다 시트에 적힌 차례, 1부터"),
        "role": ("직위", "시트에 적힌 그대로"),
        "name": ("이름", "시트에 적힌 그대로"),
        "phone": ("전화", "시트에 적힌 그대로"),
    },
    "items": {
        "order": ("순번", "그 칸 안에서 위에서부터의 차례, 1부터"),
        "parent": ("상위 순번", "바로 위 글머리의 순번. 빈칸은 맨 위 글머리입니다"),
        "level": ("단계", "글머리의 깊이, 1부터"),
        "kind": ("종류", "【】 안의 이름인지, 항목인지, ※로 시작하는 주인지"),
        "item": ("항목 식별자", "뒤의 보고가 이 항목을 가리킬 때 쓰는 이름"),
        "text": ("내용", "글머리표를 뺀 글 그대로"),
        "when_first": ("때의 첫날", "‘때’가 뜻할 수 있는 첫날. 빈칸은 때가 없거나 시작이 열린 것입니다"),
        "when_last": (
            "때의 마지막 날",
            "‘때’가 뜻할 수 있는 마지막 날. 빈칸은 때가 없거나 끝이 열린 것입니다",
        ),
    },
    "results": results.COLUMNS,
    "rates": rates.COLUMNS,
    "evidence": OF_EVIDENCE,
    "printed": rates.PRINTED_COLUMNS,
    "corrections": corrections.COLUMNS,
    "slips": postponements.COLUMNS,
    "differences": course.DIFFERENCE_COLUMNS,
    "participation": {
        "kind": ("종류 식별자", "참여 종류의 식별자"),
        "kind_label": ("종류", "서식에 적힌 이름"),
        "value": ("값", "적힌 수. 빈칸은 미기재이거나 낱말이며 0이 아닙니다"),
        "covers": ("횟수의 범위", "이번 분기만인지 누계인지"),
    },
    "budget": {
        "project": ("사업 순번", "보고 안의 공약사업 차례, 1부터"),
        "project_name": ("공약사업명", "시트에 적힌 그대로"),
        "source": ("재원 식별자", "재원(줄)의 식별자"),
        "source_label": ("재원", "서식에 적힌 이름"),
        "source_role": ("재원의 구실", "나머지 재원을 더한 줄인지"),
        "period": ("시기 식별자", "시기(칸)의 식별자"),
        "period_label": ("시기", "서식에 적힌 이름"),
        "period_role": ("시기의 구실", "나머지 시기를 더한 칸인지, 임기 앞·안·뒤인지"),
        "value": ("값", "적힌 금액. 빈칸은 미기재이거나 낱말이며 0이 아닙니다"),
        "row_difference": adding.ROW_DIFFERENCE,
        "column_difference": adding.COLUMN_DIFFERENCE,
        "basis": ("금액의 뜻", "계획한 돈인지 확보한 돈인지 쓴 돈인지"),
    },
    **section_words.COLUMNS,
    "changes": change_words.COLUMNS,
    "review": {
        "kind": ("종류", "무엇을 알리는 줄인지"),
        "at": ("자리", "보고 기록 안의 자리"),
        "note": ("설명", "무엇을 확인해야 하는지"),
        "written": ("적힌 대로", "시트에 적힌 글자 그대로"),
        "form": ("서식의 이름", "서식에 있는 이름"),
        "source_line": ("시트의 줄", "부서가 낸 파일에서 몇 번째 줄인지"),
        "answer": ("답", "확인한 결과"),
    },
}

UNITS = {
    "participation.value": "‘단위’ 칸",
    "budget.value": "‘단위’ 칸",
    "budget.row_difference": "‘단위’ 칸",
    "budget.column_difference": "‘단위’ 칸",
    "differences.difference": "‘단위’ 칸",
    **section_words.UNITS,
    "reports.nonspace": "글자",
    "reports.record_characters": "글자",
    "reports.form_characters": "글자",
    "reports.markup_characters": "글자",
    "reports.unplaced_characters": "글자",
    "reports.days_late": "일",
    **rates.UNITS,
}
"""By table and column: the unit of its numbers."""

SECTIONS = {
    "tasks": "세부과제",
    "so_far": "그동안 추진실적",
    "this_quarter": "당해 분기 추진실적",
    "plan": "추진계획",
    "problems": "문제점",
    "remedies": "개선대책",
}
ITEM_KINDS = {"item": "항목", "note": "※ 주"}
LINE_KINDS = {"task": "【세부과제】", **ITEM_KINDS}
STATES = {"submitted": "제출", "missing": NOT_SUBMITTED}
BASES = {"planned": "계획", "secured": "확보", "spent": "집행", "unconfirmed": "미확인"}
SPANS = {"this_quarter": "이번 분기", "cumulative": "누계", "unconfirmed": "미확인"}
SOURCE_ROLES = {"total": "합계", "part": "재원"}
PERIOD_ROLES = {"total": "합계", "before": "임기 앞", "within": "임기 안", "after": "임기 뒤"}
OFFICER_KINDS = {"officer": "담당자", "phone": "전화"}
ORIGINS = {"pledge": "공약 기록", "report": "분기 보고"}
DEPARTMENT_IN_CHARGE = "담당 부서"
DEVIATION = "서식과 다른 이름"
UNPLACED = "자리를 찾지 못한 글"

NUMBER, CARD = "공약 ", "카드 "
"""What stands before a pledge's number and a card's, which spreadsheets would take for days."""

TYPES = {"text": "글", "code": "정해진 낱말", "number": "수", "date": "날짜(ISO 8601)", "flag": "예/아니오"}
YES, NO = "예", "아니오"

SHEET = (
    ("table_title", "표"),
    ("table", "표의 영문명"),
    ("heading", "항목명"),
    ("id", "영문명"),
    ("description", "설명"),
    ("type", "자료형"),
    ("unit", "단위"),
    ("codes", "코드"),
)
"""The columns of a column sheet itself, by id and heading."""

SHEET_TITLE = "항목 설명"
SHEET_ROW = "항목 하나가 한 줄"


def column(table: str, column_id: str) -> tuple[str, str]:
    """Return the heading and the description of a column; KeyError for one that has no words."""
    own = _OWN.get(table, {})
    return own[column_id] if column_id in own else _SHARED[column_id]


def with_codes(codes: Mapping[str, str]) -> str:
    """Return each word and its code: 제출 = submitted, 미제출 = missing; empty where there are none."""
    return ", ".join(f"{word} = {code}" for code, word in codes.items())
