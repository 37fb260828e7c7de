"""The tables of what reports say: each column, whose values data/report_rows.py gives in its order."""

from __future__ import annotations

from generator.wording import changes, counts, pages, plans, sections
from generator.wording.columns import (
    BASES,
    DEPARTMENT,
    DEPARTMENT_NAME,
    ITEM_KINDS,
    MEANING,
    OF_REPORT,
    OWN_UNIT,
    PERIOD_ROLES,
    PLEDGE,
    QUARTER,
    RECORD,
    SECTION,
    SOURCE_ROLES,
    SPANS,
    STATES,
    STATUS,
    UNIT,
    VALUE,
    WRITTEN,
    Table,
    code,
    day,
    flag,
    number,
    text,
)

_DIFFERENCE = (
    "계의 칸에만 있고, 맞으면 0, 모르면 빈칸입니다."
    " 숫자가 없는 칸이 있으면, 그 칸에 무엇이 와도 남는 차이만 적습니다"
)

REPORTS = Table(
    "reports",
    "분기 보고",
    "내야 할 보고 하나가 한 줄(내지 않은 보고도 한 줄)",
    key="pledge quarter",
    of="pledges",
).having(
    pledge=PLEDGE,
    title=text("공약명", "보고에 적힌 공약 이름. 미제출이면 지금의 공약 이름입니다"),
    quarter=QUARTER,
    first_day=day("첫날", "분기의 첫날"),
    last_day=day("마지막 날", "분기의 마지막 날"),
    state=code("제출 여부", "보고가 있는지. 미제출은 한 일이 없다는 뜻이 아닙니다", STATES),
    form=text("서식", "보고가 쓰인 서식의 식별자", prefix="forms/"),
    department=DEPARTMENT,
    department_name=text(
        "소관 부서", "보고에 적힌 부서. 미제출이면 공약의 기록이나 앞 보고에 적힌 부서입니다"
    ),
    **STATUS,
    before_quarter=text(
        "앞 보고의 분기", "이 공약이 바로 앞에 낸 보고의 분기. 빈칸은 앞 보고가 없는 것입니다"
    ),
    before_word=text("앞 추진상황", "앞 보고에 적힌 추진상황을 이 시가 부르는 말"),
    moved=flag("바뀌었는지", "앞 보고와 추진상황이 다른지. 어느 한쪽이라도 적혀 있지 않으면 빈칸입니다"),
    rate_label=text(
        "보고된 비율의 이름", "서식이 그 비율을 부르는 이름(이행률, 추진율). 보고에 없으면 빈칸입니다"
    ),
    rate_written=text("보고된 비율", "부서가 적은 그대로. 무엇의 비율인지는 서식이 정합니다"),
    rate_value=number("보고된 비율의 값", "위 글의 수. 빈칸은 미기재이거나 수가 아닌 것입니다", unit="%"),
    as_of=day("보고 기준일", "보고에 적힌 기준일"),
    submitted_on=day("제출일", "보고를 낸 날"),
    due_on=day("제출 기한", "이 도시가 정한 날. 그날까지 내면 제때입니다. 빈칸은 정해진 날이 없는 것입니다"),
    timing=code(
        "제출 시기",
        "제출일을 제출 기한과 견준 것. 둘 가운데 하나라도 적혀 있지 않으면 알 수 없음입니다",
        counts.TIMINGS,
    ),
    days_late=number(
        "늦은 날수", "제출 기한을 며칠 넘겼는지. 제때이면 0, 빈칸은 알 수 없거나 미제출입니다", unit="일"
    ),
    so_far_remark=text("비고: 그동안", "그동안 추진실적의 비고"),
    this_quarter_remark=text("비고: 당해 분기", "당해 분기 추진실적의 비고"),
    plan_remark=text("비고: 계획", "추진계획의 비고"),
    source_file=text("시트 파일", "부서가 낸 파일의 이름"),
    source_format=text("시트 형식", "부서가 낸 파일의 형식"),
    source_sha256=text("시트 SHA-256", "부서가 낸 파일의 검사값"),
    source_card=text(
        "시트 카드", "여러 카드가 든 파일의 몇 번째인지(카드 2/3). 카드가 하나면 빈칸입니다", prefix="카드 "
    ),
    nonspace=number("시트 글자", "부서가 낸 파일의 빈칸 아닌 글자", unit="글자"),
    record_characters=number("기록 글자", "그 가운데 기록으로 옮긴 글자", unit="글자"),
    form_characters=number("서식 글자", "그 가운데 서식의 이름인 글자", unit="글자"),
    markup_characters=number("표시 글자", "그 가운데 파일 형식의 표시인 글자", unit="글자"),
    unplaced_characters=number("남은 글자", "그 가운데 자리를 찾지 못한 글자", unit="글자"),
    imported_by=text("옮긴 사람", "시트를 기록으로 옮긴 사람"),
    confirmed_by=text("확인한 사람", "옮긴 것을 확인한 사람"),
    record_sha256=text("기록 SHA-256", "기록 파일의 검사값"),
    record=text("기록", "보고의 기록과 줄. 미제출이면 그 보고를 내야 하는 공약의 기록과 줄"),
)

