"""What the invented mayor promised: strategies, promises, and those that were split, merged or replaced."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

LineageKind = Literal["split", "merged", "renamed", "replaced", "number_reused"]
SagaKind = LineageKind | Literal["retitled"]


@dataclass(frozen=True, slots=True)
class Promise:
    """One promise: its strategy, the craft whose steps it takes, its title, what its sentences call it."""

    strategy: str
    craft: str
    title: str
    what: str


@dataclass(frozen=True, slots=True)
class Saga:
    """Promises that belong together: `kind` None for one that stands alone.

    split: the first became the others; merged: the last came of the others; replaced, renamed and
    number_reused: the second took the place, only the content, or only the number of the first; retitled: one
    pledge, first by its old title.
    """

    kind: SagaKind | None
    promises: tuple[Promise, ...]

    @property
    def size(self) -> int:
        """Return how many pledges it makes."""
        return 1 if self.kind == "retitled" else len(self.promises)


# strategy | field | its name | department
STRATEGIES = """
1-1 | 시민이 주인인 열린 시정 | 시민이 정하고 시가 답하는 참여행정 | 참여보기과
1-2 | 시민이 주인인 열린 시정 | 기다리지 않는 디지털 행정 | 정보보기과
1-3 | 시민이 주인인 열린 시정 | 낱낱이 밝히는 살림 | 참여보기과
2-1 | 서로 돌보는 따뜻한 복지 | 아이와 함께 자라는 도시 | 돌봄보기과
2-2 | 서로 돌보는 따뜻한 복지 | 어르신과 장애인이 편안한 동네 | 복지보기과
2-3 | 서로 돌보는 따뜻한 복지 | 아프기 전에 챙기는 건강 | 건강보기과
3-1 | 막힘없는 교통, 걷고 싶은 도시 | 기다림을 줄이는 대중교통 | 교통보기과
3-2 | 막힘없는 교통, 걷고 싶은 도시 | 걷고 머무는 길 | 도시보기과
3-3 | 막힘없는 교통, 걷고 싶은 도시 | 다시 살아나는 원도심 | 도시보기과
4-1 | 골목에서 크는 일자리 경제 | 골목경제와 전통시장 | 경제보기과
4-2 | 골목에서 크는 일자리 경제 | 청년이 머무는 도시 | 청년보기과
4-3 | 골목에서 크는 일자리 경제 | 농업과 산업의 이음 | 경제보기과
5-1 | 맑은 환경, 든든한 안전 | 탄소를 줄이는 생활 | 환경보기과
5-2 | 맑은 환경, 든든한 안전 | 가까운 공원과 하천 | 환경보기과
5-3 | 맑은 환경, 든든한 안전 | 미리 막는 재난 | 안전보기과
6-1 | 배우고 즐기는 일상 | 나이 없는 배움 | 문화보기과
6-2 | 배우고 즐기는 일상 | 집 앞에서 만나는 문화 | 문화보기과
6-3 | 배우고 즐기는 일상 | 누구나 누리는 체육 | 문화보기과
"""

# strategy | craft | title | what its sentences call it
ALONE = """
1-1 | rule | 주민참여예산 조례 개정과 동네총회 확대 | 주민참여예산제
1-1 | run | 시민이 묻고 시장이 답하는 <열린 시장실> 운영 | <열린 시장실>
1-1 | rule | 공약을 살피는 시민배심원단 상설화 | 시민배심원단
1-1 | aid | 마을공동체 공모사업 지원 확대 | 마을공동체 공모사업
1-2 | net | 민원 처리 과정 실시간 알림 서비스 구축 | 민원 알림 서비스
1-2 | net | 공공데이터 개방을 위한 <온라인 창구> 개설 | 공공데이터 창구
1-2 | net | 종이 없는 회의와 전자문서 전면 도입 | 전자회의 체계
1-2 | run | 어르신 무인안내기(키오스크) 쓰기 교실 | 무인안내기 교실
1-3 | rule | 업무추진비 월별 공개 제도화 | 업무추진비 공개제도
1-3 | rule | 계약 정보 100% 공개 조례 제정 | 계약 정보 공개제도
1-3 | run | 예산 낭비 신고센터 운영 내실화 | 예산 낭비 신고센터
1-3 | net | 지방보조금 통합관리 체계 구축 | 보조금 관리 체계
1-3 | bare | 그 밖의 시민 제안 사업 검토 | 시민 제안 사업
2-1 | build | 비 오는 날도 노는 공공 실내놀이터 조성 | 실내놀이터
2-1 | aid | 출산 가정 산후조리비 지원 | 산후조리비 지원
2-1 | run | 야간·휴일 돌봄 어린이집 운영 | 야간·휴일 돌봄
2-1 | aid | 다자녀 가정 대중교통비 지원 | 다자녀 교통비 지원
2-2 | build | 노인복지관 분관 건립 | 노인복지관 분관
2-2 | aid | 경로당 냉난방비와 급식 지원 확대 | 경로당 지원
2-2 | mend | 장애인 이동권 보장을 위한 무장애 보행로 정비 | 무장애 보행로
2-2 | run | 홀몸 어르신 안부 확인 서비스 | 안부 확인 서비스
2-2 | aid | 장애인 활동지원 시간 추가 지원 | 활동지원 추가 시간
2-3 | talk | 야간·휴일 어린이 진료기관 유치 | 어린이 진료기관
2-3 | build | 보건소 북부 분소 신설 | 보건소 북부 분소
2-3 | run | 동네 걷기 모임 100개 만들기 | 걷기 모임
2-3 | aid | 청소년 마음건강 상담비 지원 | 마음건강 상담비
3-1 | net | 모든 정류소에 버스 도착 안내기 설치 | 버스 도착 안내기
3-1 | aid | 청소년 시내버스 요금 지원 | 청소년 버스요금 지원
3-1 | talk | 이웃 도시를 잇는 광역버스 노선 신설 | 광역버스 노선
3-1 | rule | 마을버스 준공영제 도입 | 마을버스 준공영제
3-2 | mend | 아이 걸음으로 살핀 통학로 보도 정비 | 통학로 보도
3-2 | mend | 자전거도로 끊긴 구간 연결 | 자전거도로 연결 구간
3-2 | build | 공영주차장 500면 확충 | 공영주차장
3-3 | build | 원도심 도시재생 거점시설 건립 | 도시재생 거점시설
3-3 | aid | 빈집 정비와 활용 지원 | 빈집 활용 지원
3-3 | aid | 노후 공동주택 승강기 교체비 지원 | 승강기 교체비 지원
3-3 | talk | 옛 시청사 터 활용 방안 마련 | 옛 시청사 터
3-3 | rule | 공공건축가 제도 도입 | 공공건축가 제도
4-1 | aid | 지역화폐 할인 발행 확대 | 지역화폐
4-1 | aid | 소상공인 경영안정자금 이자 지원 | 경영안정자금 이자 지원
4-1 | mend | 전통시장 비가림 시설 현대화 | 시장 비가림 시설
4-1 | run | 골목상권 상인대학 운영 | 상인대학
4-2 | build | 청년이 꾸미는 청년센터 건립 | 청년센터
4-2 | aid | 무주택 청년 월세 지원 | 청년 월세 지원
4-2 | run | 청년 창업 아카데미 운영 | 창업 아카데미
4-2 | aid | 청년 면접 정장 무료 대여 | 면접 정장 대여
4-2 | rule | 청년정책위원회 구성과 청년 위원 할당제 | 청년정책위원회
4-3 | build | 농산물 직매장 권역별 설치 | 농산물 직매장
4-3 | talk | 첨단산업단지 기업 유치 | 첨단산업단지 기업 유치
4-3 | aid | 친환경 학교급식 농산물 공급 | 학교급식 농산물 공급
4-3 | run | 도시농부 학교 운영 | 도시농부 학교
5-1 | aid | 주택 태양광 설치비 지원 | 주택 태양광 지원
5-1 | net | 공공건물 에너지 사용량 공개 체계 구축 | 에너지 사용량 공개 체계
5-1 | rule | 1회용품 없는 공공기관 조례 제정 | 1회용품 줄이기 제도
5-1 | talk | 전기차 급속충전소 유치 | 급속충전소
5-1 | run | 재활용품을 사들이는 자원순환가게 운영 | 자원순환가게
5-2 | build | 반려동물 놀이터 조성 | 반려동물 놀이터
5-2 | mend | 하천 산책로 정비와 징검다리 설치 | 하천 산책로
5-2 | mend | 도시숲 그늘길 조성 | 도시숲 그늘길
5-2 | talk | 장기 미집행 공원 부지 매입 | 공원 부지 매입
5-3 | mend | 침수 취약지역 빗물받이·배수로 정비 | 빗물받이·배수로
5-3 | net | 지능형 CCTV 통합관제 고도화 | 통합관제 체계
5-3 | run | 생활안전 체험교실 운영 | 생활안전 체험교실
5-3 | aid | 모든 시민 안전보험 가입 | 시민안전보험
5-3 | mend | 어린이보호구역 안전시설 보강 | 어린이보호구역 시설
6-1 | run | 퇴근길 인문학 교실 운영 | 퇴근길 인문학 교실
6-1 | aid | 학교 노후 화장실 개선 교육경비 지원 | 학교 화장실 개선
6-1 | net | 온라인 평생학습 강좌 개발 | 온라인 평생학습
6-1 | rule | 평생학습 이용권 제도 도입 | 평생학습 이용권
6-2 | build | 시립미술관 건립 | 시립미술관
6-2 | run | 골목에서 만나는 거리공연 연 100회 개최 | 거리공연
6-2 | aid | 지역 예술인 창작 지원 | 예술인 창작 지원
6-2 | talk | 독립영화관 유치 | 독립영화관
6-2 | net | 시민의 사진으로 엮는 디지털 기록관 구축 | 디지털 기록관
6-3 | build | 장애인과 비장애인이 함께 쓰는 체육관 건립 | 함께 쓰는 체육관
6-3 | mend | 학교 운동장 개방과 조명 시설 정비 | 학교 운동장 시설
6-3 | long | 누구나 집에서 걸어서 10분 안에 닿는 생활체육 교실을 모든 동에 열고, \
어르신·청소년·장애인·직장인의 시간표에 맞추어 새벽반·점심반·저녁반·주말반을 두며, \
강사와 장소와 이용료를 분기마다 공개하는 걸어서 10분 생활체육 | 걸어서 10분 생활체육
"""

# A line with a kind, then its promises as above.
TOGETHER = """
split
3-2 | mend | 원도심 주차장 확충과 보행로 정비 | 원도심 주차·보행 사업
3-2 | build | 원도심 주차장 확충 | 원도심 주차장
3-2 | mend | 원도심 보행로 정비 | 원도심 보행로
split
6-1 | build | 작은도서관과 공공도서관 확충 | 도서관 확충
6-1 | aid | 작은도서관 운영 지원 | 작은도서관
6-1 | build | 공공도서관 동부관 건립 | 공공도서관 동부관
merged
2-1 | aid | 국공립 어린이집 확충 | 국공립 어린이집
2-1 | build | 공동육아 나눔터 확대 | 공동육아 나눔터
2-1 | build | 아이돌봄 시설 권역별 확충 | 아이돌봄 시설
merged
4-2 | run | 청년 취업상담소 운영 | 청년 취업상담소
4-2 | run | 중장년 취업상담소 운영 | 중장년 취업상담소
4-2 | run | 온 시민 일자리상담소 운영 | 일자리상담소
replaced
3-3 | talk | 시청 앞 지하상가 재개장 | 지하상가 재개장
3-3 | build | 시청 앞 시민광장 조성 | 시민광장
replaced
3-1 | talk | 도심 모노레일 도입 | 모노레일
3-1 | aid | 도심 순환 전기버스 도입 | 순환 전기버스
number_reused
6-3 | talk | 시민 프로축구단 창단 | 시민 축구단
6-3 | aid | 시민 체육 이용권 지원 | 체육 이용권
number_reused
5-2 | talk | 동물원 유치 | 동물원
5-2 | build | 도시 생태학습장 조성 | 생태학습장
renamed
1-1 | run | 시민 100인 원탁회의 개최 | 시민 원탁회의
1-1 | run | 시민 100~200명 원탁회의 개최 | 시민 원탁회의
retitled
4-1 | build | 소상공인 지원센터 설치 | 소상공인 지원센터
4-1 | build | 소상공인·자영업자 종합지원센터 설치 | 종합지원센터
"""

_KINDS: tuple[SagaKind, ...] = ("split", "merged", "replaced", "number_reused", "renamed", "retitled")


def rows(table: str) -> tuple[tuple[str, ...], ...]:
    """Return the lines of a table as their cells."""
    return tuple(tuple(map(str.strip, line.split(" | "))) for line in table.strip().splitlines())


def sagas() -> tuple[Saga, ...]:
    """Return all that was promised, a hundred pledges in all."""
    together: list[Saga] = []
    for cells in rows(TOGETHER):
        kind = next((kind for kind in _KINDS if cells == (kind,)), None)
        if kind:
            together.append(Saga(kind, ()))
        else:
            saga = together[-1]
            together[-1] = Saga(saga.kind, (*saga.promises, Promise(*cells)))
    return (*(Saga(None, (Promise(*cells),)) for cells in rows(ALONE)), *together)
