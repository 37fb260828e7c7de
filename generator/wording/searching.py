"""How people write what they look for: dates, quarters, endings of words; and what the search page says."""

from __future__ import annotations

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