OFFICERS = Table(
    "officers",
    "담당자와 전화",
    "담당자 한 사람 또는 전화번호 하나가 한 줄",
    key="pledge quarter kind order",
    of="reports",
).having(
    **OF_REPORT,
    department=DEPARTMENT,
    department_name=DEPARTMENT_NAME,
    kind=code(
        "종류",
        "담당자인지 전화인지. 전화가 누구의 것인지는 시트에 적힌 만큼만 압니다",
        {"officer": "담당자", "phone": "전화"},
    ),
    order=number("순번", "종류마다 시트에 적힌 차례, 1부터"),
    role=text("직위", "시트에 적힌 그대로"),
    name=text("이름", "시트에 적힌 그대로"),
    phone=text("전화", "시트에 적힌 그대로"),
    record=RECORD,
)

ITEMS = Table(
    "items",
    "추진실적과 계획",
    "【세부과제】, 실적·계획·문제점·개선대책의 글머리 하나가 한 줄",
    key="pledge quarter section order",
    of="reports",
).having(
    **OF_REPORT,
    section=SECTION,
    task=text(
        "세부과제 식별자",
        "보고 안에서 세부과제를 가리키는 이름. 빈칸은 세부과제 없이 적힌 것입니다",
        prefix="tasks/",
    ),
    task_name=text("세부과제", "【】 안에 적힌 이름"),
    order=number("순번", "그 칸 안에서 위에서부터의 차례, 1부터"),
    parent=number("상위 순번", "바로 위 글머리의 순번. 빈칸은 맨 위 글머리입니다"),
    level=number("단계", "글머리의 깊이, 1부터"),
    kind=code(
        "종류", "【】 안의 이름인지, 항목인지, ※로 시작하는 주인지", {"task": "【세부과제】", **ITEM_KINDS}
    ),
    item=text("항목 식별자", "뒤의 보고가 이 항목을 가리킬 때 쓰는 이름", prefix="items/"),
    text=text("내용", "글머리표를 뺀 글 그대로"),
    when=text("때", "글에서 읽은 때, ISO 8601/EDTF(2019-05-14, 2019-05, 2019-07/2019-08)"),
    when_first=day("때의 첫날", "‘때’가 뜻할 수 있는 첫날. 빈칸은 때가 없거나 시작이 열린 것입니다"),
    when_last=day("때의 마지막 날", "‘때’가 뜻할 수 있는 마지막 날. 빈칸은 때가 없거나 끝이 열린 것입니다"),
    record=RECORD,
)

RESULTS = Table(
    "results",
    "계획의 결과",
    "앞 보고의 계획 하나가 한 줄(보고가 언급하지 않은 계획도 한 줄)",
    key="pledge quarter order",
    of="reports",
).having(
    **OF_REPORT,
    planned_in=text("계획한 분기", "이 계획이 적힌 앞 보고의 분기"),
    order=number("순번", "그 계획에 적힌 차례, 1부터"),
    task_name=text("세부과제", "그 계획의 【】 안에 적힌 이름. 빈칸은 세부과제 없이 적힌 것입니다"),
    item=text("항목 식별자", "앞 보고에서 이 계획을 가리키는 이름", prefix="items/"),
    text=text("계획", "앞 보고에 적힌 계획 그대로"),
    outcome=code("결과", "보고에 적힌 결과. 언급 없음은 하지 않았다는 뜻이 아닙니다", plans.CODES),
    to=text("미룬 때", "언제로 미루었는지, ISO 8601/EDTF. 빈칸은 미루지 않았거나 적히지 않은 것입니다"),
    why=text("까닭", "보고에 적힌 그대로"),
    again=text(
        "다시 계획한 항목", "다른 말로 다시 계획했을 때, 이 보고의 계획에서 그 항목의 이름", prefix="items/"
    ),
    record=text("기록", "결과가 적힌 기록과 줄. 언급 없음이면 계획이 적힌 기록과 줄"),
)

