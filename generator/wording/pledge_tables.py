"""The tables of pledges and of the city: each column, whose values data/ gives in its order."""

from __future__ import annotations

from generator.wording import changes, counts, fields, pages, plans, sections
from generator.wording.columns import (
    AT,
    DEPARTMENT,
    DEPARTMENT_NAME,
    PLEDGE,
    QUARTER,
    RECORD,
    STATUS,
    TITLE,
    TITLE_NOW,
    Table,
    code,
    day,
    flag,
    number,
    text,
)

PLEDGES = Table("pledges", "공약", "공약 하나가 한 줄", key="pledge").having(
    pledge=PLEDGE,
    number=text("번호", "지금의 공약 번호. 날짜로 바뀌지 않도록 앞에 ‘공약’을 붙였습니다", prefix="공약 "),
    title=TITLE_NOW,
    field=text("분야 식별자", "분야·목표의 식별자", prefix="fields/"),
    field_name=text("분야", "분야·목표의 이름. 빈칸은 적히지 않은 것입니다"),
    strategy=text("전략 식별자", "전략의 식별자", prefix="strategies/"),
    strategy_name=text("전략", "전략의 이름. 빈칸은 적히지 않은 것입니다"),
    election_text=text("선거 공약 원문", "선거 때 약속한 글"),
    current_text=text("지금의 공약 문구", "지금의 글. 빈칸은 공약명 말고는 적히지 않은 것입니다"),
    department=DEPARTMENT,
    department_name=text("소관 부서", "최근 보고에 적힌 부서. 보고가 없으면 공약의 기록에 적힌 부서입니다"),
    since=text("보고 시작", "보고를 내기 시작하는 분기. 빈칸은 첫 분기입니다"),
    until=text("보고 끝", "보고를 내는 마지막 분기. 빈칸은 이어지는 것입니다"),
    quarter=text("기준 분기", "이 줄의 추진상황과 부서가 어느 분기의 것인지"),
    latest_quarter=text("최근 보고", "기준 분기까지 제출된 가장 새 보고의 분기. 빈칸은 보고가 없는 것입니다"),
    outdated=flag("오래된 보고", "기준 분기의 보고가 제출되지 않아, 추진상황이 앞선 보고의 것인지"),
    **STATUS,
    record=text("기록", "공약의 기록과 줄. 추진상황은 최근 보고의 기록에 있습니다"),
)

HISTORY = Table("history", "공약 이력", "담당 부서나 관계된 다른 공약 하나가 한 줄", of="pledges").having(
    pledge=PLEDGE,
    title=TITLE,
    kind=code(
        "종류", "담당 부서, 또는 다른 공약과의 관계", {"department": "담당 부서", **pages.LINEAGE_KINDS}
    ),
    department=DEPARTMENT,
    department_name=DEPARTMENT_NAME,
    since=text("시작 분기", "부서가 맡기 시작한 분기. 빈칸은 적히지 않은 것입니다"),
    until=text("끝 분기", "부서가 맡은 마지막 분기. 빈칸은 이어지는 것입니다"),
    other=text("다른 공약", "관계된 공약의 식별자", prefix="pledges/"),
    when=text("때", "관계가 생긴 때, ISO 8601/EDTF"),
    note=text("설명", "기록에 적힌 설명"),
    record=RECORD,
)

CHANGES = Table("changes", "공약 변경", "변경 하나가 한 줄", of="pledges").having(
    pledge=PLEDGE,
    title=TITLE,
    quarter=text("분기", "보고에서 읽은 변경은 그 보고의 분기, 그 밖에는 결정한 때가 든 분기"),
    origin=code(
        "출처",
        "공약 기록에 적힌 변경인지, 보고의 글에서 읽은 변경인지",
        {"pledge": "공약 기록", "report": "분기 보고"},
    ),
    kind=code("종류", "무엇에 관한 변경인지", pages.CHANGE_KINDS),
    what=text("대상", "무엇이 바뀌었는지"),
    before=text("변경 전", "기록에 적힌 그대로"),
    after=text("변경 후", "기록에 적힌 그대로"),
    reason=text("까닭", "기록에 적힌 그대로"),
    decided_on=text("결정한 때", "ISO 8601/EDTF"),
    procedure=text("절차", "기록에 적힌 그대로"),
    steps=text("단계", "변경에 이른 단계와 때(ISO 8601/EDTF), 적힌 차례대로 한 줄에 하나"),
    read_from=text("읽은 곳", "보고 기록 안에서 이 변경을 읽은 자리"),
    confirmed=flag("부서 확인", "부서가 이 변경을 확인했는지"),
    amount_confirmed=flag("금액 확인", "열 배 넘게 달라진 사업비가 맞다고 사람이 확인했는지"),
    follows=code(
        "앞선 변경과 이어짐",
        "같은 것의 바로 앞 변경의 ‘후’에서 시작하는지. 첫 변경과 확인 전의 변경은 견주지 않습니다",
        changes.FOLLOWS,
    ),
    earlier_after=text("앞선 변경 후", "같은 것의 바로 앞 변경의 ‘후’, 기록에 적힌 그대로"),
    record=RECORD,
)

