"""What each part of a record is called, for the people who fill it in: editors show these words."""

from __future__ import annotations

from collections.abc import Mapping

from generator.wording import STATUS_WORDS, columns, forms, pages, plans, sections, settings, sheets
from generator.wording.settings import ID, SCHEMA, SETTINGS, WHEN

_EVIDENCE = ("증빙자료", "한 일을 보이는 문서나 쪽. 시트가 이름만 적었으면 title만 씁니다")
_PICTURES = ("사진", "content/media/에 둔 사진과 그것을 대신할 글")


EVIDENCE_KINDS = {"evidence": "증빙자료", "picture": "사진"}


def evidence_counted(documents: int, pictures: int) -> str:
    """Return how many there are: 증빙자료 3건, 사진 2장; empty for none."""
    told = ((documents, f"증빙자료 {documents}건"), (pictures, f"사진 {pictures}장"))
    return ", ".join(words for count, words in told if count)


FIELDS: Mapping[str, Mapping[str, tuple[str, str]]] = {
    "Report": {
        "": ("분기 보고", "공약 하나의 한 분기. 시트에 적힌 그대로 옮깁니다. 빈칸은 null이며 0이 아닙니다"),
        "schema": SCHEMA,
        "draft": ("초안", "공개하기 전에 사람이 할 일. 하나라도 있으면 누리집을 만들지 않습니다"),
        "form": ("서식", "이 시트가 쓰인 서식. city.yml의 forms에 있는 id"),
        "pledge": ("공약", "공약의 식별자. pledges/의 파일 이름, 이 파일의 이름과 같습니다"),
        "quarter": ("분기", "2019-Q2, 2019-H1 또는 두 날짜 2019-01-15--2019-03-20. 폴더 이름과 같습니다"),
        "title": ("공약명", "시트에 적힌 공약 이름"),
        "department": ("소관 부서", "시트 머리의 부서, 담당자, 전화"),
        "tasks": ("세부과제", "시트의 【세부과제】 이름, 적힌 차례로. 없으면 []"),
        "so_far": ("그동안 추진실적", "당해 분기 이전의 실적"),
        "this_quarter": ("당해 분기 추진실적", "이번 분기의 실적"),
        "plan": ("향후 추진계획", "다음 분기의 계획. 항목마다 id를 둡니다"),
        "participation": ("시민참여 실적", "종류별 횟수"),
        "budget": ("연도별 집행액", "재원과 시기별 금액"),
        "problems": ("문제점", "문제점의 글. 없으면 []"),
        "remedies": ("개선대책", "개선대책의 글. 없으면 []"),
        "other_rows": ("다른 줄", "서식의 rows에 이름을 지어 더한 줄"),
        "sections": ("이 서식만의 자리", "서식의 sections에 있는 자리마다 적힌 것"),
        "as_of": ("기준일", "시트에 적힌 기준일. 없으면 null"),
        "submitted_on": ("제출일", "부서가 시트를 낸 날. 모르면 null"),
        "status": ("추진상황", "시트에 적힌 추진상황. 적혀 있지 않으면 null이며 지어내지 않습니다"),
        "reported_rate": ("보고된 비율", "부서가 적은 비율(이행률, 추진율). 이름은 서식이 정합니다"),
        "results": ("계획의 결과", "앞 보고의 계획이 어떻게 되었는지. 시트에 적힌 것만 옮깁니다"),
        "changes": ("공약 변경", "이 보고에서 읽은 변경"),
        "evidence": _EVIDENCE,
        "pictures": _PICTURES,
        "deviations": ("서식과 다른 이름", "서식의 칸 이름과 다르게 적힌 곳"),
        "review": ("확인할 곳", "사람이 확인할 곳과 그 답"),
        "unplaced": ("남은 글", "자리를 찾지 못한 글. 공개하기 전에 비웁니다"),
        "source": ("원본", "부서가 낸 파일"),
    },
    "Item": {
        "": ("항목", "글머리 하나. 글만 있으면 글만 적어도 됩니다"),
        "text": ("글", "글머리표(○ - ·)를 뺀 글, 적힌 그대로"),
        "id": ("항목 이름", "다음 보고가 가리킬 이름. 예) p1. 보고 안에서 하나뿐입니다"),
        "when": ("때", f"글에서 읽은 때. {WHEN}"),
        "kind": ("종류", "※로 시작하는 글은 note"),
        "details": ("아래 항목", "이 항목 아래의 글머리, 적힌 차례로"),
        "evidence": _EVIDENCE,
    },
    "Task": {
        "": ("세부과제", "보고 안의 【】 제목"),
        "id": ("이름", "보고 안에서 이 과제를 가리키는 이름. 예) t1"),
        "name": ("세부과제명", "【】 안에 적힌 글"),
    },
    "TaskItems": {
        "": ("세부과제의 항목", "제목 하나와 그 아래 항목"),
        "task": ("세부과제", "tasks의 id. 제목 없이 적힌 항목이면 null"),
        "items": ("항목", "글머리, 적힌 차례로"),
    },
    "Row": {
        "": ("추진실적·계획의 한 줄", "세 줄 가운데 하나"),
        "by_task": ("세부과제별 항목", "제목마다 그 아래 항목. 적힌 것이 없으면 []"),
        "remark": ("비고", "비고 칸의 글. 빈칸이면 null"),
    },
    "Officer": {
        "": ("담당자", "시트 머리의 담당자 한 사람"),
        "role": ("직위", "직위 칸의 글. 빈칸이면 null"),
        "name": ("이름", "이름 칸의 글. 빈칸이면 null"),
    },
    "Department": {
        "": ("소관 부서", "부서와 담당자, 전화"),
        "name": ("부서명", "시트에 적힌 부서. city.yml의 departments에 있는 이름"),
        "officers": ("담당자", "적힌 차례로"),
        "phones": ("전화", "적힌 차례로, 한 번호가 한 줄"),
    },
    "ReportedStatus": {
        "": ("추진상황", "시트의 낱말과 그 뜻"),
        "written": ("적힌 대로", "시트에 적힌 낱말. 띄어쓰기도 그대로"),
        "word": ("낱말", "그 뜻. completed, continuing, on-track, partial, held, dropped 또는 city.yml의 id"),
    },
    "ReportedRate": {"": ("보고된 비율", "부서가 적은 비율"), "written": ("적힌 대로", "예) 70%")},
    "Participation": {
        "": ("시민참여 실적", "종류별 횟수"),
        "counts": ("횟수", "종류의 id마다 칸 하나. 빈칸은 null이며 0이 아닙니다"),
        "covers": ("횟수의 범위", "서식과 다를 때만 적습니다"),
    },
    "Project": {
        "": ("공약사업", "사업 하나의 금액"),
        "name": ("공약사업명", "시트에 적힌 사업 이름. 빈칸이면 null"),
        "amounts": (
            "금액",
            "재원의 id마다 시기별 칸. 숫자, '1,234.5', '△1,200', 낱말(비예산), 빈칸은 null이며 0이 아닙니다",
        ),
    },
    "Budget": {
        "": ("연도별 집행액", "금액의 표"),
        "periods": ("시기", "표의 머리 줄. 서식의 시기와 같은 차례. 표가 없는 시트면 []"),
        "projects": ("공약사업", "사업마다 하나. 표에 사업이 없으면 []"),
        "basis": ("금액의 뜻", "서식과 다를 때만 적습니다"),
    },
    "PlanResult": {
        "": ("계획의 결과", "앞 보고의 계획 하나가 어떻게 되었는지"),
        "item": ("계획의 항목", "앞 보고의 plan에 있는 항목의 id. 예) p1"),
        "outcome": (
            "결과",
            "시트에 적힌 대로 고릅니다. 적히지 않은 항목은 results에서 뺍니다. 아직 고르지 않았으면 null",
        ),
        "to": ("미룬 때", f"언제로 미루었는지. 시트에 없으면 null. {WHEN}"),
        "why": ("까닭", "일부만 하거나 미루거나 그만둔 까닭, 적힌 그대로. 시트에 없으면 null"),
        "again": ("다시 계획한 항목", "미룬 일을 이 보고의 plan에 다른 말로 다시 적었을 때, 그 항목의 id"),
    },
    "Deviation": {
        "": ("서식과 다른 이름", "시트가 칸 이름을 서식과 다르게 적은 곳"),
        "at": ("자리", "기록 안의 자리. 예) budget.periods[7]"),
        "written": ("적힌 이름", "시트에 적힌 대로"),
        "form": ("서식의 이름", "서식에 있는 이름"),
    },
    "Review": {
        "": ("확인할 곳", "비었거나 잘못 적은 것으로 보이는 곳"),
        "at": ("자리", "기록 안의 자리. 예) so_far.by_task[0].items[2]"),
        "level": ("정도", "확인이 필요한지, 잘못 적은 것으로 보이는지"),
        "note": ("설명", "무엇을 왜 확인해야 하는지"),
        "source_line": ("원본의 줄", "원본 파일의 몇 번째 줄인지"),
        "answer": ("답", "확인한 답. 아직이면 null"),
    },
    "Pending": {
        "": ("할 일", "공개하기 전에 사람이 할 일 하나. 하고 나면 지웁니다"),
        "at": ("자리", "기록 안의 자리. 예) department"),
        "note": ("설명", "무엇을 해야 하는지"),
        "source_line": ("원본의 줄", "원본 파일의 몇 번째 줄인지. 없으면 null"),
    },
    "Characters": {
        "": ("글자 수", "원본의 빈칸 아닌 글자가 어디로 갔는지. 넷의 합이 nonspace입니다"),
        "nonspace": ("모든 글자", "원본에 있는 빈칸 아닌 글자의 수"),
        "record": ("기록", "이 기록의 글로 옮긴 글자의 수"),
        "form_labels": ("서식", "서식의 이름(칸 이름, 단위, 예시)인 글자의 수"),
        "markup": ("꾸밈", "글머리표, 괄호 【】, 표의 기호인 글자의 수"),
        "unplaced": ("남은 글자", "자리를 찾지 못한 글자의 수"),
    },
    "Source": {
        "": ("원본", "부서가 낸 파일과 옮긴 사람"),
        "file": ("파일 이름", "부서가 낸 파일의 이름"),
        "format": ("형식", "파일의 형식"),
        "sha256": ("SHA-256", "파일의 SHA-256, 0-9와 a-f 64자"),
        "card": ("카드", "여러 카드가 든 파일의 몇 번째 카드인지(예: 2/3)"),
        "characters": ("글자 수", "원본의 글자가 어디로 갔는지"),
        "imported_by": ("옮긴 사람", "기록으로 옮긴 사람이나 부서"),
        "confirmed_by": ("확인한 사람", "옮긴 것을 확인한 사람이나 부서"),
    },
    "Change": {
        "": ("공약 변경", "무엇이 왜 어떻게 바뀌었는지"),
        "kind": ("종류", "무엇에 관한 변경인지"),
        "what": ("내용", "바뀐 것"),
        "before": ("당초", "바뀌기 전. 적혀 있지 않으면 null"),
        "after": ("변경", "바뀐 뒤. 적혀 있지 않으면 null"),
        "reason": ("사유", "바뀐 까닭"),
        "decided_on": ("결정일", f"정한 날. {WHEN}"),
        "procedure": ("절차", "거친 절차. 예) 주민배심원단 심의"),
        "steps": ("단계", "변경에 이른 단계와 때, 적힌 차례대로. 예) 의견 수렴, 조정회의, 승인"),
        "read_from": ("읽은 자리", "이 변경을 읽은 글의 자리. 예) remedies[0]"),
        "confirmed": ("확인", "부서가 그렇게 읽는 것이 맞다고 확인했는지"),
        "amount_confirmed": ("금액 확인", "열 배 넘게 달라진 사업비가 맞는지 사람이 확인했으면 true"),
    },
    "ChangeStep": {
        "": ("단계", "변경에 이른 단계 하나"),
        "what": ("한 일", "적힌 그대로. 예) 공약조정회의"),
        "when": ("때", f"그 단계의 때. 적혀 있지 않으면 null. {WHEN}"),
    },
    "Pledge": {
        "": ("공약", "공약 하나의 이력. 분기마다의 실적은 reports/에 있습니다"),
        "schema": SCHEMA,
        "pledge": ("식별자", f"{ID[1]}. 파일 이름과 같습니다"),
        "number": ("공약 번호", "지금의 번호. 바뀌면 여기를 고치고, 공개한 뒤라면 lineage에 까닭을 적습니다"),
        "title": ("공약명", "지금의 공약 이름"),
        "field": ("분야", "city.yml의 fields에 있는 id"),
        "strategy": ("전략", "그 분야의 strategies에 있는 id. 없으면 null"),
        "election_text": ("선거 공약 원문", "선거 때 약속한 글. 없으면 null"),
        "departments": ("소관 부서의 이력", "맡은 부서, 지난 것부터"),
        "since": ("보고 시작", "보고를 내기 시작하는 분기. 없으면 첫 분기"),
        "until": ("보고 끝", "보고를 내는 마지막 분기. 이어지면 null"),
        "current_text": ("지금의 공약 문구", "실천계획서에 적힌 지금의 글. 없으면 null"),
        "lineage": ("다른 공약과의 관계", "나뉨, 합쳐짐, 번호를 다시 씀"),
        "changes": ("공약 변경", "확정된 변경, 지난 것부터"),
        "evidence": _EVIDENCE,
        "pictures": _PICTURES,
    },
    "Charge": {
        "": ("소관", "부서 하나가 맡은 동안"),
        "name": ("부서명", "city.yml의 departments에 있는 이름"),
        "since": ("시작 분기", "맡기 시작한 분기. 적혀 있지 않으면 null"),
        "until": ("끝 분기", "맡은 마지막 분기. 이어지면 null"),
    },
    "Lineage": {
        "": ("관계", "다른 공약과의 관계 하나"),
        "kind": ("종류", "어떤 관계인지"),
        "others": ("다른 공약", "관계된 공약의 식별자"),
        "when": ("때", f"관계가 생긴 때. {WHEN}"),
        "note": ("설명", "덧붙일 말"),
    },
    "Correction": {
        "": (
            "정정",
            "공개한 뒤에 무엇을 왜 고쳤는지. 한 번 실린 정정은 고치거나 지우지 않고 더하기만 합니다",
        ),
        "schema": SCHEMA,
        "correction": ("식별자", f"{ID[1]}. 파일 이름과 같습니다. 예) 2019-Q2-001"),
        "file": ("고친 기록", "예) content/reports/2019-Q2/2-1-2.yml"),
        "part": ("고친 자리", "보고를 고쳤으면 null, 공약이나 도시의 설정을 고쳤으면 그 자리의 이름"),
        "old_sha256": ("앞 검사값", "고치기 전의 SHA-256. check가 알려 줍니다. 전에 없던 것이면 null"),
        "new_sha256": ("뒤 검사값", "고친 뒤의 SHA-256. check가 알려 줍니다. 적힌 것을 뺐으면 null"),
        "what": ("무엇을", "무엇을 고쳤는지 시민이 알 수 있게. 예) 5월 설명회의 참석 인원"),
        "why": ("왜", "왜 고쳤는지"),
        "decided_on": ("정한 날", f"고치기로 정한 날. {WHEN}"),
        "decided_by": ("정한 사람", "누가 정했는지. 예) 예산담당관"),
        "procedure": ("절차", "거친 절차. 없으면 null"),
        "media": (
            "바뀐 파일",
            "기록이 적은 content/media/의 파일을 다른 것으로 바꿨으면 그 파일, part는 null",
        ),
    },
    "Evidence": {
        "": ("증빙자료", "문서나 쪽 하나"),
        "title": ("제목", "자료의 이름, 적힌 그대로"),
        "url": ("주소", "그 자료가 있는 웹 주소"),
        "file": ("파일", "content/media/에서 본 파일의 자리. 예) 2-1-2/minutes.pdf"),
        "when": ("때", f"자료에 적힌 날. {WHEN}"),
        "archived": ("보관본", "그 주소를 웹 보관소에 남긴 것의 주소"),
    },
    "Picture": {
        "": ("사진", "사진 하나"),
        "file": ("파일", "content/media/에서 본 사진의 자리. 예) 2-1-2/opening.jpg"),
        "alt": ("대신할 글", "보지 못하는 사람이 사진 대신 읽을 글: 무엇이 보이는지 한 줄로"),
        "caption": ("설명", "사진 아래에 놓을 글"),
        "by": ("찍은 이", "사진을 찍거나 만든 사람이나 부서"),
        "licence": ("이용 허락", "예) 공공누리 제1유형"),
    },
    **SETTINGS,
    **sections.FIELDS,
}
"""By type of record part: under "" what the part itself is, then each field: its name, what to write."""