PARTICIPATION = Table(
    "participation", "시민참여 실적", "참여 종류 하나가 한 줄", key="pledge quarter kind", of="reports"
).having(
    **OF_REPORT,
    kind=text("종류 식별자", "참여 종류의 식별자", prefix="kinds/"),
    kind_label=text("종류", "서식에 적힌 이름"),
    value=VALUE,
    written=WRITTEN,
    meaning=MEANING,
    unit=UNIT,
    covers=code("횟수의 범위", "이번 분기만인지 누계인지", SPANS),
    record=RECORD,
)

BUDGET = Table(
    "budget",
    "재원·시기별 금액",
    "사업·재원·시기의 칸 하나가 한 줄",
    key="pledge quarter project source period",
    of="reports",
).having(
    **OF_REPORT,
    project=number("사업 순번", "보고 안의 공약사업 차례, 1부터"),
    project_name=text("공약사업명", "시트에 적힌 그대로"),
    source=text("재원 식별자", "재원(줄)의 식별자", prefix="sources/"),
    source_label=text("재원", "서식에 적힌 이름"),
    source_role=code("재원의 구실", "나머지 재원을 더한 줄인지", SOURCE_ROLES),
    period=text("시기 식별자", "시기(칸)의 식별자", prefix="periods/"),
    period_label=text("시기", "서식에 적힌 이름"),
    period_role=code("시기의 구실", "나머지 시기를 더한 칸인지, 임기 앞·안·뒤인지", PERIOD_ROLES),
    value=number("값", "적힌 금액. 빈칸은 미기재이거나 낱말이며 0이 아닙니다", unit=OWN_UNIT),
    written=WRITTEN,
    meaning=MEANING,
    unit=UNIT,
    basis=code("금액의 뜻", "계획한 돈인지 확보한 돈인지 쓴 돈인지", BASES),
    row_difference=number(
        "가로 합의 차이", f"적힌 계에서 그 줄의 칸을 더한 값을 뺀 것. {_DIFFERENCE}", unit=OWN_UNIT
    ),
    column_difference=number(
        "세로 합의 차이", f"적힌 계에서 그 열의 칸을 더한 값을 뺀 것. {_DIFFERENCE}", unit=OWN_UNIT
    ),
    record=RECORD,
)

FACTS = Table(
    "facts",
    "항목",
    "이름과 내용이 짝을 이루는 항목 하나가 한 줄",
    key="pledge quarter section order",
    of="reports",
).having(
    **OF_REPORT,
    section=SECTION,
    order=number("순번", "그 자리에서 위에서부터의 차례, 1부터. 아래 줄의 ‘상위 순번’이 가리킵니다"),
    fact=text("항목 식별자", "서식에 있는 항목의 식별자. 빈칸은 시트에만 있는 항목입니다", prefix="facts/"),
    label=text("항목", "서식에 적힌 이름, 없으면 시트에 적힌 이름"),
    means=text("뜻", "그 항목이 무엇인지, 서식이 정해 둔 경우에만"),
    text=text("내용", "적힌 글 그대로. 빈칸은 미기재입니다"),
    value=number("값", "글이 수 하나와 단위뿐일 때 그 수", unit=OWN_UNIT),
    unit=text("단위", "글이 수 하나와 단위뿐일 때 그 단위"),
    record=RECORD,
)