EVIDENCE = Table(
    "evidence", "증빙자료와 사진", "기록에 적힌 증빙자료나 사진 하나가 한 줄", of="pledges"
).having(
    pledge=PLEDGE,
    title=TITLE,
    quarter=text("분기", "보고의 분기. 빈칸은 공약의 기록에 적힌 것입니다"),
    kind=code("종류", "증빙자료인지 사진인지", fields.EVIDENCE_KINDS),
    at=AT,
    named=text("이름", "증빙자료의 제목, 또는 사진의 설명"),
    url=text("주소", "그 자료가 있는 웹 주소"),
    archived=text("보관본", "그 주소를 웹 보관소에 남긴 것의 주소"),
    media=text("파일", "이 누리집의 media/에서 본 자리. 빈칸은 파일이 없는 것입니다"),
    when=text("때", "자료에 적힌 날, ISO 8601/EDTF"),
    alt=text("대신할 글", "보지 못하는 사람이 사진 대신 읽을 글"),
    by=text("찍은 이", "사진을 찍거나 만든 사람이나 부서"),
    licence=text("이용 허락", "기록에 적힌 그대로"),
    record=RECORD,
)

SLIPS = Table(
    "slips",
    "미룬 일의 때",
    "미루었거나 일정을 바꾼 일의 때 하나가 한 줄",
    key="pledge thing order",
    of="pledges",
).having(
    pledge=PLEDGE,
    title=TITLE,
    quarter=text("분기", "그때를 말한 보고의 분기. 빈칸은 공약의 기록이 말한 것입니다"),
    thing=number("일 순번", "공약 안에서 몇 번째 미룬 일인지. 같은 일의 줄은 이 수가 같습니다"),
    order=number("순번", "그 일에서 몇 번째로 말한 때인지, 1부터. 1은 처음 계획한 때입니다"),
    task_name=text("세부과제", "처음 계획이 적힌 【】 안의 이름. 빈칸은 세부과제 없이 적힌 것입니다"),
    what=text("일", "처음 계획에 적힌 글, 또는 변경의 내용"),
    kind=code(
        "종류",
        "처음 계획인지, 계획의 결과가 미룸인지, 공약 변경이 일정을 바꾼 것인지",
        plans.POSTPONEMENT_KINDS,
    ),
    when=text("때", "그 계획이나 결과에 적힌 때, ISO 8601/EDTF. 빈칸은 적히지 않은 것입니다"),
    written=text("적힌 대로", "공약 변경에 글로 적힌 때. 빈칸은 적히지 않은 것입니다"),
    confirmed=flag("확인", "부서가 확인했는지. 글에서 읽은 변경은 확인 전일 수 있습니다"),
    end=code(
        "마지막",
        "그 일이 마지막에 어떻게 되었는지. 다음 보고 전은 아직 결과를 말할 때가 아닌 것입니다",
        plans.POSTPONEMENT_ENDS,
    ),
    told_in=text("결과의 분기", "마지막이 어떻게 되었는지 말한 보고의 분기. 빈칸은 아직 없는 것입니다"),
    record=RECORD,
)

RATES = Table("rates", "이행률", "분기·묶음·규칙 하나가 한 줄", key="quarter of group rule").having(
    quarter=text("기준 분기", "어느 분기까지의 보고로 세었는지"),
    last_day=day("마지막 날", "기준 분기의 마지막 날"),
    of=code("묶음의 종류", "모든 공약인지, 한 분야나 한 부서의 공약인지", counts.GROUPS),
    group=text("묶음 식별자", "분야나 부서의 식별자. 전체는 all, 부서가 적히지 않은 공약은 departments/-"),
    group_name=text("묶음", "분야나 부서의 이름. 빈칸은 적히지 않은 것입니다"),
    rule=text(
        "규칙 식별자",
        "rules/strict와 rules/wide는 모든 도시에 있고, 나머지는 이 도시가 정한 것입니다",
        prefix="rules/",
    ),
    rule_name=text("이행률의 이름", "규칙을 부르는 이름"),
    rule_words=text("규칙", "무엇 가운데 무엇을 세었는지"),
    numerator=number("분자", "규칙이 세는 공약", unit="건"),
    denominator=number("분모", "그 가운데에서 세는 공약", unit="건"),
    percent=number(
        "비율", "분자 ÷ 분모. 소수 둘째 자리에서 반올림합니다. 빈칸은 분모가 0인 것입니다", unit="%"
    ),
    unstated=number("추진상황 미기재", "추진상황이 적히지 않아 분모에 들지 않은 공약", unit="건"),
    excluded=number("분모에서 빠진 상황", "추진상황은 적혀 있으나 규칙이 분모에 넣지 않는 공약", unit="건"),
    record=text("기록", "규칙이나 추진상황의 낱말이 적힌 줄. 적힌 것이 없으면 이 도시의 설정의 첫 줄"),
)

