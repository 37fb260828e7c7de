"""What an office of the invented city writes besides its steps: problems, remedies, changes, remarks."""

from __future__ import annotations

# craft (any: for all) | problem | remedy
PROBLEMS = """
any | 1/4분기 예산 미확보로 {what} 착수 지연 | 추가경정예산에 {money}백만원 반영 요구
any | 담당 인력 {few}명 결원으로 {what} 추진 속도 저하 | 정기 인사 때 충원하고, 그때까지 협업팀 운영
any | {what}에 대한 시민 인지도 낮음(응답자의 {low}%) | 동별 순회 설명회와 <온라인 창구> 안내 강화
any | 보기도 공모사업 선정 여부에 따라 도비 변동 가능 | 공모 탈락에 대비해 시비 우선 편성안 마련
build | 편입 토지 소유자 {few}명과 보상가 이견으로 협의 지연 | 감정평가를 다시 하고, 어려우면 수용재결 신청
build | 자재 단가 상승으로 공사비 {low}% 증가 예상 | 설계 경제성 검토로 마감을 조정하고 부족분은 추경에 반영
build | 터파기 중 지하 매설물이 나와 공정 지연 | 매설물 이설 협의를 마치고 야간 공정을 더해 만회
build | 연간 운영비 {money}백만원의 재원 대책 미흡 | 운영 방식 비교 용역 결과에 따라 단계별 인력 배치
mend | 공사 구간 상가의 영업 불편 민원 {few}건 | 구간을 나누어 시공하고 공정표를 매주 문자로 안내
mend | 장마로 {many}일 공사 중지 | 잔여 구간 작업조를 둘로 늘려 공기 단축
mend | 지장 전신주 {few}본의 이설 시기 불일치 | 관계기관 합동 점검으로 이설 일정 확정
rule | 위원 정수와 수당에 대한 시의회의 이견 | 상임위원회 사전 설명과 수정안 마련
rule | 상위법 개정 예정으로 조례안 재검토 필요 | 법제 자문을 거쳐 입법예고를 다시 시행
rule | 청년·여성 위원 신청 부족 | 모집 기간을 2주 늘리고 추천 제도를 함께 운영
aid | 신청자 급증으로 예산 조기 소진(집행률 {percent}%) | 추경 확보 전까지 순번제로 접수하고 대기자 안내
aid | 다른 지원과의 중복 수급 확인에 시간 소요 | 공적 자료 조회 절차를 미리 거치도록 지침 개정
aid | 온라인 신청이 어려운 어르신의 신청률 저조 | 동 행정복지센터 전담 창구와 방문 접수 운영
run | 평일 낮 시간대 참여 저조(정원 대비 {low}%) | 저녁반·주말반으로 옮기고 모집 방법 다양화
run | 강사 {few}명 중도 사임 | 예비 강사 인력풀을 만들어 대체
run | 장소 대관이 겹쳐 {few}회 취소 | 학교·복지관과 장소 사용 협약 체결
talk | 보기도와 비용 분담 비율에 대한 입장 차이 | 실무협의회를 분기마다 열어 분담 비율 조정
talk | 민간 참여 의향자의 철회 | 공모 조건을 낮추어 다시 공고하고 지원책 설명
talk | 사업 반대 주민의 집단 민원({people}명 서명) | 찬반 토론회를 열고 결과를 시 누리집에 공개
net | 기존 시스템 자료의 형식 불일치 {crowd}건 | 정제 작업을 먼저 하고 이관을 2단계로 나눔
net | 보안성 검토 보완 요구로 개통 지연 | 보완 사항을 반영해 재검토를 받은 뒤 개통
net | 고령 이용자의 사용 불편 | 큰 글자 화면과 전화 접수를 함께 제공
"""