FIGURES = Table(
    "figures", "서식의 표", "표의 칸 하나가 한 줄", key="pledge quarter section order column", of="reports"
).having(
    **OF_REPORT,
    section=SECTION,
    section_means=text("표의 뜻", "표가 무엇을 말하는지, 서식이 정해 둔 경우에만"),
    order=number("줄 순번", "표에서 위에서부터의 차례, 1부터"),
    row=text("줄 식별자", "서식에 있는 줄의 식별자. 빈칸은 시트에만 있는 줄입니다", prefix="rows/"),
    row_label=text("줄 이름", "서식에 적힌 이름, 없으면 시트에 적힌 이름"),
    row_group=text("줄의 묶음", "여러 줄을 묶는 이름(재원)"),
    row_means=text("줄의 뜻", "목표인지 실적인지, 계획·확보·집행한 돈인지, 서식이 정해 둔 경우에만"),
    row_role=code("줄의 구실", "다른 줄을 더한 줄인지", sections.WORDS["FigureRow"]["role"]),
    column=text("칸 식별자", "칸(시기)의 식별자", prefix="columns/"),
    column_label=text("칸 이름", "서식에 적힌 이름"),
    column_means=text("칸의 뜻", "목표인지 실적인지, 계획·확보·집행한 돈인지, 서식이 정해 둔 경우에만"),
    column_role=code(
        "칸의 구실", "다른 칸을 더한 칸인지, 글을 적는 칸인지", sections.WORDS["FigureColumn"]["role"]
    ),
    value=VALUE,
    written=WRITTEN,
    meaning=text("표시의 뜻", "칸에 적은 표시(●)를 이 서식이 무엇으로 쓰는지. 빈칸은 표시가 아닙니다"),
    mark=text("표시의 이름", "서식이 그 표시를 부르는 말"),
    unit=text("단위", "그 칸의 단위. 빈칸은 글이거나 단위가 적히지 않은 것입니다"),
    record=RECORD,
)

DIFFERENCES = Table(
    "differences", "앞 보고와 다른 점", "앞 보고와 다르게 적힌 것 하나가 한 줄", of="reports"
).having(
    **OF_REPORT,
    before_quarter=text("앞 보고의 분기", "견준 앞 보고의 분기"),
    part=code(
        "부분",
        (
            "무엇이 다른지. 그동안 추진실적은 앞 보고의 ‘그동안’과 ‘당해 분기’를 합친 것과 견줍니다. "
            "한 분기만의 실적·횟수와 계획은 보고마다 새로 적으므로 견주지 않습니다"
        ),
        {part: word for part, word in changes.DIFFERENCE_PARTS.items() if part != "result"},
    ),
    kind=code(
        "종류", "바뀌었는지, 새로 적혔는지, 앞에 적힌 것이 더는 적히지 않았는지", changes.DIFFERENCE_KINDS
    ),
    key=text(
        "자리 식별자",
        "부분 뒤에, 금액은 사업/재원/시기, 횟수는 종류의 식별자. 이름이 같은 둘째 사업에는 #2를 붙입니다",
    ),
    what=text("자리", "금액은 사업·재원·시기, 횟수는 종류를 서식의 이름으로 적은 것"),
    before=text("앞 보고", "앞 보고에 적힌 그대로. 빈칸은 적히지 않은 것입니다"),
    after=text("이번 보고", "이번 보고에 적힌 그대로. 빈칸은 적히지 않은 것입니다"),
    difference=number(
        "차이", "이번 값에서 앞 값을 뺀 수. 둘 다 수이고 단위와 뜻이 같을 때만 있습니다", unit=OWN_UNIT
    ),
    unit=UNIT,
    record=text("기록", "이번 보고의 기록과 줄. 더는 적히지 않은 것은 앞 보고의 기록과 줄"),
)

REVIEW = Table(
    "review", "확인할 곳", "확인할 곳, 서식과 다른 이름, 자리를 찾지 못한 글 하나가 한 줄", of="reports"
).having(
    **OF_REPORT,
    kind=code(
        "종류",
        "무엇을 알리는 줄인지",
        {**pages.REVIEW_LEVELS, "deviation": "서식과 다른 이름", "unplaced": "자리를 찾지 못한 글"},
    ),
    at=text("자리", "보고 기록 안의 자리"),
    note=text("설명", "무엇을 확인해야 하는지"),
    written=text("적힌 대로", "시트에 적힌 글자 그대로"),
    form=text("서식의 이름", "서식에 있는 이름"),
    source_line=number("시트의 줄", "부서가 낸 파일에서 몇 번째 줄인지"),
    answer=text("답", "확인한 결과"),
    record=RECORD,
)
