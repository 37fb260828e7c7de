"""How people write what they look for: dates, endings of words, synonyms; and what the search page says."""

from __future__ import annotations

from typing import NamedTuple

SEARCH = "공약 찾기"

_ENDINGS = """
에서는 에서도 으로는 으로써 으로서 이라는 이라고 에게는 까지는 부터는 하려면
하나요 했나요 되나요 됐나요 되었나요 인가요 있나요 합니다 했습니다 됩니다
에서 으로 에게 에는 에도 과의 와의 로써 로서 부터 까지 마다 처럼 보다
이나 이란 라는 라고 이며 하는 하고 하여 해서 하기 했던 했나 하나 한다
했다 하자 할까 되는 되고 되어 되나 됐나 된다 됐다 들을 들이 들은 들의
들에 은 는 이 가 을 를 의 에 로 와 과 도 만 나 란 들 한 할 함 된
될 됨 해 요
"""

ENDINGS = tuple(_ENDINGS.split())
"""Particles and verb endings, dropped from a word only where the word as it was typed is nowhere."""

PLACES = {
    "about": "공약의 이름과 소속",
    "promise": "처음 약속한 말",
    "tasks": "세부과제",
    "done": "한 일",
    "plan": "할 일",
    "so_far": "그동안 한 일",
    "problems": "문제점",
    "remedies": "개선대책",
    "money": "예산",
    "evidence": "증빙자료",
    "changes": "바뀐 기록",
    "people": "담당",
}
"""Where in a pledge or a report a line stands, as results name it."""


def without_quarter(label: str) -> str:
    """Return a row's label without the quarter that a report would put into it."""
    return " ".join(label.replace("{quarter}", "").replace("{next_quarter}", "").split())


_SYNONYMS = """
강아지, 반려견, 애완견
반려동물, 애완동물
쓰레기, 폐기물
음식물쓰레기, 음식물폐기물, 음식물류폐기물
쓰레기봉투, 종량제봉투
1회용품, 일회용품
1회용, 일회용
분리배출, 분리수거
전기차, 전기자동차
수소차, 수소자동차
승강기, 엘리베이터
보도블록, 보도블럭
공공자전거, 공용자전거
자전거도로, 자전거길
정류장, 정류소, 버스승강장
횡단보도, 건널목
어린이보호구역, 스쿨존
노인보호구역, 실버존
개인형이동장치, 전동킥보드
지하철, 도시철도 ← 전철
불법주정차, 불법주차
도로포장, 노면포장
산책로, 산책길
원도심, 구도심
어린이집, 보육시설
경로당 ← 노인정
노인, 어르신, 고령자
독거노인, 홀몸노인, 홀몸어르신, 홀로어르신
요양원, 노인요양시설
장애인 ← 장애우
장애인콜택시, 특별교통수단
임산부 ← 임신부
출산지원금, 출산장려금, 출산축하금
다자녀, 다둥이
한부모가정, 한부모가족
다문화가정, 다문화가족
기초수급자, 기초생활수급자
예방접종, 예방주사
자동심장충격기, 심장제세동기, 제세동기
심폐소생술, CPR
주민센터, 행정복지센터 ← 동사무소
누리집, 홈페이지, 웹사이트
무인민원발급기, 무인발급기
키오스크, 무인안내기, 무인단말기
전자우편, 이메일
휴대전화, 휴대폰, 핸드폰
와이파이, 무선인터넷
CCTV, 감시카메라, 방범카메라, 폐쇄회로텔레비전
업무협약, 양해각서, MOU
현수막, 플래카드, 플랜카드
워크숍, 워크샵
콘텐츠, 컨텐츠
소상공인, 자영업자
전통시장, 재래시장
지역화폐, 지역사랑상품권
취업박람회, 채용박람회, 일자리박람회
공동주택, 아파트
수도요금, 수도세
거리공연, 길거리공연, 버스킹
"""


class Synonyms(NamedTuple):
    """Words of one meaning: those that are looked for, and those that people type but that are not."""

    written: tuple[str, ...]
    typed: tuple[str, ...] = ()


def _read(line: str) -> Synonyms:
    written, _, typed = line.partition(" ← ")
    return Synonyms(tuple(written.split(", ")), tuple(typed.split(", ")) if typed else ())


SYNONYMS = tuple(map(_read, _SYNONYMS.strip().splitlines()))
"""The groups of the house; a city joins its own to them. Words that only lie near are not here.

Behind an arrow stand words that begin other ones: 노인정 is in 노인정책, 임신부 in 임신부터.
"""
