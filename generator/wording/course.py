"""Words for a pledge's course: whether its state moved, and what differs from the report before."""

from __future__ import annotations

DIFFERENCES = ("앞 보고와 다른 점", "앞 보고와 다르게 적힌 것 하나가 한 줄")

PARTS = {
    "title": "공약명",
    "department": "소관 부서",
    "status": "추진상황",
    "rate": "보고된 비율",
    "budget": "금액",
    "participation": "시민참여 횟수",
    "items": "그동안 추진실적",
    "result": "계획의 결과",
}
SECTION_PARTS = {"facts": "항목", "figures": "표의 칸", "prose": "글"}
"""Parts that differ only where a form has sections of its own."""
KINDS = {"changed": "바뀜", "appeared": "새로 적힘", "gone": "적히지 않음"}

BETWEEN = " · "

MOVED = {
    "before_quarter": (
        "앞 보고의 분기",
        "이 공약이 바로 앞에 낸 보고의 분기. 빈칸은 앞 보고가 없는 것입니다",
    ),
    "before_word": ("앞 추진상황", "앞 보고에 적힌 추진상황을 이 시가 부르는 말"),
    "moved": ("바뀌었는지", "앞 보고와 추진상황이 다른지. 어느 한쪽이라도 적혀 있지 않으면 빈칸입니다"),
}
DIFFERENCE_COLUMNS = {
    "before_quarter": ("앞 보고의 분기", "견준 앞 보고의 분기"),
    "part": (
        "부분",
        (
            "무엇이 다른지. 그동안 추진실적은 앞 보고의 ‘그동안’과 ‘당해 분기’를 합친 것과 견줍니다. "
            "한 분기만의 실적·횟수와 계획은 보고마다 새로 적으므로 견주지 않습니다"
        ),
    ),
    "kind": ("종류", "바뀌었는지, 새로 적혔는지, 앞에 적힌 것이 더는 적히지 않았는지"),
    "key": (
        "자리 식별자",
        "부분 뒤에, 금액은 사업/재원/시기, 횟수는 종류의 식별자. 이름이 같은 둘째 사업에는 #2를 붙입니다",
    ),
    "what": ("자리", "금액은 사업·재원·시기, 횟수는 종류를 서식의 이름으로 적은 것"),
    "before": ("앞 보고", "앞 보고에 적힌 그대로. 빈칸은 적히지 않은 것입니다"),
    "after": ("이번 보고", "이번 보고에 적힌 그대로. 빈칸은 적히지 않은 것입니다"),
    "difference": ("차이", "이번 값에서 앞 값을 뺀 수. 둘 다 수이고 단위와 뜻이 같을 때만 있습니다"),
    "record": ("기록", "이번 보고의 기록과 줄. 더는 적히지 않은 것은 앞 보고의 기록과 줄"),
}
"""The columns of the table of differences, by id: heading and description."""
