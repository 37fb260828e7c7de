"""Invented cards, each laid out as some office lays them out, to be written in any format.

A line with tabs is a row of a table, `<` a cell that goes on from the left, `^` from above, `.` a blank one,
`//` a new line.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby, takewhile

from generator.sheet.laid import Board, Box, Laid, Line, Piece, widths

ONE_TABLE = """
공약번호	1-4	공약명	마을 책방 다섯 곳 늘리기
담당부서	책나라과	연락처	000-000-1234
사업기간	2022. 7. ~ 2026. 6.	총사업비	1,500백만원
추진상태	정상추진	추진율	45%
사업목적	○ 걸어서 닿는 책방	<	<
추진실적	○ 1호점 열기(2024. 3. 4.) // - 모인 사람 300명	<	<
향후계획	○ 2호점 설계(2026. 9.)	<	<
문제점 및 대책	○ 문제점 : 땅값 오름 // ○ 대책 : 시유지 찾기	<	<
연도별 투자계획	구분	계	2022	2023
^	국비	300	100	200
^	시비	600	200	400
기대효과	책 읽는 사람 늘어남	<	<	<
"""

ROMAN = """
민선 8기 공약 이행카드
공약번호	9	공약명	푸른 버스 열두 대
Ⅰ. 일반현황
구분	내용
사업기간	2023 ~ 2026
총사업비	2,400백만원
Ⅱ. 이행실적
○ 푸른 버스 넷 들여옴(2025. 5. 2.)
- 낡은 버스 셋 물러남
Ⅲ. 연도별 투자계획 (단위: 백만원)
구분	계	'23	'24	'25	'26	임기 후
합계	2,400	600	600	600	600	-
국비	1,200	300	300	300	300	-
시비	1,200	300	300	300	300	-
Ⅳ. 기대효과
○ 맑은 공기
Ⅴ. 문제점 및 개선방안
○ 문제점
- 충전소 모자람
○ 개선방안
- 충전소 두 곳 더
"""

NUMBERED = """
관리번호	27	소관부서	숲길과	공약명	가로수 길 만들기
1. 추진배경	<	<	<	<	<
여름이 뜨거워지고 그늘이 모자람	<	<	<	<	<
2. 목표 및 실적 (단위 : 그루)	<	<	<	<	<
지표	구분	2023년	2024년	2025년	비고
나무 심기	목표	100	200	300	.
^	실적	90	210	-	가뭄
물 주기	목표	10	10	10	.
^	실적	8	9	-	.
3. 예산 집행 현황 (단위 : 천원)	<	<	<	<	<
재원별	예산액	집행액	집행률(%)	비고	<
계	500,000	300,000	60		<
도비	200,000	100,000	50		<
시비	300,000	200,000	66.7		<
4. 추진상황 및 향후계획	<	<	<	<	<
구분	내용	<	<	<	<
2026년 1분기 추진실적	○ 나무 210그루 심음	<	<	<	<
2026년 2분기 추진계획	○ 나무 90그루 심기	<	<	<	<
5. 자체평가 의견	<	<	<	<	<
가뭄에 잘 견딤	<	<	<	<	<
"""

BRACKETS = """
<공약 3-4> 느린 배움 돌보기
담당부서 : 배움과  연락처 : 000-000-3333
기준일 : 2026. 3. 31.
【사업개요】
- 사업량 : 아이 60명
- 소요예산 : 800백만원
【추진경과】
- '23. 5. 돌봄 시작
【이행단계】
단계	'23상	'23하	'24상
1단계 조사	◎	◎	.
2단계 열기			○
범례 : ◎ 완료 ○ 추진중
【앞으로의 계획】
- '26. 9. 돌봄 두 반 더
【붙임】
- 사진 2장
"""

GROUPS = """
공약 11 마을 빨래방(2026년 1분기)
□ 추진상황: ■ 완료  □ 정상추진  □ 보류
□ 공약개요
가. 목적 : 큰 빨래를 함께 빨기
나. 위치 : 마을 셋
□ 추진실적
○ 빨래방 1호 문 열기(2026. 2. 3.)
□ 예산 투자 실적 (단위: 천원)
구분	<	계	2023년	2024년	이후
계	계획	60,000	0	30,000	30,000
^	집행	30,000	0	30,000	0
도비	계획	30,000	0	15,000	15,000
^	집행	15,000	0	15,000	0
□ 주민배심원 의견 : 더 멀리 알릴 것
"""

NESTED = """
Ⅰ. 공약 개요
□ 공약번호 : 2-3
□ 공약명 : 들길 자전거 길
□ 추진부서 : 길과
Ⅱ. 추진 현황
□ 그간 추진실적
○ 땅 사기(2025. 3.)
□ 향후 추진계획
○ 길 닦기(2026. 4.)
Ⅲ. 성과지표
지표명	단위	2023	2024
길이	km	1	2
Ⅳ. 건의사항
○ 없음
"""

ARROWS = """
◆ 공약사업명 : 물 맑은 내 만들기
◆ 관리번호 : 4-4
◆ 소관부서 : 물과 (☎ 000-000-7777)
◆ 사업개요
▶ 사업기간 : 2023 ~ 2026
▶ 사업량 : 내 3곳
◆ 추진상황
▶ 2026년 상반기 실적
- 첫째 내 물막이 걷음
▶ 2026년 하반기 계획
- 둘째 내 물길 냄
◆ 연도별 추진일정
추진내용	2023	2024
물막이 걷기	▶	▶
◆ 시민의견 반영사항 : 물가에 걷는 길을 낼 것
"""

CARDS = {
    "one-table": ONE_TABLE,
    "roman": ROMAN,
    "numbered": NUMBERED,
    "brackets": BRACKETS,
    "groups": GROUPS,
    "nested": NESTED,
    "arrows": ARROWS,
}


def laid(card: str) -> Laid:
    """Return a card laid out, ready for any writer."""
    return Laid("카드", tuple(_pieces(card.strip().split("\n"))))


def _pieces(lines: Sequence[str]) -> Iterator[Piece]:
    for is_row, run in groupby(lines, lambda line: "\t" in line):
        if is_row:
            yield _board([line.split("\t") for line in run])
        else:
            yield from (Line(line, "item") for line in run)


def _board(rows: list[list[str]]) -> Board:
    width = max(map(len, rows))
    rows = [[*row, *["<"] * (width - len(row))] for row in rows]
    boxes = [
        Box(
            at,
            column,
            tuple(Line(each.strip(), "value") for each in text.split("//") if each.strip(" .")),
            1 + len([*takewhile("^".__eq__, [below[column] for below in rows[at + 1 :]])]),
            1 + len([*takewhile("<".__eq__, row[column + 1 :])]),
        )
        for at, row in enumerate(rows)
        for column, text in enumerate(row)
        if text not in ("<", "^")
    ]
    return Board("표", widths((1,) * width), 1, tuple(boxes))
