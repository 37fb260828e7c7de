"""Words of when reports came: in time, late, not at all, or so that nobody can say."""

from __future__ import annotations

from generator import wording

LATE = "늦게 제출"
IN_TIME = "제때 제출"
UNKNOWN = "알 수 없음"
OUTDATED = "오래된 보고"
"""What a pledge's newest report is called where this quarter's is missing."""

TIMINGS = {"in_time": IN_TIME, "late": LATE, "missing": wording.NOT_SUBMITTED, "unknown": UNKNOWN}
COLUMNS = {
    "due_on": ("제출 기한", "이 도시가 정한 날. 그날까지 내면 제때입니다. 빈칸은 정해진 날이 없는 것입니다"),
    "timing": (
        "제출 시기",
        "제출일을 제출 기한과 견준 것. 둘 가운데 하나라도 적혀 있지 않으면 알 수 없음입니다",
    ),
    "days_late": ("늦은 날수", "제출 기한을 며칠 넘겼는지. 제때이면 0, 빈칸은 알 수 없거나 미제출입니다"),
}
IS_OUTDATED = (
    OUTDATED,
    "기준 분기의 보고가 제출되지 않아, 추진상황이 앞선 보고의 것인지",
)
