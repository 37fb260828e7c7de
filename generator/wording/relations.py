"""Words for what became of a pledge and what it came from, in sentences that a link or two follow."""

from __future__ import annotations

_SENTENCES = {
    ("merged", "became"): "이 공약은 {when}다른 공약과 합쳐졌습니다.",
    ("merged", "came"): "{when}다른 공약이 이 공약과 합쳐졌습니다.",
    ("merged", "beside"): "이 공약은 {when}다른 공약과 합쳐졌습니다.",
    ("split", "became"): "{when}이 공약에서 다른 공약이 나뉘어 나왔습니다.",
    ("split", "came"): "이 공약은 {when}다른 공약에서 나뉘어 나왔습니다.",
    ("split", "beside"): "이 공약은 {when}다른 공약과 나뉘었습니다.",
    ("renamed", "became"): "이 공약은 {when}이름을 바꾸어 다른 쪽에서 이어집니다.",
    ("renamed", "came"): "이 공약은 {when}이름을 바꾼 것입니다. 앞의 기록은 다른 쪽에 있습니다.",
    ("renamed", "beside"): "이 공약은 {when}이름이 바뀌었습니다.",
    ("replaced", "became"): "이 공약은 {when}다른 공약으로 바뀌었습니다.",
    ("replaced", "came"): "이 공약은 {when}다른 공약을 대신해 생겼습니다.",
    ("replaced", "beside"): "이 공약과 다른 공약은 {when}서로 바뀌었습니다.",
    ("number_reused", "became"): "{number}번은 {when}다른 공약의 번호가 되었습니다.",
    ("number_reused", "came"): "{number}번은 전에 다른 공약의 번호였습니다.",
    ("number_reused", "beside"): "{number}번은 다른 공약의 번호이기도 합니다.",
}
_SPLIT_AND_ENDED = "이 공약은 {when}다른 공약으로 나뉘었습니다."

_SHORT = {
    "merged": "다른 공약과 합쳐짐",
    "split": "다른 공약으로 나뉨",
    "renamed": "이름을 바꾸어 이어짐",
    "replaced": "다른 공약으로 바뀜",
    "number_reused": "번호를 다른 공약이 씀",
}

NUMBER = "공약 번호"


def sentence(kind: str, side: str, when: str, number: str, *, is_ended: bool) -> str:
    """Return what became of a pledge, or what it came from; `when` is empty where no time is stated."""
    ended = (kind, side) == ("split", "became") and is_ended
    pattern = _SPLIT_AND_ENDED if ended else _SENTENCES[kind, side]
    return pattern.format(when=_before(when), number=number)


def short(kind: str, when: str) -> str:
    """Return what became of a pledge in a line of a list: 2024년 3분기에 다른 공약과 합쳐짐."""
    return f"{_before(when)}{_SHORT[kind]}"


def _before(time: str) -> str:
    return f"{time}에 " if time else ""