# kind | what | at first | then | at last | reason
CHANGES = """
scope | 사업 대상지 | {place} 1곳 | {place}, {place_too} 등 2곳 | 모든 행정동 | 권역별 형평을 고려
target | 임기 내 목표 | {many}개소 | {few}개소 | {few}개소와 이동형 1개소 | 부지 확보 여건을 고려
period | 사업 기간 | 2022년~{year}년 | 2022년~{next_year}년 | 2022년~임기 후 | 행정절차 소요 기간 반영
schedule | 준공·시행 시기 | {year}. 12. | {next_year}. 6. | {next_year}. 12. | 설계 변경과 동절기 공사 중지
cost | 총사업비 | {money}백만원 | {more}백만원 | {much}백만원 | 물가 변동과 과업 조정
funding | 재원 구성 | 도비 30%, 시비 70% | 국비 50%, 시비 50% | 국비 50%, 시비 40%, 민자 10% | 공모사업 선정
department | 소관 부서 | {office} | {office_too} | {office} | 조직 개편에 따른 사무 이관
yearly_plan | 연차별 투자 | {year}년 집중 | {next_year}년 집중 | {year}년과 {next_year}년 | 집행 시기 조정
"""

DELAYED = "'{step}' 일정 지연에 따른 일정 조정 필요(당초 {was} → {will})"
CATCH_UP = "관계 부서 협의를 앞당기고 {will}까지 마치도록 공정 관리"

# kind | what | before | after | reason
TURNS = """
name | 공약명 | {former} | {title} | 사업 내용에 맞게 이름을 고침
split | 공약의 구성 | 공약 {number} | 공약 {kin} | 성격이 다른 두 사업을 나누어 관리
merge | 공약의 구성 | 공약 {number} | 공약 {kin} | 비슷한 두 사업을 합쳐 함께 관리
exclusion | 공약 여부 | 공약 {number} | 공약에서 제외 | 타당성 조사 결과 사업성이 없음
"""

LINEAGE_NOTES = {
    "split": "성격이 다른 두 사업을 나누어 관리",
    "merged": "비슷한 두 사업을 합쳐 함께 관리",
    "replaced": "타당성 부족으로 시민배심원단이 대체를 승인",
    "number_reused": "앞 공약이 제외된 뒤 같은 번호를 새 공약에 씀",
    "renamed": "사업 내용에 맞게 공약의 이름을 고침",
}

PROCEDURES = (
    "시민배심원단 심의·승인",
    "공약이행평가단 심의",
    "시정조정위원회 의결",
    "시의회 상임위원회 보고",
    "부서 내부 결재",
    None,
)

# what an office wrote | how it puts it a quarter later
RETOLD = """
개최 | 개최 완료
점검 | 점검 실시
접수 | 접수 마침
배포 | 배포 및 안내
예산 요구 | 예산 반영 요구
완료 | 마무리
협의 | 협의·조정
방문 | 방문 확인
"""

REMARKS = (
    "계속",
    "추경 반영",
    "용역 진행 중",
    "자체 점검 결과 '보통'",
    "도비 {percent}% 확보",
    "※ 세부 일정은 협의에 따라 바뀔 수 있음",
    "{office} 협조",
    "별첨 참조(사진 {few}매)",
)

STATED_RATES = ("{share}%", "진도율 {share}%", "{share}.0%", "약 {share}%", "사업비 기준 {share}.{few}%")

WHY_PARTLY = (
    "준비는 마쳤고 나머지는 다음 분기에 이어 감",
    "예산이 모자라 일부만 먼저 함",
    "절차가 길어져 절반쯤 마침(나머지는 다음 분기)",
)
WHY_MOVED = (
    *("관계기관 협의가 길어짐", "추경 예산에 맞추어 늦춤", "담당자가 바뀌어 준비가 늦어짐"),
    *("신청 기간을 2주 늘림", "보완 요구를 반영해 다시 진행", None, None),
)
WHY_DROPPED = (
    *("참여 신청이 적어 열지 않음", "비슷한 일과 합쳐 따로 하지 않음", "예산을 확보하지 못해 하지 않기로 함"),
    None,
)
WHY_ENDED = "공약이 끝나 더 하지 않음"

