"""Changes of a pledge that do not follow from one another, look like slips, or name one thing two ways."""

from __future__ import annotations

from generator.kinds.kind import Kind, warning

KINDS: dict[str, Kind] = {
    "chain-broken": warning(
        "변경의 '전'이 그 앞 변경의 '후'({after}, {other})와 다릅니다",
        "잘못 옮겼으면 고치고, 그 사이에 빠진 변경이 있으면 더하세요; 원본이 그러면 적힌 그대로 싣고"
        " 이어지지 않음을 알립니다",
    ),
    "chain-end-differs": warning(
        "지금의 공약명이 마지막 이름 변경의 '후'({after}, {other})와 다릅니다",
        "잘못 옮겼으면 고치고, 빠진 이름 변경이 있으면 changes에 더하세요; 원본이 그러면 적힌 그대로 싣고"
        " 다름을 알립니다",
    ),
    "chain-unstated": warning(
        "앞의 변경({other})과 이어지는지 알 수 없습니다: '전'이나 앞의 '후'가 적혀 있지 않습니다",
        "알 수 있으면 적으세요; 적히지 않은 칸은 미기재로 싣습니다",
    ),
    "chain-spelled-otherwise": warning(
        "같은 것을 앞의 변경({other})에서는 다르게 적었습니다({after})",
        "같은 글자로 맞추세요; 그대로 두면 적힌 대로 싣습니다",
    ),
    "cost-leap": warning(
        "사업비가 {times}배로 달라졌습니다",
        "단위를 확인하고, 맞으면 이 변경에 amount_confirmed: true를 적으세요",
    ),
    "department-not-told": warning(
        "부서가 바뀐 기록이 이 공약의 departments({other})와 맞지 않습니다",
        "departments에 맡은 부서를 차례대로 적거나, 변경의 부서를 고치세요",
    ),
    "period-after-until": warning(
        "바뀐 기간의 끝이 마지막 보고 분기(until: {until}, {other})보다 뒤입니다",
        "until이나 기간을 고치세요; 일찍 끝났으면 그 변경(exclusion, merge, split)을 더하세요",
    ),
    "spelled-two-ways": warning(
        "같은 이름을 두 가지로 적었습니다({other})",
        "띄어쓰기와 가운뎃점을 맞추세요; 부서가 그렇게 적었으면 적힌 그대로 싣습니다",
    ),
}