def named(kind: str, *fields: str) -> dict[str, str]:
    """Return what some fields of a kind of part are called."""
    return {field: FIELDS[kind][field][0] for field in fields}


CORRECTED_PARTS = {
    **named("Pledge", "title", "number", "field", "strategy", "election_text", "current_text", "departments"),
    **named("Pledge", "since", "until", "lineage", "changes", "evidence", "pictures"),
    **named("City", "forms", "statuses"),
}
"""What of a pledge's record or of the settings is corrected."""

WORDS: Mapping[str, Mapping[str, Mapping[str, str]]] = {
    "Item": {"kind": columns.ITEM_KINDS},
    "PlanResult": {"outcome": plans.OUTCOMES},
    "Participation": {"covers": pages.COVERS},
    "Budget": {"basis": pages.BASIS},
    "Review": {"level": pages.REVIEW_LEVELS},
    "Source": {"format": sheets.FORMATS},
    "Change": {"kind": pages.CHANGE_KINDS},
    "Lineage": {"kind": pages.LINEAGE_KINDS},
    "Correction": {"part": CORRECTED_PARTS},
    "City": {"officer_names": settings.OFFICER_NAMES},
    "StatusWord": {"like": STATUS_WORDS},
    "CountsForm": {"covers": pages.COVERS},
    "BudgetForm": {"basis": pages.BASIS},
    "CellMark": {"means": forms.MEANINGS},
    "Period": {"role": columns.PERIOD_ROLES},
    "FundingSource": {"role": columns.SOURCE_ROLES},
    **sections.WORDS,
}
"""By type and field: what each of its words means."""


def field_words(kind: str, field: str) -> tuple[str, str]:
    """Return what a field of a kind of part is called and its help; else those of a report's of its name."""
    return FIELDS.get(kind, {}).get(field) or FIELDS["Report"].get(field, (field, ""))