PRINTED = Table(
    "printed",
    "시가 펴낸 수",
    "시가 펴낸 표의 합계 칸 하나가 한 줄. 기록에서 센 수가 곁에 있습니다",
    key="quarter order what",
).having(
    quarter=QUARTER,
    order=number("순번", "표에 적힌 차례, 1부터"),
    label=text("묶음", "표에 적힌 줄의 이름"),
    role=code("구실", "모든 공약의 합계인지, 한 묶음의 것인지", sections.PRINTED_ROLES),
    field=text("분야 식별자", "이 묶음인 분야. 빈칸은 합계이거나 분야가 아닌 묶음입니다", prefix="fields/"),
    field_name=text("분야", "그 분야의 이름"),
    beside=text("이름 곁의 글", "표에 적힌 그대로. 둘 이상이면 쌍반점(;)으로 나눕니다"),
    what=text("항목 식별자", "추진상황의 식별자. 비율이면 rate"),
    what_name=text("항목", "추진상황이나 비율을 부르는 이름"),
    value=number("시가 적은 수", "표에 적힌 수. 빈칸은 미기재이거나 수가 아닌 것입니다"),
    written=text("적힌 대로", "표에 적힌 글자 그대로. 빈칸은 미기재입니다"),
    counted=number(
        "기록에서 센 수",
        "이 분기의 보고에서 센 건수나 보고에 적힌 비율의 평균(표와 같은 자리까지). 빈칸은 견줄 것이 없습니다",
    ),
    stated=number("비율을 적은 보고", "평균에 든 보고. 건수이면 빈칸입니다"),
    among=number("모든 보고", "이 묶음의 보고. 건수이면 빈칸입니다"),
    differs=flag("다름", "시가 적은 수와 기록에서 센 수가 다른지"),
    record=RECORD,
)

CORRECTIONS = Table(
    "corrections",
    "정정",
    "공개한 뒤에 고친 값 하나가 한 줄(값이 아닌 것을 고쳤으면 정정 하나가 한 줄)",
    of="pledges",
).having(
    correction=text("정정 식별자", "정정의 이름", prefix="corrections/"),
    pledge=text("공약", "공약의 식별자. 빈칸은 도시의 설정을 고친 것입니다", prefix="pledges/"),
    title=TITLE_NOW,
    quarter=text("분기", "고친 보고의 분기. 빈칸은 보고가 아닌 것을 고친 것입니다"),
    corrected=text("고친 기록", "고친 기록의 파일"),
    part=text("고친 곳", "공약이나 설정의 어느 곳인지, 바뀐 파일이면 그 파일. 빈칸은 보고 전체입니다"),
    at=AT,
    kind=code("종류", "값을 고쳤는지, 더했는지, 뺐는지", changes.CORRECTION_KINDS),
    before=text("고치기 전", "공개본에 적힌 그대로. 빈칸은 미기재이거나 없던 것입니다"),
    after=text("고친 뒤", "고친 그대로. 빈칸은 미기재이거나 뺀 것입니다"),
    what=text("무엇을", "정정에 적힌 그대로"),
    why=text("까닭", "정정에 적힌 그대로"),
    decided_on=text("정한 날", "ISO 8601/EDTF"),
    decided_by=text("정한 사람", "정정에 적힌 그대로"),
    procedure=text("절차", "정정에 적힌 그대로"),
    joint=text("함께 고친 정정", "공개본을 다시 내기 전에 이어서 고쳐, 글의 차이를 함께 보이는 정정"),
    old_sha256=text("앞 SHA-256", "고치기 전의 검사값. 빈칸은 그때 없던 것입니다(늦은 보고 등)"),
    new_sha256=text("뒤 SHA-256", "고친 뒤의 검사값. 빈칸은 적힌 것을 뺀 것입니다"),
    record=text("기록", "이 줄이 적힌 정정의 파일과 줄. records.zip에 같은 이름으로 있습니다"),
)
