"""How people write what they look for: dates, quarters, endings of words; and what the search page says."""

from __future__ import annotations

SEARCH = "공약 찾기"

_YEAR = "((?:19|20)[0-9]{2})"
_BEFORE = "(?:^|[^0-9])"
_NUMBER = "([0-9]{1,2})"

QUARTER = (
    f"{_BEFORE}{_YEAR} *(?:년|[.-])? *(?:([1-4]) *(?:/ *4)? *분기|q([1-4])|([상하])반기|h([12]))(?![0-9])"
)
"""A quarter or a half-year: 2019년 2분기, 2019-Q2, 2019년 2/4분기, 2019 상반기.

Read by Python and by browsers alike, in small letters; its groups are year, quarter twice, half twice.
"""

FIRST_HALF = "상"

DATE = (
    f"{_BEFORE}(?:{_YEAR}|['’‘]([0-9]{{2}}))"
    f"(?: *년 *{_NUMBER} *월(?: *{_NUMBER} *일)?"
    f"| *[./-] *{_NUMBER}(?: *[./-] *{_NUMBER}(?![0-9])| *(?=[ .,~)월]|$)))"
)
"""A day or a month of a year: 2019. 5. 14., 2019-05-14, 2019년 5월, '19. 5.

Its groups are the year in four digits and in two, then month and day twice.
"""

DAY_OF_A_YEAR = (
    f"{_BEFORE}(?:{_NUMBER} *월 *{_NUMBER} *일|{_NUMBER} *[.] *{_NUMBER}[.]? *[(][월화수목금토일][)])"
)
"""A day without its year: 5월 14일, 3. 5.(화)."""

MONTH_OF_A_YEAR = f"{_BEFORE}{_NUMBER} *월"
"""A month without its year: 5월."""

YEAR = f"{_BEFORE}{_YEAR} *년"
"""A year: 2019년; without 년 it is a number like others."""

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

SECTIONS = {
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