# The pledge as it stood in the election booklet.
ELECTION_TEXTS = (
    "{what:을/를} 반드시 해내겠습니다. 임기 안에 결과로 보여 드리겠습니다.",
    "{what}, 시민과 함께 만들고 분기마다 진행을 알려 드리겠습니다.",
    "오래 기다리신 {what}! 첫해에 계획을 세우고 셋째 해에 문을 열겠습니다.",
    "{title} – 해마다 예산을 나누어 세우고, 쓴 돈은 모두 공개하겠습니다.",
    "{place}부터 시작해 모든 동으로 넓히겠습니다. {what:은/는} 사는 곳에 따라 달라서는 안 됩니다.",
)

# what a pledge says today, after something of it was changed
CURRENT_TEXT = "{promised} ({what}: {after})"

# where in the report | what is to be looked at | what the department answered
REVIEWS = """
quarter | 시트에 연도가 없어 접수일에 따라 연도를 읽었습니다 | 맞습니다
participation | 횟수가 이번 분기만인지 누계인지 칸마다 다릅니다 | 모두 이번 분기의 횟수입니다
budget | 단위가 천원으로 적힌 칸이 있는지 확인이 필요합니다 | 모두 백만원입니다
so_far | 쪽이 넘어가며 이어진 칸에 이름이 없습니다 | 그동안 추진실적이 맞습니다
department | 전화번호의 끝자리가 부서 안내와 다릅니다 | 새 번호가 맞습니다
title | 제목의 띄어쓰기가 공약집과 다릅니다 | 시트의 제목을 그대로 둡니다
"""

# where in the report | as written | as in the form
DEVIATIONS = """
budget | 년도별 집행액 | 연도별 집행액
problems | 문제점및 대책 | 문제점 및 개선대책
participation | 시민참여실적 | 시민참여 실적
budget.periods[7] | 입기후 | 임기 후
"""

# what went wrong | an entry whose date is wrong
WRONG_DATES = """
weekday | 간부회의 추진상황 보고({day}({weekday}))
impossible | 현장 소통의 날 운영({impossible})
outside | 담당자 직무교육 참석({long_ago})
"""

# What an office can say of a meeting or a survey before it was.
FORESEEN = (
    *("장소", "대상", "위치", "규모", "기간", "내용", "주요 내용", "논의", "안건"),
    *("조사 항목", "조사 대상", "조사 내용", "조사 기간", "조사 방법", "신청 방법", "예고 기간"),
    *("용역 기간", "과업 내용", "추진 근거", "건의 내용", "모집 인원", "협의 부서", "평가위원"),
)

PLACES = (
    *("보기동", "견본동", "예제동", "가상동", "모의동", "본뜸동"),
    *("가칭동", "임시동", "연습동", "상상동", "그림동", "거울동"),
)
OFFICES = {
    "chamyeo": "참여보기과",
    "jeongbo": "정보보기과",
    "dolbom": "돌봄보기과",
    "bokji": "복지보기과",
    "geongang": "건강보기과",
    "gyotong": "교통보기과",
    "dosi": "도시보기과",
    "gyeongje": "경제보기과",
    "cheongnyeon": "청년보기과",
    "hwangyeong": "환경보기과",
    "anjeon": "안전보기과",
    "munhwa": "문화보기과",
}
RENAMED_OFFICE, NEW_NAME = "환경보기과", "기후환경보기과"

ROOMS = ("소회의실", "중회의실", "시민홀", "재난상황실", "3층 협업실")
ROLES = ("국장", "과장", "팀장", "담당")

_SYLLABLES = "가나다라마바사아자차카타파하"
NAMES = tuple((_SYLLABLES * 2)[start : start + 3] for start in range(len(_SYLLABLES)))
"""Officers are called 가나다, 나다라 and so on: nobody bears such a name."""
