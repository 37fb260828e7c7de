"""What the lines of a sheet say in more ways than one, and what is said of them while they are taken over."""

from __future__ import annotations

from collections.abc import Sequence

from generator.wording import Sentence

COUNTERS = (
    *("건", "명", "인", "회", "개", "개소", "곳", "원", "천원", "만원", "백만원", "천만원", "억", "억원"),
    *("일", "월", "년", "시", "시간", "분", "점", "위", "차", "차례", "호", "번", "배", "여", "퍼센트"),
    *("㎡", "㎞"),
    *("km", "m", "대", "권", "부", "식", "동", "층", "세", "살", "가구", "세대", "필지", "톤", "그루", "주"),
)
"""What a number counts, which stands behind it."""

AS_OF = r"(?:기준|현재)?"
"""What may stand behind such a day."""

RINGS = "OoＯㅇ"
"""What is typed for a ring where a mark stands alone in a cell."""

_MOST_PLACES = 5

number_differs = Sentence('공약 번호가 제목이 같은 공약과 다릅니다(시트 "{written}", 기록 "{number}")')
title_differs = Sentence(
    '공약명이 기록과 다릅니다(시트 "{written}", 기록 "{title}"); 같은 공약이 맞는지 보세요'
)
several_departments = Sentence('부서가 둘 이상 적혀 있습니다: "{written}"')
short_phone = Sentence('전화번호의 자릿수가 맞지 않습니다: "{phone}"')

_SHOWN = {
    "\xad": "한글이 붙임표로 보여 주는 글자",
    "\ufffd": "깨진 글자",
    "\ufffc": "개체가 있던 자리의 글자",
}
"""Characters that a program shows, and that no record can hold."""


def is_shown(character: str) -> bool:
    """Return whether a program shows a character that was taken out."""
    return character in _SHOWN or "\ud800" <= character <= "\udfff"


run_on = Sentence('이 줄에 항목이 둘 이상 이어진 것 같습니다({mark}): "{text}"')


def hidden(character: str, places: Sequence[str]) -> str:
    """Say which character was taken out, since no record may hold it, and where."""
    shown = _SHOWN["\ufffd"] if is_shown(character) else "눈에 보이지 않는 글자"
    name = f"{_SHOWN.get(character, shown)} U+{ord(character):04X}"
    more = " 등" if len(places) > _MOST_PLACES else ""
    return (
        f"{name} {len(places)}자를 뺐습니다({', '.join(places[:_MOST_PLACES])}{more}); 뺀 자리를 확인하세요"
    )


def bullet_read(glyph: str, mark: str, count: int) -> str:
    """Say that a bullet was read as the mark of the form that it looks like, and how often."""
    return f'글머리표 "{glyph}" {count}줄을 "{mark}"처럼 읽었습니다'


ends_before = Sentence('끝나는 때가 시작하는 때보다 앞섭니다: "{written}"')

NAME_WITHHELD = "직위 칸에 이름이 함께 적힌 것으로 보여, 이름일 수 있는 글은 옮기지 않았습니다; 직위를 보세요"

role_and_name = Sentence('한 칸에 직위와 이름이 함께 적혀 있어 나누어 두었습니다: "{written}"')
